"""Long rows of a checklist on paper, cut between two things that were found or not found."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import TypeAlias

from toolkit.model.quickly import dataclass
from toolkit.rendering.checklist.plan import EvidenceLine, Lack, Row

Item: TypeAlias = EvidenceLine | Lack

ACROSS = 46
"""About how many characters stand in a line of the column of evidence."""
LONG = 16
"""How many lines are about a third of a page: a row with more is cut."""
PIECE = 10
"""After about how many lines: the name of a criterion and the room to judge it are as high."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a row that stays on one page; the name of the criterion is said with each."""

    evidence: tuple[EvidenceLine, ...]
    lacks: tuple[Lack, ...]
    begins: bool = True
    ends: bool = True


def whole(row: Row) -> tuple[Piece, ...]:
    """A row as it is: for screens, which have no pages."""
    return (Piece(row.evidence, row.lacks),)


def pieces(row: Row) -> tuple[Piece, ...]:
    """A row in pieces, in order; one alone where it takes less than about a third of a page.

    No other row would begin on a page on which the whole of it does not fit.
    """
    together: tuple[Item, ...] = (*row.evidence, *row.lacks)
    if sum(map(_lines, together)) <= LONG:
        return whole(row)
    cut = tuple(_cut(together))
    return tuple(
        Piece(
            tuple(item for item in items if isinstance(item, EvidenceLine)),
            tuple(item for item in items if isinstance(item, Lack)),
            begins=number == 0,
            ends=number == len(cut) - 1,
        )
        for number, items in enumerate(cut)
    )


def _cut(items: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    """Items in their order, together until they take `PIECE` lines."""
    held: list[Item] = []
    lines = 0
    for item in items:
        if held and lines + _lines(item) > PIECE:
            yield tuple(held)
            held, lines = [], 0
        held.append(item)
        lines += _lines(item)
    yield tuple(held)


def _lines(item: Item) -> int:
    """About how many lines something takes."""
    if isinstance(item, Lack):
        return _wrapped(f"Not found: {item.words} · {item.there}")
    if len(item.first) == 1:
        return _wrapped(f"{item.words} · {item.first[0].words}")
    return sum(map(_wrapped, (item.words, *(place.words for place in item.first), item.rest)))


def _wrapped(text: str) -> int:
    return ceil(len(text) / ACROSS)
