"""The rule about words that are plainly for the person who leads, and that everybody would see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checking.content import blocks_in, line_in
from toolkit.checking.typed import line_starts, typed_words
from toolkit.model.assets import Assets
from toolkit.model.blocks import Block, Heading, Only, OnlyFor, Paragraph, Voice
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Module, Package
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
_NOTES = re.compile(
    rf"[\W_]*(?:{_WHO}['’]?s?['’]?(?:\s+only)?\s+notes?\b|notes?\s+(?:for|to)\s+(?:the\s+)?{_WHO}\b"
    rf"|notes\s*[:：][\W_]*[^\W_]|{_WHO}(?:\s+only)?\s*[:：]|;;;+\s*\w+|[:；：]*[；：][:；：]+\s*\w+)",
    re.IGNORECASE,
)
_HIDDEN = (OnlyFor.NOTES, OnlyFor.ANSWER)


def notes_shown_to_all(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Lines that everybody sees and that begin with whom they are for; a voice may say anything."""
    for module in package.modules:
        hidden = frozenset(_hidden_lines(module))
        for block in blocks_in(module):
            if block.span.line not in hidden:
                for span, found in _found(block):
                    yield NOTES_FOR_ALL.at(
                        span,
                        f"this looks like notes for the trainer (“{found}”), and everybody sees "
                        "it.",
                        "write ::: notes on a line of its own above it, and ::: below it.",
                    )


def _found(block: Block) -> Iterator[tuple[Span, str]]:
    if isinstance(block, Heading):
        if (found := _NOTES.match(plain(block.children))) and len(plain(block.children)) < 40:
            yield block.span, found.group().strip()
    elif isinstance(block, Paragraph):
        words = typed_words(block.children)
        tried = (_NOTES.match(words, start) for start in line_starts(block.children))
        if found := next(filter(None, tried), None):
            line = line_in(block.children, found.start(), only_text=True)
            typed = words[found.start() : found.end() + 30].split("\n")[0].strip("*_[( ")
            yield on_line(block.span, line), f"{typed[:30]} …" if len(typed) > 30 else typed


def _hidden_lines(module: Module) -> Iterator[int]:
    for block in blocks_in(module):
        if isinstance(block, Voice) or (isinstance(block, Only) and block.who in _HIDDEN):
            yield from range(block.span.line, block.span.end_line + 1)


CHECKS = {NOTES_FOR_ALL: notes_shown_to_all}
"""The rule and its check."""
