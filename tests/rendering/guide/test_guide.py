"""The trainer guide: everything for the day is there, and what is missing is to be filled in."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from tests.rendering import samples
from tests.rendering.deck.reading_back import slides
from tests.rendering.everything import HIDDEN, everything
from tests.rendering.guide.days import EMPTY_RECORD, ORDINARY, RECORD, job_of, module_of
from tests.rendering.reading_back import Page
from tests.rendering.word.reading_back import opened
from tests.validators import html_axe, html_nu, html_on_paper, ooxml, pdf_pages, pdf_ua
from toolkit.model.views import View, shown
from toolkit.model.words import texts
from toolkit.rendering.deck.slides import render as render_slides
from toolkit.rendering.format import Job
from toolkit.rendering.guide.page import render_html, render_pdf, render_word, write
from toolkit.rendering.page import Medium
from toolkit.rendering.word.tables import EDGES

LONG = "# Much\n\n" + "\n".join(
    f"## Slide {n} {{minutes=3}}\n\nWords.\n\n::: notes\n{'Say this slowly. ' * 40}\n:::\n"
    for n in range(40)
)
A4 = 627
"""Pixels between the margins of the paper."""
STEPS = "# Bare\n\n" + "\n".join(
    f"## Slide {n}\n\n::: notes\n{'Say this slowly. ' * (3 * n)}\n:::\n\n"
    f"## Try {n}\n\n::: activity {{minutes=5 title='All {n}'}}\n"
    f"1. Begin {n}.\n2. Go on {n}.\n3. Finish {n}.\n\nLook back {n}.\n:::\n"
    for n in range(2, 16)
)
WELSH = """\
---
title: Dweud ie, dweud na
language: cy
---

# Dechrau

## Helo {minutes=5}

Croeso i bawb.
"""
ARABIC = """\
---
title: نعم أو لا
language: ar
---

## مرحبا {minutes=5}

أهلا وسهلا.
"""


def page_of(job: Job) -> Page:
    return Page(render_html(job).data.decode())


@pytest.fixture(scope="module")
def whole() -> Page:
    return page_of(job_of(record=RECORD, start="10:00"))


def odd_ones() -> dict[str, Job]:
    return {
        "ordinary": job_of(record=RECORD, start="10:00"),
        "empty record": job_of(record=EMPTY_RECORD),
        "no outcomes, no minutes": job_of("## A\n\nx\n"),
        "nothing": job_of("---\ntitle: Empty\n---\n"),
        "welsh": job_of(WELSH),
        "arabic": job_of(ARABIC),
        "everything": samples.job(module_of(everything())),
    }


def test_the_judges_find_nothing_in_pages(tmp_path: Path) -> None:
    for name, job in odd_ones().items():
        (tmp_path / f"{name}.html").write_bytes(render_html(job).data)
    pages = sorted(tmp_path.iterdir())
    found = (*html_nu(pages), *html_axe(pages), *html_on_paper(pages, A4))
    assert not [str(problem) for problem in found]


def test_the_judges_find_nothing_in_pdfs(tmp_path: Path) -> None:
    for name, job in (odd_ones() | {"long": job_of(LONG)}).items():
        (tmp_path / f"{name}.pdf").write_bytes(render_pdf(job).data)
    assert not [str(problem) for problem in pdf_ua(sorted(tmp_path.iterdir()))]


def test_the_judge_finds_nothing_in_word_files(tmp_path: Path) -> None:
    for name, job in odd_ones().items():
        (tmp_path / f"{name}.docx").write_bytes(render_word(job).data)
    assert not [str(problem) for problem in ooxml(sorted(tmp_path.iterdir()))]


def test_a_word_file_names_its_slides_and_says_what_is_on_them() -> None:
    text = Page(write(job_of(), Medium.WORD)[1]).words
    assert "Slide 4 Hello" in text
    assert "Good that you are here." in text


def test_slides_are_drawn_beside_their_notes_under_the_numbers_of_the_deck(whole: Page) -> None:
    assert len(whole.of("stage")) == len(slides(render_slides(job_of()).data))
    assert [str(n) for n in whole.of("number")] == [f"Slide {n}" for n in range(1, 10)]


def test_a_slide_that_goes_on_is_one_talk_with_several_pictures() -> None:
    items = "\n".join(f"- A point that fills a line of its own, number {n}" for n in range(20))
    page = page_of(job_of(f"## Long\n\n{items}\n"))
    assert "Slides 2–4" in [str(n) for n in page.of("number")]
    assert len(page.of("more")) == 1


def test_an_activity_is_run_from_its_box_which_names_every_step(whole: Page) -> None:
    [box, *_] = [box for box in whole.of("activity") if "No in pairs" in str(box)]
    parts = ("You need: cards, pens", "Do it in writing.", "One asks. The other says no.")
    assert not [part for part in parts if part not in str(box)]


def test_parts_come_in_the_order_of_the_day(whole: Page) -> None:
    parts = [
        "Trainer guide",
        "Saying yes, saying no",
        "Before the day",
        "We talk about times when nobody asked.",
        "What to bring",
        "The room",
        "Wellbeing plan",
        "Safeguarding",
        "Access",
        "Payment and expenses",
        "Ground rules",
        "Run sheet",
        "10:05",
        "Slide by slide",
        "Hello, and welcome.",
        "If somebody is upset",
        "After the day",
        "Debrief",
    ]
    after = 0
    for part in parts:
        after = whole.words.find(part, after)
        assert after != -1, part


def test_materials_are_gathered_each_once_with_what_they_are_for(whole: Page) -> None:
    things = [str(li) for li in whole.all("li") if "No in pairs" in str(li)]
    assert things == ["Cards for No in pairs", "Pens for No in pairs and One more"]


def test_what_the_record_says_is_there_and_prompts_are_to_be_filled_in(whole: Page) -> None:
    told: dict[str, str] = {}
    header = ""
    for element in whole.all("th", "td"):
        if element.tag == "th":
            header = str(element)
        else:
            told.setdefault(header, str(element))
    assert told["Whom to turn to"] == "Involvement worker"
    assert told["Before"] == "The worker rings each person."
    assert told["Check-ins"] == "2 days after, involvement worker"
    assert told["After"] == "To fill in"
    assert told["How to step out"] == "To fill in", "a starter prompt is nobody's answer"
    assert told["People who work alone"] == "To fill in"
    assert "TODO" not in whole.words
    assert "Leave when you like" not in whole.words
    assert "Ask first." in whole.words


def test_notes_and_answers_are_there_and_right_options_marked(whole: Page) -> None:
    assert "There is no wrong no." in whole.words
    assert "B. A yes that you can take back ✓ right" in whole.words
    assert "A. A form ✓" not in whole.words
    assert "In the handout Words for readers." in whole.words


def test_each_word_runs_as_its_language_does() -> None:
    page = page_of(job_of(ARABIC))
    assert page.all("html")[0].attributes == {"lang": "en-GB", "dir": "ltr"}
    assert page.all("h1")[0].attributes == {"lang": "ar", "dir": "rtl"}


def test_nobody_is_asked_to_write_on_lines_that_are_for_participants(whole: Page) -> None:
    assert len(whole.of("lines")) == 3, "only those of the debrief"


def test_every_word_that_is_not_for_a_slide_alone_is_there() -> None:
    page = page_of(samples.job(module_of(everything())))
    alts = [picture.attributes.get("alt", "") for picture in page.all("img")]
    seen = "".join("".join((page.words, *alts)).split())
    for slide in everything().slides:
        for run in texts(shown(View.GUIDE, slide.blocks)):
            for word in re.findall(r"\w+", run):
                assert word in seen, f"{word!r} of {slide.title}"
    assert "".join(HIDDEN.split()) in seen


def test_places_are_pages_of_the_guide(tmp_path: Path) -> None:
    rendered = render_pdf(job_of(record=RECORD))
    (tmp_path / "guide.pdf").write_bytes(rendered.data)
    words = pdf_pages(tmp_path / "guide.pdf")
    pages = rendered.places.guide
    assert pages is not None
    assert rendered.places.pages is None
    assert "No in pairs" in words[pages["say-no"] - 1]
    assert "Wellbeing plan" in words[pages["record.wellbeing"] - 1]
    assert not [anchor for anchor in pages if anchor.startswith("page.")]


def test_chapters_follow_one_another_and_begin_with_their_first_lines(tmp_path: Path) -> None:
    (tmp_path / "guide.pdf").write_bytes(render_pdf(job_of(record=RECORD, start="9.30")).data)
    _, *pages = pdf_pages(tmp_path / "guide.pdf")  # the first lists the chapters
    first = ("09:30", "Say no"), ("Slide 1",), ("Slow down", "Afterwards"), ("Stay a while",)
    chapters = ("Run sheet", "Slide by slide", "If somebody is upset", "After the day")
    for chapter, lines in zip(chapters, first, strict=True):
        [page] = [page for page in pages if f"\n{chapter}\n" in page]
        assert not [line for line in lines if line not in page], chapter
    full = [page for page in pages if len(page.split()) >= 50 or page.count("\nSlide ") > 1]
    assert not set(pages[:-1]) - set(full), "a page holds few words, and not two pictures of slides"


def test_an_activity_goes_on_overleaf_after_its_first_step_and_no_sooner(tmp_path: Path) -> None:
    (tmp_path / "guide.pdf").write_bytes(render_pdf(job_of(STEPS)).data)
    pages = pdf_pages(tmp_path / "guide.pdf")
    parts = set()
    for n in range(2, 16):
        [first] = [page for page in pages if page.count(f"Begin {n}.") == 2]  # on the slide too
        assert f"All {n}" in first
        here = tuple(first.count(f"{step} {n}.") == 2 for step in ("Go on", "Finish"))
        last = pages[pages.index(first) + (not all(here))]
        assert f"Look back {n}." in last
        parts.add(here)
    assert {(True, True), (False, False)} <= parts, "whole, or with its first step and no other"


def test_a_slide_without_notes_takes_no_room_but_its_own() -> None:
    bare = "# Bare\n\n" + "\n".join(f"## Slide {n} {{minutes=3}}\n\nWords.\n" for n in range(12))
    assert len(page_of(job_of(bare)).of("notes")) == 12  # for their minutes; the title has none


def test_headers_of_the_run_sheet_say_what_they_head() -> None:
    with pikepdf.open(BytesIO(render_pdf(job_of()).data)) as opened:
        scopes = {
            str(o.A.Scope)
            for o in opened.objects
            if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/TH"
        }
    assert scopes == {"/Column", "/Row"}


def test_headers_of_the_run_sheet_in_word_are_whole_and_stay_with_the_first_rows() -> None:
    """Where the font of pages is missing, others are wider: these are ems of DejaVu Sans Bold."""
    job = job_of()
    sheet = next(t for t in opened(render_word(job).data).tables if t.cell(0, 0).text == "Minute")
    for column, ems in zip(sheet.columns, (3.92, 2.98, 2.80), strict=False):
        room = column.width.pt - EDGES / 20
        assert room > ems * job.theme.page.body, column.cells[0].text
    kept = [row.cells[1].paragraphs[0].paragraph_format.keep_with_next for row in sheet.rows]
    assert kept[:3] == [True, True, None], "the headers, the section, its first slide"


def test_the_same_job_gives_the_same_bytes() -> None:
    job = job_of(record=RECORD)
    assert render_pdf(job) == render_pdf(replace(job))
    assert render_html(job_of(ORDINARY)) == render_html(job_of(ORDINARY))


def test_who_leads_is_named_once_and_what_to_gather_is_a_list_with_its_times(whole: Page) -> None:
    pairs = ("a carer and a researcher", "a researcher and a carer", "a carer and staff")
    source = "".join(f'## Part {n} {{led-by="{who}"}}\n\nx\n\n' for n, who in enumerate(pairs))
    assert "Led by a carer a researcher a carer and staff Version" in page_of(job_of(source)).words
    assert "asks for: At the end: the form, and help The cards Pass on" in whole.words


def test_empty_cells_of_a_run_sheet_count_as_columns_on_a_phone_too() -> None:
    """A cell that is not displayed is not there for a screen reader: all that follow would move."""
    text = render_html(job_of("## A {minutes=5}\n\nx\n")).data.decode()
    [rule] = re.findall(r"\.run-sheet td:empty \{([^}]*)\}", text)
    assert "display" not in rule
