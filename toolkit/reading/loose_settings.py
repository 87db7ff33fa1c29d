"""Settings such as `minutes=5` that stand at the end of a line without their curly brackets."""

from __future__ import annotations

import re
from dataclasses import replace

from toolkit.model.quickly import regex
from toolkit.reading.attributes import NONE, Attributes, read_attributes
from toolkit.reading.quantities import read_minutes

_KEYS = (
    "consent|credit|duration|group|layout|led-by|lines|materials|method|minutes|outcomes|plan-b"
    "|time|title|width"
)
_LOOSE = regex(
    rf"(?:^|(?<=[\s{{\[(]))(?P<inside>(?:[.#][\w-]+\s+)*(?:{_KEYS})\s*=\s*[^\s=].*?)[\s}}\])]*$"
)
_TIME_ALONE = regex(r"\(?\s*(\d[^()]{0,30}\b(?:minutes?|mins?|hours?|hrs?|h))\s*\)?", re.I)
_NAME_ALONE = regex(r"#[A-Za-z][\w-]*")
_LONGEST = 400


def split_loose(text: str) -> tuple[str, Attributes]:
    """A line without the settings at its end, and these; `loose` is how they should be typed."""
    text = text.strip()
    found = _LOOSE.search(text) if "=" in text and len(text) < _LONGEST else None
    if found is None:
        return text, NONE
    words = text[: found.start()].rstrip().rstrip("{[(").rstrip()
    read = read_attributes(found["inside"])
    return words, replace(read, loose=f"{{{found['inside']}}}")


def split_opening(text: str) -> tuple[str, Attributes]:
    """What stands behind a block's name, and its settings; a lone time or #name is one."""
    text = text.strip().removeprefix(":").strip()
    time = _TIME_ALONE.fullmatch(text)
    if _NAME_ALONE.fullmatch(text):
        return "", replace(read_attributes(text), loose=f"{{{text}}}")
    if time and read_minutes(time[1]):
        minutes = time[1].strip()
        inside = f'minutes="{minutes}"' if " " in minutes else f"minutes={minutes}"
        return "", replace(read_attributes(inside), loose=f"{{{inside}}}")
    return split_loose(text)
