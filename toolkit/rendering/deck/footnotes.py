"""Footnotes on slides: which of them some pieces call, and where they then stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from toolkit.rendering.deck.making import merged
from toolkit.rendering.deck.presentation import (
    Beside,
    Box,
    Grid,
    Passage,
    Pictures,
    Piece,
    Prose,
    Run,
)

Footnotes: TypeAlias = Mapping[int, tuple[Passage, ...]]
"""The footnotes of a deck by their numbers."""


def noted(pieces: Sequence[Piece], footnotes: Footnotes) -> tuple[Piece, ...]:
    """Pieces of one slide with the footnotes that they call.

    They stand below the pieces, or in the very column whose words call them, so that they take no
    room from a picture beside it.
    """
    own = tuple(_in_columns(piece, footnotes) for piece in pieces)
    below = words_below(pieces, footnotes)
    return merged((*own, Prose(pieces[0].span, below))) if below else own


def captioned(pieces: Sequence[Piece], footnotes: Footnotes) -> tuple[Piece, ...]:
    """Pieces, the captions of whose pictures hold the footnotes that they call."""

    def one(piece: Piece) -> Piece:
        match piece:
            case Pictures(caption=caption):
                return replace(piece, caption=(*caption, *words_called(caption, footnotes)))
            case Beside(columns=columns):
                return replace(piece, columns=tuple(captioned(c, footnotes) for c in columns))
            case _:
                return piece

    return tuple(one(piece) for piece in pieces) if footnotes else tuple(pieces)


def words_below(pieces: Sequence[Piece], footnotes: Footnotes) -> tuple[Passage, ...]:
    """The footnotes that stand below some pieces."""
    if not footnotes:
        return ()
    return _words((number for piece in pieces for number in _called(piece)), footnotes)


def words_called(passages: Iterable[Passage], footnotes: Footnotes) -> tuple[Passage, ...]:
    """The footnotes that some passages call."""
    return _words(_numbers(passages), footnotes) if footnotes else ()


def _words(numbers: Iterable[int], footnotes: Footnotes) -> tuple[Passage, ...]:
    return tuple(passage for n in dict.fromkeys(numbers) for passage in footnotes.get(n, ()))


def _in_columns(piece: Piece, footnotes: Footnotes) -> Piece:
    if not isinstance(piece, Beside):
        return piece
    return replace(piece, columns=tuple(noted(each, footnotes) for each in piece.columns))


def _called(piece: Piece) -> Iterator[int]:
    match piece:
        case Prose(passages=passages):
            yield from _numbers(passages)
        case Box():
            yield from _numbers((*piece.passages, *piece.foot))
        case Grid():
            for row in (piece.header, *piece.rows):
                for cell in row:
                    yield from _marks(cell)
        case Pictures() | Beside():
            return


def _numbers(passages: Iterable[Passage]) -> Iterator[int]:
    for passage in passages:
        yield from _marks(passage.runs)


def _marks(runs: Iterable[Run]) -> Iterator[int]:
    return (run.footnote for run in runs if run.footnote)
