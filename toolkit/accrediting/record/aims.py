"""What each group wants to reach, and whether messages ring true: shared, unique, and disputed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from toolkit.accrediting.record.entries import entries_at, names, one
from toolkit.accrediting.record.groups import key_of
from toolkit.model.quickly import dataclass
from toolkit.model.record import Entries, Record, Scalar, Value, filled, values_at
from toolkit.model.source import Span


@dataclass(frozen=True, slots=True)
class Aim:
    """An aim with the keys of the groups that hold it; `reason` and what follows if dropped."""

    span: Span
    text: str
    held_by: tuple[str, ...]
    outcomes: tuple[str, ...]
    note: str
    dropped: Span | None = None
    reason: str = ""
    agreed_by: tuple[str, ...] = ()
    dropped_on: str = ""

    @property
    def shared(self) -> bool:
        """Whether two or more groups hold it."""
        return len(self.held_by) > 1

    @property
    def unique(self) -> bool:
        """Whether exactly one group holds it."""
        return len(self.held_by) == 1


class Ring(Enum):
    """What a group says of a message; the value is what is printed."""

    TRUE = "rings true"
    PARTLY = "partly"
    NOT = "does not"
    ASK = "not asked yet"


@dataclass(frozen=True, slots=True)
class Message:
    """A key message, and what each group (by its key) says of it, in the order of the record.

    Words that are none of the known ones are kept as they are, so that nothing is averaged away.
    """

    span: Span
    text: str
    rings: tuple[tuple[str, Ring | str], ...]
    note: str

    @property
    def said(self) -> tuple[Ring | str, ...]:
        """What those groups say that were asked."""
        return tuple(said for _, said in self.rings if said is not Ring.ASK)

    @property
    def compared(self) -> bool:
        """Whether two groups were asked, so that there is something to compare."""
        return len(self.said) > 1

    @property
    def differ(self) -> bool:
        """Whether groups that were asked say different things."""
        return len(set(self.said)) > 1


def aims(record: Record) -> tuple[Aim, ...]:
    """Every aim that a record names, dropped ones too."""
    return tuple(_aim(each) for each in _entries(record) if one(each, "text"))


def collected_separately(record: Record) -> str:
    """Whether the groups were asked apart: "yes", "no" or "" where nobody wrote it."""
    return one(record.entries, "aims.collected-separately")


def holders(found: Sequence[Aim]) -> tuple[str, ...]:
    """The keys of all groups that hold an aim, in the order in which they come."""
    return tuple(dict.fromkeys(key for aim in found for key in aim.held_by))


def messages(record: Record) -> tuple[Message, ...]:
    """Every key message with what the groups say of it."""
    return tuple(
        Message(each.span, one(each, "text"), tuple(_rings(each)), one(each, "note"))
        for each in entries_at(record.entries, "key-messages")
        if one(each, "text")
    )


def ring(value: Value) -> Ring | str:
    """What a group's word means; words that are not known stay as they are."""
    text = value.text.strip() if isinstance(value, Scalar) else ""
    if not filled(value) or not text:
        return Ring.ASK
    plain = text.casefold().replace("-", " ").rstrip(".")
    if plain in ("rings true", "true", "yes"):
        return Ring.TRUE
    if plain in ("partly", "in part", "partly true", "rings partly true"):
        return Ring.PARTLY
    if plain in ("no", "not", "not true", "does not", "does not ring true", "rings not true"):
        return Ring.NOT
    return text


def _entries(record: Record) -> Iterator[Entries]:
    for each in entries_at(record.entries, "aims"):
        listed = [item for item in values_at(each, "items") if isinstance(item, Entries)]
        yield from listed or (each,)


def _aim(each: Entries) -> Aim:
    dropped = each.get("dropped")
    return Aim(
        span=each.span,
        text=one(each, "text"),
        held_by=tuple(dict.fromkeys(map(key_of, names(each, "held-by")))),
        outcomes=names(each, "outcomes"),
        note=one(each, "note"),
        dropped=dropped.span if dropped else None,
        reason=one(each, "dropped.reason") or _plain(dropped),
        agreed_by=names(each, "dropped.agreed-by"),
        dropped_on=one(each, "dropped.on"),
    )


def _plain(dropped: Value | None) -> str:
    """The reason where somebody wrote nothing but that."""
    return dropped.text if isinstance(dropped, Scalar) and filled(dropped) else ""


def _rings(each: Entries) -> Iterator[tuple[str, Ring | str]]:
    for value in values_at(each, "resonance"):
        for entry in value.entries if isinstance(value, Entries) else ():
            yield key_of(entry.key), ring(entry.value)
