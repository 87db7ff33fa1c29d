"""Outcomes and quizzes: nothing is asked of modules that do not use ids."""

from tests.checking.making import HERE, found, module, outcomes, paragraph, slide
from toolkit.model.blocks import Activity, Option, Question, Quiz
from toolkit.model.inlines import Text


def test_outcomes_without_ids_anywhere_ask_for_nothing() -> None:
    assert found(module(slide(), outcomes=outcomes([], []))) == []


def test_if_one_outcome_is_checked_the_others_should_be() -> None:
    assert found(module(slide(), outcomes=outcomes(["a title"], []))) == ["unchecked-outcome"]


def test_what_checks_an_outcome_is_a_place_of_the_module() -> None:
    assert found(module(slide(), outcomes=outcomes(["a titel"]))) == ["unknown-place-of-check"]
    assert found(module(slide(), outcomes=outcomes(["a title"]))) == []


def test_if_one_outcome_is_taught_the_others_should_be() -> None:
    taught = slide(outcomes=("o1",))
    assert found(module(taught, outcomes=outcomes([], []))) == ["untaught-outcome"]


def test_an_activity_teaches_too() -> None:
    teaches = Activity(HERE, "Pairs", (paragraph("Talk."),), outcomes=("o2",))
    taught = slide("A title", teaches, outcomes=("o1",))
    assert found(module(taught, outcomes=outcomes([], []))) == []


def test_an_outcome_that_the_module_does_not_have() -> None:
    assert found(slide(outcomes=("o9",))) == ["unknown-outcome"]


def test_an_open_question_has_no_right_answer() -> None:
    assert found(Quiz(HERE, (Question(HERE, (paragraph("Why?"),), ()),))) == []


def test_each_question_needs_a_right_answer() -> None:
    wrong, right = (Option(HERE, (Text("Yes"),), is_right) for is_right in (False, True))
    ask = (paragraph("Can you?"),)
    quiz = Quiz(HERE, (Question(HERE, ask, (wrong, right)), Question(HERE, ask, (wrong, wrong))))
    assert found(quiz) == ["quiz-without-right-answer"]
