"""Runs of words → HTML: weight, links that lead somewhere, languages and which way they run."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from urllib.parse import quote

from markupsafe import Markup, escape

from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.presentation import Passage, Run
from toolkit.rendering.html_inlines import attributes, breakable, leads_out


@dataclass(frozen=True, slots=True)
class Ways:
    """Where links may lead: the ids that this page shows, and its own language."""

    anchors: frozenset[str]
    language: str


def spoken(language: str, around: str) -> Markup:
    """The attributes that say in which language something is, where that is not the one around."""
    return attributes(lang="" if language == around else language)


def words(passage: Passage, ways: Ways) -> Markup:
    """The HTML of a passage's runs."""
    around = passage.lang or ways.language
    parts = []
    for (anchor, href), found in groupby(passage.runs, lambda run: (run.anchor, run.href)):
        runs = tuple(found)
        address = "".join(run.text for run in runs if run.text != "\n")
        if len(runs) > 1 and address in href:
            # It was cut for a deck; on the web it can be cut after any slash.
            runs = (replace(runs[0], text=address),)
        inside = Markup("").join(_run(run, around) for run in runs)
        if anchor and anchor in ways.anchors:
            inside = Markup('<a href="#{}">{}</a>').format(quote(anchor), inside)
        elif href and leads_out(href):
            inside = Markup('<a href="{}" rel="external">{}</a>').format(href, inside)
        parts.append(inside)
    return Markup("").join(parts)


def _run(run: Run, around: str) -> Markup:
    if run.text == "\n":
        return Markup("<br>")
    found = escape(breakable(run.text))
    if run.code:
        found = Markup("<code>{}</code>").format(found)
    if run.raised:
        found = Markup("<sup>{}</sup>").format(found)
    if run.strike:
        found = Markup("<s>{}</s>").format(found)
    if run.bold:
        found = Markup("<strong>{}</strong>").format(found)
    if said := spoken(run.lang, around):
        found = Markup("<span{}>{}</span>").format(said, found)
    return found
