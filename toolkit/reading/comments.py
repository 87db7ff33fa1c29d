"""Comments, which are for those who write: a word where one holds what others should hear."""

from __future__ import annotations

import re

from toolkit.model.quickly import regex
from toolkit.reading.link_rules import NOTES_IN_COMMENT
from toolkit.reading.page import Page

_WHO = r"(?:speaker|presenter|instructor|trainer|facilitator|teacher|tutor)"
_NOTES = regex(
    rf"\W*(?:{_WHO}(?:['’]s|s['’]?)?\s+(?:notes?|script)|notes?\s+for\s+(?:the\s+)?{_WHO})\b", re.I
)
_SETTING = regex(r"\W*[_$]?[\w-]+\s*:")
"""How Marp begins a comment that says how a slide looks."""


def look_at_comment(text: str, page: Page, line: int) -> None:
    """Say that a comment is in no output, where another program would print it as notes."""
    speaks = page.comments_speak and not _SETTING.match(text) and re.search(r"\w", text)
    if speaks or _NOTES.match(text):
        page.say(
            NOTES_IN_COMMENT,
            line,
            "this comment looks like notes for the trainer, and comments are in no output.",
            "write ::: notes above the words and ::: below them, in place of <!-- and -->.",
        )
