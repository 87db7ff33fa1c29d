"""Quotes with `>`, and whose words they are where the end of the last line says that."""

from __future__ import annotations

from toolkit.model.blocks import Block, Blocks, Quote
from toolkit.model.source import Span
from toolkit.reading.attribute_values import language
from toolkit.reading.attributes import NONE, Attributes, split_heading
from toolkit.reading.fence_blocks import VOICE_TAKES, Fence, make_voice
from toolkit.reading.known_attributes import EVERYWHERE, look_at_attributes
from toolkit.reading.page import Node, Page


def whose(node: Node) -> Attributes:
    """What a quote's last line says of a person's consent; it is taken out of the words."""
    last = node.children[-1] if node.children else None
    tokens = (last.children[0].token.children if last and last.kind == "paragraph" else None) or []
    if not tokens or tokens[-1].type != "text":
        return NONE
    words, found = split_heading(tokens[-1].content)
    if not (found.get("consent") or found.has("invented") or found.has("voice")):
        return NONE
    tokens[-1].content = words
    if not words.strip():
        tokens.pop()
        while tokens and tokens[-1].type in ("softbreak", "hardbreak"):
            tokens.pop()
    return found


def quoted(own: Attributes, blocks: Blocks, page: Page, span: Span) -> Block:
    """A quote; one that says whose words it holds is a voice like any other."""
    if own is NONE:
        return Quote(span, blocks)
    look_at_attributes(own, (*VOICE_TAKES, *EVERYWHERE), page, span.end_line, frozenset({"voice"}))
    return make_voice(Fence(page, span, own, (), blocks, language(own, page, span.end_line)))
