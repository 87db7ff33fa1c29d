"""Paragraphs, headings and figures, and lines of text that are kept as they are."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from toolkit.model.blocks import Blocks, Figure, Heading, Paragraph
from toolkit.model.inlines import Inline, Inlines, LineBreak, Picture, Text
from toolkit.model.quickly import regex
from toolkit.model.source import Span
from toolkit.reading.attribute_values import language
from toolkit.reading.attributes import NONE, Attributes
from toolkit.reading.inlines import read_inlines
from toolkit.reading.markdown_rules import FOREIGN_CALLOUT, HEADING_BY_DASHES
from toolkit.reading.page import Node, Page
from toolkit.reading.pictures import read_picture

_SENTENCE_ENDS = (".", "!", ":", ";", ",")
_FOREIGN = regex(r"^(?:!!!|\?\?\?\+?)\s+(\w+)")


def read_paragraph(node: Node, page: Page, span: Span) -> Blocks:
    """A paragraph, or a figure where it holds nothing but pictures."""
    tokens = node.children[0].token.children or []
    if figure := _figure(tokens, page, span):
        return (figure,)
    children = stripped(read_inlines(tokens, page, span.line))
    if children and isinstance(children[0], Text):
        _look_for_foreign(children[0].text, page, span.line)
    return (Paragraph(span, children),) if children else ()


def read_heading(node: Node, page: Page, span: Span) -> Blocks:
    """A heading; the page keeps the attributes of those that stand in nothing else."""
    token = node.token
    attributes: Attributes = token.meta.get("attributes", NONE)
    children = stripped(read_inlines(node.children[0].token.children or [], page, span.line))
    if token.level == 0:
        page.attributes[span.line] = attributes
        if token.markup == "-":
            dashes = page.lines[token.map[1] - 1].strip()  # type: ignore[index]  # headings have lines
            if dashes == "---" or node.children[0].token.content.endswith(_SENTENCE_ENDS):
                _say_heading_by_dashes(page, span)
    lang = language(attributes, page, span.line)
    return (Heading(span, int(token.tag[1]), children, id=attributes.id, lang=lang),)


def plain_lines(text: str, span: Span) -> Paragraph:
    """Text as it is, line by line."""
    return Paragraph(span, _lines([(Text(line),) for line in text.splitlines() if line.strip()]))


def stripped(inlines: Inlines) -> Inlines:
    """Inlines without blanks at either end."""
    parts = list(inlines)
    if parts and isinstance(parts[0], Text):
        first = parts[0].text
        parts[0] = parts[0].part(len(first) - len(first.lstrip()))
    if parts and isinstance(parts[-1], Text):
        parts[-1] = parts[-1].part(0, len(parts[-1].text.rstrip()))
    return tuple(part for part in parts if part != Text(""))


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


def _lines(parts: Sequence[Inlines]) -> Inlines:
    """Runs of inlines below one another."""
    joined: list[Inline] = []
    for part in parts:
        joined.extend((LineBreak(),) if joined else ())
        joined.extend(part)
    return tuple(joined)


def _say_heading_by_dashes(page: Page, span: Span) -> None:
    page.say(
        HEADING_BY_DASHES,
        span.line,
        "the dashes right below make this line the title of a slide.",
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
