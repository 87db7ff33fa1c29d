"""Blocks → the pieces of a slide: running text, boxes, tables, pictures, columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
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
from toolkit.model.labels import REFLECTION, activity_label, discussion_label
from toolkit.model.source import Span
from toolkit.model.words import names_rows, plain
from toolkit.rendering.deck.films import film_pieces
from toolkit.rendering.deck.labels import credit, labelled, materials
from toolkit.rendering.deck.making import Making, anchored, below, merged, words_of
from toolkit.rendering.deck.presentation import (
    Beside,
    Box,
    Grid,
    Mark,
    Passage,
    Pictures,
    Piece,
    Prose,
    Run,
    Style,
)
from toolkit.rendering.deck.runs import clean, runs_of


def pieces_of(blocks: Blocks, making: Making) -> tuple[Piece, ...]:
    """The pieces that blocks become; running text that follows on is one piece."""
    return merged(piece for block in blocks for piece in _named(block, making))


def passages_of(blocks: Blocks, making: Making) -> tuple[Passage, ...]:
    """Blocks as nothing but passages, where there is only room for words."""
    return tuple(p for piece in pieces_of(blocks, making) for p in words_of(piece))


def _named(block: Block, making: Making) -> Iterator[Piece]:
    """A block's pieces; the first of them carries its id."""
    anchors = (block.id,) if block.id else ()
    for piece in _block(block, making.within(block)):
        yield anchored(piece, anchors) if anchors else piece
        anchors = ()


def _block(block: Block, making: Making) -> Iterator[Piece]:
    match block:
        case Paragraph() | Heading():
            return _text(block, making)
        case List():
            return _list(block, making)
        case Table():
            return _table(block, making)
        case Figure():
            return _figure(block, making)
        case CodeBlock():
            return _code(block)
        case DefinitionList():
            return _definitions(block, making)
        case Group(blocks=blocks):
            return iter(pieces_of(blocks, making))
        case Quiz():
            return _quiz(block, making)
        case Columns():
            return _columns(block, making)
        case Quote() | Callout() | Activity() | Reflection() | Discussion() | Voice():
            return _fenced(block, making)
        case SlideBreak() | Only():
            return iter(())  # both are dealt with before pieces are made
        case _:
            assert_never(block)


def _text(block: Paragraph | Heading, making: Making) -> Iterator[Piece]:
    style = Style.HEADING if isinstance(block, Heading) else Style.BODY
    passage = making.passage(block.children, style)
    pictures = making.margin.empty_pictures()
    if passage.text.strip():
        yield Prose(block.span, (passage,))
    yield from _pictures(pictures, (), block.span, making)


def _pictures(
    pictures: Sequence[Picture], caption: tuple[Passage, ...], span: Span, making: Making
) -> Iterator[Piece]:
    """Pictures that belong together over their caption; films stand by themselves."""
    still = tuple(making.image(each) for each in pictures if not each.film)
    if still:
        yield Pictures(span, still, caption)
    for film in (each for each in pictures if each.film):
        yield from film_pieces(film, () if still else caption, span, making)


def _figure(block: Figure, making: Making) -> Iterator[Piece]:
    under = (making.passage(block.caption, Style.SMALL),) if block.caption else ()
    yield from _pictures(block.pictures, under, block.span, making)


def _code(block: CodeBlock) -> Iterator[Piece]:
    rows = block.text.rstrip("\n").expandtabs(4).split("\n")
    runs = (Run(clean(row).replace("  ", " \u00a0"), code=True) for row in rows)
    yield Box(block.span, "code", (), tuple(Passage((r,), style=Style.CODE) for r in runs))


def _definitions(block: DefinitionList, making: Making) -> Iterator[Piece]:
    for item in block.items:
        yield Prose(item.span, (making.passage(item.term, Style.LABEL),))
        for meaning in item.meanings:
            yield from pieces_of(meaning, making.deeper())


def _columns(block: Columns, making: Making) -> Iterator[Piece]:
    flat = making.flat()
    columns = tuple(pieces_of(each.blocks, flat) for each in block.columns)
    yield Beside(block.span, columns, _shares([each.width for each in block.columns]))


def _shares(widths: list[float | None]) -> tuple[float, ...]:
    """How much of the room each column gets; columns without a width share what is left."""
    given = sum(width for width in widths if width)
    free = sum(not width for width in widths)
    rest = max(1.0 - given, 0.15 * free) / free if free else 0.0
    total = given + rest * free
    return tuple((width or rest) / total for width in widths)


def _fenced(
    block: Quote | Callout | Activity | Reflection | Discussion | Voice, making: Making
) -> Iterator[Piece]:
    """A block that is a box on a slide: what kind, under which label."""
    match block:
        case Quote():
            return _boxed(block.span, "quote", (), block.blocks, making)
        case Callout(kind=kind):
            label = labelled(kind.value, plain(block.title), making)
            return _boxed(block.span, kind.name.lower(), label, block.blocks, making)
        case Activity():
            label = labelled(activity_label(block), "", making)
            foot = materials(block, making)
            name = (making.said(block.title, Style.HEADING),) if block.title else ()
            return _boxed(block.span, "activity", label, block.blocks, making, foot, name)
        case Reflection():
            title = clean(block.title)
            label = (Run(title),) if title else labelled(REFLECTION, "", making)
            return _boxed(block.span, "reflection", label, block.blocks, making)
        case Discussion():
            label = labelled(discussion_label(block), block.title, making)
            return _boxed(block.span, "discussion", label, block.blocks, making)
        case Voice():
            return _boxed(block.span, "voice", (), block.blocks, making, credit(block, making))


def _boxed(
    span: Span,
    kind: str,
    label: tuple[Run, ...],
    blocks: Blocks,
    making: Making,
    foot: tuple[Passage, ...] = (),
    name: tuple[Passage, ...] = (),
) -> Iterator[Piece]:
    """A box around the words of blocks; what is no text stands between two parts of the box."""
    inside = list(name)
    begun = False
    for piece in pieces_of(blocks, making.flat()):
        if isinstance(piece, Prose):
            first, *others = piece.passages
            inside += [below(inside[-1], first) if inside else first, *others]
        elif isinstance(piece, Box) and piece.kind not in ("quote", "voice"):
            inside.extend(words_of(piece))
        else:
            if inside or (label and not begun):
                yield Box(span, kind, () if begun else label, tuple(inside), lang=making.lang)
            begun, inside = True, []
            yield piece
    if inside or foot or not begun:
        yield Box(span, kind, () if begun else label, tuple(inside), foot, lang=making.lang)


def _list(block: List, making: Making) -> Iterator[Piece]:
    digits = len(str(block.start + len(block.items) - 1)) if block.ordered else 1
    for number, item in enumerate(block.items, block.start):
        first = Passage((), making.level, _mark(block, item), number, digits, lang=making.lang)
        yield from _item(item, making, first)


def _mark(block: List, item: ListItem) -> Mark:
    if item.ticked is not None:
        return Mark.TICK if item.ticked else Mark.BOX
    return Mark.NUMBER if block.ordered else Mark.BULLET


def _item(item: ListItem, making: Making, first: Passage) -> Iterator[Piece]:
    """An item: its mark stands before its first words, the rest is joined to it."""
    marked = False
    for block in item.blocks:
        if isinstance(block, List) and not marked:
            yield Prose(item.span, (replace(first, runs=(Run(""),)),))
            marked = True
        inner = making.deeper() if isinstance(block, List) else making
        for piece in _named(block, inner):
            if not isinstance(piece, Prose) or isinstance(block, List):
                yield piece
                continue
            own = [
                p if p.mark is not Mark.NONE else replace(p, joined=True) for p in piece.passages
            ]
            if not marked:
                head, marked = own[0], True
                own[0] = replace(
                    first, runs=head.runs, style=head.style, anchors=head.anchors, lang=head.lang
                )
            yield Prose(piece.span, tuple(own))


def _table(block: Table, making: Making) -> Iterator[Piece]:
    def cells(row: tuple[Inlines, ...]) -> tuple[tuple[Run, ...], ...]:
        return tuple(runs_of(cell, making.margin, Run("", lang=making.lang)) for cell in row)

    if block.caption:
        yield Prose(block.span, (making.passage(block.caption, Style.LABEL),))
    rows = tuple(cells(row) for row in block.rows)
    yield Grid(block.span, cells(block.header), rows, block.aligns, names_rows(block))
    yield from _pictures(making.margin.empty_pictures(), (), block.span, making)


def _quiz(block: Quiz, making: Making) -> Iterator[Piece]:
    """Questions with lettered answers; which of them are right is for the notes."""
    if block.title:
        yield Prose(block.span, (making.said(block.title, Style.HEADING),))
    many = len(block.questions) > 1
    below = making.deeper() if many else making
    for number, question in enumerate(block.questions, 1):
        for place, piece in enumerate(pieces_of(question.prompt, making)):
            if isinstance(piece, Prose) and not place:
                first = replace(piece.passages[0], style=Style.LABEL)
                if many:
                    first = replace(first, mark=Mark.NUMBER, number=number)
                yield replace(piece, passages=(first, *piece.passages[1:]))
            else:
                yield piece
        options = enumerate(question.options, 1)
        answers = (below.passage(o.children, mark=Mark.LETTER, number=n) for n, o in options)
        yield Prose(question.span, tuple(answers))
