"""A module of what is hard to fit: very long, very deep, very wide, and in letters of all kinds."""

from __future__ import annotations

from functools import cache

from tests.rendering.samples import (
    HERE,
    bullets,
    circle,
    module,
    paragraph,
    slide,
    table_picture,
    words,
)
from toolkit.model.blocks import (
    Activity,
    Align,
    Block,
    CodeBlock,
    Column,
    Columns,
    Figure,
    List,
    ListItem,
    Quote,
    Table,
    Voice,
)
from toolkit.model.minutes import Minutes
from toolkit.model.package import Module

LONG = "People take part because they want to, and they can stop at any time they like. "
WORD = "Donaudampfschifffahrtsgesellschaftskapitän" * 3


@cache
def stress() -> Module:
    """The module."""
    return module(
        slide("A title that goes on " * 12, paragraph("Short.")),
        slide(WORD, paragraph(WORD), paragraph(WORD * 8)),
        slide("Sixty points", bullets(*(LONG for _ in range(60)))),
        slide("A hundred numbers", bullets(*(f"Point {n}" for n in range(100)), ordered=True)),
        slide("Deep down", _nested(8)),
        slide("A wide table", _table(9, 12)),
        slide("A table with long words", _table(4, 5, WORD[:60])),
        slide("A programme", CodeBlock(HERE, "x = 'a long line of code'  # and more\n" * 40, "")),
        slide("In other letters", paragraph("日本語の文章です。" * 60), paragraph("שלום " * 80)),
        slide("Three columns", _columns()),
        slide("A long voice", Voice(HERE, (paragraph(LONG * 9),), credit="A. Carer " * 9)),
        slide("A long quotation", Quote(HERE, (paragraph(LONG * 20),))),
        slide(
            "An activity",
            Activity(
                HERE,
                "Talk about " + LONG,
                (bullets(*(LONG for _ in range(9)), ordered=True),),
                Minutes(10, 15),
                "groups of three or four who have not met before, sitting in a circle",
                ("paper", "pens", *("more paper " * 5 for _ in range(4))),
                id="long-activity",
            ),
        ),
        slide(
            "Pictures and words",
            paragraph(LONG * 3),
            Figure(HERE, (table_picture(),), words(LONG * 2)),
            Figure(HERE, (circle(), circle(), circle(), circle()), words("Four circles")),
        ),
        title="A module of what is hard to fit " * 4,
    )


def _nested(depth: int) -> Block:
    inner: tuple[Block, ...] = (paragraph(LONG),)
    if depth:
        inner = (*inner, _nested(depth - 1))
    return List(HERE, (ListItem(HERE, inner), ListItem(HERE, (paragraph("Beside"),))))


def _table(columns: int, rows: int, text: str = "Some words in a cell") -> Block:
    row = tuple(words(text) for _ in range(columns))
    header = tuple(words(f"Column {n}") for n in range(columns))
    return Table(HERE, header, (row,) * rows, (Align.LEFT,) * columns)


def _columns() -> Block:
    return Columns(
        HERE,
        tuple(Column(HERE, (bullets(*(LONG for _ in range(7))),), None) for _ in range(3)),
    )
