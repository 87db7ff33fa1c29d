"""Tables written with lines and pipes, and the captions of tables of all kinds."""

from __future__ import annotations

from dataclasses import replace

from markdown_it.rules_block.table import escapedSplit

from toolkit.model.blocks import Align, Block, Blocks, Cell, Paragraph, Row, Table
from toolkit.model.inlines import Inlines, Text
from toolkit.model.quickly import regex
from toolkit.model.source import Span
from toolkit.model.words import plain
from toolkit.reading.attributes import split_heading
from toolkit.reading.inlines import read_inlines
from toolkit.reading.markdown_rules import UNEVEN_TABLE_ROW
from toolkit.reading.page import Node, Page

_ALIGN = regex(r"text-align:\s*(\w+)")
_CAPTION = regex(r"(?:Table)?:\s+")
_PREFIX = regex(r"^(?:\s*>)*\s*")


def read_table(node: Node, page: Page, span: Span) -> Blocks:
    """A pipe table; a row with more cells than the first widens it, so that nothing is lost."""
    rows = [row for part in node.children for row in part.children]
    header, *body = [_row(row, page, span) for row in rows]
    aligns = tuple(_align(cell) for cell in rows[0].children)
    wide = max(len(row) for row in (header, *body))
    aligns += (Align.LEFT,) * (wide - len(aligns))
    padded = tuple(row + ((),) * (wide - len(row)) for row in (header, *body))
    caption: Inlines = ()
    if len(padded) > 1 and (words := _caption(padded[-1][0])) and not any(padded[-1][1:]):
        caption, padded = words, padded[:-1]
    has_header = any(padded[0])
    return (Table(span, padded[0] if has_header else (), padded[1:], aligns, caption),)


def with_captions(blocks: Blocks) -> Blocks:
    """Tables with “Table: …” above or below them, or “: …” below, as their caption."""
    if not any(isinstance(block, Table) for block in blocks):
        return blocks
    kept: list[Block] = []
    for block in blocks:
        before = kept[-1] if kept else None
        if isinstance(block, Paragraph) and isinstance(before, Table) and not before.caption:
            if words := _caption(block.children):
                kept[-1] = _captioned(before, words, block.span)
                continue
        elif isinstance(block, Table) and isinstance(before, Paragraph) and not block.caption:
            words = _caption(before.children)
            if words and plain(before.children).startswith("Table"):
                kept[-1] = _captioned(block, words, before.span)
                continue
        kept.append(block)
    return tuple(kept)


def _captioned(table: Table, words: Inlines, place: Span) -> Table:
    last = words[-1]
    id = table.id
    if isinstance(last, Text):
        text, attributes = split_heading(last.text)
        words, id = (*words[:-1], Text(text)), attributes.id or id
    first, end = min(table.span.line, place.line), max(table.span.end_line, place.end_line)
    return replace(table, caption=words, id=id, span=Span(place.path, first, end))


def _caption(inlines: Inlines) -> Inlines:
    """The words of a caption without the mark that begins it, or () if they are none."""
    first = inlines[0] if inlines else None
    if not isinstance(first, Text) or not (found := _CAPTION.match(first.text)):
        return ()
    rest = first.text[found.end() :]
    return ((Text(rest),) if rest else ()) + inlines[1:]


def _row(node: Node, page: Page, span: Span) -> Row:
    line = page.span(node.token, span).line
    cells: list[Cell] = [
        read_inlines(cell.children[0].token.children or [], page, line) for cell in node.children
    ]
    if node.token.map is not None:
        source = _PREFIX.sub("", page.lines[node.token.map[0]]).strip()
        written = escapedSplit(source.strip())
        written = written[written[:1] == [""] : len(written) - (written[-1:] == [""])]
        more = [text.strip() for text in written[len(cells) :]]
        if len(written) < len(cells) and not _CAPTION.match(source):
            _say_short(page, line, len(cells), len(written))
        if any(more):
            _say_uneven(page, line, len(cells), len(written))
            cells.extend(read_inlines(page.inline(text), page, line) for text in more)
    return tuple(cells)


def _say_uneven(page: Page, line: int, due: int, there: int) -> None:
    page.say(
        UNEVEN_TABLE_ROW,
        line,
        f"this row has {there} cells, and the first row of the table has {due}.",
        "take a | out, or give the first row a heading for every column; to show a | inside a "
        "cell, write \\|.",
    )


def _say_short(page: Page, line: int, due: int, there: int) -> None:
    page.say(
        UNEVEN_TABLE_ROW,
        line,
        "this line became a row of the table, since no empty line stands above it."
        if there == 1
        else f"this row has {there} cells, and the first row of the table has {due}.",
        "write an empty line above it if it is not part of the table; if it is, write a | for "
        "each cell, the empty ones too.",
    )


def _align(cell: Node) -> Align:
    found = _ALIGN.search(str(cell.token.attrs.get("style", "")))
    return Align(found[1]) if found else Align.LEFT
