"""Requests, feedback, aims and messages: answered or open, shared or unique, agreed or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.accrediting.record.writing import module
from toolkit.accrediting.record.aims import Message, Ring, aims, messages, ring
from toolkit.accrediting.record.asked import Answer, Reply, feedback, requests
from toolkit.model.record import Scalar
from toolkit.model.source import Span

HERE = Span("record.yaml", 1, 1)


@pytest.mark.parametrize(
    ("lines", "answer"),
    [
        ("met by: [welcome]", Answer.MET),
        ("not included: No time", Answer.NOT_INCLUDED),
        ("{met by: welcome, not included: Not all}", Answer.IN_PART),
        ("met by: Which places? …", Answer.OPEN),
        ("not included: TODO", Answer.OPEN),
    ],
)
def test_what_became_of_a_request(lines: str, answer: Answer) -> None:
    more = lines.strip("{}").replace(", not", "\n    not")
    found = requests(module(f"needs:\n  - text: A rest\n    {more}\n").record)
    assert [each.answer for each in found] == [answer]


def test_a_request_that_is_only_a_prompt_is_none() -> None:
    assert requests(module("needs:\n  - {id: n1, text: What was asked for? …}\n").record) == ()


@pytest.mark.parametrize(
    ("lines", "reply"),
    [
        ("did: We did\n    told on: 2026-06-01", Reply.TOLD),
        ("reason: No money\n    told how: by letter", Reply.TOLD),
        ("did: We did", Reply.NOT_TOLD),
        ("did: What did you do? …", Reply.OPEN),
        ("decision: done", Reply.OPEN),
    ],
)
def test_how_far_something_said_is_answered(lines: str, reply: Reply) -> None:
    found = feedback(module(f"feedback:\n  - said: Too fast\n    {lines}\n").record)
    assert [each.reply for each in found] == [reply]


def test_aims_are_shared_or_unique_by_who_holds_them_not_by_what_is_said_of_them() -> None:
    record = """\
aims:
  - {text: Heard, held by: [carers, staff], status: unique}
  - {text: Equal, held by: [Carers, a carer]}
  - {text: Counted, held by: [Which groups? …]}
  - text: Gone
    held by: staff
    dropped: Too long
"""
    found = aims(module(record).record)
    assert [(each.shared, each.unique) for each in found] == [
        (True, False),
        (False, True),
        (False, False),
        (False, True),
    ]
    assert [each.dropped is not None for each in found] == [False, False, False, True]
    assert (found[3].reason, found[3].agreed_by) == ("Too long", ())


def test_aims_may_stand_below_a_line_about_all_of_them() -> None:
    record = """\
aims:
  collected separately: yes
  items:
    - {text: Heard, held_by: "carers, staff"}
"""
    (aim,) = aims(module(record).record)
    assert aim.held_by == ("carer", "staff")


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("rings true", Ring.TRUE),
        ("Rings-true", Ring.TRUE),
        ("partly", Ring.PARTLY),
        ("not", Ring.NOT),
        ("no", Ring.NOT),
        ("Does it ring true? …", Ring.ASK),
        ("", Ring.ASK),
        ("on good days", "on good days"),
    ],
)
def test_what_a_groups_word_means(text: str, means: Ring | str) -> None:
    assert ring(Scalar(HERE, text)) == means


@given(st.lists(st.sampled_from(list(Ring)), max_size=6))
def test_disagreement_is_never_averaged_away(said: list[Ring]) -> None:
    rings = tuple((f"group {number}", each) for number, each in enumerate(said))
    message = Message(HERE, "You are not alone.", rings, "")
    asked = [each for each in said if each is not Ring.ASK]
    assert message.differ == any(a is not b for a in asked for b in asked)


def test_each_groups_word_is_kept() -> None:
    record = """\
key messages:
  - text: Silence is all right.
    resonance: {service-users: rings true, carers: partly, staff: …}
"""
    (message,) = messages(module(record).record)
    assert message.rings == (
        ("service user", Ring.TRUE),
        ("carer", Ring.PARTLY),
        ("staff", Ring.ASK),
    )
