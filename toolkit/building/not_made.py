"""Why an output was not made: in a few words beside it, and as something to say."""

from __future__ import annotations

from toolkit.building.rules import OUR_BUG, PDF_NOT_MADE, TEMPLATE_UNUSABLE
from toolkit.building.targets import Target
from toolkit.building.workers import Outcome
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.source import Span
from toolkit.rendering.formats import FORMATS


def why_not(target: Target, outcome: Outcome, log: str) -> tuple[str, Diagnostic]:
    """A few words, and a diagnostic; `log` is the file that holds our own mistakes."""
    if outcome.missing:
        return "a library is missing on this computer", PDF_NOT_MADE.at(
            Span("build"),
            "PDFs were not made, because a library called Pango is missing here.",
            f"{outcome.missing} Until then {_instead(target)} prints well from a browser.",
        )
    if outcome.stopped:
        return "a picture was changed meanwhile", outcome.stopped
    if outcome.template:
        name, reason = outcome.template
        return "its template could not be filled", TEMPLATE_UNUSABLE.at(
            Span(f"templates/{name}"),
            f"this template could not be filled: {reason}.",
            "compare it with the one that the toolkit carries, or take it away to use that.",
        )
    place = target.module.span if target.module else Span("build")
    return "the toolkit made a mistake", OUR_BUG.at(
        Span(place.path),
        f"the toolkit made a mistake of its own and could not make {target.path}.",
        f"what you wrote is safe; please send us the file build/{log}.",
    )


def _instead(target: Target) -> str:
    """The page that shows what a PDF would have shown; those of slides alone have none."""
    name = target.format.name
    pages = {format.name for format in FORMATS if format.suffix == ".html"}
    return "the .html file of the same name" if name in pages else "the web page of the slides"
