"""Conditions on outcomes: how they are worded, where they are shown, taught and checked."""

from __future__ import annotations

import re

from toolkit.accrediting.contents import Contents
from toolkit.accrediting.fields import file_name, where
from toolkit.accrediting.kind import Finding, computed, shortened
from toolkit.model.blocks import Activity, Callout, CalloutKind
from toolkit.model.counts import counted
from toolkit.model.coverage import Unmet
from toolkit.model.framework import Condition
from toolkit.model.package import Module, Outcome, Slide
from toolkit.model.words import walk

NEAR = 5
"""How many slides count as the start and as the end of a module."""

_VERBS = """
    act add agree analyse apply argue arrange ask assess build calculate challenge change check
    choose classify collect comment compare complete consider contribute create decide define
    demonstrate describe design develop discuss distinguish divide draft draw estimate evaluate
    explain express facilitate find follow gather give group hear help identify interpret interview
    introduce judge join keep label lead link list listen locate make map match measure name note
    observe offer organise outline perform plan point practise predict prepare present prioritise
    produce propose put question read recall recognise recommend record reflect report respond
    review say search select share show sketch solve sort speak spot state step stop suggest
    summarise support take talk tell test try use weigh work write
"""
OBSERVABLE = frozenset(_VERBS.split())
"""Verbs for something that another person can see or hear; our own list."""

_LEADING = """
    i we you they people participants learners
    can could will would should may be am is are able to have had
    better clearly confidently now also
"""
LEADING = frozenset(_LEADING.split())
"""Words that come before the verb of an outcome, as in "people will be able to"."""


def every_outcome_is_taught(of: Contents, condition: Condition) -> Finding:
    """Every outcome is named by a slide or an activity."""
    module = of.module
    if not module.outcomes:
        return _no_outcomes(module, condition)
    teaching = _teaching(module)
    untaught = [outcome for outcome in module.outcomes if outcome.id not in teaching]
    if untaught:
        return Unmet(
            condition,
            f"{_listed(untaught)} not named by any slide or activity",
            file_name(module),
            how="write outcomes= at the slide or the activity that teaches it",
        )
    label = f"{condition.says}: {len(module.outcomes)} of {len(module.outcomes)}"
    first = dict.fromkeys(teaching[outcome.id] for outcome in module.outcomes)
    spots = of.spots
    return tuple(computed(spots[id].span, label, id) for id in first)


def every_outcome_is_checked(of: Contents, condition: Condition) -> Finding:
    """Every outcome names something in the module that checks it, and that is there."""
    module = of.module
    if not module.outcomes:
        return _no_outcomes(module, condition)
    spots = of.spots
    unchecked = [
        outcome for outcome in module.outcomes if not any(id in spots for id in outcome.checked_by)
    ]
    if unchecked:
        return Unmet(
            condition,
            f"{_listed(unchecked)} not checked by anything in the module",
            file_name(module),
            ("outcomes",),
            "write “checked by:” under the outcome, with the id of a quiz or an activity",
        )
    ids = dict.fromkeys(id for o in module.outcomes for id in o.checked_by if id in spots)
    label = f"{condition.says}: {len(module.outcomes)} of {len(module.outcomes)}"
    return tuple(computed(spots[id].span, label, id) for id in ids)


def every_activity_serves(of: Contents, condition: Condition) -> Finding:
    """Every activity names an outcome that it serves."""
    module = of.module
    activities = of.activities
    known = {outcome.id for outcome in module.outcomes}
    idle = [block for slide, block in activities if not known & {*block.outcomes, *slide.outcomes}]
    here = (file_name(module), (), "write outcomes= at the activity")
    if not activities:
        return Unmet(condition, "the module has no activities", *here)
    if idle:
        first = f"“{shortened(idle[0].title, 60)}”, line {idle[0].span.line}"
        count = f"{len(idle)} of {counted(len(activities), 'activity', 'activities')}"
        return Unmet(condition, f"{count} without an outcome; the first is {first}", *here)
    label = f"{condition.says}: {len(activities)} of {len(activities)}"
    return tuple(computed(block.span, label, block.id or slide.id) for slide, block in activities)


def outcomes_at_both_ends(of: Contents, condition: Condition) -> Finding:
    """The outcomes stand on one of the first slides, and again on one of the last."""
    module = of.module
    slides = tuple(module.slides)
    start = next(filter(_shows_outcomes, slides[:NEAR]), None)
    last = (slide for slide in reversed(slides[-NEAR:]) if slide is not start)
    end = next(filter(_shows_outcomes, last), None)
    if start and end:
        return tuple(computed(s.span, condition.says, s.id) for s in (start, end))
    lacking = [name for name, slide in (("first", start), ("last", end)) if slide is None]
    return Unmet(
        condition,
        f"none of the {' and none of the '.join(f'{name} {NEAR} slides' for name in lacking)} "
        "shows them",
        file_name(module),
        how="mark a slide near the start and one near the end with {.outcomes}",
    )


def outcomes_are_observable(of: Contents, condition: Condition) -> Finding:
    """Every outcome says something that can be seen or heard; those about feelings stand aside."""
    module = of.module
    judged = [outcome for outcome in module.outcomes if outcome.domain != "feel"]
    if not judged:
        return _no_outcomes(module, condition)
    vague = [outcome for outcome in judged if not _verb(outcome)]
    if vague:
        return Unmet(
            condition,
            f"{_listed(vague)} without a verb for something seen or heard",
            file_name(module),
            keys=("outcomes",),
            how="say what a person will be able to do, such as “explain” or “choose”",
        )
    felt = len(module.outcomes) - len(judged)
    aside = f" ({counted(felt, 'outcome')} about feelings left out)" if felt else ""
    label = f"{condition.says}: {', '.join(f'“{_verb(outcome)}”' for outcome in judged)}{aside}"
    return (computed(judged[0].span, label),)


def _teaching(module: Module) -> dict[str, str]:
    """For each outcome's id the first slide that names it, or an activity on it."""
    teaching: dict[str, str] = {}
    for slide in module.slides:
        for id in slide.outcomes:
            teaching.setdefault(id, slide.id)
        for block in walk(slide.blocks):
            for id in block.outcomes if isinstance(block, Activity) else ():
                teaching.setdefault(id, block.id or slide.id)
    return teaching


def _shows_outcomes(slide: Slide) -> bool:
    return slide.shows_outcomes or any(
        isinstance(block, Callout) and block.kind is CalloutKind.OBJECTIVES
        for block in walk(slide.blocks)
    )


def _verb(outcome: Outcome) -> str:
    """The verb that an outcome begins with, after "I can" and the like, if it can be observed."""
    words = re.findall(r"[a-z]+", outcome.text.casefold())
    verb = next((word for word in words if word not in LEADING), "")
    return next((form for form in (verb, verb.removesuffix("s")) if form in OBSERVABLE), "")


def _no_outcomes(module: Module, condition: Condition) -> Unmet:
    return Unmet(condition, "the module has no outcomes", *where(module, "outcomes"))


def _listed(outcomes: list[Outcome]) -> str:
    first = f"“{shortened(outcomes[0].text, 60)}”"
    if len(outcomes) == 1:
        return f"{first} is"
    return f"{first} and {counted(len(outcomes) - 1, 'more outcome')} are"
