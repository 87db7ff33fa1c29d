"""Pieces dealt out to slides: as few as will do, evenly filled, cut where it hurts least."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from toolkit.rendering.deck.atoms import Atom, atoms_of, join
from toolkit.rendering.deck.presentation import Beside, Box, Mark, Pictures, Piece, Prose, Style
from toolkit.rendering.deck.stack import Measure, column_widths, height
from toolkit.rendering.deck.together import Paragraph, paragraphs

PAGE, UNEVEN, ORPHAN = 100.0, 30.0, 45.0
HEADLESS, INTRODUCED, NEXT_ITEM = 400.0, 40.0, 7.0
OVERFULL = 100_000.0
"""What a further slide costs, the content of a full one (squared, so that all are filled alike), a
last line alone on a slide, a heading or a colon parted from what follows, a list cut in two,
something that sticks out of a slide."""


def pages(
    pieces: Sequence[Piece], width: float, room: float, how: Measure, *, aside: bool = False
) -> list[list[Piece]]:
    """Pieces dealt out to as few slides as will do, cut where it hurts least.

    `room` is the height of one slide's content. What cannot be cut and is still too high gets a
    slide of its own. Pictures that stand `aside` take none of the room.
    """
    return [join(atoms) for atoms in _dealt(pieces, width, room, how, aside=aside)]


def first_and_rest(
    pieces: Sequence[Piece], width: float, room: float, how: Measure
) -> tuple[list[Piece], list[Piece]]:
    """The pieces of the first of those slides, and all others, not cut any further."""
    first, *others = _dealt(pieces, width, room, how, aside=False)
    return join(first), join([atom for atoms in others for atom in atoms])


def _dealt(
    pieces: Sequence[Piece], width: float, room: float, how: Measure, *, aside: bool
) -> list[list[Atom]]:
    parted = [part for piece in pieces for part in _parted(piece, width, room, how)]
    atoms = list(atoms_of(parted, width, room, how))
    if aside:
        atoms = [replace(a, height=-how.gap) if isinstance(a.piece, Pictures) else a for a in atoms]
    if how.footnotes:
        atoms = [replace(a, below=how.below((a.piece,), width)) for a in atoms]
    atoms = _kept_together(atoms)
    if not atoms:
        return [[]]
    best: list[tuple[float, int]] = [(0.0, 0)]
    together = paragraphs(atoms, width, how)
    for end in range(1, len(atoms) + 1):
        choices = _choices(atoms, end, room, best, together, how.gap)
        best.append(min(choices))
    cuts, at = [], len(atoms)
    while at:
        cuts.append((best[at][1], at))
        at = best[at][1]
    return [atoms[begin:end] for begin, end in reversed(cuts)]


def side_by_side(piece: Beside, widths: Sequence[float], room: float, how: Measure) -> list[Beside]:
    """Columns cut into parts that fit one slide each; every column goes on by itself."""
    pairs = zip(piece.columns, widths, strict=True)
    dealt = [pages(column, width, room, how) for column, width in pairs]
    return [
        replace(
            piece,
            columns=tuple(tuple(each[part]) if part < len(each) else () for each in dealt),
            anchors=() if part else piece.anchors,
        )
        for part in range(max(len(each) for each in dealt))
    ]


def _parted(piece: Piece, width: float, room: float, how: Measure) -> Sequence[Piece]:
    if not isinstance(piece, Beside) or height(piece, width, how) <= room:
        return (piece,)
    return side_by_side(piece, column_widths(piece, width), room, how)


def _kept_together(atoms: list[Atom]) -> list[Atom]:
    """Atoms, where one that follows a heading or a colon may hardly begin a slide."""
    found = atoms[:1]
    for before, atom in pairwise(atoms):
        last = before.piece.passages[-1:] if isinstance(before.piece, Prose | Box) else ()
        if last and last[0].style in (Style.HEADING, Style.LABEL):
            atom = replace(atom, cost=atom.cost + HEADLESS)
        elif last and last[0].text.rstrip().endswith(":"):
            atom = replace(atom, cost=atom.cost + INTRODUCED)
        elif before.source == atom.source and _are_items(before.piece, atom.piece):
            atom = replace(atom, cost=atom.cost + NEXT_ITEM)
        found.append(atom)
    return found


def _are_items(one: Piece, other: Piece) -> bool:
    """Whether two parts of one piece are items of a list, one after the other."""
    if not isinstance(one, Prose) or not isinstance(other, Prose):
        return False
    passages = (*one.passages[-1:], *other.passages[:1])
    return all(each.mark is not Mark.NONE or each.joined for each in passages)


def _choices(
    atoms: list[Atom],
    end: int,
    room: float,
    best: list[tuple[float, int]],
    together: list[tuple[Paragraph | None, int]],
    gap: float,
) -> Iterable[tuple[float, int]]:
    stacked = below = saved = 0.0
    last, stop = end == len(atoms), end
    for begin in range(end - 1, -1, -1):
        atom = atoms[begin]
        follows = begin + 1 < end
        same = follows and atoms[begin + 1].source == atom.source
        paragraph, part = together[begin]
        if follows and paragraph and together[begin + 1][1]:
            saved = paragraph.saved(part, part + stop - begin)
        else:
            stacked, saved, stop = stacked - saved, 0.0, begin + 1
        stacked += atom.height
        below += atom.below
        if not same:
            stacked += atom.around + ((gap - atoms[begin + 1].top) if follows else 0.0)
        used = stacked - saved + below - atom.top
        if used > room and follows:
            return
        cost = PAGE + (OVERFULL * (used / room) if used > room else 0.0)
        cost += UNEVEN * (used / room if used < room else 1.0) ** 2
        if begin:
            cost += atom.cost
            if last and not follows and atom.lines <= 2:
                cost += ORPHAN
        yield best[begin][0] + cost, begin
