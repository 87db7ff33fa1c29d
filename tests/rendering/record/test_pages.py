"""The pages of records: what they show, what they never show, and what the judges say."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.accrediting.record.writing import package
from tests.rendering.reading_back import Page
from tests.validators import html_axe, html_nu, pdf_ua
from toolkit.building.folder import Folder
from toolkit.building.jobs import job_for
from toolkit.building.made_from import Looks, Made, digests_of
from toolkit.building.project import Project, open_project, read_project
from toolkit.building.targets import Target, plan_targets
from toolkit.rendering.format import Job, Scope
from toolkit.rendering.record import RECORD, one, whole

PROJECT = Path(__file__).resolve().parents[2] / "projects" / "records"


@cache
def project() -> Project:
    return open_project(PROJECT)


def jobs(of: Project | None = None) -> dict[str, tuple[Target, Job]]:
    """The job of each page, by its path."""
    made = of or project()
    planned = plan_targets(made.package, RECORD, made.modules(()))
    stamped = replace(made.job(), stamp="0.4.0 · abc1234")
    return {each.path: (each, job_for(each, stamped, {}, ())) for each in planned}


@cache
def html(path: str) -> Page:
    target, job = jobs()[path]
    return Page(target.format.render(job).data.decode())


LISTENING = "listening/listening-record.html"
EMPTY = "asking/asking-record.html"
WHOLE = "package/record.html"


def rows(page: Page, part: str) -> list[str]:
    """The words of each row of a part of a page."""
    found: list[list[str]] = []
    here = False
    for element in page.all("h2", "tr", "th", "td"):
        if element.tag == "h2":
            here = element.attributes["id"] == part
        elif here and element.tag == "tr":
            found.append([])
        elif here:
            found[-1].append(str(element))
    return [" ".join(cells) for cells in found]


def test_a_module_has_a_page_where_a_record_was_begun_and_the_package_has_one() -> None:
    assert sorted(jobs()) == sorted(
        [
            *(LISTENING, "listening/listening-record.pdf"),
            *(EMPTY, "asking/asking-record.pdf"),
            *(WHOLE, "package/record.pdf"),
        ]
    )
    none = read_project(Folder(Path(), {"modules/a/module.md": b"# Hello\n\n## Hello\n\nHello.\n"}))
    assert plan_targets(none.package, RECORD, none.modules(())) == ()


def test_the_judges_find_nothing(tmp_path: Path) -> None:
    paths = []
    for name, (target, job) in jobs().items():
        rendered = target.format.render(job)
        assert rendered.diagnostics == ()
        paths.append(tmp_path / name.replace("/", " "))
        paths[-1].write_bytes(rendered.data)
    pages = [path for path in paths if path.suffix == ".html"]
    printed = [path for path in paths if path.suffix == ".pdf"]
    assert [*html_nu(pages), *html_axe(pages), *pdf_ua(printed)] == []


def test_an_example_says_so() -> None:
    assert "This record is an example." in html(LISTENING).words
    assert "“Listening well” and “Asking questions” are examples." in html(WHOLE).words


def test_nobody_is_named_but_by_the_credit_that_was_agreed() -> None:
    for path in (LISTENING, WHOLE):
        words = html(path).words
        assert not [code for code in ("p01", "p02", "p03", "st1") if code in words]
    assert "Robin, who was asked" in html(LISTENING).words
    assert "Robin" not in html(WHOLE).words


def test_small_numbers_of_people_are_not_told() -> None:
    pilots = rows(html(LISTENING), "pilots")
    assert "Service users: 9 Carers: 5 14 in all" in pilots[1]
    assert "Service users: 6 Carers: fewer than 5" in pilots[2]
    assert "in all" not in pilots[2]
    assert "8" not in pilots[2].replace("2026", "")


def test_each_request_says_what_became_of_it() -> None:
    _, *found = rows(html(LISTENING), "needs")
    assert [
        next(
            state for state in ("met in part", "not included", "no answer yet", "met") if state in r
        )
        for r in found
    ] == ["met", "met in part", "not included", "no answer yet"]
    assert "“Listen in pairs”" in found[0]
    assert "Not all of it: A sheet for families needs a module of its own." in found[1]
    assert "1 of 3 met, 1 met in part, 1 without an answer yet. 1 not included" in (
        html(LISTENING).words
    )


def test_a_unique_aim_and_a_dropped_one_stay_in_sight() -> None:
    _, *found = rows(html(LISTENING), "aims")
    assert found[1].endswith("only service users")
    assert found[2].endswith("only carers")
    assert "agreed by service users, carers and staff; 6 May 2026" in found[3]
    assert found[3].endswith("dropped")


def test_disagreement_is_shown_beside_the_words_of_each_group() -> None:
    _, *found = rows(html(LISTENING), "key-messages")
    assert found[1].endswith("rings true partly does not the groups differ")
    assert rows(html(WHOLE), "key-messages")[1:] != []


def test_what_was_never_answered_stands_first() -> None:
    _, first, *_ = rows(html(LISTENING), "feedback")
    assert first.startswith("“Could somebody ring me before I come?”")
    assert first.endswith("no answer yet")


def test_numbers_by_group_stand_without_a_verdict() -> None:
    found = rows(html(LISTENING), "equality")
    assert "Carers 2 30 minutes 1" in found
    assert "Service users 2 15 minutes 1" in found
    assert "%" not in html(LISTENING).words


def test_what_nobody_has_written_is_a_gap_and_a_prompt_is_never_content() -> None:
    page = html(EMPTY)
    assert "In your own words" not in page.words
    assert "Team nobody has written this yet" in " ".join(rows(page, "to-write"))
    assert not rows(page, "involvement")


def test_the_gap_map_says_gap_in_words() -> None:
    found = rows(html(WHOLE), "catalogue")
    assert "Ethics gap: no module yet –" in found
    assert "Listening 1 of 3 modules Listening well" in found


def test_many_modules_are_named_by_their_numbers() -> None:
    one_of_them = project().package.modules[0]
    many = tuple(replace(one_of_them, id=f"m{n}", title=f"Part {n}") for n in range(1, 6))
    many = (replace(many[0], topics=("ethics",)), *many[1:])
    made = whole.sheet(replace(project().package, modules=many), links=False)
    assert made.remarks == (f"All of these records {whole.EXAMPLES}",)
    parts = {part.anchor: part for part in made.parts}
    assert [row.head.text for row in parts["modules"].tables[0].rows][:2] == [
        "1. Part 1",
        "2. Part 2",
    ]
    topics = {row.head.text: row.cells[1][0].text for row in parts["catalogue"].tables[1].rows}
    assert topics["Ethics"] == "number 1"
    assert topics["Listening"] == "numbers 2, 3, 4 and 5"


def test_every_state_has_a_word_with_its_shape() -> None:
    for path in (LISTENING, EMPTY, WHOLE):
        assert all(str(state) for state in html(path).of("state"))


GROUPS = [f"group {number}" for number in range(8)]


@settings(max_examples=25)
@given(
    st.lists(st.lists(st.sampled_from(GROUPS), unique=True), min_size=1, max_size=4),
    st.booleans(),
)
def test_every_row_is_as_long_as_its_table_is_wide(held: list[list[str]], ask: bool) -> None:
    """However many groups hold aims, and none; a matrix becomes a list where it is too wide."""
    lines = ["aims:", *(f"  - {{text: Aim {n}, held by: {by}}}" for n, by in enumerate(held))]
    lines += ["key messages:"]
    for n, by in enumerate(held):
        says = ", ".join(f"{name}: {'…' if ask else 'partly'}" for name in by)
        lines.append(f"  - {{text: Message {n}, resonance: {{{says}}}}}")
    read = package("\n".join(lines))
    for made in (one.sheet(read.modules[0], read), whole.sheet(read, links=True)):
        for table in (table for part in made.parts for table in part.tables):
            assert len(table.widths) == len(table.columns)
            assert sum(table.widths) <= 100
            assert all(width >= 7 for width in table.widths)
            assert {len(row.cells) + 1 for row in table.rows} == {len(table.columns)}


def test_what_really_happened_is_not_added_to_examples() -> None:
    record = "needs:\n  - text: A rest\n"
    real = package(record).modules[0]
    mixed = replace(project().package, modules=(*project().package.modules, real))
    target = Target(WHOLE, RECORD[2])
    job = job_for(target, replace(project().job(), package=mixed), {}, ())
    page = Page(RECORD[2].render(job).data.decode())
    assert "are examples, and so not counted on this page." in page.words
    assert "0 of 1 met, 1 without an answer yet." in page.words


def test_words_of_a_module_do_not_make_its_record_again_and_words_of_a_record_do() -> None:
    def digest(old: str, new: str) -> dict[str, str]:
        files = {
            path: data.decode().replace(old, new).encode() for path, data in project().files.items()
        }
        made = read_project(Folder(Path(), files))
        return {
            path: digests_of(job, target.format, Made(Looks("", ""), {}, {})).content
            for path, (target, job) in jobs(made).items()
        }

    before = digest("", "")
    assert digest("Noise, hurry", "Hurry, noise") == before
    after = digest("The hall closes", "The hall is sold")
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {path for path in before if not path.startswith("asking")}


def test_a_record_in_another_language_keeps_it() -> None:
    read = package("involvement:\n  definition: Gyda'n gilydd.\n", top="language: cy\n")
    made = replace(project().job(), package=read)
    target = Target(LISTENING, RECORD[0], read.modules[0])
    page = Page(RECORD[0].render(job_for(target, made, {}, ())).data.decode())
    spans = [each for each in page.all("span") if each.attributes.get("lang")]
    assert [(str(each), each.attributes["lang"]) for each in spans] == [("Gyda'n gilydd.", "cy")]


def test_aims_that_no_group_holds_yet_say_so() -> None:
    """The module's page lists them; the package's counts them, since no row could say more."""
    read = package("aims:\n  - text: Being heard\n")
    made = replace(project().job(), package=read)
    for kind, path in ((RECORD[0], LISTENING), (RECORD[2], WHOLE)):
        target = Target(path, kind, read.modules[0] if kind.scope is Scope.RECORD else None)
        page = Page(kind.render(job_for(target, made, {}, ())).data.decode())
        assert "1 aim, and nobody has written yet who holds it." in page.words
        if path == LISTENING:
            assert any("Being heard" in row and "nobody" in row for row in rows(page, "aims"))


def test_the_package_shows_what_was_agreed_tried_changed_and_foreseen_in_every_module() -> None:
    parts = ("involvement", "pilots", "impact", "risks", "existing-provision", "educators")
    for part in parts:
        _, *own = rows(html(LISTENING), part)
        _, *of_all = rows(html(WHOLE), part)
        assert own, part
        assert len(of_all) >= len(own), part
        assert all("Listening well" in row or "Asking questions" in row for row in of_all), part
    check_ins = rows(html(WHOLE), "wellbeing")[1:]
    assert [("done" in row, "due" in row) for row in check_ins] == [
        (True, False),
        (True, True),
        (True, False),
    ]
    assert all("Module: Listening well" in row for row in check_ins)


def test_groups_agree_or_differ_only_about_what_two_of_them_were_asked() -> None:
    read = package(
        "key messages:\n"
        "  - text: Breaks help\n    resonance: {carers: true, staff: partly}\n"
        "  - text: Rest helps\n    resonance: {carers: true}\n"
        "  - text: Tea helps\n"
    )
    made = replace(project().job(), package=read)
    for kind, path in ((RECORD[0], LISTENING), (RECORD[2], WHOLE)):
        target = Target(path, kind, read.modules[0] if kind.scope is Scope.RECORD else None)
        page = Page(kind.render(job_for(target, made, {}, ())).data.decode())
        assert "The groups differ about 1 of 1 message." in page.words
        assert "About 2 messages no two groups have been asked yet." in page.words


@pytest.mark.parametrize("kind", RECORD, ids=lambda kind: f"{kind.scope.name}{kind.suffix}")
def test_the_same_record_gives_the_same_bytes(kind: object) -> None:
    path = next(p for p, (target, _) in jobs().items() if target.format is kind)
    target, job = jobs()[path]
    assert target.format.render(job).data == target.format.render(job).data
    assert target.format.scope in (Scope.RECORD, Scope.RECORDS)
