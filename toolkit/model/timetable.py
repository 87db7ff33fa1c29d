"""A session as a timetable: what begins when, where it is cut into meetings, when people rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import IntEnum
from itertools import accumulate

from toolkit.model.package import Module, Slide
from toolkit.model.quickly import dataclass
from toolkit.model.timing import is_learning, minutes_of

LONGEST_STRETCH = 75
"""Minutes after which people need a break; guidance speaks of 60 to 75."""


class Begins(IntEnum):
    """What begins with a step. The value is how much is lost by parting it from the step before."""

    MODULE = 0
    SECTION = 5
    SLIDE = 15


@dataclass(frozen=True, slots=True)
class Step:
    """A slide with all that is done on it: the smallest piece, which is never cut."""

    slide: Slide
    section: str
    module: str
    begins: Begins

    @property
    def minutes(self) -> int:
        """The minutes to plan: the most that it may take, and none for what is optional."""
        return 0 if self.slide.optional else minutes_of(self.slide).most

    @property
    def rests(self) -> bool:
        """Whether it is a break, lunch or the like."""
        return not is_learning(self.slide)


@dataclass(frozen=True, slots=True)
class Pattern:
    """How a session is laid out; all are minutes.

    A meeting lasts at most `longest` (0: it is never cut). Breaks of `pause` minutes are put in
    where people would go too long without (0: none are). A meeting longer than half a day has
    a break of `lunch` minutes.
    """

    name: str
    longest: int = 0
    pause: int = 0
    lunch: int = 0


AS_WRITTEN = Pattern("As it is written")
HALF_DAY = Pattern("Half a day", 210, 15)
FULL_DAY = Pattern("A full day", 360, 15, 60)
ONLINE = Pattern("Online", 90, 10)


@dataclass(frozen=True, slots=True)
class Slot:
    """Some minutes of a meeting, `start` counted from its beginning; without a step, a break."""

    start: int
    minutes: int
    step: Step | None = None
    lunch: bool = False

    @property
    def end(self) -> int:
        """The minute at which the next slot begins."""
        return self.start + self.minutes

    @property
    def rests(self) -> bool:
        """Whether nobody has to learn anything now."""
        return self.step is None or self.step.rests


@dataclass(frozen=True, slots=True)
class Meeting:
    """What is done in one go, between coming and going home."""

    slots: tuple[Slot, ...]

    @property
    def length(self) -> int:
        """All its minutes, breaks included."""
        return self.slots[-1].end if self.slots else 0

    @property
    def learning(self) -> int:
        """Its minutes without breaks."""
        return sum(slot.minutes for slot in self.slots if not slot.rests)

    @property
    def longest_stretch(self) -> int:
        """The most minutes that pass without a break."""
        runs = accumulate(self.slots, lambda run, s: 0 if s.rests else run + s.minutes, initial=0)
        return max(runs)


@dataclass(frozen=True, slots=True)
class Timetable:
    """A session laid out by a pattern; `left_out` are written breaks that fell between meetings."""

    pattern: Pattern
    meetings: tuple[Meeting, ...]
    left_out: tuple[Step, ...] = ()


def steps_of(modules: Iterable[Module]) -> tuple[Step, ...]:
    """Everything that is done in some modules, in order."""
    found: list[Step] = []
    for module in modules:
        begins = Begins.MODULE
        for section in module.sections:
            for slide in section.slides:
                found.append(Step(slide, section.title, module.title, begins))
                begins = Begins.SLIDE
            begins = Begins.SECTION if begins is Begins.SLIDE else begins
    return tuple(found)


def lay_out(steps: tuple[Step, ...], pattern: Pattern) -> Timetable:
    """The timetable of some steps: all of them in their order, none overlapping another."""
    if not pattern.longest:
        return Timetable(pattern, (_meeting(steps, pattern),) if steps else ())
    meetings: list[Meeting] = []
    left_out: list[Step] = []
    for part in _parts(steps, lambda start: _meetings_from(steps, start, pattern)):
        kept = _without_outer_rests(part)
        rests = [step for step in part if step.rests]
        left_out.extend(step for step in rests if not any(step is each for each in kept))
        if kept:
            meetings.append(_meeting(_with_breaks(kept), pattern))
    return Timetable(pattern, tuple(meetings), tuple(left_out))


Cost = tuple[int, int, int]
"""Minutes too many, number of parts, and how bad the places are: the first counts most."""

Costs = Iterable[tuple[int, Cost]]
"""For parts that begin at one step: where each ends, and what it costs."""


def _parts(
    steps: tuple[Step, ...], costs_from: Callable[[int], Costs]
) -> tuple[tuple[Step, ...], ...]:
    """Steps cut into the parts that cost least in all."""
    best: list[tuple[Cost, int]] = [((0, 0, 0), 0)]
    best.extend(((1 << 60, 0, 0), 0) for _ in steps)
    for start in range(len(steps)):
        over, count, bad = best[start][0]
        for end, cost in costs_from(start):
            total = (over + cost[0], count + cost[1], bad + cost[2])
            if total < best[end][0]:
                best[end] = (total, start)
    parts = []
    end = len(steps)
    while end:
        start = best[end][1]
        parts.append(steps[start:end])
        end = start
    return tuple(reversed(parts))


def _meetings_from(steps: tuple[Step, ...], start: int, pattern: Pattern) -> Costs:
    """Every meeting that could begin with one step, with the breaks that it would need."""
    length = stretch = waiting = 0
    begun = False
    for end, step in enumerate(steps[start:], start + 1):
        if step.rests:
            waiting += step.minutes if begun else 0  # at the edge of a meeting it is no break
            stretch = 0
        else:
            if stretch and stretch + step.minutes > LONGEST_STRETCH:
                length, stretch = length + pattern.pause, 0
            length, stretch, waiting = length + waiting + step.minutes, stretch + step.minutes, 0
            begun = True
        whole = length
        if pattern.lunch and length > HALF_DAY.longest:
            whole += pattern.lunch - pattern.pause
        over = max(0, whole - pattern.longest)
        yield end, (over, 1, steps[start].begins + whole * whole // pattern.longest)
        if over:
            return


def _stretches_from(steps: tuple[Step, ...], start: int) -> Costs:
    """Every stretch without a break that could begin with one step."""
    length = 0
    for end, step in enumerate(steps[start:], start + 1):
        length += step.minutes
        over = max(0, length - LONGEST_STRETCH)
        yield end, (over, 1, steps[start].begins + length * length // LONGEST_STRETCH)
        if over:
            return


def _without_outer_rests(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    learning = [place for place, step in enumerate(steps) if not step.rests]
    return steps[learning[0] : learning[-1] + 1] if learning else ()


def _with_breaks(steps: tuple[Step, ...]) -> tuple[Step | None, ...]:
    """Steps with a None wherever a break has to be put in."""
    found: list[Step | None] = []
    stretch: list[Step] = []

    def close() -> None:
        parts = _parts(tuple(stretch), lambda start: _stretches_from(tuple(stretch), start))
        for number, part in enumerate(parts):
            found.extend((None, *part) if number else part)
        stretch.clear()

    for step in steps:
        if step.rests:
            close()
            found.append(step)
        else:
            stretch.append(step)
    close()
    return tuple(found)


def _meeting(steps: tuple[Step | None, ...], pattern: Pattern) -> Meeting:
    """Slots one after another, with lunch where the meeting is long."""
    slots = _slots([Slot(0, s.minutes if s else pattern.pause, s) for s in steps])
    rests = [slot for slot in slots if slot.rests]
    if pattern.lunch and rests and slots[-1].end > HALF_DAY.longest:
        middle = slots[-1].end // 2
        noon = min(rests, key=lambda slot: abs(slot.start - middle))
        minutes = max(noon.minutes, pattern.lunch)
        eating = replace(noon, minutes=minutes, lunch=True)
        slots = _slots([eating if slot is noon else slot for slot in slots])
    return Meeting(tuple(slots))


def _slots(slots: list[Slot]) -> list[Slot]:
    starts = accumulate((slot.minutes for slot in slots), initial=0)
    return [replace(slot, start=start) for slot, start in zip(slots, starts, strict=False)]
