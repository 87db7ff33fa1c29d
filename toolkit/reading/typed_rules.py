"""What is said of things that were typed in a way that is not ours, and understood all the same."""

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

LIST_MARK_IN_YAML = Rule(
    "TK247",
    "list-mark-in-yaml",
    WARNING,
    "A line of a list begins with a dot, a star or a number, where a dash should be.",
    "It was understood here, but other programs would run the lines together, or stop.",
    bad="---\ntitle: Example\naudience:\n  • carers\n  • staff\n---\n\n## Welcome\n\nCome in.\n",
    good="---\ntitle: Example\naudience:\n  - carers\n  - staff\n---\n\n## Welcome\n\nCome in.\n",
)

SETTINGS_WITHOUT_BRACKETS = Rule(
    "TK132",
    "settings-without-brackets",
    WARNING,
    "Settings such as minutes=5 stand at the end of a line, and a curly bracket lacks.",
    "They were understood here; in the middle of a line they would be shown as words.",
    bad=_HEAD + "## Talk\n\n::: activity minutes=5\nTalk in pairs.\n:::\n",
    good=_HEAD + "## Talk\n\n::: activity {minutes=5}\nTalk in pairs.\n:::\n",
)

MARKS_AROUND_FIGURES = Rule(
    "TK133",
    "marks-around-figures",
    Severity.ADVICE,
    "Small figures are written with marks around them, as for Pandoc.",
    "They were understood here; typed as they are, every program shows them so.",
    bad=_HEAD + "## Air\n\nWe breathe out CO~2~.\n",
    good=_HEAD + "## Air\n\nWe breathe out CO₂.\n",
)

CODE_TO_RUN = Rule(
    "TK134",
    "code-for-another-program",
    WARNING,
    "A piece of code is for a program that runs it, or draws a picture from it.",
    "Nothing is run here, so people see the code and not what comes of it.",
    bad=_HEAD + "## Diaries\n\n```{r}\nplot(diaries)\n```\n",
    good=_HEAD + "## Diaries\n\nMost people wrote on three days of the week.\n",
)

LINE_OF_UNDERSCORES = Rule(
    "TK135",
    "line-of-underscores",
    Severity.ADVICE,
    "A line of underscores goes on to a further slide, as three dashes do.",
    "In a text for paper such a line is often meant as room to write.",
    bad=_HEAD + "## Diaries\n\nWhat would you write?\n\n__________\n\nOr draw?\n",
    good=_HEAD + "## Diaries\n\n::: reflection {lines=3}\nWhat would you write?\n:::\n",
)

RULES = (
    CODE_TO_RUN,
    LINE_OF_UNDERSCORES,
    MARKS_AROUND_FIGURES,
    ANSWERS_BY_LETTER,
    SETTINGS_WITHOUT_BRACKETS,
    LIST_MARK_IN_YAML,
)
