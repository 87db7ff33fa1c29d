"""A case: a Markdown page with a title, a sentence and named blocks, which a co-author can read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_FENCE = re.compile(
    r"^(?P<fence>`{3,})(?P<name>[a-z ]+)\n(?P<text>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL
)
_TITLE = re.compile(r"\A# (?P<title>\S.*)\n\n(?P<about>[^\s`#].*)\n")


@dataclass(frozen=True, slots=True)
class Case:
    """One page. `blocks` maps a block's name to its text; `page` is the whole page as it is."""

    path: Path
    page: str
    title: str
    about: str
    blocks: dict[str, str]

    def rewritten(self, blocks: dict[str, str]) -> str:
        """The page with other texts in some of its blocks."""

        def block(found: re.Match[str]) -> str:
            text = blocks.get(found["name"], found["text"])
            return f"{found['fence']}{found['name']}\n{text}{found['fence']}"

        return _FENCE.sub(block, self.page)


def read_case(path: Path) -> Case:
    """Read one page; a page that says nothing in words is no case."""
    page = path.read_text(encoding="utf-8")
    title = _TITLE.match(page)
    assert title, f"{path.name} begins with a title, a blank line and a sentence"
    found = [(each["name"], each["text"]) for each in _FENCE.finditer(page)]
    names = [name for name, _ in found]
    assert len(set(names)) == len(names), f"each block of {path.name} has its own name"
    return Case(path, page, title["title"], title["about"], dict(found))
