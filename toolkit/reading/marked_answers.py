"""Answers whose right one has a sign of its own, such as “Yes (correct)” or “✓ Yes”."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import replace

from toolkit.model.blocks import Block, Blocks, List, ListItem, Paragraph
from toolkit.model.inlines import Inlines, Text
from toolkit.model.quickly import regex
from toolkit.model.words import plain
from toolkit.reading.page import Page
from toolkit.reading.typed_rules import ANSWERS_BY_LETTER

_RIGHT = r"[(\[](?:correct|right)(?:\s+answer)?[)\]]|[✓✔✅]\ufe0f?"
_WRONG = r"[(\[](?:incorrect|wrong)(?:\s+answer)?[)\]]|[✗✘❌✕]\ufe0f?"
_AT_START = regex(rf"(?:{_RIGHT}|{_WRONG})\s*", re.IGNORECASE)
_AT_END = regex(rf"\s*(?:{_RIGHT}|{_WRONG})\s*$", re.IGNORECASE)
HINT = "write each answer as “- [ ] …” on a line of its own, and each right one as “- [x] …”."
"""What to do about answers in a form of their own."""
_SAID = "the right answer has a sign of its own; it is read as a tick, and not printed for all."
_LONGEST = 40
"""More letters than a sign and the spaces around it have."""
_IS_RIGHT = regex(_RIGHT, re.IGNORECASE)


def with_marks(blocks: Iterable[Block], page: Page, told: Container[int] = ()) -> Blocks:
    """The blocks of a quiz in which such signs are ticks, so that they are not printed for all.

    `told` are the first lines of lists of which nothing more needs saying.
    """
    return tuple(_marked(block, page, told) for block in blocks)


def has_signs(block: Block) -> bool:
    """Whether a block is a list of answers whose right ones have signs, which say what ticks say.

    A list with figures is one too, unless it holds the answers to several questions.
    """
    if not isinstance(block, List) or (block.ordered and not _has_answers(block)):
        return False
    signed = [_is_right(item) for item in block.items]
    ticked = [bool(item.ticked) for item in block.items]
    return any(signed) and (signed == ticked or not any(ticked))


def _has_answers(block: List) -> bool:
    """Whether the items of a list with figures can be answers."""
    inner = (isinstance(each, List) for item in block.items for each in item.blocks)
    return len(block.items) > 1 and not any(inner)


def _marked(block: Block, page: Page, told: Container[int]) -> Block:
    if not isinstance(block, List):
        return block
    if has_signs(block):
        if block.span.line not in told:
            page.say(ANSWERS_BY_LETTER, block.span.line, _SAID, HINT)
        answers = tuple(_without(item, right=_is_right(item)) for item in block.items)
        return replace(block, items=answers, ordered=False)
    if block.ordered:
        items = (replace(item, blocks=with_marks(item.blocks, page)) for item in block.items)
        return replace(block, items=tuple(items))
    return block


def _is_right(item: ListItem) -> bool:
    return bool(_IS_RIGHT.search(_signs(item)))


def _signs(item: ListItem) -> str:
    """The signs at both ends of an answer's first words."""
    first = item.blocks[0] if item.blocks else None
    words = plain(first.children) if isinstance(first, Paragraph) else ""
    start, end = _ends(words)
    return words[:start] + words[end:]


def _ends(words: str) -> tuple[int, int]:
    """Where the words begin after a sign at their start, and end before one at their end."""
    start = _AT_START.match(words)
    end = _AT_END.search(words[-_LONGEST:])
    last = len(words) - len(end.group()) if end else len(words)
    return (start.end() if start else 0), last


def _without(item: ListItem, *, right: bool) -> ListItem:
    first, *rest = item.blocks
    if not isinstance(first, Paragraph):
        return replace(item, ticked=right)
    words = replace(first, children=_bare(first.children))
    return replace(item, blocks=(words, *rest), ticked=right)


def _bare(run: Inlines) -> Inlines:
    """A run without the signs at its ends, where they stand in plain words."""
    parts = list(run)
    if parts and isinstance(last := parts[-1], Text):
        parts[-1] = last.part(0, _ends(last.text)[1])
    if parts and isinstance(first := parts[0], Text):
        parts[0] = first.part(_ends(first.text)[0])
    return tuple(part for part in parts if part != Text("")) or run
