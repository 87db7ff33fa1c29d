"""A fence and what stands in it: which block is meant, its title, its attributes, its content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.model.blocks import Block, Blocks, Heading, Paragraph
from toolkit.model.inlines import Inlines, Text
from toolkit.model.source import Span
from toolkit.reading.attribute_values import language
from toolkit.reading.block_names import what_to_type
from toolkit.reading.directives import SPELLINGS, Directive
from toolkit.reading.fence_blocks import Fence
from toolkit.reading.fences import Opening
from toolkit.reading.known_attributes import EVERYWHERE, look_at_attributes
from toolkit.reading.markdown_rules import (
    HEADING_INSIDE_BLOCK,
    UNCLOSED_BLOCK,
    UNKNOWN_BLOCK,
)
from toolkit.reading.page import Node, Page, ReadNodes

_SMALLEST_INSIDE = 3
_HEADINGS_ALLOWED = frozenset({"handout", "easy-read", "group", "column", "columns"})


def read_fence(node: Node, page: Page, span: Span, read_nodes: ReadNodes) -> Blocks:
    """What a fence becomes. One that nobody knows is kept as a group, with a word about it."""
    opening = _with_whole_name(node.token.meta["opening"])
    directive, name = _find(opening)
    if not node.token.meta["closed"]:
        _say_unclosed(page, span, name, opening.words)
    if directive is None:
        _say_unknown(page, span, name)
        directive = SPELLINGS["group"]
    else:
        takes = (*directive.takes, *EVERYWHERE)
        look_at_attributes(opening.attributes, takes, page, span.line, frozenset(SPELLINGS))
    lang = language(opening.attributes, page, span.line)
    around, page.language = page.language, lang or page.language
    inside = read_nodes(node.children, page, span)
    page.language = around
    title, inside = _titled(opening, directive, span, inside)
    inside = tuple(_demoted(inside, directive, page))
    if claims := opening.attributes.get("evidence"):
        page.evidence[span.line] = claims
    return (directive.make(Fence(page, span, opening.attributes, title, inside, lang)),)


def _titled(
    opening: Opening, directive: Directive, span: Span, inside: Blocks
) -> tuple[Inlines, Blocks]:
    """The title of a block and the rest of its content; a block without titles shows it inside."""
    first = Span(span.path, span.line, span.line)
    given, words = opening.attributes.get("title"), opening.words
    if given and words:
        inside = (Paragraph(first, (Text(words),)), *inside)
    title: Inlines = (Text(given or words),) if given or words else ()
    if not title and directive.titled and inside and isinstance(inside[0], Heading):
        return inside[0].children, inside[1:]
    if title and not directive.titled:
        return (), (Heading(first, _SMALLEST_INSIDE, title), *inside)
    return title, inside


def _with_whole_name(opening: Opening) -> Opening:
    """An opening whose name has both its words: `::: easy read` and `::: Trainer notes`."""
    first, _, rest = opening.words.partition(" ")
    whole = f"{opening.name}-{first}".lower()
    if opening.name and first and whole in SPELLINGS:
        return replace(opening, name=whole, words=rest.strip())
    return opening


def _find(opening: Opening) -> tuple[Directive | None, str]:
    """The directive that is meant, and the word that a person would call it by."""
    names = [opening.name.lower()] if opening.name else list(opening.attributes.classes)
    known = [(SPELLINGS[name], name) for name in names if name in SPELLINGS]
    known.sort(key=lambda each: each[0].name == "group")
    if known:
        return known[0]
    if opening.attributes.get("layout-ncol"):
        return SPELLINGS["columns"], "columns"
    if names:
        return None, names[0]
    return SPELLINGS["group"], "block"


def _demoted(inside: Blocks, directive: Directive, page: Page) -> Iterator[Block]:
    """Blocks whose headings are small enough to stand inside a slide."""
    for place, block in enumerate(inside):
        if not isinstance(block, Heading) or block.level >= _SMALLEST_INSIDE:
            yield block
            continue
        if directive.name not in _HEADINGS_ALLOWED and place > 0:
            page.say(
                HEADING_INSIDE_BLOCK,
                block.span.line,
                f"this heading stands inside a block ({directive.name}), so no slide begins here.",
                "end the block with ::: above the heading, or begin the heading with ###.",
            )
        yield replace(block, level=_SMALLEST_INSIDE)


def _say_unclosed(page: Page, span: Span, name: str, words: str) -> None:
    below = f"put “{words}” on a line below it, and ::: on a line of its own below that."
    page.say(
        UNCLOSED_BLOCK,
        span.line,
        f"the block “{name}” begins here and does not end; it is taken to end on line "
        f"{span.end_line}.",
        below if words else "write ::: on a line of its own where it ends.",
    )


def _say_unknown(page: Page, span: Span, name: str) -> None:
    page.say(
        UNKNOWN_BLOCK,
        span.line,
        f"“{name}” is not the name of a block, so what stands in it is shown like any other text.",
        what_to_type(name),
    )
