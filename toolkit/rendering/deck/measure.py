"""How wide words are and where lines end, from tables of real letter widths."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import inf
from typing import NamedTuple

from toolkit.model.quickly import dataclass, regex

WIDTHS = "fonts/widths/"
ALIKE = {"helvetica": "arial", "liberation sans": "arial", "arimo": "arial", "carlito": "calibri"}
"""Families made with the same widths as another."""
MONO = "consolas"
MONO_WIDTH = 0.605
LEAST_LINE = 1.2
"""Programs that show slides set lines at least so far apart, whatever a font says itself."""
WIDER = 1.2
"""A family without a table is taken to be Arial and a fifth: wider than nearly all others."""
GAPS = "\u2002-\u200a"
WORD = regex(rf"\n|[ \t{GAPS}]+|\u200b|[^\s\u200b\-–—]*[\-–—]+|[^\s\u200b\-–—]+|\s")
"""Where a line may end: after spaces and dashes."""
EASTERN = "\u2e80"
"""From this letter on there are letters between which a line may end anywhere."""
HAIR = 1e-6
"""By so many points sums may differ that were added up in another order."""


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch between two places where a line may end; `width` in ems.

    `kind` is "word", "gap", "end" (a line end that was asked for) or "dash": a word after which
    a line may end although no gap follows.
    """

    kind: str
    width: float
    letters: int


class Text(NamedTuple):
    """A text as it is measured: its stretches, and how wide it is in one line, in ems.

    `width` is infinite where a line end is asked for.
    """

    tokens: tuple[Token, ...]
    width: float


class Face:
    """One family: its line as a multiple of the size, and the width of each letter in ems."""

    def __init__(self, table: Mapping[str, object], *, estimated: bool, wider: float = 1.0) -> None:
        units = _number(table.get("units"), 1000)
        self.estimated = estimated
        height = sum(_number(table.get(each), 0) for each in ("ascent", "descent", "line_gap"))
        self.line = max(height / units * wider, LEAST_LINE)
        self._letters = tuple(
            _Widths({chr(int(c)): _number(value, 0) / units * wider for c, value in weight.items()})
            for name in ("regular", "bold")
            if isinstance(weight := table.get(name, {}), dict)
        )
        self._texts: dict[tuple[str, bool], Text] = {}
        self._parts = (_Parts(self, bold=False), _Parts(self, bold=True))

    def width(self, word: str, *, bold: bool = False) -> float:
        """The width of a word in ems."""
        return sum(map(self._letters[bold].__getitem__, word))

    def text(self, text: str, *, bold: bool = False) -> Text:
        """A text in the stretches that a line may be cut between; measured once."""
        known = self._texts.get((text, bold))
        if known is None:
            tokens = tuple(map(self._parts[bold].__getitem__, pieces(text)))
            wide = inf if "\n" in text else sum([token.width for token in tokens])
            known = self._texts[text, bold] = Text(tokens, wide)
        return known


class _Widths(dict[str, float]):
    """How wide letters are; one that the table lacks is guessed."""

    def __missing__(self, letter: str) -> float:
        return _guess(letter)


class _Parts(dict[str, Token]):
    """Words and gaps, each measured once however often it stands in a text."""

    def __init__(self, face: Face, *, bold: bool) -> None:
        super().__init__()
        self._face, self._bold = face, bold

    def __missing__(self, piece: str) -> Token:
        wide = self._face.width(piece, bold=self._bold)
        token = self[piece] = Token(_kind(piece), wide, len(piece))
        return token


class Mono(Face):
    """A family in which all letters are alike."""

    def __init__(self) -> None:
        super().__init__({}, estimated=False)

    def width(self, word: str, *, bold: bool = False) -> float:  # noqa: ARG002 (alike in bold)
        """The width of a word in ems."""
        return sum(MONO_WIDTH if c < "\u0300" else _guess(c) for c in word)


def pieces(text: str) -> list[str]:
    """A text cut wherever a line may end."""
    found = WORD.findall(text)
    if max(text, default="") < EASTERN:
        return found
    return [part for piece in found for part in _eastern(piece)]


def _eastern(piece: str) -> list[str]:
    """A word with each East Asian letter apart."""
    parts: list[str] = []
    for letter in piece:
        apart = _stands_alone(letter) or (parts and _stands_alone(parts[-1][-1]))
        if apart or not parts:
            parts.append(letter)
        else:
            parts[-1] += letter
    return parts


def _stands_alone(letter: str) -> bool:
    return letter >= EASTERN and unicodedata.east_asian_width(letter) in "WF"


def _kind(piece: str) -> str:
    if piece == "\n":
        return "end"
    if piece == "\u200b" or (piece.isspace() and piece != "\u00a0"):
        return "gap"
    return "dash" if piece[-1] in "-–—" or _stands_alone(piece[-1]) else "word"


class Ruler:
    """The families that there are tables for; asks for nothing before it is needed."""

    def __init__(self, tables: Mapping[str, bytes], faces: dict[str, Face] | None = None) -> None:
        self._tables = tables
        self._faces: dict[str, Face] = {MONO: Mono()} if faces is None else faces
        self._asked: dict[str, Face] = {}
        self.estimated: set[str] = set()

    def face(self, family: str) -> Face:
        """The family by this name, or a safe estimate, which is kept in `estimated`."""
        if (asked := self._asked.get(family)) is not None:
            return asked
        name = family.strip().casefold()
        if name not in self._faces:
            table = self._table(ALIKE.get(name, name))
            if table is None:
                usual = self._table("arial") or {}
                self._faces[name] = Face(usual, estimated=True, wider=WIDER)
            else:
                self._faces[name] = Face(table, estimated=False)
        face = self._asked[family] = self._faces[name]
        if face.estimated:
            self.estimated.add(family)
        return face

    def _table(self, name: str) -> Mapping[str, object] | None:
        data = self._tables.get(f"{WIDTHS}{name.replace(' ', '-')}.json")
        return None if data is None else json.loads(data)


def ruler(files: Mapping[str, bytes]) -> Ruler:
    """A ruler for one deck. What was measured is kept for as long as the tables stay the same."""
    tables = tuple(sorted((n, d) for n, d in files.items() if n.startswith(WIDTHS)))
    return Ruler(dict(tables), _faces(tables))


@lru_cache(maxsize=4)
def _faces(tables: tuple[tuple[str, bytes], ...]) -> dict[str, Face]:  # noqa: ARG001 (the key)
    return {MONO: Mono()}


def shortened(text: str, face: Face, size: float, width: float) -> str:
    """Words cut so that they stand in one line of `width` points; "…" says that some are gone."""
    if face.width(text) * size <= width:
        return text
    kept = text.split(" ")
    while len(kept) > 1 and face.width(" ".join(kept) + " …") * size > width:
        kept.pop()
    return " ".join(kept) + " …"


Stretch = tuple[str, Face, bool, float]
"""Words set alike: the words, their family, whether bold, their size in points."""


def lines(stretches: Sequence[Stretch], width: float) -> int:
    """How many lines words take in `width` points."""
    return lines_and_cuts(stretches, width)[0]


def lines_and_cuts(stretches: Sequence[Stretch], width: float) -> tuple[int, bool]:
    """How many lines words take in `width` points, and whether a word is cut that none holds."""
    whole = 0.0
    for text, face, bold, size in stretches:
        whole += face.text(text, bold=bold).width * size
        if whole > width - HAIR:
            line = _filled(stretches, width)
            return line.count, line.cut
    return 1, False


def last_line(stretches: Iterable[Stretch], width: float) -> tuple[int, float]:
    """How many those lines are, and how wide the last one is, in points."""
    line = _filled(stretches, width)
    return line.count, line.at


def _filled(stretches: Iterable[Stretch], width: float) -> _Line:
    """The last line of words that are set in lines of `width` points."""
    line = _Line(width)
    for text, face, bold, size in stretches:
        for token in face.text(text, bold=bold).tokens:
            wide = token.width * size
            match token.kind:
                case "word":
                    line.add(wide, token.letters)
                case "dash":
                    line.add(wide, token.letters)
                    line.put()
                case "gap":
                    line.put()
                    line.gap += wide
                case _:
                    line.put()
                    line.begin()
    line.put()
    return line


class _Line:
    """The line being filled: their count, how full it is, the word at hand, if one was `cut`."""

    def __init__(self, width: float) -> None:
        self.width, self.count, self.cut = width, 1, False
        self.at, self.gap = 0.0, 0.0
        self.word: list[tuple[float, int]] = []
        self.wide = 0.0

    def add(self, wide: float, letters: int) -> None:
        """Add a part to the word at hand."""
        self.word.append((wide, letters))
        self.wide += wide

    def begin(self) -> None:
        """Begin a line."""
        self.count += 1
        self.at, self.gap = 0.0, 0.0

    def put(self) -> None:
        """Put the word at hand on the line or on the next; cut one that is wider than a line."""
        if not self.word:
            return
        wide = self.wide
        if self.at and self.at + self.gap + wide > self.width:
            self.begin()
        if wide <= self.width:
            self.at += self.gap + wide
        else:
            self._cut()
        self.gap, self.wide = 0.0, 0.0
        self.word.clear()

    def _cut(self) -> None:
        self.cut = True
        for wide, letters in self.word:
            each = wide / letters
            for _ in range(letters):
                if self.at and self.at + each > self.width:
                    self.begin()
                self.at += each


def _guess(letter: str) -> float:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Mn", "Me"):
        return 0.0
    return 1.05 if unicodedata.east_asian_width(letter) in "WF" else 0.72


def _number(value: object, usual: float) -> float:
    return float(value) if isinstance(value, int | float) else usual
