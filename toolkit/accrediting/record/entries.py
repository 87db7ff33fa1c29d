"""Looks into a record: what people filled in under a key; starter prompts count as empty."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.accrediting.fields import words
from toolkit.model.quickly import regex
from toolkit.model.record import Entries, Scalar, Value, filled, scalars, values_at

_BETWEEN = regex(r"\s*[;,]\s*")


def entries_at(value: Value, path: str) -> tuple[Entries, ...]:
    """The groups of keys with values at a dotted path in which a person wrote something."""
    found = values_at(value, path)
    return tuple(each for each in found if isinstance(each, Entries) and filled(each))


def one(value: Value, path: str) -> str:
    """What was written at a dotted path, as one line of words, or ""."""
    return "; ".join(several(value, path))


def several(value: Value, path: str) -> tuple[str, ...]:
    """Each text that was written at a dotted path, as a line of words."""
    return tuple(words(each) for each in values_at(value, path) if filled(each))


def names(value: Value, path: str) -> tuple[str, ...]:
    """Names at a dotted path, each once; several may stand in one line, with commas between."""
    found = (name for text in several(value, path) for name in _BETWEEN.split(text))
    return tuple(dict.fromkeys(name for name in found if name))


def numbers(value: Value, path: str) -> dict[str, int]:
    """Whole numbers by name, such as how many people of each group; others are left out."""
    found: dict[str, int] = {}
    for each in values_at(value, path):
        for entry in each.entries if isinstance(each, Entries) else ():
            text = entry.value.text.strip() if isinstance(entry.value, Scalar) else ""
            if text.isdecimal():
                found[entry.key] = int(text)
    return found


def prompts(value: Value) -> Iterator[Scalar]:
    """The lines of a starter over which nobody has written yet, at any depth."""
    return (each for each in scalars(value) if each.text.strip() and not filled(each))
