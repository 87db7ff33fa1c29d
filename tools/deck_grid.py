"""The grid of our own deck: twelve columns, one place for titles, and the slots that recur."""

from __future__ import annotations

from dataclasses import dataclass, replace

from toolkit.rendering.deck.stack import GUTTER
from tools.deck_xml import Art, Box, Slot

WIDTH, HEIGHT = 13.333, 7.5
MARGIN, GAP = 0.7, GUTTER / 72
COLUMN = (WIDTH - 2 * MARGIN - 11 * GAP) / 12
TOP, BOTTOM = 1.95, 6.68
BODY = BOTTOM - TOP


@dataclass(frozen=True)
class Layout:
    """One layout. `kind` is PowerPoint's word for it where it has one; `role` is ours.

    `foot` is the colour of the footers, `package` that of the package's name where it differs,
    and `package_width` how wide that name may get, in inches.
    """

    name: str
    role: str
    slots: tuple[Slot, ...]
    kind: str = ""
    ground: str = ""
    art: tuple[Art, ...] = ()
    foot: str = "muted"
    package: str = ""
    package_width: float = 5.8


def across(first: int, columns: int, y: float = TOP, height: float = BODY) -> Box:
    """A box over `columns` columns of the grid, from the `first` one (counted from 1)."""
    x = MARGIN + (first - 1) * (COLUMN + GAP)
    return Box(x, y, columns * COLUMN + (columns - 1) * GAP, height)


def tick(colour: str, y: float = 0.45) -> Art:
    """The short bar above a title, by which all slides are known as one family."""
    return Art(Box(MARGIN, y, 0.72, 0.08), "rect", colour)


TITLE = Slot("title", 0, "Title", across(1, 12, 0.72, 1.15), "Title")
TEXT = Slot("obj", 1, "Text", across(1, 11), "Text")
WORDS = Slot("body", 1, "Text", across(1, 11), "Text", marks=False)
PICTURE = Slot("pic", 13, "Picture", across(1, 12, height=BODY - 0.6), "Picture", 20, marks=False)
TABLE = Slot("tbl", 13, "Table", across(1, 12), "Table", 20, marks=False)


def caption(first: int, columns: int) -> Slot:
    """The slot for the words under a picture."""
    box = across(first, columns, BOTTOM - 0.5, 0.5)
    words = replace(WORDS, index=14, name="Words under the picture", box=box)
    return replace(words, size=18, colour="muted", prompt=words.name)


def footers(layout: Layout | None = None) -> tuple[Slot, ...]:
    """Package name at the left, stamp and slide number at the right."""
    foot = layout.foot if layout else "muted"
    y, height = 6.84, 0.36
    width = layout.package_width if layout else 5.8
    name = Slot("ftr", 20, "Package", Box(MARGIN, y, width, height), "Package", 18)
    name = replace(name, marks=False, anchor="ctr", colour=(layout and layout.package) or foot)
    right = replace(name, colour=foot, align="r", prompt="")
    stamp = replace(right, kind="dt", index=21, name="Version", box=across(7, 5, y, height))
    number = replace(right, kind="sldNum", index=22, name="Number", box=across(12, 1, y, height))
    return name, replace(stamp, prompt="Version"), number
