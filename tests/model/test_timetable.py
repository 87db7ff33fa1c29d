"""The timetable: nothing is lost, nothing overlaps, and people rest in time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.model.blocks import Activity
from toolkit.model.clock import clock
from toolkit.model.minutes import Minutes
from toolkit.model.package import Module, Section, Slide
from toolkit.model.record import Entries, Record
from toolkit.model.source import Span
from toolkit.model.timetable import (
    AS_WRITTEN,
    FULL_DAY,
    HALF_DAY,
    LONGEST_STRETCH,
    ONLINE,
    Pattern,
    Slot,
    Step,
    Timetable,
    lay_out,
    steps_of,
)

HERE = Span("modules/a/module.md")
PATTERNS = (AS_WRITTEN, HALF_DAY, FULL_DAY, ONLINE)


def slide(minutes: int | Minutes | None, *, rests: bool = False, optional: bool = False) -> Slide:
    given = Minutes(minutes, minutes) if isinstance(minutes, int) else minutes
    return Slide(HERE, "", "A", (), (), given, is_break=rests, optional=optional)


def module(*sections: tuple[Slide, ...]) -> Module:
    made = tuple(Section(HERE, "", f"Part {n}", slides) for n, slides in enumerate(sections, 1))
    return Module(HERE, "a", "A", made, Record(HERE, Entries(HERE, ())))


SLIDES = st.builds(
    slide,
    st.none() | st.integers(0, 120) | st.integers(0, 40).map(lambda n: Minutes(n, 2 * n)),
    rests=st.booleans(),
    optional=st.booleans(),
)
MODULES = st.lists(
    st.lists(st.lists(SLIDES, max_size=8).map(tuple), max_size=4).map(lambda s: module(*s)),
    max_size=3,
)


def laid_out(pattern: Pattern, *minutes: int) -> Timetable:
    """Slides of so many minutes, laid out; a number below 0 is a break."""
    slides = (slide(abs(n), rests=n < 0) for n in minutes)
    return lay_out(steps_of([module(tuple(slides))]), pattern)


def times(timetable: Timetable) -> list[list[int]]:
    """The minutes of each meeting's slots; those of breaks are below 0."""
    return [[-s.minutes if s.rests else s.minutes for s in m.slots] for m in timetable.meetings]


@given(MODULES, st.sampled_from(PATTERNS))
def test_nothing_is_lost_and_everything_stays_in_its_order(
    modules: list[Module], pattern: Pattern
) -> None:
    steps = steps_of(modules)
    made = lay_out(steps, pattern)
    kept = [slot.step for meeting in made.meetings for slot in meeting.slots if slot.step]
    assert [id(s) for s in kept if not s.rests] == [id(s) for s in steps if not s.rests]
    assert sorted(id(s) for s in (*kept, *made.left_out)) == sorted(map(id, steps))
    assert all(step.rests for step in made.left_out)


@given(MODULES, st.sampled_from(PATTERNS))
def test_nothing_overlaps_and_the_sums_are_equal(modules: list[Module], pattern: Pattern) -> None:
    steps = steps_of(modules)
    made = lay_out(steps, pattern)
    for meeting in made.meetings:
        assert meeting.slots[0].start == 0
        assert all(one.end == next.start for one, next in pairwise(meeting.slots))
        assert meeting.length == sum(slot.minutes for slot in meeting.slots)
    learning = sum(step.minutes for step in steps if not step.rests)
    assert sum(meeting.learning for meeting in made.meetings) == learning


@given(MODULES, st.sampled_from(PATTERNS[1:]))
def test_people_rest_in_time_wherever_one_slide_alone_is_not_too_long(
    modules: list[Module], pattern: Pattern
) -> None:
    steps = steps_of(modules)
    alone = max((step.minutes for step in steps if not step.rests), default=0)
    for meeting in lay_out(steps, pattern).meetings:
        assert meeting.longest_stretch <= max(LONGEST_STRETCH, alone)
        assert not meeting.slots[0].rests
        assert not meeting.slots[-1].rests
        if alone <= LONGEST_STRETCH:
            assert meeting.length <= pattern.longest or len(learning(meeting.slots)) == 1


def learning(slots: tuple[Slot, ...]) -> list[Slot]:
    return [slot for slot in slots if slot.minutes and not slot.rests]


def test_as_it_is_written_nothing_is_added() -> None:
    assert times(laid_out(AS_WRITTEN, 100, -15, 20)) == [[100, -15, 20]]


def test_a_break_is_put_in_near_the_middle() -> None:
    assert times(laid_out(HALF_DAY, 20, 20, 20, 20, 20)) in (
        [[20, 20, -15, 20, 20, 20]],
        [[20, 20, 20, -15, 20, 20]],
    )


def test_a_written_break_stays_and_spares_another() -> None:
    assert times(laid_out(HALF_DAY, 50, -10, 50)) == [[50, -10, 50]]


def test_the_end_of_a_section_is_the_better_place() -> None:
    made = module((slide(20), slide(20), slide(20)), (slide(20), slide(10)))
    timetable = lay_out(steps_of([made]), HALF_DAY)
    assert times(timetable) == [[20, 20, 20, -15, 20, 10]]


def test_online_a_long_session_becomes_meetings_of_90_minutes() -> None:
    made = laid_out(ONLINE, 30, 30, -15, 30, 30)
    assert times(made) == [[30, 30], [30, 30]]
    assert [step.minutes for step in made.left_out] == [15], "going home is the break"


def test_a_full_day_has_lunch_in_its_middle() -> None:
    [meeting] = laid_out(FULL_DAY, *[30] * 8).meetings
    [lunch] = [slot for slot in meeting.slots if slot.lunch]
    assert lunch.minutes == FULL_DAY.lunch
    assert abs(lunch.start - meeting.length / 2) < 60
    assert meeting.length <= FULL_DAY.longest


def test_what_is_optional_takes_no_time_and_a_range_its_most() -> None:
    slides = (slide(10, optional=True), slide(Minutes(10, 15)))
    assert [step.minutes for step in steps_of([module(slides)])] == [0, 15]


def test_activities_count_where_their_slide_says_nothing() -> None:
    done = Activity(HERE, "Talk", (), Minutes(20, 20))
    made = Slide(HERE, "", "A", (), (done,))
    assert steps_of([module((made,))])[0].minutes == 20


def test_without_anything_there_is_nothing() -> None:
    for pattern in PATTERNS:
        assert lay_out((), pattern).meetings == ()


@pytest.mark.parametrize(("minute", "said"), [(600, "10:00"), (5, "00:05"), (1450, "00:10")])
def test_a_time_of_day_reads_like_a_timetable(minute: int, said: str) -> None:
    assert clock(minute) == said


def test_a_module_of_many_slides_is_laid_out_at_once() -> None:
    steps = steps_of([module(tuple(slide(n % 7) for n in range(2000)))])
    assert isinstance(steps[0], Step)
    assert len(lay_out(steps, ONLINE).meetings) > 60
