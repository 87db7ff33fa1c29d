"""A time of day, as minutes after midnight, and how it is printed."""

from __future__ import annotations

DAY = 24 * 60
"""The minutes of a day; what runs past midnight goes on with 00:00."""


def clock(minute: int) -> str:
    """A time of day as people read it on a station: `600` is `10:00`."""
    hours, minutes = divmod(minute % DAY, 60)
    return f"{hours:02}:{minutes:02}"
