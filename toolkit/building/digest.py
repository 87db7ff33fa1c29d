"""Digests: what an output was made from, as one hash that does not depend on the machine."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Protocol

from toolkit.model.framework import Framework
from toolkit.model.package import Slide
from toolkit.model.record import Entries
from toolkit.model.source import Span

SHARED = frozenset({Slide, Entries, Framework})
"""What is large and goes into many outputs as it is."""


class _Hash(Protocol):
    def update(self, data: bytes, /) -> None: ...


def of_bytes(data: bytes) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def of(*values: object) -> str:
    """The SHA-256 of frozen values; the same words on other lines are the same."""
    return Digester().of(*values)[0]


class Digester:
    """Digests for one build: what many outputs are made from is gone through once.

    Values are dataclasses, mappings, sequences, sets, enums, text, numbers and None, and none of
    them changes meanwhile.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes, bytes]] = {}

    def of(self, *values: object) -> tuple[str, str]:
        """Two digests: of what is said, and of that with the lines on which it stands."""
        said, lines = hashlib.sha256(), hashlib.sha256()
        for value in values:
            self._feed(said, lines, value)
        return said.hexdigest(), of_bytes(said.digest() + lines.digest())

    def _feed(self, said: _Hash, lines: _Hash, value: object) -> None:
        """Everything goes to `said` but where it stands, which goes to `lines`."""
        kind: type = type(value)
        match value:
            case str():
                data = value.encode("utf-8", "surrogatepass")
                said.update(b"s%d:" % len(data) + data)
            case None | bool() | int() | float():
                said.update(f"n{value!r};".encode())
            case Span():
                said.update(b"@")
                lines.update(f"{value.path}\n{value.line}-{value.end_line};".encode())
            case frozenset():
                self._feed(said, lines, sorted(value))
            case tuple() | list():
                said.update(b"(")
                for item in value:
                    self._feed(said, lines, item)
                said.update(b")")
            case _ if kind in SHARED:
                of_words, of_lines = self._shared(value)
                said.update(of_words)
                lines.update(of_lines)
            case _ if is_dataclass(kind):
                self._feed_fields(said, lines, value)
            case Enum():
                said.update(f"e{type(value).__name__}.{value.name};".encode())
            case Mapping():
                said.update(b"{")
                for key in sorted(value):
                    self._feed(said, lines, key)
                    self._feed(said, lines, value[key])
                said.update(b"}")
            case _:
                raise TypeError(f"a {type(value).__name__} has no digest")

    def _shared(self, value: object) -> tuple[bytes, bytes]:
        if id(value) not in self._known:
            said, lines = hashlib.sha256(), hashlib.sha256()
            self._feed_fields(said, lines, value)
            # The value is kept too: while it is there, no other can have its id.
            self._known[id(value)] = (value, said.digest(), lines.digest())
        _, of_words, of_lines = self._known[id(value)]
        return of_words, of_lines

    def _feed_fields(self, said: _Hash, lines: _Hash, value: object) -> None:
        kind: type = type(value)
        said.update(f"<{kind.__name__}".encode())
        for name, compared in _fields(kind):
            self._feed(said if compared else lines, lines, getattr(value, name))
        said.update(b">")


@cache
def _fields(kind: type) -> tuple[tuple[str, bool], ...]:
    """The fields of a dataclass; one that says only where words stand is not compared."""
    return tuple((each.name, each.compare) for each in fields(kind))
