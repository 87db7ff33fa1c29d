"""The five renderings of a checklist say the same, and judges find no fault in them."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.rendering.checklist.making import judged_job, project_job, without_places
from tests.rendering.checklist.reading_back import Said, from_csv, from_html, from_json, from_xlsx
from tests.validators import html_axe, html_nu, ooxml, pdf_ua, read_aloud
from toolkit.rendering.checklist import CHECKLIST
from toolkit.rendering.format import Job

JOBS: dict[str, Callable[[], Job]] = {
    "with places": project_job,
    "without places": without_places,
    "judged": judged_job,
}
CLAIM = re.compile(r"\b(accredited|compliant|complies|meets|certified)\b", re.IGNORECASE)


def render(suffix: str, job: Job) -> bytes:
    [made] = [format for format in CHECKLIST if format.suffix == suffix]
    rendered = made.render(job)
    assert rendered.diagnostics == ()
    return rendered.data


def squeezed(text: str) -> str:
    """Text without blanks: a PDF breaks lines where it likes."""
    return "".join(text.split())


@pytest.mark.parametrize("which", JOBS)
def test_page_workbook_table_and_json_say_the_same(which: str) -> None:
    job = JOBS[which]()
    said = from_json(render(".json", job))
    assert len(said) == 6
    assert from_html(render(".html", job)) == said
    assert from_xlsx(render(".xlsx", job)) == said
    assert from_csv(render(".csv", job)) == said


def test_the_pdf_says_it_too(tmp_path: Path) -> None:
    job = project_job()
    path = tmp_path / "checklist.pdf"
    path.write_bytes(render(".pdf", job))
    text = squeezed("".join(read_aloud(path)))
    for said in from_json(render(".json", job)):
        for part in parts(said):
            assert squeezed(part) in text, part


def parts(said: Said) -> list[str]:
    pieces = [part for piece in (*said.evidence, *said.lacks) for part in piece]
    return [said.id, said.text, said.state.capitalize(), *pieces]


@pytest.mark.parametrize("suffix", [".html", ".xlsx", ".csv", ".json", ".pdf"])
def test_the_same_checklist_is_the_same_bytes(suffix: str) -> None:
    assert render(suffix, project_job()) == render(suffix, replace(project_job()))


@pytest.mark.parametrize("suffix", [".html", ".csv", ".json"])
def test_the_toolkit_gives_no_verdict(suffix: str) -> None:
    assert not CLAIM.search(render(suffix, project_job()).decode())


def test_judges_find_no_fault(tmp_path: Path) -> None:
    files: dict[str, list[Path]] = {".html": [], ".xlsx": [], ".pdf": []}
    for suffix, paths in files.items():
        for number, job in enumerate(JOBS.values()):
            paths.append(tmp_path / f"checklist-{number}{suffix}")
            paths[-1].write_bytes(render(suffix, job()))
    pages, books, papers = files.values()
    assert [*html_nu(pages), *html_axe(pages), *ooxml(books), *pdf_ua(papers)] == []
