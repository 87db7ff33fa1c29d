"""The words in content: plain text of inlines and blocks, and walks over everything inside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import assert_never

from toolkit.model.blocks import (
    Activity,
    Block,
    Blocks,
    Callout,
    CodeBlock,
    Columns,
    DefinitionList,
    Discussion,
    Figure,
    Group,
    Heading,
    List,
    Only,
    Paragraph,
    Quiz,
    Quote,
    Reflection,
    SlideBreak,
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
from toolkit.model.inside import inner_blocks
from toolkit.model.package import Module

LONGEST_ROW_NAME = 40
"""A first cell with more characters than this is content, not the name of its row."""


def ids_of(module: Module, seen: Callable[[Blocks], Blocks] = lambda run: run) -> frozenset[str]:
    """Every id in a module: of outcomes, sections, slides, and the blocks `seen` of each slide."""
    found = {outcome.id for outcome in module.outcomes}
    for section in module.sections:
        found.add(section.id)
        for slide in section.slides:
            found.add(slide.id)
            found.update(block.id for block in walk(seen(slide.blocks)))
    return frozenset(found - {""})


def plain(inlines: Inlines) -> str:
    """The words of inlines without markup; a line break is a space, a picture its description."""
    return "".join(_plain(inline) for inline in inlines)


def names_rows(table: Table) -> bool:
    """Whether a table's first column names its rows: short words in every row, no two the same."""
    if len(table.aligns) < 2 or not table.rows:
        return False
    names = [plain(row[0]).strip() for row in table.rows]
    told_apart = len(set(names)) == len(names)
    return told_apart and all(0 < len(name) <= LONGEST_ROW_NAME for name in names)


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
    open_runs = [iter(blocks)]
    while open_runs:  # a loop, since a generator in a generator hands each block up step by step
        for block in open_runs[-1]:
            yield block
            if inner := inner_blocks(block):
                open_runs.extend(iter(run) for run in reversed(inner))
                break
        else:
            open_runs.pop()


def walk_inlines(run: Inlines) -> Iterator[Inline]:
    """Every inline at every depth, outer before inner; what a footnote says is not among them."""
    for inline in run:
        yield inline
        match inline:  # what is met most often comes first
            case Text() | Code() | Picture() | LineBreak() | Footnote():
                pass
            case Strong() | Emphasis() | Strike() | Link() | Marked() | Term():
                yield from walk_inlines(inline.children)
            case _:
                assert_never(inline)


def inlines_of(block: Block) -> tuple[Inlines, ...]:
    """The runs of inlines that stand directly in a block, not in the blocks inside it."""
    match block:
        case Paragraph() | Heading():
            return (block.children,)
        case Table():
            return (block.caption, *block.header, *(cell for row in block.rows for cell in row))
        case Figure(caption=caption):
            return (caption,)
        case DefinitionList():
            return tuple(item.term for item in block.items)
        case Callout(title=title):
            return (title,)
        case Quiz():
            return tuple(option.children for each in block.questions for option in each.options)
        case List() | Quote() | CodeBlock() | Group() | SlideBreak() | Columns() | Only():
            return ()
        case Activity() | Reflection() | Discussion() | Voice():
            return ()
        case _:
            assert_never(block)


def labels_of(block: Block) -> tuple[str, ...]:
    """The words of a block that are plain text: its title, what to bring, whom it is by."""
    words: tuple[str, ...]
    match block:
        case Activity(title=title, materials=materials):
            words = (title, *materials)
        case Reflection(title=title) | Discussion(title=title) | Quiz(title=title):
            words = (title,)
        case CodeBlock(text=text) | Only(label=text) | Voice(credit=text):
            words = (text,)
        case Paragraph() | Heading() | List() | Table() | Figure() | Quote() | DefinitionList():
            words = ()
        case Group() | SlideBreak() | Callout() | Columns():
            words = ()
        case _:
            assert_never(block)
    return tuple(each for each in words if each)


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Every run of visible words in blocks and their footnotes, in source order."""
    for block in walk(blocks):
        yield from labels_of(block)
        for run in inlines_of(block):
            yield plain(run)
            for inline in walk_inlines(run):
                if isinstance(inline, Footnote):
                    yield from texts(inline.blocks)


def inlines_in(blocks: Iterable[Block]) -> Iterator[Inline]:
    """Every inline of blocks at every depth, pictures and footnotes included, in source order."""
    for block in walk(blocks):
        if isinstance(block, Figure):
            yield from block.pictures
        for run in inlines_of(block):
            yield from with_notes(run)


def with_notes(run: Inlines) -> Iterator[Inline]:
    """Every inline at every depth, each footnote followed by what it says."""
    for inline in walk_inlines(run):
        yield inline
        if isinstance(inline, Footnote):
            yield from inlines_in(inline.blocks)
