"""A checklist as a page: one HTML file for screens, and the same laid out as an accessible PDF."""

from __future__ import annotations

from toolkit.rendering import pdf
from toolkit.rendering.checklist.continuing import pieces, whole
from toolkit.rendering.checklist.plan import VERDICTS, ChecklistPlan, sentence
from toolkit.rendering.checklist.planning import plan
from toolkit.rendering.checklist.review import by
from toolkit.rendering.format import Job, Rendered
from toolkit.rendering.page import Medium, fill, styles

STYLE = "checklist.css"
SIGNATURES = 4
"""How many people there is room for at the end."""


def render_html(job: Job) -> Rendered:
    """One file that can be e-mailed; places link to the handout that lies beside it."""
    page = _page(job, plan(job), str(styles(job, Medium.SCREEN, STYLE)), links=True)
    return Rendered(page.encode())


def render_pdf(job: Job) -> Rendered:
    """PDF/UA-1; raises pdf.PdfMissingError where Pango is not there."""
    page = _page(job, plan(job), "", links=False)
    printed = pdf.render(page, job, str(styles(job, Medium.PAPER, STYLE)))
    return Rendered(printed.data, diagnostics=printed.diagnostics)


def _page(job: Job, checklist: ChecklistPlan, style: str, *, links: bool) -> str:
    from markupsafe import Markup

    return fill(
        job.templates,
        "checklist.html.j2",
        title=f"{checklist.title} – {checklist.module}",
        description=checklist.summary,
        made_by=(job.package.organisation,) if job.package.organisation else (),
        stamp=checklist.stamp,
        style=Markup(style),
        kind="checklist",
        plan=checklist,
        sentence=sentence,
        by=by,
        links=links,
        pieces=whole if links else pieces,  # what is not paper has no pages
        own=checklist.language,
        verdicts=VERDICTS[1:],
        signatures=SIGNATURES,
        nbsp="\N{NO-BREAK SPACE}",
        anchors={row.id: row.anchor for row in checklist.rows},
    )
