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

UNREADABLE_YAML = Rule(
    "TK201",
    "unreadable-yaml",
    ERROR,
    "A line or an entry in YAML could not be read, and none of the usual slips explains it.",
    "It is left out, and what it says appears nowhere.",
    bad=_front("title: Example\naudience:\n  - carers\n} staff"),
    good=_front("title: Example\naudience: carers"),
)
KEY_WITHOUT_SPACE = Rule(
    "TK202",
    "key-without-space",
    WARNING,
    "A key and its value stand together without a space after the colon.",
    "YAML takes such a line for a piece of text; it was understood here, but not everywhere.",
    bad=_front("title:Example"),
    good=GOOD,
)
COLON_IN_VALUE = Rule(
    "TK203",
    "unquoted-colon",
    WARNING,
    "A text with a colon and a space in it has no quotes around it.",
    "YAML takes the word before the colon for a key; it was understood here, but not everywhere.",
    bad=_front("title: Consent: what it means"),
    good=_front('title: "Consent: what it means"'),
)
TAB_IN_YAML = Rule(
    "TK204",
    "tab-in-yaml",
    WARNING,
    "A line in YAML begins with a tab.",
    "YAML counts spaces only, since a tab is as wide as each program likes.",
    bad=_front("title: Example\naudience:\n\t- carers"),
    good=_front("title: Example\naudience:\n  - carers"),
)
UNCLOSED_QUOTE = Rule(
    "TK205",
    "unclosed-quote",
    WARNING,
    "A text begins with a quotation mark and does not end with one.",
    "YAML reads on to the next quotation mark, however far away that is.",
    bad=_front('title: "Example\nsummary: A first step.'),
    good=_front('title: "Example"\nsummary: A first step.'),
)
UNCLOSED_BRACKET = Rule(
    "TK206",
    "unclosed-bracket",
    WARNING,
    "A list begins with a bracket and does not end with one.",
    "YAML reads on to the next bracket, however far away that is.",
    bad=_front("title: Example\naudience: [carers, staff"),
    good=_front("title: Example\naudience: [carers, staff]"),
)
DASH_WITHOUT_SPACE = Rule(
    "TK207",
    "dash-without-space",
    WARNING,
    "An item of a list has no space after its dash.",
    "YAML takes it for a piece of text that begins with a dash.",
    bad=_front("title: Example\naudience:\n  -carers\n  -staff"),
    good=_front("title: Example\naudience:\n  - carers\n  - staff"),
)
VALUE_CUT_AT_HASH = Rule(
    "TK208",
    "value-cut-at-hash",
    WARNING,
    "A value ends where a space and a # stand, since these begin a comment.",
    "What comes after them appears nowhere.",
    bad=_front("title: Session #2"),
    good=_front('title: "Session #2"'),
)
INDENT_UNEVEN = Rule(
    "TK209",
    "uneven-indent",
    WARNING,
    "Lines that belong together do not begin in the same column.",
    "In YAML the spaces at the start of a line say what it belongs to.",
    bad=_front("title: Example\n summary: A first step."),
    good=_front("title: Example\nsummary: A first step."),
)
SPECIAL_FIRST_CHARACTER = Rule(
    "TK210",
    "special-first-character",
    WARNING,
    "A text begins with a character that means something else in YAML, such as * or @.",
    "It was understood here, but not every program would.",
    bad=_front("title: '@work'\nsummary: **A first step.**"),
    good=_front("title: '@work'\nsummary: '**A first step.**'"),
)
TEXT_AFTER_QUOTE = Rule(
    "TK211",
    "text-after-quote",
    WARNING,
    "A text begins with words in quotation marks and goes on after them.",
    "YAML ends the value at the second quotation mark.",
    bad=_front('title: "Nothing about us" and what it means'),
    good=_front("title: '\"Nothing about us\" and what it means'"),
)
REPEATED_KEY = Rule(
    "TK212",
    "repeated-key",
    WARNING,
    "The same key is given twice.",
    "Only the first is read, so that nothing is replaced without a word.",
    bad=_front("title: Example\ntitle: Another"),
    good=GOOD,
)
YAML_SHORTHAND = Rule(
    "TK213",
    "yaml-shorthand",
    WARNING,
    "A text begins with &, * or !, which are shorthand for programmers in YAML.",
    "It is not used here, so that what is written is what is read.",
    bad=_front("title: Example\nsummary: !important Bring your glasses"),
    good=_front('title: Example\nsummary: "!important Bring your glasses"'),
)
DEEP_YAML = Rule(
    "TK214",
    "deep-yaml",
    WARNING,
    "Lists and keys stand inside one another more than 20 deep.",
    "Nobody can follow that, so what is deeper is read as one text.",
    bad=_record("pilots:\n  - groups: " + "[" * 30 + "carers" + "]" * 30),
    good=_record("pilots:\n  - groups: [carers, staff]"),
)
SECOND_DOCUMENT = Rule(
    "TK215",
    "second-yaml-document",
    WARNING,
    "Three dashes stand in the middle of a YAML file.",
    "They end the file, and what comes after them is not read.",
    bad=_record("example: yes\n---\nexample: no"),
    good=_record("example: yes"),
)
CURLY_QUOTES = Rule(
    "TK216",
    "curly-quotes",
    WARNING,
    "A value in YAML stands between the curly quotation marks of a word processor.",
    "YAML would print them; they are taken for the straight ones that were meant.",
    bad=_front("title: “Example”"),
    good=_front('title: "Example"\nsummary: "“Example” in quotation marks"'),
)
UNKNOWN_KEY = Rule(
    "TK220",
    "unknown-key",
    WARNING,
    "A key is not one that the toolkit knows.",
    "It is perhaps misspelt, and then its value takes no effect.",
    bad=_front("title: Example\nsumary: A first step."),
    good=_front("title: Example\nsummary: A first step."),
)
UNREAD_VALUE = Rule(
    "TK221",
    "unread-value",
    WARNING,
    "A value is not what its key asks for, such as a time, a date, or yes or no.",
    "It takes no effect where it is needed.",
    bad=_front("title: Example\ndate: 2026-02-31"),
    good=_front("title: Example\ndate: 2026-02-28"),
)
UNKNOWN_CHOICE = Rule(
    "TK222",
    "unknown-choice",
    WARNING,
    "A value is not one of the words that its key knows.",
    "It takes no effect where it is needed.",
    bad=_front("title: Example\nstatus: finished"),
    good=_front("title: Example\nstatus: approved"),
)
TEXT_WHERE_KEYS = Rule(
    "TK223",
    "text-where-keys-are-due",
    WARNING,
    "A plain text or a list stands where keys with values are due.",
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
    UNREADABLE_YAML,
    KEY_WITHOUT_SPACE,
    COLON_IN_VALUE,
    TAB_IN_YAML,
    UNCLOSED_QUOTE,
    UNCLOSED_BRACKET,
    DASH_WITHOUT_SPACE,
    VALUE_CUT_AT_HASH,
    INDENT_UNEVEN,
    SPECIAL_FIRST_CHARACTER,
    TEXT_AFTER_QUOTE,
    REPEATED_KEY,
    YAML_SHORTHAND,
    DEEP_YAML,
    SECOND_DOCUMENT,
    CURLY_QUOTES,
    UNKNOWN_KEY,
    UNREAD_VALUE,
    UNKNOWN_CHOICE,
    TEXT_WHERE_KEYS,
    NEWER_FORMAT,
    NO_PACKAGE_FILE,
    UNKNOWN_MODULE_IN_ORDER,
    UNKNOWN_FRAMEWORK,
    TERM_WITHOUT_WORDS,
)
