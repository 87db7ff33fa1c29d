"""The slides of a module: planned, fitted into the template, drawn as .pptx."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.places import Places, SlidePlace
from toolkit.model.variants import varied
from toolkit.rendering.format import Job, Rendered

if TYPE_CHECKING:
    from toolkit.rendering.deck.fitted import FittedDeck
    from toolkit.rendering.deck.images import Ready
    from toolkit.rendering.deck.layouts import Template
    from toolkit.rendering.deck.pages import Room
    from toolkit.rendering.deck.presentation import PlannedDeck


DECK, BUNDLED_DECK = "deck.pptx", "deck-bundled.pptx"
"""The template to fill; beside a project's own one, the toolkit's stands by under another name."""


class Prepared(NamedTuple):
    """A deck that only has to be drawn, and what there is to say about it."""

    planned: PlannedDeck
    fitted: FittedDeck
    room: Room
    diagnostics: tuple[Diagnostic, ...]


def render(job: Job) -> Rendered:
    """The deck of the job's module, and on which slide each of its anchors landed."""
    return _drawn(prepare(job))


def render_without_notes(job: Job) -> Rendered:
    """The same slides for participants: what is spoken and what is answered is nowhere in them."""
    ready = prepare(job)
    bare = tuple(replace(slide, notes=()) for slide in ready.fitted.slides)
    return _drawn(ready._replace(fitted=replace(ready.fitted, slides=bare)))


def _drawn(ready: Prepared) -> Rendered:
    from toolkit.rendering.deck.draw.deck import draw_deck

    data = draw_deck(ready.fitted, ready.planned, ready.room)
    places: dict[str, SlidePlace] = {}
    for number, slide in enumerate(ready.fitted.slides, 1):
        for anchor in slide.anchors:
            places.setdefault(anchor, SlidePlace(number, slide.title))
    return Rendered(data, Places(slides=places), ready.diagnostics)


def diagnose(job: Job) -> tuple[Diagnostic, ...]:
    """What there is to say about a module's slides, without drawing them."""
    from toolkit.rendering.deck.images import glance_at

    return prepare(job, glance_at).diagnostics


def prepare(job: Job, ready: Ready | None = None) -> Prepared:
    """The deck of the job's module as far as it can be said without drawing it.

    `ready` makes its pictures ready, where they are not to be as a .pptx needs them.
    """
    from toolkit.rendering.deck.fit import fit
    from toolkit.rendering.deck.measure import ruler
    from toolkit.rendering.deck.pages import Room
    from toolkit.rendering.deck.plan import plan
    from toolkit.rendering.deck.remarks import place_of, remarks_on
    from toolkit.rendering.deck.roles import seats

    job = replace(job, theme=varied(job.theme))
    template, remarks = _template(job)
    planned = plan(job, ready) if ready is not None else plan(job)
    room = Room(
        template=template,
        theme=job.theme,
        ruler=ruler(job.templates.files),
        seats=seats(template, job.theme.layouts),
        icons=job.templates.texts,
        footnotes=planned.deck.footnotes,
    )
    fitted, said = fit(planned.deck, room)
    used = {slide.plan.role for slide in fitted.slides}
    remarks += tuple(remarks_on(room, place_of(job), used))
    return Prepared(planned.deck, fitted, room, (*remarks, *planned.diagnostics, *said))


def _template(job: Job) -> tuple[Template, tuple[Diagnostic, ...]]:
    """The project's own template, or the toolkit's in the project's colours."""
    from toolkit.rendering.deck.container import TemplateError
    from toolkit.rendering.deck.dress import dressed
    from toolkit.rendering.deck.remarks import unreadable
    from toolkit.rendering.deck.template import read_template

    files = job.templates.files
    bundled = files.get(BUNDLED_DECK)
    if bundled is None:
        missing = (unreadable(job, "it is not there"),) if job.theme.deck else ()
        return dressed(files[DECK], job.theme), missing
    try:
        return read_template(files[DECK]), ()
    except TemplateError as problem:
        return dressed(bundled, job.theme), (unreadable(job, str(problem)),)
