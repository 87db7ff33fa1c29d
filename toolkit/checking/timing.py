"""Rules about time: whether the minutes add up, and whether people get their breaks."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checking.typed import brackets_left
from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.minutes import NO_TIME, Minutes
from toolkit.model.package import Module, Package, Slide
from toolkit.model.timetable import LONGEST_STRETCH
from toolkit.model.timing import add_up, minutes_of, stretches, written_minutes

MINUTES = Rule(
    "TK411",
    "minutes-do-not-add-up",
    Severity.WARNING,
    "The slides and activities take longer, or shorter, than the module promises.",
    "People plan their day, their carer and their lift home by the time that they were promised.",
    bad="""\
---
title: Consent
minutes: 60
---

## What consent means {minutes=20}

Consent is a yes that you can take back.

## Who can help {minutes=20}

Ask any of us.
""",
    good="""\
---
title: Consent
minutes: 40
---

## What consent means {minutes=20}

Consent is a yes that you can take back.

## Who can help {minutes=20}

Ask any of us.
""",
)
NO_BREAK = Rule(
    "TK412",
    "long-time-without-break",
    Severity.WARNING,
    f"More than {LONGEST_STRETCH} minutes pass without a break.",
    "Sitting, listening and talking about hard things tires people. Some are in pain, or need "
    "to take medicine.",
    bad="""\
# Consent

## What consent means {minutes=50}

Consent is a yes that you can take back.

## Who can help {minutes=50}

::: discussion
Whom would you ask?
:::
""",
    good="""\
# Consent

## What consent means {minutes=50}

Consent is a yes that you can take back.

## Break {.break minutes=15}

## Who can help {minutes=50}

::: discussion
Whom would you ask?
:::
""",
)


def minutes_do_not_add_up(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Modules whose promised time and written time have no minute in common."""
    for module in package.modules:
        promised, written = module.minutes, written_minutes(module)
        if promised is None or add_up(module, promised) or not list(module.slides):
            continue
        if module.unread or brackets_left(module):
            continue  # What could not be read comes first: it may be the very time that is missing.
        be = "is" if promised == Minutes(1, 1) else "are"
        if written == NO_TIME:
            says = f"{promised} {be} promised, and no slide or activity says how long it takes."
        else:
            says = f"{promised} {be} promised, and the slides and activities take {written}."
        yield MINUTES.at(module.lines.get("minutes", module.span), says, _ways_out(module, written))


def long_time_without_break(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Slides with which the time since the last break grows too long, once for each stretch."""
    for module in package.modules:
        for stretch in stretches(module):
            since = NO_TIME
            for slide in stretch:
                since += minutes_of(slide)
                if since.most > LONGEST_STRETCH:
                    yield NO_BREAK.at(
                        slide.span,
                        f"at the end of this slide {since} have passed without a break.",
                        "write a break before it: ## Break {.break minutes=15}",
                    )
                    break


def _ways_out(module: Module, written: Minutes) -> str:
    untimed = [s for s in module.slides if minutes_of(s) == NO_TIME and s.title]
    if written == NO_TIME and not untimed:
        return "write {minutes=5} after the title of each slide, with your own number."
    if not untimed:
        return f"write minutes: {written.most} at the top, or change the minutes below."
    return (
        f"{_slides(untimed)} no time yet, the first being “{untimed[0].title}” in line "
        f"{untimed[0].span.line}: write {{minutes=5}} after its title, with your own number."
    )


def _slides(slides: list[Slide]) -> str:
    return "1 slide has" if len(slides) == 1 else f"{len(slides)} slides have"


CHECKS = {MINUTES: minutes_do_not_add_up, NO_BREAK: long_time_without_break}
