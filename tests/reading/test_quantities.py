"""Times, dates, numbers and shares as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.model.days import read_date
from toolkit.model.minutes import Minutes
from toolkit.reading.quantities import (
    read_clock,
    read_minutes,
    read_share,
    read_yes_no,
)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("10", 10, 10),
        ("10 min", 10, 10),
        ("10 mins.", 10, 10),
        ("about 10 minutes", 10, 10),
        ("10-15 minutes", 10, 15),
        ("10–15", 10, 15),
        ("10 to 15 min", 10, 15),
        ("1 h 30", 90, 90),
        ("1h30", 90, 90),
        ("1 hr 30 mins", 90, 90),
        ("1 hour and 30 minutes", 90, 90),
        ("1.5 hours", 90, 90),
        ("1½ hours", 90, 90),
        ("2–3 hours", 120, 180),
        ("45 min - 1 h", 45, 60),
        ("half an hour", 30, 30),
        ("an hour", 60, 60),
        ("“90”", 90, 90),
        ("0", 0, 0),
    ],
)
def test_times(text: str, least: int, most: int) -> None:
    assert read_minutes(text) == Minutes(least, most)


@pytest.mark.parametrize(
    "text", ["", "soon", "1:30", "15-10", "1.5", "-", "10-", "99999999", "10 m x"]
)
def test_what_is_no_time(text: str) -> None:
    assert read_minutes(text) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-05-02", "2026-05-02"),
        ("2026-5-2", "2026-05-02"),
        ("2 May 2026", "2026-05-02"),
        ("2nd May 2026", "2026-05-02"),
        ("May 2026", "2026-05"),
        ("2026-05", "2026-05"),
        ("2026", "2026"),
        ("2026-02-31", None),
        ("20/11/2026", "2026-11-20"),
        ("20.11.2026", "2026-11-20"),
        ("9 / 9 / 2026", "2026-09-09"),
        ("11/20/2026", "2026-11-20"),
        ("02/05/2026", None),
        ("20/11/26", None),
        ("26/26/26", None),
        ("31/02/2026", None),
        ("next week", None),
        ("0000-00-00", None),
    ],
)
def test_dates(text: str, date: str | None) -> None:
    assert read_date(text) == date


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("60%", 0.6),
        ("60 %", 0.6),
        ("0.6", 0.6),
        (".5", 0.5),
        ("100%", 1),
        ("0%", None),
        ("120%", None),
    ],
)
def test_shares(text: str, share: float | None) -> None:
    assert read_share(text) == share


def test_yes_and_no() -> None:
    assert [read_yes_no(text) for text in ("yes", "No", "TRUE", "off", "maybe", "")] == [
        True,
        False,
        True,
        False,
        None,
        None,
    ]


@given(st.text(max_size=30))
def test_nothing_that_is_typed_stops_it(text: str) -> None:
    read_date(text)
    read_share(text)
    minutes = read_minutes(text)
    assert minutes is None or 0 <= minutes.least <= minutes.most


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("10:00", 600),
        ("9.30", 570),
        ("14:05", 845),
        ("2.30 pm", 870),
        ("10am", 600),
        ("12 p.m.", 720),
        ("12am", 0),
        ("noon", 720),
        ("25:00", None),
        ("13pm", None),
        ("10", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_time_of_day_is_read_as_people_write_it(text: str, minute: int | None) -> None:
    assert read_clock(text) == minute
