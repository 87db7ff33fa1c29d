"""Inline tokens to inlines: words, emphasis, links, pictures in a line, terms and notes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from toolkit.model.addresses import MAIL
from toolkit.model.blocks import Paragraph
from toolkit.model.inlines import (
    Code,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Marked,
    Strike,
    Strong,
    Term,
    Text,
)
from toolkit.model.quickly import regex
from toolkit.model.source import Span
from toolkit.reading.attribute_values import language
from toolkit.reading.attributes import Attributes
from toolkit.reading.comments import look_at_comment
from toolkit.reading.markdown_rules import FOOTNOTE_IN_FOOTNOTE
from toolkit.reading.page import Page
from toolkit.reading.pictures import read_picture
from toolkit.reading.raw_html import say_html
from toolkit.reading.small_figures import with_small_figures
from toolkit.reading.unread_links import look_for_unread

_MOST_NESTED = 12
_BREAK = regex(r"<br\s*/?>", re.I)
_ADDRESS = regex(rf"(?<![\w@./:-])(?:https?://|www\.)[^\s<>\[\]]*[^\s<>\[\].,;:!?'\"”’]|{MAIL}")
_IN_ADDRESSES = ("://", "www.", "@")


def read_inlines(tokens: Sequence[Token], page: Page, line: int) -> Inlines:
    """What a run of tokens says; `line` is the line of the file on which it begins."""
    return _Run(page, line).read(tokens)


class _Run:
    """One run of inlines while it is read."""

    def __init__(self, page: Page, line: int) -> None:
        self.page = page
        self.line = line
        self.frames: list[list[Inline]] = [[]]
        self.openings: list[Token] = []
        self.lines: list[int] = []
        self.tags_said: set[str] = set()

    def read(self, tokens: Sequence[Token]) -> Inlines:
        """Everything in the run."""
        unread = look_for_unread(tokens, self.page, self.line)
        for place, token in enumerate(tokens):
            if token.nesting > 0:
                self.openings.append(token)
                self.lines.append(self.line)
                self.frames.append([])
            elif token.nesting < 0 and self.openings:
                inside = _joined(self.frames.pop())
                self.frames[-1].extend(self._wrapped(self.openings.pop(), self.lines.pop(), inside))
            elif place in unread:
                self.frames[-1].append(Text(token.content, self.line))
            else:
                self._leaf(token)
        return _joined(self.frames[0])

    def _wrapped(self, opening: Token, line: int, inside: Inlines) -> Inlines:
        if len(self.frames) > _MOST_NESTED:
            return inside
        match opening.type:
            case "strong_open":
                return (Strong(inside),)
            case "em_open":
                return (Emphasis(inside),)
            case "s_open":
                return (Strike(inside),)
            case "link_open":
                self.page.link_names.add(opening.meta.get("label", ""))
                return (Link(inside, str(opening.attrs.get("href", "")), line=line),)
            case "span_open":
                attributes: Attributes = opening.meta["attributes"]
                return _marked(inside, attributes, language(attributes, self.page, self.line))
            case _:
                return inside

    def _leaf(self, token: Token) -> None:
        add = self.frames[-1].append
        match token.type:
            case "softbreak":
                add(Text(" ", self.line))
                self.line += 1
            case "hardbreak":
                self.line += 1
                add(LineBreak())
            case "code_inline":
                add(Code(token.content))
            case "html_inline":
                self._html(token.content)
            case "image":
                in_brackets = read_inlines(token.children or (), self.page, self.line)
                picture, caption = read_picture(token, in_brackets, self.page, self.line)
                add(picture)
                self.frames[-1].extend((Text(" ("), *caption, Text(")")) if caption else ())
            case "footnote_ref":
                self._footnote(token)
            case "term":
                add(Term((Text(token.content, self.line),), token.meta["key"], self.line))
            case _:
                self._words(token.content)

    def _words(self, text: str) -> None:
        """Words, with addresses of pages and of e-mail as the links that people expect."""
        add = self.frames[-1].append
        after = 0
        in_link = any(opening.type == "link_open" for opening in self.openings)
        if not in_link and any(sign in text for sign in _IN_ADDRESSES):
            for found in _ADDRESS.finditer(text):
                address = _without_brackets_around(found.group())
                self._plain(text[after : found.start()])
                add(Link((Text(address, self.line),), _whole(address), line=self.line))
                after = found.start() + len(address)
        self._plain(text[after:])

    def _plain(self, text: str) -> None:
        self.frames[-1].append(Text(with_small_figures(text, self.page, self.line), self.line))

    def _html(self, html: str) -> None:
        if _BREAK.fullmatch(html):
            self.frames[-1].append(LineBreak())
        elif not html.startswith("<!--"):
            self.frames[-1].append(Text(html, self.line))
            say_html(self.page, self.line, html, self.tags_said)
        else:
            look_at_comment(html, self.page, self.line)
        self.line += html.count("\n")

    def _footnote(self, token: Token) -> None:
        label = token.meta.get("label")
        note = self.page.env["footnotes"]["list"].get(token.meta["id"], {})
        if self.page.in_footnote:
            words = f"[^{label}]" if label else f" ({note.get('content', '')})"
            self.frames[-1].append(Text(words, self.line))
            self.page.say(
                FOOTNOTE_IN_FOOTNOTE,
                self.line,
                "a footnote cannot have a footnote of its own.",
                "write the words into the footnote itself.",
            )
        elif label in self.page.footnotes:
            self.frames[-1].append(Footnote(self.page.note(label)))
        else:
            self.page.in_footnote = True
            inside = read_inlines(note.get("tokens", ()), self.page, self.line)
            self.page.in_footnote = False
            span = Span(self.page.path, self.line, self.line)
            self.frames[-1].append(Footnote((Paragraph(span, inside),)))


def _without_brackets_around(address: str) -> str:
    """An address without the brackets at its end that close one before it."""
    ours = len(address) - len(address.rstrip(")"))
    theirs = min(ours, max(0, address.count(")") - address.count("(")))
    return address[: len(address) - theirs]


def _whole(address: str) -> str:
    """An address with what people leave out at its beginning."""
    if address.startswith(("http://", "https://")):
        return address
    return f"http://{address}" if address.startswith("www.") else f"mailto:{address}"


def _marked(inside: Inlines, attributes: Attributes, lang: str) -> Inlines:
    if not lang and not attributes.classes:
        return inside
    return (Marked(inside, lang, attributes.classes),)


def _joined(inlines: list[Inline]) -> Inlines:
    """Inlines with neighbouring words in one piece, and no empty ones."""
    joined: list[Inline] = []
    words: list[Text] = []
    for inline in inlines:
        if isinstance(inline, Text):
            words.append(inline)
            continue
        joined.extend(_one(words))
        words = []
        joined.append(inline)
    joined.extend(_one(words))
    return tuple(joined)


def _one(words: list[Text]) -> Inlines:
    """Words in one piece that knows where in it each further line begins."""
    text = "".join(each.text for each in words)
    if not text:
        return ()
    if len(words) == 1:
        return (words[0],)
    breaks: list[int] = []
    line, place = words[0].line, 0
    for each in words:
        breaks.extend([place] * (each.line - line))
        breaks.extend(place + inner for inner in each.breaks)
        line = max(line, each.line) + len(each.breaks)
        place += len(each.text)
    return (Text(text, words[0].line, tuple(breaks)),)
