"""A slide as the deck's own template split it → the same slide in our look, as large as it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeGuard

from toolkit.rendering.deck.fill import ended, shapes, text_height
from toolkit.rendering.deck.fitted import Cells, FittedSlide, Shape, Shown, Words
from toolkit.rendering.deck.layouts import Slot
from toolkit.rendering.deck.making import merged
from toolkit.rendering.deck.pages import GROWING, Page, Room
from toolkit.rendering.deck.presentation import (
    Box,
    Passage,
    Pictures,
    Piece,
    Prose,
    Role,
)
from toolkit.rendering.deck.roles import Seat, picture_seat
from toolkit.rendering.deck.roles import seat as seat_of
from toolkit.rendering.deck.sizing import LARGER, in_step
from toolkit.rendering.deck.stack import Measure
from toolkit.rendering.deck.titles import fit_title

SCALES = tuple(each / 26 for each in (26, 24, 22, 20, 18, 16, 14, 12, 10, 8))
"""As shares of the layout's own size; a deck fits in the first few, unless its template is vast."""
LEAST_WHOLE = 18.0
"""In points; no smaller size is tried only to keep a long word whole."""
SMALLEST_TITLE = 0.45


def reseated(slides: Sequence[FittedSlide], room: Room) -> tuple[FittedSlide, ...]:
    """The slides in the seats of their roles in `room`, those written as one in one size."""
    found = [reseat(slide, room) for slide in slides]
    scales = in_step([(each.plan.key, each.role, each.scale) for each in found])
    return tuple(
        new if new.scale == scale else reseat(old, room, scale)
        for old, new, scale in zip(slides, found, scales, strict=True)
    )


def reseat(slide: FittedSlide, room: Room, most: float = LARGER[-1][0]) -> FittedSlide:
    """The same title and content, in the seat of its role in `room`; `most` is its largest size."""
    seat = _seat(slide, room)
    pieces = _unlabelled(slide, seat)
    slots = (seat.main, *seat.columns, seat.picture, seat.table)
    low = max(seat.area.bottom, *(slot.frame.bottom for slot in slots if slot is not None), 0.0)
    lines = (seat.label, seat.aside, seat.foot, seat.caption)
    larger = reversed(LARGER) if slide.role in GROWING else ()
    best: tuple[int, float, tuple[Shape, ...]] | None = None
    for scale, share in (*larger, *((each, 1.0) for each in SCALES)):
        small = seat.style.level(0).size * scale < LEAST_WHOLE
        if scale > most or (small and best is not None):
            continue
        found = tuple(shapes(slide.plan, Page(slide.role, seat, pieces, scale), room))
        end = seat.area.y + (low - seat.area.y) * share
        ends = ((each, low if isinstance(each, Shown) else end) for each in found)
        if scale == SCALES[-1] or all(
            _fits(each, most, room) for each, most in ends if not _is_line(each, lines)
        ):
            broken = sum(_breaks(each, room.measure(seat.style, scale), room) for each in found)
            if best is None or broken < best[0]:
                best = broken, scale, found
            if not broken:
                break
    assert best is not None  # the smallest size is taken in any case
    _, scale, found = best
    return replace(
        slide,
        pieces=pieces,
        layout=seat.layout,
        scale=scale,
        shapes=tuple(
            ended(_fitted(shape, room) if _is_line(shape, lines) else shape, room)
            for shape in found
        ),
        title_size=_title_size(slide.title, seat, room),
    )


def _seat(slide: FittedSlide, room: Room) -> Seat:
    """The seat of the very layout that the deck chose, if it is one of ours, else of the role."""
    chosen = slide.layout
    for layout in room.template.layouts:
        if chosen.role and (layout.name, layout.role) == (chosen.name, chosen.role):
            return seat_of(layout, room.template)
    usual = room.seats[slide.role]
    if slide.role is Role.BREAK and any(isinstance(each, Pictures) for each in slide.pieces):
        return picture_seat(slide.role, room.template, usual)
    return usual


def _unlabelled(slide: FittedSlide, seat: Seat) -> tuple[Piece, ...]:
    """A slide's pieces without the words that our layout has places of their own for."""
    plan = slide.plan
    match slide.role, slide.pieces:
        case ((Role.VOICE | Role.KEY), (Box() as box,)):
            return (Prose(box.span, box.passages),)
        case _:
            pass
    pieces = list(slide.pieces)
    if pieces and plan.label and seat.label is not None:
        pieces[0] = _without_label(pieces[0], plan.label[0].text)
    if pieces and plan.foot and seat.foot is not None:
        pieces[-1] = _without_foot(pieces[-1], plan.foot)
    return merged(pieces)


def _without_label(piece: Piece, label: str) -> Piece:
    if isinstance(piece, Prose) and piece.passages and piece.passages[0].text == label:
        return replace(piece, passages=piece.passages[1:])
    return piece


def _without_foot(piece: Piece, foot: tuple[Passage, ...]) -> Piece:
    """A piece without the foot, which only footnotes follow."""
    if not isinstance(piece, Prose):
        return piece
    return replace(piece, passages=tuple(each for each in piece.passages if each not in foot))


def _is_line(shape: Shape, lines: tuple[Slot | None, ...]) -> TypeGuard[Words]:
    """Whether a shape holds the words of a slot of their own, such as the label of an activity."""
    return isinstance(shape, Words) and shape.fills is not None and shape.fills in lines


def _fitted(words: Words, room: Room) -> Words:
    """Words set as small as it takes to stand in their frame."""
    sizes = (each for each in SCALES if each <= words.scale)
    tries = (replace(words, scale=each) for each in sizes)
    return next((each for each in tries if _fits(each, room.template.height, room)), words)


def _fits(shape: Shape, low: float, room: Room) -> bool:
    """Whether a shape ends above `low`, and its words inside it."""
    match shape:
        case Words():
            tall = text_height(shape, room)
            return tall <= shape.frame.height + 1 and shape.frame.y + tall <= low + 1
        case Cells() | Shown():
            return shape.frame.bottom <= low + 1
        case _:
            return True


def _breaks(shape: Shape, how: Measure, room: Room) -> int:
    """How many passages of a shape would break a word, or whether a table would."""
    match shape:
        case Words():
            left, _, right, _ = shape.style.insets
            width = shape.frame.width - left - right
            setting = room.measure(shape.style, shape.scale).setting
            return sum(setting.breaks(each, width) for each in shape.passages)
        case Cells():
            return how.laid(replace(shape.grid, widths=()), sum(shape.widths)).breaks
        case _:
            return 0


def _title_size(title: str, seat: Seat, room: Room) -> float:
    slot = seat.layout.title
    if slot is None:
        return 0.0
    found = fit_title(title, slot, room.ruler, room.theme.slide.minimum)
    return round(slot.level(0).size * SMALLEST_TITLE) if found.rest else found.size
