"""What a slide or a page holds: paragraphs, lists, tables, pictures, activities, voices."""

from __future__ import annotations

from dataclasses import field
from enum import Enum
from typing import TypeAlias

from toolkit.model.inlines import Inlines, Picture
from toolkit.model.minutes import Minutes
from toolkit.model.quickly import dataclass
from toolkit.model.source import Span


@dataclass(frozen=True, slots=True)
class Placed:
    """Every block has a place, and may have an id (unique in its module) and a language."""

    span: Span
    id: str = field(default="", kw_only=True)
    lang: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True)
class Paragraph(Placed):
    """Running text."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Heading(Placed):
    """A heading inside a slide: level 3 or deeper."""

    level: int
    children: Inlines


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item; `ticked` is None unless it is a task ("[x]", "[ ]")."""

    span: Span
    blocks: tuple[Block, ...]
    ticked: bool | None = None


@dataclass(frozen=True, slots=True)
class List(Placed):
    """Bullets, or numbers from `start`; a tight list has no blank lines between its items."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1
    tight: bool = True


LINES_FOR_AN_ACTIVITY = 4


class Align(Enum):
    """How a table column stands."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"


Cell: TypeAlias = Inlines
Row: TypeAlias = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table(Placed):
    """A table; the header (() where there is none) and every row are as long as `aligns`."""

    header: Row
    rows: tuple[Row, ...]
    aligns: tuple[Align, ...]
    caption: Inlines = ()


@dataclass(frozen=True, slots=True)
class Figure(Placed):
    """One picture, or several that belong together, with what stands under them."""

    pictures: tuple[Picture, ...]
    caption: Inlines = ()


@dataclass(frozen=True, slots=True)
class Quote(Placed):
    """Words quoted with `>`: never corrected, never flagged."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class CodeBlock(Placed):
    """Lines kept exactly as they were typed."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it means, one or more times."""

    span: Span
    term: Inlines
    meanings: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class DefinitionList(Placed):
    """Terms with their meanings."""

    items: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class Group(Placed):
    """Blocks that share a language or stood in a fence that has no meaning of its own."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class SlideBreak(Placed):
    """`---`: on slides, go on to a further slide under the same title; on pages, nothing."""


class CalloutKind(Enum):
    """The boxes that say what kind of thing they hold; the value is what is printed."""

    NOTE = "Note"
    TIP = "Tip"
    IMPORTANT = "Important"
    WARNING = "Warning"
    KEYPOINTS = "Key points"
    CONTENT_NOTE = "Content note"
    DEFINITION = "What it means"
    QUESTIONS = "Questions"
    OBJECTIVES = "What you will learn"
    PREREQUISITE = "Before you start"


@dataclass(frozen=True, slots=True)
class Callout(Placed):
    """A box of one kind; `title` is () where the author gave none."""

    kind: CalloutKind
    blocks: tuple[Block, ...]
    title: Inlines = ()


@dataclass(frozen=True, slots=True)
class Activity(Placed):
    """Something people do: on a slide, on a worksheet, in the run sheet and as evidence.

    `lines` are those to write on in the handout, if nothing in it has room of its own.
    """

    title: str
    blocks: tuple[Block, ...]
    minutes: Minutes | None = None
    group: str = ""
    materials: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    led_by: tuple[str, ...] = ()
    method: str = ""
    plan_b: str = ""
    optional: bool = False
    lines: int = LINES_FOR_AN_ACTIVITY


@dataclass(frozen=True, slots=True)
class Reflection(Placed):
    """A quiet moment, with `lines` to write on in the handout."""

    blocks: tuple[Block, ...]
    lines: int = 6
    title: str = ""


@dataclass(frozen=True, slots=True)
class Discussion(Placed):
    """Something to talk about together."""

    blocks: tuple[Block, ...]
    title: str = ""
    minutes: Minutes | None = None


@dataclass(frozen=True, slots=True)
class Voice(Placed):
    """A person's own words: never corrected, shown only while consent stands.

    `consent` is the id of a story in the record, `credit` what the person agreed to be called.
    """

    blocks: tuple[Block, ...]
    consent: str = ""
    credit: str = ""
    invented: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose from."""

    span: Span
    children: Inlines
    right: bool


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and the answers to choose from (none for an open question)."""

    span: Span
    prompt: tuple[Block, ...]
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Quiz(Placed):
    """Questions; which answers are right is for notes and guides only."""

    questions: tuple[Question, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `width` is its share of the room, 0 < width ≤ 1, or None for an equal share."""

    span: Span
    blocks: tuple[Block, ...]
    width: float | None = None


@dataclass(frozen=True, slots=True)
class Columns(Placed):
    """Things side by side."""

    columns: tuple[Column, ...]


class OnlyFor(Enum):
    """Whom an `Only` block is for; `toolkit.model.views` says which outputs show it."""

    NOTES = "notes"
    HANDOUT = "handout"
    SLIDE = "slide"
    ANSWER = "answer"
    EASY_READ = "easy-read"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class Only(Placed):
    """Blocks that only some outputs show; `label` is a heading the author gave them."""

    who: OnlyFor
    blocks: tuple[Block, ...]
    label: str = ""


Block: TypeAlias = (
    Paragraph
    | Heading
    | List
    | Table
    | Figure
    | Quote
    | CodeBlock
    | DefinitionList
    | Group
    | SlideBreak
    | Callout
    | Activity
    | Reflection
    | Discussion
    | Voice
    | Quiz
    | Columns
    | Only
)
Blocks: TypeAlias = tuple[Block, ...]
