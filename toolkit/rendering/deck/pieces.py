"""Blocks → the pieces of a slide: running text, boxes, tables, pictures, columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from toolkit.model.blocks import (
    Activity,
    Block,
    Blocks,
    Callout,
    CodeBlock,
    Columns,
    DefinitionList,
    Discussion,
    Figure,
    Group,
    Heading,
    List,
    ListItem,
    Only,
    Paragraph,
    Quiz,
    Quote,
    Reflection,
    SlideBreak,
    Table,
    Voice,
)
from toolkit.model.inlines import Inlines, Picture
from toolkit.model.source import Span
from toolkit.model.words import plain
from toolkit.rendering.deck.presentation import (
    Beside,
    Box,
    Grid,
    Image,
    Mark,
    Passage,
    Piece,
    Pictures,
    Prose,
    Run,
    Style,
)
from toolkit.rendering.deck.runs import Margin, clean, runs_of

NO_CONSENT = "No consent recorded yet"
INVENTED = "Invented for this example"


@dataclass(frozen=True, slots=True)
class Making:
    """What pieces are made with: the slide's margin, pictures by their source, and where we are.

    `level` is how deep in lists we are, `lang` the language in force, `consented` says whether
    a voice has a consent record.
    """

    margin: Margin
    image: Callable[[Picture], Image]
    consented: Callable[[Voice], bool]
    level: int = 0
    lang: str = ""

    def passage(self, inlines: Inlines, **how: object) -> Passage:
        """One passage of these inlines."""
        runs = runs_of(inlines, self.margin)
        return replace(Passage(runs, self.level, lang=self.lang), **how)  # type: ignore[arg-type]

    def said(self, text: str, **how: object) -> Passage:
        """One passage of plain words."""
        words = (Run(clean(text)),)
        return replace(Passage(words, self.level, lang=self.lang), **how)  # type: ignore[arg-type]


def pieces_of(blocks: Blocks, making: Making) -> tuple[Piece, ...]:
    """The pieces that blocks become; running text that follows on is one piece."""
    return merged(piece for block in blocks for piece in _named(block, making))


def merged(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The same pieces, with neighbours of running text made one."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(piece, Prose) and isinstance(last, Prose):
            found[-1] = Prose(last.span, last.passages + piece.passages)
        elif not isinstance(piece, Prose) or piece.passages:
            found.append(piece)
    return tuple(found)


def passages_of(blocks: Blocks, making: Making) -> tuple[Passage, ...]:
    """Blocks as nothing but passages, where there is only room for words."""
    return tuple(p for piece in pieces_of(blocks, making) for p in words_of(piece))


def words_of(piece: Piece) -> Iterator[Passage]:
    """The words of any piece, as passages."""
    match piece:
        case Prose():
            yield from piece.passages
        case Box():
            if piece.label:
                yield Passage((Run(piece.label),), style=Style.LABEL)
            yield from piece.passages
            yield from piece.foot
        case Grid():
            for row in (piece.header, *piece.rows) if piece.header else piece.rows:
                yield Passage(tuple(_joined(row)))
        case Pictures():
            for image in piece.images:
                yield Passage((Run(image.missing or image.alt),), style=Style.SMALL)
            yield from piece.caption
        case Beside():
            for column in piece.columns:
                for inner in column:
                    yield from words_of(inner)
        case _:
            assert_never(piece)


def _joined(cells: tuple[tuple[Run, ...], ...]) -> Iterator[Run]:
    for number, cell in enumerate(cells):
        if number:
            yield Run(" · ")
        yield from cell


def _named(block: Block, making: Making) -> Iterator[Piece]:
    """A block's pieces; the first of them carries its id."""
    anchors = (block.id,) if block.id else ()
    for piece in _block(block, making):
        match piece:
            case Prose(passages=(first, *rest)) if anchors:
                named = replace(first, anchors=anchors + first.anchors)
                yield replace(piece, passages=(named, *rest))
            case Box() | Grid() | Pictures() | Beside() if anchors:
                yield replace(piece, anchors=anchors + piece.anchors)
            case _:
                yield piece
        anchors = ()


def _block(block: Block, making: Making) -> Iterator[Piece]:
    making = replace(making, lang=block.lang) if block.lang else making
    span = block.span
    match block:
        case Paragraph(children=children):
            yield from _text(span, making, making.passage(children))
        case Heading(children=children):
            yield from _text(span, making, making.passage(children, style=Style.HEADING))
        case List():
            yield from _list(block, making)
        case Table():
            yield from _table(block, making)
        case Figure(pictures=pictures, caption=caption):
            under = (making.passage(caption, style=Style.SMALL),) if caption else ()
            yield Pictures(span, tuple(making.image(each) for each in pictures), under)
        case Quote(blocks=blocks):
            yield from _boxed(span, "quote", "", blocks, making)
        case CodeBlock(text=text):
            rows = text.rstrip("\n").expandtabs(4).split("\n")
            runs = (Run(clean(row).replace("  ", " \u00a0"), code=True) for row in rows)
            lines = tuple(Passage((run,), style=Style.CODE) for run in runs)
            yield Box(span, "code", "", lines)
        case DefinitionList(items=items):
            for item in items:
                yield Prose(span, (making.passage(item.term, style=Style.LABEL),))
                below = replace(making, level=making.level + 1)
                for meaning in item.meanings:
                    yield from pieces_of(meaning, below)
        case Group(blocks=blocks):
            yield from pieces_of(blocks, making)
        case Callout(kind=kind, blocks=blocks, title=title):
            label = f"{kind.value}: {plain(title)}" if title else kind.value
            yield from _boxed(span, kind.name.lower(), label, blocks, making)
        case Activity():
            foot = materials(block, making)
            label = f"{activity_label(block)}: {block.title}" if block.title else ""
            yield from _boxed(
                span, "activity", label or activity_label(block), block.blocks, making, foot
            )
        case Reflection(blocks=blocks, title=title):
            label = f"Reflection: {title}" if title else "Reflection"
            yield from _boxed(span, "reflection", label, blocks, making)
        case Discussion(blocks=blocks, title=title, minutes=minutes):
            label = f"Discussion · {minutes}" if minutes else "Discussion"
            label = f"{label}: {title}" if title else label
            yield from _boxed(span, "discussion", label, blocks, making)
        case Voice(blocks=blocks):
            yield from _boxed(span, "voice", "", blocks, making, credit(block, making))
        case Quiz():
            yield from _quiz(block, making)
        case Columns(columns=columns):
            yield Beside(
                span,
                tuple(pieces_of(each.blocks, replace(making, level=0)) for each in columns),
                shares([each.width for each in columns]),
            )
        case SlideBreak() | Only():
            return
        case _:
            assert_never(block)


def activity_label(activity: Activity) -> str:
    """What an activity is called: "Activity · 20 minutes · pairs"."""
    first = "Activity, if you like" if activity.optional else "Activity"
    parts = (first, str(activity.minutes) if activity.minutes else "", activity.group)
    return clean(" · ".join(part for part in parts if part))


def materials(activity: Activity, making: Making) -> tuple[Passage, ...]:
    """The line that says what an activity needs."""
    if not activity.materials:
        return ()
    runs = (Run("You need: ", bold=True), Run(clean(", ".join(activity.materials))))
    return (Passage(runs, lang=making.lang),)


def credit(voice: Voice, making: Making) -> tuple[Passage, ...]:
    """Who said it, as they agreed to be called, and whether consent is recorded."""
    lines = [making.said(voice.credit, style=Style.LABEL)] if voice.credit else []
    if voice.invented:
        lines.append(making.said(INVENTED, style=Style.SMALL))
    elif not making.consented(voice):
        lines.append(making.said(NO_CONSENT, style=Style.SMALL))
    return tuple(lines)


def shares(widths: list[float | None]) -> tuple[float, ...]:
    """How much of the room each column gets; columns without a width share what is left."""
    given = sum(width for width in widths if width)
    free = sum(not width for width in widths)
    rest = max(1.0 - given, 0.15 * free) / free if free else 0.0
    total = given + rest * free
    return tuple((width or rest) / total for width in widths)


def _text(span: Span, making: Making, passage: Passage) -> Iterator[Piece]:
    pictures = making.margin.empty_pictures()
    if passage.text.strip():
        yield Prose(span, (passage,))
    if pictures:
        yield Pictures(span, tuple(making.image(each) for each in pictures))


def _list(block: List, making: Making) -> Iterator[Piece]:
    digits = len(str(block.start + len(block.items) - 1)) if block.ordered else 1
    for number, item in enumerate(block.items, block.start):
        mark = _mark(block, item)
        yield from _item(item, making, Passage((), making.level, mark, number, digits))


def _mark(block: List, item: ListItem) -> Mark:
    if item.ticked is not None:
        return Mark.TICK if item.ticked else Mark.BOX
    return Mark.NUMBER if block.ordered else Mark.BULLET


def _item(item: ListItem, making: Making, first: Passage) -> Iterator[Piece]:
    marked = False
    for block in item.blocks:
        if isinstance(block, List):
            if not marked:
                yield Prose(item.span, (replace(first, runs=(Run(""),)),))
                marked = True
            yield from _named(block, replace(making, level=making.level + 1))
            continue
        for piece in _named(block, making):
            if isinstance(piece, Prose):
                own = [replace(p, joined=p.mark is Mark.NONE) for p in piece.passages]
                if not marked:
                    head = own[0]
                    own[0] = replace(
                        first,
                        runs=head.runs,
                        style=head.style,
                        lang=head.lang,
                        anchors=head.anchors,
                    )
                    marked = True
                piece = Prose(piece.span, tuple(own))  # noqa: PLW2901
            yield piece


def _boxed(
    span: Span,
    kind: str,
    label: str,
    blocks: Blocks,
    making: Making,
    foot: tuple[Passage, ...] = (),
) -> Iterator[Piece]:
    """A box around the words of blocks; what is no text stands between two parts of the box."""
    inside: list[Passage] = []
    begun = False
    for piece in pieces_of(blocks, replace(making, level=0)):
        if isinstance(piece, Prose):
            inside.extend(piece.passages)
            continue
        if isinstance(piece, Box) and kind not in ("quote", "voice"):
            inside.extend(words_of(piece))
            continue
        if inside or (label and not begun):
            yield Box(span, kind, "" if begun else label, tuple(inside))
            begun, inside = True, []
        yield piece
    if inside or foot or not begun:
        yield Box(span, kind, "" if begun else label, tuple(inside), foot)


def _table(block: Table, making: Making) -> Iterator[Piece]:
    def cells(row: tuple[Inlines, ...]) -> tuple[tuple[Run, ...], ...]:
        return tuple(runs_of(cell, making.margin, Run("", lang=making.lang)) for cell in row)

    caption = (making.passage(block.caption, style=Style.LABEL, level=0),) if block.caption else ()
    rows = tuple(cells(row) for row in block.rows)
    if caption:
        yield Prose(block.span, caption)
    yield Grid(block.span, cells(block.header), rows, block.aligns)
    pictures = making.margin.empty_pictures()
    if pictures:
        yield Pictures(block.span, tuple(making.image(each) for each in pictures))


def _quiz(block: Quiz, making: Making) -> Iterator[Piece]:
    if block.title:
        yield Prose(block.span, (making.said(block.title, style=Style.HEADING),))
    many = len(block.questions) > 1
    for number, question in enumerate(block.questions, 1):
        asked = pieces_of(question.prompt, making)
        for place, piece in enumerate(asked):
            if isinstance(piece, Prose) and not place:
                first = replace(piece.passages[0], style=Style.LABEL)
                if many:
                    first = replace(first, mark=Mark.NUMBER, number=number)
                yield Prose(question.span, (first, *piece.passages[1:]))
            else:
                yield piece
        below = replace(making, level=making.level + 1 if many else making.level)
        yield Prose(
            question.span,
            tuple(
                below.passage(option.children, mark=Mark.LETTER, number=place)
                for place, option in enumerate(question.options, 1)
            ),
        )
