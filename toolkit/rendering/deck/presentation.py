"""A deck as plain data: what is said on each slide and in its notes, before anything is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum, StrEnum
from typing import TypeAlias

from toolkit.model.blocks import Align
from toolkit.model.quickly import dataclass
from toolkit.model.source import Span


class Role(Enum):
    """What a slide is for; the template has a layout for each, or the nearest there is."""

    TITLE = "title"
    SECTION = "section"
    CONTENT = "content"
    TWO = "two columns"
    THREE = "three columns"
    BESIDE = "picture and text"
    PICTURE = "picture"
    TABLE = "table"
    ACTIVITY = "activity"
    QUIZ = "quiz"
    VOICE = "voice"
    KEY = "key message"
    BREAK = "break"
    CLOSING = "closing"
    BARE = "title only"


class Mark(StrEnum):
    """What stands before a passage: nothing, a bullet, a number, a letter, an empty or full box."""

    NONE = ""
    BULLET = "•"
    NUMBER = "1."
    LETTER = "A."
    BOX = "☐"
    TICK = "☑"


class Style(StrEnum):
    """How a passage is set; its kinds are words, since looks are looked up by them very often."""

    BODY = "body"
    HEADING = "heading"
    LABEL = "label"
    SMALL = "small"
    CODE = "code"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Run:
    """Words set alike; a line break is a run whose text is one line end.

    `href` is an address outside, `anchor` an id in this module; `lang` is "" for the deck's own.
    `footnote` is the number of the footnote that the run calls, or 0.
    """

    text: str
    bold: bool = False
    strike: bool = False
    code: bool = False
    raised: bool = False
    lang: str = ""
    href: str = ""
    anchor: str = ""
    footnote: int = 0

    @property
    def shows_address(self) -> bool:
        """Whether it is a link to a page that shows its own address."""
        return self.href.startswith("http") and self.text in self.href


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of a slide or of notes.

    `level` counts from 0. `number` is a list item's own number; `digits` how wide the numbers
    of its list get, so that all its items stand alike. `joined` passages belong to the item
    before them and carry no mark of their own; `cut` ones go on with the sentence before; what is
    `apart` follows a list that it is no part of.
    `anchors` are ids that stand here.
    """

    runs: tuple[Run, ...]
    level: int = 0
    mark: Mark = Mark.NONE
    number: int = 0
    digits: int = 1
    style: Style = Style.BODY
    joined: bool = False
    cut: bool = False
    apart: bool = False
    lang: str = ""
    anchors: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The passage's words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text and lists."""

    span: Span
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """Text in a box of one kind (a key of `deck.boxes.LOOKS`), under a label, over a last line.

    `lang` is the language of what stands around the label, as a passage has it.
    """

    span: Span
    kind: str
    label: tuple[Run, ...]
    passages: tuple[Passage, ...]
    foot: tuple[Passage, ...] = ()
    anchors: tuple[str, ...] = ()
    lang: str = ""

    @property
    def head(self) -> tuple[Passage, ...]:
        """The label as the box's first line, if it has one."""
        if not self.label:
            return ()
        return (Passage(self.label, style=Style.LABEL, lang=self.lang),)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: cells of runs. `header` is () where the author wrote none.

    `heads` says that the first column names the rows. `widths` are the columns' widths in points
    once they are known; they are worked out on the whole table before it is cut.
    """

    span: Span
    header: tuple[tuple[Run, ...], ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    aligns: tuple[Align, ...]
    heads: bool
    widths: tuple[float, ...] = ()
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that is ready to be drawn, or a sentence that says why it is not there.

    `width` and `height` are in pixels, `share` how much of its room the author gave it, `href`
    an address that it opens.
    """

    path: str
    alt: str
    kind: str = ""
    data: bytes = b""
    width: int = 4
    height: int = 3
    share: float = 1.0
    decorative: bool = False
    missing: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Pictures:
    """One picture, or several that belong together, over the words that go with them."""

    span: Span
    images: tuple[Image, ...]
    caption: tuple[Passage, ...] = ()
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """Columns side by side; `shares` add up to 1."""

    span: Span
    columns: tuple[tuple[Piece, ...], ...]
    shares: tuple[float, ...]
    anchors: tuple[str, ...] = ()


Piece: TypeAlias = Prose | Box | Grid | Pictures | Beside
Cue: TypeAlias = tuple[str, tuple[Passage, ...]]
"""An anchor, and the notes for the slide that shows it."""


@dataclass(frozen=True, slots=True)
class PlannedSlide:
    """One slide as it was meant, which may turn out to need several.

    `label` stands above the content, `foot` below it, `aside` beside it (a section's number).
    `section` is the title of the part of the session that it belongs to, and `anchors` are the
    ids that it shows. Slides with the same `key` were written as one. `notes` are for the first of
    its slides, `cues` for the one that shows an anchor ("" for the first): so the notes after a
    block stand with that block. `title_lang` is the title's language where it is another than
    the slide's own, `lang`.
    """

    span: Span
    role: Role
    title: str
    pieces: tuple[Piece, ...] = ()
    notes: tuple[Passage, ...] = ()
    cues: tuple[Cue, ...] = ()
    anchors: tuple[str, ...] = ()
    label: tuple[Passage, ...] = ()
    foot: tuple[Passage, ...] = ()
    aside: str = ""
    section: str = ""
    layout: str = ""
    lang: str = ""
    title_lang: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class PlannedDeck:
    """A whole deck as it was meant, and its footnotes by their numbers."""

    title: str
    organisation: str
    language: str
    footer: str
    stamp: str
    date: str
    slides: tuple[PlannedSlide, ...]
    footnotes: Mapping[int, tuple[Passage, ...]] = field(default_factory=dict)
