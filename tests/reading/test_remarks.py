"""A hint names the nearest word that is known, or a few words, never a breath of fifty."""

from __future__ import annotations

from toolkit.reading.remarks import nearest, perhaps

MANY = ("reading", "team", "status", "title", "minutes", "audience", "summary", "topics", "level")


def test_a_slip_of_the_pen_is_recognised() -> None:
    assert [nearest(word, MANY) for word in ("titel", "minuts", "sumary")] == [
        "title",
        "minutes",
        "summary",
    ]


def test_a_word_of_its_own_is_no_slip_of_another() -> None:
    assert not any(nearest(word, MANY) for word in ("teaching", "theme", "tags"))


def test_five_names_at_most_stand_for_many() -> None:
    hint = perhaps("zzz", MANY)
    assert sum(name in hint for name in MANY) == 5
    assert hint.endswith("or take it out.")


def test_a_few_names_are_all_said() -> None:
    assert perhaps("zzz", MANY[:3]) == "what is known here: reading, status, team."
