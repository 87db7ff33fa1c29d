"""Digests say what an output was made from: the same for the same words and no others."""

from dataclasses import replace

import pytest

from toolkit.building import digest
from toolkit.model.blocks import Paragraph
from toolkit.model.inlines import LineBreak, Text
from toolkit.model.package import Slide
from toolkit.model.source import Span

HERE = Paragraph(Span("a.md", 3, 3), (Text("Research is finding out."),))
LOWER = replace(HERE, span=Span("a.md", 9, 9))
OTHER = replace(HERE, children=(Text("Research is looking."),))


def exact(value: object) -> str:
    return digest.Digester().of(value)[1]


def test_the_same_words_on_another_line_have_the_same_content_digest() -> None:
    assert digest.of(HERE) == digest.of(LOWER)


def test_the_exact_digest_sees_the_line() -> None:
    assert exact(HERE) != exact(LOWER)


def test_the_line_that_words_themselves_remember_does_not_count() -> None:
    moved = replace(HERE, children=(Text("Research is finding out.", line=9),))
    assert digest.of(HERE) == digest.of(moved)
    assert exact(HERE) != exact(moved)


def test_what_has_no_fields_has_a_digest_by_its_name() -> None:
    broken = replace(HERE, children=(*HERE.children, LineBreak()))
    assert digest.of(broken) != digest.of(HERE)


def test_other_words_have_another_digest() -> None:
    assert digest.of(HERE) != digest.of(OTHER)


def test_where_one_text_ends_and_the_next_begins_matters() -> None:
    assert digest.of("ab", "c") != digest.of("a", "bc")


def test_the_order_in_which_a_mapping_was_filled_does_not_matter() -> None:
    assert digest.of({"a": 1, "b": 2}) == digest.of({"b": 2, "a": 1})


def test_what_has_no_digest_is_refused() -> None:
    with pytest.raises(TypeError, match="has no digest"):
        digest.of(object())


def test_what_comes_again_has_the_digest_that_it_has_alone() -> None:
    slide = Slide(Span("a.md", 2, 9), "hello", "Hello", (), (HERE,))
    moved = replace(slide, blocks=(LOWER,))
    known = digest.Digester()
    alone = [digest.Digester().of(each) for each in (slide, moved)]
    assert [known.of(each) for each in (slide, moved, slide, moved)] == alone * 2
    assert alone[0][0] == alone[1][0]
    assert alone[0][1] != alone[1][1]
