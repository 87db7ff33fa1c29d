"""Advice about words: language that hurts, sentences and paragraphs too long, words set aside."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checking.words.hurtful import HURTFUL, Hurtful, may_hurt
from toolkit.checking.words.own import PROSE, TITLE, in_english, words_of, words_shown
from toolkit.checking.words.sentences import sentences, words
from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Package

MOST_WORDS = 25
"""Words of a sentence; the NHS asks for 20, GOV.UK for 25."""
MOST_SENTENCES = 5
"""Sentences of a paragraph; the NHS asks for 3."""

_PACKAGE = "=== modules/package.yaml\ntitle: Example\nframeworks: []\nallow:\n"
_LESSON = "=== modules/example/module.md\n# Consent\n\n## What it means\n\n"
_OWN = "# Consent\n\n## What it means\n\n"
_LONG = (
    "Consent is a yes that you give when you have heard what a study is about and what it asks of "
    "you and that you can take back later."
)
HURTFUL_LANGUAGE = Rule(
    "TK331",
    "hurtful-language",
    Severity.ADVICE,
    "A word is one that many people do not want to be called, or that puts blame on them.",
    "Words show how we see one another. What people say about themselves is theirs, and never "
    "looked at; neither is what stands in quotation marks.",
    bad=_OWN + "Many people suffer from depression.\n",
    good=_OWN + "Many people live with depression.\n\n> I am a sufferer, and I say so.\n",
)
LONG_SENTENCE = Rule(
    "TK332",
    "long-sentence",
    Severity.ADVICE,
    f"A sentence has more than {MOST_WORDS} words.",
    "Long sentences are hard to hold on to, most of all for tired people and for those who read "
    "in a second language.",
    bad=_OWN + _LONG + "\n",
    good=_OWN + "Consent is a yes. You give it once you know what a study asks of you.\n",
)
LONG_PARAGRAPH = Rule(
    "TK333",
    "long-paragraph",
    Severity.ADVICE,
    f"A paragraph has more than {MOST_SENTENCES} sentences.",
    "People find their place again between short paragraphs.",
    bad=_OWN + "Consent is a yes. " * 6 + "\n",
    good=_OWN + "Consent is a yes. " * 3 + "\n\n" + "You can take it back. " * 3 + "\n",
)
ALLOWED_WITHOUT_REASON = Rule(
    "TK335",
    "allowed-without-reason",
    Severity.WARNING,
    "A word is to be kept, and no reason is given.",
    "The reason tells those who come later that the group thought about it. Until there is one, "
    "the advice is given as before.",
    bad=_PACKAGE + "  - what: sufferer\n" + _LESSON + "Consent is a yes.\n",
    good=_PACKAGE
    + "  - what: sufferer\n    reason: Our group chose this word.\n"
    + _LESSON
    + "Every sufferer may say no.\n",
)


def hurtful_language(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Words of the list, in a group's own text."""
    for module in () if is_off(HURTFUL_LANGUAGE, package) else in_english(package):
        for run in words_of(module):
            for row in HURTFUL if may_hurt(run.text) else ():
                for found in row.pattern.finditer(run.text):
                    if not _is_kept(found.group(), row, package):
                        yield HURTFUL_LANGUAGE.at(
                            run.span,
                            f"“{found.group()}” can hurt: {row.why}.",
                            f"kinder: {row.kinder}. If your group chose this word, write it under "
                            "allow: in package.yaml, with the reason.",
                        )


def long_sentence(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Sentences that people read or hear, and that do not end; an item of a list is one."""
    for module in () if is_off(LONG_SENTENCE, package) else in_english(package):
        for run in words_shown(module):
            may_be_long = run.kind != TITLE and len(run.text) > 2 * MOST_WORDS
            for sentence in sentences(run.text) if may_be_long else ():
                count = len(words(sentence))
                if count > MOST_WORDS:
                    start = " ".join(sentence.split()[:5])
                    yield LONG_SENTENCE.at(
                        run.span,
                        f"the sentence “{start} …” has {count} words.",
                        "make two of it; one thought in each.",
                    )


def long_paragraph(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Paragraphs of many sentences."""
    for module in () if is_off(LONG_PARAGRAPH, package) else in_english(package):
        for run in words_shown(module):
            may_be_long = run.kind == PROSE and len(run.text) > 2 * MOST_SENTENCES
            count = len(sentences(run.text)) if may_be_long else 0
            if count > MOST_SENTENCES:
                yield LONG_PARAGRAPH.at(
                    run.span,
                    f"this paragraph has {count} sentences.",
                    "put an empty line where a new thought begins.",
                )


def allowed_without_reason(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Words to keep for which no reason is given."""
    for kept in package.allowed:
        if kept.what and not kept.reason.strip(" .…"):
            yield ALLOWED_WITHOUT_REASON.at(
                kept.span,
                f"“{kept.what}” is to be kept, and there is no reason beside it.",
                "write below it reason: and, in a few words, why the group chose this.",
            )


def is_off(rule: Rule, package: Package) -> bool:
    """Whether a group switched a rule about words off, and said why."""
    return any(kept.reason and kept.what.casefold() == rule.name for kept in package.allowed)


def _is_kept(word: str, row: Hurtful, package: Package) -> bool:
    """Whether the group keeps a word, or another form of it in the same row of the list."""
    return any(
        kept.reason and (kept.what.casefold() == word.casefold() or row.pattern.search(kept.what))
        for kept in package.allowed
    )


CHECKS = {
    HURTFUL_LANGUAGE: hurtful_language,
    LONG_SENTENCE: long_sentence,
    LONG_PARAGRAPH: long_paragraph,
    ALLOWED_WITHOUT_REASON: allowed_without_reason,
}
