"""Looks through a theme's colours and sizes: what nobody could read gives way to the usual."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from toolkit.model.contrast import contrast
from toolkit.model.source import Span
from toolkit.model.theme import Theme
from toolkit.model.variants import varied
from toolkit.reading.remarks import Remarks
from toolkit.reading.theme_rules import ODD_SIZE, PALE_COLOUR

WORDS, LINES = 4.5, 3.0
"""The least contrast of words, and of lines and icons."""
ON_PAPER = ("ink", "muted", "teal", "plum", "amber", "leaf", "berry")
ON_DEEP = ("on-deep", "mint", "sand")
LABELS = {"mist": "teal", "plum": "plum", "amber": "amber", "leaf": "leaf", "berry": "berry"}
"""The colour of the label on each tint."""
RANGES = {
    "slide": {"line": (1.0, 2.0), "h1": (24, 96), "h2": (20, 60), "": (18, 48)},
    "page": {"line": (1.1, 2.5), "h1": (14, 60), "h2": (12, 48), "": (12, 40)},
    "large-print": {"line": (1.1, 2.5), "h1": (18, 72), "h2": (18, 60), "": (16, 54)},
    "web": {"line": (1.1, 2.5), "h1": (14, 60), "h2": (12, 48), "": (12, 40)},
}
"""From where to where sizes make sense, in points (`line` is a multiple of the size)."""


def sensible(key: str, name: str, number: float, span: Span, remarks: Remarks) -> bool:
    """Whether a size can be read and fits its page; what is said where it cannot."""
    ranges = RANGES[key]
    least, most = ranges.get(name, ranges[""])
    if least <= number <= most:
        return True
    unit = "" if name == "line" else " points"
    message = f"{name}: {number:g} under “{key}” is too {'small' if number < least else 'large'}."
    hint = f"choose something from {least:g} to {most:g}{unit}; the usual size is taken instead."
    remarks.at(ODD_SIZE, span, message, hint)
    return False


def readable(theme: Theme, usual: Theme, spans: Mapping[str, Span], remarks: Remarks) -> Theme:
    """The theme without colours of its own in which words would hardly stand out.

    `spans` say where the project set each colour: "colours.ink", "tints.mist".
    """
    while True:
        found = next(_pale(theme), None)
        if found is None or not (own := [name for name in found[:2] if name in spans]):
            return theme
        front, back, least = found
        ratio = contrast(_colour(varied(theme), front), _colour(varied(theme), back))
        one, other = (name.partition(".")[2] for name in (front, back))
        remarks.at(
            PALE_COLOUR,
            spans[own[0]],
            f"“{one}” on “{other}” has a contrast of {ratio:.1f}, too little to read.",
            f"choose colours with at least {least:g}; the usual one is taken instead.",
        )
        theme = _without(theme, usual, own[0])


def _pale(theme: Theme) -> Iterator[tuple[str, str, float]]:
    """Pairs of colours that stand on one another and are too alike, and the least they need."""
    shown = varied(theme)
    for front, back, least in _pairs():
        if contrast(_colour(shown, front), _colour(shown, back)) < least:
            yield front, back, least


def _pairs() -> Iterator[tuple[str, str, float]]:
    for name in ON_PAPER:
        yield f"colours.{name}", "colours.paper", WORDS
    yield "colours.line", "colours.paper", LINES
    for tint, label in LABELS.items():
        yield "colours.ink", f"tints.{tint}", WORDS
        yield f"colours.{label}", f"tints.{tint}", WORDS
    yield "colours.ink", "tints.cream", WORDS
    for name in ON_DEEP:
        yield f"colours.{name}", "colours.deep-teal", WORDS


def _colour(theme: Theme, name: str) -> str:
    kind, _, which = name.partition(".")
    return (theme.colours if kind == "colours" else theme.tints)[which]


def _without(theme: Theme, usual: Theme, name: str) -> Theme:
    """The theme with the usual colour in place of one of its own."""
    kind, _, which = name.partition(".")
    own = theme.own - {name}
    if kind == "colours":
        return replace(theme, own=own, colours={**theme.colours, which: usual.colours[which]})
    return replace(theme, own=own, tints={**theme.tints, which: usual.tints[which]})
