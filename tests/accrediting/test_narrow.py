"""Criteria of the bundled frameworks are found by what answers them, and by nothing beside it."""

from tests.accrediting.small import MODULE
from tests.small_project import project_of
from toolkit.accrediting.trace import trace
from toolkit.model.coverage import State

FRAMEWORKS = ["4pi", "ais", "coprod", "gripp2-sf", "hcpc-set", "kirk"]
NEARBY_MODULE = """
---
title: Small module
audience: [people who use services, carers]
date: 2026-11-22
---
## A focus group is a talk with a purpose {#talk led-by="a public health nurse"}
Authors may have other interests. Read the Declaration of Helsinki.

::: discussion
Who decides here?
:::

::: reflection
What do I think about power?
:::
"""
NEARBY = """
involvement:
  definition: Doing it with people.
team:
  - ref: p01
    group: staff
    stages: [design]
    roles:
      - role: author
        from: 2026-01-05
  - ref: p02
    group: researchers
ground rules: One speaks at a time.
wellbeing:
  named contact: role:involvement-worker
  during: Somebody sits with you.
  opt out: Leave at any time.
  check ins:
    - when: 2 days after
access:
  asked how: On the form.
  formats: slides
  adjustments: Breaks.
safeguarding:
  disclosure steps: Listen.
evaluation:
  plan:
    - level: 1
    - level: 3
      tool: a form
  results: People liked it.
pilots:
  - on: 2026-05-01
    found: It was too fast.
feedback:
  - from: learners
    said: Too fast.
  - from: staff
    said: Good.
    told on: 2026-05-03
governance:
  owner: role:programme-lead
  decided by: The programme lead.
  review by: 2027-01-01
  privacy notice: On the website.
  sign off:
    - group: staff
      on: 2026-06-01
    - group: researchers
      on: 2026-06-02
rollout:
  trainer prep: Read the notes.
"""

WHOLE_MODULE = """
---
title: Small module
date: 2026-11-22
outcomes:
  - id: o1
    do: I can explain what research is.
    checked by: quiz-1
---
## Why we involve people {#why led-by=p01}
If you are worried about somebody, tell us.

::: quiz {#quiz-1}
What is research?

- [x] Finding out
- [ ] Guessing
:::
"""
WHOLE = """
involvement:
  purpose: To ask better questions.
  principles: We hold to plain words.
  approach: co-production
  agreed by: [carers, staff]
  review on: 2027-03-01
opportunity:
  open to: People of the clinic.
  not reached: People who work nights.
team:
  - ref: p01
    group: service-users
    credit as: Sam
    stages: [design]
    next steps: To lead a day.
    offered payment: yes
    roles:
      - role: learner
        from: 2026-03-01
      - role: co-facilitator
        from: 2026-09-01
  - ref: p02
    group: staff
    stages: [deliver]
ground rules: One speaks at a time.
educators:
  prepared by: A day together.
  supported: role:involvement-worker
wellbeing:
  check ins:
    - when: 2 days after
      done on: 2026-05-03
access:
  asked how: On the form.
  formats: large print
  adjustments: Breaks.
  remote: By phone.
safeguarding:
  disclosure steps: Listen.
payment:
  policy: An hour is paid.
  covers: [time, carer cover]
evaluation:
  led by: people who use services, with a researcher
  plan:
    - {level: 1, tool: a form}
    - {level: 2a, tool: a scale}
    - {level: 2b, tool: a quiz}
    - {level: 3a, tool: a call}
    - {level: 3b, tool: a visit}
    - {level: 4a, tool: minutes of meetings}
    - {level: 4b, tool: a survey}
  results: People liked it.
feedback:
  - from: learners
    said: Too fast.
    did: Slowed down.
    told on: 2026-05-03
  - from: carers
    said: Good.
    did: Kept.
    told on: 2026-06-03
impact:
  - change: Words are plainer.
    kind: positive
    evidence: Old and new text.
  - change: It took longer.
    kind: negative
    evidence: The diary.
governance:
  owner: role:programme-lead
  decided by: All groups together.
  communications: A letter a month.
  review by: 2027-01-01
  sign off:
    - group: carers
      on: 2026-06-01
    - group: staff
      on: 2026-06-02
"""


def states(module: str, record: str, more: str = "") -> dict[str, State]:
    """What is found for each criterion of the six frameworks, and of the usual two."""
    head = f"title: Ours\nframeworks: [{', '.join(('uk-spi', 'cpd', *FRAMEWORKS))}]\n"
    files = {
        "modules/package.yaml": head + more,
        "modules/small/module.md": module.lstrip(),
        "modules/small/record.yaml": record.lstrip(),
    }
    package = project_of({path: text.encode() for path, text in files.items()}).package
    return {
        answer.criterion.id: answer.state
        for framework in package.frameworks
        for answer in trace(package.modules[0], package, framework).answers
    }


def of_the_six(found: dict[str, State]) -> dict[str, State]:
    return {id: state for id, state in found.items() if not id.startswith(("CPD", "UKS"))}


def test_what_is_about_the_session_or_about_staff_answers_nothing_about_involvement() -> None:
    found = states(NEARBY_MODULE, NEARBY)
    held = [id for id, state in of_the_six(found).items() if state is State.FOUND]
    assert held == ["AIS1", "SET3.4"]  # how people are asked, and how the programme is evaluated
    assert found["CPD9"] is State.MISSING
    ids = ("UKS1a", "UKS4b", "UKS4c", "UKS5a", "UKS5b", "UKS6a")
    assert State.FOUND not in {found[id] for id in ids}


def test_what_is_asked_for_is_found() -> None:
    whole = states(WHOLE_MODULE, WHOLE, "copies: large-print\n")
    assert {whole[id] for id in ("UKS4b", "UKS5a", "UKS5b", "UKS6a")} == {State.FOUND}
    found = of_the_six(whole)
    rest = {id for id, state in found.items() if state is not State.FOUND}
    assert {found[id] for id in rest} == {State.PEOPLE}
    assert rest == {
        *("4PI-1a", "COP5", "COPF4", "GRIPP2-SF-5", "SET4.9", "SET4.10"),
        *("AIS2", "AIS3", "AIS4", "AIS6"),
    }


def test_an_empty_module_has_nothing() -> None:
    assert set(of_the_six(states(MODULE, "")).values()) == {State.MISSING, State.PEOPLE}
