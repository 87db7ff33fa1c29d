"""What is said about YAML, in front matter and in files of its own: the TK2xx rules."""

from __future__ import annotations

from toolkit.model.diagnostics import Rule, Severity

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE

_SLIDE = "\n## Welcome\n\nCome in and sit where you like.\n"


def _front(lines: str) -> str:
    return f"---\n{lines}\n---\n{_SLIDE}"


def _record(lines: str) -> str:
    return f"=== modules/example/module.md\n{GOOD}=== modules/example/record.yaml\n{lines}\n"


def _package(lines: str) -> str:
    return f"=== modules/package.yaml\n{lines}\n=== modules/example/module.md\n{GOOD}"


GOOD = _front("title: Example")

UNREADABLE_LINE = Rule(
    "TK201",
    "unreadable-line",
    ERROR,
    "A line could not be read, and none of the usual slips explains it.",
    "It is left out, and what it says appears nowhere.",
    bad=_front("title: Example\naudience:\n  - carers\n} staff"),
    good=_front("title: Example\naudience: carers"),
)
COLON_WITHOUT_SPACE = Rule(
    "TK202",
    "colon-without-space",
    WARNING,
    "No space follows the colon after the first word of a line.",
    "Without it the line counts as one piece of text, at least for other programs.",
    bad=_front("title:Example"),
    good=GOOD,
)
LINE_WITHOUT_COLON = Rule(
    "TK219",
    "line-without-colon",
    WARNING,
    "A line lacks the colon after its first words, and others belong to it or stand beside it.",
    "It was understood here; other programs would stop, or leave something out.",
    bad=_front("title: Example\noutcomes:\n  - I can say no\n    checked by: welcome"),
    good=_front("title: Example\noutcomes:\n  - do: I can say no\n    checked by: welcome"),
)
COLON_IN_VALUE = Rule(
    "TK203",
    "unquoted-colon",
    WARNING,
    "A text with a colon and a space in it has no quotes around it.",
    "Such a colon begins a new entry; it was understood here, but not every program would.",
    bad=_front("title: Consent: what it means"),
    good=_front('title: "Consent: what it means"'),
)
TAB_AT_LINE_START = Rule(
    "TK204",
    "tab-at-line-start",
    WARNING,
    "A line begins with a tab, where spaces are due.",
    "Spaces say what a line belongs to; a tab is as wide as each program likes.",
    bad=_front("title: Example\naudience:\n\t- carers"),
    good=_front("title: Example\naudience:\n  - carers"),
)
UNCLOSED_QUOTE = Rule(
    "TK205",
    "unclosed-quote",
    WARNING,
    "A text begins with a quotation mark and does not end with one.",
    "The text would go on to the next quotation mark, however far away that is.",
    bad=_front('title: "Example\nsummary: A first step.'),
    good=_front('title: "Example"\nsummary: A first step.'),
)
UNCLOSED_BRACKET = Rule(
    "TK206",
    "unclosed-bracket",
    WARNING,
    "A list begins with a bracket and does not end with one.",
    "The list would go on to the next bracket, however far away that is.",
    bad=_front("title: Example\naudience: [carers, staff"),
    good=_front("title: Example\naudience: [carers, staff]"),
)
DASH_WITHOUT_SPACE = Rule(
    "TK207",
    "dash-without-space",
    WARNING,
    "An item of a list has no space after its dash.",
    "Without it the line counts as a piece of text that begins with a dash.",
    bad=_front("title: Example\naudience:\n  -carers\n  -staff"),
    good=_front("title: Example\naudience:\n  - carers\n  - staff"),
)
VALUE_CUT_AT_HASH = Rule(
    "TK208",
    "value-cut-at-hash",
    WARNING,
    "A text ends where a space and a # stand, since these begin a note to oneself.",
    "What comes after them appears nowhere.",
    bad=_front("title: Session #2"),
    good=_front('title: "Session #2"'),
)
INDENT_UNEVEN = Rule(
    "TK209",
    "uneven-indent",
    WARNING,
    "Lines that belong together do not begin in the same column.",
    "The spaces at the start of a line say what it belongs to.",
    bad=_front("title: Example\n summary: A first step."),
    good=_front("title: Example\nsummary: A first step."),
)
SPECIAL_FIRST_CHARACTER = Rule(
    "TK210",
    "special-first-character",
    WARNING,
    "A text begins with a character that means something else there, such as * or @.",
    "It was understood here, but other programs would stop at it.",
    bad=_front("title: '@work'\nsummary: **A first step.**"),
    good=_front("title: '@work'\nsummary: '**A first step.**'"),
)
TEXT_AFTER_QUOTE = Rule(
    "TK211",
    "text-after-quote",
    WARNING,
    "A text begins with words in quotation marks and goes on after them.",
    "The text ends at the second quotation mark, for every other program.",
    bad=_front('title: "Nothing about us" and what it means'),
    good=_front("title: '\"Nothing about us\" and what it means'"),
)
ENTRY_TWICE = Rule(
    "TK212",
    "entry-twice",
    WARNING,
    "The same entry is there twice.",
    "Only the first is read, so that nothing is replaced without a word.",
    bad=_front("title: Example\ntitle: Another"),
    good=GOOD,
)
SHORTHAND = Rule(
    "TK213",
    "programmers-shorthand",
    WARNING,
    "A text begins with &, * or !, which programmers use as shorthand.",
    "It is not used here, so that what is written is what is read.",
    bad=_front("title: Example\nsummary: !important Bring your glasses"),
    good=_front('title: Example\nsummary: "!important Bring your glasses"'),
)
LISTS_TOO_DEEP = Rule(
    "TK214",
    "lists-too-deep",
    WARNING,
    "Lists and entries stand inside one another more than 20 deep.",
    "Nobody can follow that, so what is deeper is read as one text.",
    bad=_record("pilots:\n  - groups: " + "[" * 30 + "carers" + "]" * 30),
    good=_record("pilots:\n  - groups: [carers, staff]"),
)
DASHES_IN_THE_MIDDLE = Rule(
    "TK215",
    "dashes-in-the-middle",
    WARNING,
    "Three dashes stand in the middle of a record or another such file.",
    "They end the file, and what comes after them is not read.",
    bad=_record("example: yes\n---\nexample: no"),
    good=_record("example: yes"),
)
CURLY_QUOTES = Rule(
    "TK216",
    "curly-quotes",
    WARNING,
    "A text stands between the curly quotation marks of a word processor.",
    "They would be printed; they are taken for the straight ones that were meant.",
    bad=_front("title: “Example”"),
    good=_front('title: "Example"\nsummary: "“Example” in quotation marks"'),
)
UNKNOWN_ENTRY = Rule(
    "TK220",
    "unknown-entry",
    WARNING,
    "The word before a colon is not one that is known there.",
    "It is perhaps misspelt, and then what stands after it has no effect.",
    bad=_front("title: Example\nsumary: A first step."),
    good=_front("title: Example\nsummary: A first step."),
)
UNREAD_VALUE = Rule(
    "TK221",
    "unread-value",
    WARNING,
    "What stands after a colon is not what is due there, such as a time, a date, or yes or no.",
    "It takes no effect where it is needed.",
    bad=_front("title: Example\ndate: 2026-02-31"),
    good=_front("title: Example\ndate: 2026-02-28"),
)
UNKNOWN_CHOICE = Rule(
    "TK222",
    "unknown-choice",
    WARNING,
    "What stands after a colon is not one of the few words that are known there.",
    "It takes no effect where it is needed.",
    bad=_front("title: Example\nstatus: finished"),
    good=_front("title: Example\nstatus: retired"),
)
TEXT_WHERE_ENTRIES = Rule(
    "TK223",
    "text-where-entries-are-due",
    WARNING,
    "A plain text or a list stands where several lines are due, each with a word and a colon.",
    "It cannot be told what the text is about, so it takes no effect.",
    bad=_record("wellbeing: we look after one another"),
    good=_record("wellbeing:\n  during: we look after one another"),
)
NEWER_FORMAT = Rule(
    "TK226",
    "newer-format",
    WARNING,
    "The package says that it is written for a newer toolkit than this one.",
    "What is new in that format may be missing from the outputs.",
    bad=_package("format: 2\ntitle: Example\nframeworks: []"),
    good=_package("format: 1\ntitle: Example\nframeworks: []"),
)
NO_PACKAGE_FILE = Rule(
    "TK227",
    "missing-package-file",
    ADVICE,
    "There is no file modules/package.yaml.",
    "Without it the outputs say neither what the package is called nor whom to ask.",
    untestable="The tests give every example a package file.",
)
UNKNOWN_MODULE_IN_ORDER = Rule(
    "TK228",
    "unknown-module-in-order",
    WARNING,
    "The order of modules names one that is not there.",
    "It is perhaps misspelt, and then the module comes last.",
    bad=_package("title: Example\nframeworks: []\norder: [exampel]"),
    good=_package("title: Example\nframeworks: []\norder: [example]"),
)
MODULE_TWICE_IN_ORDER = Rule(
    "TK231",
    "module-twice-in-order",
    WARNING,
    "The order of modules names one of them twice.",
    "A module comes once; another one was perhaps meant.",
    bad=_package("title: Example\nframeworks: []\norder: [example, example]"),
    good=_package("title: Example\nframeworks: []\norder: [example]"),
)
UNKNOWN_FRAMEWORK = Rule(
    "TK229",
    "unknown-framework",
    WARNING,
    "The package asks for a framework that is not there.",
    "No checklist is made for it.",
    bad=_package("title: Example\nframeworks: [uk-spy]"),
    good=_package("title: Example\nframeworks: []"),
)
TERM_WITHOUT_WORDS = Rule(
    "TK230",
    "glossary-term-without-meaning",
    WARNING,
    "A word in the glossary has no meaning beside it.",
    "Readers would find a word explained by nothing, so it is left out.",
    bad="=== modules/glossary.yaml\nconsent:\n=== modules/example/module.md\n" + GOOD,
    good="=== modules/glossary.yaml\nconsent: saying yes\n=== modules/example/module.md\n" + GOOD,
)

RULES = (
    UNREADABLE_LINE,
    COLON_WITHOUT_SPACE,
    LINE_WITHOUT_COLON,
    COLON_IN_VALUE,
    TAB_AT_LINE_START,
    UNCLOSED_QUOTE,
    UNCLOSED_BRACKET,
    DASH_WITHOUT_SPACE,
    VALUE_CUT_AT_HASH,
    INDENT_UNEVEN,
    SPECIAL_FIRST_CHARACTER,
    TEXT_AFTER_QUOTE,
    ENTRY_TWICE,
    SHORTHAND,
    LISTS_TOO_DEEP,
    DASHES_IN_THE_MIDDLE,
    CURLY_QUOTES,
    UNKNOWN_ENTRY,
    UNREAD_VALUE,
    UNKNOWN_CHOICE,
    TEXT_WHERE_ENTRIES,
    NEWER_FORMAT,
    NO_PACKAGE_FILE,
    UNKNOWN_MODULE_IN_ORDER,
    MODULE_TWICE_IN_ORDER,
    UNKNOWN_FRAMEWORK,
    TERM_WITHOUT_WORDS,
)
