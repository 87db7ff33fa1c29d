"""What is read aloud from a PDF is what stands in the page that it was made from, in its order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from lxml import etree

from tests.validators import read_aloud
from toolkit.building.project import Project, open_project
from toolkit.rendering import handout, page, pdf
from toolkit.rendering.copies import easy_read
from toolkit.rendering.format import Job
from toolkit.rendering.guide import page as guide
from toolkit.rendering.page import Medium
from toolkit.rendering.timetable import page as timetable

PROJECTS = Path(__file__).resolve().parents[1] / "projects"
EXAMPLES = PROJECTS.parents[1]
UNPRINTED = {"skip", "foot", "back"}
"""What paper does not show."""
AROUND = 40
LETTERS = re.compile(r"\w")

Write = Callable[[Job], tuple[str, str]]


def handout_of(job: Job) -> tuple[str, str]:
    """A handout's page, and its style sheet."""
    _, text = handout.write(job, Medium.PAPER, handout.Form())
    return text, page.styles(job, Medium.PAPER, handout.STYLE)


def easy_read_of(job: Job) -> tuple[str, str]:
    """An easy-read copy's page, and its style sheet."""
    _, text = easy_read.write(job, Medium.PAPER)
    return text, page.styles(job, Medium.PAPER, *easy_read.STYLES)


def guide_of(job: Job) -> tuple[str, str]:
    """A trainer guide's page, and its style sheet."""
    _, text = guide.write(job, Medium.PAPER)
    return text, page.styles(job, Medium.PAPER, *guide.SHEETS[Medium.PAPER])


def timetable_of(job: Job) -> tuple[str, str]:
    """A timetable's page, and its style sheet."""
    return timetable.write(job, Medium.PAPER), page.styles(job, Medium.PAPER, timetable.STYLE)


@pytest.fixture(scope="module")
def everything() -> Project:
    return open_project(PROJECTS / "everything")


@pytest.mark.parametrize("write", [handout_of, easy_read_of, guide_of, timetable_of])
def test_a_pdf_is_read_in_the_order_of_its_page(
    write: Write, everything: Project, tmp_path: Path
) -> None:
    for module in everything.package.modules:
        assert_in_order(write, everything.job(module), tmp_path)


def test_an_example_is_read_in_the_order_of_its_page(tmp_path: Path) -> None:
    project = open_project(EXAMPLES)
    notes_and_columns = next(m for m in project.package.modules if m.id == "ethics-and-consent")
    assert_in_order(handout_of, project.job(notes_and_columns), tmp_path)


def assert_in_order(write: Write, job: Job, folder: Path) -> None:
    """Letter by letter, since long words may go on in the next line.

    The heads of tables are left out: each page that a table goes on to repeats them.
    """
    text, style = write(job)
    printed = pdf.render(text, job, style)
    path = folder / f"{job.subject.id}.pdf"
    path.write_bytes(printed.data)
    due = letters(words_of(text, printed.pages))
    read = letters(read_aloud(path))
    for head in heads(text):
        due, read = due.replace(head, ""), read.replace(head, "")
    if read != due:
        at = next((n for n, (a, b) in enumerate(zip(read, due, strict=False)) if a != b), -1)
        near = slice(max(0, at - AROUND), at + AROUND)
        pytest.fail(f"{job.subject.id}: read {read[near]!r}\nbut written {due[near]!r}")
    assert len(due) > AROUND


def heads(html: str) -> list[str]:
    """What the heads of a page's tables say, the longest first."""
    root = etree.fromstring(html.encode(), etree.HTMLParser(encoding="utf-8", huge_tree=True))
    said = {letters(iter(map(str, head.itertext()))) for head in root.iter("thead")}
    return sorted(said - {""}, key=len, reverse=True)


def letters(words: Iterator[str]) -> str:
    """Letters and figures alone, one after another."""
    return "".join(letter for each in words for letter in LETTERS.findall(each))


def words_of(html: str, pages: Mapping[str, int]) -> Iterator[str]:
    """What a page for paper says, with what its style sheets add; `pages` are those of ids."""
    root = etree.fromstring(html.encode(), etree.HTMLParser(encoding="utf-8", huge_tree=True))
    body = root.find("body")
    assert body is not None

    def below(element: etree._Element, listed: bool) -> Iterator[str]:
        classes = set((element.get("class") or "").split())
        if classes & UNPRINTED or element.tag == "style" or not isinstance(element.tag, str):
            return
        listed = listed or "contents" in classes
        yield element.get("data-mark", "")
        yield element.text or ""
        for child in element:
            yield from below(child, listed)
            yield child.tail or ""
        yield element.get("data-address", "")
        if listed and element.tag == "a":
            yield str(pages[(element.get("href") or "#").removeprefix("#")])

    yield from below(body, listed=False)
