"""What stands between curly brackets, with and without quotes, dots and care."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.reading.attributes import (
    NONE,
    Attributes,
    attributes_at,
    read_attributes,
    split_heading,
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("#a .b .c key=value", Attributes("a", ("b", "c"), (("key", "value"),))),
        ("width=60%", Attributes(pairs=(("width", "60%"),))),
        ('title="Two words" .x', Attributes("", ("x",), (("title", "Two words"),))),
        ("title='Two words'", Attributes(pairs=(("title", "Two words"),))),
        ("title=“Two words”", Attributes(pairs=(("title", "Two words"),))),
        ("minutes=10 min", Attributes(pairs=(("minutes", "10 min"),))),
        (
            "title=Talk in pairs minutes=5",
            Attributes(pairs=(("title", "Talk in pairs"), ("minutes", "5"))),
        ),
        ("Led_By=sam", Attributes(pairs=(("led-by", "sam"),))),
        ("key = value", Attributes(pairs=(("key", "value"),))),
        ("break", Attributes(classes=("break",), words=("break",))),
        (".Break minutes=15", Attributes(classes=("break",), pairs=(("minutes", "15"),))),
        ('title="open .x', Attributes(pairs=(("title", "open .x"),), unread='"open .x')),
        ("", NONE),
        ("-", NONE),
    ],
)
def test_spellings(text: str, read: Attributes) -> None:
    assert read_attributes(text) == read


@pytest.mark.parametrize(
    ("heading", "words", "id"),
    [
        ("Welcome {#welcome minutes=5}", "Welcome", "welcome"),
        ('A {set} of {#b title="}"}', "A {set} of", "b"),
        ("Sets such as {a, b}", "Sets such as {a, b}", ""),
        ("Welcome", "Welcome", ""),
        ("{#only}", "", "only"),
        ("}", "}", ""),
    ],
)
def test_the_end_of_a_heading(heading: str, words: str, id: str) -> None:
    left, attributes = split_heading(heading)
    assert (left, attributes.id) == (words, id)


def test_plain_brackets_are_words() -> None:
    assert attributes_at("{not these}", 0) is None
    assert attributes_at("{never ends", 0) is None
    assert attributes_at("{#x}", 0) == (Attributes("x"), 4)


@given(st.text("{}#.= \"'“”ab-:\n", max_size=40))
def test_nothing_that_is_typed_stops_it(text: str) -> None:
    read_attributes(text)
    split_heading(text)
    attributes_at(text, 0, sure=True)
