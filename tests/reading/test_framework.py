"""Framework files: what is read, and what is said about slips in them, with line and way out."""

from textwrap import dedent

import pytest

from toolkit.model.framework import Condition, Criterion, Framework
from toolkit.reading.framework import read_framework

PATH = "templates/frameworks/own.yaml"
HEAD = 'title: Our own\nversion: "1"\n'


def read(text: str) -> tuple[Framework | None, list[str]]:
    framework, said = read_framework(PATH, dedent(text).lstrip("\n").encode())
    return framework, [f"{d.span.line}: {d.rule.name}: {d.message} {d.hint}" for d in said]


def with_needs(needs: str) -> tuple[Criterion, list[str]]:
    lines = "".join(f"      {line}\n" for line in dedent(needs).strip().splitlines())
    framework, said = read(
        f"{HEAD}criteria:\n  - id: A1\n    text: Something good.\n    needs:\n{lines}"
    )
    assert framework
    return framework.criteria[0], said


def condition(needs: str) -> Condition:
    criterion, said = with_needs(needs)
    assert said == []
    [only] = criterion.needs
    return only


def test_a_framework_with_everything() -> None:
    framework, said = read("""
        id: own-2
        title: Our own
        version: "2"
        owner: our group
        source: https://example.org
        checked on: 2026-11-22
        licence: free to use
        wording: ours
        applies to: our modules
        superseded by: own-3, next year
        groups:
          - title: Welcome
            criteria:
              - id: A1
                text: Something good.
                people: yes
                from memory: yes
                needs:
                  - filled: audience
    """)
    assert said == []
    assert framework
    head = (framework.id, framework.version, framework.checked_on, framework.superseded_by)
    assert head == ("own-2", "2", "2026-11-22", "own-3, next year")
    [criterion] = framework.criteria
    assert (criterion.id, criterion.group) == ("A1", "Welcome")
    assert criterion.people
    assert criterion.from_memory
    assert criterion.span.line == 14


def test_the_name_of_the_file_is_the_id() -> None:
    framework, _ = read(HEAD + "criteria:\n  - id: A1\n    text: Something good.\n")
    assert framework
    assert framework.id == "own"


@pytest.mark.parametrize("id", ["../../x", "a/b", "our own", "-a", "a.b", "ünser"])
def test_an_id_that_is_no_plain_name_gives_way_to_the_name_of_the_file(id: str) -> None:
    framework, said = read(f'id: "{id}"\n{HEAD}criteria:\n  - id: A1\n    text: Something good.\n')
    assert framework
    assert framework.id == "own"
    assert [line.split(": “")[0] for line in said] == ["1: unread-value"]


def test_criteria_without_needs_are_for_people() -> None:
    framework, _ = read(HEAD + "criteria:\n  - id: A1\n    text: Something good.\n")
    assert framework
    assert framework.criteria[0].people
    criterion, _ = with_needs("- filled: audience")
    assert not criterion.people


def test_from_memory_holds_for_a_whole_file_or_group() -> None:
    framework, _ = read(
        HEAD + "from memory: yes\ncriteria:\n  - id: A1\n    text: Something good.\n"
    )
    assert framework
    assert framework.criteria[0].from_memory


def test_a_condition_of_one_field() -> None:
    read = condition("- filled: involvement.purpose\n  says: the purpose of involvement")
    assert (read.kind, read.fields, read.says) == (
        "filled",
        ("involvement.purpose",),
        "the purpose of involvement",
    )


def test_without_says_the_fields_speak_for_themselves() -> None:
    assert condition("- filled: audience").says == "audience"
    read = condition("- any filled: [team.credit-as, authors]")
    assert read.says == "credit as (team) or authors"


def test_a_condition_with_a_count() -> None:
    read = condition("- count: involvement.agreed-by\n  at least: 2")
    assert (read.kind, read.number) == ("count", 2)
    assert read.says == "at least 2 entries under agreed by (involvement)"


def test_a_condition_with_words() -> None:
    read = condition("- includes: team.stages\n  one of: [design, deliver]")
    assert (read.values, read.says) == (
        ("design", "deliver"),
        "design or deliver under stages (team)",
    )


@pytest.mark.parametrize("written", ["every outcome is taught", "Every_outcome-is taught"])
def test_a_condition_can_be_just_its_name(written: str) -> None:
    assert condition(f"- {written}").kind == "every-outcome-is-taught"


@pytest.mark.parametrize(("written", "number"), [("75 minutes", 75), ("75", 75), ("40 min", 40)])
def test_minutes_as_people_write_them(written: str, number: float) -> None:
    assert condition(f"- breaks at least every: {written}").number == number


def test_a_share_is_between_nought_and_one() -> None:
    assert condition("- activities take at least: 50%").number == 0.5


def test_keys_below_a_record_field_that_takes_anything() -> None:
    assert condition("- filled: pilots.groups.carers").fields == ("pilots.groups.carers",)


SLIPS = {
    "- filed: audience": "7: unknown-condition: the toolkit does not know how to look for “filed”. "
    "perhaps you meant “filled”.",
    "- every outcome is tought": "7: unknown-condition: the toolkit does not know how to look for "
    "“every outcome is tought”. perhaps you meant “every outcome is taught”.",
    "- filled: involvement.porpoise": "7: unknown-field-in-condition: no module can have a field "
    "“involvement.porpoise”, so it cannot be looked up. perhaps you meant “involvement.purpose”.",
    "- count: involvement.agreed-by": "7: unfinished-condition: the condition “count” needs a "
    "whole number. it is written “count: one field”, and below it “at least: a whole number”.",
    "- count: involvement.agreed-by\n  at least: two": "7: unfinished-condition: the condition "
    "“count” needs a whole number. it is written “count: one field”, and below it “at least: a "
    "whole number”.",
    "- filled: [audience, outcomes]": "7: unfinished-condition: the condition “filled” needs the "
    "name of one field. it is written “filled: one field”.",
    "- activities take at least: 50 minutes": "7: unfinished-condition: the condition “activities "
    "take at least” needs a share such as 50%. it is written “activities take at least: a share "
    "such as 50%”.",
    "- filled: audience\n  atleast: 2": "7: unfinished-condition: the condition “filled” has "
    "“atleast” below it, which it cannot use. it is written “filled: one field”.",
    "- has: songs": "7: unfinished-condition: the condition “has” does not know “songs”, only "
    "activity, discussion, reflection, quiz, voice, picture, table, content-note, keypoints. it is "
    "written “has: one or several words”.",
    "- [filled, audience]": "7: unfinished-condition: this condition does not name what to look "
    "for. write it as in “filled: audience”.",
}


@pytest.mark.parametrize("needs", SLIPS)
def test_a_slip_in_a_condition_is_said_with_its_line_and_the_nearest(needs: str) -> None:
    _, said = with_needs(needs)
    assert said == [SLIPS[needs]]


def test_with_one_unclear_condition_the_others_do_not_pass_for_all() -> None:
    criterion, said = with_needs("- filled: audience\n- filed: outcomes")
    assert len(said) == 1
    assert criterion.needs == ()
    assert criterion.people


def test_the_first_of_two_equal_ids_is_kept() -> None:
    framework, said = read(HEAD + "criteria:\n  - {id: A1, text: One.}\n  - {id: a1, text: Two.}\n")
    assert framework
    assert [criterion.text for criterion in framework.criteria] == ["One."]
    assert said == [
        "5: repeated-criterion: a1 is already the id of the criterion on line 4. "
        "give one of the two another id."
    ]


def test_a_criterion_without_words_keeps_its_id() -> None:
    framework, said = read(HEAD + "criteria:\n  - id: A1\n")
    assert framework
    assert framework.criteria[0].text == "A1"
    assert said[0].startswith("4: unfinished-criterion: the criterion A1 has no text.")


@pytest.mark.parametrize("key", ["title", "version"])
def test_a_head_without_title_or_version(key: str) -> None:
    text = HEAD + "criteria:\n  - {id: A1, text: One.}\n"
    kept = "".join(line for line in text.splitlines(True) if not line.startswith(key))
    framework, said = read(kept)
    assert framework
    assert said == [
        f"1: unfinished-framework: this framework has no {key}. add a line “{key}: …” at the top."
    ]


def test_a_framework_without_criteria_is_none() -> None:
    framework, said = read(HEAD)
    assert framework is None
    assert said[0].startswith("1: unfinished-framework: this framework has no criteria")


def test_an_unknown_key_is_said_with_the_nearest() -> None:
    _, said = read(HEAD + "criteria:\n  - {id: A1, text: One.}\nlicense: free\n")
    assert said == [
        "5: unknown-entry: “license” before the colon is not known here. "
        "perhaps you meant “licence”."
    ]


@pytest.mark.parametrize(
    "data", [b"", b"- a\n- b\n", b"just words", b"\x00\x01", b"a: [", b"&a [*a]"]
)
def test_what_is_no_framework_is_none_and_said(data: bytes) -> None:
    framework, said = read_framework(PATH, data)
    assert framework is None
    assert said
