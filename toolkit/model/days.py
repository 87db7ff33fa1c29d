"""Days as people write them."""

from __future__ import annotations

import re
from datetime import date

from toolkit.model.quickly import regex

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ISO_DATE = regex(r"^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ]\d{1,2}:\d\d.{0,20})?)?)?$")
_WORD_DATE = regex(r"^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$", re.I)


def read_date(text: str) -> str | None:
    """A date as 2026-05-02, 2026-05 or 2026, also from “2 May 2026”; None if it is none."""
    text = text.strip().strip("“”\"'")
    if found := _ISO_DATE.match(text):
        year, month, day = (int(part) if part else None for part in found.groups())
    elif (found := _WORD_DATE.match(text)) and found[2].lower()[:3] in _MONTHS:
        year, month = int(found[3]), _MONTHS.index(found[2].lower()[:3]) + 1
        day = int(found[1]) if found[1] else None
    else:
        return None
    try:
        date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    parts = [f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None)]
    return "-".join(parts)
