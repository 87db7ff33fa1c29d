"""Blocks with something inside them changed: the runs of blocks, or the runs of inlines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from operator import is_
from typing import TypeAlias, assert_never

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
from toolkit.model.inlines import Inlines
from toolkit.model.package import Module, Section, Slide
from toolkit.model.source import Span
from toolkit.model.views import inner_blocks

ChangeBlock: TypeAlias = Callable[[Block], Block]
ChangeBlocks: TypeAlias = Callable[[Blocks], Blocks]
ChangeInlines: TypeAlias = Callable[[Inlines], Inlines]
ChangeHeading: TypeAlias = Callable[[Inlines, Span], Inlines]


def with_content(module: Module, change: ChangeBlocks, heading: ChangeHeading) -> Module:
    """A module with the blocks of its slides changed, and its headings."""

    def with_slide(slide: Slide) -> Slide:
        return replace(
            slide, heading=heading(slide.heading, slide.span), blocks=change(slide.blocks)
        )

    def with_section(section: Section) -> Section:
        slides = tuple(with_slide(slide) for slide in section.slides)
        return replace(section, heading=heading(section.heading, section.span), slides=slides)

    return replace(module, sections=tuple(with_section(each) for each in module.sections))


def each_block(blocks: Blocks, change: ChangeBlock) -> Blocks:
    """Blocks with `change` applied to each; the very same where it changes none."""
    changed = tuple(change(block) for block in blocks)
    return blocks if _same(changed, blocks) else changed


def with_inner_blocks(block: Block, change: ChangeBlocks) -> Block:
    """A block with `change` applied to each run of blocks that stands directly inside it."""
    runs = inner_blocks(block)
    changed = tuple(change(run) for run in runs)
    if _same(changed, runs):
        return block
    new = iter(changed)
    match block:
        case Quote() | Group() | Callout() | Activity() | Reflection() | Discussion() | Voice():
            return replace(block, blocks=next(new))
        case Only():
            return replace(block, blocks=next(new))
        case List():
            return replace(block, items=tuple(replace(i, blocks=next(new)) for i in block.items))
        case Columns():
            columns = (replace(each, blocks=next(new)) for each in block.columns)
            return replace(block, columns=tuple(columns))
        case DefinitionList():
            items = (
                replace(item, meanings=tuple(next(new) for _ in item.meanings))
                for item in block.items
            )
            return replace(block, items=tuple(items))
        case Quiz():
            questions = (replace(each, prompt=next(new)) for each in block.questions)
            return replace(block, questions=tuple(questions))
        case Paragraph() | Heading() | Table() | Figure() | CodeBlock() | SlideBreak():
            return block
        case _:
            assert_never(block)


def with_inlines(block: Block, change: ChangeInlines) -> Block:
    """A block with `change` applied to each run of inlines that stands directly in it."""
    match block:
        case Paragraph() | Heading():
            children = change(block.children)
            return block if children is block.children else replace(block, children=children)
        case Table():
            return replace(
                block,
                header=tuple(change(cell) for cell in block.header),
                rows=tuple(tuple(change(cell) for cell in row) for row in block.rows),
                caption=change(block.caption),
            )
        case Figure() if block.caption:
            return replace(block, caption=change(block.caption))
        case DefinitionList():
            items = tuple(replace(item, term=change(item.term)) for item in block.items)
            return replace(block, items=items)
        case Callout() if block.title:
            return replace(block, title=change(block.title))
        case Quiz():
            return replace(
                block,
                questions=tuple(
                    replace(
                        question,
                        options=tuple(
                            replace(option, children=change(option.children))
                            for option in question.options
                        ),
                    )
                    for question in block.questions
                ),
            )
        case _:
            return block


def _same(new: Iterable[object], old: Iterable[object]) -> bool:
    return all(map(is_, new, old))
