"""The record of one module as a page: what is still to write first, then every part of it."""

from __future__ import annotations

from toolkit.accrediting.record.asked import feedback, requests
from toolkit.accrediting.record.groups import groups_of
from toolkit.accrediting.record.tried import pilots
from toolkit.accrediting.record.written import Writing, parts
from toolkit.model.days import day
from toolkit.model.package import Module, Package
from toolkit.rendering.record.answers import asked_for, you_said
from toolkit.rendering.record.arrangements import agreed, cared_for, prepared, questions, rest
from toolkit.rendering.record.history import at_risk, before, changed, tried
from toolkit.rendering.record.people import took_part, who_led
from toolkit.rendering.record.pieces import (
    Figure,
    Part,
    Piece,
    Row,
    Shape,
    Sheet,
    Table,
    capital,
    filled,
    mark,
    plain,
    spaced,
)
from toolkit.rendering.record.wanted import rings_true, wanted

WRITING = {Writing.BEGUN: Shape.HALF, Writing.NOBODY: Shape.EMPTY}
EXAMPLE = "This record is an example. It does not tell of real people, or of what really happened."
NO_VERDICT = (
    "This page shows what the group wrote in record.yaml, and counts it. It judges nothing, and "
    "it names nobody but those who agreed to be credited."
)


def sheet(module: Module, package: Package) -> Sheet:
    """The page of one module's record."""
    groups = groups_of(module)
    shown = (
        agreed(module, groups),
        took_part(module, groups),
        asked_for(module, groups),
        wanted(module, groups),
        rings_true(module, groups),
        you_said(module, groups),
        tried(module, groups),
        changed(module),
        at_risk(module),
        before(module),
        prepared(module),
        cared_for(module, package),
        who_led(module, groups),
        questions(module, groups),
        *rest(module),
    )
    there = filled(shown)
    gaps = to_write(module)
    version = " · ".join(
        filter(
            None,
            (
                f"Version {module.version}" if module.version else "",
                day(module.date),
                module.status,
            ),
        )
    )
    return Sheet(
        about="The record of the module",
        title=module.title or module.id,
        version=version,
        language=module.language,
        figures=(
            Figure(len(requests(module.record)), "things asked for"),
            Figure(len(feedback(module.record)), "things said by people"),
            Figure(len(pilots(module.record)), "times tried"),
            Figure(
                sum(part.writing is Writing.NOBODY for part in parts(module.record)),
                "parts that nobody has written yet",
            ),
        ),
        remarks=((EXAMPLE,) if module.record.example else ()),
        parts=(*((gaps,) if not gaps.empty else ()), *there),
    )


def to_write(module: Module) -> Part:
    """What nobody has written yet, with what belongs there."""
    open_ = [part for part in parts(module.record) if part.writing is not Writing.WRITTEN]
    rows = tuple(
        Row(
            Piece(capital(spaced(part.field.name))),
            (mark(WRITING[part.writing], part.writing.value), plain(part.field.help)),
        )
        for part in open_
    )
    table = Table(
        "Still to write",
        ("Part of the record", "How far", "What belongs there"),
        rows,
        (24, 36, 40),
    )
    return Part(
        "to-write",
        "What is still to write",
        ("Prompts, “…” and “TODO” count as empty. Nothing here has to be filled in.",),
        tables=(table,),
    )
