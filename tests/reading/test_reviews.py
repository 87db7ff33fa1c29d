"""Judgements are read with their places, and each that is not whole is said and left out."""

from __future__ import annotations

from tests.small_project import project_of
from toolkit.model.review import Judged, Judgement, Verdict
from toolkit.model.source import Span
from toolkit.reading.reviews import read_reviews

PATH = "modules/one/reviews.yaml"
WHOLE = """\
reviews:
  - criterion: uk-spi/UKS2a
    verdict: Partly met
    remark: |-
      The times are there: 10 to 12.
      The cost is not.
    role: carer reviewer
    date: 2 May 2026
    judged:
      framework version: "2019"
      text: People can take part.
      evidence: |-
        Found.
        • the purpose of involvement: “to learn”
"""


def read(text: str) -> tuple[tuple[Judgement, ...], list[str]]:
    found, said = read_reviews(PATH, text.encode())
    return found, [f"{each.rule.name} {each.span.line}" for each in said]


def test_a_judgement_keeps_everything_that_was_written() -> None:
    assert read(WHOLE) == (
        (
            Judgement(
                Span(PATH, 2, 14),
                "uk-spi",
                "UKS2a",
                Verdict.PARTLY,
                "The times are there: 10 to 12.\nThe cost is not.",
                "carer reviewer",
                "2026-05-02",
                Judged(
                    "2019",
                    "People can take part.",
                    "Found.\n• the purpose of involvement: “to learn”",
                ),
            ),
        ),
        [],
    )


def test_what_lacks_something_is_left_out_and_named() -> None:
    found, said = read("reviews:\n  - criterion: uk-spi\n    verdict: met\n" + WHOLE[9:])
    assert [each.criterion for each in found] == ["UKS2a"]
    assert said == ["unfinished-judgement 2"]


def test_a_verdict_that_nobody_knows_counts_for_none() -> None:
    found, said = read(WHOLE.replace("Partly met", "fine"))
    assert found == ()
    assert said == ["unknown-choice 3", "unfinished-judgement 2"]


def test_a_file_of_another_kind_says_how_to_begin() -> None:
    assert read("- met") == ((), ["text-where-entries-are-due 1"])
    assert read("") == ((), [])


def test_a_mistake_in_one_judgement_costs_no_other() -> None:
    found, said = read(WHOLE.replace("role: carer", "role: [carer") + WHOLE[9:])
    assert "UKS2a" in [each.criterion for each in found]
    assert said


def test_a_module_comes_with_its_judgements() -> None:
    files = {"modules/one/module.md": b"# One\n\n## Hello\n\nHi.\n", PATH: WHOLE.encode()}
    [module] = project_of(files).package.modules
    assert [each.reference for each in module.judgements] == ["uk-spi/UKS2a"]
