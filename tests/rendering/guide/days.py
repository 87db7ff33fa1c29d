"""Modules to lead: an ordinary one with a record, and the odd ones."""

from __future__ import annotations

from dataclasses import replace

from tests.small_project import files_of, project_of
from toolkit.building.jobs import seen_by
from toolkit.model.package import Module
from toolkit.model.views import View
from toolkit.rendering.format import Job

ORDINARY = """\
---
title: Saying yes, saying no
summary: A first step.
audience: carers; people who use services
outcomes:
  - id: o1
    know: I can say what consent is.
    checked by: quiz-1
  - id: o2
    feel: I feel that I may say no.
minutes: 60
version: 0.2.0
date: 2026-05-02
content notes: We talk about times when nobody asked.
---

# Beginning

## Hello {#hello minutes=5 led-by="p01; a researcher"}

Good that you are here.

::: notes
**SAY** Hello, and welcome.
:::

## Say no {#say-no plan-b="Read it out instead."}

::: activity {#pairs title="No in pairs" minutes=15 group=pairs materials="cards, pens" \
method=role-play outcomes=o2 plan-b="Do it in writing."}
1. One asks.
2. The other says no.
:::

::: answer
There is no wrong no.
:::

## Break {#tea .break minutes=10}

# The rest

## What stays {#end minutes=10-20 outcomes=o1}

::: quiz {#quiz-1}
What is consent?

- [ ] A form
- [x] A yes that you can take back
:::

::: handout
Words for readers.
:::

## If there is time {#more minutes=10 .optional}

::: activity {title="One more" materials="pens"}
Go on.
:::
"""
RECORD = """\
team:
  - ref: p01
    credit as: A. Carer
    group: carers
wellbeing:
  named contact: role:involvement-worker
  before: The worker rings each person.
  after: TODO
  opt out: Leave when you like …
  quiet space: yes
  signposts: [Samaritans 116 123, NHS 111]
  check ins:
    - when: 2 days after
      by: role:involvement-worker
ground rules:
  - Ask first.
safeguarding:
  lead: role:safeguarding-lead
evaluation:
  plan:
    - when: at the end
      tool: the form, and help
    - tool: the cards
"""
EMPTY_RECORD = """\
wellbeing:
  before: What do you do before? …
ground rules:
  - What have you agreed? …
"""


def job_of(text: str = ORDINARY, record: str = "", **package: str) -> Job:
    """The job of a trainer guide about a module in these words, as a build would give it."""
    files = files_of(text)
    lines = ["format: 1", "title: Ours", *(f"{key}: {value}" for key, value in package.items())]
    files["modules/package.yaml"] = "\n".join(lines).encode()
    if record:
        files["modules/example/record.yaml"] = record.encode()
    project = project_of(files)
    job = project.job(module_of(project.package.modules[0]))
    return replace(job, stamp="0.2.0 · abc1234")


def module_of(module: Module) -> Module:
    """A module as a trainer guide sees it."""
    return seen_by(View.GUIDE, module)
