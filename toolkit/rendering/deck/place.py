"""Pieces → shapes: what stands where inside one slide's slots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from toolkit.model.contrast import contrast
from toolkit.model.quickly import dataclass
from toolkit.model.theme import Theme
from toolkit.rendering.deck import boxes
from toolkit.rendering.deck.fitted import Bar, Cells, Icon, Shape, Shown, Words
from toolkit.rendering.deck.layouts import Frame, Slot
from toolkit.rendering.deck.presentation import (
    Beside,
    Box,
    Grid,
    Image,
    Passage,
    Pictures,
    Piece,
    Prose,
)
from toolkit.rendering.deck.stack import (
    LEAST_PICTURE,
    Measure,
    box_passages,
    caption_height,
    column_widths,
    height,
    total,
)

PICTURE_GAP = 14.0
LEAST_CONTRAST = 4.5
CENTRED = 0.5
MUCH_LARGER = 1.2
"""How much more room pictures together must gain to stand in several rows."""
LARGEST_PIXEL, LEAST_SIDE = 1.5, 36.0
"""No pixel of a picture is drawn larger, or it would be but a blur; nor is it ever a mere dot."""


@dataclass(slots=True)
class Placing:
    """One slide being filled. `slot` is the placeholder for the next text, taken once."""

    theme: Theme
    icons: Mapping[str, str]
    ground: str
    slot: Slot | None = None

    def take(self) -> Slot | None:
        """The placeholder that is still free, which then is no longer."""
        taken, self.slot = self.slot, None
        return taken

    def pieces(
        self, pieces: Sequence[Piece], outer: Frame, how: Measure, lean: float = 0.5
    ) -> Iterator[Shape]:
        """Pieces one under the other in a frame whose margins are those of its text.

        `lean` says where narrow pictures stand, as for `pictures`.
        """
        style = how.setting.slot
        inner = outer.within(*style.insets)
        if len(pieces) == 1 and isinstance(pieces[0], Prose):
            yield self._words(pieces[0].passages, outer, how)
            return
        spare = inner.height - total(pieces, inner.width, how)
        elastic = sum(isinstance(piece, Pictures) for piece in pieces)
        at = inner.y
        for piece in pieces:
            tall = height(piece, inner.width, how)
            if isinstance(piece, Pictures) and spare > 0:
                tall += spare / elastic
            here = Frame(inner.x, at, inner.width, tall)
            used = tall
            match piece:
                case Prose(passages=passages):
                    left, top, right, bottom = style.insets
                    yield self._words(passages, here.within(-left, -top, -right, -bottom), how)
                case Box():
                    yield from self._box(piece, here, how)
                case Grid():
                    yield self.table(piece, None, here, how)
                case Pictures():
                    shapes = list(self.pictures(piece, here, how, lean=lean))
                    used = max(shape.frame.bottom for shape in shapes) - at
                    yield from shapes
                case Beside():
                    yield from self.columns(piece, here, how)
            at += used + how.gap

    def columns(self, piece: Beside, frame: Frame, how: Measure) -> Iterator[Shape]:
        """Columns side by side in a frame."""
        at = frame.x
        left, top, right, bottom = how.setting.slot.insets
        widths = zip(piece.columns, column_widths(piece, frame.width), strict=True)
        for number, (column, width) in enumerate(widths):
            outer = Frame(at, frame.y, width, frame.height).within(-left, -top, -right, -bottom)
            yield from self.pieces(column, outer, how, leaning(number, piece))
            at += width + (frame.width - sum(column_widths(piece, frame.width))) / max(
                len(piece.columns) - 1, 1
            )

    def table(self, piece: Grid, slot: Slot | None, frame: Frame, how: Measure) -> Cells:
        """A table at the top of a frame."""
        known, heights, _ = how.laid(piece, frame.width)
        place = replace(frame, height=sum(heights), width=sum(known.widths))
        ink, own = self.theme.colours["ink"], how.setting.slot.level(0).colour
        stands_out = self.ground and contrast(ink, self.ground) >= LEAST_CONTRAST
        readable = ink if stands_out else own
        spare = max(frame.height - sum(heights), 0.0)
        size = how.ruled.size
        return Cells(slot, place, known, known.widths, heights, size, readable, spare=spare)

    def pictures(
        self,
        piece: Pictures,
        frame: Frame,
        how: Measure,
        slot: Slot | None = None,
        whole: float = 0.0,
        lean: float = 0.5,
    ) -> Iterator[Shape]:
        """Pictures that belong together over their caption, as large as the frame allows.

        An author's width is a share of `whole` points, or of the frame where that is 0. `lean`
        says where a narrow picture stands, from 0 for the left edge to 1 for the right one.
        """
        under = caption_height(piece, frame.width, how)
        room = replace(frame, height=max(frame.height - under, LEAST_PICTURE * 0.5))
        bottom, left = room.y, room.right
        places = _places(piece.images, room, whole or frame.width, lean)
        for number, (image, place) in enumerate(zip(piece.images, places, strict=True)):
            bottom, left = max(bottom, place.bottom), min(left, place.x)
            size = how.setting.small
            yield Shown(slot if not number else None, place, image, size)
        if piece.caption:
            if how.setting.total(piece.caption, frame.right - left) > under:
                left = frame.x
            below = Frame(left, bottom + 4.0, frame.right - left, under)
            yield self.free(piece.caption, below, how)

    def free(self, passages: tuple[Passage, ...], frame: Frame, how: Measure) -> Words:
        """Words in a shape of their own, exactly in a frame."""
        style = replace(how.setting.slot, insets=(0.0, 0.0, 0.0, 0.0), anchor="t")
        return Words(None, style, frame, passages, how.setting.scale)

    def _words(self, passages: tuple[Passage, ...], frame: Frame, how: Measure) -> Words:
        return Words(self.take(), how.setting.slot, frame, passages, how.setting.scale)

    def _box(self, piece: Box, frame: Frame, how: Measure) -> Iterator[Shape]:
        colour, tint = boxes.colours(piece.kind, self.theme)
        if tint.upper() == self.ground.upper():
            tint = self.theme.colours["paper"]
        passages = box_passages(piece)
        style = how.boxed.slot if tint else boxes.inside(how.setting.slot, "")
        yield Words(self.take(), style, frame, passages, how.boxed.scale, colour, tint)
        yield Bar(replace(frame, width=boxes.BAR), colour)
        if svg := self.icons.get(boxes.icon(piece.kind)):
            x, y = frame.x + boxes.ICON_LEFT, frame.y + boxes.TOP + 1.0
            yield Icon(Frame(x, y, boxes.ICON, boxes.ICON), svg, colour)


def leaning(column: int, piece: Beside) -> float:
    """Where narrow pictures stand in a column: at the edges of the slide in the outer ones."""
    return column / max(len(piece.columns) - 1, 1)


def widest(image: Image, whole: float) -> float:
    """How wide a picture may be that takes its author's share of `whole` points."""
    most = image.share * whole
    return min(most, max(image.width * LARGEST_PIXEL, LEAST_SIDE)) if image.data else most


def fitted(frame: Frame, image: Image, most: float, lean: float = 0.5) -> Frame:
    """The largest place for a picture in a frame, at most `most` points wide."""
    shape = image.width / image.height
    width = min(frame.width, most, frame.height * shape)
    return Frame(frame.x + (frame.width - width) * lean, frame.y, width, width / shape)


def _places(images: Sequence[Image], frame: Frame, whole: float, lean: float) -> Sequence[Frame]:
    """A place for each picture, in as many rows as let the pictures be largest.

    They stay in one row unless several gain much, since what belongs together stands together.
    """
    count = len(images)
    across = dict.fromkeys(-(-count // rows) for rows in range(1, count + 1))  # evenly filled rows
    tries = [list(_rows(images, n, frame, whole, lean)) for n in across]
    best = max(tries, key=_room_of)
    return best if _room_of(best) > MUCH_LARGER * _room_of(tries[0]) else tries[0]


def _room_of(places: Sequence[Frame]) -> float:
    return sum(place.area for place in places)


def _rows(
    images: Sequence[Image], across: int, frame: Frame, whole: float, lean: float
) -> Iterator[Frame]:
    """Places in rows of `across` pictures, which stand close together."""
    rows = -(-len(images) // across)
    wide = (frame.width - PICTURE_GAP * (across - 1)) / across
    tall = (frame.height - PICTURE_GAP * (rows - 1)) / rows
    y, first = frame.y, frame.right
    for begin in range(0, len(images), across):
        row = images[begin : begin + across]
        cell = Frame(frame.x, y, wide, tall)
        places = [fitted(cell, image, widest(image, whole / across), 0.0) for image in row]
        used = sum(place.width for place in places) + PICTURE_GAP * (len(row) - 1)
        x = frame.x + (frame.width - used) * lean
        first = x if not begin else first
        x = min(x, first) if lean > CENTRED else x  # a short last row begins where the others do
        for place in places:
            yield replace(place, x=x)
            x += place.width + PICTURE_GAP
        y += max(place.height for place in places) + PICTURE_GAP
