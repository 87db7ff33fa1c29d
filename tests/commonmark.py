"""The examples of the CommonMark specification, and the words that a reader sees in each.

They come with the package `commonmark-spec`, which the set-up of the tests brings. Their licence
(CC BY-SA 4.0) is another than ours, so no copy of them is kept here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

_SPEC = Path(__file__).parent.parent / ".validators/node_modules/commonmark-spec/spec.txt"
_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)
_WORD = re.compile(r"[^\W_]+")
_IN_A_LINE = {"a", "code", "em", "strong"}


@dataclass(frozen=True, slots=True)
class Example:
    """One example: its number, its Markdown, and the HTML that it must become."""

    number: int
    markdown: str
    html: str


@cache
def examples() -> tuple[Example, ...]:
    """All of them, in the order of the specification."""
    text = _SPEC.read_text(encoding="utf-8").replace("→", "\t")
    found = _EXAMPLE.findall(text)
    return tuple(Example(number, *parts) for number, parts in enumerate(found, 1))


def visible_words(html: str) -> list[str]:
    """The words that a browser shows, descriptions of pictures among them, in order."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return words("".join(reader.texts))


def words(text: str) -> list[str]:
    """Runs of letters and digits."""
    return _WORD.findall(text)


class _Words(HTMLParser):
    """Gathers what is shown: neither scripts nor styles nor comments."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("script", "style")
        self.texts.extend(value for name, value in attrs if name == "alt" and value)
        self._end_word(tag)

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style")
        self._end_word(tag)

    def handle_data(self, data: str) -> None:
        if self.hidden <= 0:
            self.texts.append(data)

    def _end_word(self, tag: str) -> None:
        self.texts.extend(() if tag in _IN_A_LINE else (" ",))
