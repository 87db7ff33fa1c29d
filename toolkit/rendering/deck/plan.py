"""A module → its deck as plain data: title, outcomes, sections, slides, closing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.model.blocks import Callout, CalloutKind
from toolkit.model.consent import consent_for
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.inlines import Picture
from toolkit.model.package import Module, Package, Slide
from toolkit.model.quickly import dataclass
from toolkit.model.words import walk
from toolkit.rendering.deck.added import (
    closing,
    closing_slide,
    outcome_ids,
    outcomes,
    outcomes_slide,
    section_slide,
    title_slide,
)
from toolkit.rendering.deck.images import Ready, image_of
from toolkit.rendering.deck.making import Making, merged
from toolkit.rendering.deck.presentation import (
    Image,
    PlannedDeck,
    PlannedSlide,
    Prose,
    Role,
    Style,
)
from toolkit.rendering.deck.rules import UNKNOWN_LAYOUT
from toolkit.rendering.deck.runs import Margin, clean
from toolkit.rendering.deck.scenes import planned, suits
from toolkit.rendering.format import Job

CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Plan:
    """A deck as it was meant, and what there is to say about it."""

    deck: PlannedDeck
    diagnostics: tuple[Diagnostic, ...] = ()


def plan(job: Job, ready: Ready = image_of) -> Plan:
    """The deck of the job's module, before it is known what fits on a slide.

    `ready` makes its pictures ready.
    """
    module, package = job.subject, job.package
    said: list[Diagnostic] = []
    images: dict[Picture, Image] = {}

    def image(picture: Picture) -> Image:
        if picture not in images:
            images[picture], problems = ready(picture, job.assets, job.templates.font_files)
            said.extend(problems)
        return images[picture]

    making = Making(
        *(Margin(), image, lambda voice: consent_for(voice, module).standing),
        language=module.language,
    )
    slides = [title_slide(module, package, making)]
    slides.extend(_session(module, package, making, said))
    deck = PlannedDeck(
        title=module.title,
        organisation=package.organisation,
        language=module.language,
        footer=package.title,
        stamp=job.stamp,
        date=module.date or package.date,
        slides=tuple(slides),
        footnotes=making.margin.written,
    )
    return Plan(deck, tuple(said))


def _session(
    module: Module, package: Package, making: Making, said: list[Diagnostic]
) -> Iterator[PlannedSlide]:
    if module.outcomes and not _places_outcomes(module):
        yield outcomes_slide(module, making)
    number, part = 0, module.title
    closed = False
    for section in module.sections:
        if section.title:
            number, part = number + 1, section.title
            yield replace(section_slide(module, section, number), section=part)
        for slide in section.slides:
            title = clean(slide.title) or clean(section.title or module.title)
            closed = closed or _closes(slide)
            for each in planned(slide, title, making, list(package.glossary)):
                laid_out = _laid_out(each, slide, said)
                yield replace(_dressed(laid_out, slide, module, package, making), section=part)
    if not closed and (package.contact or package.support or package.feedback):
        yield replace(closing_slide(module, package, making), section=part)


def _dressed(
    each: PlannedSlide, slide: Slide, module: Module, package: Package, making: Making
) -> PlannedSlide:
    """A written slide with what its attributes ask for: outcomes, a break, an ending."""
    first = slide.id in each.anchors
    if slide.shows_outcomes and first:
        pieces = (*each.pieces, Prose(module.span, outcomes(module)))
        return replace(each, pieces=merged(pieces), anchors=each.anchors + outcome_ids(module))
    if slide.is_break and first:
        said = replace(making, lang=slide.lang)
        time = said.labelled(str(slide.minutes), Style.LARGE) if slide.minutes else None
        pieces = (Prose(slide.span, (time,)), *each.pieces) if time else each.pieces
        return replace(each, role=Role.BREAK, pieces=merged(pieces))
    if _closes(slide) and first and each.role in (Role.CONTENT, Role.CLOSING):
        return closing(each, package, making)
    return each


def _laid_out(each: PlannedSlide, slide: Slide, said: list[Diagnostic]) -> PlannedSlide:
    """A written slide in the layout that its author asks for, if that suits what is on it."""
    asked = next((role for role in Role if role.value == slide.layout.casefold()), each.role)
    if suits(asked, each.pieces):
        return replace(each, role=asked, layout=slide.layout)
    said.append(
        UNKNOWN_LAYOUT.at(
            slide.span,
            f"the layout “{slide.layout}” is not made for what is on this slide.",
            "leave layout= away, or put on the slide what the layout is for.",
        )
    )
    return each


def _places_outcomes(module: Module) -> bool:
    """Whether the author already shows the outcomes somewhere."""
    return any(
        slide.shows_outcomes
        or any(
            isinstance(block, Callout) and block.kind is CalloutKind.OBJECTIVES
            for block in walk(slide.blocks)
        )
        for slide in module.slides
    )


def _closes(slide: Slide) -> bool:
    return CLOSING in (slide.layout.casefold(), slide.id)
