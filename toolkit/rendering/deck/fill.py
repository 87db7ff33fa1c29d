"""One page → the shapes on its slide: which slot each part fills, and where the rest stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.rendering.deck.addresses import parted
from toolkit.rendering.deck.behind import readable
from toolkit.rendering.deck.beside import (
    CONTENT_WIDTH,
    beside_frames,
    column_frames,
    frames_for,
)
from toolkit.rendering.deck.fitted import Cells, Shape, Shown, Words
from toolkit.rendering.deck.last_words import settled
from toolkit.rendering.deck.layouts import Frame, Slot
from toolkit.rendering.deck.pages import Page, Room
from toolkit.rendering.deck.place import Placing, leaning
from toolkit.rendering.deck.presentation import (
    Beside,
    Box,
    Grid,
    Passage,
    Pictures,
    PlannedSlide,
    Role,
    Run,
)
from toolkit.rendering.deck.roles import Seat
from toolkit.rendering.deck.sizing import SCALES
from toolkit.rendering.deck.stack import Measure

AFTER_WORDS = 20.0
UNDER_PICTURE = 6.0
MOST_AIR = 9.0


def shapes(plan: PlannedSlide, page: Page, room: Room) -> Iterator[Shape]:
    """Everything on a slide except its title and its footers, in reading order."""
    seat = page.seat
    if plan.label and seat.label is not None:
        yield _line(room, seat, seat.label, plan.label)
    if plan.aside and seat.aside is not None:
        yield _line(room, seat, seat.aside, (Passage((Run(plan.aside),)),))
    content = list(_content(page, room))
    yield from content
    foot = _foot(plan, page)
    if foot and seat.foot is not None:
        line = _line(room, seat, seat.foot, foot)
        words = [each for each in content if isinstance(each, Words)]
        if page.role is Role.VOICE and words:
            line = replace(line, frame=_below(words[0], line.frame, room))
        yield line


def ended(shape: Shape, room: Room) -> Shape:
    """A shape as it is drawn: paragraphs and addresses end well, a table uses its room."""
    match shape:
        case Words():
            setting = room.measure(shape.style, shape.scale).setting
            return settled(parted(shape, setting), setting)
        case Cells() if shape.spare:
            return _airy(shape)
        case _:
            return shape


def _airy(table: Cells) -> Cells:
    """A table whose rows stand further apart, where there is room for it."""
    more = min(MOST_AIR, table.spare * 0.5 / len(table.heights))
    return replace(
        table,
        frame=replace(table.frame, height=table.frame.height + more * len(table.heights)),
        heights=tuple(height + more for height in table.heights),
        pad=table.pad + more / 2,
        spare=0.0,
    )


def text_height(words: Words, room: Room) -> float:
    """How high the words of a shape stand, with its margins, in points."""
    left, top, right, bottom = words.style.insets
    setting = room.measure(words.style, words.scale).setting
    return setting.total(words.passages, words.frame.width - left - right) + top + bottom


def _foot(plan: PlannedSlide, page: Page) -> tuple[Passage, ...]:
    match plan.pieces:
        case (Box(kind="voice", foot=foot),) if page.role is Role.VOICE:
            return foot if page.seat.own else ()
        case _:
            return plan.foot


def _below(words: Words, frame: Frame, room: Room) -> Frame:
    """A frame moved up, to stand closely below the words."""
    how = room.measure(words.style, words.scale)
    tall = how.setting.total(words.passages, words.frame.width)
    return replace(frame, y=min(words.frame.y + tall + AFTER_WORDS, frame.y))


def _content(page: Page, room: Room) -> Iterator[Shape]:
    seat = page.seat
    how = room.measure(seat.style, page.scale)
    placing = Placing(room.theme, room.icons, seat.layout.behind(seat.area), seat.main)
    match page.pieces:
        case (Pictures() as picture,) if page.role is Role.PICTURE:
            frame = beside_frames(seat)[1] if seat.picture is not None else seat.area
            yield from _pictures(placing, picture, seat, frame, room, how)
        case _ if page.role in (Role.BESIDE, Role.BREAK) and _has_picture(page):
            yield from _beside(placing, page, room, how)
        case (Grid() as table,):
            inside = seat.area.within(*seat.style.insets)
            frame = seat.table.frame if seat.table is not None else inside
            yield placing.table(table, seat.table, frame, how)
        case (Beside() as columns,):
            yield from _columns(placing, columns, seat, how, picture=False)
        case (Beside() as columns, Pictures() as code) if page.role is Role.CLOSING:
            yield from _columns(placing, columns, seat, how, picture=True)
            if seat.picture is not None:
                yield from placing.pictures(code, seat.picture.frame, how, seat.picture)
        case _:
            yield from placing.pieces(page.pieces, seat.area, how)


def _has_picture(page: Page) -> bool:
    return any(isinstance(piece, Pictures) for piece in page.pieces)


def _beside(placing: Placing, page: Page, room: Room, how: Measure) -> Iterator[Shape]:
    """Words and a picture side by side, in the order in which they were written."""
    left, right = frames_for(page.pieces, page.seat, room.template.width)
    words = [piece for piece in page.pieces if not isinstance(piece, Pictures)]
    for piece in page.pieces:
        if isinstance(piece, Pictures):
            yield from _pictures(placing, piece, page.seat, right, room, how)
        elif piece is words[0]:
            yield from placing.pieces(words, left, how)


def _columns(
    placing: Placing, piece: Beside, seat: Seat, how: Measure, *, picture: bool
) -> Iterator[Shape]:
    frames = column_frames(piece, seat, picture=picture)
    slots = seat.columns if len(seat.columns) == len(frames) else (seat.main,)
    for number, (column, frame) in enumerate(zip(piece.columns, frames, strict=True)):
        placing.slot = slots[number] if number < len(slots) else None
        yield from placing.pieces(column, frame, how, leaning(number, piece))


def _line(room: Room, seat: Seat, slot: Slot, passages: tuple[Passage, ...]) -> Words:
    """Words in a slot of their own, in the largest size in which they fit."""
    inside, style = slot.inside, readable(slot, seat.layout)
    scale = next(
        (
            each
            for each in SCALES
            if room.measure(slot, each).setting.total(passages, inside.width) <= inside.height
        ),
        SCALES[-1],
    )
    return Words(slot, style, slot.frame, passages, scale)


def _pictures(
    placing: Placing, piece: Pictures, seat: Seat, frame: Frame, room: Room, how: Measure
) -> Iterator[Shape]:
    """Pictures in their slot, and the caption in its own, closely below where the picture ends."""
    whole = room.template.width * CONTENT_WIDTH
    lean = 1.0 if seat.main is not None and frame.x > seat.area.x else 0.5
    if seat.caption is None or not piece.caption:
        yield from placing.pictures(piece, frame, how, seat.picture, whole, lean)
        return
    slot = seat.caption
    _, above, _, under = slot.insets
    tall = room.measure(slot).setting.total(piece.caption, slot.inside.width) + above + under
    smaller = replace(frame, height=frame.height - tall - UNDER_PICTURE)
    bare = replace(piece, caption=())
    drawn = list(placing.pictures(bare, smaller, how, seat.picture, whole, lean))
    yield from drawn
    places = [shape.frame for shape in drawn if isinstance(shape, Shown)]
    left = min(place.x for place in places)
    below = Frame(
        left, max(place.bottom for place in places) + UNDER_PICTURE, frame.right - left, tall
    )
    yield Words(slot, readable(slot, seat.layout), below, piece.caption)
