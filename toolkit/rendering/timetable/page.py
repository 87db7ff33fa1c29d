"""The timetable as a page: of one module, or of all modules of a package in their order."""

from __future__ import annotations

from toolkit.model.days import day
from toolkit.rendering import page, pdf
from toolkit.rendering.format import Job, Rendered
from toolkit.rendering.guide.run_sheet import begins
from toolkit.rendering.page import Medium
from toolkit.rendering.timetable.plan import plans, sums, too_long

STYLE = "timetable.css"


def render_html(job: Job) -> Rendered:
    """The timetable as one HTML file."""
    return Rendered(write(job, Medium.SCREEN).encode("utf-8"))


def render_pdf(job: Job) -> Rendered:
    """The timetable as PDF/UA-1."""
    printed = pdf.render(write(job, Medium.PAPER), job, page.styles(job, Medium.PAPER, STYLE))
    return Rendered(printed.data, diagnostics=printed.diagnostics)


def write(job: Job, medium: Medium) -> str:
    """The page of a module, or of all modules of a package."""
    module, package = job.module, job.package
    modules = (module,) if module else package.modules
    start = begins(module, package) if module else package.start
    title = module.title if module else package.title
    return page.fill(
        job.templates,
        "timetable.html.j2",
        kind=f"timetable {medium.value}",
        title=f"Timetable: {title}",
        subject=title,
        description=f"What happens when in {title}, and how else it could be laid out",
        made_by=(),
        stamp=job.stamp,
        style=page.styles(job, medium, STYLE) if medium is Medium.SCREEN else "",
        module=module,
        package=package,
        date=day((module.date if module else "") or package.date),
        clocks=start is not None,
        brief=len(modules) > 1,
        plans=plans(modules, start),
        sums=sums(modules),
        too_long=too_long(modules),
    )
