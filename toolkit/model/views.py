"""Who sees what: the one table of audiences, and the blocks that each output shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from functools import partial
from typing import assert_never

from toolkit.model.blocks import (
    Activity,
    Block,
    Blocks,
    Callout,
    CodeBlock,
    Columns,
    Definition,
    DefinitionList,
    Discussion,
    Figure,
    Group,
    Heading,
    List,
    Only,
    OnlyFor,
    Paragraph,
    Question,
    Quiz,
    Quote,
    Reflection,
    SlideBreak,
    Table,
    Voice,
)


class View(Enum):
    """The ways of looking at a module; the last two show nothing of what is written in it."""

    SLIDES = "slides"
    HANDOUT = "handout"
    GUIDE = "trainer guide"
    EASY_READ = "easy-read"
    TIMES = "titles, times and record"
    RECORD = "title and record"


SHOWN: dict[OnlyFor, frozenset[View]] = {
    OnlyFor.NOTES: frozenset({View.GUIDE}),
    OnlyFor.ANSWER: frozenset({View.GUIDE}),
    OnlyFor.HANDOUT: frozenset({View.HANDOUT, View.GUIDE}),
    OnlyFor.PROSE: frozenset({View.HANDOUT, View.GUIDE}),
    OnlyFor.SLIDE: frozenset({View.SLIDES}),
    OnlyFor.EASY_READ: frozenset({View.EASY_READ}),
}
SPOKEN = frozenset({OnlyFor.NOTES, OnlyFor.ANSWER, OnlyFor.PROSE})
"""What speaker notes hold, lifted out of wherever it stands."""


def shown(view: View, blocks: Blocks) -> Blocks:
    """The blocks that `view` shows, at every depth; `Only` fences that it shows are opened.

    The trainer guide keeps the fences, since it sets notes and answers apart.
    """
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Only):
            if view not in SHOWN[block.who]:
                continue
            inner = shown(view, block.blocks)
            if view is View.GUIDE:
                kept.append(replace(block, blocks=inner))
            else:
                kept.extend(inner)
        else:
            kept.append(_inside(block, partial(shown, view)))
    return tuple(kept)


def easy_read(blocks: Blocks) -> Blocks:
    """What is written for the easy-read copy, lifted out of wherever it stands."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Only) and block.who is OnlyFor.EASY_READ:
            found.extend(shown(View.EASY_READ, block.blocks))
        else:
            for inner in inner_blocks(block):
                found.extend(easy_read(inner))
    return tuple(found)


def spoken(blocks: Blocks) -> tuple[Only, ...]:
    """Notes, answers and prose for speaker notes, in source order, from every depth."""
    found: list[Only] = []
    for block in blocks:
        if isinstance(block, Only):
            if block.who in SPOKEN:
                found.append(block)
        else:
            for inner in inner_blocks(block):
                found.extend(spoken(inner))
    return tuple(found)


def unspoken(blocks: Blocks) -> Blocks:
    """The blocks with notes and answers emptied, at every depth, and no right answer marked.

    The empty fences stay, so that slides are cut where they are cut with them.
    """
    kept: list[Block] = []
    for block in blocks:
        match block:
            case Only(who=who):
                left = () if who in SPOKEN else unspoken(block.blocks)
                kept.append(replace(block, blocks=left))
            case Quiz():
                kept.append(_inside(replace(block, questions=_unmarked(block)), unspoken))
            case _:
                kept.append(_inside(block, unspoken))
    return tuple(kept)


def _unmarked(quiz: Quiz) -> tuple[Question, ...]:
    return tuple(
        replace(each, options=tuple(replace(option, right=False) for option in each.options))
        for each in quiz.questions
    )


def inner_blocks(block: Block) -> tuple[Blocks, ...]:
    """The runs of blocks directly inside a block: its body, items, columns, questions."""
    match block:  # what is met most often comes first
        case Paragraph() | Heading() | Table() | Figure() | CodeBlock() | SlideBreak():
            return ()
        case Quote() | Group() | Callout() | Activity() | Reflection() | Discussion() | Voice():
            return (block.blocks,)
        case Only():
            return (block.blocks,)
        case List():
            return tuple(item.blocks for item in block.items)
        case Columns():
            return tuple(column.blocks for column in block.columns)
        case DefinitionList():
            return tuple(meaning for item in block.items for meaning in item.meanings)
        case Quiz():
            return tuple(question.prompt for question in block.questions)
        case _:
            assert_never(block)


def _inside(block: Block, change: Callable[[Blocks], Blocks]) -> Block:
    """A block with each run of blocks inside it changed; fences stay as they are."""
    match block:
        case Quote() | Group() | Callout() | Activity() | Reflection() | Discussion() | Voice():
            return replace(block, blocks=change(block.blocks))
        case List():
            items = tuple(replace(i, blocks=change(i.blocks)) for i in block.items)
            return replace(block, items=items)
        case Columns():
            columns = tuple(replace(c, blocks=change(c.blocks)) for c in block.columns)
            return replace(block, columns=columns)
        case DefinitionList():
            return replace(block, items=tuple(_meanings(d, change) for d in block.items))
        case Quiz():
            questions = (replace(q, prompt=change(q.prompt)) for q in block.questions)
            return replace(block, questions=tuple(questions))
        case Only() | Paragraph() | Heading() | Table() | Figure() | CodeBlock() | SlideBreak():
            return block
        case _:
            assert_never(block)


def _meanings(item: Definition, change: Callable[[Blocks], Blocks]) -> Definition:
    return replace(item, meanings=tuple(change(meaning) for meaning in item.meanings))
