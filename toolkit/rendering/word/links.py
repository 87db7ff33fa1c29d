"""What one part of a Word file points at: addresses outside, pictures, and places in itself."""

from __future__ import annotations

import re
from dataclasses import field

from toolkit.model.quickly import dataclass, regex
from toolkit.rendering.deck.container import OFFICE, Relationship
from toolkit.rendering.deck.escaping import quoted

LONGEST_NAME = 40
NOT_IN_A_NAME = regex(r"\W", re.ASCII)


def usual_name(id: str) -> str:
    """The bookmark for an id, unless another took that name before; other files link to it."""
    plain = NOT_IN_A_NAME.sub("_", id)
    return (plain if plain[:1].isalpha() else f"p_{plain}")[:LONGEST_NAME]


@dataclass(slots=True)
class Links:
    """The relationships of one part, each target once."""

    known: dict[tuple[str, str], Relationship] = field(default_factory=dict)

    def to(self, kind: str, target: str, *, outside: bool = False) -> str:
        """The id under which a part, or an address, is known."""
        found = self.known.get((kind, target))
        if found is None:
            id = f"rId{len(self.known) + 1}"
            found = Relationship(id, f"{OFFICE}/{kind}", target, outside)
            self.known[kind, target] = found
        return found.id


@dataclass(slots=True)
class Bookmarks:
    """Names for places inside a file, as Word wants them: short, of plain letters, each once."""

    named: dict[str, tuple[int, str]] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def name(self, id: str) -> str:
        """The bookmark for an id of the page."""
        return self._numbered(id)[1]

    def mark(self, id: str, words: str = "") -> str:
        """The XML of words to which links lead."""
        number, name = self._numbered(id)
        start = f'<w:bookmarkStart w:id="{number}" w:name={quoted(name)}/>'
        return f'{start}{words}<w:bookmarkEnd w:id="{number}"/>'

    def _numbered(self, id: str) -> tuple[int, str]:
        if id not in self.named:
            number = len(self.named) + 1
            name = usual_name(id)
            if name.lower() in self.taken:
                ending = f"_{number}"
                name = name[: LONGEST_NAME - len(ending)] + ending
            self.taken.add(name.lower())
            self.named[id] = (number, name)
        return self.named[id]
