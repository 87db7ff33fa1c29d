"""Parts about what was agreed and arranged: involvement, preparation, care, and all the rest."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.accrediting.fields import words
from toolkit.accrediting.record.care import Asked, CheckIn, check_ins
from toolkit.accrediting.record.entries import entries_at, one, several
from toolkit.accrediting.record.groups import Groups, counts_by_group, people
from toolkit.model.fields import Field, Kind
from toolkit.model.labels import joined
from toolkit.model.package import Module, Package
from toolkit.model.record import Entries, Record, Value, filled, values_at
from toolkit.model.record_fields import RECORD_FIELDS
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
    spaced,
)

ASKED = {Asked.DONE: Shape.FULL, Asked.DUE: Shape.HALF, Asked.OPEN: Shape.EMPTY}
IN_OTHER_PARTS = frozenset(
    {
        *("example", "call-it", "not-needed", "stories", "involvement", "team", "opportunity"),
        *("support-roles", "needs", "aims", "key-messages", "feedback", "pilots", "impact"),
        *("risks", "existing-provision", "educators", "wellbeing", "open-questions"),
    }
)
"""The parts of a record that have a part of the page to themselves, or are not shown."""
ROLES = frozenset({"by", "owner", "lead", "named-contact", "organiser", "supported", "decided-by"})
"""Fields that hold the name of a role."""
_FIELDS = {field.name: field for field in RECORD_FIELDS}


def part_of(field: str) -> str:
    """The anchor of the part of a record's page that shows a field; "" where none does."""
    for name, anchor in _ELSEWHERE.items():
        if f"{field}.".startswith(f"{name}."):
            return anchor
    return field.partition(".")[0]


def agreed(module: Module, groups: Groups) -> Part:
    """What involvement means here, and who agreed to that."""
    facts = []
    for field in _FIELDS["involvement"].fields:
        texts = several(module.record.entries, f"involvement.{field.name}")
        if field.name == "agreed-by":
            texts = (joined([groups.called(text) for text in texts]),) if texts else ()
        if texts:
            label = _INVOLVEMENT.get(field.name, capital(spaced(field.name)))
            facts.append((label, said(module.language, *_as_read(field, texts))))
    return Part("involvement", "What involvement means here", facts=tuple(facts))


def prepared(module: Module) -> Part:
    """How people who teach from experience were found, prepared and supported; and staff too."""
    facts = [*_facts(module, _FIELDS["educators"])]
    if staff := several(module.record.entries, "governance.staff-prepared"):
        facts.append(("How staff were prepared", said(module.language, *staff)))
    return Part("educators", "How educators were prepared", facts=tuple(facts))


def cared_for(module: Module, package: Package) -> Part:
    """The wellbeing plan, and the check-ins: done, due, or open. What was said is never kept."""
    language = module.language
    rows = tuple(
        Row(
            Piece(each.when or on_day(each.due) or "no time is written", language),
            (
                said(language, spaced(each.by)) or plain("nobody has written this yet"),
                mark(ASKED[each.state], each.state.value, _on(each)),
            ),
        )
        for each in check_ins(module, package.date)
    )
    facts = tuple(f for f in _facts(module, _FIELDS["wellbeing"], without=("check-ins",)))
    table = Table(
        "Asking people how they are", ("When", "Who asks", "How it stands"), rows, (30, 30, 40)
    )
    return Part("wellbeing", "How people are looked after", facts=facts, tables=(table,))


def _on(each: CheckIn) -> str:
    """The day on which a check-in was done, or by which it is due."""
    if each.state is Asked.DONE:
        return on_day(each.done_on)
    return f"by {on_day(each.due)}" if each.due else ""


def questions(module: Module, groups: Groups) -> Part:
    """Questions that the group would like research to answer, with the votes of each group."""
    rows = []
    for each in entries_at(module.record.entries, "open-questions"):
        votes = (f"{name}: {people(n)}" for name, n in counts_by_group(each, "votes", groups))
        head = Piece(one(each, "text") or "no words are written", module.language)
        rows.append(Row(head, (plain(*votes) or plain("–"),)))
    table = Table("Questions and votes", ("Question", "Votes by group"), tuple(rows), (60, 40))
    return Part("open-questions", "Questions for later research", tables=(table,))


def rest(module: Module) -> Iterator[Part]:
    """Every other part of the record, as it was written: nothing in it goes unseen."""
    for field in RECORD_FIELDS:
        if field.name not in IN_OTHER_PARTS:
            without = ("sign-off", "staff-prepared") if field.name == "governance" else ()
            facts = tuple(_facts(module, field, without))
            yield Part(field.name, _TITLES.get(field.name, capital(spaced(field.name))), (), facts)


def _facts(
    module: Module, field: Field, without: tuple[str, ...] = ()
) -> Iterator[tuple[str, Cell]]:
    if not field.fields:
        if texts := several(module.record.entries, field.name):
            yield field.help.rstrip("."), said(module.language, *texts)
        return
    for group in _groups_of_keys(module.record, field):
        for below in field.fields:
            values = [v for v in values_at(group, below.name) if filled(v)]
            if below.name not in without and below.kind is not Kind.ANYTHING and values:
                lines = _as_read(below, [_in_words(value, below) for value in values])
                yield below.help.rstrip("."), said(module.language, *lines)


def _groups_of_keys(record: Record, field: Field) -> tuple[Entries, ...]:
    return entries_at(record.entries, field.name)


def _as_read(field: Field, texts: tuple[str, ...] | list[str]) -> Iterator[str]:
    for text in texts:
        if field.kind is Kind.DATE:
            yield on_day(text)
        elif field.name in ROLES:
            yield spaced(text)
        else:
            yield text


def _in_words(value: Value, field: Field) -> str:
    """A value as a line; keys with values are named, each with its own."""
    if not isinstance(value, Entries) or not field.fields:
        return words(value)
    lines = [
        f"{spaced(below.name)}: {joined([*_as_read(below, several(value, below.name))])}"
        for below in field.fields
        if below.kind is not Kind.ANYTHING and several(value, below.name)
    ]
    return " · ".join(lines)


_ELSEWHERE = {
    **dict.fromkeys(("example", "call-it", "not-needed", "stories"), ""),
    **dict.fromkeys(("opportunity", "support-roles"), "team"),
    "governance.sign-off": "equality",
    "governance.staff-prepared": "educators",
}
"""Fields that stand in a part of another name, or in none."""
_INVOLVEMENT = {
    "definition": "What it means, in the group's own words",
    "agreed-by": "Agreed by",
    "agreed-on": "Agreed on",
    "review-on": "To be looked at again on",
    "approach": "How people are involved",
    "principles": "What the group holds to",
    "purpose": "What involvement is for",
}
_TITLES = {
    "safeguarding": "If somebody may come to harm",
    "ground-rules": "Ground rules",
    "access": "So that everybody can take part",
    "payment": "What people get for their time",
    "evaluation": "How the group finds out whether it works",
    "governance": "Who owns it and decides about it",
    "rollout": "What a new place needs",
    "example-slots": "Examples of one's own",
    "accreditation-plan": "Who could accredit it",
}
