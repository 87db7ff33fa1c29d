"""What people say of a criterion: a verdict, why, and the very words for which they gave it."""

from __future__ import annotations

from enum import Enum
from hashlib import sha256

from toolkit.model.quickly import dataclass
from toolkit.model.source import Span

_VERSION, _TEXT = "Framework version: ", "Criterion: "


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

    @property
    def written(self) -> str:
        """All of it as one text, for a cell of a workbook; `judged_in` reads it back."""
        return f"{_VERSION}{_line(self.version)}\n{_TEXT}{_line(self.text)}\n{self.evidence}"

    @property
    def fingerprint(self) -> str:
        """16 letters and figures that are others when the words are; blanks do not count."""
        return sha256(_line(self.written).encode()).hexdigest()[:16]


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


def judged_in(written: str) -> Judged:
    """The words in a text that `Judged.written` made; of any other text all is evidence."""
    version, _, rest = written.partition("\n")
    text, _, evidence = rest.partition("\n")
    if version.startswith(_VERSION) and text.startswith(_TEXT):
        return Judged(version.removeprefix(_VERSION), text.removeprefix(_TEXT), evidence)
    return Judged("", "", written)


def _line(text: str) -> str:
    return " ".join(text.split())
