"""Tables to HTML: header cells that say what they head, and columns as wide as what they hold."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from toolkit.model.blocks import Align, Cell, Row, Table
from toolkit.model.inlines import Inlines
from toolkit.model.words import plain
from toolkit.rendering.html_inlines import attributes

LONGEST_ROW_NAME = 40
"""A first cell with more characters than this is content, not the name of its row."""
LINE = 26
"""A cell with more characters than this runs over several lines, so it needs no more width."""
ROOM_ON_A_PHONE = 36
"""Characters that stand side by side on a narrow screen; wider tables scroll there."""
ROWS_THAT_STAY_TOGETHER = 6
"""A table with no more rows than this is not broken over two pages."""


def table(block: Table, write: Callable[[Inlines], Markup]) -> Markup:
    """The HTML of a table. `write` gives the HTML of a cell's inlines."""
    needs = _least_widths(block)
    least = sum(needs) + 2 * len(needs)
    columns = Markup("").join(
        Markup('<col style="width:{:.4g}%">').format(share * 100) for share in shares(block)
    )
    caption = Markup("<caption>{}</caption>").format(write(block.caption)) if block.caption else ""
    head: Markup | str = ""
    if any(block.header):
        cells = _cells(block.header, block.aligns, write, heads=len(block.header), scope="col")
        head = Markup("<thead><tr>{}</tr></thead>").format(cells)
    named = int(names_rows(block))
    rows = Markup("\n").join(
        Markup("<tr>{}</tr>").format(_cells(row, block.aligns, write, heads=named, scope="row"))
        for row in block.rows
    )
    wide, short = least > ROOM_ON_A_PHONE, len(block.rows) <= ROWS_THAT_STAY_TOGETHER
    opening = Markup("<div{}{}>").format(
        attributes(classes=("table", *(["wide"] * wide), *(["short"] * short))),
        attributes(role="region", aria_label=_name(block), tabindex="0") if wide else "",
    )
    body = Markup("<tbody>{}</tbody>").format(rows) if block.rows else ""
    return Markup("{}<table{}>{}<colgroup>{}</colgroup>{}{}</table></div>\n").format(
        opening,
        attributes(id=block.id, lang=block.lang),
        caption,
        columns,
        head,
        body,
    )


def shares(block: Table) -> tuple[float, ...]:
    """The share of the width that each column gets; they add up to 1.

    Every column has room for its longest word first. What is left goes to the columns by how
    much text they hold, up to a line of it.
    """
    least = _least_widths(block)
    wanted = [
        max(need, min(LINE, max((len(text) for text in texts), default=0)))
        for need, texts in zip(least, _columns(block), strict=True)
    ]
    room = [need + 2 + (want - need) * 1.5 for need, want in zip(least, wanted, strict=True)]
    return tuple(each / sum(room) for each in room)


def names_rows(block: Table) -> bool:
    """Whether the first column names its rows: short words, in every row, no two the same."""
    if len(block.aligns) < 2 or not block.rows:
        return False
    names = [plain(row[0]).strip() for row in block.rows]
    told_apart = len(set(names)) == len(names)
    return told_apart and all(0 < len(name) <= LONGEST_ROW_NAME for name in names)


def _columns(block: Table) -> list[list[str]]:
    rows = (block.header, *block.rows) if block.header else block.rows
    return [[plain(row[i]).strip() for row in rows] for i in range(len(block.aligns))]


def _least_widths(block: Table) -> list[int]:
    """The longest word of each column, in characters."""
    return [
        max((len(word) for text in texts for word in text.split()), default=1)
        for texts in _columns(block)
    ]


def _cells(
    row: Row,
    aligns: tuple[Align, ...],
    write: Callable[[Inlines], Markup],
    *,
    heads: int,
    scope: str,
) -> Markup:
    return Markup("").join(
        _cell(cell, align, write, scope if place < heads and (scope == "row" or cell) else "")
        for place, (cell, align) in enumerate(zip(row, aligns, strict=True))
    )


def _cell(cell: Cell, align: Align, write: Callable[[Inlines], Markup], scope: str) -> Markup:
    style = "" if align is Align.LEFT else f"text-align:{align.value}"
    tag = "th" if scope else "td"
    return Markup("<{tag}{attributes}>{words}</{tag}>").format(
        tag=tag, attributes=attributes(scope=scope, style=style), words=write(cell)
    )


def _name(block: Table) -> str:
    """What a screen reader calls a table that scrolls."""
    if block.caption:
        return plain(block.caption)
    heads = [plain(cell) for cell in block.header if cell]
    return f"Table: {', '.join(heads)}" if heads else "Table"
