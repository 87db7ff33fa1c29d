"""A checklist of every bundled framework, for a real module: judges find no fault in the pages."""

from dataclasses import replace
from pathlib import Path

from lxml import html

from tests.rendering.checklist.reading_back import marked, words
from tests.validators import html_axe, html_nu
from toolkit.building.project import open_project
from toolkit.reading.framework import read_framework
from toolkit.rendering.checklist.html import render_html

PROJECT = Path(__file__).parent.parent.parent.parent
FILES = sorted((PROJECT / "templates/frameworks").glob("*.yaml"))


def test_judges_find_no_fault_in_a_checklist_of_any_framework(tmp_path: Path) -> None:
    project = open_project(PROJECT)
    job = project.job(project.package.modules[0])
    pages = []
    for file in FILES:
        framework, _ = read_framework(file.name, file.read_bytes())
        made = render_html(replace(job, framework=framework))
        assert made.diagnostics == ()
        pages.append(tmp_path / f"{file.stem}.html")
        pages[-1].write_bytes(made.data)
    assert len(pages) >= 8
    assert [*html_nu(pages), *html_axe(pages)] == []
    replaced = html.document_fromstring((tmp_path / "hcpc-set.html").read_text("utf-8"))
    head = [words(line.text_content()) for line in marked(replaced, "version")]
    assert any(line.startswith("The framework is replaced by") for line in head)
