"""Pieces one under the other: how high they stand, where they can be cut, how they are cut best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from toolkit.model.quickly import dataclass
from toolkit.rendering.deck import boxes, grid
from toolkit.rendering.deck.footnotes import Footnotes, words_below
from toolkit.rendering.deck.layouts import Slot
from toolkit.rendering.deck.measure import Ruler
from toolkit.rendering.deck.presentation import (
    Beside,
    Box,
    Grid,
    Passage,
    Pictures,
    Piece,
    Prose,
)
from toolkit.rendering.deck.setting import Setting

GAP = 20.0
LEAST_PICTURE = 150.0
GUTTER = 22.0


@dataclass(frozen=True, slots=True)
class Measure:
    """What heights depend on: how text is set on the slide, in boxes, in tables; the footnotes."""

    setting: Setting
    boxed: Setting
    ruled: grid.Ruled
    footnotes: Footnotes
    _laid: dict[tuple[int, float], tuple[Grid, grid.Laid]] = field(
        default_factory=dict, compare=False
    )

    @property
    def gap(self) -> float:
        """The room between two pieces, in points; it goes with the size of the text."""
        return GAP * self.setting.scale

    def below(self, pieces: Sequence[Piece], width: float) -> float:
        """How high the footnotes of pieces stand below them; 0 where they call none."""
        words = words_below(pieces, self.footnotes)
        if not words:
            return 0.0
        # Below running text they stand as its last paragraphs, below all else as a piece.
        above = max(self.gap, self.setting.look(words[0]).before)
        return self.setting.total(words, width) + above

    def whole(self, pieces: Sequence[Piece], width: float) -> float:
        """How high all stands that one slide or column holds: pieces, and footnotes below them."""
        return total(pieces, width, self) + self.below(pieces, width)

    def laid(self, table: Grid, width: float) -> grid.Laid:
        """A table in a width; it is measured once, and kept so that no other can have its id."""
        key = (id(table), width)
        known = self._laid.get(key)
        if known is None:
            known = self._laid[key] = table, grid.laid(table, self.ruled, width)
        return known[1]


def measure(
    style: Slot,
    ruler: Ruler,
    least: float,
    small: float,
    ink: str,
    scale: float,
    footnotes: Footnotes,
) -> Measure:
    """The measure for text set like `style`, at a share of its own size."""
    setting = Setting(style, ruler, least, small, scale)
    boxed = Setting(boxes.inside(style, ink), ruler, least, small, scale)
    return Measure(setting, boxed, grid.ruled(setting), footnotes)


def total(pieces: Sequence[Piece], width: float, how: Measure) -> float:
    """How high pieces stand one under the other, the gaps between them included."""
    gaps = how.gap * (len(pieces) - 1) if pieces else 0.0
    return sum(height(piece, width, how) for piece in pieces) + gaps


def height(piece: Piece, width: float, how: Measure) -> float:
    """How high a piece stands in a width, both in points."""
    match piece:
        case Prose(passages=passages):
            return how.setting.total(passages, width)
        case Box():
            inner = width - boxes.LEFT - boxes.RIGHT
            text = how.boxed.total(box_passages(piece), inner)
            return text + boxes.TOP + boxes.BOTTOM
        case Grid():
            return sum(how.laid(piece, width).heights)
        case Pictures():
            return LEAST_PICTURE + caption_height(piece, width, how)
        case Beside():
            widths = column_widths(piece, width)
            pairs = zip(piece.columns, widths, strict=True)
            return max(how.whole(column, each) for column, each in pairs)


def breaks(piece: Piece, width: float, how: Measure) -> int:
    """How many passages and tables of a piece would break a word in a width."""
    match piece:
        case Prose(passages=passages):
            return sum(how.setting.breaks(each, width) for each in passages)
        case Box():
            inner = width - boxes.LEFT - boxes.RIGHT
            return sum(how.boxed.breaks(each, inner) for each in box_passages(piece))
        case Grid():
            return how.laid(piece, width).breaks
        case Beside():
            pairs = zip(piece.columns, column_widths(piece, width), strict=True)
            return sum(breaks(part, each, how) for column, each in pairs for part in column)
        case Pictures():
            return 0


def box_passages(box: Box) -> tuple[Passage, ...]:
    """Everything that stands in a box, its label first."""
    return (*box.head, *box.passages, *box.foot)


def caption_height(piece: Pictures, width: float, how: Measure) -> float:
    """How high the words under a picture stand."""
    return how.setting.total(piece.caption, width) + 4.0 if piece.caption else 0.0


def column_widths(piece: Beside, width: float) -> tuple[float, ...]:
    """The widths of columns that stand in `width` points."""
    room = width - GUTTER * (len(piece.columns) - 1)
    return tuple(room * share for share in piece.shares)
