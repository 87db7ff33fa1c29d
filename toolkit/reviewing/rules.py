"""What is said about workbooks that come back, and about writing judgements down: TK8xx."""

from __future__ import annotations

from toolkit.model.diagnostics import Rule, Severity

_ABOUT_A_FILE = "It is about a workbook that somebody sent, not about what a source says."

UNREADABLE_WORKBOOK = Rule(
    "TK801",
    "unreadable-workbook",
    Severity.ERROR,
    "This file is not a checklist that came out of the toolkit as a workbook.",
    "Judgements are read back by their references, and only such a workbook holds them.",
    untestable=_ABOUT_A_FILE,
)
UNSAFE_WORKBOOK = Rule(
    "TK802",
    "workbook-too-large",
    Severity.ERROR,
    "A workbook holds far more than a checklist does.",
    "A file that is made to fill a computer's memory looks like this, so it was not opened.",
    untestable=_ABOUT_A_FILE,
)
UNKNOWN_REFERENCE = Rule(
    "TK803",
    "unknown-reference",
    Severity.ERROR,
    "A row of a workbook names a module or a criterion that this project does not have.",
    "A judgement belongs to the criterion that was judged, and to no other.",
    untestable=_ABOUT_A_FILE,
)
UNFINISHED_ROW = Rule(
    "TK804",
    "unfinished-row",
    Severity.ERROR,
    "A row of a workbook holds a judgement that lacks something, or that cannot be read.",
    "A verdict needs its reason, the role of whoever gave it, and its day.",
    untestable=_ABOUT_A_FILE,
)
FORMULA_IN_ROW = Rule(
    "TK805",
    "formula-in-workbook",
    Severity.ERROR,
    "A cell of a workbook holds a formula where words are due.",
    "A formula can say one thing today and another tomorrow, so it is no judgement.",
    untestable=_ABOUT_A_FILE,
)
CHANGED_WORDS = Rule(
    "TK806",
    "changed-words-to-judge",
    Severity.ERROR,
    "The words to judge were changed in the workbook itself.",
    "Nobody could tell afterwards what was judged.",
    untestable=_ABOUT_A_FILE,
)
NOT_ADDED = Rule(
    "TK807",
    "judgements-not-added",
    Severity.ERROR,
    "Judgements could not be added to reviews.yaml.",
    "The file is left as it is rather than changed in a way that could lose something.",
    untestable="It is about the form of a file when something is added to it.",
)

RULES = (
    UNREADABLE_WORKBOOK,
    UNSAFE_WORKBOOK,
    UNKNOWN_REFERENCE,
    UNFINISHED_ROW,
    FORMULA_IN_ROW,
    CHANGED_WORDS,
    NOT_ADDED,
)
