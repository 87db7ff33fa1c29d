"""Letters and signs without a shape: named where they are drawn, and left alone elsewhere."""

from __future__ import annotations

from dataclasses import replace

from tests.rendering import samples
from tests.rendering.samples import HERE
from toolkit.model.blocks import Activity
from toolkit.model.package import Outcome
from toolkit.model.record import Entries, Entry, Record, Scalar
from toolkit.model.source import Span
from toolkit.rendering.format import Job
from toolkit.rendering.missing_characters import about, in_words


def test_letters_are_named_by_their_script_and_signs_by_their_name() -> None:
    assert in_words("<p>研究 研究 and \u2603</p>", "研究\u2603") == (
        "<p>[words in Chinese, Japanese or Korean letters] and [snowman]</p>"
    )


def test_links_still_lead_to_places_that_are_called_so() -> None:
    page = '<title>研究</title><h2 id="研究">研究</h2><a href="#研究">see 研究</a>'
    found = in_words(page, "研究")
    for kept in ("<title>研究</title>", 'id="研究"', 'href="#研究"'):
        assert kept in found
    assert found.count("[words in ") == 2


SMILES = samples.SMILE
LATER = HERE._replace(line=30, end_line=31)
INSIDE = HERE._replace(line=31, end_line=31)


def places(job: Job) -> list[Span]:
    return [said.span for said in about(job, SMILES)]


def test_the_place_is_the_innermost_one_where_it_is_written() -> None:
    inner = replace(samples.paragraph(f"Well done {SMILES}"), span=INSIDE)
    activity = Activity(LATER, "Talk", (samples.paragraph("Talk."), inner))
    made = samples.module(samples.slide("One", samples.paragraph("a"), activity))
    assert places(samples.job(made)) == [INSIDE]


def test_outcomes_records_and_other_modules_of_a_package_have_places_too() -> None:
    outcome = Outcome(LATER, "o1", f"I smile {SMILES}")
    asked = Entry(LATER, "payment", Scalar(INSIDE, f"20 pounds {SMILES}"))
    with_outcome = samples.module(outcomes=(outcome,))
    with_record = samples.module(record=Record(HERE, Entries(HERE, (asked,))))
    assert places(samples.job(with_outcome)) == [LATER]
    assert places(samples.job(with_record)) == [INSIDE]
    whole = samples.job(samples.module())
    package = replace(whole.package, modules=(samples.module(), with_record))
    assert places(replace(whole, module=None, package=package)) == [INSIDE]
