"""How well one colour stands out from another."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=512)
def contrast(one: str, other: str) -> float:
    """The contrast of two colours given as `#RRGGBB`, from 1 to 21.

    Source: relative luminance and contrast ratio as WCAG 2.2 defines them.
    """
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float:
    parts = [value / 255 for value in bytes.fromhex(colour.lstrip("#"))]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
