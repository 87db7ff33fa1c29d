"""How much lower sentences stand as the one paragraph that they are than each alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from toolkit.rendering.deck import boxes
from toolkit.rendering.deck.atoms import Atom
from toolkit.rendering.deck.presentation import Box, Passage, Prose
from toolkit.rendering.deck.running import Running
from toolkit.rendering.deck.setting import Setting
from toolkit.rendering.deck.stack import Measure


class Paragraph:
    """A paragraph in parts, measured once, wherever a slide may begin in it."""

    def __init__(self, parts: Sequence[Passage], setting: Setting, width: float) -> None:
        looks = [setting.look(part) for part in parts]
        pairs = list(zip(looks, [part.runs for part in parts], strict=True))
        self._rooms = [look.room(width) for look in looks]
        words = (look.stretches(runs) for look, runs in pairs)
        self._words = Running(words, min(self._rooms, default=0.0))
        self._around = [look.before + look.after for look in looks]
        heights = [setting.height(part, width) for part in parts]
        self._alone = list(accumulate(heights, initial=0.0))
        self._line = max((look.line(runs) for look, runs in pairs), default=0.0)

    def saved(self, begin: int, stop: int) -> float:
        """The points that the parts from `begin` to before `stop` save."""
        if not self._words.is_plain:
            return 0.0
        lines = self._words.lines(begin, stop, self._rooms[begin])
        saved = self._alone[stop] - self._alone[begin] - self._around[begin] - lines * self._line
        return saved if saved > 0 else 0.0


def paragraphs(
    atoms: Sequence[Atom], width: float, how: Measure
) -> list[tuple[Paragraph | None, int]]:
    """For each atom the paragraph of which it is a part, and which; None where it is all of it."""
    found: list[tuple[Paragraph | None, int]] = []
    starts = [n for n, pair in enumerate(pairwise(atoms), 1) if not _goes_on(*pair)]
    for start, end in pairwise((0, *starts, len(atoms))):
        whole = _paragraph(atoms[start:end], width, how) if end > start + 1 else None
        found.extend((whole, part) for part in range(end - start))
    return found


def _paragraph(atoms: Sequence[Atom], width: float, how: Measure) -> Paragraph:
    parts = [part for atom in atoms for part in _passages(atom)]
    if isinstance(atoms[0].piece, Box):
        return Paragraph(parts, how.boxed, width - boxes.LEFT - boxes.RIGHT)
    return Paragraph(parts, how.setting, width)


def _passages(atom: Atom) -> tuple[Passage, ...]:
    return atom.piece.passages if isinstance(atom.piece, Prose | Box) else ()


def _goes_on(one: Atom, other: Atom) -> bool:
    """Whether an atom begins in the middle of the passage that the one before it ends with."""
    words = _passages(other)
    return one.source == other.source and bool(words) and words[0].cut
