"""What to type for a slide that is called like a break and holds nothing."""

from __future__ import annotations

import re

from toolkit.model.package import Slide
from toolkit.model.quickly import regex

_BREAK = regex(r"\b(?:break|lunch|coffee|tea|rest|pause)\b", re.IGNORECASE)
CLOCKS = regex(
    r"(\d{1,2})[:.](\d\d)\s*(?:[ap]m)?\s*(?:-|–|—|to|until)\s*(\d{1,2})[:.](\d\d)", re.IGNORECASE
)
_SPAN = regex(r"(\d{1,3})[\s-]*(?:(h)(?:ours?|rs?)?|m(?:ins?|inutes?)?)\b", re.IGNORECASE)
_TIMES = regex(r"[\s,:(\[–—-]*\d.*$")
_HALF_A_DAY = 12 * 60
_USUAL = 15
"""Minutes, where the title says nothing about them."""


def as_break(slide: Slide) -> str:
    """The line to type where an empty slide is called like a break, or ""."""
    if not _BREAK.search(slide.title):
        return ""
    name = _TIMES.sub("", slide.title).strip() or "Break"
    minutes = slide.minutes.most if slide.minutes else minutes_in(slide.title)
    return f"if it is a break, write ## {name} {{.break minutes={minutes}}}"


def minutes_in(title: str) -> int:
    """What a title says of its time: from one clock time to another, hours or minutes."""
    if clocks := CLOCKS.search(title):
        start, end = (int(clocks[n]) * 60 + int(clocks[n + 1]) for n in (1, 3))
        # From 12:45 to 1:30 is less than an hour, whichever clock is meant.
        return (end - start) % _HALF_A_DAY or _USUAL
    if span := _SPAN.search(title):
        return int(span[1]) * (60 if span[2] else 1) or _USUAL
    return _USUAL
