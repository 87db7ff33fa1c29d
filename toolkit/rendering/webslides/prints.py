"""Slides on paper: one, two, three with lines for notes, or six a page, or each with its notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from toolkit.rendering import page, pdf
from toolkit.rendering.format import Job, Rendered
from toolkit.rendering.page import Medium
from toolkit.rendering.webslides import Sheet
from toolkit.rendering.webslides.web import filled, own_look

if TYPE_CHECKING:
    from toolkit.rendering.webslides.views import SlideView

STYLE = "prints.css"
MILLIMETRE = 72 / 25.4
LYING = {"A4": 250.0, "Letter": 234.0}
"""How wide a slide is that has a page on its side for itself, in millimetres, by paper."""


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
