"""Codes that a telephone's camera reads as an address (QR)."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO


@lru_cache(maxsize=32)
def code_picture(address: str) -> bytes:
    """The code of an address as a PNG, with the quiet edge that it needs."""
    import segno

    target = BytesIO()
    segno.make(address, error="m", micro=False).save(target, kind="png", scale=8, border=4)
    return target.getvalue()


def code_words(address: str) -> str:
    """What a code is, for people who cannot see it."""
    return f"A code to scan, which opens {address}"
