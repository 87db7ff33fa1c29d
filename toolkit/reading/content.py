"""Block tokens to blocks: paragraphs, lists, tables, figures, quotes, and what stands in fences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
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
    Figure,
    Heading,
    List,
    ListItem,
    Paragraph,
    Quote,
    SlideBreak,
)
from toolkit.model.inlines import Inline, Inlines, LineBreak, Picture, Text
from toolkit.model.source import Span
from toolkit.reading.attributes import NONE, Attributes
from toolkit.reading.fenced import read_fence
from toolkit.reading.html_tables import read_html_table
from toolkit.reading.inlines import read_inlines, say_html
from toolkit.reading.markdown_rules import (
    DEEP_NESTING,
    FOREIGN_CALLOUT,
    HEADING_BY_DASHES,
    STRAY_BLOCK_END,
    UNCLOSED_COMMENT,
    UNUSED_FOOTNOTE,
)
from toolkit.reading.page import Node, Page, everything, tree
from toolkit.reading.pictures import read_picture
from toolkit.reading.tables import read_table, with_captions

_TASK = re.compile(r"\[(?P<mark>[ xX✓✔])\](?:\s+|$)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FOREIGN = re.compile(r"^(?:!!!|\?\?\?\+?)\s+(\w+)")
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
    _find_footnotes(nodes, page)
    return read_nodes(nodes, page, Span(page.path, page.first_line, page.first_line))


def read_nodes(nodes: Iterable[Node], page: Page, within: Span) -> Blocks:
    """The blocks of some nodes; `within` is the place of what they stand in."""
    blocks: list[Block] = []
    for node in nodes:
        read = _READ.get(node.kind, _as_text)
        blocks.extend(read(node, page, page.span(node.token, within)))
    return with_captions(tuple(blocks))


def _paragraph(node: Node, page: Page, span: Span) -> Blocks:
    tokens = node.children[0].token.children or []
    if figure := _figure(tokens, page, span):
        return (figure,)
    children = _stripped(read_inlines(tokens, page, span.line))
    if children and isinstance(children[0], Text):
        _look_for_foreign(children[0].text, page, span.line)
    return (Paragraph(span, children),) if children else ()


def _figure(tokens: Sequence[Token], page: Page, span: Span) -> Figure | None:
    """A paragraph of nothing but pictures."""
    line = span.line
    pictures: list[Picture] = []
    captions: list[Inlines] = []
    id = ""
    if not all(
        t.type in ("image", "softbreak", "hardbreak")
        or (t.type == "text" and not t.content.strip())
        for t in tokens
    ):
        return None
    for token in tokens:
        line += token.type in ("softbreak", "hardbreak")
        if token.type == "image":
            in_brackets = read_inlines(token.children or (), page, line)
            picture, caption = read_picture(token, in_brackets, page, line)
            pictures.append(picture)
            captions.extend([caption] if caption else [])
            id = id or token.meta.get("attributes", NONE).id
    if not pictures:
        return None
    return Figure(span, tuple(pictures), _lines(captions), id=id)


def _heading(node: Node, page: Page, span: Span) -> Blocks:
    token = node.token
    attributes: Attributes = token.meta.get("attributes", NONE)
    children = _stripped(read_inlines(node.children[0].token.children or [], page, span.line))
    if token.level == 0:
        page.attributes[span.line] = attributes
        if token.markup == "-" and page.lines[token.map[1] - 1].strip() == "---":  # type: ignore[index]  # headings have lines
            _say_heading_by_dashes(page, span)
    lang = attributes.get("lang")
    return (Heading(span, int(token.tag[1]), children, id=attributes.id, lang=lang),)


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
    return ListItem(span, read_nodes(node.children, page, span), ticked)


def _quote(node: Node, page: Page, span: Span) -> Blocks:
    return (Quote(span, _without_breaks(read_nodes(node.children, page, span))),)


def _alert(node: Node, page: Page, span: Span) -> Blocks:
    inside = read_nodes((n for n in node.children if n.kind != "alert_title"), page, span)
    return (Callout(span, _ALERTS.get(node.token.info, CalloutKind.NOTE), inside),)


def _code(node: Node, page: Page, span: Span) -> Blocks:
    info = node.token.info.strip()
    language = info.strip("{}. ").split()[0].strip("{}.") if info.strip("{}. ") else ""
    return (CodeBlock(span, node.token.content.removesuffix("\n"), language),)


def _html(node: Node, page: Page, span: Span) -> Blocks:
    text = _COMMENT.sub("", node.token.content).strip()
    if not text:
        return ()
    say_html(page, span.line, text)
    return (_plain_lines(text, span),)


def _html_table(node: Node, page: Page, span: Span) -> Blocks:
    return (read_html_table(node.token.content, page, span),)


def _open_comment(node: Node, page: Page, span: Span) -> Blocks:
    page.say(
        UNCLOSED_COMMENT,
        span.line,
        "this comment begins with <!-- and never ends, so it is shown.",
        "write --> where it ends.",
    )
    return (_plain_lines(node.token.content, span),)


def _too_deep(node: Node, page: Page, span: Span) -> Blocks:
    page.say(
        DEEP_NESTING,
        span.line,
        "from here on, lists or quotes stand too deep inside one another to be shown as such.",
        "bring this down to two or three levels.",
    )
    return (_plain_lines(node.token.content, span),)


def _definitions(node: Node, page: Page, span: Span) -> Blocks:
    items: list[Definition] = []
    for child in node.children:
        place = page.span(child.token, span)
        if child.kind == "dt":
            term = read_inlines(child.children[0].token.children or [], page, place.line)
            items.append(Definition(place, _stripped(term), ()))
        elif items:
            meaning = read_nodes(child.children, page, place)
            last = items[-1]
            whole = Span(page.path, last.span.line, place.end_line)
            items[-1] = Definition(whole, last.term, (*last.meanings, meaning))
    return (DefinitionList(span, tuple(items)),)


def _slide_break(node: Node, page: Page, span: Span) -> Blocks:
    return (SlideBreak(span),)


def _fence(node: Node, page: Page, span: Span) -> Blocks:
    return read_fence(node, page, span, read_nodes)


def _stray_end(node: Node, page: Page, span: Span) -> Blocks:
    page.say(
        STRAY_BLOCK_END,
        span.line,
        "these colons end a block, and no block is open here.",
        "take the line out, or look above for the line that should begin the block: it needs "
        "three colons, a space and a word.",
    )
    return ()


def _footnote(node: Node, page: Page, span: Span) -> Blocks:
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


def _as_text(node: Node, page: Page, span: Span) -> Blocks:
    """What this file has not learnt yet is kept as words."""
    inside = read_nodes(node.children, page, span)
    words = (_plain_lines(node.token.content, span),) if node.token.content.strip() else ()
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
    "heading": _heading,
    "hr": _slide_break,
    "html_block": _html,
    "html_table": _html_table,
    "open_comment": _open_comment,
    "ordered_list": _list,
    "paragraph": _paragraph,
    "stray_block_end": _stray_end,
    "table": read_table,
    "too_deep": _too_deep,
}
"""How each kind of token is read."""


def _find_footnotes(nodes: list[Node], page: Page) -> None:
    """Note which footnotes are referred to outside footnotes, and how each is read, once."""
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
        return _without_breaks(blocks)

    page.note = note


def _outside_footnotes(nodes: Iterable[Node], definitions: list[Node]) -> Iterable[Node]:
    for node in nodes:
        if node.kind == "footnote_reference":
            definitions.extend(n for n in everything([node]) if n.kind == "footnote_reference")
            continue
        yield node
        yield from _outside_footnotes(node.children, definitions)


def _say_heading_by_dashes(page: Page, span: Span) -> None:
    page.say(
        HEADING_BY_DASHES,
        span.line,
        "the three dashes right below make this line the title of a slide.",
        "leave an empty line above the dashes if a further slide should begin there; begin the "
        "line with ## if it is a title.",
    )


def _look_for_foreign(text: str, page: Page, line: int) -> None:
    if found := _FOREIGN.match(text):
        page.say(
            FOREIGN_CALLOUT,
            line,
            f"“{found.group()}” is how MkDocs writes a box; here its words are kept as text.",
            f"begin the box with ::: {found[1].lower()} and end it with ::: on a line of its own.",
        )


def _plain_lines(text: str, span: Span) -> Paragraph:
    """Text as it is, line by line."""
    return Paragraph(span, _lines([(Text(line),) for line in text.splitlines() if line.strip()]))


def _lines(parts: Sequence[Inlines]) -> Inlines:
    """Runs of inlines below one another."""
    joined: list[Inline] = []
    for part in parts:
        joined.extend((LineBreak(),) if joined else ())
        joined.extend(part)
    return tuple(joined)


def _stripped(inlines: Inlines) -> Inlines:
    """Inlines without blanks at either end."""
    parts = list(inlines)
    if parts and isinstance(parts[0], Text):
        parts[0] = Text(parts[0].text.lstrip())
    if parts and isinstance(parts[-1], Text):
        parts[-1] = Text(parts[-1].text.rstrip())
    return tuple(part for part in parts if part != Text(""))


def _without_breaks(blocks: Blocks) -> Blocks:
    return tuple(block for block in blocks if not isinstance(block, SlideBreak))
