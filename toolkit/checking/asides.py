"""The rule about words that are plainly for the person who leads, and that everybody would see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checking.as_typed import paragraphs_in
from toolkit.checking.content import blocks_in, line_in
from toolkit.model.assets import Assets
from toolkit.model.blocks import Callout, Heading, Only, OnlyFor, Voice
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Module, Package
from toolkit.model.quickly import regex
from toolkit.model.source import Span, on_line
from toolkit.model.words import plain

NOTES_FOR_ALL = Rule(
    "TK442",
    "notes-shown-to-all",
    Severity.WARNING,
    "A line begins like a note for the person who leads, and everybody sees it.",
    "It stands on the slide and in the handout, where the people who come read it.",
    bad="# Consent\n\n## Saying no\n\nYou may always say no.\n\n**Speaker notes:** Be gentle.\n",
    good="# Consent\n\n## Saying no\n\nYou may always say no.\n\n::: notes\nBe gentle.\n:::\n",
)
_WHO = r"(?:speakers?|trainers?|facilitators?|presenters?|instructors?|tutors?|leaders?)"
_NOTES = regex(
    rf"[\W_]*(?:{_WHO}['’]?s?['’]?(?:\s+only)?\s+notes?\b|notes?\s+(?:for|to)\s+(?:the\s+)?{_WHO}\b"
    rf"|notes\s*[:：][\W_]*[^\W_]|{_WHO}(?:\s+only)?\s*[:：]|;;;+\s*\w+|[:；：]*[；：][:；：]+\s*\w+)",
    re.IGNORECASE,
)
_FOR_WHOM = regex(rf"(?:only\s+)?for\s+(?:(?:the|all|our)\s+)?{_WHO}\b", re.IGNORECASE)
_LONGEST_HEADING = 40
_AROUND = "write ::: notes on a line of its own above it, and ::: below it."
_INSTEAD = "write ::: notes at the start of the box, and nothing more on that line."
_HIDDEN = (OnlyFor.NOTES, OnlyFor.ANSWER)


def notes_shown_to_all(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Lines that everybody sees and that begin with whom they are for; a voice may say anything."""
    for module in package.modules:
        hidden = frozenset(_hidden_lines(module))
        lines = (*_in_headings(module), *_in_paragraphs(module))
        told = [(place, found, _AROUND) for place, found in lines]
        told += [(place, found, _INSTEAD) for place, found in _in_boxes(module)]
        for place, found, hint in told:
            if place.line not in hidden:
                says = f"this looks like notes for the trainer (“{found}”), and everybody sees it."
                yield NOTES_FOR_ALL.at(place, says, hint)


def _in_headings(module: Module) -> Iterator[tuple[Span, str]]:
    for block in blocks_in(module):
        words = plain(block.children) if isinstance(block, Heading) else ""
        if len(words) < _LONGEST_HEADING and (found := _NOTES.match(words)):
            yield block.span, found.group().strip()


def _in_boxes(module: Module) -> Iterator[tuple[Span, str]]:
    """Boxes such as `::: note for the trainer`, whose title is for whom they are."""
    for block in blocks_in(module):
        title = plain(block.title) if isinstance(block, Callout) else ""
        if _FOR_WHOM.match(title) or _NOTES.match(title):
            yield on_line(block.span, block.span.line), title


def _in_paragraphs(module: Module) -> Iterator[tuple[Span, str]]:
    for typed in paragraphs_in(module):
        tried = (_NOTES.match(typed.words, start) for start in typed.starts)
        if found := next(filter(None, tried), None):
            line = line_in(typed.run, found.start(), only_text=True)
            words = typed.words[found.start() : found.end() + 30].split("\n")[0].strip("*_[( ")
            shown = f"{words[:30]} …" if len(words) > 30 else words
            yield on_line(typed.span, line), shown


def _hidden_lines(module: Module) -> Iterator[int]:
    for block in blocks_in(module):
        if isinstance(block, Voice) or (isinstance(block, Only) and block.who in _HIDDEN):
            yield from range(block.span.line, block.span.end_line + 1)


CHECKS = {NOTES_FOR_ALL: notes_shown_to_all}
"""The rule and its check."""
