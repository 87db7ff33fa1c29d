"""Forms: blank, kind, to be filled in by anybody, and never a claim of the toolkit's own."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from tests.rendering.guide.days import ORDINARY, RECORD, job_of
from tests.rendering.reading_back import Page
from tests.rendering.word.reading_back import opened, style_of
from tests.validators import html_axe, html_nu, ooxml, pdf_pages, pdf_ua
from toolkit.building.jobs import seen_by
from toolkit.model.views import View
from toolkit.rendering.format import Job, Scope
from toolkit.rendering.forms import EVERY_FORM, FORMS, Form
from toolkit.rendering.forms.page import write
from toolkit.rendering.page import Medium

NAMED = {form.name: form for form in EVERY_FORM}
WELSH = ORDINARY.replace("minutes: 60", "language: cy")


def job_for(form: Form, text: str = ORDINARY, record: str = RECORD, **package: str) -> Job:
    """The job of a form, as a build would give it."""
    whole = job_of(text, record, **package)
    if form.of_module:
        return replace(whole, module=seen_by(View.TIMES, whole.subject))
    modules = tuple(seen_by(View.RECORD, module) for module in whole.package.modules)
    return replace(whole, module=None, package=replace(whole.package, modules=modules))


def page_of(name: str, text: str = ORDINARY, record: str = RECORD, **package: str) -> Page:
    form = NAMED[name]
    return Page(write(form, job_for(form, text, record, **package), Medium.SCREEN))


def made(folder: Path, suffix: str) -> list[Path]:
    """The odd ones of every form with this ending: one without anything, one in Welsh."""
    odd = {"bare": ("## A\n\nx\n", ""), "welsh": (WELSH, RECORD)}
    for form in FORMS:
        if form.suffix != suffix:
            continue
        for kind, (text, record) in odd.items():
            job = job_for(
                NAMED[form.name], text, record, **{"feedback form": "https://example.org/f"}
            )
            path = folder / f"{kind}-{form.name}{suffix}"
            path.write_bytes(form.render(job).data)
    return sorted(folder.iterdir())


def test_the_judges_find_nothing_in_pages(tmp_path: Path) -> None:
    pages = made(tmp_path, ".html")
    assert len(pages) == 2 * len(EVERY_FORM)
    bare = [path for path in pages if path.stem.startswith("bare")]  # Welsh looks no different
    assert not [str(problem) for problem in (*html_nu(pages), *html_axe(bare))]


def test_the_judges_find_nothing_in_pdfs_with_fields(tmp_path: Path) -> None:
    assert not [str(problem) for problem in pdf_ua(made(tmp_path, ".pdf"))]


def test_the_judge_finds_nothing_in_word_files(tmp_path: Path) -> None:
    files = made(tmp_path, ".docx")
    assert {path.stem for path in files} >= {"bare-evaluation-form", "bare-story-consent"}
    assert not [str(problem) for problem in ooxml(files)]


@cache
def printed(name: str, paper: str = "A4") -> bytes:
    """A form as a PDF on paper of this size."""
    [form] = [each for each in FORMS if (each.name, each.suffix) == (name, ".pdf")]
    job = job_for(NAMED[name])
    return form.render(replace(job, theme=replace(job.theme, paper=paper))).data


@pytest.mark.parametrize("name", NAMED)
def test_a_form_takes_as_many_pages_on_letter_as_on_a4(name: str) -> None:
    pages = {"attendance": 2, "certificate": 1, "expenses": 2}.get(name, 3)
    for paper in ("A4", "Letter"):
        with pikepdf.open(BytesIO(printed(name, paper))) as opened:
            assert len(opened.pages) == pages, paper


@pytest.mark.parametrize("name", NAMED)
def test_every_field_of_a_pdf_has_a_name_of_its_own_and_says_what_it_asks(name: str) -> None:
    with pikepdf.open(BytesIO(printed(name))) as opened:
        fields = list(opened.Root.AcroForm.Fields)
        names = [str(field.T) for field in fields]
        assert fields
        assert len(names) == len(set(names))
        assert all(str(field.TU).strip() for field in fields)
        assert all(not str(field.get("/V", "")).strip("/Of") for field in fields), "all are blank"


def test_what_is_agreed_and_its_signature_stand_on_one_page(tmp_path: Path) -> None:
    for paper in ("A4", "Letter"):
        (path := tmp_path / "consent.pdf").write_bytes(printed("story-consent", paper))
        [page] = [each for each in pdf_pages(path) if "My signature or mark" in each]
        assert "cannot all be called back" in " ".join(page.split())


def test_a_word_file_keeps_places_to_write_and_aligns_what_is_ticked() -> None:
    [form] = [f for f in FORMS if (f.name, f.suffix) == ("evaluation-form", ".docx")]
    data = form.render(job_for(NAMED["evaluation-form"], record="")).data
    [kept] = [p for p in opened(data).paragraphs if p.text.startswith("They are kept by")]
    room = next(run for run in kept.runs if not run.text.strip())
    assert room.underline
    assert len(room.text) > 10
    scales = [p.text.split("\t") for p in opened(data).paragraphs if style_of(p) == "Scale"]
    assert [scale[0] for scale in scales] == ["Before the session", "Now"] * 2
    assert all(len(scale) == 7 for scale in scales)


def test_lines_to_write_on_stand_side_by_side_in_a_word_file() -> None:
    [form] = [f for f in FORMS if (f.name, f.suffix) == ("story-consent", ".docx")]
    data = form.render(job_for(NAMED["story-consent"])).data
    until, agreed = opened(data).tables
    asked = [[cell.paragraphs[0].text for cell in row.cells] for row in agreed.rows]
    assert asked == [
        ["My name", "My signature or mark, and date"],
        ["Who asked me: name and role", "Their signature, and date"],
    ]
    lines = [c.paragraphs for table in (until, agreed) for row in table.rows for c in row.cells]
    assert all(style_of(cell[-1]) == "Writing line" for cell in lines)
    kept = [cell[-1].paragraph_format.keep_with_next for cell in lines]
    assert all(kept), "the signatures stay with what is said below them"


def test_radio_buttons_form_a_group_that_asks_the_question() -> None:
    with pikepdf.open(BytesIO(printed("evaluation-form"))) as opened:
        group = next(f for f in opened.Root.AcroForm.Fields if str(f.T) == "before-1")
        assert str(group.TU) == "I can say what consent is. Before the session"
        assert [str(kid.TU)[-6:] for kid in group.Kids] == [f"{n} of 6" for n in range(1, 7)]
        assert not [kid for kid in group.Kids if "/T" in kid]


def test_the_evaluation_asks_about_each_outcome_before_and_after() -> None:
    page = page_of("evaluation-form")
    groups = [e.attributes.get("aria-label", "") for e in page.of("scale")]
    assert [g.split(",")[0] for g in groups] == [
        f"{outcome} {when}"
        for outcome in ("I can say what consent is.", "I feel that I may say no.")
        for when in ("Before the session", "Now")
    ]
    assert "what you needed" not in page.words
    assert "I had what I needed to be able to take part" in page.words


def test_without_outcomes_it_still_asks() -> None:
    assert len(page_of("evaluation-form", "## A\n\nx\n").of("scale")) == 2


def test_an_address_is_a_link_and_a_code() -> None:
    page = page_of("evaluation-form", **{"feedback form": "https://example.org/f"})
    [code] = page.all("img")
    assert code.attributes["alt"] == "QR code that leads to https://example.org/f"
    assert "https://example.org/f" in [a.attributes["href"] for a in page.all("a")]
    assert not page_of("evaluation-form").all("img")


def test_a_certificate_works_out_the_hours_and_claims_nothing() -> None:
    words = page_of("certificate").words
    assert "of learning" in words
    assert "Calculated by adding up what is planned: 40 to 50 minutes, breaks left out." in words
    assert "Confirm with your accrediting body" in words
    assert not {"accredited", "certified", "meets", "compliant"} & set(words.lower().split())


def test_a_certificate_without_times_leaves_the_hours_blank() -> None:
    assert "Hours of learning, breaks left out" in page_of("certificate", "## A\n\nx\n").words


def test_consent_says_what_can_and_what_cannot_be_taken_back() -> None:
    words = page_of("story-consent").words
    assert "not your care" in words
    assert "cannot all be called back" in words
    assert "I need not say why." in words


def test_no_form_asks_for_a_reason_a_diagnosis_or_bank_details() -> None:
    for form in EVERY_FORM:
        paper = Page(write(form, job_for(form, ORDINARY, RECORD), Medium.PAPER))
        asked = [e.attributes["title"].lower() for e in paper.all("input", "textarea")]
        for word in ("diagnosis", "why do you", "bank", "date of birth", "illness"):
            assert not [label for label in asked if word in label], form.name


def test_a_question_is_heard_once() -> None:
    """Fields of a PDF have titles; a browser would say them after the label."""
    for form in EVERY_FORM:
        fields = page_of(form.name).all("input", "textarea")
        assert not [field for field in fields if "title" in field.attributes], form.name


def test_what_is_paid_comes_from_the_record_where_all_modules_say_the_same() -> None:
    paid = "payment:\n  policy: 20 pounds an hour\n"
    assert "20 pounds an hour" in page_of("expenses", record=paid).words
    job = job_for(NAMED["expenses"], record=paid)
    other = job_for(NAMED["expenses"], record="payment:\n  policy: Nothing\n")
    both = replace(job.package, modules=(*job.package.modules, *other.package.modules))
    words = Page(write(NAMED["expenses"], replace(job, package=both), Medium.SCREEN)).words
    assert "pounds" not in words
    assert "Nothing" not in words


def test_forms_stand_in_a_folder_of_their_own_and_copy_nobodys_words() -> None:
    assert {form.folder for form in FORMS} == {"forms"}
    assert {form.scope for form in FORMS} == {Scope.MODULE, Scope.ONCE}
    assert {form.view for form in FORMS} == {View.TIMES, View.RECORD}
