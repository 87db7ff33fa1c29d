"""Checks values against the declared fields, and writes each in the one way that is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from toolkit.model.fields import Field, Kind
from toolkit.model.package_fields import PACKAGE_FIELDS
from toolkit.model.record import Entries, Entry, Items, Scalar, Value, filled
from toolkit.model.theme_fields import THEME_FIELDS
from toolkit.reading.field_values import name_of, text_as
from toolkit.reading.remarks import Remarks
from toolkit.reading.yaml_events import each_once
from toolkit.reading.yaml_rules import (
    TEXT_WHERE_ENTRIES,
    UNKNOWN_ENTRY,
    UNREAD_VALUE,
)

_MOST_NAMES = 12
_NONE = frozenset(
    ("none", "none yet", "none so far", "nothing", "nothing yet", "no", "n/a", "nil", "not yet")
)
"""What people write where a list has nothing in it."""
_OF_THE_PACKAGE = frozenset(field.name for field in PACKAGE_FIELDS)
_OF_THE_THEME = frozenset(field.name for field in THEME_FIELDS) | {"font", "colors"}
_OPEN_KINDS = frozenset({Kind.OUTCOMES, Kind.EVIDENCE, Kind.ANYTHING})


def checked(
    entries: Entries,
    fields: tuple[Field, ...],
    remarks: Remarks,
    passed_over: frozenset[str] = frozenset(),
    *,
    inside: bool = False,
) -> Entries:
    """Entries with each key and value in its one spelling; what is odd is kept and said.

    `passed_over` are keys that mean nothing here, and need no word about that; `inside` says that
    these entries stand below another one.
    """
    known = {name: field for field in fields for name in (field.name, *field.also)}
    read: list[Entry] = []
    above: list[str] = []
    for entry in entries.entries:
        if entry.key in known or not known:
            read.append(_entry(entry, known.get(entry.key), remarks))
            above.append(read[-1].key)
            continue
        if entry.key not in passed_over:
            _say_unknown(entry, fields, above, remarks, inside=inside)
        read.append(entry)
    return each_once(Entries(entries.span, tuple(read)), remarks)


def listed(text: str) -> tuple[str, ...]:
    """The parts of a text such as “pens, paper”: at semicolons where there are any, else commas."""
    parts = text.split(";" if ";" in text else ",")
    return tuple(part.strip() for part in parts if part.strip())


def each_of(value: Value | None) -> Iterable[Value]:
    """The items of a list, or the value itself, or nothing."""
    if value is None:
        return ()
    return value.items if isinstance(value, Items) else (value,)


def texts_of(value: Value | None) -> tuple[str, ...]:
    """The texts of one value or several; keys with values have none."""
    match value:
        case Scalar(text=text):
            return (text,) if text else ()
        case Items(items=items):
            return tuple(text for item in items for text in texts_of(item))
        case _:
            return ()


def text_of(value: Value | None) -> str:
    """The one text of a value, or ""."""
    return next(iter(texts_of(value)), "")


def _entry(entry: Entry, field: Field | None, remarks: Remarks) -> Entry:
    if field is None:
        return entry
    return replace(entry, key=field.name, value=_value(entry.value, field, remarks))


def _say_unknown(
    entry: Entry, fields: tuple[Field, ...], above: list[str], remarks: Remarks, *, inside: bool
) -> None:
    """Say that a word is not known here; `above` are the fields that stand before it."""
    close = remarks.nearest(_spaced(entry.key), map(_words, fields))
    hint = f"perhaps you meant “{close}”." if close else _below(entry.key, fields, above)
    hint = hint or _sharing(entry.key, fields)
    if not hint and not inside and entry.key in _OF_THE_PACKAGE:
        hint = "if it is about the whole package, it belongs into modules/package.yaml."
    elif not hint and not inside and entry.key in _OF_THE_THEME:
        hint = "if it is about how things look, it belongs into templates/theme.yaml."
    elif not hint and len(fields) <= _MOST_NAMES:
        hint = f"what is known here: {', '.join(sorted(map(_words, fields)))}."
    remarks.at(
        UNKNOWN_ENTRY,
        entry.span._replace(end_line=entry.span.line),
        f"“{entry.written or entry.key}” before the colon is not known here.",
        hint or "take the line out, or leave it for another program that needs it.",
    )


def _below(key: str, fields: tuple[Field, ...], above: list[str]) -> str:
    """A hint for a word that belongs below one of the fields, or ""."""
    owners = [f for f in fields if any(key in (each.name, *each.also) for each in f.fields)]
    if not owners:
        return ""
    # What stands right above is meant more often than what else knows such a word.
    named = {field.name: field for field in owners}
    owner = next((named[name] for name in reversed(above) if name in named), owners[0])
    return f"it belongs below “{_words(owner)}:”: begin the line two spaces further in than that."


def _sharing(key: str, fields: tuple[Field, ...]) -> str:
    """A hint that names the only field that shares a word, or ""."""
    own = {*_spaced(key).split()}
    alike = [each for each in fields if not own.isdisjoint(_words(each).split())]
    return f"perhaps you meant “{_words(alike[0])}”." if len(alike) == 1 else ""


def _words(field: Field) -> str:
    """A field's name as people write it."""
    return _spaced(field.name)


def _spaced(key: str) -> str:
    return key.replace("-", " ")


def _value(value: Value, field: Field, remarks: Remarks) -> Value:
    if field.kind in _OPEN_KINDS:
        return value
    if field.many:
        items = [_one(item, field, remarks) for item in _several(value, field)]
        return Items(value.span, tuple(items))
    if isinstance(value, Items):
        if len(value.items) == 1:
            return _one(value.items[0], field, remarks)
        if field.kind is Kind.TEXT and all(isinstance(item, Scalar) for item in value.items):
            return Scalar(value.span, "; ".join(texts_of(value)))
        _say_several(value, field, remarks)
        return value
    return _one(value, field, remarks)


def _several(value: Value, field: Field) -> Iterator[Value]:
    """The parts of a value where one or many are due; an entry that says “none” is none."""
    match value:
        case Items(items=items):
            yield from (item for item in items if not _says_none(item, field))
        case Scalar() if _says_none(value, field):
            pass
        case Scalar(text=text) if field.kind is not Kind.ENTRIES and not _is_sentence(text):
            yield from (replace(value, text=part) for part in listed(text))
        case Scalar(text=""):
            pass
        case _:
            yield value


def _says_none(value: Value, field: Field) -> bool:
    entries = field.kind is Kind.ENTRIES and isinstance(value, Scalar)
    return entries and text_of(value).strip(" .").casefold() in _NONE


def _is_sentence(text: str) -> bool:
    """Whether commas in a text part clauses rather than items."""
    return ";" not in text and (text.endswith((".", "!", "?", "…")) or len(text) > 120)


def _one(value: Value, field: Field, remarks: Remarks) -> Value:
    if field.kind is Kind.ENTRIES:
        return _entries(value, field, remarks)
    if not isinstance(value, Scalar):
        return _main_text(value, field, remarks)
    if not filled(value):
        return value
    return replace(value, text=text_as(field, value, remarks))


def _entries(value: Value, field: Field, remarks: Remarks) -> Value:
    match value:
        case Entries():
            return checked(value, field.fields, remarks, inside=True)
        case Scalar() if _says_none(value, field):
            return Entries(value.span, ())
        case Scalar(text=text) if field.main and text:
            entry = Entry(value.span, field.main, value, field.main)
            return checked(Entries(value.span, (entry,)), field.fields, remarks, inside=True)
        case Scalar() if not filled(value):
            return value
        case _:
            names = ", ".join(f"{f.name.replace('-', ' ')}: …" for f in field.fields[:3])
            remarks.at(
                TEXT_WHERE_ENTRIES,
                value.span,
                f"below “{name_of(field)}” there should be lines with a word and a colon each.",
                f"write each on a line of its own, two spaces further in, such as {names}"
                if names
                else "write each on a line of its own, two spaces further in.",
            )
            return value


def _main_text(value: Value, field: Field, remarks: Remarks) -> Value:
    """Keys with values where a text is due."""
    _say_several(value, field, remarks)
    return value


def _say_several(value: Value, field: Field, remarks: Remarks) -> None:
    remarks.at(
        UNREAD_VALUE,
        value.span,
        f"“{name_of(field)}” takes {field.kind.value}, not several lines.",
        f"write it on one line: {name_of(field)}: {field.example or '…'}",
    )
