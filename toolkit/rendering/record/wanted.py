"""Parts about aims and key messages: matrices by group, in which nothing unique is lost."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.accrediting.record.aims import (
    Aim,
    Message,
    Ring,
    aims,
    collected_separately,
    holders,
    messages,
)
from toolkit.accrediting.record.groups import Groups
from toolkit.model.counts import counted
from toolkit.model.labels import joined
from toolkit.model.package import Module
from toolkit.rendering.record.pieces import (
    Cell,
    Part,
    Piece,
    Row,
    Shape,
    Table,
    capital,
    mark,
    on_day,
    plain,
    said,
)

WIDEST = 5
"""More groups than this are listed in one column, since the table would not fit a page."""
RINGS = {
    Ring.TRUE: Shape.FULL,
    Ring.PARTLY: Shape.HALF,
    Ring.NOT: Shape.DASH,
    Ring.ASK: Shape.EMPTY,
}


def wanted(module: Module, groups: Groups) -> Part:
    """The aims by group: shared, held by one group only, and dropped ones with the reason."""
    found = aims(module.record)
    asked = collected_separately(module.record)
    apart = {"yes": "The groups were asked apart.", "no": "The groups were asked together."}
    sentences = (shared_and_unique(found, groups), apart.get(asked, ""))
    table = aims_table([(module, aim) for aim in found], groups, by_module=False)
    return Part(
        "aims",
        "What each group wants",
        tuple(filter(None, sentences)) if found else (),
        tables=(table,),
    )


def shared_and_unique(found: Sequence[Aim], groups: Groups) -> str:
    """How many aims are shared and how many unique; dropped ones and unclaimed ones apart."""
    kept = [aim for aim in found if aim.dropped is None]
    held = [aim for aim in kept if aim.held_by]
    unsaid = len(kept) - len(held)
    if held or not kept:
        parts = [
            f"{sum(aim.shared for aim in held)} of {counted(len(held), 'aim')} shared by two or "
            f"more groups, {sum(aim.unique for aim in held)} held by one group only"
        ]
        if only := [groups.name(key) for key in holders([aim for aim in held if aim.unique])]:
            parts[0] += f" ({joined(only)})"
        if unsaid:
            parts.append(f"{unsaid} where nobody has written who holds it, and so not counted")
    else:
        it = "it" if unsaid == 1 else "them"
        parts = [f"{counted(unsaid, 'aim')}, and nobody has written yet who holds {it}"]
    if dropped := len(found) - len(kept):
        parts.append(f"{dropped} dropped, and still shown")
    return "; ".join(parts) + "."


def aims_table(found: Sequence[tuple[Module, Aim]], groups: Groups, *, by_module: bool) -> Table:
    """Aims by groups as a matrix; with many groups as a list."""
    keys = holders([aim for _, aim in found])
    matrix = 0 < len(keys) <= WIDEST
    by_group = tuple(capital(groups.name(key)) for key in keys) if matrix else ("Who holds it",)
    columns = ("Aim", *by_group, "Shared or not")
    return Table(
        "Aims by group",
        columns,
        tuple(
            _aim(module, aim, keys if matrix else (), groups, by_module) for module, aim in found
        ),
        _widths(len(columns)),
    )


def rings_true(module: Module, groups: Groups) -> Part:
    """Key messages with what each group says of them; disagreement is kept, not averaged."""
    found = messages(module.record)
    table = messages_table([(module, each) for each in found], groups, by_module=False)
    return Part("key-messages", "Whether it rings true", agreement(found), tables=(table,))


def agreement(found: Sequence[Message]) -> tuple[str, ...]:
    """About how many messages groups differ, of those on which two of them could be compared."""
    compared = [message for message in found if message.compared]
    alone = len(found) - len(compared)
    sentences = []
    if compared:
        differ = sum(message.differ for message in compared)
        sentences.append(
            f"The groups differ about {differ} of {counted(len(compared), 'message')}."
        )
    if alone:
        sentences.append(f"About {counted(alone, 'message')} no two groups have been asked yet.")
    return tuple(sentences)


def messages_table(
    found: Sequence[tuple[Module, Message]], groups: Groups, *, by_module: bool
) -> Table:
    """Key messages by groups as a matrix; with many groups as a list."""
    keys = tuple(dict.fromkeys(key for _, message in found for key, _ in message.rings))
    matrix = 0 < len(keys) <= WIDEST
    by_group = (
        tuple(capital(groups.name(key)) for key in keys) if matrix else ("What the groups say",)
    )
    columns = ("Message", *by_group, "Together")
    rows = tuple(_message(m, each, keys if matrix else (), groups, by_module) for m, each in found)
    return Table("Key messages by group", columns, rows, _widths(len(columns)))


def _widths(columns: int) -> tuple[int, ...]:
    """Shares of a matrix: what it is about is widest, then what stands in the last column."""
    groups = columns - 2
    each = min(16, 46 // max(1, groups)) if groups > 1 else 34
    return (80 - each * groups, *(each for _ in range(groups)), 20)


def _aim(module: Module, aim: Aim, keys: Sequence[str], groups: Groups, by_module: bool) -> Row:
    holds, not_ = mark(Shape.FULL, "holds it"), mark(Shape.EMPTY, "not named")
    cells: list[Cell] = [holds if key in aim.held_by else not_ for key in keys]
    if not keys:
        named = (groups.name(key) for key in aim.held_by)
        cells = [said(module.language, *named) or plain("nobody has written this yet")]
    titles = {outcome.id: outcome.text for outcome in module.outcomes}
    serves = "; ".join(titles.get(id, id) for id in aim.outcomes)
    told = (
        _title(module) if by_module else "",
        serves and f"Outcome: {serves}",
        aim.note,
        _dropped(aim, groups),
    )
    aside = " · ".join(filter(None, told))
    head = Piece(aim.text, module.language, aside=aside)
    return Row(head, (*cells, _standing(aim, groups)))


def _dropped(aim: Aim, groups: Groups) -> str:
    """Why an aim was dropped, who agreed to that and when; what nobody has written is said."""
    if aim.dropped is None:
        return ""
    by = joined([groups.called(name) for name in aim.agreed_by])
    reason = aim.reason.rstrip(".") or "nobody has written why"
    agreed = f"agreed by {by}" if by else "nobody has written who agreed"
    return "; ".join(filter(None, (f"Dropped: {reason}", agreed, on_day(aim.dropped_on))))


def _standing(aim: Aim, groups: Groups) -> Cell:
    if aim.dropped is not None:
        return mark(Shape.DASH, "dropped")
    if aim.shared:
        return mark(Shape.FULL, "shared")
    if aim.unique:
        return mark(Shape.HALF, f"only {groups.name(aim.held_by[0])}")
    return mark(Shape.EMPTY, "nobody has written who holds it")


def _message(
    module: Module, each: Message, keys: Sequence[str], groups: Groups, by_module: bool
) -> Row:
    rings = dict(each.rings)
    cells = [_ring(rings.get(key, Ring.ASK), module) for key in keys]
    if not keys:
        words = (
            f"{groups.name(key)}: {ring.value if isinstance(ring, Ring) else ring}"
            for key, ring in each.rings
        )
        cells = [said(module.language, *words) or plain("nobody has been asked yet")]
    if each.differ:
        together = mark(Shape.HALF, "the groups differ")
    elif each.compared:
        together = mark(Shape.FULL, "the groups say the same")
    else:
        together = mark(Shape.EMPTY, "not yet two groups to compare")
    aside = " · ".join(filter(None, (_title(module) if by_module else "", each.note)))
    return Row(Piece(each.text, module.language, aside=aside), (*cells, together))


def _title(module: Module) -> str:
    return f"Module: {module.title or module.id}"


def _ring(ring: Ring | str, module: Module) -> Cell:
    if isinstance(ring, Ring):
        return mark(RINGS[ring], ring.value)
    return said(module.language, ring)
