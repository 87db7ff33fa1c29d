"""What a line of text holds → runs; footnotes and glossary terms are kept for their places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace
from typing import assert_never

from toolkit.model.blocks import Blocks
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
from toolkit.model.quickly import dataclass, regex
from toolkit.rendering.deck.presentation import Passage, Run

ADDRESS = regex(r"(?i)(https?|mailto|tel):")
"""Addresses that a deck may open; all others stay words."""
UNSEEN = regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that no .pptx can hold."""


@dataclass(slots=True)
class Margin:
    """What stands beside the text of a slide: its footnotes, pictures in lines, and terms.

    `written` keeps the footnotes of a deck as they stand on slides; `known` are the terms already
    explained.
    """

    footnotes: dict[int, Blocks] = field(default_factory=dict)
    pictures: list[Picture] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    known: set[str] = field(default_factory=set)
    written: dict[int, tuple[Passage, ...]] = field(default_factory=dict)

    def empty(self) -> tuple[dict[int, Blocks], list[str]]:
        """Hand over the footnotes and the new terms that came up, and begin anew."""
        found = self.footnotes, self.terms
        self.footnotes, self.terms = {}, []
        return found

    def empty_pictures(self) -> tuple[Picture, ...]:
        """Hand over the pictures that stood in lines of text."""
        found = tuple(self.pictures)
        self.pictures = []
        return found


def runs_of(inlines: Inlines, margin: Margin, plain: Run | None = None) -> tuple[Run, ...]:
    """The runs of inlines, each set like `plain` with what the markup adds."""
    found: list[Run] = []
    for inline in inlines:
        for run in _runs(inline, margin, plain or Run("")):
            if found and _alike(found[-1], run):
                found[-1] = _said(run, found[-1].text + run.text)
            else:
                if found and found[-1].footnote and run.footnote:
                    found.append(replace(run, text=", ", footnote=0))
                found.append(run)
    return tuple(found)


def together(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs of one line, with neighbours that are set alike made one."""
    found: list[Run] = []
    for run in runs:
        if found and _alike(found[-1], run):
            found[-1] = _said(run, found[-1].text + run.text)
        else:
            found.append(run)
    return tuple(found)


def _alike(one: Run, other: Run) -> bool:
    apart = "\n" in (one.text, other.text) or one.footnote or other.footnote
    return not apart and _said(one, "") == _said(other, "")


def _said(like: Run, text: str) -> Run:
    """Other words, set alike; written out because a deck asks for it thousands of times."""
    looks = (like.bold, like.strike, like.code, like.raised, like.lang, like.href, like.anchor)
    return Run(text, *looks)


def clean(text: str) -> str:
    """Words without line ends and without what a .pptx cannot hold."""
    return UNSEEN.sub("", text.replace("\r", " ").replace("\n", " ").replace("\v", " "))


def _runs(inline: Inline, margin: Margin, like: Run) -> tuple[Run, ...]:
    match inline:
        case Text(text=text):
            return (_said(like, clean(text)),)
        case Code(text=text):
            return (replace(like, text=clean(text), code=True),)
        case Strong(children=children) | Emphasis(children=children):
            return runs_of(children, margin, replace(like, bold=True))
        case Strike(children=children):
            return runs_of(children, margin, replace(like, strike=True))
        case Link():
            return runs_of(inline.children, margin, _linked(inline, like))
        case Marked(children=children, lang=lang):
            return runs_of(children, margin, replace(like, lang=lang or like.lang))
        case Term(children=children, key=key):
            if key not in margin.known:
                margin.known.add(key)
                margin.terms.append(key)
            return runs_of(children, margin, like)
        case Picture():
            margin.pictures.append(inline)
            return ()
        case Footnote(blocks=blocks, number=number):
            margin.footnotes[number] = blocks
            return (replace(like, text=str(number), raised=True, footnote=number),)
        case LineBreak():
            return (replace(like, text="\n"),)
        case _:
            assert_never(inline)


def _linked(link: Link, like: Run) -> Run:
    if link.anchor and not link.module:
        return replace(like, anchor=link.anchor)
    return replace(like, href=link.href) if ADDRESS.match(link.href) else like
