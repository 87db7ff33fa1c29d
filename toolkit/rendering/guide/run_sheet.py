"""The run sheet as plain data: what begins when, who leads it, what is needed, and plan B."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.model.blocks import Activity, Discussion
from toolkit.model.clock import clock
from toolkit.model.labels import joined
from toolkit.model.minutes import NO_TIME, Minutes
from toolkit.model.package import Module, Package
from toolkit.model.quickly import dataclass
from toolkit.model.timetable import (
    AS_WRITTEN,
    LONGEST_STRETCH,
    Meeting,
    Slot,
    Step,
    lay_out,
    steps_of,
)
from toolkit.model.timing import add_up, doing, minutes_of, written_minutes
from toolkit.rendering.guide.record import called
from toolkit.rendering.html_words import duration


@dataclass(frozen=True, slots=True)
class Doing:
    """Something that people do on a slide: its name, and how long and with whom."""

    title: str
    facts: str
    plan_b: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the run sheet.

    `time` is when it begins, `minutes` how long it takes in words, "" where nobody says so;
    `slide` the number of its slide in the deck, 0 for none.
    """

    time: str
    minutes: str
    title: str
    anchor: str = ""
    slide: int = 0
    rests: bool = False
    optional: bool = False
    doing: tuple[Doing, ...] = ()
    who: str = ""
    method: str = ""
    outcomes: str = ""
    plan_b: str = ""
    materials: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one section, and how long they take."""

    title: str
    length: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class RunSheet:
    """A session from beginning to end; `remarks` say what does not add up."""

    groups: tuple[Group, ...]
    clocks: bool
    start: str
    end: str
    length: str
    remarks: tuple[str, ...]


def begins(module: Module, package: Package) -> int | None:
    """When a session begins, in minutes after midnight, if anybody said so."""
    return package.start if module.start is None else module.start


def moment(start: int | None, minute: int) -> str:
    """A minute of a session: by the clock where it is known when it begins, else counted from 0."""
    return str(minute) if start is None else clock(start + minute)


def run_sheet(module: Module, package: Package, slides: Mapping[str, int]) -> RunSheet:
    """The run sheet of a module; `slides` are the numbers of its slides by their ids."""
    start = begins(module, package)
    meetings = lay_out(steps_of([module]), AS_WRITTEN).meetings
    meeting = meetings[0] if meetings else Meeting(())
    timed = bool(meeting.length)
    groups: list[Group] = []
    for name, slots in _by_section(meeting):
        rows = tuple(_row(slot, module, start, slides, timed=timed) for slot in slots)
        minutes = sum(slot.minutes for slot in slots)
        length = duration(Minutes(minutes, minutes)) if minutes else ""
        groups.append(Group(name, length, rows))
    return RunSheet(
        groups=tuple(groups),
        clocks=start is not None,
        start=moment(start, 0),
        end=moment(start, meeting.length) if timed else "",
        length=duration(Minutes(meeting.length, meeting.length)) if timed else "",
        remarks=tuple(_remarks(module, meeting)),
    )


def _by_section(meeting: Meeting) -> list[tuple[str, list[Slot]]]:
    groups: list[tuple[str, list[Slot]]] = []
    for slot in meeting.slots:
        name = slot.step.section if slot.step else ""
        if not groups or groups[-1][0] != name:
            groups.append((name, []))
        groups[-1][1].append(slot)
    return groups


def _row(
    slot: Slot, module: Module, start: int | None, slides: Mapping[str, int], *, timed: bool
) -> Row:
    step = slot.step
    if step is None:
        return Row(moment(start, slot.start), _short(Minutes(slot.minutes, slot.minutes)), "Break")
    slide, done = step.slide, list(doing(step.slide.blocks))
    activities = [each for each in done if isinstance(each, Activity)]
    leaders = [*slide.led_by, *(name for each in activities for name in each.led_by)]
    methods = [slide.method, *(each.method for each in activities)]
    served = [*slide.outcomes, *(id for each in activities for id in each.outcomes)]
    needed = [thing for each in activities for thing in each.materials]
    return Row(
        time=moment(start, slot.start) if timed else "",
        minutes=_short(minutes_of(slide)),
        title=slide.title or step.section or module.title,
        anchor=slide.id,
        slide=slides.get(slide.id, 0),
        rests=step.rests,
        optional=slide.optional,
        doing=tuple(map(_doing, done)),
        who=joined(tuple(dict.fromkeys(called(module, name) for name in leaders))),
        method=", ".join(dict.fromkeys(each.replace("-", " ") for each in methods if each)),
        outcomes=_numbers(module, served),
        plan_b=slide.plan_b,
        materials=", ".join(dict.fromkeys(needed)),
    )


def _doing(block: Activity | Discussion) -> Doing:
    minutes = _short(block.minutes) if block.minutes is not None else ""
    if isinstance(block, Discussion):
        return Doing(block.title or "Talk about it", minutes)
    optional = "if there is time" if block.optional else ""
    facts = " · ".join(fact for fact in (minutes, block.group, optional) if fact)
    return Doing(block.title or "Activity", facts, block.plan_b)


def _short(minutes: Minutes) -> str:
    """A time as a narrow column can hold it."""
    if minutes == NO_TIME:
        return ""
    if minutes.least == minutes.most:
        return f"{minutes.most} min"
    return f"{minutes.least}–{minutes.most} min"


def _numbers(module: Module, ids: list[str]) -> str:
    """Outcomes by the numbers that they have in this guide."""
    order = [outcome.id for outcome in module.outcomes]
    numbers = sorted({order.index(id) + 1 for id in ids if id in order})
    return joined(tuple(map(str, numbers)))


def _remarks(module: Module, meeting: Meeting) -> list[str]:
    """What somebody who plans by this sheet has to know about its times."""
    said: list[str] = []
    steps = [slot.step for slot in meeting.slots if slot.step]
    written, promised = written_minutes(module), module.minutes
    if not steps:
        return ["There is nothing in this module yet."]
    if written == NO_TIME:
        return ["No slide says how long it takes yet, so there are no times here."]
    untimed = [step for step in steps if minutes_of(step.slide) == NO_TIME]
    if untimed:
        count = "1 slide says" if len(untimed) == 1 else f"{len(untimed)} slides say"
        said.append(f"{count} no time yet, and the times here leave that out.")
    if promised is not None and not add_up(module, promised):
        said.append(
            f"{duration(promised)} promised, {duration(written)} written: the two do not add up."
        )
    if any(_is_open(step) for step in steps):
        said.append(
            "Where a time is written as from–to, the longer one is planned. "
            "What is marked “if there is time” takes none."
        )
    if meeting.longest_stretch > LONGEST_STRETCH:
        said.append(
            f"{meeting.longest_stretch} minutes pass without a break. "
            "The timetable beside this guide shows where one could go."
        )
    return said


def _is_open(step: Step) -> bool:
    minutes = minutes_of(step.slide)
    return step.slide.optional or minutes.least != minutes.most
