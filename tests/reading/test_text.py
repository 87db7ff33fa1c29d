"""Files as they come from other programs: encodings, line ends, characters nobody can see."""

import pytest

from toolkit.reading.remarks import Remarks
from toolkit.reading.text import read_text

WELSH = "Rydym yn gofyn: “Sut wyt ti?”\n"


def read(data: bytes) -> tuple[str | None, list[str]]:
    remarks = Remarks("modules/example/module.md")
    text = read_text(data, remarks)
    return text, [f"{each.span.line}: {each.rule.name}" for each in remarks.found]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_the_encodings_that_editors_write_are_read_in_silence(encoding: str) -> None:
    assert read(WELSH.encode(encoding)) == (WELSH, [])


def test_windows_letters_are_read_with_a_word_about_it() -> None:
    text, said = read("One\ncaf\u00e9 “quoted” – £5\n".encode("cp1252"))
    assert text == "One\ncafé “quoted” – £5\n"
    assert said == ["2: encoding-not-utf8"]


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_of_every_kind_become_one(ends: str) -> None:
    assert read(f"one{ends}two{ends}".encode()) == ("one\ntwo\n", [])


def test_tabs_no_break_spaces_and_zero_width_characters_stay() -> None:
    text = "\ta\u00a0b\u200bc\u200dd\n"
    assert read(text.encode()) == (text, [])


def test_breaks_that_editors_do_not_count_keep_line_numbers_true() -> None:
    assert read("one\x0btwo\u2028three\nfour".encode()) == ("one two three\nfour", [])


def test_joined_letters_of_a_pdf_are_read_as_the_letters_they_are() -> None:
    """Not in code, nor in the name of a file, where they may be meant."""
    code = "`\ufb01`, ![a {}](\ufb02at.png)\n\n```\n\ufb01\n```\n"
    text = "The \ufb01rst o\ufb00er, " + code.format("\ufb02at") + "sta\ufb00\n"
    read_as = "The first offer, " + code.format("flat") + "staff\n"
    assert read(text.encode()) == (read_as, [])


def test_control_characters_are_left_out_and_said_once() -> None:
    text, said = read(("A long line of words\n" * 2 + "bell\x07 and \x1bescape\n").encode())
    assert text is not None
    assert text.endswith("bell and escape\n")
    assert said == ["3: control-characters"]


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"PK\x03\x04\x14\x00\x06\x00",
        bytes(range(1, 32)) * 20,
        b"\xff\xfe\x00",
    ],
    ids=["picture", "Word document", "noise", "half a letter"],
)
def test_what_is_no_text_is_said_to_be_none(data: bytes) -> None:
    text, said = read(data)
    assert text is None
    assert said[-1:] == ["1: unreadable-text"]


def test_an_empty_file_is_an_empty_text() -> None:
    assert read(b"") == ("", [])
