"""Time: ranges, optional parts, activities on a slide, and breaks."""

import pytest

from tests.checking import making
from tests.checking.making import HERE, minutes, module, paragraph, slide
from toolkit.model.blocks import Activity, Discussion
from toolkit.model.minutes import Minutes
from toolkit.model.package import Module, Slide


def found(what: Module | Slide) -> list[str]:
    """What is said about time; these modules have nothing to do in them, which is said too."""
    return [name for name in making.found(what) if name != "talk-without-activity"]


def activity(length: int, *inside: Discussion) -> Activity:
    return Activity(HERE, "Talk in pairs", inside or (paragraph("Talk."),), minutes(length))


def discussion(length: int) -> Discussion:
    return Discussion(HERE, (paragraph("Talk."),), minutes=minutes(length))


@pytest.mark.parametrize(
    ("promised", "slides"),
    [
        (minutes(30), [slide("A", minutes=minutes(30))]),
        (minutes(30), [slide("A", minutes=minutes(20, 30)), slide("B", minutes=minutes(5))]),
        (minutes(25, 35), [slide("A", minutes=minutes(30))]),
        (minutes(30), [slide("A", activity(20)), slide("B", discussion(10))]),
        (minutes(20), [slide("A", activity(20, discussion(10)))]),
        (minutes(20), [slide("A", activity(15), minutes=minutes(20))]),
        (
            minutes(20),
            [slide("A", minutes=minutes(20)), slide("B", minutes=minutes(5), optional=True)],
        ),
        (None, [slide("A", minutes=minutes(20))]),
    ],
    ids=str,
)
def test_minutes_that_add_up(promised: Minutes | None, slides: list[Slide]) -> None:
    assert found(module(*slides, minutes=promised)) == []


@pytest.mark.parametrize(
    "slides",
    [
        [slide("A", minutes=minutes(20))],
        [slide("A", minutes=minutes(31, 40))],
        [slide("A")],
    ],
)
def test_minutes_that_do_not(slides: list[Slide]) -> None:
    assert found(module(*slides, minutes=minutes(30))) == ["minutes-do-not-add-up"]


def test_75_minutes_may_pass_without_a_break() -> None:
    assert found(module(slide("A", minutes=minutes(40)), slide("B", minutes=minutes(35)))) == []


def test_a_break_starts_the_clock_again() -> None:
    pause = slide("Break", is_break=True, minutes=minutes(15))
    assert (
        found(module(slide("A", minutes=minutes(70)), pause, slide("B", minutes=minutes(70)))) == []
    )


def test_a_long_stretch_is_said_once() -> None:
    long = [slide(title, minutes=minutes(40)) for title in "ABCD"]
    pause = slide("Break", is_break=True, minutes=minutes(15))
    assert found(module(*long)) == ["long-time-without-break"]
    assert found(module(*long[:2], pause, *long[2:])) == ["long-time-without-break"] * 2


def test_the_longer_end_of_a_range_counts() -> None:
    assert found(slide("A", minutes=minutes(60, 80))) == ["long-time-without-break"]
