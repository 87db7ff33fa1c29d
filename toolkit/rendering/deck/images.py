"""Pictures for slides: made ready, or a sentence for the place where one should be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
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
    prepare,
    unreadable,
)

Ready: TypeAlias = Callable[
    [Picture, Assets, tuple[str, ...]], tuple[Image, tuple[Diagnostic, ...]]
]
"""What makes a picture ready, like `image_of`."""
MOST_PIXELS = 1920
DRAWING_PIXELS = 1600


def image_of(
    picture: Picture, assets: Assets, font_files: tuple[str, ...]
) -> tuple[Image, tuple[Diagnostic, ...]]:
    """A picture for a slide, and what there is to say about it.

    `font_files` are the letters that drawings are set in.
    """
    image = Image(
        path=picture.path or picture.source,
        alt="" if picture.decorative else picture.alt,
        share=picture.width or 1.0,
        decorative=picture.decorative,
    )
    found = _prepared(picture, assets, font_files)
    if isinstance(found, Prepared):
        ready = replace(
            image, kind=found.kind, data=found.data, width=found.width, height=found.height
        )
        return ready, ()
    missing = replace(image, missing=f"Picture missing: {picture.source}")
    return missing, (found,) if found else ()


def code_for(address: str) -> Image:
    """A code that a telephone's camera reads as an address."""
    data = code_picture(address)
    side = int.from_bytes(data[16:20], "big")
    return Image(address, code_words(address), "png", data, side, side)


def _prepared(
    picture: Picture, assets: Assets, font_files: tuple[str, ...]
) -> Prepared | Diagnostic | None:
    data = assets.get(picture.path)
    if data is None:
        return None  # the checks say so
    found = prepare(data, picture.path, MOST_PIXELS)
    if isinstance(found, Prepared) and found.kind == "svg":
        found = drawn(found.data, DRAWING_PIXELS, font_files)
    if isinstance(found, Refused):
        return unreadable(picture, found)
    return found
