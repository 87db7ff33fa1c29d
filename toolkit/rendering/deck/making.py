"""What pieces are made with: the slide's margin, its pictures, and how deep in lists we are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from toolkit.model.blocks import Block, Voice
from toolkit.model.consent import Standing
from toolkit.model.inlines import Inlines, Picture
from toolkit.model.languages import OWN, own_words
from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.presentation import (
    Beside,
    Box,
    Grid,
    Image,
    Mark,
    Passage,
    Pictures,
    Piece,
    Prose,
    Run,
    Style,
)
from toolkit.rendering.deck.runs import Margin, clean, runs_of

BOXES = {Mark.BOX, Mark.TICK}
"""The marks of a list of tasks, which are of one kind."""


@dataclass(frozen=True, slots=True)
class Making:
    """Where we are while pieces are made.

    `image` makes a picture ready, `consented` says how it stands with the consent for a voice,
    `level` is how deep in lists we are, `lang` the language in force, and `language` the module's.
    """

    margin: Margin
    image: Callable[[Picture], Image]
    consented: Callable[[Voice], Standing]
    level: int = 0
    lang: str = ""
    language: str = OWN

    def own(self, text: str, *, bold: bool = False) -> Run:
        """Words of the toolkit's own, which say that they are English among others."""
        code = own_words(self.lang or OWN) or own_words(self.language)
        return Run(clean(text), bold=bold, lang=code)

    def passage(
        self, inlines: Inlines, style: Style = Style.BODY, mark: Mark = Mark.NONE, number: int = 0
    ) -> Passage:
        """One passage of these inlines."""
        runs = runs_of(inlines, self.margin)
        return Passage(runs, self.level, mark, number, style=style, lang=self.lang)

    def said(self, text: str, style: Style = Style.BODY) -> Passage:
        """One passage of plain words."""
        return Passage((Run(clean(text)),), self.level, style=style, lang=self.lang)

    def labelled(self, text: str, style: Style = Style.BODY) -> Passage:
        """One passage of the toolkit's own words."""
        return Passage((self.own(text),), self.level, style=style, lang=self.lang)

    def within(self, block: Block) -> Making:
        """The same inside a block, which may have a language of its own."""
        return replace(self, lang=block.lang) if block.lang else self

    def flat(self) -> Making:
        """The same outside of any list."""
        return replace(self, level=0) if self.level else self

    def deeper(self) -> Making:
        """The same one level further in."""
        return replace(self, level=self.level + 1)


def merged(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The same pieces, with neighbours of running text made one."""
    found: list[Piece] = []
    running: list[Prose] = []
    for piece in pieces:
        if isinstance(piece, Prose):
            running.extend([piece] if piece.passages else [])
        else:
            found.extend((*_as_one(running), piece))
            running = []
    return (*found, *_as_one(running))


def _as_one(running: Sequence[Prose]) -> Sequence[Prose]:
    """Running text as one piece, if there is any."""
    if len(running) < 2:
        return running
    return [Prose(running[0].span, mended(each.passages for each in running))]


def anchored(piece: Piece, anchors: tuple[str, ...]) -> Piece:
    """A piece that shows these ids too; running text keeps them at its first passage."""
    match piece:
        case Prose(passages=(first, *rest)):
            named = replace(first, anchors=anchors + first.anchors)
            return replace(piece, passages=(named, *rest))
        case Box() | Grid() | Pictures() | Beside():
            return replace(piece, anchors=anchors + piece.anchors)
        case _:
            return piece


def mended(parts: Iterable[tuple[Passage, ...]]) -> tuple[Passage, ...]:
    """Passages with the two halves of a cut one put together, words apart from a list."""
    found: list[Passage] = []
    for first, *others in filter(None, parts):
        if not found:
            found.append(first)
        elif first.cut:
            found[-1] = replace(found[-1], runs=found[-1].runs + first.runs)
        else:
            found.append(below(found[-1], first))
        found.extend(others)
    return tuple(found)


def below(last: Passage, passage: Passage) -> Passage:
    """A passage as it stands below another: apart, where that ends a list and this goes on else.

    That is with words, or with a list of another kind.
    """
    listed = last.mark is not Mark.NONE or last.joined or last.level > passage.level
    plain = passage.mark is Mark.NONE and not passage.joined and passage.style is Style.BODY
    other = last.level == passage.level and Mark.NONE not in (last.mark, passage.mark)
    new = other and last.mark != passage.mark and not {last.mark, passage.mark} <= BOXES
    return replace(passage, apart=True) if new or (listed and plain) else passage


def words_of(piece: Piece) -> Iterator[Passage]:
    """The words of any piece, as passages."""
    match piece:
        case Prose():
            yield from piece.passages
        case Box():
            words = Prose(piece.span, (*piece.head, *piece.passages, *piece.foot))
            named = anchored(words, piece.anchors) if piece.anchors else words
            yield from words_of(named)
        case Grid():
            for row in (piece.header, *piece.rows) if piece.header else piece.rows:
                yield Passage(tuple(_joined(row)))
        case Pictures():
            for image in piece.images:
                yield Passage((Run(image.missing or image.alt),), style=Style.SMALL)
            yield from piece.caption
        case Beside():
            for column in piece.columns:
                for inner in column:
                    yield from words_of(inner)
        case _:
            assert_never(piece)


def _joined(cells: tuple[tuple[Run, ...], ...]) -> Iterator[Run]:
    for number, cell in enumerate(cells):
        if number:
            yield Run(" · ")
        yield from cell
