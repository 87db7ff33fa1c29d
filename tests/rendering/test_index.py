"""The front page: everything that was made, by whom it is for, and what was not made and why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from weasyprint import HTML

from tests.rendering.everything import everything
from tests.rendering.reading_back import Page
from tests.rendering.samples import HERE, job
from tests.validators import html_axe, html_nu
from toolkit.model.framework import Framework
from toolkit.rendering.format import Job, Sheet
from toolkit.rendering.index import render

STAMP = "0.3.0 · 1a2b3c4"


def sheet(format: str, suffix: str, framework: str = "", problem: str = "") -> Sheet:
    """A file of the module `everything`."""
    between = f"-{framework}" if framework else ""
    path = f"everything/everything-{format}{between}{suffix}"
    return Sheet(path, "everything", format, suffix, framework, STAMP, problem)


SHEETS = (
    sheet("slides", ".pptx"),
    sheet("handout", ".html"),
    sheet("handout", ".pdf", problem="PDFs need Pango"),
    sheet("checklist", ".html", "our-own"),
    sheet("checklist", ".json", "our-own"),
    Sheet("", "lost", "", "", problem="its file could not be read"),
)


def about(sheets: tuple[Sheet, ...] = SHEETS) -> Job:
    made = job(everything(), sheets=sheets)
    framework = Framework(HERE, "our-own", "Our own standards", "1", ())
    return replace(made, module=None, package=replace(made.package, frameworks=(framework,)))


@pytest.fixture(scope="module")
def front() -> Page:
    """A front page with one of everything."""
    return Page(render(about()).data.decode())


def test_the_judges_find_nothing(tmp_path: Path) -> None:
    for name, sheets in {"full": SHEETS, "empty": ()}.items():
        (tmp_path / f"{name}.html").write_bytes(render(about(sheets)).data)
    pages = sorted(tmp_path.iterdir())
    assert not [str(problem) for problem in (*html_nu(pages), *html_axe(pages))]


def test_each_file_that_was_made_can_be_opened(front: Page) -> None:
    opened = {a.attributes["href"]: str(a) for a in front.all("a")}
    opened.pop("#page.main")
    assert opened == {
        "everything/everything-slides.pptx": f"PowerPoint: Slides, {everything().title}",
        "everything/everything-handout.html": f"Web page: Handout, {everything().title}",
        "everything/everything-checklist-our-own.html": (
            f"Web page: Checklist: Our own standards, {everything().title}"
        ),
        "everything/everything-checklist-our-own.json": (
            f"JSON: Checklist: Our own standards, {everything().title}"
        ),
    }


def test_files_stand_by_whom_they_are_for(front: Page) -> None:
    audiences = [str(kind) for kind in front.of("kind")]
    assert audiences[1:] == ["For the room", "For participants", "For accreditation reviewers"]


def test_what_was_not_made_is_said_with_the_reason(front: Page) -> None:
    assert "2 files could not be made" in front.words
    assert "PDF not made: PDFs need Pango" in front.words
    assert "Nothing was made: its file could not be read." in front.words


def test_stamps_show_which_files_belong_together(front: Page) -> None:
    once_for_each = [str(stamp) for stamp in front.of("stamp")][:-1]
    assert once_for_each == [STAMP] * 3
    other = replace(SHEETS[1], suffix=".docx", stamp="0.3.0 · 9999999")
    page = Page(render(about((SHEETS[1], other))).data.decode())
    assert [str(stamp) for stamp in page.of("stamp")][:2] == [STAMP, "0.3.0 · 9999999"]


def test_an_empty_package_says_so() -> None:
    assert "Nothing was made yet." in Page(render(about(())).data.decode()).words


def test_an_unknown_kind_of_file_is_shown_as_well() -> None:
    odd = replace(SHEETS[0], format="run-sheet", suffix=".odt")
    page = Page(render(about((odd,))).data.decode())
    assert "Other files" in page.words
    assert "ODT: Other files" in page.words


def test_a_path_is_made_an_address() -> None:
    odd = replace(SHEETS[0], path="a b/c#d.pptx")
    page = Page(render(about((odd,))).data.decode())
    assert "a%20b/c%23d.pptx" in {a.attributes["href"] for a in page.all("a")}


def test_it_prints_as_a_short_list() -> None:
    """At least two modules to a page, where links and stamps would only take room."""
    files = {
        "slides": (".pptx", ".html"),
        "handout": (".html", ".pdf", ".docx"),
        "large-print": (".html", ".pdf", ".docx"),
        "guide": (".html", ".pdf", ".docx"),
        "timetable": (".html", ".pdf"),
        "evaluation-form": (".html", ".pdf", ".docx"),
        "attendance": (".html", ".pdf"),
        "certificate": (".html", ".pdf"),
        "record": (".html",),
        "checklist": (".html", ".pdf", ".xlsx", ".csv", ".json"),
    }
    one = [sheet(name, suffix) for name, suffixes in files.items() for suffix in suffixes]
    four = tuple(replace(each, module=f"module-{n}") for n in range(4) for each in one)
    pages = HTML(string=render(about(four)).data.decode()).render().pages
    titles = [[title for level, title, *_ in page.bookmarks if level == 2] for page in pages]
    assert len(titles) <= 3
    assert {"module-0", "module-1"} <= set(titles[0])
