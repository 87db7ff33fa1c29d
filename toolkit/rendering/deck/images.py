"""Pictures for slides: made ready, or a sentence for the place where one should be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.inlines import Picture
from toolkit.rendering.deck.presentation import Image
from toolkit.rendering.pictures import (
    Prepared,
    Refused,
    drawn,
    fonts_in,
    prepare,
    unreadable,
)

MOST_PIXELS = 1920
DRAWING_PIXELS = 1600

def image_of(
    picture: Picture, assets: Assets, files: Mapping[str, bytes]
) -> tuple[Image, tuple[Diagnostic, ...]]:
    """A picture for a slide, and what there is to say about it. `files` hold the bundled fonts."""
    image = Image(
        path=picture.path or picture.source,
        alt="" if picture.decorative else picture.alt,
        share=picture.width or 1.0,
        decorative=picture.decorative,
    )
    found = _prepared(picture, assets, files)
    if isinstance(found, Prepared):
        ready = replace(
            image, kind=found.kind, data=found.data, width=found.width, height=found.height
        )
        return ready, ()
    missing = replace(image, missing=f"Picture missing: {picture.source}")
    return missing, (found,) if found else ()


def _prepared(
    picture: Picture, assets: Assets, files: Mapping[str, bytes]
) -> Prepared | Diagnostic | None:
    data = assets.get(picture.path)
    if data is None:
        return None  # the checks say so
    found = prepare(data, picture.path, MOST_PIXELS)
    if isinstance(found, Prepared) and found.kind == "svg":
        found = drawn(found.data, DRAWING_PIXELS, fonts_in(files))
    if isinstance(found, Refused):
        return unreadable(picture, found)
    return found
