"""A timetable as plain data: a session by the clock, and how else it could be laid out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from toolkit.model.minutes import Minutes
from toolkit.model.package import Module
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


def plans(modules: tuple[Module, ...], start: int | None) -> tuple[Plan, ...]:
    """The session as it is written, then by each pattern that fits it.

    Of several modules only sections are named, not every slide.
    """
    brief = len(modules) > 1
    steps = steps_of(modules)
    if not sum(step.minutes for step in steps):
        return ()
    alone = [m for each in modules for m in lay_out(steps_of([each]), AS_WRITTEN).meetings]
    written = Timetable(AS_WRITTEN, tuple(alone))  # each module is a session of its own
    half, full, online = (lay_out(steps, each) for each in (HALF_DAY, FULL_DAY, ONLINE))
    found = [_plan(written, "As it is written", "In the order of the source.", start, brief)]
    found.append(_plan(half, _times(len(half.meetings), "half day"), _about(half), start, brief))
    if len(half.meetings) > 1:
        name = _times(len(full.meetings), "full day")
        found.append(_plan(full, name, _about(full), start, brief))
    name = f"{len(online.meetings)} × {ONLINE.longest} minutes online"
    found.append(_plan(online, name, _about(online), start, brief))
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
    alone = (m for each in modules for m in lay_out(steps_of([each]), AS_WRITTEN).meetings)
    for meeting in alone:
        if meeting.longest_stretch > LONGEST_STRETCH:
            return (
                f"As it is written, {meeting.longest_stretch} minutes pass without a break. "
                f"People need one after {LONGEST_STRETCH} minutes at the latest; the plans below "
                "put breaks in."
            )
    return ""


def _times(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count} {what}s"


def _plan(made: Timetable, name: str, about: str, start: int | None, brief: bool) -> Plan:
    several = len(made.meetings) > 1
    return Plan(
        name,
        about,
        tuple(
            _part(f"Part {number}" if several else "", meeting, start, brief)
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


def _part(name: str, meeting: Meeting, start: int | None, brief: bool) -> Part:
    before = ("", "")
    lines = []
    for slot in _by_section(meeting.slots) if brief else meeting.slots:
        line, here = _line(slot, start, before)
        lines.append(_of_section(line, slot, before[0] != here[0]) if brief else line)
        before = here
    learning = duration(Minutes(meeting.learning, meeting.learning))
    whole = duration(Minutes(meeting.length, meeting.length))
    rests = meeting.length - meeting.learning
    total = f"{whole}: {learning} of learning"
    if rests:
        total += f", {duration(Minutes(rests, rests))} of breaks"
    return Part(name, tuple(lines), moment(start, meeting.length), total)


def _by_section(slots: tuple[Slot, ...]) -> list[Slot]:
    """Slots in which all that follows in one section is one."""
    found: list[Slot] = []
    for slot in slots:
        last = found[-1] if found else None
        if last and _where(last) and _where(last) == _where(slot):
            found[-1] = replace(last, minutes=last.minutes + slot.minutes)
        else:
            found.append(slot)
    return found


def _where(slot: Slot) -> tuple[str, str] | None:
    """The module and the section that a slot belongs to; a break belongs to none."""
    step = slot.step
    return None if step is None or step.rests else (step.module, step.section)


def _of_section(line: Line, slot: Slot, begins: bool) -> Line:
    """The line of a whole section, below the name of its module where that `begins`."""
    if slot.step is None or slot.rests:
        return line
    title = slot.step.section or slot.step.module
    part = slot.step.module if begins and slot.step.section else ""
    return replace(line, title=title, part=part, doing=(), optional=False)


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
