"""Titles: each of its own, in the largest size that fits."""

from __future__ import annotations

from dataclasses import replace
from unicodedata import combining

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rendering import samples
from toolkit.rendering.deck.last_words import settled_title
from toolkit.rendering.deck.measure import ruler
from toolkit.rendering.deck.presentation import PlannedSlide, Role
from toolkit.rendering.deck.slides import diagnose
from toolkit.rendering.deck.template import read_template
from toolkit.rendering.deck.titles import PART, different, fit_title, numbered

RULER = ruler(samples.bundled().files)
OURS = read_template(samples.bundled().files["deck.pptx"])
SLOT = next(layout for layout in OURS.layouts if layout.kind == "obj").title


def slide(title: str, key: str, section: str = "") -> PlannedSlide:
    return PlannedSlide(samples.HERE, Role.CONTENT, title, key=key, section=section)


def told_apart(*slides: PlannedSlide) -> list[str]:
    return list(numbered(different(slides, "The whole")))


def test_the_second_of_two_titles_names_its_part() -> None:
    found = told_apart(slide("Questions", "a", "One"), slide("Questions", "b", "Two"))
    assert found == ["Questions", "Questions: Two"]


def test_a_slide_called_like_the_module_is_no_continuation_of_the_title_slide() -> None:
    title = replace(slide("The whole", "title slide", "The whole"), role=Role.TITLE)
    found = told_apart(title, slide("The Whole", "a", "One"), slide("The whole", "b", "Two"))
    assert found == ["Module: The whole", "The Whole", "The whole: Two"]
    assert told_apart(title, slide("Else", "a")) == ["The whole", "Else"]


def test_where_parts_do_not_help_titles_are_counted() -> None:
    slides = (slide("Questions", str(n), "The whole") for n in range(3))
    assert told_apart(*slides) == ["Questions", "Questions (2 of 3)", "Questions (3 of 3)"]


def test_capitals_do_not_tell_titles_apart() -> None:
    assert told_apart(slide("Tea", "a"), slide("TEA", "b")) == ["Tea", "TEA (2 of 2)"]


def test_what_was_written_as_one_goes_on_under_its_title() -> None:
    found = told_apart(slide("Tea", "a", "One"), slide("Tea", "a", "One"))
    assert found == ["Tea (1 of 2)", "Tea (2 of 2)"]


def test_what_stands_under_a_section_goes_on_from_its_divider() -> None:
    found = told_apart(slide("Mistakes", "section", "Mistakes"), slide("Mistakes", "a", "Mistakes"))
    assert found == ["Mistakes", "Mistakes (2 of 2)"]


def test_a_cut_title_leaves_room_for_its_number() -> None:
    plain = " ".join(f"word{n}" for n in range(90))
    cut = fit_title(plain, SLOT, RULER, 18, PART)
    again = fit_title(cut.text + PART, SLOT, RULER, 18)
    assert cut.rest
    assert not again.rest


@given(st.lists(st.tuples(st.sampled_from(["a", "A", "a (2 of 2)", "b"]), st.integers(0, 4))))
def test_titles_always_differ(pairs: list[tuple[str, int]]) -> None:
    plans = different([slide(title, str(key)) for title, key in pairs], "")
    found = numbered(plans)
    assert len({title.casefold() for title in found}) == len(found)


def test_a_short_title_keeps_its_size() -> None:
    found = fit_title("What consent means", SLOT, RULER, 18)
    assert (found.size, found.text, found.rest) == (0.0, "What consent means", "")


def test_a_long_title_gets_smaller_and_stays_whole() -> None:
    title = "What consent means when somebody cannot say what they want " * 2
    found = fit_title(title.strip(), SLOT, RULER, 18)
    assert 20 <= found.size < 36
    assert not found.rest


def test_a_title_gets_smaller_before_a_word_of_it_breaks() -> None:
    assert SLOT is not None
    narrow = SLOT.at(replace(SLOT.frame, width=420.0, height=160.0))
    title = "Einverständniserklärungsformular ausfüllen"
    found = fit_title(title, narrow, RULER, 18.0, PART)
    assert found.text == title
    assert 20 <= found.size < SLOT.level(0).size
    longest = RULER.face(SLOT.level(0).font).width(title.split()[0], bold=True) * found.size
    assert longest < narrow.inside.width


def test_the_number_of_a_part_stays_together() -> None:
    assert SLOT is not None
    found = "What a textbook says about it (1 of 2)"
    for width in range(160, 700, 20):
        slot = SLOT.at(replace(SLOT.frame, width=float(width)))
        whole = RULER.face(SLOT.level(0).font).text(found, bold=True).width * SLOT.level(0).size
        said = settled_title(found, slot, RULER, 0.0)
        assert said.replace("\u00a0", " ") == found
        assert whole < width or said.endswith("(1\u00a0of\u00a02)")


def test_a_title_that_fits_in_no_size_goes_on_below() -> None:
    words = [f"word{n}" for n in range(90)]
    found = fit_title(" ".join(words), SLOT, RULER, 18)
    assert found.text.split()[:-1] + found.rest.split()[1:] == words
    [said] = diagnose(samples.job(samples.module(samples.slide(" ".join(words)))))
    assert said.rule.name == "long-title"


@pytest.mark.parametrize("letter", ["研", "a", "e\u0301"])
def test_a_title_without_gaps_is_cut_between_two_letters(letter: str) -> None:
    title = letter * 400
    found = fit_title(title, SLOT, RULER, 18)
    assert found.text.endswith("…")
    assert found.rest.startswith("…")
    assert found.text[:-1] + found.rest[1:] == title
    assert not combining(found.rest[1])
    assert len(found.text) > 20


@given(st.text(st.sampled_from("ab 研"), min_size=1, max_size=600))
def test_no_letter_of_a_title_is_lost_or_added(title: str) -> None:
    found = fit_title(title, SLOT, RULER, 18)
    shown = "".join((found.text + found.rest).replace("…", "").split())
    assert shown == "".join(title.split())
    assert found.rest != "… "
