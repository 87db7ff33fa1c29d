"""What tracing finds: for each criterion the evidence, what is missing, and people's judgement."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from toolkit.model.framework import Condition, Criterion, Framework
from toolkit.model.package import Claim
from toolkit.model.source import Span


class State(Enum):
    """What the tool found; never a verdict."""

    FOUND = "found"
    PARTLY = "partly found"
    CLAIMED = "claimed"
    MISSING = "missing"
    NOT_NEEDED = "not needed"
    PEOPLE = "for people to judge"


class EvidenceKind(Enum):
    """Where a piece of evidence comes from."""

    COMPUTED = "worked out"
    RECORD = "in the record"
    CLAIM = "claimed by the authors"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence: where it is written, and the anchor whose slide and page show it."""

    span: Span
    kind: EvidenceKind
    label: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found for one criterion. `unmet` are the conditions that did not hold."""

    criterion: Criterion
    state: State
    evidence: tuple[Evidence, ...] = ()
    unmet: tuple[Condition, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A module traced against a framework; `orphans` are claims for criteria that are not there."""

    framework: Framework
    answers: tuple[Answer, ...]
    orphans: tuple[Claim, ...] = ()

    def count(self, state: State) -> int:
        """How many criteria are in a state."""
        return sum(answer.state is state for answer in self.answers)
