"""How many lines any stretch of running words takes, found without setting the words again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from toolkit.rendering.deck.measure import Stretch


class Running:
    """Words in parts, such as the sentences of a paragraph, measured once.

    `is_plain` is false where a line ends in the words themselves, or a word is wider than
    `narrowest`, the least room in points that they will be set in: then only setting them tells.
    """

    def __init__(self, parts: Iterable[Iterable[Stretch]], narrowest: float) -> None:
        self._starts: list[float] = []
        self._ends: list[float] = []
        self._words = [0]
        """How many words the first parts hold: none, one part, two, and so on."""
        ends_a_line = self._measure(parts)
        self._lines = [[first] for first in self._words]
        """For each part the words that begin a line if the part does; found when asked for."""
        widest = max(map(float.__sub__, self._ends, self._starts), default=0.0)
        self.is_plain = not ends_a_line and widest <= narrowest

    def _measure(self, parts: Iterable[Iterable[Stretch]]) -> bool:
        at, ends_a_line, goes_on = 0.0, False, False
        for part in parts:
            for text, face, bold, size in part:
                for token in face.text(text, bold=bold).tokens:
                    wide = token.width * size
                    ends_a_line = ends_a_line or token.kind == "end"
                    if token.kind in ("word", "dash"):
                        if goes_on:
                            self._ends[-1] = at + wide
                        else:
                            self._starts.append(at)
                            self._ends.append(at + wide)
                    goes_on = token.kind == "word"
                    at += wide
            self._words.append(len(self._ends))
        return ends_a_line

    def lines(self, begin: int, stop: int, width: float) -> int:
        """How many lines of `width` the parts from `begin` to before `stop` take.

        A part is always asked about with the same width.
        """
        last = self._words[stop]
        firsts = self._lines[begin]
        while (first := firsts[-1]) < last:
            firsts.append(max(first + 1, bisect_right(self._ends, self._starts[first] + width)))
        return bisect_left(firsts, last)
