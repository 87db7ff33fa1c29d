"""What really stands behind words on a slide, and in which colour they can then be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree

from toolkit.model.contrast import contrast
from toolkit.rendering.deck.colours import Colours
from toolkit.rendering.deck.inherit import A, child, frame_of
from toolkit.rendering.deck.layouts import Fill, Layout, Level, Slot
from toolkit.rendering.deck.photographs import photograph_of

LEAST, LEAST_LARGE = 4.5, 3.0
LARGE, LARGE_BOLD = 24.0, 18.66
"""From these sizes on, in points, words are large as WCAG means it: 18 and 14 points in print,
a third more on a slide that is seen from afar."""
DARK, LIGHT = "#1A1A1A", "#FFFFFF"
UNKNOWN = ("gradFill", "blipFill", "pattFill", "grpFill")


def fills_of(root: etree._Element, colours: Colours, images: Mapping[str, str]) -> Iterator[Fill]:
    """The filled shapes of a layout or master, the lowest first; placeholders are none.

    `images` are the parts of its pictures by the ids of their relationships.
    """
    tree = child(root, "p:cSld/p:spTree")
    for shape in () if tree is None else tree:
        kind = etree.QName(shape).localname
        frame = frame_of(shape)
        if frame is None or child(shape, "p:nvSpPr/p:nvPr/p:ph") is not None:
            continue
        if kind == "pic":
            yield Fill(frame, "", photograph_of(child(shape, "p:blipFill"), images, shape))
        elif kind == "sp":
            solid = child(shape, "p:spPr/a:solidFill")
            style = child(shape, "p:style/a:fillRef")
            plain = child(shape, "p:spPr/a:noFill") is not None
            if any(child(shape, f"p:spPr/a:{each}") is not None for each in UNKNOWN):
                yield Fill(frame, "")
            elif colour := colours.of(solid if solid is not None or plain else style):
                yield Fill(frame, "" if _lets_through(solid) else colour)


def has_groups(root: etree._Element) -> bool:
    """Whether a layout or master holds groups, tables or drawings, which are not looked into."""
    groups = (f"p:cSld/p:spTree/p:{each}" for each in ("grpSp", "graphicFrame", "contentPart"))
    return any(child(root, each) is not None for each in groups)


def shows_master(layout: etree._Element) -> bool:
    """Whether a layout lets the shapes of its master through."""
    return layout.get("showMasterSp", "1") in ("1", "true")


def picture_ground(root: etree._Element) -> etree._Element | None:
    """The picture, or colours that run into one another, that a layout or master has as ground."""
    found = child(root, "p:cSld/p:bg/p:bgPr")
    grounds = () if found is None else (found.find(f"{A}{each}") for each in UNKNOWN)
    return next((each for each in grounds if each is not None), None)


def _lets_through(solid: etree._Element | None) -> bool:
    """Whether what is below a colour shines through, so that nobody sees that colour."""
    return solid is not None and next(solid.iter(f"{A}alpha"), None) is not None


def is_readable(level: Level, behind: str) -> bool:
    """Whether words stand out from a colour; what stands on a picture cannot be told."""
    if not behind:
        return True
    large = level.size >= (LARGE_BOLD if level.bold else LARGE)
    return contrast(level.colour, behind) >= (LEAST_LARGE if large else LEAST)


def links_are_readable(layout: Layout, behind: str) -> bool:
    """Whether links in the theme's own colour stand out from a colour, in any size."""
    return not behind or not layout.link or contrast(layout.link, behind) >= LEAST


def readable(slot: Slot, layout: Layout) -> Slot:
    """A slot's text, in a dark or light colour where its own hardly stands out."""
    behind = layout.behind(slot.frame)
    if all(is_readable(level, behind) for level in slot.levels):
        return slot
    best = max((DARK, LIGHT), key=lambda colour: contrast(colour, behind))
    levels = (
        level if is_readable(level, behind) else replace(level, colour=best)
        for level in slot.levels
    )
    return replace(slot, levels=tuple(levels))
