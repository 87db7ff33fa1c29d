"""FORMS → PAGES: what is printed blank for the day; nothing that people write is ever stored."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.quickly import dataclass
from toolkit.model.views import View
from toolkit.rendering.format import Format, Later, Scope

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


EVERY_FORM = (
    Form(
        "evaluation-form",
        "What did you think?",
        "questions about a session, made from its outcomes",
        of_module=True,
        to_type=True,
    ),
    Form("attendance", "Attendance register", "who was there", of_module=True),
    Form(
        "certificate",
        "Certificate of attendance",
        "that somebody took part, with the hours worked out",
        of_module=True,
    ),
    Form("access-needs", "What helps me take part", "what a person needs, without reasons"),
    Form(
        "story-consent",
        "Consent to share a story",
        "what a person agrees to whose words, voice or picture is shown",
        to_type=True,
    ),
    Form("expenses", "Payment and expenses", "what is offered and what is claimed"),
    Form(
        "role", "Role description", "what somebody is asked to do, and what they get", to_type=True
    ),
)
"""Every form, in the order in which it is needed."""


def _formats(form: Form) -> Iterator[Format]:
    kinds = [
        (".html", "as a page for a browser", "render_html"),
        (".pdf", "as an accessible PDF, to fill in or to print", "render_pdf"),
    ]
    if form.to_type:
        kinds.append((".docx", "as a Word file", "render_word"))
    for suffix, how, render in kinds:
        yield Format(
            form.name,
            suffix,
            Scope.MODULE if form.of_module else Scope.ONCE,
            f"{form.about}, {how}",
            Later(f"toolkit.rendering.forms.page:{render}", (form,)),
            view=View.TIMES if form.of_module else View.RECORD,
            folder=FOLDER,
        )


FORMS = tuple(format for form in EVERY_FORM for format in _formats(form))
"""The formats of all forms."""
