"""What tracing finds: for each criterion the evidence, and what is missing; never a verdict."""

from __future__ import annotations

from enum import Enum

from toolkit.model.framework import Condition, Criterion, Framework
from toolkit.model.quickly import dataclass
from toolkit.model.source import Span


class State(Enum):
    """What the tool found for one criterion; the value is what is printed."""

    FOUND = "found"
    PARTLY = "partly found"
    CLAIMED = "claimed"
    MISSING = "missing"
    NOT_NEEDED = "not needed"
    PEOPLE = "for people to judge"


LOOKED_UP = (State.FOUND, State.PARTLY, State.CLAIMED, State.MISSING)
"""The states that are counted; what is not needed or for people alone stays outside the counts."""

GAPS = (State.MISSING, State.PARTLY, State.CLAIMED)
"""The states in which there is something left to write, the emptiest first."""


class EvidenceKind(Enum):
    """Where a piece of evidence comes from."""

    COMPUTED = "worked out"
    RECORD = "written down"
    CLAIM = "claimed by the authors"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence: where it is written, and the anchor whose slide and page show it.

    Pieces that hold one condition together share their `label`; `words` are all that people
    wrote there, of which a label shows the beginning. `field` is that of the record where it is
    written ("involvement.purpose"), or "". `off_slide` says that its place has a slide, which does
    not show it: it stands in the handout alone.
    """

    span: Span
    kind: EvidenceKind
    label: str
    anchor: str = ""
    words: str = ""
    field: str = ""
    off_slide: bool = False


@dataclass(frozen=True, slots=True)
class Unmet:
    """A condition that did not hold: what there was instead, and where to write what is missing.

    `missing` is "" where simply nothing is written. `file` is a file's name such as
    `record.yaml`, `keys` the way to a field in it, `how` what else to write or do there.
    """

    condition: Condition
    missing: str
    file: str
    keys: tuple[str, ...] = ()
    how: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found for one criterion; `reason` says why it is not needed, where it is not."""

    criterion: Criterion
    state: State
    evidence: tuple[Evidence, ...] = ()
    unmet: tuple[Unmet, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Orphan:
    """Words that lead nowhere, such as evidence for a criterion that is not in the framework.

    `reference` is what was written ("uk-spi/UKS9"); `anchor` is the place that is not in the
    module, or "" where it is the criterion that is not there.
    """

    span: Span
    reference: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A module traced against a framework."""

    framework: Framework
    answers: tuple[Answer, ...]
    orphans: tuple[Orphan, ...] = ()

    def count(self, state: State) -> int:
        """How many criteria are in a state."""
        return sum(answer.state is state for answer in self.answers)

    @property
    def counted(self) -> int:
        """How many criteria the tool could look for: those that are not for people alone."""
        return sum(answer.state in LOOKED_UP for answer in self.answers)
