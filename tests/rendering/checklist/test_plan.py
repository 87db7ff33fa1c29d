"""The plan of a checklist: what it counts, cites and leaves for people to say."""

from dataclasses import replace

import toolkit
from tests.rendering.checklist.making import project_job, without_places
from toolkit.model.coverage import State
from toolkit.model.places import Places
from toolkit.rendering.checklist.plan import (
    FEW,
    NOT_JUDGED,
    ChecklistPlan,
    EvidenceLine,
    Place,
    Row,
    sentence,
)
from toolkit.rendering.checklist.planning import plan


def row(checklist: ChecklistPlan, id: str) -> Row:
    return next(row for row in checklist.rows if row.id == id)


def test_every_state_is_counted_and_names_its_criteria() -> None:
    assert {figure.state: figure.ids for figure in plan(project_job()).figures} == {
        State.FOUND: ("OWN1",),
        State.PARTLY: ("OWN2",),
        State.CLAIMED: ("OWN3",),
        State.MISSING: ("OWN4",),
        State.NOT_NEEDED: ("OWN5",),
        State.PEOPLE: ("OWN6",),
    }


def test_four_figures_are_always_there() -> None:
    job = project_job()
    assert job.framework
    alone = replace(job.framework, criteria=job.framework.criteria[:1])
    figures = plan(replace(job, framework=alone)).figures
    assert [(figure.state, figure.number) for figure in figures] == [
        (State.FOUND, 1),
        (State.PARTLY, 0),
        (State.MISSING, 0),
        (State.PEOPLE, 0),
    ]


def test_the_summary_leaves_out_what_is_not_looked_for() -> None:
    assert plan(project_job()).summary == (
        "The toolkit can look for evidence for 4 criteria. It found everything it looks for in 1, "
        "and a part in 1. Of those found, 1 asks for more than can be looked for: people judge the "
        "rest. 1 more is for people alone to judge. 1 criterion is not needed, and not "
        "counted. Evidence is not a verdict: people judge every criterion."
    )


def test_a_place_names_slide_page_and_line() -> None:
    claimed = row(plan(project_job()), "OWN3").evidence
    assert [place.words for line in claimed for place in line.places] == [
        "activity “A circle” · slide 3, “=1+1 (1 of 2)” · handout page 4 · trainer guide page 6 · "
        "module.md line 16",
        "slide 2, “Hello & welcome” · handout page 2 · module.md line 12",
    ]


def test_what_is_only_in_the_record_names_its_field_and_its_line() -> None:
    purpose = row(plan(project_job()), "OWN1").evidence[0]
    assert [place.words for place in purpose.places] == [
        "trainer guide page 1 · involvement: purpose · record.yaml line 3"
    ]


def test_without_slides_and_pdf_a_place_says_so() -> None:
    claimed = row(plan(without_places()), "OWN3").evidence[0]
    assert claimed.places[0].words == (
        "activity “A circle” · slide not known: the slides were not made · "
        "page not known: the PDF was not made · module.md line 16"
    )


def test_a_place_that_an_output_does_not_show_says_so() -> None:
    job = project_job()
    places = {"meeting": Places({"other": job.places["meeting"].slides["hello"]}, {"other": 1})}
    claimed = row(plan(replace(job, places=places)), "OWN3").evidence[0]
    assert [(way.words, way.address) for way in claimed.places[0].ways] == [
        ("activity “A circle”", ""),
        ("not on a slide", ""),
        ("not in the handout", ""),
        ("module.md line 16", ""),
    ]


def test_gaps_are_gathered_by_place_with_what_they_help() -> None:
    gaps = plan(project_job()).gaps
    assert [
        (gap.file, gap.key, [(thing.lack.words, thing.ids) for thing in gap.to_do]) for gap in gaps
    ] == [
        ("record.yaml", "governance", [("who decides", ("OWN3",)), ("an owner", ("OWN4",))]),
        ("record.yaml", "involvement", [("the date of the agreement", ("OWN2",))]),
        ("module.md", "", [("a break at least every 5 minutes", ("OWN4",))]),
    ]


def test_a_lack_says_what_there_is_and_where_to_write() -> None:
    [lack] = row(plan(project_job()), "OWN2").lacks
    assert lack.there == "only a starter prompt; record.yaml, involvement: agreed on"


def test_nobody_has_judged_and_the_toolkit_does_not() -> None:
    assert {row.judgement for row in plan(project_job()).rows} == {NOT_JUDGED}


def test_notes_beside_the_state() -> None:
    checklist = plan(project_job())
    assert row(checklist, "OWN1").note == "people judge the rest"
    assert row(checklist, "OWN5").note == "because: We meet in a room."
    assert row(checklist, "OWN6").note == ""


def test_the_reverse_table_keeps_claims_apart() -> None:
    checklist = plan(project_job())
    assert [(s.number, s.title, s.shows, s.claimed) for s in checklist.slides] == [
        (2, "Hello & welcome", (), ("OWN3", "OWN6")),
        (3, "=1+1", ("OWN1",), ("OWN3",)),
    ]
    assert checklist.uncited == "Every slide is evidence for something."


def test_a_section_is_no_slide_when_slides_are_counted() -> None:
    job = project_job()
    module = job.subject
    section = replace(module.sections[0], id="part", title="A part")
    claims = (replace(module.claims[0], anchors=("part",)),)
    only = replace(module, sections=(section,), claims=claims)
    framework = replace(job.framework, criteria=job.framework.criteria[2:3])  # type: ignore[union-attr, type-var]  # the job has a framework
    checklist = plan(replace(job, module=only, framework=framework))
    assert [(row.number, row.title) for row in checklist.slides] == [(None, "A part")]
    assert checklist.uncited == "2 slides are not evidence for anything here."


def test_orphans_are_named_with_their_lines() -> None:
    assert plan(project_job()).orphans == (
        "module.md line 9: there is no criterion own/OWN9",
        "module.md line 10: own/OWN1 points to “nowhere”, which is not in the module",
    )


def test_the_head_says_versions_and_that_it_is_an_example() -> None:
    assert plan(project_job()).versions == (
        "Module: 0.2.0, 2026-11-22, draft",
        "Framework: 2, checked on 2026-11-22",
        f"Toolkit: {toolkit.__version__}",
        "This module is marked as an example.",
    )


def test_what_was_not_made_was_not_examined() -> None:
    assert "the slides: they were not made" in plan(without_places()).not_examined
    assert "the pages of the handout: the PDF was not made" in plan(without_places()).not_examined
    written, _, made, *_ = plan(project_job()).examined
    assert written.startswith("module.md: 2 slides as written, ")
    assert made.startswith("the slides, as they were made: content up to slide 3 (")


def test_many_places_are_named_in_few_words() -> None:
    kind = plan(project_job()).rows[0].evidence[0].kind
    places = tuple(Place("module.md", n, f"a{n}", slide=n) for n in range(1, 10))
    line = EvidenceLine(kind, "something", places)
    assert len(line.first) == FEW
    assert line.rest == "and 6 more places: slides 4, 5, 6, 7, 8, 9"
    assert EvidenceLine(kind, "something", places[: FEW + 1]).rest == ""


def test_words_become_a_sentence_once() -> None:
    assert sentence("an owner") == "An owner."
    assert sentence("Is it?") == "Is it?"
