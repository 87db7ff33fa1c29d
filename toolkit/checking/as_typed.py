"""Paragraphs as they were typed: plain words and where each line of them begins."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checking.content import blocks_in
from toolkit.checking.once import once
from toolkit.model.blocks import Paragraph
from toolkit.model.inlines import Inlines, Text
from toolkit.model.package import Module
from toolkit.model.quickly import dataclass
from toolkit.model.source import Span
from toolkit.model.words import walk_inlines


@dataclass(frozen=True, slots=True)
class Typed:
    """A paragraph. `words` are its plain words, `starts` the places in them of its lines."""

    span: Span
    run: Inlines
    words: str
    starts: tuple[int, ...]


@once
def paragraphs_in(module: Module) -> Iterator[Typed]:
    """Every paragraph of a module, in source order."""
    for block in blocks_in(module):
        if isinstance(block, Paragraph):
            run = block.children
            yield Typed(block.span, run, typed_words(run), tuple(_line_starts(run)))


def typed_words(inlines: Inlines) -> str:
    """Plain words only; code is shown as it was typed on purpose."""
    return "".join(each.text if isinstance(each, Text) else "" for each in walk_inlines(inlines))


def _line_starts(run: Inlines) -> Iterator[int]:
    yield 0
    after = 0
    for each in walk_inlines(run):
        if isinstance(each, Text):
            yield from (after + place for place in each.breaks)
            after += len(each.text)
