"""What a line of text holds: words, emphasis, links, pictures in a line, glossary terms, notes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from typing import TYPE_CHECKING, TypeAlias

from toolkit.model.quickly import dataclass
from toolkit.model.source import Span

if TYPE_CHECKING:
    from toolkit.model.blocks import Block


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words, as they were written.

    `line` is the line of the file on which they begin (0 where it is not known), `breaks` the
    places in them at which a further line begins. Words are the same wherever they stand.
    """

    text: str
    line: int = field(default=0, compare=False, repr=False)
    breaks: tuple[int, ...] = field(default=(), compare=False, repr=False)

    def line_at(self, place: int) -> int:
        """The line of the file on which the letter at a place stands, or 0."""
        return self.line and self.line + bisect_right(self.breaks, place)

    def part(self, start: int, end: int | None = None) -> Text:
        """Some of the words, which know their lines."""
        words = self.text[start:end]
        first = bisect_right(self.breaks, start)
        last = bisect_right(self.breaks, start + len(words))
        breaks = tuple(each - start for each in self.breaks[first:last])
        return Text(words, self.line_at(start), breaks)


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that matter: `**bold**`."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words said with weight: `*like this*`; printed bold or coloured, never in italics."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strike:
    """Words taken back: `~~so~~`."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Words for a machine: `` `so` ``."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A way to somewhere else.

    `href` is an address outside the package. Inside it, `module` is a module's id ("" for this
    one) and `anchor` an id in that module; then `href` keeps what the author wrote. `line` is
    the line of the file on which it begins (0 where it is not known).
    """

    children: tuple[Inline, ...]
    href: str
    module: str = ""
    anchor: str = ""
    line: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Marked:
    """Words with a language or a class of their own: `[cymraeg]{lang=cy}`."""

    children: tuple[Inline, ...]
    lang: str = ""
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """Words that the glossary explains; `key` is the term's name there, `line` as in a link."""

    children: tuple[Inline, ...]
    key: str
    line: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, or a film.

    `source` is what was written, `path` the file in the project ("" where it is none: an
    address on a network, or a place outside the project). `alt` is what it shows; `width` is
    a share of the room there is, 0 < width ≤ 1, or None. `consent` is the id of a story in the
    record, where people can be told on it. `film` is "" for a picture; for a film it is the
    address or the file's name, and the picture is a still of it, with no source where it has none.
    """

    span: Span
    source: str
    path: str
    alt: str = ""
    decorative: bool = False
    width: float | None = None
    consent: str = ""
    film: str = ""

    @property
    def address(self) -> str:
        """Where people can watch it if it is a film that is on the web, else ""."""
        return self.film if self.film.lower().startswith(("http://", "https://")) else ""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note to these words. All outputs call it by its `number`, ≥ 1 once a module is whole."""

    blocks: tuple[Block, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line that the author asked for."""


Inline: TypeAlias = (
    Text | Strong | Emphasis | Strike | Code | Link | Marked | Term | Picture | Footnote | LineBreak
)
Inlines: TypeAlias = tuple[Inline, ...]
