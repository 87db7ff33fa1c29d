"""The places in a module that evidence can point to: its sections, slides and named blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from toolkit.model.blocks import (
    Activity,
    Block,
    Blocks,
    Callout,
    Discussion,
    Figure,
    Quiz,
    Reflection,
    Table,
    Voice,
)
from toolkit.model.package import Module, Slide
from toolkit.model.quickly import dataclass
from toolkit.model.source import Span
from toolkit.model.views import View, shown
from toolkit.model.words import plain, walk

_LOOKED_AT = (View.SLIDES, View.HANDOUT, View.GUIDE)
"""The ways of looking at a module whose numbers a checklist cites."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One place: its lines, what it is called, and the id of the slide (or section) it is on.

    `part` says what of the slide it is: `activity “A circle”`; "" stands for all of the slide.
    `seen` are the ways of looking at a module that show it.
    """

    span: Span
    title: str
    slide: str
    part: str = ""
    seen: frozenset[View] = frozenset(View)


def anchors(module: Module) -> Mapping[str, Spot]:
    """Every id in a module with its place; the first of two equal ids counts."""
    spots: dict[str, Spot] = {}
    for id, spot in _spots(module):
        spots.setdefault(id, spot)
    return spots


def slide_at(module: Module, span: Span) -> Slide | None:
    """The slide on which lines of `module.md` stand, or None."""
    return next(
        (
            slide
            for slide in module.slides
            if slide.span.path == span.path and slide.span.line <= span.line <= slide.span.end_line
        ),
        None,
    )


def _spots(module: Module) -> Iterator[tuple[str, Spot]]:
    for section in module.sections:
        if section.title:
            yield section.id, Spot(section.span, section.title, section.id)
        for slide in section.slides:
            yield slide.id, Spot(slide.span, slide.title, slide.id)
            named = [block for block in walk(slide.blocks) if block.id]
            looked_at = _LOOKED_AT if named else ()
            seen = {view: _ids(shown(view, slide.blocks)) for view in looked_at}
            for block in named:
                kind, title = _named(block)
                part = f"{kind} “{title}”" if title else kind
                views = frozenset(view for view in seen if block.id in seen[view])
                yield block.id, Spot(block.span, title or slide.title, slide.id, part, views)


def _ids(blocks: Blocks) -> frozenset[str]:
    return frozenset(block.id for block in walk(blocks))


def _named(block: Block) -> tuple[str, str]:
    """What a block is, as people type it, and its title."""
    match block:
        case Activity(title=title):
            return "activity", title
        case Quiz(title=title):
            return "quiz", title
        case Discussion(title=title):
            return "discussion", title
        case Reflection(title=title):
            return "reflection", title
        case Voice():
            return "voice", ""
        case Figure():
            return "picture", ""
        case Table():
            return "table", ""
        case Callout(title=title, kind=kind):
            return kind.value, plain(title)
        case _:
            return "", ""
