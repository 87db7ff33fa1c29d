"""What is only spoken: notes and answers are in what trainers print, and in nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.rendering import samples
from tests.validators import text_of_pdf
from toolkit.building.jobs import job_for
from toolkit.building.targets import Target
from toolkit.model.blocks import Activity, Only, OnlyFor, Option, Question, Quiz
from toolkit.model.minutes import Minutes
from toolkit.model.package import Module
from toolkit.rendering.format import Format
from toolkit.rendering.webslides import PRINTS, WEBSLIDES

HERE = samples.HERE
SPOKEN = ("Greet everybody first.", "Twelve of them were asked.", "Walk round the room.")
SEEN = ("Come in.", "Talk in pairs.", "How many were asked?", "Twelve", "Thirty")


def told() -> Module:
    """A module with a note, an answer, and a plan for when things do not work out."""
    note = Only(HERE, OnlyFor.NOTES, (samples.paragraph(SPOKEN[0]),))
    answer = Only(HERE, OnlyFor.ANSWER, (samples.paragraph(SPOKEN[1]),))
    talk = Activity(
        HERE, "Talk", (samples.paragraph(SEEN[1]), answer), Minutes(5, 5), plan_b=SPOKEN[2]
    )
    options = (
        Option(HERE, samples.words("Twelve"), True),
        Option(HERE, samples.words("Thirty"), False),
    )
    asked = Quiz(HERE, (Question(HERE, (samples.paragraph(SEEN[2]),), options),))
    return samples.module(
        samples.slide("Hello", samples.paragraph(SEEN[0]), note),
        samples.slide("Talk", talk),
        samples.slide("Asked", asked),
    )


def words_of(format: Format, folder: Path) -> str:
    module = told()
    whole = samples.job(module)
    job = job_for(Target("", format, module), replace(whole, stamp=""), {}, ())
    path = folder / f"slides{format.suffix}"
    path.write_bytes(format.render(job).data)
    return text_of_pdf(path) if format.suffix == ".pdf" else path.read_text("utf-8")


@pytest.mark.parametrize(
    "format", [*WEBSLIDES, *PRINTS], ids=lambda format: f"{format.name}{format.suffix}"
)
def test_notes_and_answers_are_in_what_trainers_print_alone(format: Format, tmp_path: Path) -> None:
    words = " ".join(words_of(format, tmp_path).split())
    for seen in SEEN:
        assert seen in words
    for spoken in (*SPOKEN, "Answer"):
        assert (spoken in words) == (format.name == "print-notes"), spoken


@pytest.mark.parametrize("format", [*WEBSLIDES, *PRINTS[:-1]], ids=lambda format: format.name)
def test_what_is_spoken_is_not_even_handed_over(format: Format) -> None:
    module = told()
    job = job_for(Target("", format, module), samples.job(module), {}, ())
    held = repr(job.subject.sections)
    assert SEEN[0] in held
    assert SPOKEN[0] not in held
    assert SPOKEN[1] not in held
    assert "right=True" not in held
