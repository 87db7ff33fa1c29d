"""RECORDS → PAGES: how modules came to be, as parts and tables of plain data, then as pages."""

from toolkit.rendering.format import Format, Later, Scope

RECORD = (
    Format(
        "record",
        ".html",
        Scope.RECORD,
        "how a module was made: who took part, what was asked for, said, tried and agreed",
        Later("toolkit.rendering.record.page:module_html"),
    ),
    Format(
        "record",
        ".pdf",
        Scope.RECORD,
        "the same to print and to take to a meeting",
        Later("toolkit.rendering.record.page:module_pdf"),
        usual=False,  # the page prints well, and a group asks for paper before a meeting
    ),
    Format(
        "record",
        ".html",
        Scope.RECORDS,
        "how the package was made, with what stands open and the gap map",
        Later("toolkit.rendering.record.page:package_html"),
    ),
    Format(
        "record",
        ".pdf",
        Scope.RECORDS,
        "the same to print and to take to a meeting",
        Later("toolkit.rendering.record.page:package_pdf"),
    ),
)
"""The formats of records, for each module and for the package."""
