"""Workbooks come back from anywhere: what is in them is read, or said, and nothing else happens."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from tests.rendering.checklist.making import FILES, project_job
from tests.small_project import project_of
from toolkit.model.package import Package
from toolkit.model.review import Verdict
from toolkit.rendering.checklist.xlsx import render_xlsx
from toolkit.reviewing.proposing import Proposal, propose
from toolkit.reviewing.workbook import MOST_ROWS, Sheet, read_workbook

NAME = "review.xlsx"
SAID = {"Judgement": "met", "Role": "carer reviewer", "Date": "2026-05-02", "Remark": "Yes."}


def workbook(*rows: tuple[str, dict[str, Any]]) -> bytes:
    """The checklist as a workbook, with cells changed: the criterion's id → column → value."""
    book = load_workbook(BytesIO(render_xlsx(project_job()).data))
    sheet = book["Criteria"]
    columns = {cell.value: at for at, cell in enumerate(sheet[1])}
    there = {row[0].value: row for row in sheet.iter_rows(min_row=2)}
    for id, cells in rows:
        for column, value in cells.items():
            there[id][columns[column]].value = value
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def package() -> Package:
    return project_of(FILES).package


def proposed(*rows: tuple[str, dict[str, Any]], role: str = "") -> Proposal:
    sheet = read_workbook(NAME, workbook(*rows))
    assert sheet.diagnostics == ()
    return propose(NAME, sheet.rows, package(), role, "2026-11-22")


def said(of: Proposal | Sheet) -> list[str]:
    return [f"{each.rule.name} {each.span.line}" for each in of.diagnostics]


def test_a_workbook_in_which_nobody_wrote_says_nothing() -> None:
    assert read_workbook(NAME, workbook()) == Sheet()


def test_a_row_is_read_by_its_reference_wherever_it_stands() -> None:
    found = proposed(("OWN6", SAID), ("OWN1", {**SAID, "Judgement": "Not  Applicable"}))
    assert [(a.module, a.judgement.reference, a.judgement.verdict) for a in found.additions] == [
        ("meeting", "own/OWN1", Verdict.NOT_APPLICABLE),
        ("meeting", "own/OWN6", Verdict.MET),
    ]
    assert {a.judgement.judged.version for a in found.additions} == {"2"}
    assert not any(a.outdated for a in found.additions)


def test_a_real_date_and_usual_values_stand_for_what_is_missing() -> None:
    dated = {**SAID, "Date": datetime(2026, 5, 2)}  # noqa: DTZ001 - as a spreadsheet holds it
    bare = {"Judgement": "met", "Remark": "Yes."}
    found = proposed(("OWN1", dated), ("OWN6", bare), role="trainer")
    assert [(a.judgement.role, a.judgement.on) for a in found.additions] == [
        ("carer reviewer", "2026-05-02"),
        ("trainer", "2026-11-22"),
    ]


@pytest.mark.parametrize(
    ("cells", "rule"),
    [
        ({"Reference": "meeting/own/OWN9"}, "unknown-reference"),
        ({"Reference": "elsewhere/own/OWN1"}, "unknown-reference"),
        ({"Reference": ""}, "unknown-reference"),
        ({"Judgement": "great"}, "unfinished-row"),
        ({"Judgement": "not"}, "unfinished-row"),
        ({"Judgement": None}, "unfinished-row"),
        ({"Date": "May 2026"}, "unfinished-row"),
        ({"Remark": None}, "unfinished-row"),
        ({"Role": None}, "unfinished-row"),
        ({"Date": "02/05/2026"}, "unfinished-row"),
        ({"Fingerprint": "0" * 16, "Words to judge": "Others."}, "changed-words-to-judge"),
    ],
)
def test_what_cannot_be_taken_names_its_row(cells: dict[str, Any], rule: str) -> None:
    found = proposed(("OWN3", {**SAID, **cells}))
    assert (said(found), found.additions) == ([f"{rule} 4"], ())
    assert found.diagnostics[0].message.startswith("row 4: ")


def test_everything_that_a_row_lacks_is_told_at_once() -> None:
    cells = {"Judgement": "good", "Role": None, "Date": "soon", "Remark": None}
    (told,) = proposed(("OWN3", cells)).diagnostics
    for word in ("“good”", "met, partly met", "no remark", "no role", "“soon”"):
        assert word in told.message


def test_words_that_people_type_are_understood() -> None:
    cells = {**SAID, "Judgement": "Partly", "Date": "2nd May 2026"}
    (added,) = proposed(("OWN3", cells)).additions
    assert (added.judgement.verdict.value, added.judgement.on) == ("partly met", "2026-05-02")
    (added,) = proposed(("OWN3", {**cells, "Date": "20/11/2026"})).additions
    assert added.judgement.on == "2026-11-20"


def test_a_day_that_could_be_two_is_answered_with_what_to_type() -> None:
    (told,) = proposed(("OWN3", {**SAID, "Date": "05/11/2026"})).diagnostics
    assert "two different days: write 5 November 2026 or 11 May 2026." in told.message


def test_a_fingerprint_that_a_spreadsheet_took_for_a_number_costs_nothing() -> None:
    [found] = proposed(("OWN3", {**SAID, "Fingerprint": 1234567890123450})).additions
    assert not found.outdated


def test_words_that_changed_in_the_module_meanwhile_are_those_that_were_judged() -> None:
    sheet = read_workbook(NAME, workbook(("OWN1", SAID)))
    files = FILES | {"modules/meeting/module.md": FILES["modules/meeting/module.md"] + b"\nMore.\n"}
    later = project_of(
        {
            **files,
            "modules/meeting/module.md": files["modules/meeting/module.md"].replace(
                b"Sit down.", b"Stand up."
            ),
        }
    ).package
    [found] = propose(NAME, sheet.rows, later, "", "2026-11-22").additions
    assert found.outdated
    assert "Sit down." in found.judgement.judged.evidence


def test_what_is_written_down_already_is_not_added_again() -> None:
    [found] = proposed(("OWN1", SAID)).additions
    judged = package()
    [module] = judged.modules
    judged = replace(judged, modules=(replace(module, judgements=(found.judgement,)),))
    sheet = read_workbook(NAME, workbook(("OWN1", SAID), ("OWN2", SAID)))
    again = propose(NAME, sheet.rows, judged, "", "2026-11-22")
    assert (again.unchanged, len(again.additions)) == (1, 1)


def test_formulas_are_refused() -> None:
    sheet = read_workbook(NAME, workbook(("OWN1", {**SAID, "Remark": "=1+1"})))
    assert (said(sheet), sheet.rows) == (["formula-in-workbook 2"], ())


def packed(parts: dict[str, bytes]) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return data.getvalue()


def other_sheet(title: str, *rows: list[Any]) -> bytes:
    book, data = Workbook(), BytesIO()
    assert book.active is not None
    book.active.title = title
    for row in rows:
        book.active.append(row)
    book.save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "unreadable-workbook"),
        (b"\xd0\xcf\x11\xe0 locked", "unreadable-workbook"),
        (packed({"a.txt": b"x"}), "unreadable-workbook"),
        (other_sheet("Other"), "unreadable-workbook"),
        (other_sheet("Criteria", ["Id", "Judgement"]), "unreadable-workbook"),
        (packed({"xl/workbook.xml": b"0" * 250_000_000}), "workbook-too-large"),
        (packed({f"{n}.xml": b"" for n in range(600)}), "workbook-too-large"),
        (packed({"x.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "workbook-too-large"),
        (packed({"x.xml": "<a/>".encode("utf-16")}), "workbook-too-large"),
        (b"PK" + b"0" * 21_000_000, "workbook-too-large"),
    ],
)
def test_any_other_file_is_a_sentence(data: bytes, rule: str) -> None:
    assert said(read_workbook(NAME, data)) == [f"{rule} 1"]


def test_a_sheet_without_end_is_not_read_to_its_end() -> None:
    head = ["Reference", "Judgement", "Role", "Date", "Remark", "Fingerprint", "Words to judge"]
    book, data = Workbook(write_only=True), BytesIO()
    sheet = book.create_sheet("Criteria")
    for row in [head] + [["a/b/c", "met"]] * (MOST_ROWS + 10):
        sheet.append(row)
    book.save(data)
    assert said(read_workbook(NAME, data.getvalue())) == ["workbook-too-large 1"]
