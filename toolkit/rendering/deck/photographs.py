"""Words on a photograph of the template: how well they stand out, where that can be computed."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.model.contrast import contrast
from toolkit.rendering.deck.inherit import P, child
from toolkit.rendering.deck.layouts import (
    EVERYWHERE,
    Frame,
    Layout,
    Photograph,
    Slot,
    Template,
)
from toolkit.rendering.pictures import MOST_AREA

if TYPE_CHECKING:
    from PIL import Image

Edges = tuple[float, float, float, float]
WHOLE = 0.98
"""Words whose place a picture covers to this share stand on nothing else."""
ACROSS = 120
"""Dots from side to side that are looked at: each about as large as a small letter on a slide."""
WORST = 0.05
"""The share of dots that may be worse: a spark in a dark sky hides no word."""
AS_IT_IS = ("extLst", "ext", "useLocalDpi")
"""What may stand in a picture's reference without changing its colours or shape."""


def photograph_of(
    fill: etree._Element | None, images: Mapping[str, str], shape: etree._Element | None = None
) -> Photograph | None:
    """The photograph that fills a ground or a `shape`; None where it is not shown as it is.

    One that is turned, tiled, recoloured, stretched beyond its frame or cut to a shape is not, nor
    is a drawing. `images` are the names of parts by the ids of relationships.
    """
    blip, stretched = child(fill, "a:blip"), child(fill, "a:stretch/a:fillRect")
    if fill is None or blip is None or stretched is None or stretched.attrib:
        return None
    if any(etree.QName(each).localname not in AS_IT_IS for each in blip.iterdescendants()):
        return None
    if shape is not None and not _is_plain(shape):
        return None
    part, cut = images.get(blip.get(f"{{{P['r']}}}embed", "")), child(fill, "a:srcRect")
    try:
        shares = [int("0" if cut is None else cut.get(side, "0")) / 100_000 for side in "ltrb"]
    except ValueError:
        return None
    left, top, right, bottom = shares
    if part is None or min(shares) < 0 or left + right >= 1 or top + bottom >= 1:
        return None
    return Photograph(part, (left, top, right, bottom))


def _is_plain(shape: etree._Element) -> bool:
    """Whether a shape is an upright rectangle without effects."""
    place, form = child(shape, "p:spPr/a:xfrm"), child(shape, "p:spPr/a:prstGeom")
    turned = place is not None and any(place.get(each) for each in ("rot", "flipH", "flipV"))
    effects = child(shape, "p:spPr/a:effectLst")
    plain = form is not None and form.get("prst") == "rect"
    return plain and not turned and (effects is None or not len(effects))


def stands_out(slot: Slot, layout: Layout, template: Template) -> float | None:
    """The contrast that a slot's words reach nearly everywhere on the photograph behind them.

    None where something else is behind them too, or cannot be told.
    """
    page = Frame(0.0, 0.0, template.width, template.height)
    behind = [fill for fill in layout.fills if fill.frame.overlaps(slot.frame)]
    if not behind or (photograph := behind[-1].photograph) is None:
        return None
    place = page if behind[-1].frame == EVERYWHERE else behind[-1].frame
    if place.shared(slot.frame) < WHOLE * slot.frame.area:
        return None
    box = (
        max((slot.frame.x - place.x) / place.width, 0.0),
        max((slot.frame.y - place.y) / place.height, 0.0),
        min((slot.frame.right - place.x) / place.width, 1.0),
        min((slot.frame.bottom - place.y) / place.height, 1.0),
    )
    data = template.container.parts[photograph.part]
    return _least(data, photograph.cut, box, slot.level(0).colour)


@lru_cache(maxsize=64)
def _least(data: bytes, cut: Edges, box: Edges, colour: str) -> float | None:
    """The contrast of a colour with all dots in a part of a picture but the worst."""
    dots = _dots(data, cut)
    if dots is None:
        return None
    wide, high = dots.size
    left, top = min(int(box[0] * wide), wide - 1), min(int(box[1] * high), high - 1)
    right, bottom = max(round(box[2] * wide), left + 1), max(round(box[3] * high), top + 1)
    part = dots.crop((left, top, right, bottom)).tobytes()
    seen = sorted(contrast(colour, f"#{part[n : n + 3].hex()}") for n in range(0, len(part), 3))
    return seen[int(len(seen) * WORST)]


@lru_cache(maxsize=8)
def _dots(data: bytes, cut: Edges) -> Image.Image | None:
    """What is shown of a picture, made small; None for what lets its ground through or is none."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            # Our own limit follows; Pillow's remark about large pictures would reach the terminal.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            found = Image.open(BytesIO(data), formats=("PNG", "JPEG"))
        with found:
            turned = found.getexif().get(0x0112, 1) != 1
            if found.width * found.height > MOST_AREA or found.has_transparency_data or turned:
                return None
            found.draft("RGB", (4 * ACROSS, 4 * ACROSS))
            wide, high = found.size
            left, top, right, bottom = cut
            shown = found.convert("RGB").crop(
                (
                    round(left * wide),
                    round(top * high),
                    round((1 - right) * wide),
                    round((1 - bottom) * high),
                )
            )
            across = min(ACROSS, shown.width)
            down = max(round(across * shown.height / shown.width), 1)
            return shown.resize((across, down), Image.Resampling.BOX)
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError):
        return None
