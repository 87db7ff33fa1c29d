"""What is said about the lines on top of a module as a whole: TK217, TK218, TK224 and TK225."""

from __future__ import annotations

from toolkit.model.diagnostics import Rule, Severity

WARNING = Severity.WARNING

_SLIDE = "\n## Welcome\n\nCome in and sit where you like.\n"
_GOOD = "---\ntitle: Example\n---\n" + _SLIDE

DASHES_BEFORE_ENTRIES = Rule(
    "TK217",
    "dashes-before-entries",
    WARNING,
    "The lines about the module begin with a dash and a space.",
    "Dashes make a list; it was understood here, but not every program would.",
    bad="---\n- title: Example\n---\n" + _SLIDE,
    good=_GOOD,
)
UNCLOSED_FRONT_MATTER = Rule(
    "TK224",
    "unclosed-front-matter",
    WARNING,
    "The lines about the module begin with three dashes, and no three dashes end them.",
    "It can only be guessed where they end.",
    bad="---\ntitle: Example\n" + _SLIDE,
    good=_GOOD,
)
FRONT_MATTER_WITHOUT_START = Rule(
    "TK225",
    "front-matter-without-start",
    WARNING,
    "Lines about the module have no line of three dashes above them, or none at all.",
    "Other programs would show these lines as text.",
    bad="title: Example\n---\n" + _SLIDE,
    good=_GOOD,
)
OUTCOME_WITHOUT_WORDS = Rule(
    "TK218",
    "outcome-without-words",
    WARNING,
    "An outcome holds no words.",
    "Slides, handouts and checklists would print it as something to learn.",
    bad="---\ntitle: Example\noutcomes: 5\n---\n" + _SLIDE,
    good="---\ntitle: Example\n---\n" + _SLIDE,
)

RULES = (
    DASHES_BEFORE_ENTRIES,
    UNCLOSED_FRONT_MATTER,
    FRONT_MATTER_WITHOUT_START,
    OUTCOME_WITHOUT_WORDS,
)
