"""Narrows a module to what its record page may know: how it was made, not what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.model.blocks import Activity, Block, Callout, Discussion, Group, Quiz, Reflection
from toolkit.model.consent import deadlines
from toolkit.model.package import Module, Slide
from toolkit.model.timing import doing
from toolkit.model.words import walk


def recorded(module: Module) -> Module:
    """A module with its record, its outcomes, and of its content the titles, ids and times."""
    sections = tuple(
        replace(s, slides=tuple(map(_bare, s.slides)), heading=()) for s in module.sections
    )
    front = replace(module, sections=sections, claims=(), lines={}, sources=(), reading=())
    return replace(front, summary="", content_notes=(), judgements=(), start=None, unread=False)


def for_consents(module: Module) -> Module:
    """A module that knows only which deadlines for a consent have passed, as most outputs do."""
    if not module.passed:
        return module
    asked = deadlines(module)
    return replace(module, passed=tuple(day for day in module.passed if day in asked))


def _bare(slide: Slide) -> Slide:
    timed = tuple(doing(slide.blocks))
    blocks = tuple(
        bare
        for block in walk(slide.blocks)
        for bare in _without_words(block, any(block is each for each in timed))
    )
    return replace(slide, heading=(), blocks=blocks, plan_b="", layout="")


def _without_words(block: Block, timed: bool) -> Iterator[Block]:
    """A block that takes time, or to which a record could point; the time inside another is its."""
    match block:
        case Activity():
            bare = replace(block, blocks=(), materials=(), plan_b="", group="")
            yield bare if timed else replace(bare, minutes=None, led_by=(), method="")
        case Discussion():
            yield replace(block, blocks=(), minutes=block.minutes if timed else None)
        case Quiz(id=id) if id:
            yield replace(block, questions=())
        case Reflection(id=id) | Callout(id=id) if id:
            yield replace(block, blocks=())
        case _:
            if block.id:
                yield Group(block.span, (), id=block.id)
