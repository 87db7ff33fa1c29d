"""YAML as people write it: what they meant, where it stands, and a word about each slip."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from toolkit.model.record import Entries, Items, Scalar, Value
from toolkit.reading.remarks import Remarks
from toolkit.reading.yaml_nodes import read_yaml


def read(text: str) -> tuple[Value | None, list[str]]:
    remarks = Remarks("modules/package.yaml")
    value = read_yaml(text, remarks)
    return value, [f"{each.span.line}: {each.rule.name}" for each in remarks.found]


def plain(value: Value | None) -> object:
    """A value as plain lists and texts; keys as they were written."""
    match value:
        case Scalar(text=text):
            return text
        case Items(items=items):
            return [plain(item) for item in items]
        case Entries(entries=entries):
            return {entry.written: plain(entry.value) for entry in entries}
        case None:
            return None


@pytest.mark.parametrize("text", ["NO", "1.10", "1:30", "012", "2026-02-31", "null", "~", "1e3"])
def test_everything_is_text(text: str) -> None:
    assert plain(read(f"value: {text}\n")[0]) == {"value": text}


def test_keys_have_one_spelling() -> None:
    value, said = read("Content notes: a\nled_by: b\nplan-b: c\n")
    assert isinstance(value, Entries)
    assert [entry.key for entry in value.entries] == ["content-notes", "led-by", "plan-b"]
    assert not said


def test_lines_are_true() -> None:
    value, _ = read("# about\ntitle: x\n\nlong: |\n  one\n  two\n\nlist:\n  - a\n  - b\nend: y\n")
    assert isinstance(value, Entries)
    assert [(e.span.line, e.span.end_line) for e in value.entries] == [
        (2, 2),
        (4, 7),
        (8, 10),
        (11, 11),
    ]


SLIPS = [
    ("title:Consent", {"title": "Consent"}, ["1: colon-without-space"]),
    ("title:Consent\nsummary: x", {"title": "Consent", "summary": "x"}, ["1: colon-without-space"]),
    ("summary: x\ntitle:Consent", {"summary": "x", "title": "Consent"}, ["2: colon-without-space"]),
    ("title: What: a guide", {"title": "What: a guide"}, ["1: unquoted-colon"]),
    ("a:\n  - b: c: d", {"a": [{"b": "c: d"}]}, ["2: unquoted-colon"]),
    ("a: “b: c”", {"a": "b: c"}, ["1: curly-quotes"]),
    ("a: “b”", {"a": "b"}, ["1: curly-quotes"]),
    ('a: "“b”"', {"a": "“b”"}, []),
    ("a: “b” and ‘c’", {"a": "“b” and ‘c’"}, []),
    ("a:\n\t- b\n\t- c", {"a": ["b", "c"]}, ["2: tab-at-line-start", "3: tab-at-line-start"]),
    ('a: "b\nc: d', {"a": "b", "c": "d"}, ["1: unclosed-quote"]),
    ('a: "b\nc: "d"', {"a": "b", "c": "d"}, ["1: unclosed-quote"]),
    ("a: 'tis so\nb: c", {"a": "'tis so", "b": "c"}, ["1: unclosed-quote"]),
    ("a: [b, c\nd: e", {"a": ["b", "c"], "d": "e"}, ["1: unclosed-bracket"]),
    ("a:\n  - b\n  -c", {"a": ["b", "c"]}, ["3: dash-without-space"]),
    ("a:\n  -b\n  -c", {"a": ["b", "c"]}, ["2: dash-without-space", "3: dash-without-space"]),
    ("a: Session #2", {"a": "Session"}, ["1: value-cut-at-hash"]),
    ("a: b\n c: d", {"a": "b", "c": "d"}, ["2: uneven-indent"]),
    ("a:\n   - b\n  - c", {"a": ["b", "c"]}, ["3: uneven-indent"]),
    ("a: *b* c", {"a": "*b* c"}, ["1: special-first-character"]),
    ("a: @home", {"a": "@home"}, ["1: special-first-character"]),
    ("a: 50% of us", {"a": "50% of us"}, []),
    ("a: %50", {"a": "%50"}, ["1: special-first-character"]),
    ("a: `b`", {"a": "`b`"}, ["1: special-first-character"]),
    ('a: "Us" and them', {"a": '"Us" and them'}, ["1: text-after-quote"]),
    ("a: b\na: c", {"a": "b"}, ["2: entry-twice"]),
    ("a b: c\nA_B: d", {"a b": "c"}, ["2: entry-twice"]),
    (
        "a: &b c\nd: *b",
        {"a": "&b c", "d": "*b"},
        ["1: programmers-shorthand", "2: programmers-shorthand"],
    ),
    ("a: !b c", {"a": "!b c"}, ["1: programmers-shorthand"]),
    ("a: b\n---\nc: d", {"a": "b"}, ["2: dashes-in-the-middle"]),
    ("? [a, b]\n: c", {"a b": "c"}, []),
    (
        "a: |\n  Said:\n  • b\nc:\n  • d",
        {"a": "Said:\n• b", "c": ["d"]},
        ["5: list-mark-in-yaml"],
    ),
    ("", {}, []),
    ("# only a comment", {}, []),
    ("a: b # a comment", {"a": "b"}, []),
]


@pytest.mark.parametrize(("text", "meant", "said"), SLIPS, ids=[text for text, _, _ in SLIPS])
def test_slips_are_understood(text: str, meant: object, said: list[str]) -> None:
    value, found = read(text)
    assert plain(value) == meant
    assert found == said


def test_every_message_says_what_to_type() -> None:
    for text, _, _ in SLIPS:
        remarks = Remarks("modules/package.yaml")
        read_yaml(text, remarks)
        assert all(each.hint for each in remarks.found)


def test_an_entry_that_nobody_can_read_costs_only_itself() -> None:
    value, said = read("title: Consent\nteam:\n  - a\n} b\nsummary: x\n")
    assert plain(value) == {"title": "Consent", "team": ["a"], "summary": "x"}
    assert said == ["4: unreadable-line"]


def test_a_file_of_nothing_but_noise_is_said_to_be_unreadable() -> None:
    value, said = read("}{][")
    assert value is None
    assert said == ["1: unreadable-line"]


def test_ten_thousand_laughs_take_no_room() -> None:
    lines = ["a0: &a0 [ha, ha]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 50)]
    value, said = read("\n".join(lines))
    assert isinstance(value, Entries)
    assert plain(value.entries[-1].value) == ["*a48", "*a48"]
    assert set(said) == {f"{n}: programmers-shorthand" for n in range(1, 51)}


@pytest.mark.parametrize(
    "text",
    [
        "\n".join("  " * n + "a:" for n in range(1000)),
        "a: " + "[" * 400 + "x" + "]" * 400,
        "a: " + "{b: " * 400 + "x" + "}" * 400,
        "[" * 100_000,
        "- " * 1000 + "x",
    ],
    ids=["indented", "brackets", "braces", "open", "dashes"],
)
def test_nothing_is_too_deep(text: str) -> None:
    _, said = read(text)
    assert said[0].endswith(("lists-too-deep", "unreadable-line"))


def test_words_that_are_too_deep_are_kept() -> None:
    value, _ = read("a: " + "[" * 30 + "deep, words" + "]" * 30)
    assert "deep words" in str(plain(value))


YAML_LIKE = st.text(alphabet=" -:#'\"[]{}|>&*!%@`?,\n\tabc1~.“", max_size=80)


@given(YAML_LIKE)
@example("a: b\n" * 3)
@example("'")
def test_nothing_that_is_typed_stops_it(text: str) -> None:
    remarks = Remarks("x.yaml")
    read_yaml(text, remarks)
    last = text.count("\n") + 1
    assert all(1 <= each.span.line <= last + 1 for each in remarks.found)


@given(st.binary(max_size=60))
def test_no_bytes_stop_it(data: bytes) -> None:
    read_yaml(data, Remarks("x.yaml"))


@given(
    st.dictionaries(
        st.from_regex("[a-z]{1,8}", fullmatch=True), st.text("abc:# '\"-é", max_size=20)
    )
)
def test_text_in_quotes_comes_back_as_it_is(texts: dict[str, str]) -> None:
    source = "".join(
        f"{key}: '{text.replace(chr(39), chr(39) * 2)}'\n" for key, text in texts.items()
    )
    value, said = read(source)
    assert plain(value) == {key: text.strip() for key, text in texts.items()}
    assert not said
