"""Inlines to HTML: words, links, glossary terms explained once, and calls of notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import assert_never
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

from toolkit.model.inlines import (
    Code,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Marked,
    Picture,
    Strike,
    Strong,
    Term,
    Text,
)
from toolkit.model.languages import direction
from toolkit.model.package import GlossaryTerm
from toolkit.model.quickly import dataclass, regex
from toolkit.model.words import plain

WEB = frozenset({"http", "https"})
WAYS_OUT = WEB | {"mailto", "tel"}
"""The kinds of address that a page may link to."""
HANDOUTS = "../{0}/{0}-handout.html"
LONGEST_ADDRESS = 120
"""Nobody types a longer one from paper."""
ENDLESS = regex(r"\S{1000,}")
BREAK = "\N{ZERO WIDTH SPACE}"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What inlines need to know of the output that they stand in.

    `anchors` are the ids that it shows; `explain` finds a glossary term; `picture` is a picture
    in a line; `others` is the address of other modules' handouts, with "{0}" for an id.
    """

    anchors: frozenset[str]
    explain: Callable[[str], GlossaryTerm | None]
    picture: Callable[[Picture], Markup]
    others: str = HANDOUTS


class Inliner:
    """Writes inlines; remembers the terms it has explained, and the notes that are due."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._around = surroundings
        self.due: list[Footnote] = []
        self._calls: Counter[int] = Counter()
        self.explained: dict[str, GlossaryTerm] = {}

    def write(self, inlines: Inlines) -> Markup:
        """The HTML of a run of inlines."""
        parts = [self._one(inline) for inline in inlines]
        for at in range(len(parts) - 1, 0, -1):
            if isinstance(inlines[at], Footnote) and not isinstance(inlines[at - 1], Text):
                # no line may begin with the call, and one may after bold words or a link
                parts[at - 1 : at + 1] = [element("span", parts[at - 1] + parts[at], _CALLED)]
        return Markup("").join(parts)

    def _one(self, inline: Inline) -> Markup:
        match inline:
            case Text(text=text):
                return escape(breakable(text))
            case Strong():
                return element("strong", self.write(inline.children))
            case Emphasis():
                return element("em", self.write(inline.children))
            case Strike():
                return element("s", self.write(inline.children))
            case Code(text=text):
                return Markup("<code>{}</code>").format(breakable(text))
            case Link():
                return self._link(inline)
            case Marked():
                words = self.write(inline.children)
                return Markup("<span{}>{}</span>").format(
                    attributes(lang=inline.lang, classes=inline.classes), words
                )
            case Term():
                return self._term(inline)
            case Picture():
                return self._around.picture(inline)
            case Footnote():
                return self._note(inline)
            case LineBreak():
                return Markup("<br>")
            case _:
                assert_never(inline)

    def _link(self, link: Link) -> Markup:
        words = self.write(link.children)
        if link.module:
            anchor = f"#{quote(link.anchor)}" if link.anchor else ""
            address = self._around.others.format(quote(link.module)) + anchor
            return Markup('<a href="{}">{}</a>').format(address, words)
        if link.anchor:
            if link.anchor not in self._around.anchors:
                return words  # it leads to something that this output does not show
            return Markup('<a href="#{}">{}</a>').format(quote(link.anchor), words)
        return self._way_out(link, words)

    def _way_out(self, link: Link, words: Markup) -> Markup:
        if not leads_out(link.href):
            return words
        if link.href.partition(":")[0].lower() not in WEB:
            return Markup('<a href="{}">{}</a>').format(link.href, words)
        shown = link.href.partition("//")[2].rstrip("/")
        told = shown in plain(link.children) or len(shown) > LONGEST_ADDRESS
        printed = "" if told else attributes(data_address=shown)
        return Markup('<a href="{}" rel="external"{}>{}</a>').format(link.href, printed, words)

    def _term(self, term: Term) -> Markup:
        words = self.write(term.children)
        entry = self._around.explain(term.key)
        if entry is None or entry.term in self.explained:
            return words
        self.explained[entry.term] = entry
        meaning = entry.short.strip().rstrip(".")
        return Markup('<dfn>{}</dfn> <span class="meaning">({})</span>').format(words, meaning)

    def _note(self, note: Footnote) -> Markup:
        """A raised figure. The same note again has the same figure."""
        number = note.number
        self._calls[number] += 1
        if self._calls[number] == 1:
            self.due.append(note)
        again = f".{self._calls[number]}" if self._calls[number] > 1 else ""
        return Markup(
            '<sup><a id="note.{n}.mark{again}" href="#note.{n}" class="mark">{n}</a></sup>'
        ).format(n=number, again=again)


def leads_out(href: str) -> bool:
    """Whether a page may link to an address: one of the web, of a mailbox or of a telephone."""
    try:
        parts = urlsplit(href)
        scheme, host = parts.scheme.lower(), (parts.hostname or "").rstrip(".")
    except ValueError:
        return False
    return scheme in WAYS_OUT and (scheme not in WEB or all(host.split(".")))


def breakable(text: str) -> str:
    """Text in which endless words, such as a file pasted by mistake, may go on in the next line.

    Without that, laying out one of them takes the longer the more lines it fills.
    """
    return ENDLESS.sub(lambda word: re.sub(r"(.{40})", rf"\1{BREAK}", word[0]), text)


_NONE = Markup("")
_CALLED = Markup(' class="called"')


def element(tag: str, inside: Markup, given: Markup = _NONE) -> Markup:
    """An element around what is HTML already; much quicker than filling in a pattern."""
    return Markup(f"<{tag}{given}>{inside}</{tag}>")


def attributes(*, classes: tuple[str, ...] = (), **given: str) -> Markup:
    """HTML attributes, each led by a space; empty ones are left out, `_` in a name becomes `-`.

    With a language goes the way in which it runs.
    """
    if not classes and not any(given.values()):
        return _NONE
    named = {"class": " ".join(classes), **given}
    if lang := given.get("lang"):
        named["dir"] = direction(lang)
    return Markup("").join(
        Markup(' {}="{}"').format(name.replace("_", "-"), value)
        for name, value in named.items()
        if value
    )
