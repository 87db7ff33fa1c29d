"""A planned deck → a deck that fits its template: nothing overflows, nothing is shrunk away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from toolkit.model.diagnostics import Diagnostic
from toolkit.rendering.deck.cues import is_cue
from toolkit.rendering.deck.fill import ended, shapes, text_height
from toolkit.rendering.deck.fitted import FittedDeck, FittedSlide, Words
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
from toolkit.rendering.deck.sizing import in_step
from toolkit.rendering.deck.titles import PART, different, fit_title, numbered


def fit(deck: PlannedDeck, room: Room) -> tuple[FittedDeck, tuple[Diagnostic, ...]]:
    """The deck as it will be drawn, and what there is to say about what did not fit at once."""
    said: list[Diagnostic] = []
    made: list[_Made] = []
    for plan in different(deck.slides, deck.title):
        if not room.knows(plan.layout):
            said.append(_unknown_layout(plan, room))
        titled = _titled(plan, room, said)
        dealt = list(deal(titled, room))
        if len(dealt) > 1:
            said.append(_overfull(titled, len(dealt)))
        made.extend(_made(titled, dealt))
    made = _in_step(made)
    titles = numbered([each.plan for each in made])
    slides = tuple(_slide(each, title, room) for each, title in zip(made, titles, strict=True))
    off = {slide.plan.span: slide.plan for slide in reversed(slides) if _reaches_out(slide, room)}
    said.extend(_off(plan) for plan in reversed(off.values()))
    return FittedDeck(slides), tuple(said)


class _Made(NamedTuple):
    """One slide, before it has its title: the ids that it shows, and its notes."""

    plan: PlannedSlide
    page: Page
    anchors: tuple[str, ...]
    notes: tuple[Passage, ...]


def _made(plan: PlannedSlide, pages: Sequence[Page]) -> Iterator[_Made]:
    """The slides that a planned one became; notes stand with the block that they follow."""
    shown = [tuple(dict.fromkeys(_anchors(page.pieces))) for page in pages]
    notes = [plan.notes, *((),) * (len(pages) - 1)]
    for cue, words in plan.cues:
        notes[next((n for n, anchors in enumerate(shown) if cue in anchors), 0)] += words
    for number, page in enumerate(pages):
        own = tuple(anchor for anchor in shown[number] if not is_cue(anchor))
        own = own if number else tuple(dict.fromkeys((*plan.anchors, *own)))
        yield _Made(plan, page, own, notes[number])


def _in_step(made: Sequence[_Made]) -> list[_Made]:
    """The slides with one size for those that were written as one and are of one kind."""
    scales = in_step([(each.plan.key, each.page.role, each.page.scale) for each in made])
    pairs = zip(made, scales, strict=True)
    return [m if m.page.scale == s else m._replace(page=replace(m.page, scale=s)) for m, s in pairs]


def _titled(plan: PlannedSlide, room: Room, said: list[Diagnostic]) -> PlannedSlide:
    """A slide whose title is cut where no size is small enough; the rest of it begins the text."""
    slot = room.seat(plan).layout.title
    found = fit_title(plan.title, slot, room.ruler, room.theme.slide.minimum, PART)
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
    """Whether a shape, or footnotes that are longer than a slide, are not all on the slide."""
    lowest = room.template.height + 1
    if any(shape.frame.bottom > lowest for shape in slide.shapes):
        return True
    words = (shape for shape in slide.shapes if room.footnotes and isinstance(shape, Words))
    return any(each.frame.y + text_height(each, room) > lowest for each in words)


def _slide(made: _Made, title: str, room: Room) -> FittedSlide:
    slot = made.page.seat.layout.title
    return FittedSlide(
        plan=made.plan,
        role=made.page.role,
        pieces=made.page.pieces,
        layout=made.page.seat.layout,
        scale=made.page.scale,
        title=title,
        shapes=tuple(ended(each, room) for each in shapes(made.plan, made.page, room)),
        title_size=fit_title(title, slot, room.ruler, room.theme.slide.minimum).size,
        notes=made.notes,
        anchors=made.anchors,
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
