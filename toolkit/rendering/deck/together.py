"""How high sentences stand together, as the one paragraph that they are when nothing parts them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, islice

from toolkit.rendering.deck import boxes
from toolkit.rendering.deck.atoms import Atom
from toolkit.rendering.deck.presentation import Box, Passage, Prose
from toolkit.rendering.deck.setting import Setting
from toolkit.rendering.deck.stack import Measure


class Together:
    """Atoms in a width; each sentence is set once for every place at which a slide may begin."""

    def __init__(self, atoms: Sequence[Atom], width: float, how: Measure) -> None:
        self._atoms, self._width, self._how = atoms, width, how
        self._alone: list[float] = []
        """What all atoms before one take, each standing alone; asked for where one goes on."""
        self._growing: dict[int, Iterator[float]] = {}
        self._whole: dict[int, list[float]] = {}

    def saved(self, begin: int, stop: int) -> float:
        """How much lower the atoms from `begin` to before `stop` stand as one than each alone."""
        if stop - begin < 2:
            return 0.0
        if not self._alone:
            self._alone.extend(accumulate(map(self._height, self._atoms), initial=0.0))
        whole = self._whole.setdefault(begin, [])
        growing = self._growing.setdefault(begin, self._heights(begin))
        whole.extend(islice(growing, stop - begin - len(whole)))
        return self._alone[stop] - self._alone[begin] - whole[stop - begin - 1]

    def _height(self, atom: Atom) -> float:
        setting, width = self._set(atom)
        return sum(setting.height(each, width) for each in _passages(atom))

    def _heights(self, begin: int) -> Iterator[float]:
        """How high the atom stands, then with the next one, with the one after, and so on."""
        setting, width = self._set(self._atoms[begin])
        following = (self._atoms[n] for n in range(begin, len(self._atoms)))
        return setting.heights(chain.from_iterable(map(_passages, following)), width)

    def _set(self, atom: Atom) -> tuple[Setting, float]:
        if isinstance(atom.piece, Box):
            return self._how.boxed, self._width - boxes.LEFT - boxes.RIGHT
        return self._how.setting, self._width


def _passages(atom: Atom) -> tuple[Passage, ...]:
    return atom.piece.passages if isinstance(atom.piece, Prose | Box) else ()
