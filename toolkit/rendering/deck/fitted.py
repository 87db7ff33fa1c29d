"""A deck that fits: for each slide its layout, and what stands where in which size."""

from __future__ import annotations

from typing import TypeAlias

from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.grid import PAD_Y
from toolkit.rendering.deck.layouts import Frame, Layout, Slot
from toolkit.rendering.deck.presentation import Grid, Image, Passage, Piece, PlannedSlide, Role


@dataclass(frozen=True, slots=True)
class Words:
    """Text, set like `style`. It fills the placeholder `fills`, or is a shape of its own (None).

    `colour` is that of labels and `tint` the ground, both "" for none.
    """

    fills: Slot | None
    style: Slot
    frame: Frame
    passages: tuple[Passage, ...]
    scale: float = 1.0
    colour: str = ""
    tint: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A coloured bar that only decorates."""

    frame: Frame
    colour: str


@dataclass(frozen=True, slots=True)
class Icon:
    """A small line drawing (the text of its SVG) that only decorates."""

    frame: Frame
    svg: str
    colour: str


@dataclass(frozen=True, slots=True)
class Cells:
    """A table: the width of each column, the height of each row (the header first), in points.

    `colour` is that of its words on the slide's ground. `pad` is the room above and below the
    words of a row, `spare` how much higher the table may stand.
    """

    slot: Slot | None
    frame: Frame
    grid: Grid
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    size: float
    colour: str
    pad: float = PAD_Y
    spare: float = 0.0


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture, or the words in its place where it is missing."""

    slot: Slot | None
    frame: Frame
    image: Image
    size: float = 18.0


Shape: TypeAlias = Words | Bar | Icon | Cells | Shown


@dataclass(frozen=True, slots=True)
class FittedSlide:
    """One slide as it will be drawn: which `pieces` of its plan it holds, and in what `shapes`.

    `scale` is the size of its text as a share of the layout's own; `title_size` is 0 for that.
    """

    plan: PlannedSlide
    role: Role
    pieces: tuple[Piece, ...]
    layout: Layout
    title: str
    shapes: tuple[Shape, ...]
    title_size: float = 0.0
    scale: float = 1.0
    notes: tuple[Passage, ...] = ()
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FittedDeck:
    """All slides of a deck, in order."""

    slides: tuple[FittedSlide, ...]
