"""How time runs in a module: what adds up, what is a break, and how long people go without one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.model.blocks import Activity, Block, Discussion
from toolkit.model.inside import inner_blocks
from toolkit.model.minutes import NO_TIME, Minutes
from toolkit.model.package import Module, Slide
from toolkit.model.quickly import regex

NOT_LEARNING = regex(r"((tea|coffee|comfort|short|rest) )?break|lunch|registration")
"""Titles and methods of slides whose time is no learning time, marked {.break} or not."""


def minutes_of(slide: Slide) -> Minutes:
    """How long a slide takes: its own minutes, else what is done on it, added up."""
    if slide.minutes is not None:
        return slide.minutes
    return sum((each.minutes for each in doing(slide.blocks) if each.minutes), NO_TIME)


def written_minutes(module: Module) -> Minutes:
    """What a module's slides add up to, breaks included; an optional one may take no time."""
    total = NO_TIME
    for slide in module.slides:
        taken = minutes_of(slide)
        total += Minutes(0, taken.most) if slide.optional else taken
    return total


def add_up(module: Module, promised: Minutes) -> bool:
    """Whether what is written can take as long as `promised`: the two have a minute in common."""
    written = written_minutes(module)
    return written.least <= promised.most and promised.least <= written.most


def doing(blocks: Iterable[Block]) -> Iterator[Activity | Discussion]:
    """Activities and discussions in source order; one inside a timed one is part of its time."""
    for block in blocks:
        if isinstance(block, Activity | Discussion):
            yield block
            if block.minutes is not None:
                continue
        for inner in inner_blocks(block):
            yield from doing(inner)


def is_learning(slide: Slide) -> bool:
    """Whether a slide is neither a break nor, by its title or method, lunch or the like."""
    names = (slide.title.casefold().strip(), slide.method.casefold())
    return not slide.is_break and not any(NOT_LEARNING.fullmatch(name) for name in names)


def stretches(module: Module) -> tuple[tuple[Slide, ...], ...]:
    """The slides between one break and the next, in order; a module without breaks is one."""
    found: list[list[Slide]] = [[]]
    for slide in module.slides:
        if is_learning(slide):
            found[-1].append(slide)
        else:
            found.append([])
    return tuple(tuple(stretch) for stretch in found)
