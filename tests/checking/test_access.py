"""Links, tables and headings: what helps people who listen to a page."""

import pytest

from tests.checking.making import HERE, found, link, paragraph, slide
from toolkit.model.assets import held
from toolkit.model.blocks import Align, Heading, Table
from toolkit.model.inlines import Inlines, Link, Picture, Text


@pytest.mark.parametrize(
    "words", ["here", "Click here.", "click  here", "Read more…", "this link", ""]
)
def test_words_that_say_nothing(words: str) -> None:
    assert found(link(words)) == ["unclear-link-text"]


@pytest.mark.parametrize(
    "words", ["Here is the plan", "the HRA", "More about consent", "nihr.ac.uk"]
)
def test_words_that_say_where_a_link_leads(words: str) -> None:
    assert found(link(words)) == []


@pytest.mark.parametrize(
    "words", ["https://example.org/a", "www.example.org", "HTTP://example.org"]
)
def test_an_address_in_place_of_words_is_a_matter_of_advice(words: str) -> None:
    assert found(link(words)) == ["bare-web-address"]


def test_a_picture_with_a_description_is_words_enough() -> None:
    picture = Picture(HERE, "a.png", "modules/example/a.png", "The group's logo")
    linked = paragraph(Link((picture,), "https://example.org/"))
    assert found(linked, {"modules/example/a.png": held(b"")}) == []


@pytest.mark.parametrize(
    ("header", "rules"),
    [
        ((), ["table-without-header"]),
        (((), (Text(" "),)), ["table-without-header"]),
        (((), (Text("What"),)), []),
    ],
)
def test_a_table_needs_one_word_in_its_header(
    header: tuple[Inlines, ...], rules: list[str]
) -> None:
    row = ((Text("10:00"),), (Text("Welcome"),))
    assert found(Table(HERE, header, (row,), (Align.LEFT, Align.LEFT))) == rules


@pytest.mark.parametrize(
    ("levels", "skipped"),
    [
        ((3, 4, 3, 4), 0),
        ((4,), 1),
        ((3, 5), 1),
        ((4, 5, 3), 1),
        ((3, 4, 5, 6, 3), 0),
        ((5, 3, 5), 2),
    ],
)
def test_a_heading_is_at_most_one_level_below_the_one_above(
    levels: tuple[int, ...], skipped: int
) -> None:
    headings = [Heading(HERE, level, (Text(f"Part {n}"),)) for n, level in enumerate(levels)]
    assert found(slide("A title", *headings)) == ["skipped-heading-level"] * skipped
