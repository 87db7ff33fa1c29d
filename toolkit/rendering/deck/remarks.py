"""What there is to say about a template: what it lacks, and what in it is hard to read."""

from __future__ import annotations

from collections.abc import Iterator, Set

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.source import Span
from toolkit.rendering.deck.pages import Room
from toolkit.rendering.deck.presentation import Role
from toolkit.rendering.deck.rules import (
    ESTIMATED_FONT,
    MISSING_LAYOUT,
    SMALL_TEMPLATE_TEXT,
    UNREADABLE_TEMPLATE,
)
from toolkit.rendering.format import Job

OWN_DECK = "templates/deck.pptx"


def unreadable(job: Job, why: str) -> Diagnostic:
    """A template that cannot be opened, and why."""
    return UNREADABLE_TEMPLATE.at(
        _place(job),
        f"the template for slides cannot be used: {why}.",
        "save it in PowerPoint as .pptx; until then the slides are made with our own template.",
    )


def remarks_on(room: Room, job: Job, used: Set[Role]) -> tuple[Diagnostic, ...]:
    """Remarks on the template, as far as the roles that this deck uses are concerned."""
    return tuple(_remarks(room, job, used))


def _remarks(room: Room, job: Job, used: Set[Role]) -> Iterator[Diagnostic]:
    place = _place(job)
    lacking = [role for role in Role if role in used and not room.seats[role].own]
    if lacking:
        names = ", ".join(role.value for role in lacking)
        yield MISSING_LAYOUT.at(
            place,
            f"the template has no layout of its own for: {names}.",
            "add such layouts, or name the ones to use under layouts: in templates/theme.yaml.",
        )
    least = room.theme.slide.minimum
    sizes = {round(room.seats[role].style.level(0).size, 1) for role in used}
    small = sorted(size for size in sizes if size < least)
    if small:
        yield SMALL_TEMPLATE_TEXT.at(
            place,
            f"the template sets text in {small[0]:g} points; it is set in {least:g} instead.",
            f"choose at least {least:g} points for text in the template.",
        )
    if room.ruler.estimated:
        names = ", ".join(sorted(room.ruler.estimated))
        yield ESTIMATED_FONT.at(
            place,
            f"we do not know how wide the letters of {names} are, and leave some more room.",
            "nothing needs doing; look through the slides once.",
        )


def _place(job: Job) -> Span:
    return Span(job.theme.deck or OWN_DECK)
