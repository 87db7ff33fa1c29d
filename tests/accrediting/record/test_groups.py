"""Groups have one name each, people are never shown, and small numbers are not told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.accrediting.record.writing import module
from toolkit.accrediting.record.groups import (
    FEW,
    FEWEST,
    NOBODY,
    NOT_SAID,
    groups_of,
    has_carers,
    is_mixed,
    key_of,
    people,
    total,
)
from toolkit.accrediting.record.team import (
    credits,
    everybody_credited,
    groups_named,
    stages,
    team,
)

TEAM = """\
team:
  - {ref: p01, group: carers, credit as: Ann Smith-Jones, stages: [design, deliver]}
  - {ref: p02, group: Staff, stages: [design], roles: [author]}
  - {ref: p02, group: staff, stages: [tea], roles: [co-facilitator]}
  - {ref: A short code for each person …, group: Which group? …}
"""


@pytest.mark.parametrize("text", ["carers", "Carers", "a carer", "the  carers", "Carer"])
def test_one_group_has_one_key(text: str) -> None:
    assert key_of(text) == "carer"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("p01", ["carers"]),
        ("p01, p02", ["carers", "Staff"]),
        ("p01 p02", ["carers", "Staff"]),
        ("a carer and a researcher", ["carers", "researchers"]),
        ("Ann Smith-Jones", ["carers"]),
        ("Sam Green", [NOT_SAID]),
        ("staff & Sam Green", ["Staff", NOT_SAID]),
    ],
)
def test_who_leads_is_shown_as_a_group_and_never_as_a_person(text: str, shown: list[str]) -> None:
    groups = groups_of(module(TEAM))
    assert [groups.name(key) for key in groups.leaders((text,))] == shown


def test_a_person_who_said_something_is_shown_as_a_group() -> None:
    groups = groups_of(module(TEAM))
    assert [groups.called(name) for name in ("p01", "Ann Smith-Jones", "pilot-1")] == [
        "carers",
        "carers",
        "pilot 1",
    ]


def test_a_short_code_is_one_person_and_prompts_are_nobody() -> None:
    members = team(module(TEAM))
    assert [(each.key, each.people, each.stages) for each in members] == [
        ("carer", 1, ("design", "deliver")),
        ("staff", 1, ("design", "tea")),
    ]
    assert stages(members) == ("design", "deliver", "evaluate", "tea")


def test_carers_have_a_row_even_where_nobody_is_a_carer() -> None:
    members = team(module("team:\n  - {ref: p1, group: staff}\n"))
    assert [(each.key, each.people) for each in members] == [("staff", 1), ("carer", 0)]
    assert team(module("team:\n  - ref: A short code …\n")) == ()


def test_credits_are_printed_exactly_as_agreed() -> None:
    assert credits(module(TEAM).record) == ("Ann Smith-Jones",)


def test_nobody_is_put_in_front_where_not_everybody_is_credited() -> None:
    assert everybody_credited(module(TEAM).record) == ()
    alone = "team:\n  - {ref: p01, group: carers, credit as: Ann Smith-Jones}\n"
    assert everybody_credited(module(alone).record) == ("Ann Smith-Jones",)
    assert groups_named(module(TEAM).record) == ("carers", "Staff")
    assert groups_named(module(alone).record) == ()


def test_carers_in_one_group_with_others_are_not_counted_apart() -> None:
    assert is_mixed(key_of("service users and carers"))
    assert not is_mixed(key_of("carers"))
    assert not has_carers(key_of("paid carers"))


@given(st.integers(0, 10_000))
def test_a_small_number_is_never_printed(number: int) -> None:
    printed = people(number)
    if number == 0:
        assert printed == NOBODY
    elif number < FEWEST:
        assert printed == FEW
    else:
        assert printed == str(number)


@given(st.lists(st.integers(0, 30), max_size=6))
def test_no_total_stands_beside_a_number_that_is_hidden(counts: list[int]) -> None:
    """With a total, the one number that is hidden could be worked out from the others."""
    if any(0 < number < FEWEST for number in counts):
        assert total(counts) == ""
    else:
        assert total(counts) == people(sum(counts))
