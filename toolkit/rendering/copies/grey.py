"""Colours and pictures as greys that are as light or dark as they were."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from io import BytesIO

from toolkit.model.assets import Asset, Assets
from toolkit.model.quickly import regex
from toolkit.model.theme import Theme
from toolkit.rendering.html_pictures import for_pages
from toolkit.rendering.pictures import GOOD_QUALITY, Prepared

COLOUR = regex(
    r"(?P<before>\b(?:fill|stroke|stop-color|flood-color|lighting-color|color)\s*"
    r"(?:=\s*[\"']|:)\s*)(?P<colour>#[0-9A-Fa-f]{3,8}|rgba?\([^)]*\)|[A-Za-z]+)"
)
"""Where a drawing names a colour."""


def theme(coloured: Theme) -> Theme:
    """A theme whose colours are greys; everything stands out from its ground as it did."""
    return replace(
        coloured,
        colours={name: grey(value) for name, value in coloured.colours.items()},
        tints={name: grey(value) for name, value in coloured.tints.items()},
        variant="light",
    )


def pictures(assets: Assets) -> Assets:
    """The pictures as greys; one that cannot be shown stays as it is, and others say so."""
    return {
        path: Asset(f"{each.digest} as greys", partial(_picture, each, path))
        for path, each in assets.items()
    }


def grey(colour: str) -> str:
    """The grey that is as light as a colour (`#RRGGBB`), by the luminance of WCAG 2.2."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    shade = 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return "#" + f"{round(shade * 255):02X}" * 3


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)


def _picture(asset: Asset, path: str) -> bytes:
    found = for_pages(asset, path)
    if not isinstance(found, Prepared):
        return asset.read()
    if found.kind == "svg":
        return COLOUR.sub(_named, found.data.decode("utf-8")).encode("utf-8")
    return _dots(found)


def _dots(picture: Prepared) -> bytes:
    from PIL import Image

    target = BytesIO()
    with Image.open(BytesIO(picture.data)) as image:
        if picture.kind == "jpeg":
            image.convert("L").save(target, "JPEG", quality=GOOD_QUALITY)
        else:
            seen_through = "A" in image.getbands() or "transparency" in image.info
            image.convert("RGBA" if seen_through else "RGB").convert(
                "LA" if seen_through else "L"
            ).save(target, "PNG")
    return target.getvalue()


def _named(found: re.Match[str]) -> str:
    from PIL import ImageColor

    try:
        red, green, blue = ImageColor.getrgb(found["colour"])[:3]
    except ValueError:
        return found[0]  # none, inherit, currentColor and the like
    return found["before"] + grey(f"#{red:02X}{green:02X}{blue:02X}")
