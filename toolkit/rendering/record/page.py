"""Pages of records, for one module and for the package: HTML in one file, and accessible PDF."""

from __future__ import annotations

from toolkit.rendering import pdf
from toolkit.rendering.format import Job, Rendered
from toolkit.rendering.page import Medium, fill, styles
from toolkit.rendering.record import one, whole
from toolkit.rendering.record.pieces import Sheet

CHECKLIST = "checklist.css"
STYLE = "record.css"


def module_html(job: Job) -> Rendered:
    """The record of one module as one file that can be e-mailed."""
    return _html(job, one.sheet(job.subject, job.package))


def module_pdf(job: Job) -> Rendered:
    """The same as PDF/UA-1; raises pdf.PdfMissingError where Pango is not there."""
    return _pdf(job, one.sheet(job.subject, job.package))


def package_html(job: Job) -> Rendered:
    """The records of the package as one file; it links to those of modules that lie beside it."""
    return _html(job, whole.sheet(job.package, links=True))


def package_pdf(job: Job) -> Rendered:
    """The same as PDF/UA-1, without links to other files."""
    return _pdf(job, whole.sheet(job.package, links=False))


def _html(job: Job, sheet: Sheet) -> Rendered:
    style = str(styles(job, Medium.SCREEN, CHECKLIST, STYLE))
    return Rendered(_page(job, sheet, style).encode())


def _pdf(job: Job, sheet: Sheet) -> Rendered:
    printed = pdf.render(
        _page(job, sheet, ""), job, str(styles(job, Medium.PAPER, CHECKLIST, STYLE))
    )
    return Rendered(printed.data, diagnostics=printed.diagnostics)


def _page(job: Job, sheet: Sheet, style: str) -> str:
    from markupsafe import Markup

    return fill(
        job.templates,
        "record.html.j2",
        title=f"How it was made – {sheet.title}"
        if job.module
        else f"{sheet.title} – {sheet.about}",
        description="Who took part, what was asked for and agreed, and what became of it",
        made_by=(job.package.organisation,) if job.package.organisation else (),
        stamp=job.stamp,
        style=Markup(style),
        kind="checklist record",
        sheet=sheet,
        no_verdict=one.NO_VERDICT,
    )
