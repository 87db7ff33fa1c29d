"""A module with its content changed, and blocks with their runs of inlines changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from toolkit.model.blocks import (
    Block,
    Callout,
    DefinitionList,
    Figure,
    Heading,
    Paragraph,
    Quiz,
    Table,
)
from toolkit.model.inlines import Inlines
from toolkit.model.inside import ChangeBlocks
from toolkit.model.package import Module, Section, Slide
from toolkit.model.source import Span

ChangeInlines: TypeAlias = Callable[[Inlines], Inlines]
ChangeHeading: TypeAlias = Callable[[Inlines, Span], Inlines]


def with_content(module: Module, change: ChangeBlocks, heading: ChangeHeading) -> Module:
    """A module with the blocks of its slides changed, and its headings."""

    def with_slide(slide: Slide) -> Slide:
        title, blocks = heading(slide.heading, slide.span), change(slide.blocks)
        if title is slide.heading and blocks is slide.blocks:
            return slide
        return replace(slide, heading=title, blocks=blocks)

    def with_section(section: Section) -> Section:
        slides = tuple(with_slide(slide) for slide in section.slides)
        return replace(section, heading=heading(section.heading, section.span), slides=slides)

    return replace(module, sections=tuple(with_section(each) for each in module.sections))


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
