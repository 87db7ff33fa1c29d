"""Which parts of a record somebody has written, which were begun, and which nobody has touched."""

from __future__ import annotations

from enum import Enum

from toolkit.accrediting.record.entries import prompts
from toolkit.model.fields import Field
from toolkit.model.quickly import dataclass
from toolkit.model.record import Record, filled
from toolkit.model.record_fields import RECORD_FIELDS


class Writing(Enum):
    """How far a part of a record is written; the value is what is printed."""

    WRITTEN = "written"
    BEGUN = "begun, with prompts left"
    NOBODY = "nobody has written this yet"


NOT_PARTS = ("example", "call-it", "not-needed", "stories")
"""Keys that describe nothing of how a module came to be, or that say who told a story."""
PARTS: tuple[Field, ...] = tuple(field for field in RECORD_FIELDS if field.name not in NOT_PARTS)
"""The parts of a record that a group fills in, in their order."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a record, and how far it is written."""

    field: Field
    writing: Writing


def writing(record: Record, path: str) -> Writing:
    """How far what stands at a dotted path is written."""
    values = record.at(path)
    if not any(map(filled, values)):
        return Writing.NOBODY
    left = any(True for value in values for _ in prompts(value))
    return Writing.BEGUN if left else Writing.WRITTEN


def parts(record: Record) -> tuple[Part, ...]:
    """Every part of a record, in order."""
    return tuple(Part(field, writing(record, field.name)) for field in PARTS)


def is_begun(record: Record) -> bool:
    """Whether there is a record at all, even if it holds nothing but prompts."""
    return any(entry.key in _KEYS for entry in record.entries.entries)


_KEYS = frozenset(field.name for field in PARTS)
