"""What is known about one text while its content is read: lines, footnotes, and what was said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from typing import Any, TypeAlias

from markdown_it.token import Token

from toolkit.model.blocks import Blocks
from toolkit.model.diagnostics import Rule
from toolkit.model.languages import OWN
from toolkit.model.quickly import dataclass
from toolkit.model.source import Span
from toolkit.reading.attributes import Attributes
from toolkit.reading.remarks import Remarks


@dataclass(slots=True)
class Node:
    """A token with the tokens between it and its end."""

    token: Token
    children: list[Node] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The token's type without `_open`."""
        return self.token.type.removesuffix("_open")


@dataclass(slots=True)
class Page:
    """One text that is being read; line numbers inside markdown-it count from 0 in `lines`.

    `language` is that of the words around those that are being read.
    """

    path: str
    first_line: int
    lines: Sequence[str]
    remarks: Remarks
    env: dict[str, Any]
    inline: Callable[[str], list[Token]]
    attributes: dict[int, Attributes] = field(default_factory=dict)
    evidence: dict[int, str] = field(default_factory=dict)
    plus_lists: set[Span] = field(default_factory=set)
    footnotes: dict[str, Node] = field(default_factory=dict)
    note: Callable[[str], Blocks] = lambda _: ()
    in_footnote: bool = False
    link_names: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    comments_speak: bool = False
    language: str = OWN

    def span(self, token: Token, within: Span | None = None) -> Span:
        """The lines of a token, without blank ones at its end; those around it if it has none."""
        if token.map is None:
            return within or Span(self.path, self.first_line, self.first_line)
        first, last = token.map[0], max(token.map[0] + 1, token.map[1])
        while last - 1 > first and last <= len(self.lines) and not self.lines[last - 1].strip():
            last -= 1
        return Span(self.path, self.first_line + first, self.first_line + last - 1)

    def say(self, rule: Rule, line: int, message: str, hint: str) -> None:
        """Note one thing about one line of the file."""
        self.remarks.say(rule, line, message, hint)


ReadNodes: TypeAlias = Callable[[Iterable[Node], Page, Span], Blocks]
"""Reads the blocks inside something; the last argument is the place of what they stand in."""


def tree(tokens: Iterable[Token]) -> list[Node]:
    """Tokens as a tree; markdown-it bounds how deep it can be."""
    roots: list[Node] = []
    open_nodes: list[Node] = []
    for token in tokens:
        if token.nesting < 0:
            open_nodes.pop()
            continue
        node = Node(token)
        (open_nodes[-1].children if open_nodes else roots).append(node)
        if token.nesting > 0:
            open_nodes.append(node)
    return roots


def everything(nodes: Iterable[Node]) -> Iterator[Node]:
    """All nodes at all depths, in order."""
    for node in nodes:
        yield node
        yield from everything(node.children)
