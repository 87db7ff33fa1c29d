"""Every kind of condition, with an example in which it holds and one in which it does not."""

import pytest

from tests.accrediting.examples import OUTCOMES, PLAIN, TIMES
from tests.accrediting.examples_shown import EXAMPLES
from tests.accrediting.small import answer, shown
from toolkit.accrediting.conditions import CONDITIONS
from toolkit.accrediting.timed import hours
from toolkit.model.coverage import State
from toolkit.model.minutes import Minutes


def test_every_kind_has_its_examples() -> None:
    assert list(EXAMPLES) == list(CONDITIONS)


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_condition_that_holds_says_what_it_found_and_where(kind: str) -> None:
    example = EXAMPLES[kind]
    found = answer(example.needs, example.module, example.record, example.more)
    assert found.state is State.FOUND
    assert shown(found) == example.finds
    assert not found.unmet


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_condition_that_does_not_hold_says_what_is_missing_and_where_to_write_it(
    kind: str,
) -> None:
    example = EXAMPLES[kind]
    found = answer(example.needs, example.other_module, example.other_record, example.other_more)
    assert found.state is State.MISSING
    assert not found.evidence
    [unmet] = found.unmet
    assert unmet.missing == example.lacks
    assert unmet.file in ("module.md", "record.yaml", "package.yaml", "glossary.yaml")
    assert unmet.keys or unmet.how


@pytest.mark.parametrize("prompt", ["", "…", "TODO", "todo: ask the group", "tbc", "Why? ..."])
def test_prompts_count_as_empty(prompt: str) -> None:
    record = f"involvement:\n  purpose: {prompt!r}\n"
    assert answer("- filled: involvement.purpose", PLAIN, record).state is State.MISSING


def test_an_entry_with_nothing_but_a_name_is_empty() -> None:
    record = "feedback:\n  - id: f1\n    said: What did they say? …\n"
    found = answer("- every entry: feedback\n  has: did", PLAIN, record)
    assert found.unmet[0].missing == "only a starter prompt"


def test_a_field_that_nobody_wrote_is_just_missing() -> None:
    [unmet] = answer("- filled: involvement.purpose").unmet
    assert unmet.missing == ""
    assert (unmet.file, unmet.keys) == ("record.yaml", ("involvement", "purpose"))


def test_words_only_for_trainers_are_no_slide_about_something() -> None:
    module = PLAIN + "\n::: notes\nSay where to find support.\n:::\n"
    assert answer("- slide about: support", module).state is State.MISSING


def test_part_of_a_word_is_another_word() -> None:
    module = PLAIN.replace("Welcome.", "We are supportive.")
    assert answer("- slide about: support", module).state is State.MISSING


def test_without_a_break_a_short_session_needs_none() -> None:
    module = TIMES.replace("## Break {#break .break minutes=10}\n", "")
    found = answer("- breaks at least every: 75 minutes", module)
    assert "so that no break is needed" in found.evidence[0].label


def test_lunch_and_registration_are_no_learning() -> None:
    module = TIMES.replace("## Break {#break .break minutes=10}", "## Lunch {minutes=45}")
    found = answer("- learning hours are known", module)
    assert "50 minutes" in found.evidence[0].label


def test_hours_are_said_to_the_nearest_quarter() -> None:
    assert hours(Minutes(52, 52)) == "0.75 hours"
    assert hours(Minutes(60, 60)) == "1 hour"
    assert hours(Minutes(90, 105)) == "1.5 to 1.75 hours"


def test_the_same_slide_is_not_both_start_and_end() -> None:
    module = PLAIN.replace("{#hello}", "{#hello .outcomes}")
    found = answer("- outcomes are shown at the start and the end", module)
    assert found.unmet[0].missing == "none of the last 5 slides shows them"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("I can describe a study.", True),
        ("People will be able to choose a next step.", True),
        ("Name three rights.", True),
        ("I know what the group does.", False),
        ("To understand consent and write it down.", False),
    ],
)
def test_an_outcome_can_be_observed_by_its_first_verb(text: str, seen: bool) -> None:
    module = OUTCOMES.replace("I can explain what research is.", text)
    state = answer("- outcomes can be observed", module).state
    assert (state is State.FOUND) == seen


def test_consent_is_only_asked_for_where_there_are_voices() -> None:
    found = answer("- every voice has consent")
    assert found.state is State.NOT_NEEDED
    assert found.reason == "no person's own words are used"


def test_an_invented_voice_needs_no_consent() -> None:
    module = PLAIN + "\n::: voice {.invented credit=Example}\nI was asked.\n:::\n"
    assert answer("- every voice has consent", module).state is State.NOT_NEEDED


def test_an_ending_in_make_chooses_one_format() -> None:
    needs = "- formats at least: 2"
    assert answer(needs, more="make: [handout.pdf, slides]\n").state is State.FOUND
    assert answer(needs, more="make: [handout.pdf, checklist]\n").state is State.MISSING


def test_what_only_trainers_see_is_nothing_for_participants() -> None:
    module = PLAIN + "\n::: notes\n::: reflection\nHow was it?\n:::\n:::\n"
    assert answer("- has: reflection", module).state is State.MISSING
