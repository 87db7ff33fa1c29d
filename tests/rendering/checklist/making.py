"""A module and a framework that show every state, with traps for the renderings in their words."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from tests.small_project import project_of
from toolkit.accrediting.standing import reviewed
from toolkit.accrediting.trace import trace
from toolkit.model.places import Places, SlidePlace
from toolkit.model.review import Judgement, Verdict
from toolkit.model.source import Span
from toolkit.rendering.format import Job, Sheet

FRAMEWORK = """
title: Our own & <good> framework
version: "2"
checked on: 2026-11-22
wording: Our own words.
groups:
  - title: 1. Together
    criteria:
      - id: OWN1
        text: The purpose of involvement was agreed together.
        people: yes
        needs:
          - filled: involvement.purpose
            says: the purpose of involvement
          - has: activity
            says: something to do together
      - id: OWN2
        text: The date of the agreement is known.
        needs:
          - filled: involvement.purpose
            says: the purpose of involvement
          - filled: involvement.agreed-on
            says: the date of the agreement
      - id: OWN3
        text: People have a say.
        needs:
          - filled: governance.decided-by
            says: who decides
  - title: 2. Time
    criteria:
      - id: OWN4
        text: There is a break.
        from memory: yes
        needs:
          - filled: governance.owner
            says: an owner
          - breaks at least every: 5 minutes
      - id: OWN5
        text: It works online.
        needs:
          - filled: access.remote
      - id: OWN6
        text: People feel welcome.
"""
MODULE = """
---
title: Meeting <b>each</b> other
version: 0.2.0
date: 2026-11-22
minutes: 20
evidence:
  own/OWN3: [circle, hello]
  own/OWN6: hello
  own/OWN9: hello
  own/OWN1: nowhere
---
## Hello & welcome {#hello minutes=10}
Welcome.

## =1+1 {#sums}
::: activity {#circle title="A circle" minutes=10}
Sit down.
:::
"""
RECORD = """
example: yes
involvement:
  purpose: =HYPERLINK("http://example.org") and <i>more</i>
  agreed on: When did you agree? …
not needed:
  own/OWN5: We meet in a room.
"""
FILES = {
    "modules/package.yaml": b"format: 1\ntitle: Ours\norganisation: Our group\nframeworks: own\n",
    "modules/meeting/module.md": MODULE.lstrip().encode(),
    "modules/meeting/record.yaml": RECORD.lstrip().encode(),
    "templates/frameworks/own.yaml": FRAMEWORK.lstrip().encode(),
}
PLACES = Places(
    {"hello": SlidePlace(2, "Hello & welcome"), "sums": SlidePlace(3, "=1+1 (1 of 2)")},
    {"hello": 2, "circle": 4},
    {"circle": 6, "record.involvement": 1},
)
PAGES = tuple(
    Sheet(f"meeting/meeting-{name}.html", "meeting", name, ".html")
    for name in ("slides", "handout", "guide", "record")
)
"""The pages that lie beside the checklist."""


@cache
def project_job() -> Job:
    """The job of the checklist, with slides and pages known."""
    project = project_of(FILES)
    module = project.package.modules[0]
    job = project.job(module)
    return replace(
        job,
        framework=project.package.frameworks[0],
        places={module.id: PLACES},
        stamp="0.2.0 · abc1234",
        sheets=PAGES,
    )


def without_places() -> Job:
    """The same where neither slides nor handout were made."""
    return replace(project_job(), places={})


@cache
def judged_job() -> Job:
    """The same once people judged: one fresh, one stale with history, roles that differ."""
    job = project_job()
    module, framework = job.subject, job.framework
    assert framework is not None
    now = {
        id: said.now for id, said in reviewed(module, trace(module, job.package, framework)).items()
    }
    old = replace(now["OWN2"], version="1", evidence=now["OWN2"].evidence + "\nAnd a <line> more.")
    given = (
        ("OWN2", Verdict.NOT_MET, "=No date", "carer reviewer", "2026-01-02", old),
        ("OWN2", Verdict.PARTLY, "Half of it\nis there.", "carer reviewer", "2026-05-02", old),
        ("OWN2", Verdict.MET, "It is & stays.", "trainer", "2026-04-02", now["OWN2"]),
        ("OWN5", Verdict.NOT_APPLICABLE, "Never online.", "trainer", "2026-04-02", now["OWN5"]),
    )
    judgements = tuple(
        Judgement(Span("modules/meeting/reviews.yaml", line), "own", *words)
        for line, words in enumerate(given, start=2)
    )
    return replace(job, module=replace(module, judgements=judgements))
