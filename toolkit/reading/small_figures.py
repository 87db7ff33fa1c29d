"""Small figures as Pandoc writes them, `H~2~O` and `m^2^`, read as the characters that they are.

Only figures and their signs are: the bundled letters have a shape for each, and programs that read
aloud know them. Small letters are not so sure, so `10^th^` becomes the plain 10th that people
read most easily, and other letters stay as typed, with a word about it.
"""

from __future__ import annotations

import re

from toolkit.model.quickly import regex
from toolkit.reading.page import Page
from toolkit.reading.typed_rules import MARKS_AROUND_FIGURES

_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_RAISED = str.maketrans("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
_MARKED = regex(
    r"(?<=[^\W_)]|\))(?:~(?P<low>[0-9+−=()-]{1,8})~(?!~)|\^(?P<high>[0-9+−=()-]{1,8})\^)"
    r"|(?<=\d)\^(?P<order>st|nd|rd|th)\^"
)
_AROUND = "\"'“”‘’.,;:!?"


def with_small_figures(text: str, page: Page, line: int) -> str:
    """The text with such marks read, and each word told where it first stands in the file."""
    if "~" not in text and "^" not in text:
        return text

    def read(word: re.Match[str]) -> str:
        small = _MARKED.sub(_small, word[0])
        typed, shown = _bare(word[0]), _bare(small)
        if typed != shown and typed not in page.told:
            page.told.add(typed)
            message = f"“{typed}” is read as “{shown}”."
            page.say(MARKS_AROUND_FIGURES, line, message, f"type {shown}")
        return small

    return re.sub(r"\S+", read, text)


def _small(found: re.Match[str]) -> str:
    if found["low"]:
        return found["low"].translate(_LOWERED)
    return found["high"].translate(_RAISED) if found["high"] else found["order"]


def _bare(word: str) -> str:
    """A word without the quotation marks, brackets and stops around it."""
    word = word.strip(_AROUND).lstrip("(").strip(_AROUND)
    return word if "(" in word else word.rstrip(")").rstrip(_AROUND)
