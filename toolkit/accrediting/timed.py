"""Conditions on time: what was promised, what adds up, breaks, learning and doing."""

from __future__ import annotations

from toolkit.accrediting.contents import Contents
from toolkit.accrediting.fields import file_name, where
from toolkit.accrediting.kind import Finding, computed
from toolkit.model.counts import counted
from toolkit.model.coverage import Unmet
from toolkit.model.framework import Condition
from toolkit.model.minutes import NO_TIME, Minutes
from toolkit.model.package import Module, Slide
from toolkit.model.source import Span
from toolkit.model.timing import (
    add_up,
    doing,
    is_learning,
    minutes_of,
    stretches,
    written_minutes,
)

NO_TIMES = "no slide and no activity says how long it takes"
TIMES_HERE = "write minutes= at slides and activities"


def minutes_add_up(of: Contents, condition: Condition) -> Finding:
    """What slides and activities take adds up to the time that the module promises."""
    module = of.module
    promised, taken = module.minutes, written_minutes(module)
    if promised is None:
        missing = "the module does not say how long it takes"
        return Unmet(condition, missing, *where(module, "minutes"))
    if taken == NO_TIME:
        return Unmet(condition, NO_TIMES, file_name(module), how=TIMES_HERE)
    if not add_up(module, promised):
        missing = f"{promised} are promised, and what is written adds up to {taken}"
        return Unmet(condition, missing, file_name(module), how=TIMES_HERE)
    label = f"{condition.says}: {taken} written, {promised} promised"
    return (computed(module.lines.get("minutes", Span(module.span.path)), label),)


def has_breaks(of: Contents, condition: Condition) -> Finding:
    """No stretch between two breaks is longer than so many minutes."""
    module = of.module
    if written_minutes(module) == NO_TIME:
        return Unmet(condition, NO_TIMES, file_name(module), how=TIMES_HERE)
    longest = max(sum(minutes_of(slide).most for slide in one) for one in stretches(module))
    if longest > condition.number:
        missing = f"{counted(longest, 'minute')} go by without a break"
        how = "add a slide such as “## Break {.break minutes=15}”"
        return Unmet(condition, missing, file_name(module), how=how)
    label = f"{condition.says}: the longest stretch is {counted(longest, 'minute')}"
    breaks = [slide for slide in module.slides if not is_learning(slide)]
    if not breaks:
        return (computed(Span(module.span.path), f"{label}, so that no break is needed"),)
    return tuple(computed(slide.span, label, slide.id) for slide in breaks)


def learning_hours(of: Contents, condition: Condition) -> Finding:
    """The hours of learning can be worked out: all minutes written, breaks left out."""
    module = of.module
    learning = learning_minutes(module)
    if learning == NO_TIME:
        return Unmet(condition, NO_TIMES, file_name(module), how=TIMES_HERE)
    label = f"{condition.says}: {hours(learning)} ({learning}, breaks left out)"
    return (computed(Span(module.span.path), label),)


def active_share(of: Contents, condition: Condition) -> Finding:
    """Activities and discussions take at least a share of the minutes of learning."""
    module = of.module
    learning = _middle(learning_minutes(module))
    if not learning:
        return Unmet(condition, NO_TIMES, file_name(module), how=TIMES_HERE)
    done = [(slide, _doing(slide)) for slide in module.slides if is_learning(slide)]
    minutes = sum(time for _slide, time in done)
    said = f"{minutes:g} of {learning:g} minutes of learning"
    if minutes < condition.number * learning:
        missing = f"activities and discussions take {said}"
        how = "add activities, or minutes= to those that are there"
        return Unmet(condition, missing, file_name(module), how=how)
    label = f"{condition.says}: {said}"
    return tuple(computed(slide.span, label, slide.id) for slide, time in done if time)


def learning_minutes(module: Module) -> Minutes:
    """What a module takes without breaks, lunch and registration."""
    total = NO_TIME
    for slide in module.slides:
        if is_learning(slide):
            total += minutes_of(slide)
    return total


def hours(minutes: Minutes) -> str:
    """Minutes as hours, to the nearest quarter: "1.75 hours", "1.5 to 1.75 hours"."""
    least, most = (round(end / 15) / 4 for end in (minutes.least, minutes.most))
    if least == most:
        return "1 hour" if most == 1 else f"{most:g} hours"
    return f"{least:g} to {most:g} hours"


def _doing(slide: Slide) -> float:
    """The minutes of a slide that go to activities and discussions, never more than it takes."""
    blocks = list(doing(slide.blocks))
    whole = _middle(minutes_of(slide))
    if any(block.minutes is None for block in blocks) and slide.minutes is not None:
        return whole
    timed = sum(_middle(block.minutes) for block in blocks if block.minutes)
    return min(timed, whole) if slide.minutes is not None else timed


def _middle(minutes: Minutes) -> float:
    return (minutes.least + minutes.most) / 2
