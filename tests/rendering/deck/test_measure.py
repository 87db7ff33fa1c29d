"""Where lines end: as in the programs that show slides, and never too late."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from tests.rendering import samples
from toolkit.rendering.deck.measure import Face, Ruler, lines, ruler, shortened


def face(family: str = "Arial") -> Face:
    return ruler(samples.bundled().files).face(family)


def count(text: str, width: float, size: float = 20.0) -> int:
    return lines([(text, face(), False, size)], width)


def wide(text: str, size: float = 20.0) -> float:
    return face().width(text) * size


def test_widths_are_those_of_real_letters() -> None:
    folder = samples.TEMPLATES / "fonts"
    font = ImageFont.truetype(
        str(folder / "atkinson-hyperlegible-next-regular.ttf"),
        1000,
        layout_engine=ImageFont.Layout.BASIC,
    )
    text = "The quick brown fox, 1234."
    ours = face("Atkinson Hyperlegible Next").width(text) * 1000
    assert ours == pytest.approx(sum(font.getlength(letter) for letter in text), rel=0.01)


def test_what_fits_is_one_line() -> None:
    assert count("a few words", wide("a few words") + 0.1) == 1
    assert count("a few words", wide("a few words") - 0.1) == 2


def test_the_gap_at_the_end_of_a_line_takes_no_room() -> None:
    assert count("words     words", wide("words") + 0.1) == 2


def test_a_line_may_end_after_a_dash() -> None:
    assert count("research-training", wide("research-") + wide("t")) == 2


def test_a_line_does_not_end_at_a_gap_that_binds() -> None:
    assert count("10\u00a0minutes", wide("10\u00a0minutes") - 1) == count(
        "10xminutes", wide("10xminutes") - 1
    )


def test_a_line_that_was_asked_for_is_counted() -> None:
    assert count("one\ntwo\nthree", 1000) == 3


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert count("w" * 40, wide("w" * 10) + 0.1) == 4


def test_a_word_set_in_two_ways_stays_together() -> None:
    regular, bold = ("re", face(), False, 20.0), ("search", face(), True, 20.0)
    before = ("words ", face(), False, 20.0)
    assert lines([before, regular, bold], wide("words research") - 5) == 2


def test_east_asian_lines_end_anywhere() -> None:
    assert count("日本語日本語", 20 * 1.05 * 3 + 0.1) == 2


def test_bold_is_wider() -> None:
    assert face().width("research", bold=True) > face().width("research")


def test_an_unknown_family_is_taken_to_be_wide_and_named() -> None:
    own = Ruler(samples.bundled().files)
    assert own.face("Curly Hand").width("research") > own.face("Arial").width("research")
    assert own.estimated == {"Curly Hand"}


def test_families_made_alike_share_a_table() -> None:
    assert face("Helvetica").width("research") == face("Arial").width("research")
    assert face("Carlito").width("research") == face("Calibri").width("research")


@given(st.text(max_size=200), st.floats(20, 900))
def test_any_text_takes_at_least_as_many_lines_as_it_is_long(text: str, width: float) -> None:
    found = count(text, width)
    assert found >= 1 + text.count("\n")
    letters = sum(wide(letter) for letter in text if not letter.isspace() and letter != "\u200b")
    assert found >= letters / width - 1


@given(st.text(min_size=1, max_size=80), st.floats(100, 300))
def test_a_shortened_text_stands_in_a_line(text: str, width: float) -> None:
    found = shortened(text, face(), 18.0, width)
    assert found == text or " " not in found.removesuffix(" …") or wide(found, 18.0) <= width


def test_what_is_said_of_one_deck_does_not_hang_on_another() -> None:
    first, second, third = (ruler(samples.bundled().files) for _ in range(3))
    first.face("Curly Hand")
    second.face("Arial")
    third.face("Curly Hand")
    assert (first.estimated, second.estimated) == ({"Curly Hand"}, set())
    assert third.estimated == {"Curly Hand"}
