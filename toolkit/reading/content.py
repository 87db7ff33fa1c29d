"""Block tokens to blocks: lists, quotes, code, definitions, and the table of how each is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from markdown_it.token import Token

from toolkit.model.blocks import (
    Block,
    Blocks,
    Callout,
    CalloutKind,
    CodeBlock,
    Definition,
    DefinitionList,
    List,
    ListItem,
    SlideBreak,
)
from toolkit.model.quickly import regex
from toolkit.model.source import Span
from toolkit.reading.comments import look_at_comment
from toolkit.reading.fenced import read_fence
from toolkit.reading.footnotes import find_footnotes, read_footnote
from toolkit.reading.html_tables import read_html_table
from toolkit.reading.inlines import read_inlines
from toolkit.reading.markdown_rules import DEEP_NESTING, STRAY_BLOCK_END, UNCLOSED_COMMENT
from toolkit.reading.page import Node, Page, tree
from toolkit.reading.paragraphs import plain_lines, read_heading, read_paragraph, stripped
from toolkit.reading.quotes import quoted, whose
from toolkit.reading.raw_html import say_breaks, say_html
from toolkit.reading.tables import read_table, with_captions
from toolkit.reading.typed_rules import CODE_TO_RUN, LINE_OF_UNDERSCORES
from toolkit.reading.unread_links import look_for_unused

_TASK = regex(r"\[(?P<mark>[ xX✓✔])\](?:\s+|$)")
_COMMENT = regex(r"<!--.*?-->", re.DOTALL)
_RUN = regex(
    r"\{(?:r|python|julia|ojs|sql|bash|mermaid|dot)\b|(?:mermaid|dataview(?:js)?|plantuml|tikz)$",
    re.I,
)
"""What programs run or draw: R Markdown and Quarto by curly brackets, others by a name."""
_ALERTS = {
    "NOTE": CalloutKind.NOTE,
    "TIP": CalloutKind.TIP,
    "IMPORTANT": CalloutKind.IMPORTANT,
    "WARNING": CalloutKind.WARNING,
    "CAUTION": CalloutKind.WARNING,
}
Read: TypeAlias = Callable[[Node, Page, Span], Blocks]


def read_page(tokens: Sequence[Token], page: Page) -> Blocks:
    """All blocks of a text, in order, each with its lines."""
    nodes = tree(tokens)
    find_footnotes(nodes, page, read_nodes)
    blocks = read_nodes(nodes, page, Span(page.path, page.first_line, page.first_line))
    look_for_unused(page.env.get("references", {}), page.env.get("duplicate_refs", ()), page)
    return blocks


def read_nodes(nodes: Iterable[Node], page: Page, within: Span) -> Blocks:
    """The blocks of some nodes; `within` is the place of what they stand in."""
    blocks: list[Block] = []
    for node in nodes:
        read = _READ.get(node.kind, _as_text)
        blocks.extend(read(node, page, page.span(node.token, within)))
    return with_captions(tuple(blocks))


def _list(node: Node, page: Page, span: Span) -> Blocks:
    items = tuple(_item(child, page, page.span(child.token, span)) for child in node.children)
    ordered = node.kind == "ordered_list"
    start = int(node.token.attrs.get("start", 1)) if ordered else 1
    tight = all(
        inner.token.hidden
        for child in node.children
        for inner in child.children
        if inner.kind == "paragraph"
    )
    if node.token.markup == "+":
        page.plus_lists.add(span)
    return (List(span, items, ordered=ordered, start=start, tight=tight),)


def _item(node: Node, page: Page, span: Span) -> ListItem:
    ticked = None
    first = node.children[0] if node.children else None
    if first and first.kind == "paragraph" and (words := first.children[0].token.children):
        found = _TASK.match(words[0].content) if words[0].type == "text" else None
        if found:
            ticked = found["mark"] != " "
            words[0].content = words[0].content[found.end() :]
    return ListItem(span, _inside(node, page, span), ticked)


def _inside(node: Node, page: Page, span: Span) -> Blocks:
    """What an item or a quote holds; a line across it breaks no slide."""
    blocks = read_nodes(node.children, page, span)
    return tuple(block for block in blocks if not isinstance(block, SlideBreak))


def _quote(node: Node, page: Page, span: Span) -> Blocks:
    own = whose(node)
    return (quoted(own, _inside(node, page, span), page, span),)


def _alert(node: Node, page: Page, span: Span) -> Blocks:
    inside = read_nodes((n for n in node.children if n.kind != "alert_title"), page, span)
    return (Callout(span, _ALERTS.get(node.token.info, CalloutKind.NOTE), inside),)


def _code(node: Node, page: Page, span: Span) -> Blocks:
    info = node.token.info.strip()
    if _RUN.match(info):
        page.say(
            CODE_TO_RUN,
            span.line,
            f"“{info[:30]}” is for a program that runs what follows; here it is shown as code.",
            "put what comes of it in its place: a picture, a table or words.",
        )
    language = info.strip("{}. ").split()[0].strip("{}.") if info.strip("{}. ") else ""
    return (CodeBlock(span, node.token.content.removesuffix("\n"), language),)


def _html(node: Node, page: Page, span: Span) -> Blocks:
    text = node.token.content
    # Past the last end of a comment there is none to look for.
    last = text.rfind("-->") + 1
    for comment in _COMMENT.finditer(text[: last + 2]):
        look_at_comment(comment.group(), page, span.line + text.count("\n", 0, comment.start()))
    without = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text[: last + 2])
    text = f"{without}{text[last + 2 :]}"
    if not text.strip():
        return ()
    say_html(page, span.line, text, set())
    return (plain_lines(text.strip(), span),)


def _html_breaks(_node: Node, page: Page, span: Span) -> Blocks:
    say_breaks(page, span.line)
    return ()


def _html_table(node: Node, _page: Page, span: Span) -> Blocks:
    return (read_html_table(node.token.content, span),)


def _open_comment(node: Node, page: Page, span: Span) -> Blocks:
    page.say(
        UNCLOSED_COMMENT,
        span.line,
        "this comment begins with <!-- and never ends, so it is shown.",
        "write --> where it ends.",
    )
    return (plain_lines(node.token.content, span),)


def _too_deep(node: Node, page: Page, span: Span) -> Blocks:
    page.say(
        DEEP_NESTING,
        span.line,
        "from here on, lists or quotes stand too deep inside one another to be shown as such.",
        "bring this down to two or three levels.",
    )
    return (plain_lines(node.token.content, span),)


def _definitions(node: Node, page: Page, span: Span) -> Blocks:
    items: list[Definition] = []
    for child in node.children:
        place = page.span(child.token, span)
        if child.kind == "dt":
            term = read_inlines(child.children[0].token.children or [], page, place.line)
            items.append(Definition(place, stripped(term), ()))
        elif items:
            meaning = read_nodes(child.children, page, place)
            last = items[-1]
            whole = Span(page.path, last.span.line, place.end_line)
            items[-1] = Definition(whole, last.term, (*last.meanings, meaning))
    return (DefinitionList(span, tuple(items)),)


def _slide_break(node: Node, page: Page, span: Span) -> Blocks:
    if node.token.markup.startswith("_"):
        page.say(
            LINE_OF_UNDERSCORES,
            span.line,
            "this line of underscores goes on to a further slide.",
            "for room to write, put ::: reflection {lines=3} and ::: in its place; for a further "
            "slide, ---",
        )
    return (SlideBreak(span),)


def _fence(node: Node, page: Page, span: Span) -> Blocks:
    return read_fence(node, page, span, read_nodes)


def _footnote(node: Node, page: Page, span: Span) -> Blocks:
    return read_footnote(node, page, span, read_nodes)


def _stray_end(_node: Node, page: Page, span: Span) -> Blocks:
    page.say(
        STRAY_BLOCK_END,
        span.line,
        "these colons end a block, and no block is open here.",
        "take the line out, or look above for the line that should begin the block: it needs "
        "three colons, a space and a word.",
    )
    return ()


def _as_text(node: Node, page: Page, span: Span) -> Blocks:
    """What this file has not learnt yet is kept as words."""
    inside = read_nodes(node.children, page, span)
    words = (plain_lines(node.token.content, span),) if node.token.content.strip() else ()
    return (*words, *inside)


_READ: dict[str, Read] = {
    "alert": _alert,
    "block": _fence,
    "blockquote": _quote,
    "bullet_list": _list,
    "code_block": _code,
    "dl": _definitions,
    "fence": _code,
    "footnote_reference": _footnote,
    "heading": read_heading,
    "hr": _slide_break,
    "html_block": _html,
    "html_breaks": _html_breaks,
    "html_table": _html_table,
    "open_comment": _open_comment,
    "ordered_list": _list,
    "paragraph": read_paragraph,
    "stray_block_end": _stray_end,
    "table": read_table,
    "too_deep": _too_deep,
}
"""How each kind of token is read."""
