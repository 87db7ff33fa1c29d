"""Spares WeasyPrint what no rule of a style sheet says about an element."""

from __future__ import annotations

from copy import copy
from functools import lru_cache
from typing import Any

from toolkit.model.quickly import regex

KNOWN = "70."
"""The version of WeasyPrint whose rules these are."""
WITH_RULES_OF_THEIR_OWN = ("page", "position", "float", "display", "text_decoration")
MARKS_OF_NOTES = {"footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback"}
_MAKES_NOTES = regex(r":\s*(?:foot)?note\b")


def look_up_at_once(version: str, css: Any, computing: Any) -> None:
    """Change WeasyPrint's module of style sheets, where it is the one that we know.

    Each box has some 60 properties, of which style sheets set a few. WeasyPrint goes through
    everything that might be said about each of the others, a tenth of the time a PDF takes; what
    comes out is the value of the parent, or the value that all begin with.
    """
    if not version.startswith(KNOWN):
        return
    style, asked = css.ComputedStyle, css.ComputedStyle.__missing__
    plain = {
        name: value
        for name, value in css.INITIAL_VALUES.items()
        if name not in css.INITIAL_NOT_COMPUTED and not name.startswith(WITH_RULES_OF_THEIR_OWN)
    }
    own: dict[str, tuple[Any, str, str]] = {}
    for name in plain.keys() - css.INHERITED:
        also = computing.PHYSICAL_FUNCTIONS.get(name)
        both = [also(block="ttb", inline=way) for way in ("ltr", "rtl")] if also else ["", ""]
        own[name] = plain[name], both[0], both[1]
    inherited = css.INHERITED & plain.keys()

    def missing(self: Any, name: str) -> Any:
        said = self.cascaded
        if name not in said:
            if name in own:
                value, to_the_right, to_the_left = own[name]
                if to_the_right not in said and to_the_left not in said:
                    self[name] = value
                    return value
            elif name in inherited and self.parent_style is not None:
                value = self[name] = self.parent_style[name]
                return value
        return asked(self, name)

    style.__missing__ = missing


def spare_notes(version: str, page: Any, *texts: str) -> None:
    """Have a page say nothing about the calls and marks of notes, where no text makes any.

    WeasyPrint's own style sheet does, and so works five styles out for every element there is.
    Our notes are lists; a template that a project changed may have WeasyPrint's.
    """
    if version.startswith(KNOWN) and not any(map(_MAKES_NOTES.search, texts)):
        sheets = {
            forms: [_without_notes(each) for each in page._ua_stylesheets(forms)]
            for forms in (False, True)
        }
        page._ua_stylesheets = lambda forms=False: sheets[forms]


@lru_cache(maxsize=2)
def _without_notes(sheet: Any) -> Any:
    spared = copy(sheet)
    spared.matcher = copy(sheet.matcher)
    spared.matcher.other_selectors = [
        (*test, mark, said)
        for *test, mark, said in sheet.matcher.other_selectors
        if mark not in MARKS_OF_NOTES
    ]
    return spared
