"""Tables for Word: a header row that repeats, names of rows, and columns as wide as on the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from toolkit.rendering.deck.escaping import quoted
from toolkit.rendering.word.tree import share

LONGEST_NAME = 250
"""Word cuts off a longer name of a table."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell to write: `width` is its room in 1/20 points."""

    element: etree._Element
    width: int
    bold: bool


Write = Callable[[Cell], str]
EDGES = 240
"""What the edges of a cell take of its width."""


def table(element: etree._Element, width: int, write: Write, *, rtl: bool = False) -> str:
    """The XML of a table. `write` gives that of what stands in a cell."""
    rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
    columns = _columns(element, rows, width)
    heads = sum(_in_head(row) for row in rows)
    named = any(cell.tag == "th" for row in rows if not _in_head(row) for cell in row)
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in columns)
    name = _name(element)
    told = f"<w:tblCaption w:val={quoted(name[:LONGEST_NAME])}/>" if name else ""
    first = int(bool(heads)), int(named)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="PageTable"/>{"<w:bidiVisual/>" if rtl else ""}'
        f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{0x0400 | 0x20 * first[0] | 0x80 * first[1]:04X}" '
        f'w:firstRow="{first[0]}" w:lastRow="0" w:firstColumn="{first[1]}" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/>{told}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        + "".join(_row(row, columns, write) for row in rows)
        + "</w:tbl>"
    )


def _columns(element: etree._Element, rows: list[etree._Element], width: int) -> list[int]:
    """The widths of the columns: what the page says, else the same for each."""
    asked = [share(column) for column in element.iterfind("colgroup/col")]
    count = max((sum(map(_span, row)) for row in rows), default=1)
    if len(asked) == count and all(asked):
        return [int(part * width) for part in asked if part]
    return [width // count] * count


def _row(row: etree._Element, columns: list[int], write: Write) -> str:
    head = "<w:tblHeader/>" if _in_head(row) else ""
    cells = []
    at = 0
    for cell in row:
        span = _span(cell)
        wide = sum(columns[at : at + span])
        at += span
        merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        bold = cell.tag == "th" and not head
        cells.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{merged}</w:tcPr>'
            f"{write(Cell(cell, wide - EDGES, bold))}</w:tc>"
        )
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{''.join(cells)}</w:tr>"


def _span(cell: etree._Element) -> int:
    return int(cell.get("colspan") or 1)


def _in_head(row: etree._Element) -> bool:
    parent = row.getparent()
    return parent is not None and parent.tag == "thead"


def _name(element: etree._Element) -> str:
    """What a table is called: its caption, else the words of its first row of headers."""
    caption = element.find("caption")
    if caption is not None:
        return " ".join("".join(str(part) for part in caption.itertext()).split())
    heads = [" ".join("".join(map(str, c.itertext())).split()) for c in element.iter("th")]
    return ", ".join(head for head in heads if head)
