"""For each kind of condition a module in which it holds, and one in which it does not."""

from __future__ import annotations

from typing import NamedTuple


class Example(NamedTuple):
    """One condition with what holds it; `finds` is the evidence, `lacks` what is said without."""

    needs: str
    module: str
    record: str
    finds: list[str]
    other_module: str
    other_record: str
    lacks: str
    more: str = ""
    other_more: str = ""


PLAIN = """
---
title: Small module
---
## Hello {#hello}
Welcome.
"""

RECORD_EXAMPLES = {
    "filled": Example(
        "- filled: involvement.purpose\n  says: the purpose of involvement",
        PLAIN,
        "involvement:\n  purpose: To ask better questions.\n",
        ["the purpose of involvement: “To ask better questions.” @ small/record.yaml, line 2"],
        PLAIN,
        "involvement:\n  purpose: What is it for? …\n",
        "only a starter prompt",
    ),
    "any-filled": Example(
        "- any filled: [team.credit-as, authors]\n  says: credit to people",
        PLAIN.replace("---\n##", "authors: Sam and Ali\n---\n##"),
        "",
        ["credit to people: “Sam and Ali” @ small/module.md, line 3"],
        PLAIN,
        "team:\n  - ref: p01\n    credit as: TODO\n",
        "only a starter prompt",
    ),
    "count": Example(
        "- count: involvement.agreed-by\n  at least: 2\n  says: agreement by two groups",
        PLAIN,
        "involvement:\n  agreed by: [carers, staff]\n",
        ["agreement by two groups: “carers”, “staff” @ small/record.yaml, line 2"],
        PLAIN,
        "involvement:\n  agreed by: [carers, Carers]\n",
        "2 entries are needed, and there is “Carers”",
    ),
    "includes": Example(
        "- includes: team.stages\n  one of: design\n  says: people who took part in the design",
        PLAIN,
        "team:\n  - ref: p01\n    stages: [deliver, Design]\n",
        ["people who took part in the design: “Design” @ small/record.yaml, line 3"],
        PLAIN,
        "team:\n  - ref: p01\n    stages: [deliver]\n",
        "“deliver” is written there, and not design",
    ),
    "every-entry": Example(
        "- every entry: feedback\n  has: [did, reason]\n  says: an answer to everybody",
        PLAIN,
        "feedback:\n  - said: Fast\n    did: Slowed\n  - said: Long\n    reason: No room\n",
        ["an answer to everybody: 2 entries @ small/record.yaml, line 2"],
        PLAIN,
        "feedback:\n  - said: Fast\n    did: Slowed\n  - said: Long\n    did: …\n",
        "1 of 2 entries has no “did” or “reason”; the first is on line 4",
    ),
    "names-experience": Example(
        "- names experience: slides.led-by\n  says: slides led by people with experience",
        PLAIN.replace("{#hello}", "{#hello led-by=p01}"),
        "team:\n  - ref: p01\n    group: people who use services\n",
        ["slides led by people with experience: “p01” @ hello"],
        PLAIN.replace("{#hello}", '{#hello led-by="a public health nurse"}'),
        "team:\n  - ref: p01\n    group: carers\n",
        "“a public health nurse” is written there, and nobody who speaks from experience",
    ),
    "date-ahead": Example(
        "- date ahead: governance.review-by\n  says: a date for the next review",
        PLAIN.replace("---\n##", "date: 2026-11-22\n---\n##"),
        "governance:\n  review by: 2027-03-01\n",
        ["a date for the next review: “2027-03-01” @ small/record.yaml, line 2"],
        PLAIN.replace("---\n##", "date: 2026-11-22\n---\n##"),
        "governance:\n  review by: 2026-01-31\n",
        "“2026-01-31” is not later than the module's own date, 2026-11-22",
    ),
}

OUTCOMES = """
---
title: Small module
outcomes:
  - id: o1
    know: I can explain what research is.
    checked by: quiz-1
  - id: o2
    feel: I feel welcome.
    checked by: circle
---
## What you will learn {#start .outcomes}
Two things.

## A talk {#talk outcomes=o1}
Research is finding out.

## Together {#together}
::: activity {#circle title="A circle" minutes=10 outcomes=o2}
Sit down.
:::

::: quiz {#quiz-1}
What is research?

- [x] Finding out
- [ ] Guessing
:::

## What you can do now {#end .outcomes}
Two things.
"""
OUTCOME_EXAMPLES = {
    "every-outcome-is-taught": Example(
        "- every outcome is taught",
        OUTCOMES,
        "",
        ["every outcome taught: 2 of 2 @ talk", "every outcome taught: 2 of 2 @ circle"],
        OUTCOMES.replace(" outcomes=o1}", "}"),
        "",
        "“I can explain what research is.” is not named by any slide or activity",
    ),
    "every-outcome-is-checked": Example(
        "- every outcome is checked",
        OUTCOMES,
        "",
        ["every outcome checked: 2 of 2 @ quiz-1", "every outcome checked: 2 of 2 @ circle"],
        OUTCOMES.replace("checked by: quiz-1", "checked by: quiz-9"),
        "",
        "“I can explain what research is.” is not checked by anything in the module",
    ),
    "every-activity-serves-an-outcome": Example(
        "- every activity serves an outcome",
        OUTCOMES,
        "",
        ["an outcome for every activity: 1 of 1 @ circle"],
        OUTCOMES.replace(" minutes=10 outcomes=o2", " minutes=10"),
        "",
        "1 of 1 activity without an outcome; the first is “A circle”, line 18",
    ),
    "outcomes-are-shown-at-the-start-and-the-end": Example(
        "- outcomes are shown at the start and the end",
        OUTCOMES,
        "",
        [
            "the outcomes, shown at the start and at the end @ start",
            "the outcomes, shown at the start and at the end @ end",
        ],
        OUTCOMES.replace("{#end .outcomes}", "{#end}"),
        "",
        "none of the last 5 slides shows them",
    ),
    "outcomes-can-be-observed": Example(
        "- outcomes can be observed",
        OUTCOMES,
        "",
        [
            "outcomes that can be seen or heard: “explain” "
            "(1 outcome about feelings left out) @ small/module.md, line 4"
        ],
        OUTCOMES.replace("I can explain", "I understand"),
        "",
        "“I understand what research is.” is without a verb for something seen or heard",
    ),
}

TIMES = """
---
title: Small module
minutes: 60
---
## Talk {#talk minutes=20}
Research is finding out.

## Break {#break .break minutes=10}

## Circle {#circle}
::: activity {#sit title="Sit down" minutes=30}
Sit down.
:::
"""
TIME_EXAMPLES = {
    "minutes-add-up": Example(
        "- minutes add up",
        TIMES,
        "",
        ["times that add up: 60 minutes written, 60 minutes promised @ small/module.md, line 3"],
        TIMES.replace("minutes: 60", "minutes: 90"),
        "",
        "90 minutes are promised, and what is written adds up to 60 minutes",
    ),
    "breaks-at-least-every": Example(
        "- breaks at least every: 45 minutes",
        TIMES,
        "",
        ["a break at least every 45 minutes: the longest stretch is 30 minutes @ break"],
        TIMES.replace(" .break minutes=10", " minutes=10").replace("## Break", "## Talk on"),
        "",
        "60 minutes go by without a break",
    ),
    "learning-hours-are-known": Example(
        "- learning hours are known",
        TIMES,
        "",
        ["hours of learning: 0.75 hours (50 minutes, breaks left out) @ small/module.md, line 1"],
        PLAIN,
        "",
        "no slide and no activity says how long it takes",
    ),
    "activities-take-at-least": Example(
        "- activities take at least: 50%",
        TIMES,
        "",
        [
            "activities and discussions for at least 50% of the time: "
            "30 of 50 minutes of learning @ circle"
        ],
        TIMES.replace("minutes=30", "minutes=5"),
        "",
        "activities and discussions take 5 of 25 minutes of learning",
    ),
}
