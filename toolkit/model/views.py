"""Who sees what: the one table of audiences, and the blocks that each output shows."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from functools import partial

from toolkit.model.blocks import (
    Block,
    Blocks,
    Only,
    OnlyFor,
    Question,
    Quiz,
)
from toolkit.model.inside import are_same, inner_blocks, with_inner_blocks


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

    They are the very same where nothing is left out or opened. The trainer guide keeps the
    fences, since it sets notes and answers apart.
    """
    kept: list[Block] = []
    seen = partial(shown, view)
    for block in blocks:
        if isinstance(block, Only) and view not in SHOWN[block.who]:
            continue
        if isinstance(block, Only) and view is not View.GUIDE:
            kept.extend(seen(block.blocks))
        else:
            kept.append(with_inner_blocks(block, seen))
    return blocks if are_same(kept, blocks) else tuple(kept)


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
                unmarked = replace(block, questions=_unmarked(block))
                kept.append(with_inner_blocks(unmarked, unspoken))
            case _:
                kept.append(with_inner_blocks(block, unspoken))
    return tuple(kept)


def _unmarked(quiz: Quiz) -> tuple[Question, ...]:
    return tuple(
        replace(each, options=tuple(replace(option, right=False) for option in each.options))
        for each in quiz.questions
    )
