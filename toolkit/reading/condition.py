"""Reads one condition of a framework file, such as `count: team.roles` with `at least: 2`."""

from __future__ import annotations

import re

from toolkit.accrediting.conditions import CONDITIONS
from toolkit.accrediting.fields import fields_known, is_known
from toolkit.accrediting.kind import Kind, Takes
from toolkit.accrediting.rules import UNFINISHED_CONDITION, UNKNOWN_CONDITION, UNKNOWN_LOOKUP
from toolkit.model.framework import Condition
from toolkit.model.quickly import regex
from toolkit.model.record import Entries, Items, Scalar, Value
from toolkit.reading.remarks import Remarks, perhaps

_NUMBER = regex(r"(?P<number>\d+(\.\d+)?)\s*(?P<unit>%|min|minutes?)?")
_UNITS = {Takes.SHARE: ("%",), Takes.MINUTES: ("", "min", "minute", "minutes"), Takes.COUNT: ("",)}
_NUMBERS = frozenset(_UNITS)


def read_condition(value: Value, remarks: Remarks) -> Condition | None:
    """The condition that a value stands for, or None after a word about why there is none."""
    if isinstance(value, Scalar):
        return _named(value.text, value, Entries(value.span, ()), remarks)
    if isinstance(value, Entries) and value.entries:
        first, *others = value.entries
        return _named(first.key, first.value, Entries(value.span, tuple(others)), remarks)
    message = "this condition does not name what to look for."
    remarks.at(UNFINISHED_CONDITION, value.span, message, "write it as in “filled: audience”.")
    return None


def _named(written: str, value: Value, beside: Entries, remarks: Remarks) -> Condition | None:
    kind = CONDITIONS.get("-".join(re.split(r"[\s_-]+", written.strip().casefold())))
    if kind:
        return _condition(kind, value, beside, remarks)
    known = [name.replace("-", " ") for name in CONDITIONS]
    message = f"the toolkit does not know how to look for “{written}”."
    remarks.at(UNKNOWN_CONDITION, beside.span, message, perhaps(written, known))
    return None


def _condition(kind: Kind, value: Value, beside: Entries, remarks: Remarks) -> Condition | None:
    fields = _texts(value) if kind.takes in (Takes.FIELD, Takes.FIELDS) else ()
    words = _texts(value if kind.takes is Takes.WORDS else beside.get(kind.words))
    takes = Takes.COUNT if kind.at_least else kind.takes
    number = _number(beside.get(kind.at_least) if kind.at_least else value, takes)
    says = " ".join(_texts(beside.get("says"))[:1])
    lacking = _lacking(kind, fields, words, number) or _stranger(kind, words, beside)
    if lacking:
        remarks.at(
            UNFINISHED_CONDITION,
            beside.span,
            f"the condition “{kind.name.replace('-', ' ')}” {lacking}.",
            _pattern(kind),
        )
        return None
    for field in fields:
        if not is_known(field):
            message = f"no module can have a field “{field}”, so it cannot be looked up."
            remarks.at(UNKNOWN_LOOKUP, beside.span, message, perhaps(field, fields_known()))
            return None
    shown = f"{number:.0%}" if takes is Takes.SHARE else f"{number:g}"
    named = " or ".join(_spoken(field) for field in fields)
    spoken = {"field": named, "number": shown, "words": " or ".join(words)}
    return Condition(
        beside.span, kind.name, says or kind.says.format(**spoken), fields, number or 0, words
    )


def _spoken(field: str) -> str:
    """A field as people say it: `agreed on (involvement)` for `involvement.agreed-on`."""
    *above, last = field.replace("-", " ").split(".")
    return f"{last} ({', '.join(above)})" if above else last


def _lacking(
    kind: Kind, fields: tuple[str, ...], words: tuple[str, ...], number: float | None
) -> str:
    """What a condition still needs, as the end of a sentence, or ""."""
    if kind.takes is Takes.FIELDS and not fields:
        return "needs the names of several fields"
    if kind.takes is Takes.FIELD and len(fields) != 1:
        return "needs the name of one field"
    if number is None:
        return f"needs {Takes.COUNT.value if kind.at_least else kind.takes.value}"
    if (kind.words or kind.takes is Takes.WORDS) and not words:
        return "needs one or several words"
    return ""


def _stranger(kind: Kind, words: tuple[str, ...], beside: Entries) -> str:
    """What a condition has and cannot use, as the end of a sentence, or ""."""
    usable = {"says", kind.at_least, kind.words}
    for entry in beside.entries:
        if entry.key not in usable:
            return f"has “{entry.key.replace('-', ' ')}” below it, which it cannot use"
    unknown = [word for word in words if kind.only and word not in kind.only]
    return f"does not know “{unknown[0]}”, only {', '.join(kind.only)}" if unknown else ""


def _pattern(kind: Kind) -> str:
    """How such a condition is written, as a hint."""
    lines = [kind.name.replace("-", " ")]
    if kind.takes is not Takes.NOTHING:
        lines[0] += f": {kind.takes.value}"
    if kind.at_least:
        lines.append(f"{kind.at_least.replace('-', ' ')}: {Takes.COUNT.value}")
    if kind.words:
        lines.append(f"{kind.words.replace('-', ' ')}: {Takes.WORDS.value}")
    return "it is written “" + "”, and below it “".join(lines) + "”."


def _texts(value: Value | None) -> tuple[str, ...]:
    match value:
        case Scalar(text=text):
            return (text.strip(),) if text.strip() else ()
        case Items(items=items):
            return tuple(text for item in items for text in _texts(item))
        case _:
            return ()


def _number(value: Value | None, takes: Takes) -> float | None:
    """The number that a condition needs; 0 where it needs none, None where it is not there."""
    if takes not in _NUMBERS:
        return 0
    found = _NUMBER.fullmatch(" ".join(_texts(value)))
    if found is None or (found["unit"] or "") not in _UNITS[takes]:
        return None
    return float(found["number"]) / (100 if takes is Takes.SHARE else 1)
