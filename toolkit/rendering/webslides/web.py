"""The slides without PowerPoint: one web page that needs no scripts, and one accessible PDF."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.source import Span
from toolkit.model.variants import varied
from toolkit.rendering import page, pdf
from toolkit.rendering.deck.slides import BUNDLED_DECK, DECK
from toolkit.rendering.format import Job, Rendered
from toolkit.rendering.html_words import linked
from toolkit.rendering.page import Medium
from toolkit.rendering.webslides.rules import OWN_LOOK

if TYPE_CHECKING:
    from toolkit.rendering.webslides.views import Show

OWN_DECK = "templates/deck.pptx"


class Feet(NamedTuple):
    """What slides of one kind have at their foot: a name for the kind, and two colours of words."""

    name: str
    left: str
    right: str


def render_html(job: Job) -> Rendered:
    """The slides as one HTML file that works with the keyboard and without scripts."""
    from toolkit.rendering.webslides.views import STYLES, slide_views

    job = replace(job, theme=varied(job.theme))
    show = slide_views(job, Medium.SCREEN, footers=True)
    style = page.styles(job, Medium.SCREEN, *STYLES[Medium.SCREEN], "slideshow.css")
    text = filled(job, "slides.html.j2", Medium.SCREEN, show, style=style)
    return Rendered(text.encode("utf-8"), diagnostics=(*show.diagnostics, *own_look(job)))


def render_pdf(job: Job) -> Rendered:
    """The slides as PDF/UA-1, one a page; its feet are no part of what is read aloud."""
    from toolkit.rendering.webslides.views import STYLES, slide_views

    job = replace(job, theme=varied(job.theme))
    show = slide_views(job, Medium.PAPER)
    feet = tuple(dict.fromkeys(view.feet for view in show.slides))
    kinds = {colours: Feet(f"slide-{n}", *colours) for n, colours in enumerate(feet, 1)}
    text = filled(job, "slides.html.j2", Medium.PAPER, show, kinds=kinds)
    printed = pdf.render(text, job, page.styles(job, Medium.PAPER, *STYLES[Medium.PAPER]))
    said = (*show.diagnostics, *own_look(job), *printed.diagnostics)
    return Rendered(printed.data, diagnostics=said)


def filled(job: Job, template: str, medium: Medium, show: Show, **more: object) -> str:
    """A page of slides."""
    module = job.subject
    values = {
        "package": job.package,
        "kind": f"slides {medium.value}",
        "title": module.title,
        "description": module.summary,
        "made_by": module.authors,
        "stamp": job.stamp,
        "style": "",
        "show": show,
        "screen": medium is Medium.SCREEN,
        "own_look": bool(own_look(job)),
        "linked": linked,
    }
    return page.fill(job.templates, template, language=module.language, **{**values, **more})


def own_look(job: Job) -> tuple[Diagnostic, ...]:
    """What there is to say where the .pptx fills a template of an organisation's own."""
    files = job.templates.files
    if files.get(BUNDLED_DECK) in (None, files[DECK]):
        return ()
    said = OWN_LOOK.at(
        Span(job.theme.deck or OWN_DECK),
        "slides as web page, PDF and prints have the toolkit's look, not that of this template.",
        "nothing needs doing; change the colours and letters in templates/theme.yaml if you like.",
    )
    return (said,)
