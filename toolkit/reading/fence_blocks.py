"""What each kind of fence becomes."""

from __future__ import annotations

from toolkit.model.blocks import (
    LINES_FOR_AN_ACTIVITY,
    Activity,
    Block,
    Blocks,
    Callout,
    CalloutKind,
    Column,
    Columns,
    Discussion,
    Group,
    Only,
    OnlyFor,
    Quiz,
    Reflection,
    Voice,
)
from toolkit.model.inlines import Inlines, Text
from toolkit.model.quickly import dataclass
from toolkit.model.source import Span
from toolkit.model.words import plain
from toolkit.reading.attribute_values import minutes, share, texts, whole_number
from toolkit.reading.attributes import Attributes
from toolkit.reading.lettered import with_lists
from toolkit.reading.page import Page
from toolkit.reading.quizzes import read_questions

VOICE_TAKES = ("consent", "credit", "invented")
"""What can be said of a person's own words."""


@dataclass(frozen=True, slots=True)
class Fence:
    """One fence: where it is, its attributes, its title, its content, and its language or ""."""

    page: Page
    span: Span
    attributes: Attributes
    title: Inlines
    blocks: Blocks
    lang: str

    @property
    def label(self) -> str:
        """The title as plain text."""
        return plain(self.title)


def make_callout(fence: Fence, kind: CalloutKind, title: str = "") -> Block:
    """A box that says in words what kind it is."""
    words = fence.title or ((Text(title),) if title else ())
    return Callout(fence.span, kind, fence.blocks, words, id=fence.attributes.id, lang=fence.lang)


def make_only(fence: Fence, who: OnlyFor) -> Block:
    """Blocks that only some outputs show."""
    id = fence.attributes.id
    return Only(fence.span, who, fence.blocks, fence.label, id=id, lang=fence.lang)


def make_activity(fence: Fence) -> Block:
    """Something people do."""
    own = fence.attributes
    return Activity(
        fence.span,
        fence.label,
        fence.blocks,
        minutes=minutes(own, fence.page, fence.span.line),
        group=own.get("group"),
        materials=texts(own, "materials"),
        outcomes=texts(own, "outcomes", at_spaces=True),
        led_by=texts(own, "led-by"),
        method=own.get("method"),
        plan_b=own.get("plan-b"),
        optional=own.has("optional"),
        lines=whole_number(own, "lines", LINES_FOR_AN_ACTIVITY, fence.page, fence.span.line),
        id=own.id,
        lang=fence.lang,
    )


def make_reflection(fence: Fence) -> Block:
    """A quiet moment."""
    lines = whole_number(fence.attributes, "lines", 6, fence.page, fence.span.line)
    id = fence.attributes.id
    return Reflection(fence.span, fence.blocks, lines, fence.label, id=id, lang=fence.lang)


def make_discussion(fence: Fence) -> Block:
    """Something to talk about."""
    time = minutes(fence.attributes, fence.page, fence.span.line)
    id = fence.attributes.id
    return Discussion(fence.span, fence.blocks, fence.label, time, id=id, lang=fence.lang)


def make_voice(fence: Fence) -> Block:
    """A person's own words."""
    own = fence.attributes
    return Voice(
        fence.span,
        fence.blocks,
        consent=own.get("consent"),
        credit=own.get("credit") or fence.label,
        invented=own.has("invented"),
        id=own.id,
        lang=fence.lang,
    )


def make_quiz(fence: Fence) -> Block:
    """Questions; those inside are found by the lists of answers."""
    blocks = with_lists(fence.blocks, fence.page)
    questions = read_questions(blocks, frozenset(fence.page.plus_lists))
    return Quiz(fence.span, questions, fence.label, id=fence.attributes.id, lang=fence.lang)


def make_columns(fence: Fence) -> Block:
    """Columns; blocks that stand between them become columns of their own."""
    columns: list[Column] = []
    for block in fence.blocks:
        if isinstance(block, Columns) and len(block.columns) == 1:
            columns.extend(block.columns)
        else:
            columns.append(Column(block.span, (block,)))
    # There is always one, so that nobody who draws them needs to think of none.
    shown = tuple(columns) or (Column(fence.span, ()),)
    return Columns(fence.span, shown, id=fence.attributes.id, lang=fence.lang)


def make_column(fence: Fence) -> Block:
    """One column, until `make_columns` puts it beside the others."""
    width = share(fence.attributes, "width", fence.page, fence.span.line)
    column = Column(fence.span, fence.blocks, width)
    return Columns(fence.span, (column,), id=fence.attributes.id, lang=fence.lang)


def make_group(fence: Fence) -> Block:
    """Blocks in a fence that has no meaning of its own."""
    return Group(fence.span, fence.blocks, id=fence.attributes.id, lang=fence.lang)
