"""What there is to say about a template: what it lacks, and what in it is hard to read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from toolkit.model.contrast import contrast
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.source import Span
from toolkit.rendering.deck.behind import LEAST, is_readable
from toolkit.rendering.deck.layouts import Layout, Slot
from toolkit.rendering.deck.pages import Room
from toolkit.rendering.deck.photographs import stands_out
from toolkit.rendering.deck.presentation import Role
from toolkit.rendering.deck.roles import Seat, clear_of
from toolkit.rendering.deck.rules import (
    ESTIMATED_FONT,
    MISSING_LAYOUT,
    MISSING_SLIDE_NUMBER,
    OVERLAPPING_SLOTS,
    PALE_TEMPLATE_TEXT,
    SMALL_TEMPLATE_TEXT,
    UNKNOWN_LAYOUT,
    UNREADABLE_TEMPLATE,
    WORDS_ON_PICTURE,
)
from toolkit.rendering.format import Job

OWN_DECK = "templates/deck.pptx"
THEME = "templates/theme.yaml"


def place_of(job: Job) -> Span:
    """Where a project's template stands."""
    return Span(job.theme.deck or OWN_DECK)


def unreadable(job: Job, why: str) -> Diagnostic:
    """A template that cannot be opened, and why."""
    return UNREADABLE_TEMPLATE.at(
        place_of(job),
        f"the template for slides cannot be used: {why}.",
        "save it in PowerPoint as .pptx; until then the slides are made with our own template.",
    )


def remarks_on(room: Room, place: Span, used: Collection[Role]) -> Iterator[Diagnostic]:
    """Remarks on the template at a place, as far as some roles are concerned."""
    seats = {role: room.seats[role] for role in Role if role in used}
    yield from _choices(room)
    if lacking := [role.value for role, seat in seats.items() if not seat.own]:
        yield MISSING_LAYOUT.at(
            place,
            f"the template has no layout of its own for: {', '.join(lacking)}.",
            "add such layouts, or name the ones to use under layouts: in templates/theme.yaml.",
        )
    yield from _small(room, place, seats.values())
    yield from _pale(place, seats.values())
    yield from _on_pictures(room, place, seats.values())
    yield from _without_numbers(place, seats.values())
    moved = _named(seat.layout for seat in seats.values() if _overlaps(seat))
    if moved:
        yield OVERLAPPING_SLOTS.at(
            place,
            f"text would stand on the title or the footer in {moved}; it is moved.",
            "draw their places apart in the template, under View, Slide Master.",
        )
    if room.ruler.estimated:
        names = ", ".join(sorted(room.ruler.estimated))
        yield ESTIMATED_FONT.at(
            place,
            f"we do not know how wide the letters of {names} are, and leave some more room.",
            "nothing needs doing; look through the slides once.",
        )


def _choices(room: Room) -> Iterator[Diagnostic]:
    """What `layouts:` in the theme asks for and is not there."""
    names = {layout.name.casefold() for layout in room.template.layouts}
    roles = [role.value for role in Role]
    for role, name in (room.theme.layouts or {}).items():
        if role not in roles:
            said = f"there is no kind of slide called “{role}”."
            yield UNKNOWN_LAYOUT.at(Span(THEME), said, f"write one of: {', '.join(roles)}.")
        elif name.casefold() not in names:
            said = f"the template has no layout called “{name}”, which is to serve for {role}."
            there = ", ".join(layout.name for layout in room.template.layouts if layout.name)
            yield UNKNOWN_LAYOUT.at(Span(THEME), said, f"write one of: {there}.")


def _small(room: Room, place: Span, seats: Iterable[Seat]) -> Iterator[Diagnostic]:
    least = room.theme.slide.minimum
    small = [seat for seat in seats if round(seat.style.level(0).size, 1) < least]
    if small:
        smallest = min(seat.style.level(0).size for seat in small)
        yield SMALL_TEMPLATE_TEXT.at(
            place,
            f"the template sets text in {round(smallest, 1):g} points in "
            f"{_named(seat.layout for seat in small)}; it is set in {least:g} instead.",
            f"choose at least {least:g} points for text in the template.",
        )


def _pale(place: Span, seats: Iterable[Seat]) -> Iterator[Diagnostic]:
    pale = [(seat.layout, slot) for seat in seats for slot in _slots(seat) if _is_pale(seat, slot)]
    if pale:
        layout, slot = min(pale, key=_contrast)
        yield PALE_TEMPLATE_TEXT.at(
            place,
            f"words in {slot.level(0).colour} on {layout.behind(slot.frame)} are hard to read in "
            f"{_named(layout for layout, _ in pale)}; they are set darker or lighter.",
            "choose colours in the template that stand out from what is behind them.",
        )


def _on_pictures(room: Room, place: Span, seats: Iterable[Seat]) -> Iterator[Diagnostic]:
    """Words on a photograph that hides them, and on what cannot be looked at by computing."""
    hidden: list[tuple[float, Layout, Slot]] = []
    unknown: list[Layout] = []
    for seat in seats:
        for slot in (each for each in _slots(seat) if not seat.layout.behind(each.frame)):
            reached = stands_out(slot, seat.layout, room.template)
            if reached is None:
                unknown.append(seat.layout)
            elif reached < LEAST:
                hidden.append((reached, seat.layout, slot))
    if hidden:
        least, layout, slot = min(hidden, key=lambda each: each[0])
        yield WORDS_ON_PICTURE.at(
            place,
            f"words in {slot.level(0).colour} are hard to read on the picture behind them in "
            f"{_named(layout for _, layout, _ in hidden)}: in “{layout.name}” they reach a "
            f"contrast of {int(least * 10) / 10} : 1, and {LEAST} : 1 is needed.",
            "put a plain surface behind them in the template, or take another colour or picture.",
        )
    if unknown:
        yield WORDS_ON_PICTURE.at(
            place,
            f"words stand on a picture, or on several colours, in {_named(unknown)}.",
            "look whether they can be read from the back of a room; if not, put a plain surface "
            "behind them in the template.",
        )


def _without_numbers(place: Span, seats: Iterable[Seat]) -> Iterator[Diagnostic]:
    kinds = {"sldNum": "the number of a slide", "dt": "the version", "ftr": "the package’s title"}
    layouts = [seat.layout for seat in seats]
    lacking = [each for each in kinds if not any(one.of_kind(each) for one in layouts)]
    if lacking:
        yield MISSING_SLIDE_NUMBER.at(
            place,
            f"no layout has a place for: {', '.join(kinds[each] for each in lacking)}.",
            "in PowerPoint: View, Slide Master, Master Layout, tick Footers; then tick Footers on "
            "each layout.",
        )


def _slots(seat: Seat) -> Iterator[Slot]:
    kinds = ("title", "ctrTitle", "ftr", "dt", "sldNum")
    found = (*seat.columns, seat.label, seat.foot, seat.aside, seat.caption)
    yield from (*seat.layout.of_kind(*kinds), *(slot for slot in found if slot is not None))


def _contrast(placed: tuple[Layout, Slot]) -> float:
    layout, slot = placed
    return contrast(slot.level(0).colour, layout.behind(slot.frame))


def _is_pale(seat: Seat, slot: Slot) -> bool:
    return not is_readable(slot.level(0), seat.layout.behind(slot.frame))


def _overlaps(seat: Seat) -> bool:
    slots = (seat.main, *seat.columns, seat.picture)
    return any(s is not None and clear_of(s.frame, seat.layout) != s.frame for s in slots)


def _named(layouts: Iterable[Layout]) -> str:
    """The names of layouts, each once."""
    names = dict.fromkeys(f"“{layout.name}”" for layout in layouts)
    return ", ".join(names)
