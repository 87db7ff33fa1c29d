"""The values of attributes as times, shares, numbers and lists, with a word where one is none."""

from __future__ import annotations

from toolkit.model.languages import UNNAMED, direction
from toolkit.model.minutes import Minutes
from toolkit.reading.attributes import Attributes
from toolkit.reading.fields import listed
from toolkit.reading.languages import read_language
from toolkit.reading.markdown_rules import UNREAD_ATTRIBUTE_VALUE
from toolkit.reading.page import Page
from toolkit.reading.quantities import read_minutes, read_number, read_share


def minutes(attributes: Attributes, page: Page, line: int) -> Minutes | None:
    """How long it takes, from `minutes=`, `duration=` or `time=`."""
    for key in ("minutes", "duration", "time"):
        if text := attributes.get(key):
            read = read_minutes(text)
            if read is None:
                _say(page, line, key, text, "{minutes=10}, {minutes=10-15} or {minutes=90}")
            return read
    return None


def share(attributes: Attributes, key: str, page: Page, line: int) -> float | None:
    """A share of the room, 0 < share ≤ 1."""
    text = attributes.get(key)
    read = read_share(text)
    if text and read is None:
        _say(page, line, key, text, f"{{{key}=60%}}, a share of the room there is")
    return read


def whole_number(attributes: Attributes, key: str, usual: int, page: Page, line: int) -> int:
    """A whole number up to 100, or the usual one."""
    text = attributes.get(key)
    read = read_number(text)
    if read is not None and not read % 1 and read <= 100:
        return int(read)
    if text:
        _say(page, line, key, text, f"{{{key}={usual}}}")
    return usual


def language(attributes: Attributes, page: Page, line: int) -> str:
    """The language of some words, from `lang=`; "" is that of the words around them.

    Which way words run follows from it, so a `dir=` that asks for something else is said. Where
    no language is written, a `dir=` other than that of the words around turns them.
    """
    text = attributes.get("lang")
    read = read_language(text)
    if text and not read:
        _say(page, line, "lang", text, "{lang=cy} or {lang=en-GB}, with the language's short code")
    way = attributes.get("dir").casefold()
    if way not in UNNAMED or way == direction(read or page.language):
        return read
    if not text:
        return UNNAMED[way]
    if read:
        page.say(
            UNREAD_ATTRIBUTE_VALUE,
            line,
            f"“dir={way}” takes no effect: words run the way that their language does.",
            "write the language of these words, such as {lang=ar} or {lang=en}.",
        )
    return read


def texts(attributes: Attributes, key: str, *, at_spaces: bool = False) -> tuple[str, ...]:
    """The parts of a value: at commas or semicolons, for names without spaces at spaces too."""
    parts = listed(attributes.get(key))
    return tuple(word for part in parts for word in (part.split() if at_spaces else (part,)))


def _say(page: Page, line: int, key: str, text: str, write: str) -> None:
    page.say(
        UNREAD_ATTRIBUTE_VALUE,
        line,
        f"“{text}” could not be understood after “{key}=”, so it is left out.",
        f"write {write}.",
    )
