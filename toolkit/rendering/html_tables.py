"""Tables to HTML: header cells that say what they head, and columns as wide as what they hold."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from markupsafe import Markup

from toolkit.model.blocks import Align, Cell, Row, Table
from toolkit.model.inlines import Inlines
from toolkit.model.quickly import dataclass, regex
from toolkit.model.theme import Sizes
from toolkit.model.words import names_rows, plain
from toolkit.rendering.html_inlines import attributes, element
from toolkit.rendering.page import Medium

LINE = 40
"""A cell with more characters than this runs over several lines, so it needs no more width."""
ROOM_ON_A_PHONE = 0.38
"""What a narrow screen holds of a line of paper, words set wide too; wider tables scroll there."""
BOLDER = 1.1
"""How much wider bold letters are."""
COMFORT = 18
"""A column of long texts needs this many letters a line, or nobody can read it."""
ROWS_THAT_STAY_TOGETHER = 4
"""A table with no more rows than this is not broken over two pages."""
SIDES = {Align.LEFT: "start", Align.CENTRE: "center", Align.RIGHT: "end"}
"""Where cells stand: a table of a language that begins at the right is a mirror of others."""
ENDS_OF_PARTS = regex(r"[\s/-]+")
"""Where a cell's text may go on to the next line."""

Write = Callable[[Inlines], Markup]


class Fit(Enum):
    """How a table fits on paper: as it is, set smaller, or not at all."""

    WELL = "well"
    CROWDED = "crowded"
    NOT = "not"


LINE_OF_PAPER = 924
"""Letters of one point that stand side by side on paper."""
PADDING = {Fit.WELL: 3.0, Fit.CROWDED: 1.6, Fit.NOT: 1.6}
"""What a column needs besides its letters, in letters."""


@dataclass(frozen=True, slots=True)
class Room:
    """Letters that stand side by side on paper, at the size of the text and at the smallest."""

    well: float = 66
    crowded: float = 77

    @classmethod
    def of(cls, sizes: Sizes, spread: float) -> Room:
        """The room for letters of these sizes, set `spread` times as wide as usual."""
        line = LINE_OF_PAPER / spread
        return cls(line / sizes.body, line / min(sizes.minimum, sizes.body))

    def at(self, fit: Fit) -> float:
        """The room that a table has that fits so."""
        return {Fit.WELL: self.well, Fit.CROWDED: self.crowded}.get(fit, 0)


USUAL = Room()


def table(block: Table, write: Write, medium: Medium, room: Room = USUAL) -> Markup:
    """The HTML of a table. `write` gives the HTML of a cell's inlines."""
    fit = fitting(block, room)
    if fit is Fit.NOT and medium is not Medium.SCREEN:
        return _as_lists(block, write)
    names = ["table"]
    wide = sum(_least(block, Fit.WELL)) > ROOM_ON_A_PHONE * room.well
    if wide:
        names.append("wide")
    if fit is not Fit.WELL:
        names.append("crowded")
    if len(block.rows) <= ROWS_THAT_STAY_TOGETHER:
        names.append("short")
    columns = Markup("").join(
        Markup('<col style="width:{:.4g}%">').format(share * 100) for share in shares(block, room)
    )
    return Markup("<div{}{}><table{}>{}<colgroup>{}</colgroup>{}</table></div>\n").format(
        attributes(classes=tuple(names)),
        attributes(role="region", aria_label=_name(block), tabindex="0") if wide else "",
        attributes(id=block.id, lang=block.lang),
        Markup("<caption>{}</caption>").format(write(block.caption)) if block.caption else "",
        columns,
        _rows(block, write),
    )


def fitting(block: Table, room: Room = USUAL) -> Fit:
    """How a table fits on paper, every column with room for its longest word."""
    for fit in (Fit.WELL, Fit.CROWDED):
        if sum(_least(block, fit)) <= room.at(fit):
            return fit
    return Fit.NOT


def shares(block: Table, room: Room = USUAL) -> tuple[float, ...]:
    """The share of the width that each column gets; they add up to 1.

    Where everything fits on one line, columns are as wide as their longest cell. Else every
    column has room for its longest word, and what is left is shared out by how much more it holds.
    """
    fit = fitting(block, room)
    least = _least(block, fit)
    wanted = [
        max(need, BOLDER * min(LINE, max((len(t) for t in texts), default=0)) + PADDING[fit])
        for need, texts in zip(least, _columns(block), strict=True)
    ]
    more = sum(wanted) - sum(least)
    left = max(0, room.at(fit) - sum(least))
    part = min(1, left / more) if more else 0
    widths = [need + part * (want - need) for need, want in zip(least, wanted, strict=True)]
    return tuple(each / sum(widths) for each in widths)


def _columns(block: Table) -> list[list[str]]:
    rows = (block.header, *block.rows) if block.header else block.rows
    return [[plain(row[i]).strip() for row in rows] for i in range(len(block.aligns))]


def _least(block: Table, fit: Fit) -> list[float]:
    """What each column needs, in letters: its longest word, or a line one can read, and air."""
    needs = []
    for texts in _columns(block):
        word = max((len(part) for text in texts for part in ENDS_OF_PARTS.split(text)), default=1)
        line = max((len(text) for text in texts), default=0) // 3
        needs.append(BOLDER * max(word, min(COMFORT, line)) + PADDING[fit])
    return needs


def _rows(block: Table, write: Write) -> Markup:
    head = body = Markup("")
    if any(block.header):
        cells = _cells(block.header, block.aligns, write, heads=len(block.header), scope="col")
        head = Markup("<thead><tr>{}</tr></thead>").format(cells)
    if block.rows:
        named = int(names_rows(block))
        cells = Markup("\n").join(
            element("tr", _cells(r, block.aligns, write, heads=named, scope="row"))
            for r in block.rows
        )
        body = Markup("<tbody>{}</tbody>").format(cells)
    return head + body


def _cells(row: Row, aligns: tuple[Align, ...], write: Write, *, heads: int, scope: str) -> Markup:
    return Markup("").join(
        _cell(cell, align, write, scope if place < heads and (scope == "row" or cell) else "")
        for place, (cell, align) in enumerate(zip(row, aligns, strict=True))
    )


def _cell(cell: Cell, align: Align, write: Write, scope: str) -> Markup:
    style = "" if align is Align.LEFT else f"text-align:{SIDES[align]}"
    tag = "th" if scope else "td"
    return element(tag, write(cell), attributes(scope=scope, style=style))


def _as_lists(block: Table, write: Write) -> Markup:
    """A table that is wider than paper: each row as a paragraph, each cell led by its header."""
    title = Markup('<p class="title">{}</p>').format(write(block.caption)) if block.caption else ""
    heads = block.header or ((),) * len(block.aligns)
    rows = (
        Markup("<br>").join(
            Markup("<strong>{}:</strong> {}").format(write(head), write(cell))
            if head
            else write(cell)
            for head, cell in zip(heads, row, strict=True)
            if cell
        )
        for row in block.rows
    )
    paragraphs = Markup("").join(Markup('<p class="row">{}</p>\n').format(row) for row in rows)
    given = attributes(id=block.id, lang=block.lang)
    return Markup("<div{}>{}{}</div>\n").format(given, title, paragraphs)


def _name(block: Table) -> str:
    """What a screen reader calls a table that scrolls."""
    if block.caption:
        return plain(block.caption)
    heads = [plain(cell) for cell in block.header if cell]
    return f"Table: {', '.join(heads)}" if heads else "Table"
