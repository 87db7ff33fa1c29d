"""Slides that ask for a part of the record hold it, on slides and pages alike."""

from __future__ import annotations

import pytest

from tests.rendering.deck.dump import dump
from tests.small_project import files_of, project_of
from toolkit.building.check import check
from toolkit.building.project import Project
from toolkit.rendering import handout
from toolkit.rendering.deck import slides

RECORD = """\
team:
  - {ref: p01, group: carers}
  - {ref: p02, group: staff}
needs:
  - {text: A rest, met by: welcome}
  - {text: A film, not included: No time}
feedback:
  - said: It was too fast
    did: It is slower now.
    told on: 2026-06-20
  - said: Where is the film?
    reason: There was no time for one.
    told on: 2026-06-20
aims:
  - {text: To be heard, held by: [carers, staff]}
  - {text: To be equals, held by: carers}
pilots:
  - on: 2026-06-10
key messages:
  - {text: Breaks help, resonance: {carers: rings true, staff: partly}}
"""


def project(asked: str, record: str = RECORD) -> Project:
    text = (
        "=== modules/example/module.md\n# Listening\n\n## Welcome {#welcome}\n\n- Hello\n\n"
        f"## Together {{.{asked}}}\n=== modules/example/record.yaml\n{record}"
    )
    return project_of(files_of(text))


EXPECTED = {
    "how-made": (
        "Made together by carers and staff",
        "People asked for 2 things: 1 met, at least in part; 1 not included, with the reason",
        "People said 2 things: 2 answered",
        "Tried once before",
    ),
    "you-said": ("You said", "It was too fast", "It is slower now.", "There was no time for one."),
    "asked-for": ("A rest", "Here: “Welcome”", "A film", "Not included: No time"),
    "rings-true": ("Breaks help", "carers: rings true; staff: partly"),
    "aims": ("To be heard", "Shared: carers and staff", "To be equals", "Only carers"),
}


@pytest.mark.parametrize("asked", EXPECTED)
def test_a_slide_and_a_handout_hold_what_was_asked_for(asked: str) -> None:
    made = project(asked)
    assert check(made) == ()
    job = made.job(made.package.modules[0])
    for printed in (dump(slides.render(job).data), handout.render_html(job).data.decode()):
        assert [words for words in EXPECTED[asked] if words not in printed] == []


@pytest.mark.parametrize("asked", EXPECTED)
def test_prompts_are_a_gap_and_never_content(asked: str) -> None:
    record = "feedback:\n  - said: What did they say? …\naims:\n  - text: TODO\n"
    made = project(asked, record)
    printed = dump(slides.render(made.job(made.package.modules[0])).data)
    assert "Nobody has written this yet." in printed
    assert "What did they say?" not in printed


@pytest.mark.parametrize("asked", EXPECTED)
def test_an_example_says_so_on_the_slide(asked: str) -> None:
    made = project(asked, f"example: yes\n{RECORD}")
    printed = dump(slides.render(made.job(made.package.modules[0])).data)
    assert "This is an example:" in printed


def test_what_was_said_is_a_persons_own_and_no_rule_about_words_reads_it() -> None:
    record = "feedback:\n  - {said: I am a sufferer, reason: So be it, told on: 2026-06-20}\n"
    made = project("you-said", record)
    assert check(made) == ()
    assert "I am a sufferer" in dump(slides.render(made.job(made.package.modules[0])).data)
