"""The handout: everything that participants are meant to see, and nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from tests.accrediting.record.writing import module as with_record
from tests.rendering.everything import HIDDEN, everything
from tests.rendering.reading_back import Page
from tests.rendering.samples import HERE, bullets, job, module, paragraph, slide
from tests.validators import html_axe, html_nu
from toolkit.model.blocks import Callout, CalloutKind, Only, OnlyFor
from toolkit.model.days import day
from toolkit.model.labels import joined
from toolkit.model.minutes import Minutes
from toolkit.model.package import Module, Outcome, Section
from toolkit.model.record import Entries, Entry, Items, Record, Scalar
from toolkit.rendering.handout import render_html
from toolkit.rendering.html_words import duration, linked, sentences


def page_of(made: Module) -> Page:
    return Page(render_html(job(made)).data.decode())


@pytest.fixture(scope="module")
def whole() -> Page:
    """The handout of a module that holds every block."""
    return page_of(everything())


def test_the_judges_find_nothing(tmp_path: Path) -> None:
    plain = module(slide("One thing", paragraph("Only a line.")), title="Plain")
    for made in (everything(), plain):
        path = tmp_path / f"{made.title}.html"
        path.write_bytes(render_html(job(made)).data)
    pages = sorted(tmp_path.iterdir())
    assert not [str(problem) for problem in (*html_nu(pages), *html_axe(pages))]


def test_it_is_one_file_that_asks_for_nothing_and_runs_nothing() -> None:
    text = render_html(job(everything())).data.decode()
    page = Page(text)
    assert not page.all("script", "link", "iframe", "object")
    assert all(picture.attributes["src"].startswith("data:") for picture in page.all("img"))
    addresses = re.findall(r"url\(['\"]?([^)'\"]*)", text)
    assert addresses
    assert all(address.startswith("data:") for address in addresses)


def test_notes_answers_and_what_is_for_the_slide_stay_out(whole: Page) -> None:
    assert HIDDEN not in whole.words
    assert "Only spoken" not in whole.words, "a slide with nothing to show leaves no heading"
    assert "For readers." in whole.words


def test_breaks_stay_out(whole: Page) -> None:
    assert "Tea" not in [str(heading) for heading in whole.all("h2", "h3", "h4")]
    assert "The quiet room is open." not in whole.words


def test_parts_come_in_the_order_in_which_they_are_needed(whole: Page) -> None:
    parts = [
        "A module that holds every block",
        "A first step, with one of everything.",
        "people who use services and carers, family members and friends",
        "1 hour 30 minutes to 2 hours",
        "0.3.0 · 2 May 2026 · draft",
        "Would another format help you?",
        "What you will learn",
        "A story speaks about saying no.",
        "Words in lines",
        "Content without a title",
        "Words explained",
        "To read next",
        "Where the facts come from",
        "Where to get support",
        "Tell us what you think",
        "CC BY 4.0",
    ]
    places = [whole.words.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)


def test_headings_never_skip_a_level(whole: Page) -> None:
    levels = [int(h.tag[1]) for h in whole.all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_slides_are_second_level_headings_where_there_are_no_sections() -> None:
    page = page_of(module(slide("One", paragraph("x")), slide("Two", paragraph("y"))))
    assert [str(h) for h in page.all("h2")][:2] == ["One", "Two"]


def test_every_id_is_there_once_and_every_link_inside_leads_to_one(whole: Page) -> None:
    ids = [e.attributes["id"] for e in whole.elements if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    inside = [a.attributes["href"][1:] for a in whole.all("a") if a.attributes["href"][0] == "#"]
    assert set(inside) <= set(ids)


def test_only_terms_that_were_used_are_explained(whole: Page) -> None:
    words = [str(term) for term in whole.all("dt")]
    assert words[-2:] == ["randomised", "research ethics committee (REC)"]
    assert "decided by chance. Nobody can know beforehand" in whole.words


def test_outcomes_can_be_ticked_where_a_slide_shows_them(whole: Page) -> None:
    learn = [str(item) for item in whole.all("li") if str(item) == "I can say what consent is."]
    assert len(learn) == 2
    assert whole.elements[[e.attributes.get("id") for e in whole.elements].index("o1")].tag == "li"


def test_contents_name_the_sections() -> None:
    sections = tuple(
        Section(HERE, name.lower(), name, (slide(f"About {name}", paragraph("x")),))
        for name in ("Start", "Middle", "End")
    )
    page = page_of(module(sections=sections))
    links = [a for a in page.all("a") if a.attributes["href"] in ("#start", "#middle", "#end")]
    assert [str(link) for link in links] == ["Start", "Middle", "End"]


def test_who_made_it_together_is_said_only_where_the_record_says_so() -> None:
    made = module(slide("One", paragraph("x")))
    assert "Made together by" not in page_of(made).words
    people = tuple(
        Entries(HERE, (Entry(HERE, "group", Scalar(HERE, group)),))
        for group in ("service-users", "staff", "service-users")
    )
    record = Record(HERE, Entries(HERE, (Entry(HERE, "team", Items(HERE, people)),)))
    assert "Made together by service users and staff" in page_of(replace(made, record=record)).words


def test_people_are_named_exactly_as_they_agreed_and_background_work_is_seen() -> None:
    read = with_record(
        "team:\n  - {ref: p01, group: carers, credit as: Ann Smith-Jones}\n"
        "  - {ref: p02, group: staff, credit as: How does the person want to be credited? …}\n"
        "support roles:\n  - {role: involvement-worker, did: travel}\n"
    )
    page = page_of(read)
    assert "People are named here only as they agreed to be. Ann Smith-Jones" in page.words
    assert "Made together by carers and staff." in page.words
    assert "involvement worker: travel" in page.words
    assert "p01" not in page.words
    assert "How does the person" not in page.words
    assert "Who made this" not in page_of(with_record("call it: course\n")).words


def test_an_example_says_that_it_is_one() -> None:
    record = Record(HERE, Entries(HERE, (Entry(HERE, "example", Scalar(HERE, "yes")),)))
    page = page_of(module(slide("One", paragraph("x")), record=record))
    assert "This module is an example." in page.words


def test_key_points_are_gathered_at_the_end_where_there_are_several() -> None:
    def points(text: str) -> Callout:
        return Callout(HERE, CalloutKind.KEYPOINTS, (replace(bullets(text), id=f"id-{text}"),))

    once = page_of(module(slide("One", points("a"))))
    assert "Key messages" not in once.words
    twice = page_of(module(slide("One", points("a")), slide("Two", points("b"))))
    assert "Key messages a b" in twice.words
    ids = [e.attributes["id"] for e in twice.elements if "id" in e.attributes]
    assert len(ids) == len(set(ids))


def test_a_module_without_anything_still_makes_a_page() -> None:
    page = page_of(module(title="Empty"))
    assert str(page.all("h1")[0]) == "Empty"
    hidden = slide("Hidden", Only(HERE, OnlyFor.NOTES, (paragraph("x"),)))
    assert "Hidden" not in page_of(module(hidden)).words


def test_an_outcome_in_plain_words_is_escaped() -> None:
    page = page_of(module(outcomes=(Outcome(HERE, "o1", "I know <b> & </b>"),)))
    assert "I know <b> & </b>" in page.words


def test_the_same_job_gives_the_same_bytes() -> None:
    assert render_html(job(everything())) == render_html(job(everything()))


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (1, 1, "1 minute"),
        (45, 45, "45 minutes"),
        (60, 60, "1 hour"),
        (90, 120, "1 hour 30 minutes to 2 hours"),
        (0, 0, "0 minutes"),
    ],
)
def test_a_time_is_said_in_hours(least: int, most: int, words: str) -> None:
    assert duration(Minutes(least, most)) == words


def test_small_words() -> None:
    assert day("2026-05-02") == "2 May 2026"
    assert day("in May") == "in May"
    assert joined(("a", "b", "c")) == "a, b and c"
    assert joined(("a, b", "c", "d")) == "a, b; c; and d"
    assert joined(("a", "b, c and d")) == "a and b, c and d"
    assert joined(("b, c and d", "a")) == "b, c and d; and a"
    assert sentences("one", "", "Two.") == "one. Two."
    assert sentences("") == ""
    assert linked("a <b>, me@example.org") == (
        'a &lt;b&gt;, <a href="mailto:me@example.org">me@example.org</a>'
    )
    assert linked("see doi.org/10.1/x.") == (
        'see <a href="https://doi.org/10.1/x" rel="external">doi.org/10.1/x</a>.'
    )
    assert linked("(doi.org/10.1/a(00)5-1)") == (
        '(<a href="https://doi.org/10.1/a(00)5-1" rel="external">doi.org/10.1/a(00)5-1</a>)'
    )
