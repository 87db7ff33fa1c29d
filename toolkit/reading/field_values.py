"""How each kind of text in YAML is checked, and written in the one way that is read."""

from __future__ import annotations

from toolkit.model.days import read_date, what_to_write
from toolkit.model.fields import Field, Kind, normal_key
from toolkit.model.quickly import regex
from toolkit.model.record import Scalar
from toolkit.reading.languages import read_language
from toolkit.reading.quantities import (
    read_clock,
    read_minutes,
    read_number,
    read_yes_no,
)
from toolkit.reading.remarks import Remarks, perhaps
from toolkit.reading.yaml_rules import UNKNOWN_CHOICE, UNREAD_VALUE

_DAY = regex(r"\d{4}-\d\d?-\d\d?|\d\d?\s?[/.-]\s?\d\d?\s?[/.-]\s?\d\d(?:\d\d)?")
_TIME_OF_DAY = regex(r"(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d)")


def text_as(field: Field, value: Scalar, remarks: Remarks) -> str:
    """A text as its field takes it; one that cannot be read is kept as it is, with a word."""
    return _TEXTS[field.kind](value, field, remarks)


def name_of(field: Field) -> str:
    """What a person calls a field."""
    return field.name.replace("-", " ")


def _text(value: Scalar, _field: Field, _remarks: Remarks) -> str:
    return value.text


def _minutes(value: Scalar, field: Field, remarks: Remarks) -> str:
    if read_minutes(value.text) is None and (found := _TIME_OF_DAY.fullmatch(value.text)):
        hours, minutes = int(found["hours"]), int(found["minutes"])
        remarks.at(
            UNREAD_VALUE,
            value.span,
            f"“{value.text}” could be a time of day, and “{name_of(field)}” asks how long it "
            "takes.",
            f"write {hours} h {minutes}, or {hours * 60 + minutes} for as many minutes.",
        )
    elif read_minutes(value.text) is None:
        _unread(value, field, remarks)
    return value.text


def _date(value: Scalar, field: Field, remarks: Remarks) -> str:
    read = read_date(value.text)
    if read is None and _DAY.fullmatch(value.text):
        why, how = what_to_write(value.text)
        remarks.at(UNREAD_VALUE, value.span, f"“{value.text}” {why}.", f"{how}.")
    elif read is None:
        _unread(value, field, remarks)
    return read or value.text


def _clock(value: Scalar, field: Field, remarks: Remarks) -> str:
    if read_clock(value.text) is None:
        _unread(value, field, remarks)
    return value.text


def _language(value: Scalar, field: Field, remarks: Remarks) -> str:
    read = read_language(value.text)
    if not read:
        _unread(value, field, remarks)
    return read or value.text


def _yes_no(value: Scalar, field: Field, remarks: Remarks) -> str:
    read = read_yes_no(value.text)
    if read is None:
        _unread(value, field, remarks)
        return value.text
    return "yes" if read else "no"


def _number(value: Scalar, field: Field, remarks: Remarks) -> str:
    read = read_number(value.text)
    if read is None or (field.kind is Kind.WHOLE_NUMBER and read % 1):
        _unread(value, field, remarks)
        return value.text
    return f"{read:.4f}".rstrip("0").rstrip(".")


def _choice(value: Scalar, field: Field, remarks: Remarks) -> str:
    word = normal_key(value.text.strip("“”‘’\"'"))
    if word in field.choices:
        return word
    remarks.at(
        UNKNOWN_CHOICE,
        value.span,
        f"“{value.text}” is not a word that “{name_of(field)}” knows.",
        perhaps(word, field.choices),
    )
    return value.text


def _unread(value: Scalar, field: Field, remarks: Remarks) -> None:
    remarks.at(
        UNREAD_VALUE,
        value.span,
        f"“{value.text}” is not {field.kind.value}, which “{name_of(field)}” asks for.",
        f"write {field.kind.value}.",
    )


_TEXTS = {
    Kind.TEXT: _text,
    Kind.WHOLE_NUMBER: _number,
    Kind.NUMBER: _number,
    Kind.MINUTES: _minutes,
    Kind.CLOCK: _clock,
    Kind.LANGUAGE: _language,
    Kind.DATE: _date,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
}
"""How each kind of text is checked and written."""
