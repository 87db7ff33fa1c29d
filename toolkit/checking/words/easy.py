"""Advice about what is written for the easy-read copy: its sentences are shorter than others."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checking.words.advice import MOST_WORDS, is_off
from toolkit.checking.words.own import TITLE, in_english, words_in
from toolkit.checking.words.sentences import sentences, words
from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Package
from toolkit.model.views import easy_read

MOST_EASY_WORDS = 15
"""Words of a sentence in easy words; guides ask for 10 to 15."""
_OWN = (
    "=== modules/package.yaml\ntitle: Example\nframeworks: []\ncopies: [easy-read-style]\n"
    "=== modules/example/module.md\n# Consent\n\n## What it means\n\nConsent is a yes.\n\n"
    "::: easy-read\n"
)
LONG_EASY_SENTENCE = Rule(
    "TK338",
    "long-easy-read-sentence",
    Severity.ADVICE,
    f"A sentence in an easy-read block has more than {MOST_EASY_WORDS} words.",
    "Easy-read texts say one thing in each sentence. Whether they are easy, only people who read "
    "easy words can say.",
    bad=_OWN
    + "Before you say yes to a study you can ask every question that you have in your mind.\n:::\n",
    good=_OWN + "You can ask questions.\n\nYou can ask before you say yes.\n:::\n",
)


def long_easy_sentence(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Sentences of easy-read blocks that say too much at once; longer ones are said anyway."""
    for module in () if is_off(LONG_EASY_SENTENCE, package) else in_english(package):
        for slide in module.slides:
            for run in words_in(easy_read(slide.blocks)):
                for sentence in sentences(run.text) if run.kind != TITLE else ():
                    count = len(words(sentence))
                    if MOST_EASY_WORDS < count <= MOST_WORDS:
                        start = " ".join(sentence.split()[:5])
                        yield LONG_EASY_SENTENCE.at(
                            run.span,
                            f"the easy-read sentence “{start} …” has {count} words.",
                            "make two of it; one thought in each, in words of every day.",
                        )


CHECKS = {LONG_EASY_SENTENCE: long_easy_sentence}
