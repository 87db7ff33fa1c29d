"""The rules about projects and outputs, and the one table of every rule there is."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from toolkit.model.diagnostics import Rule, Severity

_PACK = """\
=== modules/package.yaml
title: Ours
frameworks: []
=== modules/story/module.md
---
title: A story
---
## A story

- A no counts at once
=== modules/story/record.yaml
stories:
  - id: st1
    consent: {}
=== modules/packs.yaml
packs:
  - name: ours-learner.zip
    audience: learner
    on: 2026-05-02
    sha256: 0a1b
    holds: [story/st1]
{}"""

NOT_A_PROJECT = Rule(
    "TK701",
    "folder-without-modules",
    Severity.ERROR,
    "There is no folder called modules here, or in any folder above.",
    "The toolkit looks for lessons in a folder called modules.",
    untestable="It is about where a command is typed, not about what a file says.",
)
UNKNOWN_MODULE = Rule(
    "TK702",
    "unknown-module",
    Severity.ERROR,
    "A module was asked for that is not in this project.",
    "Nothing is built in its place, so that nobody takes an old output for a new one.",
    untestable="It is about what is typed after a command, not about what a file says.",
)
UNREADABLE_FILE = Rule(
    "TK703",
    "unreadable-file",
    Severity.ERROR,
    "A file is there, but this computer does not let the toolkit read it.",
    "What it holds is missing from the outputs.",
    untestable="It is about a file's permissions, not about what it says.",
)
FILE_OUTSIDE = Rule(
    "TK704",
    "file-outside-project",
    Severity.ERROR,
    "A link in the project's folder leads to a file somewhere else.",
    "Outputs are handed to others, so nothing from outside the project gets into them.",
    untestable="It is about a link on the disk, not about what a file says.",
)
HUGE_FILE = Rule(
    "TK705",
    "huge-file",
    Severity.ERROR,
    "A file is larger than 64 MB.",
    "A lesson or a picture of that size would make slides and pages that nobody can open.",
    untestable="A file of that size does not belong in a test.",
)
OUTPUT_NOT_WRITTEN = Rule(
    "TK706",
    "locked-output",
    Severity.ERROR,
    "An output could not be put in its place.",
    "It is often open in another program, or the folder cannot be changed.",
    untestable="It is about a file that another program holds, not about what a file says.",
)
PDF_NOT_MADE = Rule(
    "TK707",
    "missing-pdf-library",
    Severity.ERROR,
    "PDFs could not be made on this computer.",
    "They need a library called Pango, which Python cannot bring along by itself.",
    untestable="It is about this computer, not about what a file says.",
)
OUR_BUG = Rule(
    "TK708",
    "toolkit-mistake",
    Severity.ERROR,
    "The toolkit made a mistake and could not make an output.",
    "It is not about anything that you wrote; the other outputs are there.",
    untestable="If we knew a text that does this, we would mend it.",
)
CHANGED_BY_HAND = Rule(
    "TK709",
    "output-changed-by-hand",
    Severity.WARNING,
    "An output was changed after the toolkit made it.",
    "A build would have written over that work, so the changed file was moved aside.",
    untestable="It is about a file in build/, not about a source.",
)
TEMPLATE_UNUSABLE = Rule(
    "TK710",
    "unusable-template",
    Severity.ERROR,
    "A page template of this project could not be filled.",
    "The pages that it is for were not made.",
    untestable="It is about a template, which the examples of rules do not hold.",
)
FOLDER_WITHOUT_MODULE = Rule(
    "TK711",
    "folder-without-module",
    Severity.WARNING,
    "A folder in modules holds no module.md.",
    "The toolkit reads one file a module, called module.md, so nothing is made from this folder.",
    untestable="It is about which files there are, not about what one says.",
)
UNKNOWN_OUTPUT = Rule(
    "TK712",
    "unknown-output",
    Severity.WARNING,
    "The package asks for an output that there is not.",
    "It is perhaps misspelt, and then it is missing among what is made.",
    bad="=== modules/package.yaml\ntitle: Example\nframeworks: []\nmake: [slide]\n"
    "=== modules/example/module.md\n# Consent\n\n## Saying no\n\nYou may always say no.\n",
    good="=== modules/package.yaml\ntitle: Example\nframeworks: []\nmake: [slides]\n"
    "=== modules/example/module.md\n# Consent\n\n## Saying no\n\nYou may always say no.\n",
)
NOTHING_IN_EASY_WORDS = Rule(
    "TK713",
    "nothing-in-easy-words",
    Severity.ADVICE,
    "An easy-read copy was asked for, and a module holds nothing for it.",
    "Whoever waits for one should know that it is not there yet. It is never made of other words: "
    "easy words are written, and tried, by people.",
    bad="=== modules/package.yaml\ntitle: Example\nframeworks: []\ncopies: [easy-read-style]\n"
    "=== modules/example/module.md\n# Consent\n\n## Saying no\n\nYou may always say no.\n",
    good="=== modules/package.yaml\ntitle: Example\nframeworks: []\ncopies: [easy-read-style]\n"
    "=== modules/example/module.md\n# Consent\n\n## Saying no\n\nYou may always say no.\n\n"
    "::: easy-read\nYou can say no.\n:::\n",
)
EASY_WORDS_NOT_SHOWN = Rule(
    "TK714",
    "easy-words-not-shown",
    Severity.ADVICE,
    "A module holds words for an easy-read copy, and no easy-read copy is made.",
    "What stands in such a block is shown in no other output.",
    bad="=== modules/package.yaml\ntitle: Example\nframeworks: []\n"
    "=== modules/example/module.md\n# Consent\n\n## Saying no\n\nYou may always say no.\n\n"
    "::: easy-read\nYou can say no.\n:::\n",
    good=NOTHING_IN_EASY_WORDS.good,
)
PACK_REFUSED = Rule(
    "TK730",
    "pack-without-consent",
    Severity.ERROR,
    "A pack would hold a person's words or picture without a record that they agreed.",
    "What is handed on cannot be called back, so nothing is packed until the person has agreed.",
    untestable="It is about handing a module on, not about what the toolkit makes of it.",
)
PACK_HOLDS_WITHDRAWN = Rule(
    "TK731",
    "pack-with-withdrawn-words",
    Severity.WARNING,
    "A pack that was made holds words or pictures whose person no longer agrees.",
    "The toolkit takes a pack out of build/, but copies that were handed on are beyond its reach: "
    "only people can ask for them back.",
    bad=_PACK.format("withdrawn", ""),
    good=_PACK.format("withdrawn", "    asked back on: 2026-06-01\n"),
)
NOT_NOTED = Rule(
    "TK733",
    "pack-not-noted",
    Severity.ERROR,
    "A pack was made and could not be noted in packs.yaml.",
    "Without a note nobody is told which packs hold the words that a person takes back.",
    untestable="It is about the form of a file when something is added to it.",
)
SET_ASIDE = Rule(
    "TK732",
    "copy-with-withdrawn-words",
    Severity.ERROR,
    "A copy that somebody changed by hand may hold words whose person no longer agrees.",
    "Work of a person is never thrown away, so the copy was moved out of build/. What may no "
    "longer be shown is still in it.",
    untestable="It is about a file beside build/, not about a source.",
)
CHANGED_MEANWHILE = Rule(
    "TK734",
    "changed-meanwhile",
    Severity.ERROR,
    "A picture was changed while the toolkit was at work.",
    "An output is made from the files as they were when it was begun, so this one was not made.",
    untestable="It is about when a file is saved, not about what it holds.",
)

BUILDING = (
    NOT_A_PROJECT,
    UNKNOWN_MODULE,
    UNREADABLE_FILE,
    FILE_OUTSIDE,
    HUGE_FILE,
    OUTPUT_NOT_WRITTEN,
    PDF_NOT_MADE,
    OUR_BUG,
    CHANGED_BY_HAND,
    TEMPLATE_UNUSABLE,
    FOLDER_WITHOUT_MODULE,
    PACK_REFUSED,
    PACK_HOLDS_WITHDRAWN,
    NOT_NOTED,
    SET_ASIDE,
    UNKNOWN_OUTPUT,
    NOTHING_IN_EASY_WORDS,
    EASY_WORDS_NOT_SHOWN,
    CHANGED_MEANWHILE,
)
"""The rules of this floor; those below keep a tuple `RULES` in the files named here."""

FLOORS = (
    "toolkit.reading.rules",
    "toolkit.checking.rules",
    "toolkit.accrediting.rules",
    "toolkit.rendering.rules",
    "toolkit.reviewing.rules",
)


@cache
def every_rule() -> tuple[Rule, ...]:
    """All rules of the toolkit, by code."""
    found = [*BUILDING]
    for name in FLOORS:
        found.extend(import_module(name).RULES)
    return tuple(sorted(found, key=lambda rule: rule.code))


def find_rule(wanted: str) -> Rule | None:
    """A rule by its code or its name, in any case."""
    key = wanted.strip().lower()
    return next((r for r in every_rule() if key in (r.code.lower(), r.name)), None)
