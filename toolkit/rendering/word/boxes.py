"""The boxes of a page and their colours: each kind has a style of its own, and one for its word."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.model.quickly import dataclass
from toolkit.model.theme import Theme

TAKEN = 600
"""What the bar, the ground's edges and the room beside them take of the width, in 1/20 points."""
COLOURS = {
    "box": ("teal", "mist"),
    "activity": ("teal", "mist"),
    "reflection": ("teal", "mist"),
    "discussion": ("teal", "mist"),
    "quiz": ("teal", "mist"),
    "definition": ("teal", "mist"),
    "questions": ("teal", "mist"),
    "objectives": ("teal", "mist"),
    "prerequisite": ("teal", "mist"),
    "note": ("teal", "mist"),
    "notes": ("teal", "mist"),
    "answer": ("teal", "mist"),
    "tip": ("leaf", "leaf"),
    "keypoints": ("leaf", "leaf"),
    "important": ("amber", "amber"),
    "content-note": ("amber", "amber"),
    "warning": ("berry", "berry"),
    "voice": ("plum", "plum"),
}
"""The colour of each kind's bar and word, and the tint behind it."""


@dataclass(frozen=True, slots=True)
class Dress:
    """How one kind of box looks, in six figures each; `heading` colours headings inside it."""

    bar: str
    ground: str
    heading: str


def dresses(theme: Theme) -> dict[str, Dress]:
    """The looks of all kinds of boxes, and of the cover."""
    ink, deep = plain(theme.colours["ink"]), plain(theme.colours["deep-teal"])
    found = {
        kind: Dress(plain(theme.colours[bar]), plain(theme.tints[tint]), ink)
        for kind, (bar, tint) in COLOURS.items()
    }
    found["cover"] = Dress(deep, deep, plain(theme.colours["on-deep"]))
    return found


def plain(colour: str) -> str:
    """A colour as Word writes it."""
    return colour.removeprefix("#").upper()


def plain_colours(colours: Mapping[str, str]) -> dict[str, str]:
    """Colours by name, as Word writes them."""
    return {name: plain(value) for name, value in colours.items()}


def box_style(kind: str) -> str:
    """The id of a kind's style."""
    return "Cover" if kind == "cover" else f"Box{kind.title().replace('-', '')}"


def label_style(kind: str) -> str:
    """The id of the style of the word that says what kind of box it is."""
    return f"{box_style(kind)}Label"


def styles_of(kind: str) -> frozenset[str]:
    """The styles whose paragraphs stand in a box of a kind without further words."""
    more = {"voice": {"VoiceWords"}, "cover": {"CoverLabel"}}.get(kind, set())
    return frozenset({box_style(kind), label_style(kind), *more})
