"""Draws the sheets of a workbook: plain tables with a header, filters and widths, in the theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from textwrap import wrap
from typing import Any, TypeAlias

from toolkit.model.quickly import dataclass
from toolkit.model.theme import Theme

CREATED = datetime(2000, 1, 1, tzinfo=UTC)
"""The same in every workbook, so that the same checklist is the same bytes."""

MOST_CHARACTERS = 32_000
"""A cell holds 32,767 characters."""

SIZE = 12
ROOM = 6
MOST_HIGH = 409
"""Points: the text, the room above and below it, and the highest row there can be."""

INDENT = 2
"""How many characters of a column's width stay empty at its sides."""

WIDEST = 240
"""A table with more room for characters than this is printed two pages wide, to be readable."""

LINE = 1.3
WIDTH_OF_LETTERS = 0.95
"""The height of a line as a multiple of its size; how many letters stand where a digit counts."""

PAPER = {"a4": 9, "letter": 1}
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}

Cell: TypeAlias = tuple[str | int, str]
"""What a cell holds, and the name of its look (see `Book.look`)."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its header, its width in characters, the words to choose from.

    What is `folded` away can be opened, is not printed, and is there for a program to read back.
    """

    title: str
    width: int
    choices: tuple[str, ...] = ()
    folded: bool = False


class Book:
    """A workbook that is being drawn; `bytes` ends it."""

    def __init__(self, theme: Theme, title: str, author: str, about: str, stamp: str) -> None:
        import xlsxwriter

        self._theme, self._title, self._stamp = theme, title, stamp
        self._data = BytesIO()
        self._book = xlsxwriter.Workbook(self._data, OPTIONS)
        self._book.set_properties(
            {"title": title, "author": author, "comments": about, "created": CREATED}
        )
        self._looks: dict[tuple[str, bool], Any] = {}

    def sheet(self, name: str, widths: Sequence[int], *, landscape: bool) -> Any:
        """A new sheet, printed one page wide with the stamp and the page number below."""
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(PAPER.get(self._theme.paper.lower(), PAPER["a4"]))
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.8)
        # An ampersand begins a code there, unless it is written twice.
        title, stamp = (text.replace("&", "&&") for text in (self._title, self._stamp))
        sheet.set_header(f"&L{title[:200]}")
        sheet.set_footer(f"&L{stamp[:100]}&Rpage &P of &N")
        for number, width in enumerate(widths):
            sheet.set_column(number, number, width)
        return sheet

    def table(self, name: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
        """A sheet that is one table: its header stays in sight, with filters and choices."""
        sheet = self.sheet(name, [column.width for column in columns], landscape=True)
        last = max(len(rows), 1)
        head = self.look("head")
        sheet.add_table(
            *(0, 0, last, len(columns) - 1),
            {
                "name": name.replace(" ", "_"),
                "style": "Table Style Light 1",
                "banded_rows": False,
                "columns": [{"header": c.title, "header_format": head} for c in columns],
            },
        )
        sheet.set_row(0, 2 * SIZE * LINE)
        for number, row in enumerate(rows, start=1):
            self.row(sheet, number, row, [column.width for column in columns], ruled=True)
        for at, column in enumerate(columns):
            if column.choices and rows:
                choices = {"validate": "list", "source": list(column.choices)}
                sheet.data_validation(1, at, last, at, choices)
        for at, column in enumerate(columns):
            if column.folded:
                sheet.set_column(at, at, column.width, None, {"level": 1, "hidden": True})
        seen = [at for at, column in enumerate(columns) if not column.folded]
        sheet.print_area(0, 0, last, seen[-1])
        if sum(columns[at].width for at in seen) > WIDEST:
            sheet.fit_to_pages(2, 0)
            sheet.repeat_columns(0)
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)

    def row(
        self,
        sheet: Any,
        number: int,
        cells: Sequence[Cell],
        widths: Sequence[int],
        *,
        ruled: bool = False,
    ) -> None:
        """Write a row as high as its fullest cell: not every program works that out by itself."""
        for at, (value, name) in enumerate(cells):
            look = self.look(name, ruled=ruled)
            # A number is written as a number, the rest as text: never a formula, never a link.
            if isinstance(value, int):
                sheet.write_number(number, at, value, look)
            elif value:
                sheet.write_string(number, at, value[:MOST_CHARACTERS], look)
            else:
                sheet.write_blank(number, at, None, look)
        sizes = [
            _height(str(value), width, name)
            for (value, name), width in zip(cells, widths, strict=False)
        ]
        if sizes:
            sheet.set_row(number, min(max(sizes), MOST_HIGH))

    def look(self, name: str, *, ruled: bool = False) -> Any:
        """A cell's look: one of LOOKS, or the name of a colour for bold words in it."""
        if (name, ruled) not in self._looks:
            properties = _properties(self._theme, name)
            if ruled:
                properties |= {
                    "bottom": 1,
                    "bottom_color": self._theme.colours["line"],
                    "indent": 1,
                }
            self._looks[name, ruled] = self._book.add_format(properties)
        return self._looks[name, ruled]

    def bytes(self) -> bytes:
        """The finished workbook."""
        self._book.close()
        return self._data.getvalue()


LOOKS: Mapping[str, Mapping[str, object]] = {
    "text": {"align": "left"},
    "line": {"text_wrap": False},
    "bold": {"bold": True, "align": "left"},
    "title": {"bold": True, "font_size": 20, "text_wrap": False, "font_color": "teal"},
    "head": {
        "bold": True,
        "indent": 1,
        "font_color": "paper",
        "bg_color": "teal",
        "valign": "vcenter",
    },
    "number": {"bold": True, "font_size": 16, "align": "left"},
    "fill": {"border": 1, "border_color": "line", "align": "left"},
}
"""How cells can look; colours are names of the theme, and "fill" is for people to fill in."""


def _properties(theme: Theme, name: str) -> dict[str, object]:
    own = LOOKS.get(name, {"bold": True, "align": "left", "font_color": name})
    font = {"font_name": theme.fonts["slides"], "font_size": SIZE, "font_color": "ink"}
    properties = {**font, "text_wrap": True, "valign": "top", **own}
    return {
        key: theme.colours.get(str(value), value) if key.endswith("color") else value
        for key, value in properties.items()
    }


def _height(text: str, width: int, look: str) -> float:
    """How high a cell must be, in points, a little generous; widths are those of digits."""
    own = LOOKS.get(look, {})
    size = float(str(own.get("font_size", SIZE)))
    if own.get("text_wrap") is False:
        return size * LINE + ROOM
    across = int((width - INDENT) * WIDTH_OF_LETTERS * SIZE / size)
    lines = sum(max(1, len(wrap(line, max(across, 1)))) for line in text.split("\n"))
    return lines * size * LINE + ROOM
