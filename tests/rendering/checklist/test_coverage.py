"""The matrix of the whole package: every criterion in every module, gaps seen, no verdict."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from tests.rendering.checklist.making import FILES
from tests.rendering.checklist.reading_back import marked, words
from tests.small_project import project_of
from tests.validators import html_axe, html_nu, html_on_paper
from toolkit.accrediting.trace import trace
from toolkit.building.jobs import job_for
from toolkit.building.made_from import Looks, Made, digests_of
from toolkit.building.project import Project
from toolkit.building.targets import Target, plan_targets
from toolkit.model.coverage import State
from toolkit.rendering.checklist import COVERAGE
from toolkit.rendering.checklist.coverage import matrices, render
from toolkit.rendering.format import Job
from toolkit.rendering.formats import INDEX

SECOND = {
    "modules/second/module.md": b"---\ntitle: Second & last\nlanguage: cy\n---\n## Hello\nHi.\n",
    "modules/second/record.yaml": b"governance:\n  owner: role:trainer\n",
}
MORE = {
    "modules/package.yaml": b"format: 1\ntitle: Ours\norganisation: Us\nframeworks: [own, ais]\n",
}


def project(record: bytes = SECOND["modules/second/record.yaml"]) -> Project:
    return project_of(FILES | SECOND | MORE | {"modules/second/record.yaml": record})


def job(of: Project, target: Target | None = None) -> Job:
    made = job_for(target or Target("coverage.html", COVERAGE), of.job(), {}, ())
    return replace(made, stamp="0.1.0 · abc1234")


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    return html.document_fromstring(render(job(project())).data.decode())


def test_every_module_and_criterion_has_the_state_that_tracing_finds(
    page: html.HtmlElement,
) -> None:
    package = project().package
    tables = marked(page, "matrix", "table")
    assert len(tables) == len(package.frameworks) == 2
    for table, framework in zip(tables, package.frameworks, strict=True):
        head = [words(cell.text_content()) for cell in table.xpath("./thead//th")]
        assert head == ["Criterion", *(module.title for module in package.modules)]
        columns = [trace(module, package, framework).answers for module in package.modules]
        for row, answers in zip(table.xpath("./tbody/tr"), zip(*columns, strict=True), strict=True):
            said = [words(state.text_content()).lower() for state in marked(row, "state")]
            assert said == [answer.state.value for answer in answers]
            assert words(row.xpath("./th")[0].text) == answers[0].criterion.id


def test_a_gap_is_a_word_and_what_nobody_can_fill_by_writing_is_none() -> None:
    lines = matrices(project().package)[0].lines
    assert [(line.id, line.gap) for line in lines] == [
        ("OWN1", False),
        ("OWN2", True),
        ("OWN3", True),
        ("OWN4", True),
        ("OWN5", True),
        ("OWN6", False),
    ]
    assert lines[4].states == (State.NOT_NEEDED, State.MISSING)


def test_gaps_are_named_before_the_tables(page: html.HtmlElement) -> None:
    first = words(marked(page, "gap-list")[0].text_content())
    assert first == (
        "Gaps: 4 of the 5 criteria that were looked for are not fully found in any module "
        "(of 2): OWN2, OWN3, OWN4, OWN5."
    )
    assert len(marked(page, "mark")) == sum(
        line.gap for matrix in matrices(project().package) for line in matrix.lines
    )


def test_counts_come_before_the_share_and_leave_out_what_is_not_looked_for() -> None:
    tallies = matrices(project().package)[0].tallies
    assert [tally.sum for tally in tallies] == ["1 of 4 (25%)", "0 of 5 (0%)"]
    assert tallies[0].numbers == (1, 1, 1, 1, 1, 1)


def test_the_job_holds_the_modules_and_its_digest_counts_them() -> None:
    before, after = project(), project(b"governance:\n  owner: role:carer\n  decided by: All\n")
    assert [len(module.sections) for module in job(before).package.modules] == [1, 1]
    assert [len(f.criteria) for f in job(before).package.frameworks] == [6, 6]
    assert render(job(before)).data != render(job(after)).data
    digests = [
        digests_of(job(each), COVERAGE, Made(Looks("", ""), {}, {})) for each in (before, after)
    ]
    assert digests[0].content != digests[1].content


def test_it_is_made_only_where_there_is_a_framework() -> None:
    package = project().package
    paths = [target.path for target in plan_targets(package, (COVERAGE, INDEX), package.modules)]
    assert paths == ["coverage.html", "index.html"]
    without = replace(package, frameworks=())
    paths = [target.path for target in plan_targets(without, (COVERAGE, INDEX), package.modules)]
    assert paths == ["index.html"]


def test_the_judges_find_nothing(tmp_path: Path) -> None:
    path = tmp_path / "coverage.html"
    path.write_bytes(render(job(project())).data)
    assert [*html_nu([path]), *html_axe([path])] == []


def test_on_paper_no_module_is_cut_off(tmp_path: Path) -> None:
    """A4 on its side is 1,009 pixels wide within its margins, US Letter 942."""
    text = SECOND["modules/second/module.md"]
    many = {f"modules/module-{n}/module.md": text for n in range(8)}
    path = tmp_path / "coverage.html"
    path.write_bytes(render(job(project_of(FILES | SECOND | MORE | many))).data)
    assert b"matrix many" in path.read_bytes()
    assert [*html_on_paper([path], 1009), *html_on_paper([path], 942)] == []
