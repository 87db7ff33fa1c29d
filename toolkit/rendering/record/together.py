"""Parts of several modules' records as one: the same tables, in which each row names its module."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from toolkit.accrediting.record.groups import Groups
from toolkit.accrediting.record.tried import impacts, risks
from toolkit.model.package import Module, Package
from toolkit.rendering.record.answers import module_piece
from toolkit.rendering.record.arrangements import agreed, cared_for, prepared
from toolkit.rendering.record.history import at_risk, before, changed, foreseen, sums, tried
from toolkit.rendering.record.pieces import Part, Row, Table, plain

_By = Sequence[tuple[Module, Part]]


def history(modules: Sequence[Module], groups: Groups) -> tuple[Part, ...]:
    """What was tried, what changed, what could go amiss, and what there was before."""
    every_impact = [each for module in modules for each in impacts(module.record)]
    every_risk = [each for module in modules for each in risks(module.record)]
    pilots = [(module, tried(module, groups)) for module in modules]
    return (
        _one(pilots, dict.fromkeys(s for _, part in pilots for s in part.sentences)),
        _one([(m, changed(m)) for m in modules], [sums(every_impact)] if every_impact else ()),
        _one([(m, at_risk(m)) for m in modules], [foreseen(every_risk)] if every_risk else ()),
        _one([(m, before(m)) for m in modules]),
    )


def arrangements(
    modules: Sequence[Module], groups: Groups, package: Package
) -> tuple[Part, Part, Part]:
    """What involvement means, how educators were prepared, and the check-ins, done, due or open."""
    asked = [(m, replace(cared_for(m, package), facts=())) for m in modules]
    return (
        _one([(m, agreed(m, groups)) for m in modules]),
        _one([(m, prepared(m)) for m in modules]),
        replace(_one(asked), title="Asking people how they are"),
    )


def _one(found: _By, sentences: Iterable[str] = ()) -> Part:
    """One part out of those of several modules; facts become rows of a table."""
    first = found[0][1]
    facts = tuple(_facts(found))
    told = Table("By module", ("Module", "What", "What is written"), facts, (24, 30, 46))
    tables = [
        replace(table, rows=tuple(_rows(found, number)))
        for number, table in enumerate(first.tables)
    ]
    return Part(first.anchor, first.title, tuple(sentences), tables=(told, *tables))


def _facts(found: _By) -> Iterator[Row]:
    for module, part in found:
        for label, cell in part.facts:
            yield Row(module_piece(module)[0], (plain(label), cell))


def _rows(found: _By, number: int) -> Iterator[Row]:
    """The rows of a part's table, module after module, each with the module's title beside it."""
    for module, part in found:
        for row in part.tables[number].rows:
            title = f"Module: {module.title or module.id}"
            aside = " · ".join(filter(None, (row.head.aside, title)))
            yield replace(row, head=replace(row.head, aside=aside))
