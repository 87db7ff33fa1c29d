"""An address that is wider than its line goes on after a slash, and not in the middle of a word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from toolkit.model.quickly import regex
from toolkit.rendering.deck.fitted import Words
from toolkit.rendering.deck.last_words import each_passage
from toolkit.rendering.deck.measure import lines
from toolkit.rendering.deck.presentation import Passage, Run, Style
from toolkit.rendering.deck.setting import Look, Setting

_SLASH = regex(r"(?<=[^:/]/)(?!/)")
_ELSE = regex(r"(?=[.?&=#_@])|(?<=-)")
"""Where a line of an address may end: after a slash, or else before a sign or after a dash."""
_LEAST = 0.5
"""How much of its line an address fills at least up to a slash, to be cut there."""

Fits = Callable[[str], bool]
"""Whether a part of an address stands in one line."""


def parted(words: Words, setting: Setting) -> Words:
    """Words whose long addresses are cut at good places; they stand as high as before."""
    return each_passage(words, partial(_parted, setting=setting))


def _parted(passage: Passage, width: float, setting: Setting) -> Passage:
    if passage.style is Style.CODE or not any(run.shows_address for run in passage.runs):
        return passage
    look = setting.look(passage)
    runs = tuple(part for run in passage.runs for part in _parts(run, look, width))
    if len(runs) == len(passage.runs):
        return passage
    found = replace(passage, runs=runs)
    return found if setting.lines(found, width) <= setting.lines(passage, width) else passage


def _parts(run: Run, look: Look, width: float) -> Iterator[Run]:
    """A run, in lines of its own where it is an address that is wider than a line."""

    def fits(text: str) -> bool:
        return lines(look.stretches((replace(run, text=text),)), look.room(width)) == 1

    cut = _lines(run.text, fits) if run.shows_address else [run.text]
    for number, text in enumerate(cut):
        if number:
            yield replace(run, text="\n")
        yield replace(run, text=text)


def _lines(address: str, fits: Fits) -> list[str]:
    """The lines of an address; it stays whole where one of them would still be too wide."""
    found, rest = [], address
    while not fits(rest):
        end = _end(rest, fits)
        if not end:
            return [address]
        found.append(rest[:end])
        rest = rest[end:]
    return [*found, rest]


def _end(address: str, fits: Fits) -> int:
    """Where the first line of an address ends, 0 for nowhere."""
    most = bisect_left(range(1, len(address)), True, key=lambda end: not fits(address[:end]))
    slashes = [found.start() for found in _SLASH.finditer(address, 1) if found.start() <= most]
    others = [found.start() for found in _ELSE.finditer(address, 1) if found.start() <= most]
    if slashes and slashes[-1] >= most * _LEAST:
        return slashes[-1]
    return max(slashes + others, default=0)
