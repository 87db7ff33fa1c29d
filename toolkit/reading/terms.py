"""Finds the glossary's words in the text: whole words, plurals, the longest term first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from toolkit.model.inlines import Term
from toolkit.model.package import GlossaryTerm, Module
from toolkit.model.quickly import dataclass, regex
from toolkit.model.words import inlines_in, texts

_WORD = regex(r"[^\W_]+(?:['’][^\W_]+)*")
_BETWEEN = regex(r"%?\s+|\s?[\-‐‑/]\s?")
_PER_CENT = regex(r"(?:%|per cent)\s$")
_POSSESSIVE = regex(r"['’]s$", re.I)
_HISSING = regex(r"(?:s|x|z|ch|sh)$")
_Y_AFTER_CONSONANT = regex(r"[^aeiou]y$")


@dataclass(frozen=True, slots=True)
class Found:
    """A term in a text, from `start` to before `end`; `key` is its name in the glossary."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class _Form:
    """One way of writing a term, word by word."""

    words: tuple[str, ...]
    key: str


class Glossary:
    """The glossary's words, ready to be looked for.

    Letters that two terms share are looked for where `meant` says which of the two it is.
    """

    def __init__(self, terms: tuple[GlossaryTerm, ...], meant: Mapping[str, str] = {}) -> None:
        self.terms = terms
        self.names = {term.term for term in terms}
        self.shared = _shared(terms)
        self.by_first: dict[str, list[_Form]] = {}
        for term in terms:
            for written in (term.term, term.acronym, *term.also):
                if written not in self.shared or meant.get(written) == term.term:
                    self._add(written, term.term)
        for forms in self.by_first.values():
            # The longest first; of equally long ones the one that the glossary names first.
            forms.sort(key=lambda form: -len(form.words))

    def _add(self, written: str, key: str) -> None:
        # What stands in brackets after a term, as in "CI (statistics)", is no part of it.
        words = tuple(_WORD.findall(re.sub(r"\([^)]*\)", " ", written).replace("’", "'")))
        for spelling in [words, (*words[:-1], _plural(words[-1]))] if words else ():
            first = spelling[0].casefold()
            for beginning in (first, f"{first}'s"):
                self.by_first.setdefault(beginning, []).append(_Form(spelling, key))

    def settled(self, module: Module) -> Glossary:
        """The glossary for one module: shared letters stand for the one term that it writes out."""
        if not self.shared:
            return self
        written = set(_written_out(module, self))
        ours = {letters: written & {*keys} for letters, keys in self.shared.items()}
        meant = {letters: keys.pop() for letters, keys in ours.items() if len(keys) == 1}
        return Glossary(self.terms, meant) if meant else self

    def key(self, words: str) -> str:
        """The glossary's name for words that somebody marked, in any form, or ""."""
        if words in self.names:
            return words
        found = next(self.find(words.strip()), None) or next(self.find(words.upper()), None)
        whole = found and (found.start, found.end) == (0, len(words.strip()))
        return found.key if found and whole else ""

    def find(self, text: str) -> Iterator[Found]:
        """Every term in a text, from left to right, none inside another."""
        text = text.replace("’", "'")
        if self.by_first.keys().isdisjoint(_WORD.findall(text.casefold())):
            return
        words = list(_WORD.finditer(text))
        after = 0
        for index, word in enumerate(words):
            if word.start() < after:
                continue
            for form in self.by_first.get(word.group().casefold(), ()):
                end = _end(text, words, index, form)
                if end and _stands_alone(text, word, end):
                    yield Found(word.start(), end, form.key)
                    after = end
                    break


def _end(text: str, words: list[re.Match[str]], first: int, form: _Form) -> int:
    """Where a form that begins at a word ends in the text, or 0 if it does not stand there."""
    last = first + len(form.words) - 1
    if last >= len(words):
        return 0
    for index, wanted in enumerate(form.words, first):
        if index > first and not _BETWEEN.fullmatch(
            text[words[index - 1].end() : words[index].start()]
        ):
            return 0
        word = words[index].group()
        if _same(word, wanted):
            continue
        bare = _POSSESSIVE.sub("", word)
        if index < last or not _same(bare, wanted):
            return 0
        return words[index].start() + len(bare)
    return words[last].end()


def _same(word: str, wanted: str) -> bool:
    """Whether a word is the one wanted: letter by letter for acronyms, else in any capitals."""
    return word == wanted if _is_acronym(wanted) else word.casefold() == wanted.casefold()


def _is_acronym(word: str) -> bool:
    bare = word.removesuffix("s")
    return len(bare) > 1 and bare.isupper()


def _stands_alone(text: str, first: re.Match[str], end: int) -> bool:
    """Whether nothing ties the words to others: “arm” is not in “arm-chair”, nor CI in “95% CI”."""
    start = first.start()
    before, behind = text[max(0, start - 2) : start], text[end : end + 2]
    measured = _is_acronym(first.group()) and _PER_CENT.search(text, max(0, start - 9), start)
    return not (measured or _tied(before[::-1]) or _tied(behind))


def _tied(beside: str) -> bool:
    return len(beside) == 2 and beside[0] in "-‐‑_" and beside[1].isalnum()


def _plural(word: str) -> str:
    if _is_acronym(word):
        return f"{word}s"
    if _Y_AFTER_CONSONANT.search(word):
        return f"{word[:-1]}ies"
    return f"{word}es" if _HISSING.search(word) else f"{word}s"


def _shared(terms: tuple[GlossaryTerm, ...]) -> dict[str, tuple[str, ...]]:
    """Other forms and letters that several terms have, and that none is called by → the terms."""
    whose: dict[str, list[str]] = {}
    for term in terms:
        for written in {term.acronym, *term.also} - {""}:
            whose.setdefault(written, []).append(term.term)
    names = {term.term for term in terms}
    several = {form: keys for form, keys in whose.items() if len(keys) > 1}
    return {form: tuple(keys) for form, keys in several.items() if form not in names}


def _written_out(module: Module, glossary: Glossary) -> Iterator[str]:
    """The terms that a module names, or marks, in words of their own."""
    for section in module.sections:
        for slide in section.slides:
            for text in (section.title, slide.title, *texts(slide.blocks)):
                yield from (found.key for found in glossary.find(text))
            marked = (each for each in inlines_in(slide.blocks) if isinstance(each, Term))
            yield from (each.key for each in marked)
