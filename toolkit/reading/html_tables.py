"""Simple HTML tables, read as the tables they are: no spans, only words and breaks inside."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from markdown_it.rules_block import StateBlock

from toolkit.model.blocks import Align, Row, Table
from toolkit.model.inlines import Code, Emphasis, Inline, Inlines, LineBreak, Link, Strong, Text
from toolkit.model.quickly import regex
from toolkit.model.source import Span

_TAGS = frozenset(
    [
        "a",
        "b",
        "br",
        "caption",
        "code",
        "col",
        "colgroup",
        "em",
        "i",
        "p",
        "strong",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
    ]
)
_TAG = regex(r"</?([a-z][a-z0-9-]*)", re.I)
_SPANS = regex(r"\b(?:col|row)span\s*=\s*[\"']?(?!1\b)", re.I)
_MOST_LINES = 2000


def html_table_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Markdown-it's rule: a simple table, blank lines and all, is one token."""
    place = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or state.src[place : place + 6].lower() != "<table":
        return False
    last = state.env.setdefault("last_table_end", state.src.lower().rfind("</table"))
    if last < place:
        return False
    for number in range(start, min(end, start + _MOST_LINES)):
        line = state.src[state.bMarks[number] : state.eMarks[number]].rstrip().lower()
        if not state.isEmpty(number) and state.sCount[number] < state.blkIndent:
            return False
        if "</table" in line:
            text = state.getLines(start, number + 1, state.blkIndent, False)
            if not _is_simple(text):
                return False
            if not silent:
                token = state.push("html_table", "", 0)
                token.content = text
                token.map = [start, number + 1]
                state.line = number + 1
            return True
    return False


def read_html_table(text: str, span: Span) -> Table:
    """The table in a text that `html_table_rule` found."""
    reader = _TableReader()
    reader.feed(text)
    reader.close()
    reader.end_cell()
    rows = [row for row in reader.rows if row]
    wide = max((len(row) for row in rows), default=1)
    filled = tuple(tuple(row) + ((),) * (wide - len(row)) for row in rows)
    header: Row = filled[0] if filled and reader.header_rows else ()
    body = filled[1:] if header else filled
    return Table(span, header, body, (Align.LEFT,) * wide, reader.caption)


def _is_simple(text: str) -> bool:
    names = [name.lower() for name in _TAG.findall(text)]
    return (
        names.count("table") == 2
        and names[:1] == ["table"]
        and text.rstrip().lower().endswith("</table>")
        and _TAGS.issuperset(names)
        and {"td", "th"} & set(names) != set()
        and not _SPANS.search(text)
    )


class _TableReader(HTMLParser):
    """Gathers rows of cells; a cell is what stands between two of its tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[Inlines]] = []
        self.caption: Inlines = ()
        self.header_rows = False
        self.cell: list[list[Inline]] | None = None
        self.kind = ""
        self.wraps: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.end_cell()
            self.rows.append([])
        elif tag in ("td", "th", "caption"):
            self.end_cell()
            self.cell, self.kind, self.wraps = [[]], tag, []
        elif self.cell is not None and tag in ("br", "p"):
            self.cell[-1].extend((LineBreak(),) if tag == "br" or self.cell[-1] else ())
        elif self.cell is not None and tag in ("a", "b", "code", "em", "i", "strong"):
            self.wraps.append((tag, dict(attrs).get("href") or ""))
            self.cell.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "caption", "tr", "table"):
            self.end_cell()
        elif self.cell is not None and self.wraps and self.wraps[-1][0] == tag:
            self._unwrap()

    def handle_data(self, data: str) -> None:
        words = re.sub(r"\s+", " ", data)
        if self.cell is not None:
            self.cell[-1].append(Text(words))
        elif words.strip():
            # Words between cells belong to nobody; the caption keeps them in sight.
            self.caption = (*self.caption, Text(words))

    def end_cell(self) -> None:
        """Put away the cell that is open, if one is."""
        if self.cell is None:
            return
        while self.wraps:
            self._unwrap()
        inside = _trimmed(self.cell[0])
        self.cell = None
        if self.kind == "caption":
            self.caption = (*self.caption, *inside)
            return
        if not self.rows:
            self.rows.append([])
        self.header_rows = self.header_rows or (self.kind == "th" and len(self.rows) == 1)
        self.rows[-1].append(inside)

    def _unwrap(self) -> None:
        tag, address = self.wraps.pop()
        assert self.cell is not None
        inside = tuple(self.cell.pop())
        wrapped: Inline
        if tag in ("b", "strong"):
            wrapped = Strong(inside)
        elif tag == "a" and address:
            wrapped = Link(inside, address)
        elif tag == "code":
            wrapped = Code("".join(part.text for part in inside if isinstance(part, Text)))
        else:
            wrapped = Emphasis(inside)
        self.cell[-1].append(wrapped)


def _trimmed(inlines: list[Inline]) -> Inlines:
    """Inlines without blanks and breaks at either end."""
    parts = list(inlines)
    while parts and (isinstance(parts[0], LineBreak) or parts[0] == Text(" ")):
        parts.pop(0)
    while parts and (isinstance(parts[-1], LineBreak) or parts[-1] == Text(" ")):
        parts.pop()
    if parts and isinstance(parts[0], Text):
        parts[0] = Text(parts[0].text.lstrip())
    if parts and isinstance(parts[-1], Text):
        parts[-1] = Text(parts[-1].text.rstrip())
    return tuple(parts)
