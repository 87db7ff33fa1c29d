"""What a record says for the day, as plain facts; what is missing is to be filled in."""

from __future__ import annotations

from toolkit.accrediting.fields import words
from toolkit.model.package import Module
from toolkit.model.places import record_anchor
from toolkit.model.quickly import dataclass
from toolkit.model.record import Scalar, filled


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that trainers need to know; without texts it is still to be filled in."""

    label: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Facts that belong together, under a heading; `anchor` is that of their part of the record."""

    title: str
    anchor: str
    facts: tuple[Fact, ...]

    @property
    def empty(self) -> bool:
        """Whether everything is still to be filled in."""
        return not any(fact.texts for fact in self.facts)


ACCESS = (
    ("Access", "access"),
    ("How people were asked what helps them", "access.asked-how"),
    ("What is in place", "access.adjustments"),
    ("Forms in which the material comes", "access.formats"),
    ("Joining from elsewhere", "access.remote"),
)
WELLBEING = (
    ("Wellbeing plan", "wellbeing"),
    ("Whom to turn to", "wellbeing.named-contact"),
    ("Before", "wellbeing.before"),
    ("During", "wellbeing.during"),
    ("How to step out", "wellbeing.opt-out"),
    ("A quiet space", "wellbeing.quiet-space"),
    ("After", "wellbeing.after"),
    ("Check-ins", "wellbeing.check-ins"),
    ("Where to find help", "wellbeing.signposts"),
)
SAFEGUARDING = (
    ("Safeguarding", "safeguarding"),
    ("Who leads", "safeguarding.lead"),
    ("If somebody tells you of harm", "safeguarding.disclosure-steps"),
    ("People who work alone", "safeguarding.lone-working"),
)
PAYMENT = (
    ("Payment and expenses", "payment"),
    ("What is paid, and who decided", "payment.policy"),
    ("What it covers", "payment.covers"),
    ("Where to ask about benefits", "payment.benefits-advice"),
    ("Paid within how many days", "payment.paid-within-days"),
)
PLAN = (WELLBEING, SAFEGUARDING, ACCESS, PAYMENT)
"""For each part its title and place in the record, then its facts with theirs."""


def part(module: Module, table: tuple[tuple[str, str], ...]) -> Part:
    """One part of the record, in the words and the order of a table."""
    (title, above), *facts = table
    return Part(
        title,
        record_anchor(above),
        tuple(Fact(label, texts(module, path)) for label, path in facts),
    )


def texts(module: Module, path: str) -> tuple[str, ...]:
    """What people wrote at a place in the record; starter prompts count as empty."""
    found = (words(value) for value in module.record.at(path) if filled(value))
    return tuple(_said(text) for text in found if text)


def evaluation(module: Module) -> tuple[str, ...]:
    """What the plan for evaluation asks for, and when."""
    found = []
    for entry in module.record.at("evaluation.plan"):
        when, tool = _text(entry, "when"), _text(entry, "tool")
        if tool:
            found.append(_said(f"{when}: {tool}" if when else tool))
    return tuple(dict.fromkeys(found))


def called(module: Module, name: str) -> str:
    """Whoever leads, as they agreed to be called where the name is a code from the record."""
    for person in module.record.at("team"):
        if isinstance(person, Scalar):
            continue
        known = {key: _text(person, key) for key in ("ref", "credit-as", "group")}
        if known["ref"] == name:
            return known["credit-as"] or known["group"].replace("-", " ") or name
    return words(Scalar(module.span, name))


def _text(person: object, key: str) -> str:
    from toolkit.model.record import Entries

    value = person.get(key) if isinstance(person, Entries) else None
    return words(value) if value is not None and filled(value) else ""


def _said(text: str) -> str:
    """A text of the record as a sentence begins; the name of a role without its hyphens."""
    if " " not in text:
        text = text.replace("-", " ")
    return text[:1].upper() + text[1:]
