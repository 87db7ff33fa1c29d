"""Tables for Word: a header row that repeats, names of rows, and columns as wide as on the page.

Words may be set in a wider font than the page's, since most computers do not have that.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from toolkit.model.quickly import dataclass, regex
from toolkit.rendering.deck.escaping import quoted
from toolkit.rendering.word.tree import names, share

LONGEST_NAME = 250
"""Word cuts off a longer name of a table."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell to write: `width` is its room in 1/20 points; `keep` holds it with the next row."""

    element: etree._Element
    width: int
    bold: bool
    keep: bool = False


Write = Callable[[Cell], str]
EDGES = 240
"""What the edges of a cell take of its width."""
WIDEST_LETTER = 0.66
"""How wide letters of a word are on average in the widest bold font that may stand in, in ems."""
ENDS_OF_PARTS = regex(r"[\s/\u200b-]+")
"""Where words may go on in the next line."""
BESIDE = (
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="240" w:type="dxa"/></w:tblCellMar>'
)
"""The room between lines to write on that stand side by side, in a table without rules."""
LOW = '<w:vAlign w:val="bottom"/>'
ROWS_AT_THE_TOP = 2
"""As many rows at least stand under the headers at the foot of a page."""


def table(
    element: etree._Element, width: int, letter: int, write: Write, *, rtl: bool = False
) -> str:
    """The XML of a table. `write` gives that of what stands in a cell.

    `width` is the room and `letter` the size of letters, in 1/20 points.
    """
    rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
    columns = _columns(element, rows, width, letter)
    heads = sum(_in_head(row) for row in rows)
    kept = {number for number, row in enumerate(rows) if "group" in names(row)}
    if heads and len(rows) > heads + ROWS_AT_THE_TOP:
        kept |= set(range(heads + ROWS_AT_THE_TOP - 1))
    named = any(cell.tag == "th" for row in rows if not _in_head(row) for cell in row)
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in columns)
    name = _name(element)
    told = f"<w:tblCaption w:val={quoted(name[:LONGEST_NAME])}/>" if name else ""
    first = int(bool(heads)), int(named)
    plain = "plain" in names(element)
    style = "" if plain else '<w:tblStyle w:val="PageTable"/>'
    return (
        f"<w:tbl><w:tblPr>{style}{'<w:bidiVisual/>' if rtl else ''}"
        f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"{BESIDE if plain else ''}"
        f'<w:tblLook w:val="{0x0400 | 0x20 * first[0] | 0x80 * first[1]:04X}" '
        f'w:firstRow="{first[0]}" w:lastRow="0" w:firstColumn="{first[1]}" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/>{told}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        + "".join(
            _row(row, columns, write, number in kept, low=plain) for number, row in enumerate(rows)
        )
        + "</w:tbl>"
    )


def _columns(
    element: etree._Element, rows: list[etree._Element], width: int, letter: int
) -> list[int]:
    """The widths of the columns: what the page says, else the same for each.

    One that is narrower than its longest word takes from those with room to spare, if they have.
    """
    asked = [share(column) for column in element.iterfind("colgroup/col")]
    count = max((sum(map(_span, row)) for row in rows), default=1)
    widths = [width // count] * count
    if len(asked) == count and all(asked):
        widths = [int(part * width) for part in asked if part]
    least = [int(EDGES + word * WIDEST_LETTER * letter) for word in _longest_words(rows, count)]
    spare = [max(0, wide - need) for wide, need in zip(widths, least, strict=True)]
    missing = sum(max(0, need - wide) for wide, need in zip(widths, least, strict=True))
    if missing > sum(spare) or not missing:
        return widths
    part = missing / sum(spare)
    return [
        max(need, wide - round(part * more))
        for wide, need, more in zip(widths, least, spare, strict=True)
    ]


def _longest_words(rows: list[etree._Element], count: int) -> list[int]:
    """How many letters the longest word of each column has; cells of several columns are left."""
    longest = [0] * count
    for row in rows:
        if sum(map(_span, row)) == len(row) <= count:
            for place, cell in enumerate(row):
                text = " ".join(str(part) for part in cell.itertext())
                parts = map(len, ENDS_OF_PARTS.split(text))
                longest[place] = max(longest[place], *parts, 0)
    return longest


def _row(row: etree._Element, columns: list[int], write: Write, keep: bool, *, low: bool) -> str:
    """A row; `low` says that its cells end together, as lines to write on do."""
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
            f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{merged}{LOW if low else ""}</w:tcPr>'
            f"{write(Cell(cell, wide - EDGES, bold, keep))}</w:tc>"
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
