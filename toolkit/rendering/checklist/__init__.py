"""COVERAGE → CHECKLIST: one plan of plain data, said by a page, a PDF, a workbook, CSV and JSON."""

from toolkit.rendering.checklist.csv import render_csv
from toolkit.rendering.checklist.html import render_html, render_pdf
from toolkit.rendering.checklist.json import render_json
from toolkit.rendering.checklist.xlsx import render_xlsx
from toolkit.rendering.format import Format, Scope

_PLACES = (("slides", ".pptx"), ("handout", ".pdf"))

CHECKLIST = (
    Format(
        "checklist",
        ".html",
        Scope.FRAMEWORK,
        "what is there for each criterion, and what is missing, as a page with links",
        render_html,
        (*_PLACES, ("handout", ".html")),
    ),
    Format(
        "checklist",
        ".pdf",
        Scope.FRAMEWORK,
        "the same to print, with room for what people say",
        render_pdf,
        _PLACES,
    ),
    Format(
        "checklist",
        ".xlsx",
        Scope.FRAMEWORK,
        "the same as a workbook, one row a criterion, with a list to choose a judgement from",
        render_xlsx,
        _PLACES,
    ),
    Format(
        "checklist",
        ".csv",
        Scope.FRAMEWORK,
        "the rows of the workbook for any spreadsheet",
        render_csv,
        _PLACES,
    ),
    Format(
        "checklist",
        ".json",
        Scope.FRAMEWORK,
        "the same for other programs",
        render_json,
        _PLACES,
    ),
)
"""The formats of a checklist."""
