"""COVERAGE → CHECKLIST: one plan of plain data, said by a page, a PDF, a workbook, CSV and JSON."""

from toolkit.rendering.format import Format, Later, Scope

_PLACES = (("slides", ".pptx"), ("handout", ".pdf"))
_GUIDE = (("guide", ".pdf"),)
_PAGES = (("slides", ".html"), ("guide", ".html"), ("record", ".html"))

CHECKLIST = (
    Format(
        "checklist",
        ".html",
        Scope.FRAMEWORK,
        "what is there for each criterion, and what is missing, as a page with links",
        Later("toolkit.rendering.checklist.html:render_html"),
        (*_PLACES, ("handout", ".html")),
        cites=(*_GUIDE, *_PAGES),
    ),
    Format(
        "checklist",
        ".pdf",
        Scope.FRAMEWORK,
        "the same to print, with room for what people say",
        Later("toolkit.rendering.checklist.html:render_pdf"),
        _PLACES,
        cites=_GUIDE,
    ),
    Format(
        "checklist",
        ".xlsx",
        Scope.FRAMEWORK,
        "the same as a workbook, one row a criterion, with a list to choose a judgement from",
        Later("toolkit.rendering.checklist.xlsx:render_xlsx"),
        _PLACES,
        cites=_GUIDE,
    ),
    Format(
        "checklist",
        ".csv",
        Scope.FRAMEWORK,
        "the rows of the workbook for any spreadsheet",
        Later("toolkit.rendering.checklist.csv:render_csv"),
        _PLACES,
        cites=_GUIDE,
    ),
    Format(
        "checklist",
        ".json",
        Scope.FRAMEWORK,
        "the same for other programs",
        Later("toolkit.rendering.checklist.json:render_json"),
        _PLACES,
        cites=_GUIDE,
    ),
)
"""The formats of a checklist."""

COVERAGE = Format(
    "coverage",
    ".html",
    Scope.MODULES,
    "every criterion in every module, for the package as a whole",
    Later("toolkit.rendering.checklist.coverage:render"),
)
