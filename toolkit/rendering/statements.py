"""Two statements for accreditation reviewers: what was changed and why, and declared interests."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from toolkit.accrediting.record.asked import feedback
from toolkit.accrediting.record.entries import one
from toolkit.accrediting.record.groups import groups_of
from toolkit.accrediting.record.tried import pilots
from toolkit.accrediting.standing import of_each_criterion
from toolkit.model.days import day
from toolkit.model.labels import joined
from toolkit.model.languages import OWN
from toolkit.model.package import Module, Package
from toolkit.model.quickly import dataclass
from toolkit.rendering import pdf
from toolkit.rendering.format import Job, Rendered
from toolkit.rendering.page import Medium, fill, styles

STYLE = "checklist.css"
ROOM = 4
"""How many people there is room for on a form."""
NOTHING = "Nothing is written down yet."


@dataclass(frozen=True, slots=True)
class Table:
    """A table under its title; without rows `nothing` is said. `blank` rows are to be filled in."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    nothing: str = NOTHING
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What a statement says of one module, or of all (then `anchor` is "all")."""

    anchor: str
    title: str
    language: str
    about: str
    tables: tuple[Table, ...]


def changes(package: Package) -> tuple[Part, ...]:
    """For each module: what pilots and people changed, and which judged words are others now."""
    return tuple(
        Part(
            module.id,
            module.title,
            module.language,
            ", ".join(filter(None, (module.version, day(module.date), module.status))),
            (_pilots(module), _answers(module), _judged(module, package)),
        )
        for module in package.modules
    )


def interests(package: Package) -> tuple[Part, ...]:
    """What the records say of interests and funding, and a form for whoever leads or reviews."""
    rows = tuple(
        (
            module.title,
            _listed(module, "governance.interests"),
            _listed(module, "governance.funding"),
        )
        for module in package.modules
    )
    known = Table("What is written down", ("Module", "Interests", "Who pays"), rows)
    head = ("Role", "Interest, or “none”", "What is done about it", "Day")
    form = Table("To fill in", head, (("",) * len(head),) * ROOM, blank=True)
    return (Part("all", "Interests", OWN, "", (known, form)),)


def _pilots(module: Module) -> Table:
    rows = tuple(
        (day(each.on), each.version, "; ".join(each.found), "; ".join(each.changed))
        for each in pilots(module.record)
    )
    head = ("When", "Version tried", "What was found", "What was changed")
    return Table("From trying it out", head, rows)


def _answers(module: Module) -> Table:
    groups = groups_of(module)
    rows = tuple(
        (
            joined(tuple(map(groups.called, each.by))),
            each.did or "not answered yet",
            each.reason,
            day(each.told_on),
        )
        for each in feedback(module.record)
    )
    head = ("Who said something", "What was done", "Why", "They were told on")
    return Table("From what people said", head, rows)


def _judged(module: Module, package: Package) -> Table:
    rows = tuple(
        (
            reference,
            f"{opinion.judgement.role}, {day(opinion.judgement.on)}",
            "\n".join(change.before),
            "\n".join(change.now),
        )
        for reference, said in of_each_criterion(module, package)
        for opinion in said.opinions
        for change in opinion.changes
    )
    head = ("Criterion", "Judged by", "Before", "Now")
    return Table("Since it was judged", head, rows, "No judged words are others now.")


def _listed(module: Module, path: str) -> str:
    return one(module.record.entries, path) or "not written down"


_SAID: dict[str, tuple[str, str, Callable[[Package], tuple[Part, ...]]]] = {
    "changes": (
        "What was changed",
        "What trying it out and what people said have changed, as the records tell it, and which "
        "words are others than when they were judged.",
        changes,
    ),
    "interests": (
        "Declaration of interests",
        "What the records say, and room for everybody who leads or reviews. It is filled in by "
        "hand and kept by the organisation, never in the module.",
        interests,
    ),
}
"""A statement's name → its title, a line about it, and its parts."""


def render_html(name: str, job: Job) -> Rendered:
    """A statement as one HTML file."""
    return Rendered(_page(name, job, str(styles(job, Medium.SCREEN, STYLE))).encode())


def render_pdf(name: str, job: Job) -> Rendered:
    """A statement as PDF/UA-1."""
    printed = pdf.render(_page(name, job, ""), job, str(styles(job, Medium.PAPER, STYLE)))
    return Rendered(printed.data, diagnostics=printed.diagnostics)


def _page(name: str, job: Job, style: str) -> str:
    title, lead, parts = _SAID[name]
    return fill(
        job.templates,
        "statement.html.j2",
        title=title,
        description=lead,
        made_by=(job.package.organisation,) if job.package.organisation else (),
        stamp=job.stamp,
        style=Markup(style),
        kind="checklist statement",
        package=job.package,
        lead=lead,
        parts=parts(job.package),
    )
