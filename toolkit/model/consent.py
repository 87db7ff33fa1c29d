"""Whether a person's own words or picture may be shown: the one place where that is decided."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import TypeAlias

from toolkit.model.blocks import Blocks, Figure, Only, Voice
from toolkit.model.inlines import Footnote, Inlines, Picture
from toolkit.model.inside import inner_blocks
from toolkit.model.package import Module, Package
from toolkit.model.quickly import dataclass, regex
from toolkit.model.record import Entries, Scalar, filled, values_at
from toolkit.model.source import Span
from toolkit.model.views import SHOWN, SPOKEN, View
from toolkit.model.words import inlines_of, walk_inlines

Personal: TypeAlias = Voice | Picture
"""What belongs to a person: their own words, or a photograph that names its consent."""

GIVEN = "given"
OPEN = frozenset({GIVEN, "asked", ""})
"""What a status may say while nobody has said no; any other word is taken for a no."""
TAKEN_OUT = "taken-out"
"""A no after which the words are left out everywhere, and the rest is made."""
REFUSED = frozenset({"expired", "refused", TAKEN_OUT, "withdrawn"})
"""What a status says that is a no; a word that is neither this nor open may be a slip."""
OUTPUTS = frozenset({View.SLIDES.value, View.HANDOUT.value})
"""The outputs that show a person's words, by the names that `scope` uses."""
ANYWHERE = frozenset({"all", "any", "anywhere", "everything", "everywhere", "every output"})
DATE = regex(r"\d{4}-\d\d-\d\d\Z")


class Standing(Enum):
    """How it stands with the consent for some words."""

    INVENTED = "nobody said this"
    GIVEN = "the person agreed"
    MISSING = "nobody knows yet"
    GONE = "the person does not agree, or does not any more"


@dataclass(frozen=True, slots=True)
class Consent:
    """How it stands, why as a sentence without its full stop, and the story that was agreed to."""

    standing: Standing
    why: str = ""
    story: Entries | None = None


@dataclass(frozen=True, slots=True)
class Withheld:
    """Words at `span` that keep outputs from being made.

    `outputs` names those that the consent does not cover; () stands for everything that a module
    makes. `gone` tells a no from a yes that nobody wrote down, `consent` is the story's id.
    """

    span: Span
    why: str
    consent: str
    outputs: tuple[str, ...] = ()
    gone: bool = True


def consent_for(own: Personal, module: Module) -> Consent:
    """Whether a module may show it. Of two stories by one id, the one that says no counts.

    No clock is asked: a consent has run out if it was to be looked at again before the module's
    own date, or on a day that had passed when the module was read.
    """
    stories = _stories(module, own.consent)
    refusals = [why for story in stories if (why := _gone(story, module))]
    given = next((s for s in stories if _status(s) == GIVEN), None) if not refusals else None
    if (isinstance(own, Voice) and own.invented) or module.record.example:
        return Consent(Standing.INVENTED, story=given)
    if refusals:
        return Consent(Standing.GONE, refusals[0])
    if given:
        return Consent(Standing.GIVEN, story=given)
    if not own.consent:
        return Consent(Standing.MISSING, "no consent is recorded yet for these words")
    status = next((_status(story) for story in stories if _status(story)), "")
    if not status:
        return Consent(Standing.MISSING, f"no consent is recorded yet under {own.consent}")
    why = f"the consent {own.consent} is “{status}”, not {GIVEN}"
    return Consent(Standing.MISSING, why)


def withheld(module: Module) -> Iterator[Withheld]:
    """Everything that keeps outputs of a module from being made, in source order.

    A story in the front matter counts as shown, even if no voice names it.
    """
    named = set[str]()
    for own, outputs in personal(module):
        named.add(own.consent)
        consent = consent_for(own, module)
        match consent.standing:
            case Standing.GONE:
                yield Withheld(own.span, consent.why, own.consent)
            case Standing.MISSING if module.status != "draft":
                yield Withheld(own.span, consent.why, own.consent, gone=False)
            case Standing.GIVEN if consent.story and (left := outputs - _scope(consent.story)):
                why = _outside(consent.story, left)
                yield Withheld(own.span, why, own.consent, tuple(sorted(left)))
            case _:
                pass
    if not module.record.example:
        for story in _stories(module):
            in_front = story.span.path == module.span.path
            shown = in_front and _status(story) != TAKEN_OUT and _text(story, "id") not in named
            if shown and (why := _gone(story, module)):
                yield Withheld(story.span, why, _text(story, "id"))


def without_consent(package: Package) -> frozenset[str]:
    """The ids of the modules of which outputs are held back, because somebody said no."""
    return frozenset(m.id for m in package.modules if any(words.gone for words in withheld(m)))


def shown_stories(module: Module) -> tuple[str, ...]:
    """The ids of the stories whose words or pictures a module shows, sorted; nobody invented."""
    found = {own.consent for own, _ in personal(module) if own.consent}
    return () if module.record.example else tuple(sorted(found))


def unrecorded(module: Module) -> Iterator[tuple[Personal, str]]:
    """What a module shows of people who are not known to have agreed, and why."""
    for own, _ in personal(module):
        consent = consent_for(own, module)
        if consent.standing in (Standing.MISSING, Standing.GONE):
            yield own, consent.why


def refused_stories(module: Module) -> dict[str, str]:
    """The stories to which the answer is no, shown or not: id → why."""
    return {_text(story, "id"): why for story in _stories(module) if (why := _gone(story, module))}


def is_unclear(module: Module, id: str) -> bool:
    """Whether nobody can tell what the status of a story says; until it is mended it is a no."""
    return any(_status(story) not in OPEN | REFUSED for story in _stories(module, id))


def taken_out(module: Module) -> frozenset[str]:
    """The ids of the stories that are to be left out of everything."""
    return frozenset(_text(s, "id") for s in _stories(module) if _status(s) == TAKEN_OUT)


def deadlines(module: Module) -> frozenset[str]:
    """The days by which somebody has to be asked again; after them a consent no longer stands."""
    days = (_text(story, "consent.review-by") for story in _stories(module))
    return frozenset(day for day in days if DATE.match(day))


def has_story(module: Module, id: str) -> bool:
    """Whether the record holds a story by this id."""
    return bool(_stories(module, id))


def _stories(module: Module, id: str | None = None) -> list[Entries]:
    """The record's stories, or those by one id."""
    every = [each for each in module.record.at("stories") if isinstance(each, Entries)]
    return every if id is None else [s for s in every if id and _text(s, "id") == id]


def _text(story: Entries, path: str) -> str:
    """What a person wrote there; a starter prompt is nothing."""
    return next(iter(_texts(story, path)), "")


def _texts(story: Entries, path: str) -> list[str]:
    values = values_at(story, path)
    return [v.text.strip() for v in values if isinstance(v, Scalar) and filled(v)]


def _status(story: Entries) -> str:
    return "-".join(_text(story, "consent.status").casefold().split())


def _gone(story: Entries, module: Module) -> str:
    """Why a story may be shown nowhere, or ""."""
    name = f"the consent {_text(story, 'id')}".rstrip()
    if _status(story) not in OPEN:
        counts = "" if _status(story) in REFUSED else ", which is not known and counts as a no"
        return f"{name} is “{_status(story).replace('-', ' ')}”{counts}"
    if on := _text(story, "consent.withdrawn-on"):
        return f"{name} was withdrawn ({on})"
    until = _text(story, "consent.review-by")
    if DATE.match(until) and DATE.match(module.date) and until < module.date:
        return f"{name} was to be looked at again by {until}, before this module's date"
    if until in module.passed:
        return f"{name} was to be looked at again by {until}, and that day has passed"
    return ""


def _scope(story: Entries) -> frozenset[str]:
    """The outputs that a person agreed to; nothing written means every output."""
    words = _texts(story, "consent.scope")
    if not words or ANYWHERE & {word.casefold() for word in words}:
        return OUTPUTS
    said = " ".join(words).casefold()
    return frozenset(name for name in OUTPUTS if name.removesuffix("s") in said)


def _outside(story: Entries, outputs: frozenset[str]) -> str:
    agreed = ", ".join(_texts(story, "consent.scope"))
    return f"the consent {_text(story, 'id')} is for {agreed}, not for {_and(outputs)}"


def _and(outputs: frozenset[str]) -> str:
    return " or ".join(f"the {name}" for name in sorted(outputs))


def personal(module: Module) -> Iterator[tuple[Personal, frozenset[str]]]:
    """What belongs to people: every voice and photograph with a consent, and what shows it."""
    for section in module.sections:
        yield from _noted(section.heading, OUTPUTS)
        for slide in section.slides:
            yield from _noted(slide.heading, OUTPUTS)
            yield from _said(slide.blocks, OUTPUTS)


def _said(blocks: Blocks, outputs: frozenset[str]) -> Iterator[tuple[Personal, frozenset[str]]]:
    for block in blocks:
        seen = outputs & _seen(block) if isinstance(block, Only) else outputs
        if not seen:
            continue
        if isinstance(block, Voice):
            yield block, seen
        if isinstance(block, Figure):
            yield from ((each, seen) for each in block.pictures if each.consent)
        for run in inlines_of(block):
            yield from _noted(run, seen)
        for inner in inner_blocks(block):
            yield from _said(inner, seen)


def _noted(run: Inlines, outputs: frozenset[str]) -> Iterator[tuple[Personal, frozenset[str]]]:
    for inline in walk_inlines(run):
        if isinstance(inline, Footnote):
            yield from _said(inline.blocks, outputs)
        elif isinstance(inline, Picture) and inline.consent:
            yield inline, outputs


def _seen(block: Only) -> frozenset[str]:
    """The outputs that show a fence; what is spoken stands in the speaker notes of the slides.

    An easy-read copy is a copy of the handout.
    """
    seen = {view.value for view in SHOWN[block.who]}
    if View.EASY_READ in SHOWN[block.who]:
        seen.add(View.HANDOUT.value)
    if block.who in SPOKEN:
        seen.add(View.SLIDES.value)
    return OUTPUTS & seen
