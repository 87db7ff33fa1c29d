"""Quizzes: ticks or plus signs, several questions, and answers for the person who leads."""

import pytest

from tests.reading.reading import block
from toolkit.model.blocks import Only, Paragraph, Quiz
from toolkit.model.words import plain


def quiz(text: str) -> Quiz:
    found = block(f"::: quiz\n{text}\n:::\n")
    assert isinstance(found, Quiz)
    return found


def asked(found: Quiz) -> list[tuple[str, list[tuple[str, bool]]]]:
    """Each question with its answers, and whether each is right."""
    return [
        (
            " ".join(plain(b.children) for b in question.prompt if isinstance(b, Paragraph)),
            [(plain(option.children), option.right) for option in question.options],
        )
        for question in found.questions
    ]


def test_ticks() -> None:
    assert asked(quiz("Can you say no?\n\n- [x] Yes\n- [ ] No\n- [X] Always")) == [
        ("Can you say no?", [("Yes", True), ("No", False), ("Always", True)])
    ]


def test_plus_and_minus() -> None:
    assert asked(quiz("Can you say no?\n\n+ Yes\n- No\n- Perhaps")) == [
        ("Can you say no?", [("Yes", True), ("No", False), ("Perhaps", False)])
    ]


def test_several_questions_below_one_another() -> None:
    assert asked(quiz("One?\n\n- [x] a\n- [ ] b\n\nTwo?\n\n- [ ] c\n- [x] d")) == [
        ("One?", [("a", True), ("b", False)]),
        ("Two?", [("c", False), ("d", True)]),
    ]


def test_questions_as_a_numbered_list() -> None:
    assert asked(quiz("1. One?\n   - [x] a\n   - [ ] b\n2. Two?\n   - [x] c")) == [
        ("One?", [("a", True), ("b", False)]),
        ("Two?", [("c", True)]),
    ]


def test_an_open_question() -> None:
    assert asked(quiz("What would you change?")) == [("What would you change?", [])]


def test_an_answer_belongs_to_the_question_before_it() -> None:
    (question,) = quiz("One?\n\n- [x] a\n\n::: answer\nBecause.\n:::").questions
    assert isinstance(question.prompt[-1], Only)
    assert len(question.options) == 1


def test_answers_of_several_lines_keep_their_words() -> None:
    (question,) = quiz("One?\n\n- [x] a\n\n  b\n- [ ] c\n  - d").questions
    assert [plain(option.children) for option in question.options] == ["a b", "c d"]


def test_lines_are_true() -> None:
    (question,) = quiz("One?\n\n- [x] a\n- [ ] b").questions
    assert (question.span.line, question.span.end_line) == (2, 5)
    assert [option.span.line for option in question.options] == [4, 5]


def test_an_empty_quiz_is_no_trouble() -> None:
    assert quiz("").questions == ()


@pytest.mark.parametrize(
    "answers",
    [
        "1) Yes (correct)\n2) No",
        "- [x] Yes (correct)\n- [ ] No",
        "a) Yes (correct)\nb) No",
        "a) Yes (correct)\nb) No\n\nAnswer: a",
    ],
)
def test_a_sign_at_the_right_answer_is_shown_to_nobody(answers: str) -> None:
    assert asked(quiz(f"One?\n\n{answers}")) == [("One?", [("Yes", True), ("No", False)])]


def test_what_looks_like_a_sign_and_is_none_stays() -> None:
    assert asked(quiz("Where?\n\n- [x] Left\n- [ ] Turn (right)")) == [
        ("Where?", [("Left", True), ("Turn (right)", False)])
    ]
