"""What a kind of condition is: how a framework file writes it, and the function that looks."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TypeAlias

from toolkit.accrediting.contents import Contents
from toolkit.model.coverage import Evidence, EvidenceKind, Unmet
from toolkit.model.framework import Condition
from toolkit.model.quickly import dataclass
from toolkit.model.source import Span


@dataclass(frozen=True, slots=True)
class Spared:
    """A condition about something that this module does not have, so that it says nothing."""

    why: str


Finding: TypeAlias = tuple[Evidence, ...] | Unmet | Spared
"""The evidence that a condition holds (at least one piece), what is missing, or why neither."""

Look: TypeAlias = Callable[[Contents, Condition], Finding]


class Takes(Enum):
    """What stands after the name of a kind in a framework file."""

    NOTHING = "nothing"
    FIELD = "one field"
    FIELDS = "several fields"
    COUNT = "a whole number"
    MINUTES = "a number of minutes"
    SHARE = "a share such as 50%"
    WORDS = "one or several words"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of condition.

    `name` is how a framework file writes it; `at_least` and `words` name a second line that
    has to stand below it ("" for none); `only` are the words it knows (() for any); `says`
    names the thing where the file does not, with {field}, {number} and {words} filled in.
    """

    name: str
    about: str
    look: Look
    says: str
    takes: Takes = Takes.NOTHING
    at_least: str = ""
    words: str = ""
    only: tuple[str, ...] = ()


def computed(span: Span, label: str, anchor: str = "") -> Evidence:
    """A piece of evidence that was worked out from the content."""
    return Evidence(span, EvidenceKind.COMPUTED, label, anchor)


def shortened(text: str, most: int = 90) -> str:
    """Text cut at a word, so that it fits a line of a checklist; "…" says that it goes on."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:.–-") + " …"
