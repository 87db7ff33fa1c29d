"""The slides as a web page and as PDF: complete, silent about notes, and judged by others."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from tests.rendering import samples
from tests.rendering.deck.templates import TEMPLATES, job_with
from tests.rendering.everything import everything
from tests.rendering.reading_back import Page
from tests.rendering.webslides.stress import stress
from tests.validators import html_axe, html_nu, html_slides, pdf_pages, pdf_ua
from toolkit.rendering.deck.presentation import Role
from toolkit.rendering.format import Job
from toolkit.rendering.page import Medium
from toolkit.rendering.webslides.views import slide_views
from toolkit.rendering.webslides.web import render_html, render_pdf


@cache
def job() -> Job:
    return samples.job(everything())


@cache
def html(which: str = "everything") -> bytes:
    module = everything() if which == "everything" else stress()
    return render_html(samples.job(module)).data


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(html().decode())


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("slides") / "slides.pdf"
    path.write_bytes(render_pdf(job()).data)
    return path


def test_the_judges_find_nothing_in_the_page(tmp_path: Path) -> None:
    pages = [tmp_path / "everything.html", tmp_path / "stress.html"]
    for path in pages:
        path.write_bytes(html(path.stem))
    assert not [str(problem) for problem in (*html_nu(pages), *html_axe(pages))]


def test_the_judges_find_nothing_in_the_pdf(pdf: Path) -> None:
    assert not [str(problem) for problem in pdf_ua([pdf])]


def test_nothing_runs_off_a_slide_and_no_page_is_wider_than_its_window(tmp_path: Path) -> None:
    pages = [tmp_path / "everything.html", tmp_path / "stress.html"]
    for path in pages:
        path.write_bytes(html(path.stem))
    for name in ("small room", "portrait", "4 to 3"):
        pages.append(tmp_path / f"{name}.html")
        pages[-1].write_bytes(render_html(job_with(TEMPLATES[name]())).data)
    for width in (1280, 320):
        assert not [str(problem) for problem in html_slides(pages, width)]


def test_the_bar_on_top_of_the_page_dresses_no_bar_on_a_slide() -> None:
    assert re.search(rb"(?m)^header\.bar \{", html())
    assert not re.search(rb"(?m)^\s*\.bar\b", html())


def test_what_a_browser_prints_around_dark_slides_is_dark_on_white() -> None:
    printed = samples.bundled().texts["slideshow.css"].split("@media print")[1]
    assert re.search(r"header\.bar, \.way \.count \{ color: black \}", printed)
    assert "color: var(" not in printed


def test_headings_begin_with_one_first_level_and_skip_none(page: Page) -> None:
    levels = [int(each.tag[1]) for each in page.all("h1", "h2", "h3", "h4", "h5")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_each_slide_can_be_reached_and_left_by_keyboard(page: Page) -> None:
    slides = [each.attributes["id"] for each in page.of("slide")]
    assert [f"#{name}" for name in slides[1:]] == [
        each.attributes["href"] for each in page.of("next")
    ]
    assert [f"#{name}" for name in slides[:-1]] == [
        each.attributes["href"] for each in page.of("previous")
    ]
    ids = {each.attributes["id"] for each in page.elements if "id" in each.attributes}
    inside = [a.attributes["href"] for a in page.all("a") if a.attributes["href"].startswith("#")]
    assert {href.removeprefix("#") for href in inside} <= ids
    assert inside[0] == "#page.main"
    assert inside[1 : len(slides) + 1] == [f"#{name}" for name in slides]


def test_the_page_is_one_file_that_runs_and_fetches_nothing(page: Page) -> None:
    assert not page.all("script", "link", "iframe")
    assert b"script-src 'none'" in html()
    assert not re.search(rb"""(src|url\()=?["']?(https?:|//)""", html())


def test_every_slide_carries_its_number_and_the_stamp(page: Page, pdf: Path) -> None:
    count = len(page.of("slide"))
    assert [str(each) for each in page.of("sldNum")] == [str(n + 1) for n in range(count)]
    pages = pdf_pages(pdf)
    assert len(pages) == count
    for number, words in enumerate(pages, 1):
        assert "0.1.0 · abc1234" in words
        assert words.split()[-1] == str(number)


def test_a_packages_name_stays_in_the_band_of_a_section(tmp_path: Path) -> None:
    long = "Getting started in research together with people"
    named = replace(job(), package=replace(job().package, title=long))
    path = tmp_path / "slides.pdf"
    path.write_bytes(render_pdf(named).data)
    cut = [long not in words for words in pdf_pages(path)]
    assert cut == [view.role is Role.SECTION for view in slide_views(named, Medium.PAPER).slides]


def test_the_pdf_has_pages_of_the_slides_shape_and_bookmarks_of_their_titles(pdf: Path) -> None:
    with pikepdf.open(pdf) as opened:
        boxes = {tuple(round(float(side)) for side in each.MediaBox) for each in opened.pages}
        assert boxes == {(0, 0, 960, 540)}
        with opened.open_outline() as outline:
            [first] = outline.root
            assert str(first.title) == everything().title
            assert [str(part.title) for part in first.children] == ["Words", "Boxes"]


def test_an_organisations_template_is_said_not_to_be_copied_once() -> None:
    assert not render_html(job()).diagnostics[1:]
    for_template = job_with(TEMPLATES["dark"]())
    said = [
        each
        for rendered in (render_html(for_template), render_pdf(for_template))
        for each in rendered.diagnostics
        if each.rule.name == "slides-in-our-look"
    ]
    assert len(said) == 2
    assert len(set(said)) == 1  # of alike diagnostics a build says one
    assert b"is not copied here" in render_html(for_template).data


def test_colours_of_the_theme_reach_the_slides() -> None:
    theme = job().theme
    changed = replace(theme, colours={**theme.colours, "deep-teal": "#123456"})
    assert b"background:#123456" in render_html(replace(job(), theme=changed)).data


def test_a_dark_theme_makes_dark_slides_whose_deep_grounds_stay() -> None:
    dark = render_html(replace(job(), theme=replace(job().theme, variant="dark"))).data.decode()
    stages = re.findall(r'class="stage ([\w-]+)" style="background:(#\w+)', dark)
    assert ("content-slide", "#10212B") in stages
    assert ("title-slide", "#083F47") in stages
    [art] = re.findall(r'class="stage title-slide" style="[^"]*"', dark)
    assert "0B5D66" in art, "the circles on it are what they are by day"


def test_the_same_module_gives_the_same_bytes() -> None:
    assert render_html(job()).data == html()
    assert render_pdf(job()).data == render_pdf(job()).data
