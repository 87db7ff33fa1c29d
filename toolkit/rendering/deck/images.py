"""Pictures for slides: made ready, or a sentence for the place where one should be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import ceil
from typing import TypeAlias

from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.inlines import Picture
from toolkit.rendering.codes import code_picture, code_words
from toolkit.rendering.deck.presentation import Image
from toolkit.rendering.pictures import (
    Prepared,
    Refused,
    drawn,
    picture_of,
    unreadable,
)

Ready: TypeAlias = Callable[
    [Picture, Assets, tuple[str, ...]], tuple[Image, tuple[Diagnostic, ...]]
]
"""What makes a picture ready, like `image_of`."""
MOST_PIXELS = 1920
DRAWING_PIXELS = 1600
GLANCE_PIXELS = 16
"""A drawing is drawn this small where only its size matters, and whether it can be drawn."""


def image_of(
    picture: Picture,
    assets: Assets,
    font_files: tuple[str, ...],
    drawing_pixels: int = DRAWING_PIXELS,
) -> tuple[Image, tuple[Diagnostic, ...]]:
    """A picture for a slide, and what there is to say about it.

    `font_files` are the letters that drawings are set in, `drawing_pixels` how wide they get.
    """
    image = Image(
        path=picture.path or picture.source,
        alt="" if picture.decorative else picture.alt,
        share=picture.width or 1.0,
        decorative=picture.decorative,
    )
    found = _prepared(picture, assets, font_files, drawing_pixels)
    if isinstance(found, Prepared):
        ready = replace(
            image, kind=found.kind, data=found.data, width=found.width, height=found.height
        )
        return ready, ()
    missing = replace(image, missing=f"Picture missing: {picture.source}")
    return missing, (found,) if found else ()


def glance_at(
    picture: Picture, assets: Assets, font_files: tuple[str, ...]
) -> tuple[Image, tuple[Diagnostic, ...]]:
    """The same for who never looks: drawings are as large, and made a hundred times as fast."""
    image, said = image_of(picture, assets, font_files, GLANCE_PIXELS)
    found = picture_of(assets[picture.path], picture.path, MOST_PIXELS) if image.data else None
    if not isinstance(found, Prepared) or found.kind != "svg":
        return image, said
    high = ceil(DRAWING_PIXELS * found.height / found.width)
    return replace(image, width=DRAWING_PIXELS, height=high), said


def code_for(address: str) -> Image:
    """A code that a telephone's camera reads as an address."""
    data = code_picture(address)
    side = int.from_bytes(data[16:20], "big")
    return Image(address, code_words(address), "png", data, side, side)


def _prepared(
    picture: Picture, assets: Assets, font_files: tuple[str, ...], drawing_pixels: int
) -> Prepared | Diagnostic | None:
    asset = assets.get(picture.path)
    if asset is None:
        return None  # the checks say so
    found = picture_of(asset, picture.path, MOST_PIXELS)
    if isinstance(found, Prepared) and found.kind == "svg":
        found = drawn(found.data, drawing_pixels, font_files)
    if isinstance(found, Refused):
        return unreadable(picture, found)
    return found
