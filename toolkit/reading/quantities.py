"""Times, numbers, shares, and yes or no, as people write them."""

from __future__ import annotations

import re

from toolkit.model.minutes import Minutes
from toolkit.model.quickly import regex

_ABOUT = regex(r"^(?:about|around|approx(?:\.|imately)?|roughly|ca\.?|~|≈)\s*", re.I)
_NUMBER = r"(?:\d{1,4}(?:[.,]\d{1,2})?\s*[½¼¾]?|[½¼¾])"
_HOUR = r"(?:h|hrs?|hours?)(?![a-z])\.?"
_MINUTE = r"(?:m|mins?|minutes?)(?![a-z])\.?|['′]"
_SPAN = regex(
    rf"^(?:(?P<hours>{_NUMBER}|an?|half an?)\s*{_HOUR}(?:\s*(?:and\s+|,\s*)?"
    rf"(?P<after>\d{{1,2}}|a half)\s*(?:{_MINUTE})?)?|(?P<minutes>{_NUMBER})\s*(?:{_MINUTE})?)$",
    re.I,
)
_RANGE = regex(rf"^(?P<least>{_NUMBER})\s*(?:-|–|—|to|or)\s*(?P<most>.+)$", re.I)
_TWO_SPANS = regex(r"\s*(?:–|—|-|\bto\b)\s*")
_LONGEST = 60
_QUARTERS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_MOST_MINUTES = 60 * 24 * 31
_CLOCK = regex(
    r"(?P<hours>\d{1,2})(?:[:.](?P<minutes>[0-5]\d))?\s*(?:(?P<half>[ap])\.?m\.?)?(?:\s*h(?:rs?)?)?"
)
_NOON = frozenset({"noon", "midday"})
YES = frozenset({"yes", "y", "true", "on"})
NO = frozenset({"no", "n", "false", "off"})


def read_minutes(text: str) -> Minutes | None:
    """A time such as 90, 10 min, 10-15 minutes, 1 h 30 or 2–3 hours; None if it is none."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    text = _ABOUT.sub("", text.strip("“”\"'"))
    if (one := _one_span(text)) is not None:
        return _minutes(one, one)
    if found := _RANGE.match(text):
        # "10-15 minutes": the unit stands once and counts for both ends.
        most = _one_span(found["most"])
        unit = re.sub(r"^[\d.,\s½¼¾]+", "", found["most"])
        least = _one_span(f"{found['least']} {unit}".strip())
        if most is not None and least is not None:
            return _minutes(least, most)
    ends = [_one_span(part) for part in _TWO_SPANS.split(text)]
    if len(ends) == 2 and ends[0] is not None and ends[1] is not None:
        return _minutes(ends[0], ends[1])
    return None


def read_clock(text: str) -> int | None:
    """A time of day such as 10:00 or 2.30 pm, in minutes after midnight; None if it is none."""
    word = text.strip().strip("“”\"'").casefold()
    if word in _NOON:
        return 12 * 60
    found = _CLOCK.fullmatch(word)
    if found is None or not (found["minutes"] or found["half"]):
        return None
    hours, minutes = int(found["hours"]), int(found["minutes"] or 0)
    if not found["half"]:
        return hours * 60 + minutes if hours < 24 else None
    if not 1 <= hours <= 12:
        return None
    return (hours % 12 + 12 * (found["half"] == "p")) * 60 + minutes


def read_yes_no(text: str) -> bool | None:
    """True, False, or None where the text says neither."""
    word = text.strip().strip("“”\"'").casefold()
    return True if word in YES else False if word in NO else None


def read_number(text: str) -> float | None:
    """A number of at least 0, such as 12 or 1.5; None if it is none."""
    found = re.fullmatch(r"\d{1,9}(?:\.\d{1,4})?", text.strip().strip("“”\"'"))
    return float(found.group()) if found else None


def read_share(text: str) -> float | None:
    """A share of the room there is, such as 60% or 0.6; None if it is none."""
    found = re.fullmatch(r"(\d{1,3}(?:\.\d+)?)\s*%|(0?\.\d+|1(?:\.0+)?)", text.strip())
    if found is None:
        return None
    share = float(found[1]) / 100 if found[1] else float(found[2])
    return share if 0 < share <= 1 else None


def _one_span(text: str) -> float | None:
    found = _SPAN.match(text.strip())
    if found is None:
        return None
    if found["hours"] is None:
        return _amount(found["minutes"])
    after = (found["after"] or "0").lower()
    return _amount(found["hours"]) * 60 + (30 if after == "a half" else int(after))


def _amount(text: str) -> float:
    words = text.lower().split()
    if words[0] in ("a", "an", "half"):
        return 0.5 if words[0] == "half" else 1
    quarter = _QUARTERS.get(text[-1], 0)
    digits = text.rstrip("½¼¾ ").replace(",", ".")
    return float(digits or 0) + quarter


def _minutes(least: float, most: float) -> Minutes | None:
    if least % 1 or most % 1 or not 0 <= least <= most <= _MOST_MINUTES:
        return None
    return Minutes(int(least), int(most))
