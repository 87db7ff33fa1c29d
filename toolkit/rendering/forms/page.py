"""Fills a form: the same page for browsers, as a PDF that can be filled in, and for Word."""

from __future__ import annotations

from typing import Any

from toolkit.accrediting.timed import hours, learning_minutes
from toolkit.model.days import day
from toolkit.model.labels import joined
from toolkit.model.minutes import NO_TIME
from toolkit.model.package import Module
from toolkit.rendering import page, pdf
from toolkit.rendering.codes import code_picture
from toolkit.rendering.format import Job, Rendered
from toolkit.rendering.forms import Form
from toolkit.rendering.guide.record import texts
from toolkit.rendering.html_pictures import KINDS
from toolkit.rendering.html_words import linked
from toolkit.rendering.page import Medium, data_address

STYLE = "form.css"


def render_html(form: Form, job: Job) -> Rendered:
    """A form as one HTML file."""
    return Rendered(write(form, job, Medium.SCREEN).encode("utf-8"))


def render_pdf(form: Form, job: Job) -> Rendered:
    """A form as PDF/UA-1, to fill in or to print."""
    style = page.styles(job, Medium.PAPER, STYLE)
    printed = pdf.render(write(form, job, Medium.PAPER), job, style, forms=True)
    return Rendered(printed.data, diagnostics=printed.diagnostics)


def render_word(form: Form, job: Job) -> Rendered:
    """A form as a Word file."""
    from toolkit.rendering.word import document as word

    return Rendered(word.render(write(form, job, Medium.WORD), job))


def write(form: Form, job: Job, medium: Medium) -> str:
    """A form as a page."""
    module, package = job.module, job.package
    title = f"{form.heading} · {module.title}" if module else form.heading
    return page.fill(
        job.templates,
        f"forms/{form.name}.html.j2",
        kind=f"form {medium.value} {form.name}",
        title=title,
        heading=form.heading,
        description=form.about,
        made_by=(),
        stamp=job.stamp,
        style=page.styles(job, medium, STYLE) if medium is Medium.SCREEN else "",
        word=medium is Medium.WORD,
        paper=medium is Medium.PAPER,
        module=module,
        modules=tuple(each.title for each in package.modules),
        package=package,
        date=day((module.date if module else "") or package.date),
        of_record=lambda path: agreed(job, path),
        linked=linked,
        joined=joined,
        **(_about(module) if module else {}),
        **_address(package.feedback_form),
    )


def agreed(job: Job, path: str) -> tuple[str, ...]:
    """What the record says; of a package, what all modules say alike that say anything."""
    if job.module is not None:
        return texts(job.module, path)
    said = {found for module in job.package.modules if (found := texts(module, path))}
    return said.pop() if len(said) == 1 else ()


def _about(module: Module) -> dict[str, Any]:
    learning = learning_minutes(module)
    outcomes = tuple(outcome.text for outcome in module.outcomes)
    return {
        "outcomes": outcomes or ("I can say what this session was about.",),
        "minutes": str(learning),
        "hours": "" if learning == NO_TIME else hours(learning),
    }


def _address(address: str) -> dict[str, str]:
    """An address and its QR code, as a picture that the page holds itself."""
    if not address:
        return {"address": "", "code": ""}
    return {"address": address, "code": data_address(code_picture(address), KINDS["png"])}
