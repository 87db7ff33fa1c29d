"""A timetable as plain data: a session by the clock, and how else it could be laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from toolkit.model.labels import joined
from toolkit.model.minutes import Minutes
from toolkit.model.package import Module
from toolkit.model.quickly import dataclass
from toolkit.model.timetable import (
    AS_WRITTEN,
    FULL_DAY,
    HALF_DAY,
    LONGEST_STRETCH,
    ONLINE,
    Meeting,
    Pattern,
    Slot,
    Timetable,
    lay_out,
    steps_of,
)
from toolkit.model.timing import add_up, doing, written_minutes
from toolkit.rendering.guide.run_sheet import moment
from toolkit.rendering.html_words import duration


@dataclass(frozen=True, slots=True)
class Line:
    """One line: when it begins, how long it takes, what it is, and what people do meanwhile."""

    time: str
    minutes: str
    title: str
    part: str = ""
    doing: tuple[str, ...] = ()
    rests: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One meeting: its name ("" where there is only one), its lines, and its sums."""

    name: str
    lines: tuple[Line, ...]
    end: str
    sum: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A session by one pattern; `about` says in a sentence what the pattern did."""

    name: str
    about: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """What one module promises, and what is written in it."""

    title: str
    promised: str
    written: str
    agrees: bool


Lines = Callable[[tuple[Slot, ...], int | None], Iterator[Line]]
"""How the slots of a meeting that begins at a minute (or nobody knows when) become lines."""


def plans(modules: tuple[Module, ...], start: int | None) -> tuple[Plan, ...]:
    """The session as it is written, then by each pattern that changes something.

    Of several modules only what is done of each is named, not every slide.
    """
    steps = steps_of(modules)
    if not sum(step.minutes for step in steps):
        return ()
    written = Timetable(AS_WRITTEN, _as_written(modules))
    half, full, online = (lay_out(steps, each) for each in (HALF_DAY, FULL_DAY, ONLINE))
    named = [
        (_times(len(half.meetings), "half day"), half),
        (_times(len(full.meetings), "full day"), full),
        (f"{len(online.meetings)} × {ONLINE.longest} minutes online", online),
    ]
    if len(half.meetings) == 1:
        del named[1]  # what fits into half a day needs no day
    alike = [name for name, made in named if made.meetings == written.meetings]
    about = "In the order of the source."
    if alike:
        about += f" It fits {joined(alike)} as it is."
    lines = partial(_of_modules, modules) if len(modules) > 1 else _of_slides
    found = [_plan(written, "As it is written", about, start, lines)]
    found.extend(
        _plan(made, name, _about(made), start, lines) for name, made in named if name not in alike
    )
    return tuple(found)


def sums(modules: tuple[Module, ...]) -> tuple[Sum, ...]:
    """What is promised beside what is written, module by module."""
    return tuple(
        Sum(
            module.title,
            duration(module.minutes) if module.minutes else "",
            duration(written_minutes(module)) if written_minutes(module).most else "",
            module.minutes is None or add_up(module, module.minutes),
        )
        for module in modules
    )


def too_long(modules: tuple[Module, ...]) -> str:
    """That people go too long without a break as it is written, or ""."""
    for meeting in _as_written(modules):
        if meeting.longest_stretch > LONGEST_STRETCH:
            return (
                f"As it is written, {meeting.longest_stretch} minutes pass without a break. "
                f"People need one after {LONGEST_STRETCH} minutes at the latest; the plans below "
                "put breaks in."
            )
    return ""


def _as_written(modules: tuple[Module, ...]) -> tuple[Meeting, ...]:
    """The meetings in the order of the source; each module is a session of its own."""
    return tuple(m for each in modules for m in lay_out(steps_of([each]), AS_WRITTEN).meetings)


def _times(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count} {what}s"


def _plan(made: Timetable, name: str, about: str, start: int | None, lines: Lines) -> Plan:
    several = len(made.meetings) > 1
    return Plan(
        name,
        about,
        tuple(
            _part(f"Part {number}" if several else "", meeting, start, lines)
            for number, meeting in enumerate(made.meetings, 1)
        ),
    )


def _about(made: Timetable) -> str:
    pattern: Pattern = made.pattern
    said = [f"Up to {duration(Minutes(pattern.longest, pattern.longest))} at a time"]
    said.append(f"a break of {pattern.pause} minutes after {LONGEST_STRETCH} minutes at the latest")
    if any(slot.lunch for meeting in made.meetings for slot in meeting.slots):
        said.append(f"{pattern.lunch} minutes for lunch")
    sentence = ", ".join(said) + "."
    if made.left_out:
        count = len(made.left_out)
        breaks = (
            "1 break of the source falls" if count == 1 else f"{count} breaks of the source fall"
        )
        sentence += f" {breaks} between two parts, and so away."
    return sentence


def _part(name: str, meeting: Meeting, start: int | None, lines: Lines) -> Part:
    learning = duration(Minutes(meeting.learning, meeting.learning))
    whole = duration(Minutes(meeting.length, meeting.length))
    rests = meeting.length - meeting.learning
    total = f"{whole}: {learning} of learning"
    if rests:
        total += f", {duration(Minutes(rests, rests))} of breaks"
    written = tuple(lines(meeting.slots, start))
    return Part(name, written, moment(start, meeting.length), total)


def _of_slides(slots: tuple[Slot, ...], start: int | None) -> Iterator[Line]:
    """A line for each slide and each break."""
    before = ("", "")
    for slot in slots:
        line, before = _line(slot, start, before)
        yield line


def _of_modules(
    modules: tuple[Module, ...], slots: tuple[Slot, ...], start: int | None
) -> Iterator[Line]:
    """A line for what is done of a module in one go; what it is where that is not all of it."""
    whole = {module.title: {section.title for section in module.sections} for module in modules}
    for stretch in _stretches(slots):
        first, last = stretch[0], stretch[-1]
        line, _ = _line(first, start, ("", ""))
        until = f"{line.time}–{moment(start, last.end)}"
        if first.step is None or first.rests:
            yield replace(line, time=until)
            continue
        sections = dict.fromkeys(s.step.section for s in stretch if s.step and not s.step.rests)
        said = [] if set(sections) == whole[first.step.module] else [", ".join(sections)]
        if pauses := [moment(start, slot.start) for slot in stretch if slot.rests]:
            said.append(f"{'Break' if len(pauses) == 1 else 'Breaks'} at {joined(pauses)}")
        yield Line(until, line.minutes, first.step.module, doing=tuple(filter(None, said)))


def _stretches(slots: tuple[Slot, ...]) -> list[list[Slot]]:
    """Slots of one module with the breaks between them; lunch, and other breaks, for themselves."""
    found: list[list[Slot]] = []
    held: list[Slot] = []
    for slot in slots:
        if slot.step is None or slot.rests:
            held.append(slot)
            continue
        before = found[-1][-1].step if found else None
        if before and before.module == slot.step.module and not any(s.lunch for s in held):
            found[-1] += [*held, slot]
        else:
            found += [*([each] for each in held), [slot]]
        held = []
    return [*found, *([each] for each in held)]


def _line(slot: Slot, start: int | None, before: tuple[str, str]) -> tuple[Line, tuple[str, str]]:
    """A line, and the module and section that it stands in; they are named where they begin."""
    step = slot.step
    minutes = f"{slot.minutes}\N{NO-BREAK SPACE}min" if slot.minutes else ""
    time = moment(start, slot.start)
    if step is None:
        return Line(time, minutes, "Lunch" if slot.lunch else "Break", rests=True), before
    here = (step.module, step.section)
    part = "" if here == before else step.section
    title = step.slide.title or step.section or step.module
    done = tuple(
        f"{each.title or 'Activity'}, {each.minutes}" if each.minutes else each.title
        for each in doing(step.slide.blocks)
        if each.title
    )
    name = "Lunch" if slot.lunch else title
    return Line(time, minutes, name, part, done, slot.rests, step.slide.optional), here
