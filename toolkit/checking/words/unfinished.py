"""Rules about words that somebody meant to write later, and that people would see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checking.words.advice import is_off
from toolkit.checking.words.own import words_of, words_shown
from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Package
from toolkit.model.prompts import PROMPTS, STARTER_NAMES, is_prompt
from toolkit.model.quickly import regex

_OWN = "# Consent\n\n## What it means\n\n"
STARTER_WORDS = Rule(
    "TK336",
    "starter-words",
    Severity.ADVICE,
    "A line still says what toolkit new wrote there.",
    "It shows where your own words go, and would be on the slides and in the handout.",
    bad=_OWN + PROMPTS["idea"] + "\n",
    good=_OWN + "Consent is a yes.\n",
)
UNFINISHED_WORDS = Rule(
    "TK337",
    "unfinished-words",
    Severity.WARNING,
    "A line says that something is still to be written.",
    "It is on the slides or in the handout, where everybody reads it.",
    bad=_OWN + "TODO: say what consent is.\n",
    good=_OWN + "Consent is a yes.\n",
)
_LATER = regex(
    r"\b(?:TODO|FIXME|TBC|TBD|XXX)\b|\blorem ipsum\b"
    r"|\[(?:insert|add|fill in|your|name of|date of|to be)\b[^\]]{0,60}\]",
    re.IGNORECASE,
)


def starter_words(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Lines that are the starter's own, on slides, in the handout and in the notes.

    So are the names of the package, which stand at the foot of every page.
    """
    if (package.title, package.organisation) == STARTER_NAMES:
        for key, name in zip(("title", "organisation"), STARTER_NAMES, strict=True):
            yield STARTER_WORDS.at(
                package.lines.get(key, package.span),
                f"“{name}” is what the starter says, and it stands at the foot of every page.",
                "write the name of your own in its place.",
            )
    for module in package.modules:
        for run in words_of(module):
            if is_prompt(run.text):
                yield STARTER_WORDS.at(
                    run.span,
                    f"“{run.text}” is what the starter says.",
                    "write your own words in its place, or take the line out.",
                )


def unfinished_words(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """TODO and its like, in what participants see."""
    for module in () if is_off(UNFINISHED_WORDS, package) else package.modules:
        for run in words_shown(module):
            if found := _LATER.search(run.text):
                yield UNFINISHED_WORDS.at(
                    run.span,
                    f"“{found.group()}” says that something is still to be written here.",
                    "write it, or keep the reminder where nobody is shown it: <!-- … -->",
                )


CHECKS = {STARTER_WORDS: starter_words, UNFINISHED_WORDS: unfinished_words}
