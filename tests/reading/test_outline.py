"""Sections and slides, what they take, and the names of places."""

import pytest

from tests.reading.reading import module, outline, said_about_module
from toolkit.model.blocks import Activity, Only, OnlyFor, Paragraph, SlideBreak
from toolkit.model.minutes import Minutes
from toolkit.model.words import walk


class TestSlides:
    def test_take_attributes(self) -> None:
        (slide,) = module(
            '## Talk {#t minutes=10 led-by="Sam, Kim" method=story outcomes="o1 o2" '
            'plan-b="Wait." .optional layout=wide lang=cy}\n'
        ).slides
        assert (slide.id, slide.title, slide.minutes) == ("t", "Talk", Minutes(10, 10))
        assert (slide.led_by, slide.method) == (("Sam", "Kim"), "story")
        assert (slide.outcomes, slide.plan_b) == (("o1", "o2"), "Wait.")
        assert (slide.optional, slide.layout, slide.lang) == (True, "wide", "cy")

    def test_breaks_and_outcomes_shown(self) -> None:
        tea, show = module("## Tea {.break minutes=15}\n\n## Aims {.outcomes}\n").slides
        assert (tea.is_break, tea.minutes) == (True, Minutes(15, 15))
        assert show.shows_outcomes

    @pytest.mark.parametrize(
        ("title", "minutes"),
        [
            ("Talk (10 minutes)", Minutes(10, 10)),
            ("Talk (10–15 min)", Minutes(10, 15)),
            ("Talk (3 min individual + 3 min discussion)", Minutes(6, 6)),
            ("Talk (1 hour)", Minutes(60, 60)),
            ("Talk (in 2026)", None),
            ("Talk (10 minutes) together", None),
        ],
    )
    def test_a_time_in_the_title_counts_and_stays(
        self, title: str, minutes: Minutes | None
    ) -> None:
        (slide,) = module(f"## {title}\n").slides
        assert (slide.title, slide.minutes) == (title, minutes)

    def test_a_written_time_comes_before_one_in_the_title(self) -> None:
        (slide,) = module("## Talk (10 minutes) {minutes=5}\n").slides
        assert slide.minutes == Minutes(5, 5)

    def test_words_before_any_slide_have_one_without_a_title(self) -> None:
        found = module("---\ntitle: A\n---\nBefore.\n\n# B\n\nIntro.\n\n## C\n\nWords.\n")
        assert outline(found) == [
            "#  #section 4-4",
            "##  #slide 4-4",
            "# B #b-2 6-12",
            "##  #b 8-8",
            "## C #c 10-12",
        ]

    def test_breaks_that_nothing_follows_are_dropped(self) -> None:
        (slide,) = module("## A\n\n---\n\nOne\n\n---\n\n---\n\nTwo\n\n---\n").slides
        assert [type(b) for b in slide.blocks] == [Paragraph, SlideBreak, Paragraph]

    def test_unknown_attributes_are_said(self) -> None:
        assert said_about_module("## A {minuts=10}\n\nx\n") == ["1: unknown-attribute"]

    def test_plain_paragraphs_can_go_to_the_handout(self) -> None:
        (slide,) = module("---\nparagraphs: handout\n---\n## A\n\nOne\n\n- Two\n").slides
        first, second = slide.blocks
        assert isinstance(first, Only)
        assert first.who is OnlyFor.PROSE
        assert not isinstance(second, Only)


class TestIds:
    def test_are_slugs_of_titles(self) -> None:
        found = module("## What’s *new*?\n\n## Bore da, Łódź!\n\n## …\n")
        assert [slide.id for slide in found.slides] == ["whats-new", "bore-da-łódź", "slide"]

    def test_are_given_once(self) -> None:
        found = module("## Tea\n\n## Tea\n\n## Tea\n\n# Tea\n")
        assert [slide.id for slide in found.slides] == ["tea", "tea-2", "tea-3"]
        assert found.sections[1].id == "tea-4"

    def test_written_ones_come_first(self) -> None:
        found = module("## Tea\n\n## Cake {#tea}\n")
        assert [slide.id for slide in found.slides] == ["tea-2", "tea"]

    def test_written_twice_are_said(self) -> None:
        text = "## A {#x}\n\n::: activity {#x}\nTalk.\n:::\n"
        assert said_about_module(text) == ["3: duplicate-id"]
        found = module(text)
        activity = found.sections[0].slides[0].blocks[0]
        assert activity.id == "x-2"

    def test_activities_and_quizzes_always_have_one(self) -> None:
        text = (
            "## A\n\n::: activity\nx\n:::\n\n::: activity Talk now\nx\n:::\n\n"
            "::: quiz\n- [x] a\n:::\n\n::: quiz\n- [x] a\n:::\n"
        )
        (slide,) = module(text).slides
        assert [block.id for block in slide.blocks] == ["activity", "talk-now", "quiz-1", "quiz-2"]

    def test_deep_inside_too(self) -> None:
        (slide,) = module("## A\n\n::: notes\n- ::: activity Talk\n  x\n  :::\n:::\n").slides
        assert [b.id for b in walk(slide.blocks) if isinstance(b, Activity)] == ["talk"]
