"""How a module came to be: reads `record.yaml`."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.record import Entries, Record
from toolkit.model.record_fields import RECORD_FIELDS
from toolkit.model.source import Span
from toolkit.reading.fields import checked
from toolkit.reading.remarks import Remarks
from toolkit.reading.yaml_nodes import read_yaml
from toolkit.reading.yaml_rules import TEXT_WHERE_KEYS

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
            TEXT_WHERE_KEYS,
            value.span,
            "a record is made of keys with values.",
            "begin with a line such as “involvement:”.",
        )
    return record, tuple(remarks.found)


def with_more(record: Record, head: Entries, names: Set[str]) -> Record:
    """A record with what the front matter says of it; record.yaml comes first."""
    there = {entry.key for entry in record.entries.entries}
    more = [e for e in head.entries if e.key in names and e.key not in there]
    if not more:
        return record
    entries = Entries(record.entries.span, (*record.entries.entries, *more))
    return replace(record, entries=entries)
