"""What is said about judgements and packs that are written down: the TK24x rules."""

from __future__ import annotations

from toolkit.model.diagnostics import Rule, Severity

_MODULE = """\
=== modules/example/module.md
---
title: Example
---
## Welcome

Come in and sit where you like.
"""
_STORY = _MODULE + "\n- A no counts at once\n\n"
_TAKEN = """\
=== modules/example/record.yaml
stories:
  - id: st1
    consent: taken out
"""
_REVIEW = (
    "=== modules/package.yaml\ntitle: Ours\nframeworks: uk-spi\n"
    + _MODULE
    + """\
=== modules/example/reviews.yaml
reviews:
  - criterion: uk-spi/UKS2a
    verdict: partly met
    role: carer reviewer
    on: 2026-05-02
"""
)
UNFINISHED_JUDGEMENT = Rule(
    "TK240",
    "unfinished-judgement",
    Severity.WARNING,
    "A judgement in reviews.yaml lacks its criterion, verdict, remark, role or day.",
    "A verdict without its reason is no use to the people who have to act on it, so it stands on "
    "no checklist.",
    bad=_REVIEW,
    good=_REVIEW.replace("    role", "    remark: The times are not there yet.\n    role"),
)

LEFT_OUT = Rule(
    "TK241",
    "words-taken-out",
    Severity.ADVICE,
    "A person's words or picture are left out, because the record says “taken out”.",
    "The person wants them to be seen nowhere any more. They still stand in this file, where "
    "everybody who works on it can read them.",
    bad=_STORY + "::: voice {consent=st1}\nI said no, and they thanked me for it.\n:::\n" + _TAKEN,
    good=_STORY + _TAKEN,
)
WRITTEN_TWICE = Rule(
    "TK242",
    "front-matter-beside-record",
    Severity.WARNING,
    "The top of module.md and record.yaml both hold the same part of the record.",
    "Only what record.yaml says counts, so the other words are seen nowhere.",
    bad=_STORY.replace("---\n##", "wellbeing:\n  before: We ring everybody.\n---\n##")
    + "=== modules/example/record.yaml\nwellbeing:\n  after: We ask how it was.\n",
    good=_STORY
    + "=== modules/example/record.yaml\nwellbeing:\n  before: We ring everybody.\n"
    + "  after: We ask how it was.\n",
)

RULES = (UNFINISHED_JUDGEMENT, LEFT_OUT, WRITTEN_TWICE)
