"""Fills a form: the same page for browsers, as a PDF that can be filled in, and for Word."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from toolkit.accrediting.timed import hours, learning_minutes
from toolkit.model.minutes import NO_TIME
from toolkit.model.package import Module
from toolkit.model.views import View
from toolkit.rendering import page, pdf
from toolkit.rendering.format import Format, Job, Rendered, Scope
from toolkit.rendering.guide.record import texts
from toolkit.rendering.html_words import day, joined, linked
from toolkit.rendering.page import Medium

STYLE = "form.css"
FOLDER = "forms"


@dataclass(frozen=True, slots=True)
class Form:
    """A form: the name of its output and its template, what stands on top, and what it is for.

    One that is not about a module is made once for the package. `to_type` says that people fill
    it in on a computer, so that there is a Word file too.
    """

    name: str
    heading: str
    about: str
    of_module: bool = False
    to_type: bool = False

    def formats(self) -> tuple[Format, ...]:
        """Its outputs."""
        kinds: list[tuple[str, str, Callable[[Job], Rendered]]] = [
            (".html", "as a page for a browser", lambda job: self._html(job)),
            (".pdf", "as an accessible PDF, to fill in or to print", lambda job: self._pdf(job)),
        ]
        if self.to_type:
            kinds.append((".docx", "as a Word file", lambda job: self._word(job)))
        scope, view = (Scope.MODULE, View.TIMES) if self.of_module else (Scope.ONCE, View.RECORD)
        return tuple(
            Format(
                self.name,
                suffix,
                scope,
                f"{self.about}, {how}",
                render,
                view=view,
                folder=FOLDER,
            )
            for suffix, how, render in kinds
        )

    def _html(self, job: Job) -> Rendered:
        return Rendered(self.write(job, Medium.SCREEN).encode("utf-8"))

    def _pdf(self, job: Job) -> Rendered:
        style = page.styles(job, Medium.PAPER, STYLE)
        printed = pdf.render(self.write(job, Medium.PAPER), job, style, forms=True)
        return Rendered(printed.data, diagnostics=printed.diagnostics)

    def _word(self, job: Job) -> Rendered:
        from toolkit.rendering.word import document as word

        return Rendered(word.render(self.write(job, Medium.WORD), job))

    def write(self, job: Job, medium: Medium) -> str:
        """The form as a page."""
        module, package = job.module, job.package
        title = f"{self.heading}: {module.title}" if module else self.heading
        return page.fill(
            job.templates,
            f"forms/{self.name}.html.j2",
            kind=f"form {medium.value}",
            title=title,
            heading=self.heading,
            description=self.about,
            made_by=(),
            stamp=job.stamp,
            style=page.styles(job, medium, STYLE) if medium is Medium.SCREEN else "",
            word=medium is Medium.WORD,
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
    import segno

    data = BytesIO()
    segno.make(address, error="m", micro=False).save(data, kind="svg", border=2, xmldecl=False)
    text = base64.b64encode(data.getvalue()).decode("ascii")
    return {"address": address, "code": f"data:image/svg+xml;base64,{text}"}
