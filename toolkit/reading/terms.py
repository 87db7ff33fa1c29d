"""Finds the glossary's words in the text: whole words, plurals, the longest term first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import is_

from toolkit.model.blocks import Block, Blocks, Heading, Quote, Voice
from toolkit.model.inlines import (
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    Link,
    Marked,
    Strike,
    Strong,
    Term,
    Text,
)
from toolkit.model.package import GlossaryTerm, Module
from toolkit.model.source import Span
from toolkit.reading.markdown_rules import UNEXPLAINED_TERM
from toolkit.reading.remarks import Remarks
from toolkit.reading.rewrite import each_block, with_content, with_inlines, with_inner_blocks

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BETWEEN = re.compile(r"\s+|\s?[\-‐‑/]\s?")
_POSSESSIVE = re.compile(r"['’]s$", re.I)
_HISSING = re.compile(r"(?:s|x|z|ch|sh)$")
_Y_AFTER_CONSONANT = re.compile(r"[^aeiou]y$")


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
    """The glossary's words, ready to be looked for."""

    def __init__(self, terms: tuple[GlossaryTerm, ...]) -> None:
        self.names = {term.term for term in terms}
        self.by_first: dict[str, list[_Form]] = {}
        for term in terms:
            for written in (term.term, term.acronym, *term.also):
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
                if end and _stands_alone(text, word.start(), end):
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


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no hyphen ties the words to another word: “arm” is not in “arm-chair”."""
    before, behind = text[max(0, start - 2) : start], text[end : end + 2]
    return not (_tied(before[::-1]) or _tied(behind))


def _tied(beside: str) -> bool:
    return len(beside) == 2 and beside[0] in "-‐‑_" and beside[1].isalnum()


def _plural(word: str) -> str:
    if _is_acronym(word):
        return f"{word}s"
    if _Y_AFTER_CONSONANT.search(word):
        return f"{word[:-1]}ies"
    return f"{word}es" if _HISSING.search(word) else f"{word}s"


def with_terms(module: Module, glossary: Glossary, remarks: Remarks) -> Module:
    """A module whose glossary terms are marked; never in headings, links, code, voices, quotes."""
    marker = _Marker(glossary, remarks)
    return with_content(module, marker.blocks, marker.heading)


class _Marker:
    """Marks the terms of one module."""

    def __init__(self, glossary: Glossary, remarks: Remarks) -> None:
        self.glossary = glossary
        self.remarks = remarks
        self.line = 1

    def blocks(self, blocks: Blocks) -> Blocks:
        """Blocks with their terms marked, at every depth."""
        return each_block(blocks, self._block)

    def heading(self, inlines: Inlines, span: Span) -> Inlines:
        """A heading without any terms."""
        self.line = span.line
        return self._plain(inlines)

    def _block(self, block: Block) -> Block:
        self.line = block.span.line
        if isinstance(block, Heading | Voice | Quote) or block.lang:
            return self._without(block)
        return with_inner_blocks(with_inlines(block, self._marked), self.blocks)

    def _without(self, block: Block) -> Block:
        """A block in which no terms are looked for."""
        self.line = block.span.line
        block = with_inlines(block, self._plain)
        return with_inner_blocks(block, lambda inner: each_block(inner, self._without))

    def _marked(self, inlines: Inlines) -> Inlines:
        marked = tuple(each for inline in inlines for each in self._inline(inline))
        same = len(marked) == len(inlines) and all(map(is_, marked, inlines))
        return inlines if same else marked

    def _inline(self, inline: Inline) -> Inlines:
        match inline:
            case Text():
                return self._text(inline)
            case Term():
                return self._written(inline)
            case Marked(lang=lang) if lang:
                return self._plain((inline,))
            case Strong() | Emphasis() | Strike() | Marked():
                return (replace(inline, children=self._marked(inline.children)),)
            case Footnote():
                line = self.line
                note = replace(inline, blocks=self.blocks(inline.blocks))
                self.line = line
                return (note,)
            case _:
                return self._plain((inline,))

    def _plain(self, inlines: Inlines) -> Inlines:
        """Inlines with `[[term]]` as the words that it holds."""
        if not any(isinstance(inline, _HOLDERS) for inline in inlines):
            return inlines
        plain: list[Inline] = []
        for inline in inlines:
            match inline:
                case Term():
                    self._written(inline)
                    plain.extend(inline.children)
                case Strong() | Emphasis() | Strike() | Marked() | Link():
                    plain.append(replace(inline, children=self._plain(inline.children)))
                case _:
                    plain.append(inline)
        return tuple(plain)

    def _written(self, term: Term) -> Inlines:
        """What `[[term]]` becomes: a term, or its words where the glossary does not know it."""
        if key := self.glossary.key(term.key):
            return (replace(term, key=key),)
        hint = f"add it to modules/glossary.yaml: “{term.key}: what it means”."
        if near := self.remarks.nearest(term.key, self.glossary.names):
            hint = f"perhaps you meant “{near}”; if not, {hint}"
        message = f"“{term.key}” is not in the glossary."
        self.remarks.say(UNEXPLAINED_TERM, term.line or self.line, message, hint)
        return term.children

    def _text(self, inline: Text) -> Inlines:
        text = inline.text
        parts: list[Inline] = []
        after = 0
        for found in self.glossary.find(text):
            if found.start > after:
                parts.append(inline.part(after, found.start))
            words = inline.part(found.start, found.end)
            parts.append(Term((words,), found.key, words.line))
            after = found.end
        if not parts:
            return (inline,)
        if after < len(text):
            parts.append(inline.part(after))
        return tuple(parts)


_HOLDERS = (Emphasis, Link, Marked, Strike, Strong, Term)
