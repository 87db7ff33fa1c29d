"""A deck's plan → the same slides as pages for screens and for paper."""

from __future__ import annotations

from toolkit.model.quickly import dataclass
from toolkit.model.views import View
from toolkit.rendering.format import Format, Later, Scope

WEBSLIDES = (
    Format(
        "slides",
        ".html",
        Scope.MODULE,
        "the same slides as a web page, for everybody without PowerPoint",
        Later("toolkit.rendering.webslides.web:render_html"),
        view=View.SLIDES,
        notes=False,
    ),
    Format(
        "slides",
        ".pdf",
        Scope.MODULE,
        "the same slides as an accessible PDF",
        Later("toolkit.rendering.webslides.web:render_pdf"),
        view=View.SLIDES,
        usual=False,
        notes=False,
    ),
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """How slides stand on a page: so many, each so wide in millimetres, or 0 for `LYING`.

    `name` is also a class in `prints.css`. `notes` says that a slide's notes stand below it.
    """

    name: str
    count: int
    width: float
    about: str
    notes: bool = False


SHEETS = (
    Sheet("print-1", 1, 0, "the slides to print, one a page"),
    Sheet("print-2", 2, 162, "the slides to print, two a page"),
    Sheet("print-3", 3, 82, "the slides to print, three a page beside lines for notes"),
    Sheet("print-6", 6, 85, "the slides to print, six a page"),
    Sheet("print-notes", 1, 142, "each slide over its speaker notes, for the trainer", notes=True),
)


PRINTS = tuple(
    Format(
        sheet.name,
        ".pdf",
        Scope.MODULE,
        sheet.about,
        Later("toolkit.rendering.webslides.prints:render", (sheet,)),
        view=View.SLIDES,
        usual=False,
        notes=sheet.notes,
    )
    for sheet in SHEETS
)
