"""Conditions on what people wrote in the record, the front matter and `package.yaml`."""

from __future__ import annotations

from toolkit.accrediting.anchors import slide_at
from toolkit.accrediting.contents import Contents
from toolkit.accrediting.fields import (
    RECORD,
    as_date,
    headed_by,
    in_words,
    look_up,
    where,
    words,
    written,
)
from toolkit.accrediting.kind import Finding, shortened
from toolkit.accrediting.lived import groups_by_code, has_lived_it
from toolkit.model.counts import counted
from toolkit.model.coverage import Evidence, EvidenceKind, Unmet
from toolkit.model.framework import Condition
from toolkit.model.record import Entries, Value, filled, values_at


def is_filled(of: Contents, condition: Condition) -> Finding:
    """A field has words in it."""
    values = look_up(of.module, of.package, condition.fields[0])
    if not values:
        return _empty(of, condition)
    return (_evidence(of, condition, values),)


def any_is_filled(of: Contents, condition: Condition) -> Finding:
    """At least one of several fields has words in it."""
    found = [look_up(of.module, of.package, field) for field in condition.fields]
    pairs = zip(condition.fields, found, strict=True)
    evidence = tuple(_evidence(of, condition, values, field) for field, values in pairs if values)
    return evidence or _empty(of, condition)


def count_is_reached(of: Contents, condition: Condition) -> Finding:
    """A field holds at least so many different entries."""
    values = look_up(of.module, of.package, condition.fields[0])
    different = {_same(words(value)): value for value in values}
    if len(different) >= condition.number:
        return (_evidence(of, condition, tuple(different.values())),)
    if not different:
        return _empty(of, condition)
    least = counted(int(condition.number), "entry is", "entries are")
    missing = f"{least} needed, and there is {_quoted(tuple(different.values()))}"
    return Unmet(condition, missing, *where(of.module, condition.fields[0]))


def includes(of: Contents, condition: Condition) -> Finding:
    """A field names at least one of some words; capitals, hyphens and a last s do not matter.

    Where the field only sorts entries (the level of a plan), what an entry says is the evidence.
    """
    field = condition.fields[0]
    values = look_up(of.module, of.package, field)
    looked_for = {_same(word) for word in condition.values}
    named = tuple(value for value in values if _same(words(value)) in looked_for)
    main = headed_by(field)
    said = _beside(of, field, main, named) if main else named
    if said:
        return (_evidence(of, condition, said, main or field),)
    if not values:
        return _empty(of, condition)
    if named:
        missing = f"{_quoted(named)} is written there, with nothing beside it"
        return Unmet(condition, missing, *where(of.module, main))
    missing = f"{_quoted(values)} is written there, and not {' or '.join(condition.values)}"
    return Unmet(condition, missing, *where(of.module, field))


def names_experience(of: Contents, condition: Condition) -> Finding:
    """A field names people who speak from experience, by their group or by a person's code."""
    field = condition.fields[0]
    values = look_up(of.module, of.package, field)
    groups = groups_by_code(of.module.record)
    if named := tuple(value for value in values if has_lived_it(words(value), groups)):
        return (_evidence(of, condition, named),)
    if not values:
        return _empty(of, condition)
    missing = f"{_quoted(values)} is written there, and nobody who speaks from experience"
    return Unmet(condition, missing, *where(of.module, field))


def every_entry_has(of: Contents, condition: Condition) -> Finding:
    """There are entries under a field, and each has at least one of some fields filled in."""
    values = look_up(of.module, of.package, condition.fields[0])
    if not values:
        return _empty(of, condition)
    lacking = [value for value in values if not _has_one(value, condition.values)]
    if lacking:
        missing = (
            f"{len(lacking)} of {counted(len(values), 'entry', 'entries')} has no "
            f"{' or '.join(f'“{key}”' for key in condition.values)}; "
            f"the first is on line {lacking[0].span.line}"
        )
        return Unmet(condition, missing, *where(of.module, condition.fields[0]))
    label = f"{condition.says}: {counted(len(values), 'entry', 'entries')}"
    kept = _all_words(values)
    field = _of_record(of, condition.fields[0])
    return (Evidence(values[0].span, EvidenceKind.RECORD, label, words=kept, field=field),)


def date_is_ahead(of: Contents, condition: Condition) -> Finding:
    """A field holds a date, later than the module's own where that has one."""
    values = look_up(of.module, of.package, condition.fields[0])
    if not values:
        return _empty(of, condition)
    given, made = as_date(words(values[0])), as_date(of.module.date)
    if given and (made is None or given > made):
        return (_evidence(of, condition, values[:1]),)
    missing = (
        f"{_quoted(values[:1])} is not later than the module's own date, {of.module.date}"
        if given
        else f"{_quoted(values[:1])} is not a date such as 2027-03-01"
    )
    return Unmet(condition, missing, *where(of.module, condition.fields[0]))


def _beside(of: Contents, field: str, main: str, named: tuple[Value, ...]) -> tuple[Value, ...]:
    """What is filled in under `main` in those entries of which the sorting field is named."""
    above, _, key = field.rpartition(".")
    return tuple(
        said
        for entry in look_up(of.module, of.package, above)
        if any(value in named for value in values_at(entry, key))
        for said in values_at(entry, main.rpartition(".")[2])
        if filled(said)
    )


def _empty(of: Contents, condition: Condition) -> Unmet:
    prompts = any(written(of.module, of.package, field) for field in condition.fields)
    missing = "only a starter prompt" if prompts else ""
    file, keys, how = where(of.module, condition.fields[0])
    ways = [how] if how else []
    for field in condition.fields[1:]:
        other, other_keys, instead = where(of.module, field)
        ways.append(f"or in {other}, {instead or 'under ' + in_words(other_keys)}")
    return Unmet(condition, missing, file, keys, ", ".join(ways))


def _evidence(
    of: Contents, condition: Condition, values: tuple[Value, ...], field: str = ""
) -> Evidence:
    """What stands under a field; without one named, under the condition's only one."""
    slide = slide_at(of.module, values[0].span)
    label = f"{condition.says}: {_quoted(values)}"
    return Evidence(
        values[0].span,
        EvidenceKind.RECORD,
        label,
        slide.id if slide else "",
        _all_words(values),
        _of_record(of, field or condition.fields[0]),
    )


def _of_record(of: Contents, field: str) -> str:
    """A field of the record; of any other file ""."""
    return field if where(of.module, field)[0] == RECORD else ""


def _all_words(values: tuple[Value, ...]) -> str:
    return "\n".join(dict.fromkeys(words(value) for value in values))


def _quoted(values: tuple[Value, ...]) -> str:
    texts = list(dict.fromkeys(words(value) for value in values))
    if len(texts) == 1:
        return f"“{shortened(texts[0], 70)}”"
    if sum(map(len, texts)) <= 80:
        return ", ".join(f"“{text}”" for text in texts)
    return f"“{shortened(texts[0], 60)}” and {len(texts) - 1} more"


def _has_one(value: Value, keys: tuple[str, ...]) -> bool:
    return isinstance(value, Entries) and any(
        filled(below) for key in keys for below in values_at(value, key)
    )


def _same(text: str) -> str:
    return text.casefold().replace("-", " ").replace("_", " ").strip().rstrip("s")
