"""The few words that the toolkit adds to an author's: the same on slides and on pages."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.model.blocks import Activity, Discussion, Quiz

REFLECTION = "Time to think"
"""What stands over a reflection that has no title of its own."""
NO_CONSENT = "No consent recorded yet"
INVENTED = "Invented example"


def joined(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`; with semicolons, `a, b; and c`, where the words hold commas."""
    if len(words) < 2:
        return "".join(words)
    if any("," in each for each in words[:-1]) or ("," in words[-1] and len(words) > 2):
        return f"{'; '.join(words[:-1])}; and {words[-1]}"
    return f"{', '.join(words[:-1])} and {words[-1]}"


def activity_label(block: Activity) -> str:
    """What an activity is, how long and with whom: "Activity · 20 minutes · pairs"."""
    minutes = str(block.minutes) if block.minutes is not None else ""
    return _facts("Activity", minutes, block.group, "if there is time" * block.optional)


def discussion_label(block: Discussion) -> str:
    """What a discussion is, and how long: "Talk about it · 10 minutes"."""
    return _facts("Talk about it", str(block.minutes) if block.minutes is not None else "")


def quiz_label(block: Quiz) -> str:
    """What a quiz is, and how many questions it asks: "Quiz · 3 questions"."""
    count = len(block.questions)
    return _facts("Quiz", f"{count} questions" if count > 1 else "")


def _facts(*facts: str) -> str:
    return " · ".join(fact for fact in facts if fact)
