"""How a field is declared: once, for reading, help, schemas, starters and messages alike."""

from __future__ import annotations

import re
from enum import Enum

from toolkit.model.quickly import dataclass


class Kind(Enum):
    """What a field's text is read as; the value is what a message calls it."""

    TEXT = "text"
    WHOLE_NUMBER = "a whole number"
    NUMBER = "a number"
    MINUTES = "a time such as 90, 1 h 30 or 10-15 minutes"
    CLOCK = "a time of day such as 10:00 or 2.30pm"
    LANGUAGE = "a language code such as en-GB or cy"
    DATE = "a date such as 2026-05-02"
    YES_NO = "yes or no"
    CHOICE = "one of a few words"
    ENTRIES = "lines with a word and a colon each"
    OUTCOMES = "outcomes"
    EVIDENCE = "criteria with places"
    ANYTHING = "anything"


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    `name` is its one spelling (lower case, hyphens); `many` allows one or several; `choices`
    are the words of a CHOICE; `fields` what ENTRIES may hold (() for any keys); `main` names
    the field that a plain text stands for where keys with values are due; `used_in` says which
    outputs and checks read it; `also` are names that other tools give it; `example` is a filled
    value and `prompt` what a starter shows.
    """

    name: str
    kind: Kind
    help: str
    many: bool = False
    choices: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    main: str = ""
    used_in: str = ""
    also: tuple[str, ...] = ()
    example: str = ""
    prompt: str = ""


def normal_key(text: str) -> str:
    """A key in its one spelling: lower case, hyphens for spaces and underscores."""
    return "-".join(re.split(r"[\s_-]+", text.strip().lower())).strip("-")
