"""Slides that ask for a part of the record, such as `{.how-made}`, and what then stands on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from toolkit.accrediting.anchors import anchors
from toolkit.accrediting.record.aims import Aim, Ring, aims, messages
from toolkit.accrediting.record.asked import Answer, Reply, Request, feedback, requests
from toolkit.accrediting.record.entries import one
from toolkit.accrediting.record.groups import Groups, groups_of
from toolkit.accrediting.record.team import groups_named
from toolkit.accrediting.record.tried import pilots
from toolkit.model.blocks import Align, Block, List, ListItem, Paragraph, Table
from toolkit.model.counts import counted
from toolkit.model.inlines import Inlines, Text
from toolkit.model.labels import joined
from toolkit.model.package import Module, Slide
from toolkit.model.source import Span

NOBODY = "Nobody has written this yet."
INVENTED = "This is an example: nobody really said it."


def with_record_slides(module: Module) -> Module:
    """A module whose slides hold the parts of the record that they ask for, after their own words.

    Every output then shows the same, since they are blocks like any other.
    """
    if not any(slide.shows_record for slide in module.slides):
        return module
    sections = tuple(
        replace(section, slides=tuple(_filled(slide, module) for slide in section.slides))
        for section in module.sections
    )
    return replace(module, sections=sections)


def _filled(slide: Slide, module: Module) -> Slide:
    part = _PARTS.get(slide.shows_record)
    if part is None:
        return slide
    blocks = tuple(part(slide.span, module)) or (_paragraph(slide.span, NOBODY),)
    return replace(slide, blocks=(*slide.blocks, *blocks))


def _how_made(here: Span, module: Module) -> Iterable[Block]:
    """What involvement means here, who made it, and in numbers what was asked, said and tried."""
    record = module.record
    if definition := one(record.entries, "involvement.definition"):
        yield _paragraph(here, definition)
    lines = []
    if groups := groups_named(record):
        lines.append(f"Made together by {joined(groups)}")
    if asked := requests(record):
        met = sum(each.answer in (Answer.MET, Answer.IN_PART) for each in asked)
        reasons = sum(each.answer is Answer.NOT_INCLUDED for each in asked)
        lines.append(
            f"People asked for {counted(len(asked), 'thing')}: {met} met, at least in part; "
            f"{reasons} not included, with the reason"
        )
    if said := feedback(record):
        answered = sum(each.reply is not Reply.OPEN for each in said)
        lines.append(f"People said {counted(len(said), 'thing')}: {answered} answered")
    if times := len(pilots(record)):
        lines.append("Tried once before" if times == 1 else f"Tried {times} times before")
    if lines:
        yield List(here, tuple(ListItem(here, (_paragraph(here, line),)) for line in lines))
    if lines and record.example:
        yield _paragraph(here, "This is an example: the numbers are made up.")


def _asked_for(here: Span, module: Module) -> Iterable[Block]:
    """What people asked for, and where it is or why it is not; what is open stays in sight."""
    spots = anchors(module)
    rows = [
        (
            each.text,
            _became(each, [f"“{spots[id].title}”" if id in spots else id for id in each.met_by]),
        )
        for each in requests(module.record)
    ]
    if rows:
        yield _table(here, ("What people asked for", "Where it is, or why not"), rows)
        if module.record.example:
            yield _paragraph(here, INVENTED)


def _became(request: Request, places: Sequence[str]) -> str:
    match request.answer:
        case Answer.MET:
            return f"Here: {joined(places)}"
        case Answer.IN_PART:
            return f"In part here: {joined(places)}. Not all of it: {request.reason}"
        case Answer.NOT_INCLUDED:
            return f"Not included: {request.reason}"
        case Answer.OPEN:
            return "No answer yet"


def _rings_true(here: Span, module: Module) -> Iterable[Block]:
    """Key messages with what each group says of them; where they differ, both words stand."""
    groups = groups_of(module)
    rows = [
        (each.text, "; ".join(_said(groups.name(key), ring) for key, ring in each.rings) or NOBODY)
        for each in messages(module.record)
    ]
    if rows:
        yield _table(here, ("What should stay with people", "Whether it rings true"), rows)
        if module.record.example:
            yield _paragraph(here, INVENTED)


def _said(group: str, ring: Ring | str) -> str:
    return f"{group}: {ring.value if isinstance(ring, Ring) else ring}"


def _you_said(here: Span, module: Module) -> Iterable[Block]:
    """What people said and what was done or why not; what is open stays in sight."""
    rows = [
        (each.said, each.did or each.reason or "No answer yet") for each in feedback(module.record)
    ]
    if rows:
        yield _table(here, ("You said", "We did, or why not"), rows)
        if module.record.example:
            yield _paragraph(here, INVENTED)


def _aims(here: Span, module: Module) -> Iterable[Block]:
    """What people want: shared, or held by one group; what was dropped stays in sight."""
    groups = groups_of(module)
    rows = [(aim.text, _whose(aim, groups)) for aim in aims(module.record)]
    if rows:
        yield _table(here, ("What we want", "Shared, or whose"), rows)
        if module.record.example:
            yield _paragraph(here, INVENTED)


def _whose(aim: Aim, groups: Groups) -> str:
    names = [groups.name(key) for key in aim.held_by]
    if aim.dropped is not None:
        return f"Dropped: {aim.reason}" if aim.reason else "Dropped"
    if not names:
        return NOBODY
    return f"Shared: {joined(names)}" if aim.shared else f"Only {names[0]}"


def _paragraph(here: Span, text: str) -> Paragraph:
    return Paragraph(here, _words(text))


def _table(here: Span, header: tuple[str, str], rows: Sequence[tuple[str, str]]) -> Table:
    cells = tuple(tuple(map(_words, row)) for row in rows)
    return Table(here, tuple(map(_words, header)), cells, (Align.LEFT, Align.LEFT))


def _words(text: str) -> Inlines:
    return (Text(text),)


_PARTS: dict[str, Callable[[Span, Module], Iterable[Block]]] = {
    "how-made": _how_made,
    "asked-for": _asked_for,
    "rings-true": _rings_true,
    "you-said": _you_said,
    "aims": _aims,
}
"""What a slide may ask for, and what then stands on it."""
