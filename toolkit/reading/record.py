"""How a module came to be: reads `record.yaml`."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from pathlib import PurePosixPath

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.fields import Kind
from toolkit.model.record import Entries, Items, Record
from toolkit.model.record_fields import RECORD_FIELDS
from toolkit.model.source import Span
from toolkit.reading.fields import checked, each_of
from toolkit.reading.remarks import Remarks
from toolkit.reading.review_rules import WRITTEN_TWICE
from toolkit.reading.yaml_nodes import read_yaml
from toolkit.reading.yaml_rules import TEXT_WHERE_ENTRIES

_LISTS = frozenset(
    field.name for field in RECORD_FIELDS if field.many and field.kind is Kind.ENTRIES
)

EMPTY = Entries(Span(""), ())


def read_record(path: str, data: bytes) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    """A record, or None where nothing in its file could be read."""
    remarks = Remarks(path)
    value = read_yaml(data, remarks)
    record = None
    if isinstance(value, Entries):
        record = Record(Span(path, 1, value.span.end_line), checked(value, RECORD_FIELDS, remarks))
    elif value is not None:
        remarks.at(
            TEXT_WHERE_ENTRIES,
            value.span,
            "a record is made of lines with a word and a colon each.",
            "begin with a line such as “involvement:”.",
        )
    return record, tuple(remarks.found)


def with_more(record: Record, head: Entries, names: Set[str], remarks: Remarks) -> Record:
    """A record with what the front matter says of it.

    Lists of things such as stories are put together. Of anything else that stands in both,
    record.yaml counts, and a word is said about the other.
    """
    entries = {entry.key: entry for entry in record.entries.entries}
    for entry in (each for each in head.entries if each.key in names):
        first = entries.get(entry.key)
        if first is None:
            entries[entry.key] = entry
        elif entry.key in _LISTS:
            items = (*each_of(first.value), *each_of(entry.value))
            entries[entry.key] = replace(first, value=Items(first.value.span, items))
        else:
            remarks.at(
                WRITTEN_TWICE,
                entry.span,
                f"“{entry.written or entry.key}” stands in {PurePosixPath(first.span.path).name} "
                f"too, on line {first.span.line}, and only that counts.",
                "move these words there.",
            )
    return replace(record, entries=Entries(record.entries.span, tuple(entries.values())))
