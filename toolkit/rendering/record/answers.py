"""Parts about what people asked for and what they said, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from toolkit.accrediting.anchors import anchors
from toolkit.accrediting.record.asked import (
    Answer,
    Reply,
    Request,
    Said,
    feedback,
    requests,
)
from toolkit.accrediting.record.groups import Groups
from toolkit.model.counts import counted
from toolkit.model.package import Module
from toolkit.rendering.record.pieces import (
    Cell,
    Part,
    Piece,
    Row,
    Shape,
    Table,
    mark,
    on_day,
    plain,
    said,
)

ANSWERS = {
    Answer.MET: Shape.FULL,
    Answer.IN_PART: Shape.HALF,
    Answer.NOT_INCLUDED: Shape.DASH,
    Answer.OPEN: Shape.EMPTY,
}
REPLIES = {Reply.TOLD: Shape.FULL, Reply.NOT_TOLD: Shape.HALF, Reply.OPEN: Shape.EMPTY}
_OPEN_FIRST = (Reply.OPEN, Reply.NOT_TOLD, Reply.TOLD)


def asked_for(module: Module, groups: Groups) -> Part:
    """Requests, each with where it is met or why it is not included."""
    found = requests(module.record)
    rows = tuple(_request(each, module, groups) for each in found)
    table = Table(
        "What people asked for",
        ("What was asked for", "Who asked", "What became of it", "Where, or why not"),
        rows,
        (25, 29, 16, 30),
    )
    return Part(
        "needs", "What people asked for", (in_sum(found),) if found else (), tables=(table,)
    )


def in_sum(found: Sequence[Request]) -> str:
    """What became of requests, counted; what is not included is no part of the others' sum."""
    counts = Counter(each.answer for each in found)
    inside = len(found) - counts[Answer.NOT_INCLUDED]
    said_so = f"{counts[Answer.MET]} of {inside} met"
    if counts[Answer.IN_PART]:
        said_so += f", {counts[Answer.IN_PART]} met in part"
    if counts[Answer.OPEN]:
        said_so += f", {counts[Answer.OPEN]} without an answer yet"
    if left := counts[Answer.NOT_INCLUDED]:
        said_so += f". {left} not included, with the reason, and so not counted here"
    return f"{said_so}."


def you_said(module: Module, groups: Groups) -> Part:
    """What people said and what was done; what nobody has answered comes first."""
    found = sorted(feedback(module.record), key=lambda each: _OPEN_FIRST.index(each.reply))
    rows = tuple(_said(each, module, groups) for each in found)
    table = Table(
        "You said, we did",
        ("You said", "Who", "We did, or why not", "How it stands"),
        rows,
        (30, 14, 36, 20),
    )
    return Part("feedback", "You said, we did", (replies(found),) if found else (), tables=(table,))


def replies(found: Sequence[Said]) -> str:
    """How far what was said has been answered, counted."""
    counts = Counter(each.reply for each in found)
    told = f"{counts[Reply.TOLD]} of {counted(len(found), 'thing')} answered, and people told"
    rest = [
        f"{counts[reply]} {words}"
        for reply, words in (
            (Reply.NOT_TOLD, "answered, and nobody told yet"),
            (Reply.OPEN, "never answered so far"),
        )
        if counts[reply]
    ]
    return "; ".join((told, *rest)) + "."


def module_piece(module: Module) -> Cell:
    """A module's title, as the cell of a table."""
    return said(module.language, module.title or module.id)


def _request(each: Request, module: Module, groups: Groups) -> Row:
    spots = anchors(module)
    places = [
        Piece(f"“{spots[id].title}”" if id in spots else f"{id} (not found in the module)", lang)
        for id in each.met_by
        for lang in [module.language]
    ]
    if places and each.reason:
        places[-1] = replace(places[-1], aside=f"Not all of it: {each.reason}")
    why = said(module.language, each.reason) if not places else ()
    asked = [groups.called(name) for name in each.asked_by]
    source = (Piece(f"Source: {each.source}"),) if each.source else ()
    return Row(
        Piece(each.text, module.language),
        (
            (*said(module.language, *asked), *source) or plain("not written down"),
            mark(ANSWERS[each.answer], each.answer.value),
            (*places, *why) or plain("–"),
        ),
    )


def _said(each: Said, module: Module, groups: Groups) -> Row:
    language = module.language
    told = " · ".join(filter(None, (each.told_on and on_day(each.told_on), each.told_how)))
    main, *more = [text for text in (each.did, each.reason) if text] or [""]
    aside = " ".join([*more, each.decision and f"Decision: {each.decision}."]).strip()
    did = (Piece(main, language, aside=aside),) if main else plain("–")
    return Row(
        Piece(f"“{each.said.strip('“”')}”", language),
        (
            said(language, *map(groups.called, each.by)) or plain("not written down"),
            did,
            mark(REPLIES[each.reply], each.reply.value, told),
        ),
    )
