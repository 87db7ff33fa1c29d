"""Fences of three colons or more: nested, unclosed, stray, in lists and quotes, and in code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.reading import blocks, kinds, said_about
from toolkit.model.blocks import Activity, Callout, Group, Only
from toolkit.reading.fences import read_opening


@pytest.mark.parametrize(
    "line",
    [
        "::: notes",
        ":::notes",
        ":::: notes ::::",
        "::: {.notes}",
        ":::{.notes}",
        "::: {.notes #n key=value}",
        "::: notes {#n}",
        "::::::::::::::: notes",
        "::: Notes",
        ":::{notes}",
    ],
)
def test_all_spellings_of_an_opening(line: str) -> None:
    (only,) = blocks(f"{line}\nSmile.\n:::\n")
    assert isinstance(only, Only)
    assert kinds((only,)) == ["Only 1-3", "Paragraph 2-2"]


@pytest.mark.parametrize("line", [":::", "::::::", "::: :::", "word :::", ":: notes", "::: !"])
def test_what_is_no_opening(line: str) -> None:
    assert read_opening(line) is None


def test_fences_of_equal_length_nest() -> None:
    text = "::: activity\n::: tip\nOne.\n:::\n::: answer\nTwo.\n:::\n:::\nThree.\n"
    assert kinds(blocks(text)) == [
        "Activity 1-8",
        "Callout 2-4",
        "Paragraph 3-3",
        "Only 5-7",
        "Paragraph 6-6",
        "Paragraph 9-9",
    ]
    assert not said_about(text)


def test_lengths_may_differ_as_they_like() -> None:
    text = ":::::: activity\n::: tip\nOne.\n:::::::::\n:::: tip\nTwo.\n:::\n::::\n"
    assert kinds(blocks(text)) == [
        "Activity 1-8",
        "Callout 2-4",
        "Paragraph 3-3",
        "Callout 5-7",
        "Paragraph 6-6",
    ]


def test_no_empty_lines_are_needed() -> None:
    assert kinds(blocks("Before\n::: tip\nInside\n:::\nAfter\n")) == [
        "Paragraph 1-1",
        "Callout 2-4",
        "Paragraph 3-3",
        "Paragraph 5-5",
    ]


def test_a_block_without_an_end_ends_before_the_next_slide() -> None:
    text = "## One\n\n::: notes\nSmile.\n\n## Two\n\n::: tip\nTea.\n:::\n\nWords.\n"
    assert kinds(blocks(text)) == [
        "Heading 1-1",
        "Only 3-4",
        "Paragraph 4-4",
        "Heading 6-6",
        "Callout 8-10",
        "Paragraph 9-9",
        "Paragraph 12-12",
    ]
    assert said_about(text) == ["3: unclosed-block"]


def test_a_forgotten_end_inside_another_block_is_named_by_its_own_line() -> None:
    text = ":::: activity\n::: tip\nOne.\n::::\nTwo.\n"
    assert kinds(blocks(text)) == ["Activity 1-4", "Callout 2-3", "Paragraph 3-3", "Paragraph 5-5"]
    assert said_about(text) == ["2: unclosed-block"]


def test_a_block_without_an_end_in_the_last_slide_ends_with_the_file() -> None:
    assert kinds(blocks("::: notes\nSmile.\n\nWait.\n\n")) == [
        "Only 1-4",
        "Paragraph 2-2",
        "Paragraph 4-4",
    ]


def test_a_heading_right_at_the_beginning_of_a_block_is_its_title() -> None:
    text = "::: challenge\n\n## Your turn\n\nTry it.\n\n::: solution\n\n## Like this\n\nSo.\n"
    activity = blocks(text)[0]
    assert isinstance(activity, Activity)
    assert activity.title == "Your turn"
    assert said_about(text) == ["1: unclosed-block", "7: unclosed-block"]


def test_headings_in_a_balanced_handout_stay_in_it() -> None:
    text = "::: handout\nOne.\n\n## More\n\nTwo.\n:::\n\n## Next\n"
    assert kinds(blocks(text)) == [
        "Only 1-7",
        "Paragraph 2-2",
        "Heading 4-4",
        "Paragraph 6-6",
        "Heading 9-9",
    ]
    assert not said_about(text)


def test_a_stray_end_is_said_and_costs_nothing() -> None:
    text = "One.\n\n:::\n\nTwo.\n"
    assert kinds(blocks(text)) == ["Paragraph 1-1", "Paragraph 5-5"]
    assert said_about(text) == ["3: stray-block-end"]


@pytest.mark.parametrize("code", ["```\n::: tip\n```", "~~~~ md\n:::\n~~~~", "    ::: tip"])
def test_inside_code_nothing_counts(code: str) -> None:
    text = f"::: note\n\n{code}\n\nWords.\n:::\n"
    assert not said_about(text)
    assert kinds(blocks(text))[0] == f"Callout 1-{text.count(chr(10))}"


def test_inside_a_comment_nothing_counts() -> None:
    assert not said_about("::: note\n<!--\n::: tip\n-->\nWords.\n:::\n")


def test_fences_in_lists_and_quotes() -> None:
    text = "- One\n\n  ::: tip\n  Two\n  :::\n\n- Three\n\n> ::: note\n> Four\n> :::\n"
    assert kinds(blocks(text)) == [
        "List 1-7",
        "Paragraph 1-1",
        "Callout 3-5",
        "Paragraph 4-4",
        "Paragraph 7-7",
        "Quote 9-11",
        "Callout 9-11",
        "Paragraph 10-10",
    ]
    assert not said_about(text)


def test_a_list_item_ends_the_fence_that_it_holds() -> None:
    text = "- ::: tip\n  One\n\nTwo\n\n- Three\n"
    assert [kind.split()[0] for kind in kinds(blocks(text))] == [
        "List",
        "Callout",
        "Paragraph",
        "Paragraph",
        "List",
        "Paragraph",
    ]
    assert said_about(text) == ["1: unclosed-block"]


def test_words_after_the_name_are_a_title() -> None:
    tip, group = blocks("::: tip Bring tea\nOne.\n:::\n\n::: column Left side\nTwo.\n:::\n")
    assert isinstance(tip, Callout)
    assert not isinstance(group, Group)
    assert [kind.split()[0] for kind in kinds((tip, group))] == [
        "Callout",
        "Paragraph",
        "Columns",
        "Heading",
        "Paragraph",
    ]


@given(
    st.lists(
        st.sampled_from(["::: tip", ":::: note", ":::", "::::", "w", "", "## H", "```", "- a"])
    )
)
def test_no_word_is_lost_however_fences_stand(lines: list[str]) -> None:
    numbered = [f"{line}{place}" if line == "w" else line for place, line in enumerate(lines)]
    content = repr(blocks("\n".join(numbered)))
    assert all(repr(line)[1:-1] in content for line in numbered if line.startswith("w"))
