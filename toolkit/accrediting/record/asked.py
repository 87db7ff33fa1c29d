"""What people asked for and said, and what became of it: answers, reasons, and what is open."""

from __future__ import annotations

from enum import Enum

from toolkit.accrediting.record.entries import entries_at, names, one, several
from toolkit.model.quickly import dataclass
from toolkit.model.record import Record
from toolkit.model.source import Span


class Answer(Enum):
    """What became of something that was asked for; the value is what is printed."""

    MET = "met"
    IN_PART = "met in part"
    NOT_INCLUDED = "not included"
    OPEN = "no answer yet"


@dataclass(frozen=True, slots=True)
class Request:
    """Something that people asked for.

    `met_by` are ids of places in the module, `reason` says why it is not included.
    """

    span: Span
    text: str
    asked_by: tuple[str, ...]
    source: str
    met_by: tuple[str, ...]
    reason: str

    @property
    def answer(self) -> Answer:
        """What became of it."""
        if self.met_by:
            return Answer.IN_PART if self.reason else Answer.MET
        return Answer.NOT_INCLUDED if self.reason else Answer.OPEN


class Reply(Enum):
    """How far something that was said has been answered; the value is what is printed."""

    TOLD = "answered, and people were told"
    NOT_TOLD = "answered, and nobody told yet"
    OPEN = "no answer yet"


@dataclass(frozen=True, slots=True)
class Said:
    """Something that people said, and what was done; `told_on` is a date or ""."""

    span: Span
    said: str
    by: tuple[str, ...]
    kind: str
    did: str
    decision: str
    reason: str
    told_on: str
    told_how: str

    @property
    def reply(self) -> Reply:
        """How far it has been answered; a reason is an answer too."""
        if not self.did and not self.reason:
            return Reply.OPEN
        return Reply.TOLD if self.told_on or self.told_how else Reply.NOT_TOLD


def requests(record: Record) -> tuple[Request, ...]:
    """Everything that people asked for, in the order of the record."""
    return tuple(
        Request(
            span=each.span,
            text=one(each, "text"),
            asked_by=names(each, "from"),
            source=one(each, "source"),
            met_by=names(each, "met-by"),
            reason=one(each, "not-included"),
        )
        for each in entries_at(record.entries, "needs")
        if one(each, "text")
    )


def feedback(record: Record) -> tuple[Said, ...]:
    """Everything that people said, in the order of the record."""
    return tuple(
        Said(
            span=each.span,
            said=one(each, "said"),
            by=names(each, "from"),
            kind=one(each, "kind"),
            did=" ".join(several(each, "did")),
            decision=one(each, "decision"),
            reason=one(each, "reason"),
            told_on=one(each, "told-on"),
            told_how=one(each, "told-how"),
        )
        for each in entries_at(record.entries, "feedback")
        if one(each, "said")
    )
