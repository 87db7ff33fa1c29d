"""Advice about spelling: words that neither a British dictionary nor the group's own list holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from toolkit.checking.words.advice import is_off
from toolkit.checking.words.own import Words, words_of
from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Module, Package
from toolkit.model.quickly import regex

LISTS = ("spelling/en-gb.txt", "spelling/health-research.txt")
"""The bundled lists: each word on a line, with “!” behind one that is never suggested."""
ENGLISH = frozenset({"en", "en-gb", "en-ie"})
"""Languages that are spelt as the dictionary does."""
SHORTEST, LONGEST = 4, 30
"""Letters of words for which others are suggested: of short ones too many are alike."""
MOST_SUGGESTED = 100
"""Words of a module for which others are suggested; who has more uses another spelling."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_NOT_PROSE = regex(r"[/@#\\_]|\w\.\w")
"""What stands in addresses, in names of files, and between words that are two in one."""
_WORD = regex(r"(?<![\w’'.-])[a-zà-ÿœ]+(?:[’'-][a-zà-ÿœ]+)*(?![\w-])")
"""A word in small letters; one with a capital or a figure in it is a name or a sign."""
_ENDING = regex(r"'s$|s'$")

_HEAD = "=== modules/package.yaml\ntitle: Example\nframeworks: []\nspelling: yes\n"
_LESSON = "=== modules/example/module.md\n# Consent\n\n## What it means\n\n"
UNKNOWN_SPELLING = Rule(
    "TK339",
    "unknown-spelling",
    Severity.ADVICE,
    "A word is in no list that the toolkit knows.",
    "It may be a slip of the fingers, which trips up readers and screen readers alike; or a good "
    "word that the lists lack. What people said is theirs, and never looked at.",
    bad=_HEAD + _LESSON + "You can take your consnet back.\n",
    good=_HEAD + "words: [peercraft]\n" + _LESSON + "You can take your consent back. This is "
    "peercraft.\n\n> My consnet is mine.\n",
)


def unknown_spelling(package: Package, assets: Assets) -> Iterator[Diagnostic]:
    """Words of the group's own English text that no list holds, each once in a module."""
    known = _known(tuple(assets[path].read() for path in LISTS if path in assets))
    if not known or is_off(UNKNOWN_SPELLING, package):
        return
    ours = _ours(package)
    for module in package.modules:
        if module.language.lower() in ENGLISH:
            for number, (word, places) in enumerate(_unknown(module, known, ours).items()):
                near = _nearest(word, known, ours) if number < MOST_SUGGESTED else ""
                shown = word if len(word) <= LONGEST else f"{word[:LONGEST]}…"
                perhaps = f"perhaps you meant “{near}”; if not" if near else "if it is right"
                yield UNKNOWN_SPELLING.at(
                    places[0].span,
                    f"“{shown}” is in no list of words"
                    + (f" (it is here {len(places)} times)." if len(places) > 1 else "."),
                    f"{perhaps}, add it to words: in package.yaml.",
                )


def _unknown(
    module: Module, known: dict[str, bool], ours: frozenset[str]
) -> dict[str, list[Words]]:
    """Each word that is not known, with the runs in which it stands."""
    found: dict[str, list[Words]] = {}
    for run in words_of(module):
        prose = " ".join(part for part in run.text.split() if not _NOT_PROSE.search(part))
        for match in _WORD.finditer(prose):
            word = match.group().replace("’", "'")
            if not _is_known(word, known, ours):
                found.setdefault(word, []).append(run)
    return found


def _is_known(word: str, known: dict[str, bool], ours: frozenset[str]) -> bool:
    forms = {word, _ENDING.sub("", word), word.replace("iz", "is")}
    if any(form in known or form in ours for form in forms):
        return True
    parts = word.split("-")
    return len(parts) > 1 and all(_is_known(part, known, ours) for part in parts)


def _ours(package: Package) -> frozenset[str]:
    """The words of the group's list, of its glossary, and those that it chose to keep."""
    terms = (form for t in package.glossary for form in (t.term, t.acronym, *t.also))
    kept = (each.what for each in package.allowed)
    texts = " ".join((*package.words, *terms, *kept)).casefold().replace("’", "'")
    words = frozenset(re.findall(r"[^\W\d_]+(?:['-][^\W\d_]+)*", texts))
    return words | {f"{word}s" for word in words}


def _nearest(word: str, known: dict[str, bool], ours: frozenset[str]) -> str:
    """A word that is one slip away: two letters changed about, one too few, too many, or other."""
    if not SHORTEST <= len(word) <= LONGEST:
        return ""
    for slip in _slips(word):
        if slip in ours or known.get(slip):
            return slip
    return ""


def _slips(word: str) -> Iterator[str]:
    """What may have been meant, the likeliest slips first."""
    splits = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    yield from (a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1)
    yield from (a + b[:1] + b for a, b in splits if b)
    yield from (a + b[1:] for a, b in splits if a and b)
    yield from (a + c + b for a, b in splits[1:] for c in _LETTERS)
    yield from (a + c + b[1:] for a, b in splits if a and b for c in _LETTERS)


@cache
def _known(lists: tuple[bytes, ...]) -> dict[str, bool]:
    """Every word of the lists, and whether it may be suggested."""
    lines = (line for data in lists for line in data.decode("utf-8").split("\n") if line)
    return {line.rstrip("!"): not line.endswith("!") for line in lines if line[0] != "#"}


CHECKS = {UNKNOWN_SPELLING: unknown_spelling}
