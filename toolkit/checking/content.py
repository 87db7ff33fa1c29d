"""What a package holds, one thing after another, for rules that look at all of a kind."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checking.once import once
from toolkit.model.blocks import Block, Blocks, Figure, Quiz
from toolkit.model.inlines import Code, Footnote, Inlines, LineBreak, Link, Picture, Text
from toolkit.model.package import Module, Package
from toolkit.model.source import Span, on_line
from toolkit.model.words import inlines_of, labels_of, plain, walk, walk_inlines

_LEAVES = (Code, LineBreak, Picture, Text)


@once
def blocks_in(module: Module) -> Iterator[Block]:
    """Every block of a module at every depth, those of footnotes too, in source order."""
    for section in module.sections:
        yield from _in_footnotes(section.heading)
        for slide in section.slides:
            yield from _in_footnotes(slide.heading)
            yield from _with_footnotes(slide.blocks)


@once
def runs_in(module: Module) -> Iterator[tuple[Span, Inlines]]:
    """Every run of inlines of a module, headings first, each with the place of what holds it."""
    for section in module.sections:
        yield section.span, section.heading
        for slide in section.slides:
            yield slide.span, slide.heading
    for block in blocks_in(module):
        if isinstance(block, Quiz):
            for question in block.questions:
                yield from ((option.span, option.children) for option in question.options)
        else:
            yield from ((block.span, run) for run in inlines_of(block))


@once
def words_in(module: Module) -> Iterator[tuple[Span, str, Inlines]]:
    """Every run of words of a module's content, each with its place and the inlines it is from."""
    for span, run in runs_in(module):
        yield span, plain(run), run
    for block in blocks_in(module):
        yield from ((block.span, words, ()) for words in labels_of(block))
        if isinstance(block, Figure):
            yield from ((picture.span, picture.alt, ()) for picture in block.pictures)


def pictures_in(package: Package) -> Iterator[Picture]:
    """Every picture of a package, in figures and in lines of text."""
    for module in package.modules:
        yield from _pictures_in(module)


@once
def _pictures_in(module: Module) -> Iterator[Picture]:
    for _, run in runs_in(module):
        yield from (inline for inline in walk_inlines(run) if isinstance(inline, Picture))
    for block in blocks_in(module):
        if isinstance(block, Figure):
            yield from block.pictures


@once
def links_in(module: Module) -> Iterator[tuple[Span, Link]]:
    """Every link of a module, with the line on which it begins."""
    for span, run in runs_in(module):
        for inline in walk_inlines(run):
            if isinstance(inline, Link):
                yield on_line(span, inline.line), inline


def line_in(run: Inlines, place: int, *, only_text: bool = False) -> int:
    """The line of the file on which a letter of `plain(run)` stands, or 0 if it is not known.

    `only_text` counts the letters of plain words alone.
    """
    line = after = 0
    for inline in walk_inlines(run):
        if isinstance(inline, Text):
            line = inline.line_at(max(0, place - after))
        if isinstance(inline, Text if only_text else _LEAVES):
            after += len(plain((inline,)))
        if after > place:
            break
    return line


def _with_footnotes(blocks: Blocks) -> Iterator[Block]:
    for block in walk(blocks):
        yield block
        for run in inlines_of(block):
            yield from _in_footnotes(run)


def _in_footnotes(run: Inlines) -> Iterator[Block]:
    for inline in walk_inlines(run):
        if isinstance(inline, Footnote):
            yield from _with_footnotes(inline.blocks)
