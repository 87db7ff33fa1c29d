"""How wide words are and where lines end, from tables of real letter widths."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

WIDTHS = "fonts/widths/"
ALIKE = {"helvetica": "arial", "liberation sans": "arial", "arimo": "arial", "carlito": "calibri"}
"""Families made with the same widths as another."""
MONO = "consolas"
MONO_WIDTH, MONO_LINE = 0.605, 1.2
WIDER = 1.1
"""A family without a table is taken to be Arial and a tenth: wider than nearly all others."""
PIECES = re.compile(
    r"\n|[ \t\u2002-\u200a]+|\u200b"
    r"|[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]"
    r"|[^\s\u200b\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef\-–—]*[\-–—]+"
    r"|[^\s\u200b\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef\-–—]+|\s"
)
"""Where a line may end: after spaces and dashes, and on both sides of an East Asian letter."""


class Face:
    """One family: its line as a multiple of the size, and the width of each letter in ems."""

    def __init__(self, table: Mapping[str, object], *, estimated: bool, wider: float = 1.0) -> None:
        units = _number(table.get("units"), 1000)
        self.estimated = estimated
        height = sum(_number(table.get(each), 0) for each in ("ascent", "descent", "line_gap"))
        self.line = (height / units or 1.15) * wider
        self._widths = tuple(
            {chr(int(code)): _number(value, 0) / units * wider for code, value in weight.items()}
            for name in ("regular", "bold")
            if isinstance(weight := table.get(name, {}), dict)
        )
        self._words: dict[tuple[str, bool], float] = {}

    def width(self, word: str, *, bold: bool = False) -> float:
        """The width of a word in ems."""
        known = self._words.get((word, bold))
        if known is None:
            letters = self._widths[bold]
            known = sum(letters[c] if c in letters else _guess(c) for c in word)
            self._words[word, bold] = known
        return known


class Mono:
    """A family in which all letters are alike."""

    line, estimated = MONO_LINE, False

    def width(self, word: str, *, bold: bool = False) -> float:  # noqa: ARG002 (alike in bold)
        """The width of a word in ems."""
        return sum(MONO_WIDTH if c < "\u0300" else _guess(c) for c in word)


class Ruler:
    """The families that there are tables for; asks for nothing before it is needed."""

    def __init__(self, tables: Mapping[str, bytes]) -> None:
        self._tables = tables
        self._faces: dict[str, Face | Mono] = {MONO: Mono()}
        self.estimated: set[str] = set()

    def face(self, family: str) -> Face | Mono:
        """The family by this name, or a safe estimate, which is kept in `estimated`."""
        name = family.strip().casefold()
        if name not in self._faces:
            table = self._table(ALIKE.get(name, name))
            if table is None:
                self.estimated.add(family)
                usual = self._table("arial") or {}
                self._faces[name] = Face(usual, estimated=True, wider=WIDER)
            else:
                self._faces[name] = Face(table, estimated=False)
        return self._faces[name]

    def _table(self, name: str) -> Mapping[str, object] | None:
        data = self._tables.get(f"{WIDTHS}{name.replace(' ', '-')}.json")
        return None if data is None else json.loads(data)


def ruler(files: Mapping[str, bytes]) -> Ruler:
    """The ruler for some templates' files; kept for as long as the tables stay the same."""
    return _ruler(tuple(sorted((n, d) for n, d in files.items() if n.startswith(WIDTHS))))


@lru_cache(maxsize=4)
def _ruler(tables: tuple[tuple[str, bytes], ...]) -> Ruler:
    return Ruler(dict(tables))


Stretch = tuple[str, "Face | Mono", bool, float]
"""Words set alike: the words, their family, whether bold, their size in points."""


def lines(stretches: Iterable[Stretch], width: float, first: float = 0.0) -> int:
    """How many lines words take in `width` points; the first line begins `first` points in."""
    count, at, word, gap = 1, first, 0.0, 0.0
    letters: list[float] = []
    for text, face, bold, size in stretches:
        for piece in PIECES.findall(text):
            if piece == "\n":
                count, at = _put(count, at, gap, word, letters, width)
                count, at, word, gap, letters = count + 1, 0.0, 0.0, 0.0, []
            elif (piece.isspace() and piece != "\u00a0") or piece == "\u200b":
                count, at = _put(count, at, gap, word, letters, width)
                gap = (gap if not word else 0.0) + face.width(piece, bold=bold) * size
                word, letters = 0.0, []
            else:
                if letters and letters[-1] < 0:
                    count, at = _put(count, at, gap, word, letters[:-1], width)
                    word, gap, letters = 0.0, 0.0, []
                wide = face.width(piece, bold=bold) * size
                word += wide
                letters.append(wide / max(len(piece), 1))
                letters.extend([letters[-1]] * (len(piece) - 1))
                if piece[-1] in "-–—" or "\u2e80" <= piece[-1] <= "\uffef":
                    letters.append(-1.0)
    return _put(count, at, gap, word, letters, width)[0]


def _put(
    count: int, at: float, gap: float, word: float, letters: list[float], width: float
) -> tuple[int, float]:
    """Put a word on the line or on the next; a word wider than a line is cut where it must be."""
    if not word:
        return count, at
    if at + gap + word <= width or (not at and word <= width):
        return count, at + gap + word
    if word <= width:
        return count + 1, word
    if at:
        count += 1
    at = 0.0
    for letter in letters:
        if letter > 0:
            if at + letter > width and at:
                count, at = count + 1, 0.0
            at += letter
    return count, at


def _guess(letter: str) -> float:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Mn", "Me"):
        return 0.0
    return 1.05 if unicodedata.east_asian_width(letter) in "WF" else 0.72


def _number(value: object, usual: float) -> float:
    return float(value) if isinstance(value, int | float) else usual
