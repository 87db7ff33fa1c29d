"""Footnotes: each stands where the text refers to it; one that nothing refers to stays in sight."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from toolkit.model.blocks import Blocks, SlideBreak
from toolkit.model.source import Span
from toolkit.reading.markdown_rules import UNUSED_FOOTNOTE
from toolkit.reading.page import Node, Page, ReadNodes, everything


def find_footnotes(nodes: list[Node], page: Page, read_nodes: ReadNodes) -> None:
    """Note which footnotes are referred to outside footnotes, and how each is read, once."""
    if "footnotes" not in page.env:
        return
    referred: set[str] = set()
    definitions: list[Node] = []
    for root in _outside_footnotes(nodes, definitions):
        for token in root.token.children or ():
            if token.type == "footnote_ref" and "label" in token.meta:
                referred.add(token.meta["label"])
    for node in definitions:
        if (label := node.token.meta["label"]) in referred:
            page.footnotes.setdefault(label, node)

    @cache
    def note(label: str) -> Blocks:
        node = page.footnotes[label]
        page.in_footnote = True
        blocks = read_nodes(node.children, page, page.span(node.token))
        page.in_footnote = False
        return tuple(block for block in blocks if not isinstance(block, SlideBreak))

    page.note = note


def read_footnote(node: Node, page: Page, span: Span, read_nodes: ReadNodes) -> Blocks:
    """A footnote stands where it is referred to; one that nothing refers to stands here."""
    label = node.token.meta["label"]
    if page.footnotes.get(label) is node:
        return ()
    page.say(
        UNUSED_FOOTNOTE,
        span.line,
        f"no place in the text refers to the footnote [^{label}], so it is shown here.",
        f"write [^{label}] in the text where it belongs, or take the footnote out.",
    )
    return read_nodes(node.children, page, span)


def _outside_footnotes(nodes: Iterable[Node], definitions: list[Node]) -> Iterable[Node]:
    for node in nodes:
        if node.kind == "footnote_reference":
            definitions.extend(n for n in everything([node]) if n.kind == "footnote_reference")
            continue
        yield node
        yield from _outside_footnotes(node.children, definitions)
