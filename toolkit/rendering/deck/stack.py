"""Pieces one under the other: how high they stand, where they can be cut, how they are cut best."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from toolkit.rendering.deck import boxes, grid
from toolkit.rendering.deck.measure import Ruler
from toolkit.rendering.deck.layouts import Slot
from toolkit.rendering.deck.presentation import (
    Beside,
    Box,
    Grid,
    Mark,
    Passage,
    Piece,
    Pictures,
    Prose,
    Run,
    Style,
)
from toolkit.rendering.deck.setting import Setting

GAP = 14.0
"""The room between two pieces, in points."""
LEAST_PICTURE = 150.0
GUTTER = 22.0
SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+")
PAGE, ORPHAN, OVERFULL, MID = 100.0, 45.0, 100_000.0, 8.0
HEADLESS, INTRODUCED = 400.0, 40.0


@dataclass(frozen=True, slots=True)
class Measure:
    """What heights depend on: how text is set on the slide and in boxes."""

    setting: Setting
    boxed: Setting

    def scaled(self, scale: float) -> Measure:
        """The same with text in another size."""
        return Measure(replace(self.setting, scale=scale), replace(self.boxed, scale=scale))

    @property
    def ruled(self) -> grid.Ruled:
        """How tables are measured."""
        return grid.Ruled(self.setting, grid.sized(self.setting))


def measure(style: Slot, ruler: Ruler, least: float, small: float, ink: str) -> Measure:
    """The measure for text set like `style`."""
    return Measure(
        Setting(style, ruler, least, small),
        Setting(boxes.inside(style, ink), ruler, least, small),
    )


@dataclass(frozen=True, slots=True)
class Atom:
    """A part that is never cut: a passage, a row, a picture. `source` numbers its piece.

    `cost` says how bad it is to begin a slide with it, `height` how high it stands, and
    `around` what its piece needs besides (a box's margins, a table's header).
    """

    piece: Piece
    source: int
    height: float
    around: float
    cost: float
    lines: int = 9


def total(pieces: Sequence[Piece], width: float, how: Measure) -> float:
    """How high pieces stand one under the other, the gaps between them included."""
    gaps = GAP * (len(pieces) - 1) if pieces else 0.0
    return sum(height(piece, width, how) for piece in pieces) + gaps


def height(piece: Piece, width: float, how: Measure) -> float:
    """How high a piece stands in a width, both in points."""
    match piece:
        case Prose(passages=passages):
            return how.setting.total(passages, width)
        case Box():
            inner = width - boxes.LEFT - boxes.RIGHT
            text = how.boxed.total(box_passages(piece), inner)
            return text + boxes.TOP + boxes.BOTTOM
        case Grid():
            known = piece if piece.widths else grid.ready(piece, how.ruled, width)
            return sum(grid.row_heights(known, how.ruled, known.widths))
        case Pictures():
            return LEAST_PICTURE + caption_height(piece, width, how)
        case Beside():
            widths = column_widths(piece, width)
            pairs = zip(piece.columns, widths, strict=True)
            return max(total(column, each, how) for column, each in pairs)


def box_passages(box: Box) -> tuple[Passage, ...]:
    """Everything that stands in a box, its label first."""
    label = (Passage((Run(box.label),), style=Style.LABEL),) if box.label else ()
    return (*label, *box.passages, *box.foot)


def caption_height(piece: Pictures, width: float, how: Measure) -> float:
    """How high the words under a picture stand."""
    return how.setting.total(piece.caption, width) + 4.0 if piece.caption else 0.0


def column_widths(piece: Beside, width: float) -> tuple[float, ...]:
    """The widths of columns that stand in `width` points."""
    room = width - GUTTER * (len(piece.columns) - 1)
    return tuple(room * share for share in piece.shares)


def pages(pieces: Sequence[Piece], width: float, room: float, how: Measure) -> list[list[Piece]]:
    """Pieces dealt out to as few slides as will do, cut where it hurts least.

    `room` is the height of one slide's content. What cannot be cut and is still too high gets a
    slide of its own.
    """
    atoms = _kept_together(list(_atoms(pieces, width, room, how)))
    if not atoms:
        return [[]]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(atoms) + 1):
        choices = _choices(atoms, end, room, best)
        best.append(min(choices))
    cuts, at = [], len(atoms)
    while at:
        cuts.append((best[at][1], at))
        at = best[at][1]
    return [join(atoms[begin:end]) for begin, end in reversed(cuts)]


def _kept_together(atoms: list[Atom]) -> list[Atom]:
    """Atoms, where one that follows a heading or a colon may hardly begin a slide."""
    found = atoms[:1]
    for before, atom in pairwise(atoms):
        last = before.piece.passages[-1:] if isinstance(before.piece, Prose | Box) else ()
        if last and last[0].style in (Style.HEADING, Style.LABEL):
            atom = replace(atom, cost=atom.cost + HEADLESS)  # noqa: PLW2901
        elif last and last[0].text.rstrip().endswith(":"):
            atom = replace(atom, cost=atom.cost + INTRODUCED)  # noqa: PLW2901
        found.append(atom)
    return found


def _choices(
    atoms: list[Atom], end: int, room: float, best: list[tuple[float, int]]
) -> Iterable[tuple[float, int]]:
    used = 0.0
    last = end == len(atoms)
    for begin in range(end - 1, -1, -1):
        atom = atoms[begin]
        follows = begin + 1 < end
        same = follows and atoms[begin + 1].source == atom.source
        used += atom.height + (0.0 if same else atom.around + (GAP if follows else 0.0))
        if used > room and follows:
            return
        cost = PAGE + (OVERFULL * (used / room) if used > room else 0.0)
        cost += 30.0 * (1 - min(used / room, 1.0)) ** 2
        if begin:
            cost += atom.cost
            if last and not follows and atom.lines <= 2:
                cost += ORPHAN
        yield best[begin][0] + cost, begin


def join(atoms: Sequence[Atom]) -> list[Piece]:
    """Atoms back into pieces: what came from one piece is one again."""
    found: list[tuple[int, Piece]] = []
    for atom in atoms:
        if found and found[-1][0] == atom.source:
            found[-1] = (atom.source, _together(found[-1][1], atom.piece))
        else:
            found.append((atom.source, atom.piece))
    return [piece for _, piece in found]


def _together(one: Piece, other: Piece) -> Piece:
    match one, other:
        case Prose(), Prose():
            return replace(one, passages=_mended(one.passages, other.passages))
        case Box(), Box():
            passages = _mended(one.passages, other.passages)
            return replace(one, passages=passages, foot=one.foot + other.foot)
        case Grid(), Grid():
            return replace(one, rows=one.rows + other.rows)
        case _:
            raise TypeError("only parts of one piece go together")


def _mended(one: tuple[Passage, ...], other: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Passages with the two halves of a cut one put together."""
    if one and other and other[0].cut:
        whole = replace(one[-1], runs=one[-1].runs + other[0].runs)
        return (*one[:-1], whole, *other[1:])
    return one + other


def _atoms(pieces: Sequence[Piece], width: float, room: float, how: Measure) -> Iterable[Atom]:
    for source, piece in enumerate(pieces):
        match piece:
            case Prose(passages=passages):
                for part in _parts(passages, width, room, how.setting):
                    yield _atom(replace(piece, passages=(part,)), source, part, width, how.setting)
            case Box():
                yield from _box_atoms(piece, source, width, room, how)
            case Grid():
                known = piece if piece.widths else grid.ready(piece, how.ruled, width)
                yield from _rows(known, source, room, how)
            case _:
                yield Atom(piece, source, height(piece, width, how), 0.0, 0.0)


def _atom(piece: Piece, source: int, part: Passage, width: float, setting: Setting) -> Atom:
    lines = setting.lines(part, width)
    return Atom(piece, source, setting.height(part, width), 0.0, _cost(part), lines)


def _cost(part: Passage) -> float:
    if part.cut:
        return MID
    if part.joined:
        return 6.0
    return 3.0 * part.level


def _parts(
    passages: Sequence[Passage], width: float, room: float, setting: Setting
) -> list[Passage]:
    """Passages, with those cut at sentences that no slide could hold."""
    found: list[Passage] = []
    for passage in passages:
        if setting.height(passage, width) <= room * 0.85:
            found.append(passage)
        else:
            found.extend(_cut(passage, width, room, setting))
    return found


def _cut(passage: Passage, width: float, room: float, setting: Setting) -> list[Passage]:
    ends = [match.end() for match in SENTENCE.finditer(passage.text)]
    pieces = split(passage, ends)
    if len(pieces) == 1:
        words = [m.end() for m in re.finditer(r"\s+", passage.text)]
        if not words:
            return [passage]
        pieces = split(passage, words[11::12] or words[len(words) // 2 : len(words) // 2 + 1])
        return pieces
    return [
        small
        for part in pieces
        for small in (
            [part] if setting.height(part, width) <= room * 0.85 else _cut(part, width, room, setting)
        )
    ]


def split(passage: Passage, ends: Sequence[int]) -> list[Passage]:
    """A passage cut after some of its letters; only the first part keeps the mark."""
    found: list[Passage] = []
    begin = 0
    for end in (*ends, len(passage.text)):
        runs = tuple(cut_runs(passage.runs, begin, end))
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
        begin = end
    return found or [passage]


def cut_runs(runs: Sequence[Run], begin: int, end: int) -> Iterable[Run]:
    """The letters of runs from `begin` to before `end`."""
    at = 0
    for run in runs:
        text = run.text[max(begin - at, 0) : max(end - at, 0)]
        if text:
            yield replace(run, text=text)
        at += len(run.text)


def _box_atoms(
    box: Box, source: int, width: float, room: float, how: Measure
) -> Iterable[Atom]:
    inner = width - boxes.LEFT - boxes.RIGHT
    label = replace(box, passages=(), foot=())
    around = height(label, width, how)
    passages = box.passages or (Passage(()),)
    parts = _parts(passages, inner, room - around, how.boxed)
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
        cost = 0.0 if not number else 12.0 + _cost(part)
        yield Atom(piece, source, tall + (foot if last else 0.0), around, cost, lines)


def _rows(table: Grid, source: int, room: float, how: Measure) -> Iterable[Atom]:
    heights = grid.row_heights(table, how.ruled, table.widths)
    head = heights[0] if table.header else 0.0
    below = heights[1:] if table.header else heights
    anchors = table.anchors
    for row, tall in zip(table.rows, below, strict=True):
        for part, high in _row_parts(table, row, tall, room - head, how):
            yield Atom(replace(table, rows=(part,), anchors=anchors), source, high, head, 2.0)
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
        halves.append(
            (tuple(cut_runs(cell, 0, middle)), tuple(cut_runs(cell, middle, len(text))))
        )
    for number in (0, 1):
        half = tuple(each[number] for each in halves)
        high = grid.row_heights(replace(table, header=(), rows=(half,)), how.ruled, table.widths)[0]
        yield from _row_parts(table, half, high, room, how) if high < tall else [(half, high)]


