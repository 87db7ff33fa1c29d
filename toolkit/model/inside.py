"""Blocks that stand inside blocks, and blocks with these changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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

ChangeBlock: TypeAlias = Callable[[Block], Block]
ChangeBlocks: TypeAlias = Callable[[Blocks], Blocks]


def inner_blocks(block: Block) -> tuple[Blocks, ...]:
    """The runs of blocks directly inside a block: its body, items, columns, questions."""
    match block:  # what is met most often comes first
        case Paragraph() | Heading() | Table() | Figure() | CodeBlock() | SlideBreak():
            return ()
        case List():
            return tuple(item.blocks for item in block.items)
        case Quote() | Group() | Callout() | Activity() | Reflection() | Discussion() | Voice():
            return (block.blocks,)
        case Only():
            return (block.blocks,)
        case Columns():
            return tuple(column.blocks for column in block.columns)
        case DefinitionList():
            return tuple(meaning for item in block.items for meaning in item.meanings)
        case Quiz():
            return tuple(question.prompt for question in block.questions)
        case _:
            assert_never(block)


def each_block(blocks: Blocks, change: ChangeBlock) -> Blocks:
    """Blocks with `change` applied to each; the very same where it changes none."""
    changed = tuple(map(change, blocks))
    return blocks if are_same(changed, blocks) else changed


def with_inner_blocks(block: Block, change: ChangeBlocks) -> Block:
    """A block with `change` applied to each run of blocks that stands directly inside it.

    It is the very same block where none of them changes.
    """
    runs = inner_blocks(block)
    if not runs:
        return block  # as most of them
    changed = tuple(map(change, runs))
    if are_same(changed, runs):
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


def are_same(new: Sequence[object], old: Sequence[object]) -> bool:
    """Whether two runs hold the very same things, not only equal ones."""
    return len(new) == len(old) and all(map(is_, new, old))
