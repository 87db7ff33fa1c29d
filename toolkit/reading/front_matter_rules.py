"""What is said about the lines on top of a module as a whole: TK217 to TK246."""

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

MARKS_FOR_DASHES = Rule(
    "TK243",
    "marks-for-dashes",
    WARNING,
    "Other signs stand where three dashes should, before or after the lines about a module.",
    "Programs that write texts make one long dash of several; not every program would read it.",
    bad="—\ntitle: Example\n—\n" + _SLIDE,
    good=_GOOD,
)
FIELD_MARKS = Rule(
    "TK244",
    "field-typed-otherwise",
    WARNING,
    "A line about the module has stars, an equals sign or a wide colon where a colon should be.",
    "It was understood here, but not every program would.",
    bad="---\n**title:** Example\n---\n" + _SLIDE,
    good=_GOOD,
)
FILE_AS_CODE = Rule(
    "TK245",
    "file-as-code",
    WARNING,
    "The file, or its top, stands between two lines of backticks.",
    "That makes code of it: it would be shown letter by letter, and no slide would begin.",
    bad="```markdown\n---\ntitle: Example\n---\n" + _SLIDE + "```\n",
    good=_GOOD,
)
FRONT_MATTER_NOT_FIRST = Rule(
    "TK246",
    "front-matter-not-first",
    WARNING,
    "Words stand above the lines about the module.",
    "Programs look for those lines at the very top, and the words stand on a slide of their own.",
    bad="# Consent\n\n---\nminutes: 30\n---\n\n## Welcome {minutes=30}\n\nCome in.\n",
    good="---\nminutes: 30\n---\n\n# Consent\n\n## Welcome {minutes=30}\n\nCome in.\n",
)

RULES = (
    MARKS_FOR_DASHES,
    FIELD_MARKS,
    FILE_AS_CODE,
    FRONT_MATTER_NOT_FIRST,
    DASHES_BEFORE_ENTRIES,
    UNCLOSED_FRONT_MATTER,
    FRONT_MATTER_WITHOUT_START,
    OUTCOME_WITHOUT_WORDS,
)
