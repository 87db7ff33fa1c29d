"""Slides on paper: one, two, three with lines for notes, or six a page, or each with its notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from toolkit.model.views import View
from toolkit.rendering import page, pdf
from toolkit.rendering.format import Format, Job, Rendered, Scope
from toolkit.rendering.page import Medium
from toolkit.rendering.webslides.web import filled, own_look

if TYPE_CHECKING:
    from toolkit.rendering.webslides.views import SlideView

STYLE = "prints.css"
MILLIMETRE = 72 / 25.4
LYING = {"A4": 250.0, "Letter": 234.0}
"""How wide a slide is that has a page on its side for itself, in millimetres, by paper."""


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
    Sheet("print-6", 6, 79, "the slides to print, six a page"),
    Sheet("print-notes", 1, 142, "each slide over its speaker notes, for the trainer", notes=True),
)


def render(sheet: Sheet, job: Job) -> Rendered:
    """Slides on paper, as PDF/UA-1; the reading order is that of the slides."""
    from toolkit.rendering.webslides.views import STYLES, slide_views

    width = sheet.width or LYING[job.theme.paper]
    show = slide_views(job, Medium.PAPER, width=width * MILLIMETRE)
    pages = tuple(_pages(show.slides, sheet.count))
    text = filled(job, "prints.html.j2", Medium.PAPER, show, sheet=sheet, pages=pages)
    style = page.styles(job, Medium.PAPER, *STYLES[Medium.PAPER], STYLE)
    printed = pdf.render(text, job, style)
    said = (*show.diagnostics, *own_look(job), *printed.diagnostics)
    return Rendered(printed.data, diagnostics=said)


def _pages(slides: tuple[SlideView, ...], count: int) -> Iterator[tuple[SlideView, ...]]:
    """The slides of each page."""
    return (slides[at : at + count] for at in range(0, len(slides), count))


def _renders(sheet: Sheet) -> Callable[[Job], Rendered]:
    return partial(render, sheet)


PRINTS = tuple(
    Format(
        sheet.name,
        ".pdf",
        Scope.MODULE,
        sheet.about,
        _renders(sheet),
        view=View.SLIDES,
        usual=False,
        notes=sheet.notes,
    )
    for sheet in SHEETS
)
