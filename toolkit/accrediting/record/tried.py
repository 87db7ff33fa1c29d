"""What was tried, what changed and what could go amiss: pilots, impacts, risks, what there was."""

from __future__ import annotations

from enum import Enum

from toolkit.accrediting.record.entries import entries_at, numbers, one, several
from toolkit.model.quickly import dataclass
from toolkit.model.record import Record


class Change(Enum):
    """What kind of change involvement made; the value is what is printed."""

    GOOD = "for the better"
    BAD = "for the worse"
    NONE = "no change"
    UNSAID = "kind not said"


_KINDS = {
    **dict.fromkeys(("positive", "good", "better", "for the better"), Change.GOOD),
    **dict.fromkeys(("negative", "bad", "worse", "for the worse", "harm"), Change.BAD),
    **dict.fromkeys(("none", "no change", "neither", "neutral"), Change.NONE),
}


@dataclass(frozen=True, slots=True)
class Pilot:
    """One time that a module was tried; `groups` are numbers by a group's name as written."""

    on: str
    where: str
    version: str
    attended: int | None
    groups: tuple[tuple[str, int], ...]
    found: tuple[str, ...]
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Impact:
    """Something that changed, or did not, because people were involved."""

    on: str
    change: str
    kind: Change
    evidence: str


@dataclass(frozen=True, slots=True)
class Risk:
    """Something that could happen; `foreseen` is "yes", "no" or "" where nobody wrote it."""

    risk: str
    kind: str
    likelihood: str
    impact: str
    action: str
    owner: str
    foreseen: str
    status: str
    review_on: str


@dataclass(frozen=True, slots=True)
class Provision:
    """Something that was there before."""

    name: str
    good: str
    gap: str


def pilots(record: Record) -> tuple[Pilot, ...]:
    """Every pilot of which anything is written."""
    return tuple(
        Pilot(
            on=one(each, "on"),
            where=one(each, "where"),
            version=one(each, "version"),
            attended=_whole(one(each, "attended")),
            groups=tuple(numbers(each, "groups").items()),
            found=several(each, "found"),
            changed=several(each, "changed"),
        )
        for each in entries_at(record.entries, "pilots")
    )


def impacts(record: Record) -> tuple[Impact, ...]:
    """Every change of which anything is written, good, bad and none."""
    return tuple(
        Impact(
            on=one(each, "on"),
            change=one(each, "change"),
            kind=_KINDS.get(one(each, "kind").casefold(), Change.UNSAID),
            evidence=one(each, "evidence"),
        )
        for each in entries_at(record.entries, "impact")
        if one(each, "change")
    )


def risks(record: Record) -> tuple[Risk, ...]:
    """The risk register."""
    return tuple(
        Risk(
            risk=one(each, "risk"),
            kind=one(each, "kind"),
            likelihood=one(each, "likelihood"),
            impact=one(each, "impact"),
            action=one(each, "action"),
            owner=one(each, "owner"),
            foreseen=one(each, "seen-at-start"),
            status=one(each, "status"),
            review_on=one(each, "review-on"),
        )
        for each in entries_at(record.entries, "risks")
        if one(each, "risk")
    )


def provision(record: Record) -> tuple[Provision, ...]:
    """What there was before."""
    return tuple(
        Provision(one(each, "name"), one(each, "good"), one(each, "gap"))
        for each in entries_at(record.entries, "existing-provision")
        if one(each, "name")
    )


def _whole(text: str) -> int | None:
    return int(text) if text.isdecimal() else None
