"""Where pieces may be cut: passages, sentences, rows; and how the parts go together again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from math import ceil
from operator import attrgetter

from toolkit.model.quickly import dataclass, regex
from toolkit.rendering.deck import boxes, grid
from toolkit.rendering.deck.footnotes import Footnotes, words_called
from toolkit.rendering.deck.making import mended
from toolkit.rendering.deck.presentation import (
    Box,
    Grid,
    Mark,
    Passage,
    Piece,
    Prose,
    Run,
)
from toolkit.rendering.deck.setting import Setting
from toolkit.rendering.deck.stack import Measure, height

CALL = "\ue000"
SENTENCE = regex(rf"(?<=[.!?…])[\"'”’)\]]*(?:\s*{CALL})*\s+(?![\s{CALL}])")
WORD = regex(rf"(?<=\s)(?=[^\s{CALL}])")
"""Where a sentence ends, and where a word begins; the call of a footnote stays with its words."""
MID_PASSAGE, JOINED, DEEPER, NEXT_ROW, NEXT_IN_BOX = 8.0, 6.0, 3.0, 2.0, 12.0
"""How bad it is to begin a slide in the middle of these."""
MOST = 0.85
"""A passage higher than this share of a slide is cut at its sentences."""
SHORTEST = 60
"""Fewer letters than this are no part of their own; that is most of a line."""
LONGEST_NOTE = 0.9
"""No cut makes room for footnotes that take more of a slide than this."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A part that is never cut: a passage, a row, a picture. `source` numbers its piece.

    `cost` says how bad it is to begin a slide with it, `height` how high it stands, of which
    `top` is a gap that goes where it is first, and `around` what its piece needs besides (a
    box's margins, a table's header). `below` is how high the footnotes stand that it calls.
    """

    piece: Piece
    source: int
    height: float
    around: float
    cost: float
    lines: int = 9
    top: float = 0.0
    below: float = 0.0


def join(atoms: Sequence[Atom]) -> list[Piece]:
    """Atoms back into pieces: what came from one piece is one again."""
    return [
        _together([atom.piece for atom in parts])
        for _, parts in groupby(atoms, key=attrgetter("source"))
    ]


def _together(parts: Sequence[Piece]) -> Piece:
    first = parts[0]
    words = [each for each in parts if isinstance(each, Prose | Box)]
    match first:
        case _ if len(parts) == 1:
            return first
        case Prose():
            return replace(first, passages=mended(each.passages for each in words))
        case Box():
            foot = tuple(line for each in parts if isinstance(each, Box) for line in each.foot)
            return replace(first, passages=mended(each.passages for each in words), foot=foot)
        case Grid():
            rows = (row for each in parts if isinstance(each, Grid) for row in each.rows)
            return replace(first, rows=tuple(rows))
        case _:
            raise TypeError("only parts of one piece go together")


def atoms_of(pieces: Sequence[Piece], width: float, room: float, how: Measure) -> Iterable[Atom]:
    """Pieces cut into all the parts that may begin a slide of `room` points."""
    for source, piece in enumerate(pieces):
        match piece:
            case Prose(passages=passages):
                for part in _parts(passages, room, Cutting(how.setting, width, how.footnotes)):
                    yield _atom(replace(piece, passages=(part,)), source, part, width, how.setting)
            case Box():
                yield from _box_atoms(piece, source, width, room, how)
            case Grid():
                yield from _rows(how.laid(piece, width), source, room, how)
            case _:
                yield Atom(piece, source, height(piece, width, how), 0.0, 0.0)


def _atom(piece: Piece, source: int, part: Passage, width: float, setting: Setting) -> Atom:
    lines, top = setting.lines(part, width), setting.look(part).before
    return Atom(piece, source, setting.height(part, width), 0.0, _cost(part), lines, top)


def _cost(part: Passage) -> float:
    if part.cut:
        return MID_PASSAGE
    if part.joined:
        return JOINED
    return DEEPER * part.level


@dataclass(frozen=True, slots=True)
class Cutting:
    """What it depends on where passages are cut: how they are set, how wide, their footnotes."""

    setting: Setting
    width: float
    footnotes: Footnotes

    def height(self, passage: Passage, room: float) -> float:
        """How high a passage stands with the footnotes that it calls, if there is room for them."""
        called = words_called((passage,), self.footnotes)
        below = sum(self.setting.height(each, self.width) for each in called)
        own = self.setting.height(passage, self.width)
        return own + (below if below <= room * LONGEST_NOTE else 0.0)


def _parts(passages: Sequence[Passage], room: float, cutting: Cutting) -> list[Passage]:
    """Passages, with those cut at sentences that no slide could hold."""
    found: list[Passage] = []
    for passage in passages:
        if cutting.height(passage, room) <= room * MOST:
            found.append(passage)
        else:
            found.extend(_cut(passage, room, cutting))
    return found


def _cut(passage: Passage, room: float, cutting: Cutting) -> list[Passage]:
    """A passage cut at its sentences, or into even parts where it has but one."""
    text = "".join(CALL * len(run.text) if run.footnote else run.text for run in passage.runs)
    ends = list(_apart(match.end() for match in SENTENCE.finditer(text)))
    if not ends or ends == [len(text)]:
        words = [match.end() for match in WORD.finditer(text)]
        if not words:
            return [passage]
        count = max(2, ceil(cutting.height(passage, room) / (room * MOST)))
        nearest = (bisect_left(words, len(text) * n / count) for n in range(1, count))
        ends = sorted({words[min(place, len(words) - 1)] for place in nearest})
    return _parts(split(passage, ends), room, cutting)


def _apart(ends: Iterable[int]) -> Iterator[int]:
    """Places to cut, without those so near to one before that hardly a line lies between."""
    before = 0
    for end in ends:
        if end - before >= SHORTEST:
            yield end
            before = end


def split(passage: Passage, ends: Sequence[int]) -> list[Passage]:
    """A passage cut after some of its letters; only the first part keeps the mark."""
    found: list[Passage] = []
    for runs in cut_runs(passage.runs, ends):
        if runs:
            first = not found
            found.append(
                replace(
                    passage,
                    runs=runs,
                    mark=passage.mark if first else Mark.NONE,
                    joined=passage.joined or (not first and passage.mark is not Mark.NONE),
                    cut=not first or passage.cut,
                )
            )
    return found or [passage]


def cut_runs(runs: Sequence[Run], ends: Sequence[int]) -> Iterator[tuple[Run, ...]]:
    """Runs cut after some of their letters, counted from the first; one part more than `ends`."""
    part: list[Run] = []
    at, cuts = 0, iter(ends)
    cut = next(cuts, None)
    for run in runs:
        begin, stop = 0, at + len(run.text)
        while cut is not None and cut <= stop:
            if cut - at > begin:
                part.append(_part(run, begin, cut - at))
            yield tuple(part)
            part, begin, cut = [], cut - at, next(cuts, None)
        if begin < len(run.text):
            part.append(_part(run, begin, len(run.text)))
        at = stop
    yield tuple(part)
    if cut is not None:
        yield from ((), *(() for _ in cuts))


def _part(run: Run, begin: int, end: int) -> Run:
    whole = not begin and end == len(run.text)
    return run if whole else replace(run, text=run.text[begin:end])


def _box_atoms(box: Box, source: int, width: float, room: float, how: Measure) -> Iterable[Atom]:
    inner = width - boxes.LEFT - boxes.RIGHT
    around = how.boxed.total(box.head, inner) + boxes.TOP + boxes.BOTTOM
    passages = box.passages or (Passage(()),)
    parts = _parts(passages, room - around, Cutting(how.boxed, inner, how.footnotes))
    foot = how.boxed.total(box.foot, inner)
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        piece = replace(
            box,
            passages=(part,) if part.runs else (),
            foot=box.foot if last else (),
            anchors=() if number else box.anchors,
        )
        tall = how.boxed.height(part, inner) if part.runs else 0.0
        lines = how.boxed.lines(part, inner)
        cost = 0.0 if not number else NEXT_IN_BOX + _cost(part)
        yield Atom(piece, source, tall + (foot if last else 0.0), around, cost, lines)


def _rows(laid: grid.Laid, source: int, room: float, how: Measure) -> Iterable[Atom]:
    table, heights, _ = laid
    head = heights[0] if table.header else 0.0
    below = heights[1:] if table.header else heights
    anchors = table.anchors
    for row, tall in zip(table.rows, below, strict=True):
        for part, high in _row_parts(table, row, tall, room - head, how):
            yield Atom(replace(table, rows=(part,), anchors=anchors), source, high, head, NEXT_ROW)
            anchors = ()
    if not table.rows:
        yield Atom(table, source, 0.0, head, 0.0)


def _row_parts(
    table: Grid, row: tuple[grid.Cell, ...], tall: float, room: float, how: Measure
) -> Iterable[tuple[tuple[grid.Cell, ...], float]]:
    """A row, or several where its words fill more than a slide."""
    if tall <= room or sum(len(run.text) for cell in row for run in cell) < 40:
        yield row, tall
        return
    halves: list[tuple[grid.Cell, ...]] = []
    for cell in row:
        text = "".join(run.text for run in cell)
        middle = text.find(" ", len(text) // 2) + 1 or len(text)
        halves.append(tuple(cut_runs(cell, (middle,))))
    for number in (0, 1):
        half = tuple(each[number] for each in halves)
        [high] = grid.row_heights(replace(table, header=(), rows=(half,)), how.ruled)
        yield from _row_parts(table, half, high, room, how) if high < tall else [(half, high)]
