"""Walks down a page and writes its paragraphs, lists, boxes and tables, in reading order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from lxml import etree

from toolkit.model.quickly import dataclass
from toolkit.rendering.word import boxes
from toolkit.rendering.word.boxes import Dress
from toolkit.rendering.word.lines import NOT_SHOWN, Lines, Told
from toolkit.rendering.word.links import Links
from toolkit.rendering.word.numbering import BULLET_LIST, Numbers, continued, list_style
from toolkit.rendering.word.paragraph import (
    BOLD,
    STEP,
    STYLES,
    TOGETHER,
    WHOLE,
    Mark,
    Paragraph,
    box_borders,
)
from toolkit.rendering.word.runs import PLAIN, Look, Run, kept_lines, tidied, written
from toolkit.rendering.word.tables import Cell, table
from toolkit.rendering.word.tree import is_block, millimetres, names

LINE_TO_WRITE_ON = 10
"""Millimetres from one writing line to the next."""
LONGEST_KEPT = 14
"""A box of no more paragraphs than this is held on one page."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: `width` is its room in 1/20 points, `style` that of paragraphs.

    `depth` is how many lists are around it, `box` the kind of the box around it, or "".
    """

    width: int
    style: str = ""
    depth: int = 0
    box: str = ""
    look: Look = PLAIN


Part = Paragraph | str
"""A paragraph, or a table that is written already."""


class Flow:
    """Writes the blocks of one part of a file; `lines` writes what stands in lines there."""

    def __init__(self, told: Told, links: Links, numbers: Numbers, dresses: dict[str, Dress]):
        self._told = told
        self._lines = Lines(told, links)
        self._numbers = numbers
        self._dresses = dresses
        self._mark: Mark | None = None
        self._ids: list[str] = []
        self.parts: list[Part] = []

    def inside(self, element: etree._Element, place: Place) -> None:
        """Write everything in an element: words between its blocks are paragraphs too."""
        words = [Run(element.text or "", place.look)]
        for child in element:
            if names(child) & NOT_SHOWN or "foot" in names(child):
                pass
            elif is_block(child):
                self._say(words, place)
                words = []
                self._block(child, place)
            else:
                words.extend(self._lines.one(child, place.look, place.width))
            words.append(Run(child.tail or "", place.look))
        self._say(words, place)

    def beside(self, links: Links) -> Flow:
        """A writer for another part of the same file."""
        return Flow(self._told, links, self._numbers, self._dresses)

    def lead(self, run: Run, style: str) -> None:
        """Put a run before the first words; where there are none it is a paragraph of its own."""
        first = self.parts[0] if self.parts else None
        if isinstance(first, Paragraph):
            self.parts[0] = replace(first, words=written([run]) + first.words)
        else:
            self.parts.insert(0, Paragraph(written([run]), style))

    def xml(self) -> str:
        """What was written. Two tables in a row are kept apart, or Word would make them one."""
        told: list[str] = []
        for number, part in enumerate(self.parts):
            is_table = isinstance(part, str)
            if is_table and number and isinstance(self.parts[number - 1], str):
                told.append(Paragraph("").xml())
            told.append(part if isinstance(part, str) else part.xml())
        return "".join(told)

    def _block(self, element: etree._Element, place: Place) -> None:
        if id := element.get("id", ""):
            self._ids.append(id)
        if lang := element.get("lang", ""):
            place = replace(place, look=place.look.told(lang))
        begun = len(self.parts)
        _WRITERS.get(str(element.tag), Flow._section)(self, element, place)
        if names(element) & WHOLE:
            self._keep_together(begun)

    def _section(self, element: etree._Element, place: Place) -> None:
        """A part of the page that holds others: a box, writing lines, a cover or nothing more."""
        there = names(element)
        if "box" in there:
            self._box(element, place)
            follows = element.getnext()
            if follows is not None and "room" in names(follows):
                self._change(len(self.parts) - 1, keep=True)
        elif "lines" in there:
            self._writing_lines(round(millimetres(element) / LINE_TO_WRITE_ON))
        elif "cover" in there:
            self.inside(element, replace(place, style="Cover", box="cover"))
        elif "missing" in there:
            self._paragraph(element, place)
        else:
            self.inside(element, place)

    def _heading(self, element: etree._Element, place: Place) -> None:
        style = f"Heading{str(element.tag)[1]}"
        look = place.look
        if place.box:
            look = replace(look, colour=self._dresses[place.box].heading)
        runs = self._lines.runs(element, look, place.width)
        self._say(runs, replace(place, style=style), dressed=True)

    def _paragraph(self, element: etree._Element, place: Place) -> None:
        there = names(element)
        style = next((STYLES[name] for name in sorted(there) if name in STYLES), place.style)
        look = place.look
        if there & BOLD:
            look = replace(look, bold=True)
        if "missing" in there or "unsettled" in there:
            look = replace(look, colour=self._told.colours["berry"])
        if "kind" in there and place.box:
            style = boxes.label_style(place.box)
        if "package" in there and place.box != "cover":
            style = "Caption"
        keep = bool(there & TOGETHER)
        self._say(self._lines.runs(element, look, place.width), replace(place, style=style), keep)

    def _list(self, element: etree._Element, place: Place) -> None:
        if "footnotes" in names(element):
            return  # they stand in a part of their own
        ordered = element.tag == "ol"
        number = BULLET_LIST
        if ordered:
            number = self._numbers.begin(int(element.get("start") or 1), place.depth)
        for item in element:
            if item.tag != "li":
                continue
            if id := item.get("id", ""):
                self._ids.append(id)
            ticked = item.find("span[@class='letter']") is not None or "task" in names(item)
            self._mark = Mark(0 if ticked else number, place.depth, ordered)
            self.inside(item, replace(place, depth=place.depth + 1))
            if self._mark is not None:  # an item without words still has its figure
                self._say([Run(xml="<w:r/>")], replace(place, depth=place.depth + 1))

    def _box(self, element: etree._Element, place: Place) -> None:
        named = (name for name in sorted(names(element) - {"box"}) if name in self._dresses)
        kind = next(named, "box")
        begun = len(self.parts)
        within = replace(place, box=kind, style=boxes.box_style(kind), depth=0)
        self.inside(element, replace(within, width=place.width - boxes.TAKEN))
        self._change(begun, above=self._told.drawings.line)
        self._change(len(self.parts) - 1, below=self._told.drawings.line)
        if len(self.parts) - begun <= LONGEST_KEPT:
            self._keep_together(begun)

    def _quote(self, element: etree._Element, place: Place) -> None:
        style = "VoiceWords" if place.box == "voice" else "Quote"
        self.inside(element, replace(place, style=style))

    def _definition(self, element: etree._Element, place: Place) -> None:
        style = "Term" if element.tag == "dt" else "Meaning"
        self.inside(element, replace(place, style=style))

    def _figure(self, element: etree._Element, place: Place) -> None:
        begun = len(self.parts)
        self.inside(element, replace(place, style="Picture"))
        if element.find("figcaption") is not None:
            self._keep_together(begun)

    def _caption(self, element: etree._Element, place: Place) -> None:
        self.inside(element, replace(place, style="Caption"))

    def _code(self, element: etree._Element, place: Place) -> None:
        text = "".join(str(part) for part in element.itertext())
        self._say(list(kept_lines(text, place.look)), replace(place, style="CodeBlock"))

    def _table(self, element: etree._Element, place: Place) -> None:
        caption = element.find("caption")
        if caption is not None:
            self.inside(caption, replace(place, style="Caption"))
            self._change(len(self.parts) - 1, keep=True)
        room = place.width - STEP * place.depth
        letter, leftward = self._told.drawings.line, place.look.rtl
        write = partial(self._cell, place=place)
        self.parts.append(table(element, room, letter, write, rtl=leftward))

    def _cell(self, cell: Cell, place: Place) -> str:
        """What stands in a cell of a table: at least one paragraph, which Word needs."""
        around, self.parts = self.parts, []
        look = replace(place.look, bold=cell.bold)
        self.inside(cell.element, Place(cell.width, "TableText", look=look))
        if not self.parts or isinstance(self.parts[-1], str):
            self.parts.append(Paragraph("", "TableText"))
        for number in range(len(self.parts) if cell.keep else 0):
            self._change(number, keep=True)
        told, self.parts = self.xml(), around
        return told

    def _keep_together(self, begun: int) -> None:
        """Hold everything that was written since on one page."""
        for number in range(begun, len(self.parts) - 1):
            self._change(number, keep=True)

    def _change(self, number: int, **changed: Any) -> None:
        """Change a paragraph that was written already, if there is one there."""
        part = self.parts[number] if 0 <= number < len(self.parts) else None
        if isinstance(part, Paragraph):
            self.parts[number] = replace(part, **changed)

    def _writing_lines(self, count: int) -> None:
        """Lines that are as wide as the page, in a box too."""
        last = count - 1
        lines = [Paragraph("", "WritingLine", keep=number < last) for number in range(count)]
        self.parts.extend(lines)

    def _say(
        self, runs: list[Run], place: Place, keep: bool = False, dressed: bool = False
    ) -> None:
        """One paragraph, if there is anything in it, with whatever was to lead it."""
        kept = tidied(runs)
        if not kept:
            return
        mark, self._mark = self._mark, None
        own = boxes.box_style(place.box) if place.box else ""
        style = place.style
        if place.depth and not dressed:
            style = own or self._listed(place, mark)
        outside = bool(place.box) and style not in boxes.styles_of(place.box)
        borders = ""
        if place.box and (outside or place.depth > 1):
            dress = self._dresses[place.box]
            borders = box_borders(dress.bar, dress.ground, STEP * max(0, place.depth - 1))
        self.parts.append(
            Paragraph(
                words=self._aims() + written(kept),
                style=style,
                mark=mark,
                depth=place.depth if place.box or (mark and not mark.number) or dressed else 0,
                box=place.box,
                dressed=outside,
                keep=keep,
                rtl=place.look.rtl,
                borders=borders,
            )
        )

    def _listed(self, place: Place, mark: Mark | None) -> str:
        level = place.depth - 1
        if mark is None:
            return continued(level)
        return list_style(level, ordered=mark.ordered) if mark.number else "Task"

    def _aims(self) -> str:
        """The bookmarks of what begins here, for links in this file and in others."""
        told = "".join(map(self._told.bookmarks.mark, self._ids))
        self._ids.clear()
        return told


_WRITERS: dict[str, Callable[[Flow, etree._Element, Place], None]] = {
    **{f"h{level}": Flow._heading for level in range(1, 7)},
    **dict.fromkeys(("p", "legend"), Flow._paragraph),
    **dict.fromkeys(("ul", "ol"), Flow._list),
    **dict.fromkeys(("dt", "dd"), Flow._definition),
    "figure": Flow._figure,
    "figcaption": Flow._caption,
    "blockquote": Flow._quote,
    "pre": Flow._code,
    "table": Flow._table,
}
