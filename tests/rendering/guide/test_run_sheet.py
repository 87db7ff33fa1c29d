"""The run sheet: times that a trainer can trust, who leads, what is needed, and plan B."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.rendering.guide.days import ORDINARY, RECORD, job_of
from toolkit.rendering.deck.slides import render as render_slides
from toolkit.rendering.format import Job
from toolkit.rendering.guide.run_sheet import Row, RunSheet, run_sheet
from toolkit.rendering.guide.talks import numbers, talks


def sheet_of(job: Job) -> RunSheet:
    return run_sheet(job.subject, job.package, numbers(talks(job)))


def rows(sheet: RunSheet) -> dict[str, Row]:
    return {row.title: row for group in sheet.groups for row in group.rows}


def test_times_are_by_the_clock_where_it_is_known_when_it_begins() -> None:
    sheet = sheet_of(job_of(start="10:00"))
    times = {title: row.time for title, row in rows(sheet).items()}
    assert times == {
        "Hello": "10:00",
        "Say no": "10:05",
        "Break": "10:20",
        "What stays": "10:30",
        "If there is time": "10:50",
    }
    assert (sheet.start, sheet.end, sheet.length) == ("10:00", "10:50", "50 minutes")


def test_else_they_are_counted_from_0() -> None:
    sheet = sheet_of(job_of())
    assert [row.time for row in rows(sheet).values()] == ["0", "5", "20", "30", "50"]
    assert not sheet.clocks


def test_a_module_may_begin_at_another_time_than_the_package() -> None:
    job = job_of(ORDINARY.replace("minutes: 60", "minutes: 60\nstart: 2pm"), start="10:00")
    assert sheet_of(job).start == "14:00"


def test_rows_stand_by_section_with_their_sums() -> None:
    groups = [(group.title, group.length) for group in sheet_of(job_of()).groups]
    assert groups == [("Beginning", "30 minutes"), ("The rest", "20 minutes")]


def test_a_row_says_who_and_how_and_what_else_there_is() -> None:
    found = rows(sheet_of(job_of(record=RECORD)))
    assert found["Hello"].who == "A. Carer and a researcher"
    row = found["Say no"]
    assert (row.minutes, row.method, row.materials, row.outcomes) == (
        "15 min",
        "role play",
        "cards, pens",
        "2",
    )
    assert row.plan_b == "Read it out instead."
    [done] = row.doing
    assert (done.title, done.facts, done.plan_b) == (
        "No in pairs",
        "15 min · pairs",
        "Do it in writing.",
    )
    assert found["Break"].rests
    assert found["What stays"].minutes == "10–20 min"
    assert found["If there is time"].optional


def test_slide_numbers_are_those_of_the_deck() -> None:
    job = job_of()
    places = render_slides(job).places.slides
    assert {row.anchor: row.slide for row in rows(sheet_of(job)).values()} == {
        anchor: place.number
        for anchor, place in places.items()
        if anchor in {slide.id for slide in job.subject.slides}
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("## A\n\nx\n\n## B\n\ny\n", "No slide says how long it takes yet"),
        ("## A {minutes=5}\n\nx\n\n## B\n\ny\n", "1 slide says no time yet"),
        ("---\nminutes: 60\n---\n\n## A {minutes=5}\n\nx\n", "1 hour promised, 5 minutes written"),
        ("## A {minutes=50}\n\nx\n\n## B {minutes=50}\n\ny\n", "100 minutes pass without a break"),
        ("## A {minutes=5-10}\n\nx\n", "the longer one is planned"),
        ("", "There is nothing in this module yet."),
    ],
)
def test_what_does_not_add_up_is_said(text: str, said: str) -> None:
    assert any(
        said in remark for remark in sheet_of(job_of(text or "---\ntitle: A\n---\n")).remarks
    )


def test_a_session_that_adds_up_has_nothing_to_say() -> None:
    text = "---\nminutes: 10\n---\n\n## A {minutes=10}\n\nx\n"
    assert sheet_of(job_of(text)).remarks == ()


def test_without_sections_there_is_one_group_without_a_name() -> None:
    [group] = sheet_of(job_of("## A {minutes=10}\n\nx\n")).groups
    assert group.title == ""


def test_past_midnight_the_clock_goes_on() -> None:
    job = job_of("## A {minutes=40}\n\nx\n")
    late = replace(job, package=replace(job.package, start=23 * 60 + 40))
    assert sheet_of(late).end == "00:20"
