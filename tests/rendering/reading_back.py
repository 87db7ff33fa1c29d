"""An HTML page read back: its headings, ids, links and words, as a browser would find them."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

EMPTY = {"br", "col", "hr", "img", "input", "link", "meta"}


@dataclass(frozen=True, slots=True)
class Element:
    """One element with its attributes, and the words in it."""

    tag: str
    attributes: dict[str, str]
    words: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return " ".join("".join(self.words).split())


class Page(HTMLParser):
    """All elements of a page in the order in which they begin."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()
        assert not self._open, f"left open: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in EMPTY:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag, "elements are closed in order"

    def handle_data(self, data: str) -> None:
        if any(element.tag == "style" for element in self._open):
            return
        for element in self._open:
            element.words.append(data)

    def all(self, *tags: str) -> list[Element]:
        """Every element of some kinds."""
        return [element for element in self.elements if element.tag in tags]

    def of(self, name: str) -> list[Element]:
        """Every element of a class."""
        return [e for e in self.elements if name in e.attributes.get("class", "").split()]

    @property
    def words(self) -> str:
        """Everything that can be read."""
        return str(self.all("body")[0])
