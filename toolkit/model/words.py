"""The words in content: plain text of inlines and blocks, and walks over everything inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from toolkit.model.blocks import (
    Activity,
    Block,
    Blocks,
    Callout,
    CodeBlock,
    DefinitionList,
    Figure,
    Heading,
    Paragraph,
    Quiz,
    Table,
    Voice,
)
from toolkit.model.inlines import (
    Code,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Marked,
    Picture,
    Strike,
    Strong,
    Term,
    Text,
)
from toolkit.model.views import inner_blocks


def plain(inlines: Inlines) -> str:
    """The words of inlines without markup; a line break is a space, a picture its description."""
    return "".join(_plain(inline) for inline in inlines)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text=text) | Code(text=text):
            return text
        case Strong() | Emphasis() | Strike() | Link() | Marked() | Term():
            return plain(inline.children)
        case Picture(alt=alt):
            return alt
        case LineBreak():
            return " "
        case Footnote():
            return ""
        case _:
            assert_never(inline)


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block, outer before inner, in source order."""
    for block in blocks:
        yield block
        for inner in inner_blocks(block):
            yield from walk(inner)


def walk_inlines(run: Inlines) -> Iterator[Inline]:
    """Every inline at every depth, outer before inner; what a footnote says is not among them."""
    for inline in run:
        yield inline
        match inline:
            case Strong() | Emphasis() | Strike() | Link() | Marked() | Term():
                yield from walk_inlines(inline.children)
            case Text() | Code() | Picture() | LineBreak() | Footnote():
                pass
            case _:
                assert_never(inline)


def inlines_of(block: Block) -> Iterator[Inlines]:
    """The runs of inlines that stand directly in a block, not in the blocks inside it."""
    match block:
        case Paragraph() | Heading():
            yield block.children
        case Table():
            yield block.caption
            yield from block.header
            for row in block.rows:
                yield from row
        case Figure(caption=caption):
            yield caption
        case DefinitionList():
            yield from (item.term for item in block.items)
        case Callout(title=title):
            yield title
        case Quiz():
            for question in block.questions:
                yield from (option.children for option in question.options)
        case _:
            pass


def texts(blocks: Blocks) -> Iterator[str]:
    """Every run of visible words in blocks, in source order."""
    for block in walk(blocks):
        match block:
            case CodeBlock(text=text):
                yield text
            case Activity(title=title):
                yield title
            case Voice(credit=credit):
                yield credit
            case _:
                yield from (plain(run) for run in inlines_of(block))
