"""The numbers of footnotes: given once, so that a note has the same one in all outputs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from toolkit.model.blocks import Block, Blocks
from toolkit.model.inlines import (
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    Link,
    Marked,
    Strike,
    Strong,
    Term,
)
from toolkit.model.inside import each_block, with_inner_blocks
from toolkit.model.package import Module
from toolkit.model.views import View, shown
from toolkit.model.words import inlines_in, with_notes
from toolkit.reading.rewrite import with_content, with_inlines

_HOLDERS = (Footnote, Strong, Emphasis, Strike, Link, Marked, Term)


def with_numbers(module: Module) -> Module:
    """A module whose footnotes know their numbers; a note that is called twice has one number.

    Those of the handout come first, in source order, so that it counts on without a gap. Those
    that only trainers or the room see go on from there.
    """
    order = dict.fromkeys((*_of_handout(module), *_of_all(module)))
    if not order:
        return module
    numbers = _Numbers({note: number for number, note in enumerate(order, 1)})
    return with_content(module, numbers.blocks, lambda heading, _: numbers.inlines(heading))


def _of_handout(module: Module) -> Iterator[Footnote]:
    for section in module.sections:
        yield from _notes(with_notes(section.heading))
        for slide in section.slides:
            blocks = () if slide.is_break else shown(View.HANDOUT, slide.blocks)
            if blocks:
                yield from _notes(with_notes(slide.heading))
                yield from _notes(inlines_in(blocks))


def _of_all(module: Module) -> Iterator[Footnote]:
    for section in module.sections:
        yield from _notes(with_notes(section.heading))
        for slide in section.slides:
            yield from _notes(with_notes(slide.heading))
            yield from _notes(inlines_in(slide.blocks))


def _notes(inlines: Iterable[Inline]) -> Iterator[Footnote]:
    return (inline for inline in inlines if isinstance(inline, Footnote))


class _Numbers:
    """Writes numbers into the footnotes of a module."""

    def __init__(self, numbers: Mapping[Footnote, int]) -> None:
        self._numbers = numbers

    def blocks(self, blocks: Blocks) -> Blocks:
        return each_block(blocks, self._block)

    def _block(self, block: Block) -> Block:
        return with_inner_blocks(with_inlines(block, self.inlines), self.blocks)

    def inlines(self, inlines: Inlines) -> Inlines:
        if not any(isinstance(inline, _HOLDERS) for inline in inlines):
            return inlines
        return tuple(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> Inline:
        match inline:
            case Footnote():
                return replace(inline, number=self._numbers[inline])
            case Strong() | Emphasis() | Strike() | Link() | Marked() | Term():
                return replace(inline, children=self.inlines(inline.children))
            case _:
                return inline
