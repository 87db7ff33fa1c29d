"""A template as plain data: layouts, the slots in them, and how text stands in each slot."""

from __future__ import annotations

from dataclasses import field, replace

from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.container import Container


@dataclass(frozen=True, slots=True)
class Frame:
    """A place on a slide, in points from its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The bottom edge."""
        return self.y + self.height

    @property
    def area(self) -> float:
        """How much room there is, in square points."""
        return self.width * self.height

    def within(self, left: float, top: float, right: float, bottom: float) -> Frame:
        """The frame less a margin on each side."""
        return Frame(
            self.x + left,
            self.y + top,
            max(self.width - left - right, 1.0),
            max(self.height - top - bottom, 1.0),
        )

    def shared(self, other: Frame) -> float:
        """How much room two frames share, in square points."""
        wide = min(self.right, other.right) - max(self.x, other.x)
        if wide <= 0:
            return 0.0
        high = min(self.bottom, other.bottom) - max(self.y, other.y)
        return wide * high if high > 0 else 0.0

    def overlaps(self, other: Frame) -> bool:
        """Whether two frames share any room."""
        return self.shared(other) > 0


EVERYWHERE = Frame(0.0, 0.0, 10_000.0, 10_000.0)
"""The place of a ground, which is as large as a slide, whatever its size."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The room before or after a paragraph: points, and a share of the line that is set there."""

    points: float = 0.0
    share: float = 0.0

    def at(self, size: float, scale: float = 1.0) -> float:
        """The room in points: points go with the scale, a share goes with the size of the text."""
        return self.points * scale + self.share * size * LINE


def top_of(width: float, height: float) -> Frame:
    """Where a title stands on slides of a size that have no better place for it."""
    return Frame(width * 0.05, height * 0.05, width * 0.9, height * 0.15)


MOSTLY = 0.6
"""How much of a place a shape must cover to be what words there stand on."""
LINE = 1.2
"""How high a line is that a share is taken of, as a multiple of the size."""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of text is set; lengths in points.

    Text begins at `left`, a first line `hang` before it. `spacing` is a multiple of the font's
    own line, or points where `exact`. `mark` is the bullet, "" for none, and `mark_colour` its
    colour, "" for that of the text.
    """

    size: float = 18.0
    bold: bool = False
    left: float = 0.0
    hang: float = 0.0
    before: Gap = Gap()
    after: Gap = Gap()
    spacing: float = 1.0
    exact: bool = False
    font: str = ""
    mark: str = ""
    mark_colour: str = ""
    colour: str = "#000000"


@dataclass(frozen=True, slots=True)
class Slot:
    """A placeholder: `index` is its number in the layout, `kind` its type ("body", "pic", …)."""

    index: int
    kind: str
    frame: Frame
    levels: tuple[Level, ...] = field(hash=False)  # slots are looked up often, and differ elsewhere
    anchor: str = "t"
    insets: tuple[float, float, float, float] = (7.2, 3.6, 7.2, 3.6)
    upright: bool = True

    @property
    def inside(self) -> Frame:
        """Where its text may stand."""
        return self.frame.within(*self.insets)

    def level(self, number: int) -> Level:
        """How a level of text is set, counted from 0."""
        return self.levels[min(number, len(self.levels) - 1)]

    def at(self, frame: Frame) -> Slot:
        """The same slot in another place."""
        return replace(self, frame=frame)


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture of dots that a template shows as it is: the name of the part that holds it.

    `cut` is the share of its left, top, right and bottom that is not shown.
    """

    part: str
    cut: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled shape of a layout; `colour` is "" for a picture and for what is not one colour.

    A picture whose dots can be looked at has a `photograph`.
    """

    frame: Frame
    colour: str
    photograph: Photograph | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout: `kind` is PowerPoint's word for it, `role` ours, where the file says so.

    `mapping` is the layout's own reading of the theme's colours, which its slides must repeat.
    `ground` is the colour of the whole slide, and `fills` stand on it, the lowest first. Links are
    coloured `link` by the theme, "" where it says nothing. `running` is how its master sets text
    that no slot holds. Where the layout is `untitled`, its title has no place in the file, or not
    the one it gets, and must be put there on each slide.
    """

    part: str
    name: str
    kind: str
    role: str
    slots: tuple[Slot, ...]
    ground: str = "#FFFFFF"
    mapping: tuple[tuple[str, str], ...] = ()
    master: int = 0
    fills: tuple[Fill, ...] = ()
    untitled: bool = False
    link: str = ""
    running: tuple[Level, ...] = (Level(),)

    def of_kind(self, *kinds: str) -> tuple[Slot, ...]:
        """The slots of some kinds."""
        return tuple(slot for slot in self.slots if slot.kind in kinds)

    def behind(self, frame: Frame) -> str:
        """The colour behind a place, "" where that is a picture or several colours."""
        covering = (f.colour for f in self.fills if f.frame.shared(frame) >= MOSTLY * frame.area)
        return next(reversed([self.ground, *covering]))

    @property
    def title(self) -> Slot | None:
        """The slot for the slide's title."""
        return next((slot for slot in self.slots if slot.kind in ("title", "ctrTitle")), None)


@dataclass(frozen=True, slots=True)
class Template:
    """A whole template: slide size in points, its layouts, and its parts without any slides.

    `main` is the name of the presentation's own part; `fonts` the two families of its theme.
    """

    width: float
    height: float
    layouts: tuple[Layout, ...]
    container: Container
    main: str
    fonts: tuple[str, str]
    palette: tuple[tuple[str, str], ...] = ()
