"""YAML as it was written: text with its place, before and after a field's kind is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from toolkit.model.quickly import dataclass
from toolkit.model.source import Span

NAMES = frozenset({"id", "ref"})
"""Keys that only name an entry: with nothing else filled in, the entry is empty."""

PROMPT_ENDINGS = ("…", "...")
PROMPT_WORDS = frozenset({"", "todo", "tbc", "tbd", "-", "?", "xxx", "n/a yet"})


@dataclass(frozen=True, slots=True)
class Scalar:
    """One piece of text; nothing was guessed about it."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    span: Span
    items: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One `key: value`; `key` is in its one spelling (lower case, hyphens), `written` as typed."""

    span: Span
    key: str
    value: Value
    written: str = ""


@dataclass(frozen=True, slots=True)
class Entries:
    """Keys with their values, in the order in which they were written, each key once."""

    span: Span
    entries: tuple[Entry, ...]

    def get(self, key: str) -> Value | None:
        """The value of one key, or None."""
        return next((entry.value for entry in self.entries if entry.key == key), None)


Value: TypeAlias = Scalar | Items | Entries


@dataclass(frozen=True, slots=True)
class Record:
    """How a module came to be: the checked content of `record.yaml`, empty where there is none."""

    span: Span
    entries: Entries

    def at(self, path: str) -> tuple[Value, ...]:
        """All values at a dotted path such as `feedback.did`; lists are walked through."""
        return values_at(self.entries, path)

    def text(self, path: str) -> str:
        """The first text at a dotted path, or ""."""
        return text_at(self.entries, path)

    @property
    def example(self) -> bool:
        """Whether the record says `example: yes`."""
        return self.text("example") == "yes"


def values_at(value: Value, path: str) -> tuple[Value, ...]:
    """All values at a dotted path below `value`; the items of a list are taken one by one."""
    found: list[Value] = [value]
    for key in path.split("."):
        found = [
            below
            for entries in found
            for each in _each(entries)
            if isinstance(each, Entries) and (below := each.get(key)) is not None
        ]
    return tuple(item for value in found for item in _each(value))


def text_at(value: Value, path: str) -> str:
    """The first text at a dotted path below `value`, or ""."""
    return next((v.text for v in values_at(value, path) if isinstance(v, Scalar)), "")


def scalars(value: Value | None) -> Iterator[Scalar]:
    """Every piece of text in a value, at any depth, in the order in which it was written."""
    match value:
        case Scalar():
            yield value
        case Items(items=items):
            for item in items:
                yield from scalars(item)
        case Entries(entries=entries):
            for entry in entries:
                yield from scalars(entry.value)


def filled(value: Value) -> bool:
    """Whether a person wrote something here: starter prompts, "…" and "TODO" count as empty."""
    match value:
        case Scalar(text=text):
            words = text.strip()
            is_prompt = words.endswith(PROMPT_ENDINGS) or words.lower().startswith("todo")
            return words.lower() not in PROMPT_WORDS and not is_prompt
        case Items(items=items):
            return any(filled(item) for item in items)
        case Entries(entries=entries):
            return any(filled(entry.value) for entry in entries if entry.key not in NAMES)


def _each(value: Value) -> Iterator[Value]:
    if isinstance(value, Items):
        yield from value.items
    else:
        yield value
