"""The slides of a module: planned, fitted into the template, drawn as .pptx."""

from __future__ import annotations

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.places import Places, SlidePlace
from toolkit.rendering.format import Format, Job, Rendered, Scope


def render(job: Job) -> Rendered:
    """The deck of the job's module, and on which slide each of its anchors landed."""
    from toolkit.rendering.deck.draw.deck import draw_deck
    from toolkit.rendering.deck.fit import fit
    from toolkit.rendering.deck.measure import ruler
    from toolkit.rendering.deck.plan import plan
    from toolkit.rendering.deck.template import read_template

    template = read_template(job.templates.files["deck.pptx"])
    planned = plan(job)
    rule = ruler(job.templates.files)
    fitted, said = fit(planned.deck, template, job.theme, rule)
    data = draw_deck(fitted, planned.deck, template, job.theme, rule)
    places: dict[str, SlidePlace] = {}
    for number, slide in enumerate(fitted.slides, 1):
        for anchor in slide.anchors:
            places.setdefault(anchor, SlidePlace(number, slide.title))
    diagnostics: tuple[Diagnostic, ...] = (*planned.diagnostics, *said)
    return Rendered(data, Places(slides=places), diagnostics)


SLIDES = Format(
    "slides",
    ".pptx",
    Scope.MODULE,
    "slides for the room, with speaker notes, for PowerPoint and everything that opens its files",
    render,
)
