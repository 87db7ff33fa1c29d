"""The records of a whole package as one page: what is open, then every part, and the gap map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from urllib.parse import quote

from toolkit.accrediting.record.aims import aims, messages
from toolkit.accrediting.record.asked import Answer, Reply, feedback, requests
from toolkit.accrediting.record.catalogue import catalogue
from toolkit.accrediting.record.groups import Groups, groups_of
from toolkit.accrediting.record.led import led, shares, sign_offs
from toolkit.accrediting.record.team import team
from toolkit.accrediting.record.tried import pilots
from toolkit.accrediting.record.written import PARTS, Writing, is_begun, writing
from toolkit.model.counts import counted
from toolkit.model.days import day
from toolkit.model.labels import joined
from toolkit.model.package import Module, Package
from toolkit.rendering.record.answers import in_sum, module_piece, replies
from toolkit.rendering.record.gaps import gap_map, written
from toolkit.rendering.record.open_items import open_items
from toolkit.rendering.record.people import (
    EQUALITY,
    TOGETHER,
    by_group,
    shares_table,
    team_table,
    unsaid,
)
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
    said,
)
from toolkit.rendering.record.together import arrangements, history
from toolkit.rendering.record.wanted import agreement, aims_table, messages_table, shared_and_unique

EXAMPLES = "are examples. They do not tell of real people, or of what really happened."


def sheet(package: Package, *, links: bool) -> Sheet:
    """The page of a package's records; `links` lead to the modules' own pages beside it."""
    modules, remarks = _counted(package)
    groups = groups_of(*modules)
    begun = sum(is_begun(module.record) for module in modules)
    involvement, educators, check_ins = arrangements(modules, groups, package)
    shown = (
        _modules(modules, links),
        _open(modules, package),
        written(modules),
        involvement,
        _took_part(modules, groups),
        _asked(modules),
        _wanted(modules, groups),
        _differ(modules, groups),
        _said(modules),
        *history(modules, groups),
        educators,
        check_ins,
        _led(modules, groups),
        gap_map(catalogue(replace(package, modules=modules)), modules),
    )
    version = " · ".join(
        filter(None, (package.version and f"Version {package.version}", day(package.date)))
    )
    return Sheet(
        about=package.title,
        title="How this package was made",
        version=version,
        language=package.language,
        figures=(
            Figure(begun, f"of {counted(len(modules), 'module')} with a record"),
            Figure(sum(len(requests(m.record)) for m in modules), "things asked for"),
            Figure(sum(len(feedback(m.record)) for m in modules), "things said by people"),
            Figure(sum(len(pilots(m.record)) for m in modules), "times tried"),
        ),
        remarks=remarks,
        parts=filled(shown),
    )


def _counted(package: Package) -> tuple[tuple[Module, ...], tuple[str, ...]]:
    """The modules that are counted, and what there is to say about examples.

    What is made up is never added to what happened: examples stay out where there is anything
    else.
    """
    real = tuple(m for m in package.modules if not m.record.example)
    examples = [f"“{m.title or m.id}”" for m in package.modules if m.record.example]
    if not examples:
        return real, ()
    if len(examples) == len(package.modules) > 1:
        return package.modules, (f"All of these records {EXAMPLES}",)
    are = "are examples" if len(examples) > 1 else "is an example"
    if any(is_begun(module.record) for module in real):
        return real, (f"{joined(examples)} {are}, and so not counted on this page.",)
    they = "They do" if len(examples) > 1 else "It does"
    return package.modules, (
        f"{joined(examples)} {are}. {they} not tell of real people, or of what really happened.",
    )


def _modules(modules: Sequence[Module], links: bool) -> Part:
    """Each module with how much of it is written, and the way to its own page."""
    rows = []
    for number, module in enumerate(modules, start=1):
        state = [writing(module.record, field.name) for field in PARTS]
        done = sum(each is not Writing.NOBODY for each in state)
        begun = is_begun(module.record)
        shape = Shape.EMPTY if not done else Shape.FULL if done == len(PARTS) else Shape.HALF
        words = f"{done} of {len(PARTS)} parts begun or written"
        name = quote(f"../{module.id}/{module.id}-record.html")
        link = (Piece("The whole record", address=name),) if links and begun else ()
        rows.append(
            Row(
                Piece(f"{number}. {module.title or module.id}", module.language),
                (
                    mark(shape, words if begun else "there is no record yet"),
                    plain(module.status),
                    *((link or plain("–"),) if links else ()),
                ),
            )
        )
    columns = ("Module", "Its record", "Status", *(("Where",) if links else ()))
    widths = (34, 34, 12, 20) if links else (40, 40, 20)
    return Part("modules", "The modules", tables=(Table("Modules", columns, tuple(rows), widths),))


def _open(modules: Sequence[Module], package: Package) -> Part:
    found = [(module, open_items(module, package)) for module in modules]
    rows = tuple(
        Row(module_piece(module)[0], (said(module.language, *items),))
        for module, items in found
        if items
    )
    nothing = "Nothing that was asked for, said or due in these records stands without an answer."
    table = Table("What stands open", ("Module", "What stands open"), rows, (26, 74))
    return Part("open", "What stands open", () if rows else (nothing,), tables=(table,))


def _took_part(modules: Sequence[Module], groups: Groups) -> Part:
    members = team(*modules)
    if not members:
        return Part("team", "Who took part", ("Nobody is written down yet.",))
    one_code = "A short code is one person, in whichever modules it stands."
    sentences = (*by_group(members, groups), one_code)
    return Part("team", "Who took part", sentences, tables=(team_table(members, groups),))


def _asked(modules: Sequence[Module]) -> Part:
    found = [(module, requests(module.record)) for module in modules]
    every = [each for _, asked in found for each in asked]
    if not every:
        return Part("needs", "What people asked for")
    answers = [(module, [each.answer for each in asked]) for module, asked in found]
    left = tuple(
        Row(
            Piece(each.text, module.language),
            (module_piece(module), said(module.language, each.reason)),
        )
        for module, asked in found
        for each in asked
        if each.answer is Answer.NOT_INCLUDED
    )
    return Part(
        "needs",
        "What people asked for",
        (in_sum(every),),
        tables=(
            _by_module("Requests by module", answers, Answer, (36, 16, 16, 16, 16)),
            Table(
                "Not included, because",
                ("What was asked for", "Module", "Why not"),
                left,
                (36, 26, 38),
            ),
        ),
    )


def _wanted(modules: Sequence[Module], groups: Groups) -> Part:
    found = [(module, aim) for module in modules for aim in aims(module.record)]
    if not found:
        return Part("aims", "What each group wants")
    says = shared_and_unique([aim for _, aim in found], groups)
    claimed = [(m, replace(aim, outcomes=())) for m, aim in found if aim.held_by or aim.dropped]
    table = aims_table(claimed, groups, by_module=True)
    return Part("aims", "What each group wants", (says,), tables=(table,))


def _differ(modules: Sequence[Module], groups: Groups) -> Part:
    found = [(module, each) for module in modules for each in messages(module.record)]
    differ = [(module, each) for module, each in found if each.differ]
    if not found:
        return Part("key-messages", "Whether it rings true")
    table = messages_table(differ, groups, by_module=True)
    says = agreement([each for _, each in found])
    return Part("key-messages", "Whether it rings true", says, tables=(table,))


def _said(modules: Sequence[Module]) -> Part:
    found = [(module, feedback(module.record)) for module in modules]
    every = [each for _, said_so in found for each in said_so]
    if not every:
        return Part("feedback", "You said, we did")
    given = [(module, [each.reply for each in said_so]) for module, said_so in found]
    table = _by_module("What was said, by module", given, Reply, (34, 22, 22, 22))
    return Part("feedback", "You said, we did", (replies(every),), tables=(table,))


def _led(modules: Sequence[Module], groups: Groups) -> Part:
    parts = [part for module in modules for part in led(module, groups)]
    signed = [key for module in modules for key in sign_offs(module)]
    if not signed and not any(part.groups for part in parts):
        return Part("equality", EQUALITY, unsaid(parts))
    found = shares(parts, signed, [each.key for each in team(*modules)])
    return Part(
        "equality", EQUALITY, (TOGETHER, *unsaid(parts)), tables=(shares_table(found, groups),)
    )


def _by_module(
    title: str,
    found: Sequence[tuple[Module, Sequence[Enum]]],
    kinds: type[Enum],
    widths: tuple[int, ...],
) -> Table:
    """How many of each kind there are in each module that has any."""
    rows = tuple(
        Row(module_piece(module)[0], tuple(plain(str(each.count(kind))) for kind in kinds))
        for module, each in found
        if each
    )
    return Table(title, ("Module", *(capital(str(k.value)) for k in kinds)), rows, widths)
