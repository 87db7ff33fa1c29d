"""What stands side by side, words and a picture or columns: never closer than a gutter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from toolkit.rendering.deck.layouts import Frame
from toolkit.rendering.deck.place import fitted, widest
from toolkit.rendering.deck.presentation import Beside, Pictures, Piece
from toolkit.rendering.deck.roles import Seat, clear_of, with_head
from toolkit.rendering.deck.stack import GUTTER

WORDS_BESIDE = 0.44
"""How much of a slide's width words get beside a picture where the layout does not say."""
WORDS_FIRST = 0.6
"""How much of a slide's width words get beside a picture where they would not fit in half."""
CONTENT_WIDTH = 0.9
"""How much of a slide's width content takes; an author's width of a picture is a share of it."""
HAIR = 1.0
EVEN = 0.02


def beside_frames(seat: Seat) -> tuple[Frame, Frame]:
    """The frames for words and for a picture, carved out where the layout has but one."""
    if seat.picture is not None:
        frame = seat.picture.frame
        low = max(frame.bottom, seat.caption.frame.bottom if seat.caption is not None else 0.0)
        picture = clear_of(replace(frame, height=low - frame.y), seat.layout)
        return _apart(seat, picture), picture
    words = seat.area.width * WORDS_BESIDE
    left = replace(seat.area, width=words - GUTTER / 2)
    begin = words + GUTTER / 2
    return left, replace(seat.area, x=seat.area.x + begin, width=seat.area.width - begin)


def frames_for(pieces: Sequence[Piece], seat: Seat, slide: float) -> tuple[Frame, Frame]:
    """The frames for words and for their picture; words have what one to their right leaves them.

    `slide` is a slide's width in points.
    """
    words, frame = beside_frames(seat)
    match [piece for piece in pieces if isinstance(piece, Pictures)]:
        case [Pictures(images=(image,), caption=())] if seat.main is not None:
            place = fitted(frame, image, widest(image, slide * CONTENT_WIDTH), lean=1.0)
            free = place.x - frame.x if frame.x > words.x + words.width / 2 else 0.0
            return replace(words, width=words.width + free), frame
        case _:
            return words, frame


def column_frames(piece: Beside, seat: Seat, *, picture: bool = False) -> tuple[Frame, ...]:
    """A frame for each column, the layout's own slots where the shares agree with them.

    Where the layout has a slot for a picture and there is none, the column takes its room.
    """
    slots = seat.columns
    even = max(piece.shares) - min(piece.shares) < EVEN
    if len(slots) == len(piece.columns) and (even or seat.picture is not None):
        below = seat.picture.frame if seat.picture is not None and not picture else None
        rooms = (with_head(slot.frame, seat.layout) for slot in slots)
        places = _parted(tuple(clear_of(each, seat.layout) for each in rooms), seat)
        return tuple(_down_to(place, below) for place in places)
    x = slots[0].frame.x if slots else seat.area.x
    right = slots[-1].frame.right if slots else seat.area.right
    room = right - x - GUTTER * (len(piece.columns) - 1)
    frames: list[Frame] = []
    for share in piece.shares:
        frames.append(replace(seat.area, x=x, width=room * share))
        x += room * share + GUTTER
    return tuple(frames)


def with_more_words(piece: Beside) -> Iterator[Beside]:
    """Columns as wide as one another, of which one is a picture, with more room for the words."""
    shown = [all(isinstance(each, Pictures) for each in column) for column in piece.columns]
    if len(shown) == 2 and sum(shown) == 1 and abs(piece.shares[0] - piece.shares[1]) < EVEN:
        narrow, wide = 1.0 - WORDS_FIRST, WORDS_FIRST
        yield replace(piece, shares=(narrow, wide) if shown[0] else (wide, narrow))


def _apart(seat: Seat, picture: Frame) -> Frame:
    """The room for words, narrowed where a template puts them closer to its picture."""
    words, inside = seat.area, seat.area.within(*seat.style.insets)
    if words.y >= picture.bottom or picture.y >= words.bottom:
        return words
    if picture.x >= words.x + words.width / 2:
        return words.within(0.0, 0.0, _missing(picture.x - inside.right), 0.0)
    if picture.right <= words.x + words.width / 2:
        return words.within(_missing(inside.x - picture.right), 0.0, 0.0, 0.0)
    return words


def _parted(places: Sequence[Frame], seat: Seat) -> Iterator[Frame]:
    """Columns from left to right, each narrowed where a template puts the next one closer."""
    left, _, right, _ = seat.style.insets
    for place, after in zip_longest(places, places[1:]):
        between = after.x + left - (place.right - right) if after is not None else GUTTER
        yield place.within(0.0, 0.0, _missing(between), 0.0)


def _missing(between: float) -> float:
    """How much a room lacks of a gutter, in points; hairs do not count."""
    return GUTTER - between if GUTTER - between > HAIR else 0.0


def _down_to(frame: Frame, below: Frame | None) -> Frame:
    """A frame with the room that lies under it."""
    if below is None or below.y < frame.bottom or below.x >= frame.right or below.right <= frame.x:
        return frame
    return replace(frame, height=below.bottom - frame.y)
