"""What is said about a source: rules, and diagnostics that name a place, a reason and a way out."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from toolkit.model.source import Span


class Severity(Enum):
    """How much a diagnostic asks of a person: mend it, look at it, or think about it."""

    ERROR = "must fix"
    WARNING = "worth a look"
    ADVICE = "advice"


class Diagnostic(NamedTuple):
    """One thing said about one place. `message` is a sentence; `hint` says what to do."""

    rule: Rule
    span: Span
    message: str
    hint: str = ""


class Rule(NamedTuple):
    """Something that the toolkit looks for.

    `code` is never reused, so it alone says whether two are the same; `name` reads well after
    "allow …". `what` and `why` are a sentence or two. `bad` and `good` are a module's text, or
    several files, each begun by a line `=== path`; both run as tests. A rule about something
    that no text can show (a full disk) has neither, and says so in `untestable`.
    """

    code: str
    name: str
    severity: Severity
    what: str
    why: str
    bad: str = ""
    good: str = ""
    untestable: str = ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rule) and other.code == self.code

    def __ne__(self, other: object) -> bool:  # a tuple has one of its own
        return not self == other

    def __hash__(self) -> int:
        return hash(self.code)

    def at(self, span: Span, message: str, hint: str = "") -> Diagnostic:
        """The diagnostic of this rule for one place."""
        return Diagnostic(self, span, message, hint)
