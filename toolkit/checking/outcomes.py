"""Rules about learning: whether what people should learn is taught, and how they can tell."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from toolkit.checking.content import blocks_in
from toolkit.model.assets import Assets
from toolkit.model.blocks import Activity, Quiz
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Module, Package
from toolkit.model.source import Span

UNCHECKED_OUTCOME = Rule(
    "TK421",
    "unchecked-outcome",
    Severity.WARNING,
    "An outcome has nothing by which people can tell that they reached it, though others have.",
    "Reviewers ask how each outcome is checked. A question to think about is enough.",
    bad="""\
---
title: Consent
outcomes:
  - know: I can say what consent is
    checked by: quiz-1
  - feel: I feel free to say no
---

## What consent means

::: quiz {#quiz-1}
Can you take a yes back?

- [x] Yes
- [ ] No
:::
""",
    good="""\
---
title: Consent
outcomes:
  - know: I can say what consent is
    checked by: quiz-1
---

## What consent means

::: quiz {#quiz-1}
Can you take a yes back?

- [x] Yes
- [ ] No
:::
""",
)
UNTAUGHT_OUTCOME = Rule(
    "TK422",
    "untaught-outcome",
    Severity.WARNING,
    "No slide or activity says that it teaches an outcome, though others are taught.",
    "What was promised at the start should happen before the end.",
    bad="""\
---
title: Consent
outcomes:
  - id: o1
    know: I can say what consent is
  - id: o2
    feel: I feel free to say no
---

## What consent means {outcomes=o1}

Consent is a yes that you can take back.
""",
    good="""\
---
title: Consent
outcomes:
  - id: o1
    know: I can say what consent is
  - id: o2
    feel: I feel free to say no
---

## What consent means {outcomes="o1 o2"}

Consent is a yes that you can take back.
""",
)
UNKNOWN_OUTCOME = Rule(
    "TK423",
    "unknown-outcome",
    Severity.WARNING,
    "A slide or an activity names an outcome that the module does not have.",
    "It is often a slip of the pen, and then the outcome looks as if nobody taught it.",
    bad="""\
---
title: Consent
outcomes:
  - id: o1
    know: I can say what consent is
---

## What consent means {outcomes="o1 o7"}

Consent is a yes that you can take back.
""",
    good="""\
---
title: Consent
outcomes:
  - id: o1
    know: I can say what consent is
---

## What consent means {outcomes=o1}

Consent is a yes that you can take back.
""",
)
UNKNOWN_CHECK = Rule(
    "TK424",
    "unknown-place-of-check",
    Severity.WARNING,
    "An outcome is said to be checked in a place that the module does not have.",
    "It looks as if something checked the outcome, and nothing does.",
    bad=UNCHECKED_OUTCOME.good.replace("by: quiz-1", "by: quizz-1"),
    good=UNCHECKED_OUTCOME.good,
)
NO_RIGHT_ANSWER = Rule(
    "TK425",
    "quiz-without-right-answer",
    Severity.WARNING,
    "A question has answers to choose from, and none is marked as right.",
    "The trainer guide could not say which answer is right.",
    bad="""\
# Consent

## What consent means

::: quiz
Can you take a yes back?

- [ ] Yes
- [ ] No
:::
""",
    good="""\
# Consent

## What consent means

::: quiz
Can you take a yes back?

- [x] Yes
- [ ] No
:::
""",
)


def unchecked_outcome(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Outcomes without a check, in modules where some outcome has one."""
    for module in package.modules:
        if not any(outcome.checked_by for outcome in module.outcomes):
            continue
        for outcome in module.outcomes:
            if not outcome.checked_by:
                yield UNCHECKED_OUTCOME.at(
                    outcome.span,
                    f"nothing checks the outcome “{outcome.text}”.",
                    "write below it checked by: and the id of a quiz, an activity or a slide.",
                )


def unknown_check(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Outcomes that name places of checks which are not there."""
    for module in package.modules:
        places = sorted(_places(module))
        for outcome in module.outcomes:
            unknown = [name for name in outcome.checked_by if name not in places]
            if unknown:
                near = get_close_matches(unknown[0], places, n=1, cutoff=0.7)
                yield UNKNOWN_CHECK.at(
                    outcome.span,
                    f"“{' '.join(unknown)}” should check “{outcome.text}”, and this module has no "
                    "such place.",
                    f"perhaps you meant “{near[0]}”."
                    if near
                    else "write the name of a quiz, an activity or a slide, and the same after "
                    "its title: {#name}.",
                )


def _places(module: Module) -> Iterator[str]:
    """The names of all places that can check an outcome."""
    yield from (section.id for section in module.sections)
    yield from (slide.id for slide in module.slides)
    yield from (block.id for block in blocks_in(module) if block.id)


def untaught_outcome(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Outcomes that nothing names, in modules where something names some outcome."""
    for module in package.modules:
        named = {name for _span, name in _named(module)}
        for outcome in module.outcomes if named else ():
            if outcome.id not in named:
                yield UNTAUGHT_OUTCOME.at(
                    outcome.span,
                    f"no slide or activity says that it teaches “{outcome.text}”.",
                    f"write {{outcomes={outcome.id}}} after the title of the slide that does.",
                )


def unknown_outcome(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Names of outcomes, on slides and activities, that no outcome has."""
    for module in package.modules:
        known = [outcome.id for outcome in module.outcomes]
        for span, name in _named(module):
            if name not in known:
                there = f"the outcomes are: {', '.join(known)}." if known else ""
                yield UNKNOWN_OUTCOME.at(
                    span,
                    f"there is no outcome {name} at the top of this module.",
                    there or "write the outcomes at the top of the module, each with its id.",
                )


def quiz_without_right_answer(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Questions with options, none of them right."""
    for module in package.modules:
        for block in blocks_in(module):
            for question in block.questions if isinstance(block, Quiz) else ():
                if question.options and not any(option.right for option in question.options):
                    yield NO_RIGHT_ANSWER.at(
                        question.span,
                        "no answer to this question is marked as right.",
                        "write [x] in place of [ ] before each right answer.",
                    )


def _named(module: Module) -> Iterator[tuple[Span, str]]:
    """What slides and activities say that they teach."""
    for slide in module.slides:
        yield from ((slide.span, name) for name in slide.outcomes)
    for block in blocks_in(module):
        if isinstance(block, Activity):
            yield from ((block.span, name) for name in block.outcomes)


CHECKS = {
    UNCHECKED_OUTCOME: unchecked_outcome,
    UNTAUGHT_OUTCOME: untaught_outcome,
    UNKNOWN_OUTCOME: unknown_outcome,
    UNKNOWN_CHECK: unknown_check,
    NO_RIGHT_ANSWER: quiz_without_right_answer,
}
