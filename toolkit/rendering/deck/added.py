"""The slides that no author writes: title, outcomes, sections, and where to turn to at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.accrediting.record.entries import names
from toolkit.accrediting.record.team import everybody_credited, groups_named
from toolkit.model.addresses import with_addresses
from toolkit.model.blocks import Activity
from toolkit.model.labels import joined
from toolkit.model.languages import own_words
from toolkit.model.package import Module, Package, Section
from toolkit.model.quickly import regex
from toolkit.model.words import walk
from toolkit.rendering.deck.images import code_for
from toolkit.rendering.deck.making import Making
from toolkit.rendering.deck.presentation import (
    Beside,
    Mark,
    Passage,
    Pictures,
    PlannedSlide,
    Prose,
    Role,
    Run,
    Style,
)
from toolkit.rendering.deck.runs import clean

OUTCOMES_TITLE = "What you will learn"
CLOSING_TITLE = "Thank you"
WEB = regex(r"https?://[^\s<>]+[^\s<>.,;:!?)]")
"""An address that a telephone can open."""


def title_slide(module: Module, package: Package, making: Making) -> PlannedSlide:
    """The first slide: title, organisation, who made it if the record says so, version."""
    lines: list[tuple[Run, ...]] = []
    if package.organisation:
        lines.append((Run(clean(package.organisation)),))
    if makers := _makers(module):
        lines.append((making.own("Made together by "), Run(clean(makers))))
    version = f"version {module.version}" if module.version else ""
    if module.status == "draft":
        lines.append((making.own(f"Draft, {version}" if version else "Draft"),))
    elif version:
        lines.append((making.own(f"V{version[1:]}"),))
    if module.record.example:
        lines.append((making.own("This is an example module"),))
    passages = tuple(Passage(line) for line in lines)
    return PlannedSlide(
        span=module.span,
        role=Role.TITLE,
        title=clean(module.title),
        pieces=(Prose(module.span, passages),) if passages else (),
        section=module.title,
        key="title slide",
    )


def _makers(module: Module) -> str:
    """Who made it, if the record says so: everybody exactly as agreed, else the groups."""
    agreed = names(module.record.entries, "involvement.agreed-by")
    groups = groups_named(module.record) or tuple(name.replace("-", " ") for name in agreed)
    for found in (everybody_credited(module.record), groups):
        if len(found) > 1:
            return joined(found)
    return ""


def outcomes_slide(module: Module, making: Making) -> PlannedSlide:
    """What people will be able to say, feel or do."""
    return PlannedSlide(
        span=module.span,
        role=Role.CONTENT,
        title=OUTCOMES_TITLE,
        title_lang=own_words(making.language),
        pieces=(Prose(module.span, outcomes(module)),),
        anchors=outcome_ids(module),
        section=module.title,
        key="outcomes slide",
    )


def outcomes(module: Module) -> tuple[Passage, ...]:
    """The outcomes as a list."""
    return tuple(_bullet(outcome.text) for outcome in module.outcomes)


def outcome_ids(module: Module) -> tuple[str, ...]:
    """The ids of the outcomes, which the slide with their list shows."""
    return tuple(outcome.id for outcome in module.outcomes if outcome.id)


def section_slide(module: Module, section: Section, number: int) -> PlannedSlide:
    """A part of the session: its number, its title, and the outcomes that it serves."""
    served = {
        name
        for slide in section.slides
        for name in (
            *slide.outcomes,
            *(n for b in walk(slide.blocks) if isinstance(b, Activity) for n in b.outcomes),
        )
    }
    lines = tuple(_bullet(each.text) for each in module.outcomes if each.id in served)
    return PlannedSlide(
        span=section.span,
        role=Role.SECTION,
        title=clean(section.title),
        pieces=(Prose(section.span, lines),) if lines else (),
        anchors=(section.id,),
        aside=str(number),
        key=f"section {section.id}",
    )


def closing_slide(module: Module, package: Package, making: Making) -> PlannedSlide:
    """The last slide: the outcomes again, and where to turn to."""
    heading = making.labelled("What we worked towards", Style.LABEL)
    again = sum(slide.shows_outcomes for slide in module.slides) < 2
    words = (heading, *outcomes(module)) if module.outcomes and again else ()
    bare = PlannedSlide(
        span=module.span,
        role=Role.CLOSING,
        title=CLOSING_TITLE,
        title_lang=own_words(making.language),
        pieces=(Prose(module.span, words),) if words else (),
        key="closing slide",
    )
    return closing(bare, package, making)


def closing(each: PlannedSlide, package: Package, making: Making) -> PlannedSlide:
    """A last slide: its own words at the left, where to turn to at the right."""
    lines: list[Passage] = []
    for name, words in (
        ("Support", package.support),
        ("Tell us what you think", package.feedback),
        ("Contact", package.contact),
    ):
        if words:
            own = making.own(name, bold=True)
            lines.append(Passage((own, Run("\n"), *_linked(clean(words)))))
    if not lines:
        return each
    right = Prose(package.span, tuple(lines))
    address = WEB.search(package.feedback)
    code = (Pictures(package.span, (code_for(address[0]),)),) if address else ()
    if not each.pieces:
        return replace(each, role=Role.CLOSING, pieces=(right, *code))
    columns = Beside(each.span, (each.pieces, (right,)), (0.5, 0.5))
    return replace(each, role=Role.CLOSING, pieces=(columns, *code))


def _linked(words: str) -> Iterator[Run]:
    """Words in which web and e-mail addresses can be followed."""
    return (Run(part, href=address) for part, address in with_addresses(words))


def _bullet(text: str) -> Passage:
    return Passage((Run(clean(text)),), mark=Mark.BULLET)
