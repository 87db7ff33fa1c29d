"""What people can do afterwards, and what is evidence for it, in all the spellings."""

from tests.reading.reading import module, said_about_module
from toolkit.model.blocks import Activity, Callout


class TestOutcomes:
    def test_in_all_spellings(self) -> None:
        found = module(
            "---\noutcomes:\n  - know: I can say it\n    checked by: quiz-1\n  - feel: I feel it\n"
            "  - do:I do it\n  - A plain sentence\n  - text: Spelled out\n    domain: affective\n"
            "    id: o9\n    checked by: [a, '#b']\n---\n"
        )
        assert [(o.id, o.domain, o.text, o.checked_by) for o in found.outcomes] == [
            ("outcome-1", "know", "I can say it", ("quiz-1",)),
            ("outcome-2", "feel", "I feel it", ()),
            ("outcome-3", "do", "I do it", ()),
            ("outcome-4", "", "A plain sentence", ()),
            ("o9", "feel", "Spelled out", ("a", "b")),
        ]
        assert [o.span.line for o in found.outcomes] == [3, 5, 6, 7, 8]

    def test_as_keys_without_a_list(self) -> None:
        found = module("---\noutcomes:\n  know: One\n  feel: [Two, Three]\n---\n")
        assert [(o.domain, o.text) for o in found.outcomes] == [
            ("know", "One"),
            ("feel", "Two"),
            ("feel", "Three"),
        ]

    def test_a_single_sentence(self) -> None:
        assert [o.text for o in module("---\noutcomes: I can, and I do\n---\n").outcomes] == [
            "I can, and I do"
        ]

    def test_from_the_body_where_the_top_says_none(self) -> None:
        text = "## A\n\n::: objectives\nYou should be able to\n\n- say it\n- know: *do* it\n:::\n"
        assert [(o.domain, o.text, o.span.line) for o in module(text).outcomes] == [
            ("", "say it", 6),
            ("know", "do it", 7),
        ]
        assert any(isinstance(b, Callout) for s in module(text).slides for b in s.blocks)
        with_top = module("---\noutcomes: One\n---\n" + text)
        assert [o.text for o in with_top.outcomes] == ["One"]

    def test_a_key_that_an_outcome_does_not_have(self) -> None:
        text = "---\noutcomes:\n  - knw: x\n    know: y\n---\n\n## A\n\nx\n"
        assert said_about_module(text) == ["3: unknown-entry"]

    def test_are_named_by_number_where_nobody_named_them(self) -> None:
        text = (
            "---\noutcomes:\n  - One\n  - id: two\n    know: Two\n---\n"
            '## A {outcomes="o1"}\n\n::: activity {outcomes="1, two, 2, x"}\nTalk.\n:::\n'
        )
        (slide,) = module(text).slides
        assert slide.outcomes == ("outcome-1",)
        assert isinstance(slide.blocks[0], Activity)
        assert slide.blocks[0].outcomes == ("outcome-1", "two", "two", "x")


class TestEvidence:
    def test_in_the_front_matter(self) -> None:
        found = module(
            "---\nevidence:\n  uk-spi/UKS2a: working-together\n  CPD/CPD3: [welcome, '#what']\n"
            "  own:\n    A1: a, b\n---\n"
        )
        assert [(c.framework, c.criterion, c.anchors, c.span.line) for c in found.claims] == [
            ("uk-spi", "UKS2a", ("working-together",), 3),
            ("cpd", "CPD3", ("welcome", "what"), 4),
            ("own", "A1", ("a", "b"), 6),
        ]

    def test_beside_the_place_itself(self) -> None:
        found = module(
            '## A {evidence="uk-spi/UKS2a, cpd/CPD1"}\n\n::: tip {evidence=cpd/CPD2}\nx\n:::\n\n'
            "::: activity Talk {evidence=cpd/CPD3}\nx\n:::\n"
        )
        assert [(c.framework, c.criterion, c.anchors, c.span.line) for c in found.claims] == [
            ("uk-spi", "UKS2a", ("a",), 1),
            ("cpd", "CPD1", ("a",), 1),
            ("cpd", "CPD2", ("evidence-cpdcpd2",), 3),
            ("cpd", "CPD3", ("talk",), 7),
        ]

    def test_that_is_only_a_text_is_said(self) -> None:
        text = "---\ntitle: A\nevidence: all of it\n---\n\n## B\n\nx\n"
        assert said_about_module(text) == ["3: text-where-entries-are-due"]
