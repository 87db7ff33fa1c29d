"""Questions and key points that older Carpentries lessons keep on top: the boxes that show them."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.blocks import (
    Block,
    Blocks,
    Callout,
    CalloutKind,
    Heading,
    List,
    ListItem,
    Paragraph,
)
from toolkit.model.record import Entries, Scalar
from toolkit.reading.fields import each_of
from toolkit.reading.inlines import read_inlines
from toolkit.reading.page import Page


def with_boxes(blocks: Blocks, head: Entries, page: Page) -> Blocks:
    """The blocks of a lesson, its questions under the first title and its key points at the end."""
    first = 1 if blocks and isinstance(blocks[0], Heading) else 0
    questions = tuple(_box("questions", CalloutKind.QUESTIONS, head, page))
    points = tuple(_box("keypoints", CalloutKind.KEYPOINTS, head, page))
    return (*blocks[:first], *questions, *blocks[first:], *points)


def _box(key: str, kind: CalloutKind, head: Entries, page: Page) -> Iterator[Block]:
    value = head.get(key)
    items = [
        ListItem(each.span, (Paragraph(each.span, words),))
        for each in each_of(value)
        if isinstance(each, Scalar)
        and (words := read_inlines(page.inline(each.text), page, each.span.line))
    ]
    if value is not None and items:
        yield Callout(value.span, kind, (List(value.span, tuple(items)),))
