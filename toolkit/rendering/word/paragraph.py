"""A paragraph of a Word file as plain data, with its parts in the order that Word wants."""

from __future__ import annotations

from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.escaping import quoted

STEP = 510
"""How far a list is moved in from what it stands in, in twentieths of a point: 9 mm, which leave
room for figures in large print."""
BOX_INDENT = 340
BAR = 10
"""The room between the bar of a box and its words, in points."""
WIDEST_ROOM = 31
"""Word knows no wider room between a border and its words."""

STYLES = {
    "row": "Row",
    "write": "WritingLabel",
    "kind": "BoxLabel",
    "colophon": "Colophon",
    "package": "CoverLabel",
    "question": "Question",
    "scale": "Scale",
    "choices": "Choices",
}
"""The style of a paragraph of a class."""
BOLD = frozenset({"title", "credit", "unsettled", "missing"})
TOGETHER = frozenset({"title", "write", "kind", "question", "sum", "remark", "label", "before"})
"""These stay on the page of what follows them."""
WHOLE = frozenset({"options", "closing", "whole", "contents"})
"""What stands in these stays on one page."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What leads a list item: number `number` of the list definitions, at `level` (from 0).

    Without a number it is an item with a box to tick.
    """

    number: int
    level: int
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`words` is the XML of what it says; `depth` is how many lists it stands in.

    `box` is the kind of box around it; `dressed` says that `style` is not the box's own, so that
    its bar and ground (`borders`) have to be written out. `keep` holds it on one page with what
    follows; `above` and `below` are the room that a box has around it, in 1/20 points.
    """

    words: str
    style: str = ""
    mark: Mark | None = None
    depth: int = 0
    box: str = ""
    dressed: bool = False
    keep: bool = False
    rtl: bool = False
    borders: str = ""
    above: int = 0
    below: int = 0

    def xml(self) -> str:
        """The paragraph as Word reads it."""
        parts = [f"<w:pStyle w:val={quoted(self.style)}/>"] if self.style else []
        if self.keep:
            parts.append("<w:keepNext/>")
        if self.mark and self.mark.number:
            level, number = min(self.mark.level, 8), self.mark.number
            parts.append(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
        parts.append(self.borders)
        if self.rtl:
            parts.append("<w:bidi/>")
        parts.extend((self._room(), self._indent()))
        return f"<w:p><w:pPr>{''.join(parts)}</w:pPr>{self.words}</w:p>"

    def _room(self) -> str:
        if self.dressed:
            return f'<w:spacing w:before="{self.above}" w:after="{self.below}"/>'
        above = f' w:before="{self.above}"' if self.above else ""
        below = f' w:after="{self.below}"' if self.below else ""
        return f"<w:spacing{above}{below}/>" if above or below else ""

    def _indent(self) -> str:
        if not self.depth and not self.dressed:
            return ""
        left = BOX_INDENT * bool(self.box) + STEP * self.depth
        right = f' w:right="{BOX_INDENT // 2}"' if self.dressed else ""
        hanging = f' w:hanging="{STEP}"' if self.mark else ""
        return f'<w:ind w:left="{left}"{right}{hanging}/>'


def box_borders(bar: str, ground: str, moved: int = 0, *, first: bool = False) -> str:
    """The bar and the ground of a box, whose paragraphs so join into one.

    Above, below and between its paragraphs stand borders in the colour of the ground: unlike room
    between paragraphs, they are painted. `moved` is how far, in twentieths of a point, the words
    begin to the right of where words in a box begin. The `first` paragraph's differ a little, or
    Word would join a box to the one before it.
    """
    room = min(WIDEST_ROOM, BAR + moved // 20)
    thin = f'w:val="single" w:sz="4" w:color="{ground}"'
    return (
        "<w:pBdr>"
        f'<w:top {thin} w:space="{4 + 2 * first}"/>'
        f'<w:left w:val="single" w:sz="48" w:space="{room}" w:color="{bar}"/>'
        f'<w:bottom {thin} w:space="4"/>'
        f'<w:right {thin} w:space="8"/>'
        f'<w:between {thin} w:space="4"/>'
        f'</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>'
    )
