"""Values against their fields: unknown keys, kinds, choices, one or many."""

import pytest

from toolkit.model.fields import Field, Kind, normal_key
from toolkit.model.module_fields import MODULE_FIELDS
from toolkit.model.package_fields import PACKAGE_FIELDS, TERM_FIELDS
from toolkit.model.record import Entries, Items, Scalar, Value
from toolkit.model.record_fields import RECORD_FIELDS
from toolkit.model.theme_fields import THEME_FIELDS
from toolkit.reading.fields import checked
from toolkit.reading.remarks import Remarks
from toolkit.reading.yaml_nodes import read_yaml

INNER = (Field("name", Kind.TEXT, "A name."), Field("on", Kind.DATE, "A day."))
FIELDS = (
    Field("title", Kind.TEXT, "A title."),
    Field("tags", Kind.TEXT, "Tags.", many=True),
    Field("count", Kind.WHOLE_NUMBER, "How many."),
    Field("share", Kind.NUMBER, "How much."),
    Field("time", Kind.MINUTES, "How long."),
    Field("day", Kind.DATE, "When."),
    Field("yes", Kind.YES_NO, "Whether."),
    Field("size", Kind.CHOICE, "Which.", choices=("small", "very-large")),
    Field("part", Kind.ENTRIES, "A part.", fields=INNER, main="name"),
    Field("parts", Kind.ENTRIES, "Parts.", many=True, fields=INNER, main="name"),
    Field("bare", Kind.ENTRIES, "Keys.", fields=INNER),
    Field("open", Kind.ANYTHING, "Anything."),
)


def read(text: str) -> tuple[dict[str, object], list[str]]:
    remarks = Remarks("x.yaml")
    value = read_yaml(text, remarks)
    assert isinstance(value, Entries)
    found = checked(value, FIELDS, remarks)
    said = [f"{each.rule.name}: {each.hint}" for each in remarks.found]
    return {entry.key: plain(entry.value) for entry in found.entries}, said


def plain(value: Value) -> object:
    match value:
        case Scalar(text=text):
            return text
        case Items(items=items):
            return [plain(item) for item in items]
        case Entries(entries=entries):
            return {entry.key: plain(entry.value) for entry in entries}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("title: [a]", {"title": "a"}),
        ("title: [a, b]", {"title": "a; b"}),
        ("parts: none", {"parts": []}),
        ("parts:\n  - None yet.", {"parts": []}),
        ("part: none", {"part": {}}),
        ("tags: none", {"tags": ["none"]}),
        ("tags: a", {"tags": ["a"]}),
        ("tags: a, b", {"tags": ["a", "b"]}),
        ("tags: a; b, c", {"tags": ["a", "b, c"]}),
        ("tags: One thing, and another.", {"tags": ["One thing, and another."]}),
        ("tags: [a, b]", {"tags": ["a", "b"]}),
        ("tags:", {"tags": []}),
        ("count: 012", {"count": "12"}),
        ("share: 1.50", {"share": "1.5"}),
        ("count: 1234567", {"count": "1234567"}),
        ("share: 100", {"share": "100"}),
        ("share: 123456.125", {"share": "123456.125"}),
        ("time: 1 h 30", {"time": "1 h 30"}),
        ("day: 2 May 2026", {"day": "2026-05-02"}),
        ("day: 25/12/2026", {"day": "2026-12-25"}),
        ("yes: TRUE", {"yes": "yes"}),
        ("size: Very large", {"size": "very-large"}),
        ("part: Sam", {"part": {"name": "Sam"}}),
        ("part: {Name: Sam, on: May 2026}", {"part": {"name": "Sam", "on": "2026-05"}}),
        ("parts: Sam", {"parts": [{"name": "Sam"}]}),
        ("parts: [Sam, {name: Kim}]", {"parts": [{"name": "Sam"}, {"name": "Kim"}]}),
        ("parts: {name: Kim}", {"parts": [{"name": "Kim"}]}),
        ("bare:", {"bare": ""}),
        ("open: {a: [b]}", {"open": {"a": ["b"]}}),
        ("day: When? …", {"day": "When? …"}),
        ("yes: TODO", {"yes": "TODO"}),
    ],
)
def test_values_are_read_as_their_kind(text: str, meant: object) -> None:
    found, said = read(text)
    assert found == meant
    assert not said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("titel: a", "unknown-entry: perhaps you meant “title”."),
        ("part: {nam: a}", "unknown-entry: perhaps you meant “name”."),
        ("count: many", "unread-value: write a whole number."),
        ("count: 1.5", "unread-value: write a whole number."),
        ("time: soon", "unread-value: write a time such as 90, 1 h 30 or 10-15 minutes."),
        ("time: 1:30", "unread-value: write 1 h 30, or 90 for as many minutes."),
        ("day: next week", "unread-value: write a date such as 2026-05-02."),
        (
            "day: 2026-02-31",
            "unread-value: write the year, the month and the day in figures, such as 2026-05-02.",
        ),
        ("day: 05/11/2026", "unread-value: write 5 November 2026 or 11 May 2026."),
        ("day: 20/11/26", "unread-value: write 20 November 2026."),
        (
            "day: 31/02/2026",
            "unread-value: write the year, the month and the day in figures, such as 2026-05-02.",
        ),
        ("yes: perhaps", "unread-value: write yes or no."),
        ("size: smal", "unknown-choice: perhaps you meant “small”."),
        ("size: blue", "unknown-choice: what is known here: small, very-large."),
        (
            "frameworks: a",
            "unknown-entry: if it is about the whole package, it belongs into "
            "modules/package.yaml.",
        ),
        ("title: {a: b}", "unread-value: write it on one line: title: …"),
        ("day: [2026, 2027]", "unread-value: write it on one line: day: …"),
        (
            "bare: words",
            "text-where-entries-are-due: write each on a line of its own, two spaces further in, "
            "such as name: …, on: …",
        ),
    ],
)
def test_what_is_something_else_is_said_and_kept(text: str, said: str) -> None:
    found, remarks = read(text)
    assert remarks == [said]
    assert found


@pytest.mark.parametrize(
    "table",
    [MODULE_FIELDS, PACKAGE_FIELDS, TERM_FIELDS, RECORD_FIELDS, THEME_FIELDS],
    ids=["module", "package", "term", "record", "theme"],
)
def test_fields_are_declared_once_and_explained(table: tuple[Field, ...]) -> None:
    names = [field.name for field in table]
    assert len(names) == len(set(names))
    for field in table:
        assert field.name == normal_key(field.name)
        assert field.help.endswith(".")
        assert bool(field.choices) == (field.kind is Kind.CHOICE)
        assert not field.main or field.main in {inner.name for inner in field.fields}
        if field.fields:
            test_fields_are_declared_once_and_explained(field.fields)
