"""What is said of things that were typed in a way that is not ours, and understood: TK131 on."""

from __future__ import annotations

from toolkit.model.diagnostics import Rule, Severity

WARNING = Severity.WARNING
_HEAD = "---\ntitle: Example\n---\n\n"
_QUIZ = "## Check\n\n::: quiz\nWhat is a diary?\n\n"

ANSWERS_BY_LETTER = Rule(
    "TK131",
    "answers-by-letter",
    WARNING,
    "The answers of a quiz begin with letters, or the right one is named in a line of its own.",
    "It was understood here, but a line that names the answer is easily printed for everybody.",
    bad=_HEAD + _QUIZ + "a) A record\nb) A letter\n\nAnswer: a\n:::\n",
    good=_HEAD + _QUIZ + "- [x] A record\n- [ ] A letter\n:::\n",
)

RULES = (ANSWERS_BY_LETTER,)
