"""Lets WeasyPrint take the compressed bytes of a PNG as they are, instead of packing them anew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

SIGNATURE = 8
"""Bytes before the first part of a PNG."""
AROUND = 12
"""Bytes of a part's length, name and check sum."""


def keep_compressed(images: Any) -> None:
    """Change WeasyPrint's module of pictures, if it still works as it did.

    A PNG without transparency is, within, just what a PDF holds. WeasyPrint unpacks and packs
    it, which for a screenshot takes longer than the page that it stands on.
    """
    pack = getattr(images.RasterImage, "_get_png_data", None)
    if pack is not None:
        images.RasterImage._get_png_data = staticmethod(
            lambda picture: _compressed(picture) or pack(picture)
        )


def _compressed(picture: Any) -> bytes:
    """The compressed rows of a picture that Pillow has opened, or nothing where PDF differs."""
    if picture.format != "PNG" or picture.mode not in ("RGB", "L") or len(picture.tile) != 1:
        return b""
    method, _area, _place, kind = picture.tile[0]
    if method != "zip" or kind != picture.mode or picture.info.get("interlace"):
        return b""
    picture.fp.seek(0)
    return b"".join(body for name, body in _parts(picture.fp.read()) if name == b"IDAT")


def _parts(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    start = SIGNATURE
    while start + AROUND <= len(data):
        length = int.from_bytes(data[start : start + 4], "big")
        yield data[start + 4 : start + 8], data[start + 8 : start + 8 + length]
        start += AROUND + length
