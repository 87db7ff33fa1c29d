"""Parts about what is there and what is not: in records, and in the catalogue."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.accrediting.record.catalogue import Shelf
from toolkit.accrediting.record.written import PARTS, Writing, writing
from toolkit.model.counts import counted
from toolkit.model.labels import joined
from toolkit.model.package import Module
from toolkit.rendering.record.answers import module_piece
from toolkit.rendering.record.pieces import (
    Cell,
    Part,
    Piece,
    Row,
    Shape,
    Table,
    capital,
    mark,
    plain,
    spaced,
)

MOST_TITLES = 4
"""With more modules than this, tables give their numbers, which stand at the top of the page."""


def written(modules: Sequence[Module]) -> Part:
    """The parts that somebody has begun, by module; those that nobody has stand in a sentence."""
    rows, nowhere = [], []
    for field in PARTS:
        there = [m for m in modules if writing(m.record, field.name) is not Writing.NOBODY]
        lacking = [m for m in modules if m not in there]
        name = capital(spaced(field.name))
        if there:
            rows.append(Row(Piece(name), (_share(there, modules, ""), _titles(lacking, modules))))
        else:
            nowhere.append(spaced(field.name))
    says = f"Nobody has written yet, in any module: {joined(nowhere)}." if nowhere else ""
    columns = ("Part of the record", "Written in", "Not written yet in")
    table = Table("Parts by module", columns, tuple(rows), (30, 26, 44))
    title = "What is written, and what is not"
    return Part("written", title, tuple(filter(None, (says,))), tables=(table,))


def gap_map(shelves: Sequence[Shelf], modules: Sequence[Module]) -> Part:
    """What the package holds and what no module holds yet, side by side of the catalogue."""
    title = "The catalogue, with its gaps"
    listed = [shelf.title for shelf in shelves if shelf.asked]
    says = "A gap is no fault: a package need not hold everything that could be in one."
    own = f"Listed by the group itself: {joined(listed)}." if listed else ""
    tables = tuple(_shelf(shelf, modules) for shelf in shelves)
    return Part("catalogue", title, tuple(filter(None, (says, own))), tables=tables)


def _shelf(shelf: Shelf, modules: Sequence[Module]) -> Table:
    by_id = {module.id: module for module in modules}
    rows = tuple(
        Row(
            Piece(capital(line.name)),
            (
                _share([by_id[id] for id in line.modules], modules, "gap: no module yet"),
                _titles([by_id[id] for id in line.modules], modules),
            ),
        )
        for line in shelf.lines
    )
    return Table(shelf.title, ("What", "Where it is found", "Modules"), rows, (32, 28, 40))


def _share(there: Sequence[Module], every: Sequence[Module], nowhere: str) -> Cell:
    """In how many modules something is: a shape, and the number of how many."""
    if not there:
        return mark(Shape.EMPTY, nowhere)
    whole = len(there) == len(every)
    return mark(
        Shape.FULL if whole else Shape.HALF, f"{len(there)} of {counted(len(every), 'module')}"
    )


def _titles(there: Sequence[Module], every: Sequence[Module]) -> Cell:
    """Which modules: by title where there are few, else by their numbers on this page."""
    if not there:
        return plain("–")
    if len(there) == len(every) > 1:
        return plain("all")
    if len(every) > MOST_TITLES:
        numbers = [str(n) for n, module in enumerate(every, start=1) if module in there]
        return plain(f"{'numbers' if len(numbers) > 1 else 'number'} {joined(numbers)}")
    return tuple(piece for module in there for piece in module_piece(module))
