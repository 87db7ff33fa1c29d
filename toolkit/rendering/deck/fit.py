"""A planned deck → a deck that fits its template: nothing overflows, nothing is shrunk away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from toolkit.model.diagnostics import Diagnostic
from toolkit.rendering.deck.fill import shapes
from toolkit.rendering.deck.fitted import FittedDeck, FittedSlide
from toolkit.rendering.deck.making import merged
from toolkit.rendering.deck.pages import Page, Room, deal
from toolkit.rendering.deck.presentation import (
    Beside,
    Box,
    Passage,
    Piece,
    PlannedDeck,
    PlannedSlide,
    Prose,
    Role,
    Run,
)
from toolkit.rendering.deck.rules import LONG_TITLE, OFF_SLIDE, OVERFULL_SLIDE, UNKNOWN_LAYOUT
from toolkit.rendering.deck.titles import different, fit_title, numbered


def fit(deck: PlannedDeck, room: Room) -> tuple[FittedDeck, tuple[Diagnostic, ...]]:
    """The deck as it will be drawn, and what there is to say about what did not fit at once."""
    said: list[Diagnostic] = []
    made: list[tuple[PlannedSlide, Page, bool]] = []
    for plan in different(deck.slides, deck.title):
        if not room.knows(plan.layout):
            said.append(_unknown_layout(plan, room))
        titled = _titled(plan, room, said)
        dealt = list(deal(titled, room))
        if len(dealt) > 1:
            said.append(_overfull(titled, len(dealt)))
        made.extend((titled, page, not number) for number, page in enumerate(dealt))
    titles = numbered([(plan.title, plan.key) for plan, _, _ in made])
    slides: list[FittedSlide] = []
    for (plan, page, first), title in zip(made, titles, strict=True):
        slides.append(_slide(plan, page, title, room, first=first))
        if _reaches_out(slides[-1], room):
            said.append(_off(plan))
    return FittedDeck(tuple(slides)), tuple(said)


def _titled(plan: PlannedSlide, room: Room, said: list[Diagnostic]) -> PlannedSlide:
    """A slide whose title is cut where no size is small enough; the rest of it begins the text."""
    slot = room.seat(plan).layout.title
    found = fit_title(plan.title, slot, room.ruler, room.theme.slide.minimum)
    if not found.rest:
        return plan
    said.append(
        LONG_TITLE.at(
            plan.span,
            f"this title of {len(plan.title.split())} words is too long for a slide.",
            "say it in up to ten words, and put the rest into the text.",
        )
    )
    rest = Prose(plan.span, (Passage((Run(found.rest, bold=True),)),))
    apart = (Role.TABLE, Role.PICTURE, Role.VOICE, Role.KEY, Role.TWO, Role.THREE)
    role = Role.CONTENT if plan.role in apart else plan.role
    return replace(plan, title=found.text, pieces=merged((rest, *plan.pieces)), role=role)


def _overfull(plan: PlannedSlide, count: int) -> Diagnostic:
    further = "one further slide" if count == 2 else f"{count - 1} further slides"
    return OVERFULL_SLIDE.at(
        plan.span,
        f"“{plan.title}” holds more than fits, so it goes on to {further}.",
        "cut it down, move words to ::: notes or ::: handout, or say where to go on with ---",
    )


def _off(plan: PlannedSlide) -> Diagnostic:
    return OFF_SLIDE.at(
        plan.span,
        f"something on “{plan.title}” is too large for a slide and cannot be cut.",
        "make it shorter, or give it more room in the template.",
    )


def _unknown_layout(plan: PlannedSlide, room: Room) -> Diagnostic:
    names = ", ".join(layout.name for layout in room.template.layouts if layout.name)
    return UNKNOWN_LAYOUT.at(
        plan.span,
        f"the template has no layout called “{plan.layout}”.",
        f"write one of these, or leave layout= away: {names}.",
    )


def _reaches_out(slide: FittedSlide, room: Room) -> bool:
    return any(shape.frame.bottom > room.template.height + 1 for shape in slide.shapes)


def _slide(plan: PlannedSlide, page: Page, title: str, room: Room, *, first: bool) -> FittedSlide:
    slot = page.seat.layout.title
    anchors = (*(plan.anchors if first else ()), *_anchors(page.pieces))
    return FittedSlide(
        plan=plan,
        role=page.role,
        pieces=page.pieces,
        layout=page.seat.layout,
        title=title,
        shapes=tuple(shapes(plan, page, room)),
        title_size=fit_title(title, slot, room.ruler, room.theme.slide.minimum).size,
        notes=plan.notes if first else (),
        anchors=tuple(dict.fromkeys(anchors)),
    )


def _anchors(pieces: Sequence[Piece]) -> Iterator[str]:
    """The ids that some pieces show."""
    for piece in pieces:
        if not isinstance(piece, Prose):
            yield from piece.anchors
        if isinstance(piece, Prose | Box):
            for passage in piece.passages:
                yield from passage.anchors
        if isinstance(piece, Beside):
            for column in piece.columns:
                yield from _anchors(column)
