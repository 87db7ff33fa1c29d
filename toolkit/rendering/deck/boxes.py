"""How each kind of box looks: its bar, its ground, the room inside it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from toolkit.model.quickly import dataclass
from toolkit.model.theme import Theme
from toolkit.rendering.deck.layouts import Gap, Level, Slot


@dataclass(frozen=True, slots=True)
class BoxLook:
    """The names of a box's colours in the theme; `tint` "" leaves the ground as it is."""

    colour: str
    tint: str


LOOKS = {
    "note": BoxLook("teal", "mist"),
    "tip": BoxLook("leaf", "leaf"),
    "important": BoxLook("amber", "amber"),
    "warning": BoxLook("berry", "berry"),
    "keypoints": BoxLook("leaf", "leaf"),
    "content_note": BoxLook("amber", "amber"),
    "definition": BoxLook("teal", "mist"),
    "questions": BoxLook("teal", "mist"),
    "objectives": BoxLook("teal", "mist"),
    "prerequisite": BoxLook("teal", "mist"),
    "activity": BoxLook("teal", "mist"),
    "reflection": BoxLook("plum", "plum"),
    "discussion": BoxLook("teal", "mist"),
    "voice": BoxLook("plum", "plum"),
    "film": BoxLook("teal", "mist"),
    "quote": BoxLook("line", ""),
    "code": BoxLook("line", "mist"),
}
BAR = 6.0
LEFT, TOP, RIGHT, BOTTOM = 58.0, 12.0, 16.0, 13.0
"""The room between a box's edge and its words, in points; bar and icon stand in the left one."""
ICON, ICON_LEFT = 27.0, 18.0


def colours(kind: str, theme: Theme) -> tuple[str, str]:
    """The colour of a box's bar and label, and of its ground ("" for none), as `#RRGGBB`."""
    look = LOOKS[kind]
    tint = theme.tints.get(look.tint, theme.colours["paper"]) if look.tint else ""
    return theme.colours[look.colour], tint


def icon(kind: str) -> str:
    """The name of a box's icon among the templates; "" for a kind that has none."""
    return "" if kind in ("quote", "code") else f"icons/{kind.replace('_', '-')}.svg"


@lru_cache(maxsize=32)
def inside(style: Slot, ink: str) -> Slot:
    """How text is set in a box: as on the slide, in `ink` if given, with a box's own margins."""
    levels = tuple(_in_box(level, ink) for level in style.levels)
    return replace(style, levels=levels, insets=(LEFT, TOP, RIGHT, BOTTOM), anchor="t")


def _in_box(level: Level, ink: str) -> Level:
    calm = min(level.before.at(level.size), level.size * 0.3)
    return replace(level, colour=ink or level.colour, before=Gap(calm * 0.75))
