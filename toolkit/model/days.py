"""Days as people write them."""

from __future__ import annotations

import re
from datetime import date

from toolkit.model.quickly import regex

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT_MONTHS = [month[:3].lower() for month in MONTHS]
_ISO_DATE = regex(r"^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ]\d{1,2}:\d\d.{0,20})?)?)?$")
_WORD_DATE = regex(r"^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$", re.I)
_FIGURES = regex(r"^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d\d)$")
_THIS_CENTURY = "20"


def read_date(text: str) -> str | None:
    """A date as 2026-05-02, 2026-05 or 2026; None if it is none, or if it could be another.

    “2 May 2026” and “20/11/2026” are dates too; “02/05/2026” could be a day in February.
    """
    text = text.strip().strip("“”\"'")
    if found := _ISO_DATE.match(text):
        return _written(*found.groups())
    if (found := _WORD_DATE.match(text)) and found[2].lower()[:3] in _SHORT_MONTHS:
        return _written(found[3], str(_SHORT_MONTHS.index(found[2].lower()[:3]) + 1), found[1])
    meant = days_meant(text)
    # Whoever writes a year in two figures could have put it first.
    return meant[0] if len(meant) == 1 and meant[0][:4] in text else None


def days_meant(text: str) -> tuple[str, ...]:
    """The days that a date in figures can be, as 2026-05-02, the British one first."""
    found = _FIGURES.match(text.strip().strip("“”\"'"))
    if found is None:
        return ()
    first, second, year = found.groups()
    year = year if len(year) == len("2026") else _THIS_CENTURY + year
    days = (_written(year, month, day) for day, month in ((first, second), (second, first)))
    return tuple(dict.fromkeys(day for day in days if day))


def what_to_write(text: str) -> tuple[str, str]:
    """What is the matter with a date in figures that was not read, and what to write instead."""
    meant = [day(each) for each in days_meant(text)]
    if not meant:
        how = "write the year, the month and the day in figures, such as 2026-05-02"
        return "is no day in the calendar", how
    return "can be read as two different days", f"write {' or '.join(meant)}"


def day(written: str) -> str:
    """A date such as `2026-05-02` as `2 May 2026`; anything else as it is."""
    try:
        found = date.fromisoformat(written)
    except ValueError:
        return written
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def _written(year: str, month: str | None = None, day: str | None = None) -> str | None:
    """A date as far as it is known, such as 2026-05; None if it is not in the calendar."""
    parts = [int(part) for part in (month, day) if part is not None]
    try:
        date(int(year), *[*parts, 1, 1][:2])
    except ValueError:
        return None
    return "-".join([f"{int(year):04}", *(f"{part:02}" for part in parts)])
