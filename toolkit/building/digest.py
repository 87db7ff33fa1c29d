"""Digests: what an output was made from, as one hash that does not depend on the machine."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Protocol

from toolkit.model.source import Span


class _Hash(Protocol):
    def update(self, data: bytes, /) -> None: ...


def of_bytes(data: bytes) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def of(*values: object, spans: bool = False) -> str:
    """The SHA-256 of frozen values; with `spans=False` the same words on other lines are the same.

    Values are dataclasses, mappings, sequences, sets, enums, text, numbers, bytes and None.
    """
    digest = hashlib.sha256()
    for value in values:
        _feed(digest, value, spans)
    return digest.hexdigest()


def _feed(digest: _Hash, value: object, spans: bool) -> None:
    match value:
        case str():
            data = value.encode("utf-8", "surrogatepass")
            digest.update(b"s%d:" % len(data) + data)
        case bytes():
            digest.update(b"b%d:" % len(value) + value)
        case None | bool() | int() | float():
            digest.update(f"n{value!r};".encode())
        case Span() if not spans:
            digest.update(b"@")
        case Enum():
            digest.update(f"e{type(value).__name__}.{value.name};".encode())
        case Mapping():
            digest.update(b"{")
            for key in sorted(value):
                _feed(digest, key, spans)
                _feed(digest, value[key], spans)
            digest.update(b"}")
        case tuple() | list() | frozenset():
            digest.update(b"(")
            for item in sorted(value) if isinstance(value, frozenset) else value:
                _feed(digest, item, spans)
            digest.update(b")")
        case _ if is_dataclass(value) and not isinstance(value, type):
            digest.update(f"<{type(value).__name__}".encode())
            for name in _counted(type(value), spans):
                _feed(digest, getattr(value, name), spans)
            digest.update(b">")
        case _:
            raise TypeError(f"a {type(value).__name__} has no digest")


@cache
def _counted(kind: type, spans: bool) -> tuple[str, ...]:
    """The fields of a dataclass that count; what says only where words stand is not compared."""
    return tuple(each.name for each in fields(kind) if spans or each.compare)
