"""What a page about records is made of: parts, tables, rows, and marks that are shape and word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum

from toolkit.model.days import day
from toolkit.model.languages import OWN
from toolkit.model.quickly import dataclass


class Shape(Enum):
    """The drawing before a word, so that a state can be told without colour."""

    FULL = "found"
    HALF = "partly"
    EMPTY = "missing"
    DASH = "not_needed"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a cell: plain ones of the toolkit's, or an author's in their own language.

    `shape` makes it a mark; `address` a link; `aside` is said in a quieter way after it.
    """

    text: str
    language: str = OWN
    shape: Shape | None = None
    address: str = ""
    aside: str = ""


Cell = tuple[Piece, ...]
"""One piece stands as it is; several stand one below the other."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: what it is about, and a cell for each further column."""

    head: Piece
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `columns` name the row's head first, `widths` are their shares of 100."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: sentences, facts (what, and what is written), and tables."""

    anchor: str
    title: str
    sentences: tuple[str, ...] = ()
    facts: tuple[tuple[str, Cell], ...] = ()
    tables: tuple[Table, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self.facts and not any(table.rows for table in self.tables)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with the words that say what it counts."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole page: the line above its title, figures, remarks, and parts in order."""

    about: str
    title: str
    version: str
    language: str
    figures: tuple[Figure, ...]
    remarks: tuple[str, ...]
    parts: tuple[Part, ...]


def plain(*texts: str) -> Cell:
    """Words of the toolkit's own; empty ones are left out."""
    return tuple(Piece(text) for text in texts if text)


def said(language: str, *texts: str) -> Cell:
    """Words of the authors; empty ones are left out."""
    return tuple(Piece(text, language) for text in texts if text)


def mark(shape: Shape, text: str, aside: str = "") -> Cell:
    """A state as a shape and a word."""
    return (Piece(text, shape=shape, aside=aside),)


def on_day(written: str) -> str:
    """A date as people write it, or the words that stand there instead."""
    return day(written)


def spaced(name: str) -> str:
    """The name of a role or key in words: `involvement-worker` is two words."""
    return name if " " in name else name.replace("-", " ").replace("_", " ")


def capital(text: str) -> str:
    """The same with a capital letter in front."""
    return text[:1].upper() + text[1:]


def filled(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts that show something; tables without rows are left out of them."""
    kept = (replace(each, tables=tuple(t for t in each.tables if t.rows)) for each in parts)
    return tuple(part for part in kept if not part.empty or part.sentences)
