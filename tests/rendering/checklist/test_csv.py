"""The CSV of a checklist: rows that a spreadsheet reads as words, and that stand by themselves."""

import csv
from dataclasses import replace
from io import StringIO

import pytest

import toolkit
from tests.rendering.checklist.making import project_job
from toolkit.rendering.checklist.csv import STARTS, as_text, render_csv
from toolkit.rendering.checklist.xlsx import CRITERIA
from toolkit.rendering.format import Job


def table(job: Job) -> list[list[str]]:
    text = render_csv(job).data.decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline="")))


def test_one_row_a_criterion_under_the_headings_of_the_workbook() -> None:
    head, *rows = table(project_job())
    assert head == [
        *(column.title for column in CRITERIA),
        "Module",
        "Framework",
        "Versions",
        "Stamp",
    ]
    assert [row[0] for row in rows] == [f"OWN{number}" for number in range(1, 7)]
    assert {len(row) for row in rows} == {len(head)}


def test_it_begins_with_the_mark_that_excel_needs() -> None:
    assert render_csv(project_job()).data.startswith(b"\xef\xbb\xbfId,")


def test_a_row_says_what_it_is_from() -> None:
    assert table(project_job())[1][-4:] == [
        "Meeting <b>each</b> other",
        "Our own & <good> framework",
        "Module: 0.2.0, 2026-11-22, draft; Framework: 2, checked on 2026-11-22; "
        f"Toolkit: {toolkit.__version__}; This module is marked as an example.",
        "0.2.0 · abc1234",
    ]


def test_no_cell_can_begin_a_formula() -> None:
    job = project_job()
    assert job.framework
    first = job.framework.criteria[0]
    evil = replace(first, id="=1+1", text="@SUM(1)", group="-2+3")
    trapped = replace(job, framework=replace(job.framework, criteria=(evil,)))
    [row] = table(trapped)[1:]
    assert row[:3] == ["'=1+1", "'-2+3", "'@SUM(1)"]
    assert not [cell for cell in row if cell.lstrip().startswith(STARTS)]


@pytest.mark.parametrize(
    "words", ["=1", " =1", "\t=1", "\r+1", "-1", "@A1", "\N{FULLWIDTH EQUALS SIGN}1"]
)
def test_what_looks_like_a_formula_gets_an_apostrophe(words: str) -> None:
    assert as_text(words) == f"'{words}"


@pytest.mark.parametrize("words", ["", "one", "1 = 1", "• =1", "'=1"])
def test_other_words_stay_as_they_are(words: str) -> None:
    assert as_text(words) == words
