"""Who led for how long, which check-ins are due, what is written, and the gap map."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.accrediting.record.writing import module, package
from toolkit.accrediting.record.care import Asked, check_ins, days_due
from toolkit.accrediting.record.catalogue import catalogue
from toolkit.accrediting.record.groups import groups_of
from toolkit.accrediting.record.led import Led, led, shares, sign_offs
from toolkit.accrediting.record.tried import Change, impacts, pilots, risks
from toolkit.accrediting.record.written import Writing, is_begun, parts, writing
from toolkit.building.recorded import for_consents, recorded
from toolkit.model.minutes import NO_TIME, Minutes

TEAM = "team:\n  - {ref: p1, group: carers}\n  - {ref: p2, group: staff}\n"
SLIDES = """\
## Talk {minutes=20-30 led-by="p1, p2"}

- Words

## Practise {minutes=20 led-by=p2}

::: activity {title="Pairs" minutes=10-15 led-by=p1}
Listen.
:::

## Only doing

::: activity {title="Alone" minutes=5 led-by="Sam Green"}
Think.
:::

## Break {.break minutes=15 led-by=p1}

## Nobody yet {minutes=5}

- Words
"""


def test_time_is_counted_once_for_each_group_that_leads_and_breaks_are_left_out() -> None:
    read = module(TEAM, more=SLIDES)
    found = led(read, groups_of(read))
    assert [(each.slide, each.activity, each.minutes, each.groups) for each in found] == [
        ("Welcome", "", NO_TIME, ()),
        ("Talk", "", Minutes(20, 30), ("carer", "staff")),
        ("Practise", "", Minutes(5, 10), ("staff",)),
        ("Practise", "Pairs", Minutes(10, 15), ("carer",)),
        ("Only doing", "Alone", Minutes(5, 5), ("",)),
        ("Nobody yet", "", Minutes(5, 5), ()),
    ]
    assert [(s.key, s.slides, s.minutes) for s in shares(found, (), ("carer",))] == [
        ("carer", 2, Minutes(30, 45)),
        ("staff", 2, Minutes(25, 40)),
        ("", 1, Minutes(5, 5)),
    ]


def test_a_record_page_knows_enough_to_count_the_same() -> None:
    read = module(TEAM, more=SLIDES)
    assert led(recorded(read), groups_of(read)) == led(read, groups_of(read))
    assert "Listen." not in repr(recorded(read))


GROUPS = st.lists(st.sampled_from(["carer", "staff", "student"]), unique=True).map(tuple)
LED = st.builds(
    lambda number, least, more, groups: Led(number, "", "", Minutes(least, least + more), groups),
    st.integers(1, 9),
    st.integers(0, 60),
    st.integers(0, 30),
    GROUPS,
)


@given(st.lists(LED, max_size=12), st.lists(st.sampled_from(["carer", "staff"]), max_size=5))
def test_shares_leave_nothing_out_and_add_nothing(parts: list[Led], signed: list[str]) -> None:
    found = {share.key: share for share in shares(parts, signed, ())}
    assert "carer" in found
    for key, share in found.items():
        own = [part for part in parts if key in part.groups]
        assert share.minutes.most == sum(part.minutes.most for part in own)
        assert share.slides == len({part.number for part in own})
        assert share.sign_offs == signed.count(key)
    assert set(found) == {"carer", *signed, *(key for part in parts for key in part.groups)}


def test_sign_offs_are_counted_by_group() -> None:
    record = "governance:\n  sign off:\n    - {who: chair, group: Carers}\n    - {who: …}\n"
    assert sign_offs(module(record)) == ("carer",)


@pytest.mark.parametrize(
    ("lines", "state", "due"),
    [
        ("due: 2026-05-01", Asked.DUE, "2026-05-01"),
        ("due: 2026-07-01", Asked.OPEN, "2026-07-01"),
        ("due: 2026-05-01, done: yes", Asked.DONE, "2026-05-01"),
        ("due: 2026-05-01, done on: 2026-05-02", Asked.DONE, "2026-05-01"),
        ("when: 2-days-after", Asked.DUE, "2026-05-12"),
        ("when: 1 week after", Asked.DUE, "2026-05-17"),
        ("when: 20 weeks after", Asked.OPEN, "2026-09-27"),
        ("when: now and then", Asked.OPEN, ""),
    ],
)
def test_a_check_in_is_due_against_the_modules_own_date(lines: str, state: Asked, due: str) -> None:
    record = f"pilots:\n  - on: 2026-05-10\nwellbeing:\n  check ins:\n    - {{{lines}}}\n"
    (found,) = check_ins(module(record, top="date: 2026-06-01\n"))
    assert (found.state, found.due) == (state, due)


def test_a_day_that_had_passed_when_the_record_was_read_has_passed() -> None:
    record = "wellbeing:\n  check ins:\n    - due: 2026-05-01\n    - {due: 2026-05-02, done: yes}\n"
    read = module(record)
    assert days_due(read) == {"2026-05-01"}
    later = replace(read, passed=("2026-05-01",))
    assert [each.state for each in check_ins(later)] == [Asked.DUE, Asked.DONE]
    assert recorded(later).passed
    assert not for_consents(later).passed


def test_without_any_date_nothing_is_due() -> None:
    record = "wellbeing:\n  check ins:\n    - due: 2026-05-01\n"
    assert [each.state for each in check_ins(module(record))] == [Asked.OPEN]
    assert [each.state for each in check_ins(module(record), "2026-06-01")] == [Asked.DUE]


def test_pilots_changes_and_risks_are_read_as_they_are_written() -> None:
    record = """\
pilots:
  - {on: 2026-05-10, attended: 9, groups: {service-users: 6, carers: some}}
  - {on: The date …}
impact:
  - {change: A quiet room, kind: Positive}
  - {change: It hurt, kind: harm}
  - {change: The length, kind: none}
  - {change: Something, kind: odd}
risks:
  - {risk: Money, seen at start: yes}
  - {risk: What could happen? …}
"""
    read = module(record).record
    assert [(each.attended, each.groups) for each in pilots(read)] == [(9, (("service-users", 6),))]
    assert [each.kind for each in impacts(read)] == list(Change)
    assert [each.foreseen for each in risks(read)] == ["yes"]


def test_prompts_are_told_from_words() -> None:
    record = module("payment:\n  policy: What do you pay? …\naccess:\n  venue: Here\n  remote: …\n")
    found = {part.field.name: part.writing for part in parts(record.record)}
    assert found["payment"] is Writing.NOBODY
    assert found["access"] is Writing.BEGUN
    assert found["team"] is Writing.NOBODY
    assert writing(record.record, "access.venue") is Writing.WRITTEN
    assert is_begun(record.record)
    assert not is_begun(module("example: yes\n").record)


def test_the_gap_map_shows_what_no_module_holds() -> None:
    found = {
        shelf.name: shelf
        for shelf in catalogue(
            package(
                "team:\n  - {ref: p1, group: carers, roles: [co-facilitator, tea maker]}\n",
                top="audience: [friends and family]\nmethods: Role-Play\ntopics: consent\n"
                "outcomes:\n  - feel: I feel heard.\n",
                more="## Tell {method=story}\n\n- Words\n",
                settings="catalogue:\n  topics: [ethics, Consent]\n  outcomes: [know, feel]\n",
            )
        )
    }
    there = {
        name: [line.name for line in shelf.lines if line.modules] for name, shelf in found.items()
    }
    assert there == {
        "audiences": ["carers"],
        "topics": ["Consent"],
        "methods": ["story", "role play"],
        "outcomes": ["to feel"],
        "roles": ["co-facilitator", "tea maker"],
        "stages": [],
    }
    assert found["topics"].gaps == ("ethics",)
    assert found["outcomes"].gaps == ("to know",)
    assert found["topics"].asked
    assert not found["methods"].asked
