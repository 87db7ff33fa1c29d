"""What people say of a criterion: a verdict, why, and the very words for which they gave it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from toolkit.model.source import Span


class Verdict(Enum):
    """What a person can say of a criterion; the value is what is printed. No tool says it."""

    MET = "met"
    PARTLY = "partly met"
    NOT_MET = "not met"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class Judged:
    """The words that a judgement was given for.

    `version` is the framework's, `text` the criterion's, `evidence` what there was to see, a
    line each. A person's own words are not among them: only the code of their consent is, and
    a fingerprint, so that nothing of them stays here when the person takes them back.
    """

    version: str
    text: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """One person's judgement, by their role; nobody's name is asked for.

    `on` is a day such as 2026-11-22.
    """

    span: Span
    framework: str
    criterion: str
    verdict: Verdict
    remark: str
    role: str
    on: str
    judged: Judged

    @property
    def reference(self) -> str:
        """The criterion as people write it: `uk-spi/UKS2a`."""
        return f"{self.framework}/{self.criterion}"
