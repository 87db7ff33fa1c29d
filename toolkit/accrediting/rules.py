"""What is said about frameworks and about evidence: the TK5xx rules, with an example of each."""

from __future__ import annotations

from toolkit.model.diagnostics import Rule, Severity

_HEAD = """\
=== templates/frameworks/our-own.yaml
title: What our group asks of a module
version: "1"
"""
_MODULE = """\
=== modules/package.yaml
title: Our package
frameworks: our-own
=== modules/welcome/module.md
---
title: Welcome
---
## Hello
Welcome, and thank you for coming.
"""
_GOOD_CRITERIA = """\
criteria:
  - id: OWN1
    text: The module says whom it is for.
    needs:
      - filled: audience
"""
_REVIEW = """\
=== modules/welcome/reviews.yaml
reviews:
  - criterion: {}
    verdict: partly met
    remark: It names carers only.
    role: carer reviewer
    on: 2026-05-02
"""
_SPARED = """\
=== modules/welcome/record.yaml
example: yes
not needed:
  our-own/OWN1: this module is for everybody
"""
GOOD_FRAMEWORK = _HEAD + _GOOD_CRITERIA + _MODULE


def _framework(criteria: str) -> str:
    return _HEAD + criteria + _MODULE


def _evidence(claim: str) -> str:
    return (_HEAD + _GOOD_CRITERIA + _MODULE).replace(
        "title: Welcome\n", f"title: Welcome\nevidence:\n  {claim}\n"
    )


UNREADABLE_FRAMEWORK = Rule(
    "TK501",
    "unreadable-framework",
    Severity.ERROR,
    "A framework file cannot be read, or is not made of lines with a word and a colon each.",
    "Without it no checklist for this framework can be made.",
    bad="""\
=== templates/frameworks/our-own.yaml
Our group asks three things of a module.
=== modules/welcome/module.md
# Welcome

## Hello

Welcome, and thank you for coming.
""",
    good=GOOD_FRAMEWORK,
)
UNFINISHED_FRAMEWORK = Rule(
    "TK502",
    "unfinished-framework",
    Severity.ERROR,
    "A framework has no title, no version or no criteria.",
    "A checklist has to say which framework it is about, and in which version.",
    bad=GOOD_FRAMEWORK.replace('version: "1"\n', ""),
    good=GOOD_FRAMEWORK,
)
UNFINISHED_CRITERION = Rule(
    "TK503",
    "unfinished-criterion",
    Severity.ERROR,
    "A criterion has no id or no text.",
    "People cannot judge what has no words, and evidence cannot name what has no id.",
    bad=_framework("criteria:\n  - id: OWN1\n"),
    good=GOOD_FRAMEWORK,
)
REPEATED_CRITERION = Rule(
    "TK504",
    "repeated-criterion",
    Severity.ERROR,
    "Two criteria of a framework have the same id.",
    "Evidence for that id could mean either; only the first is kept.",
    bad=_framework(_GOOD_CRITERIA + "  - id: OWN1\n    text: Something else.\n"),
    good=GOOD_FRAMEWORK,
)
UNKNOWN_CONDITION = Rule(
    "TK505",
    "unknown-condition",
    Severity.ERROR,
    "A criterion needs something that the toolkit does not know how to look for.",
    "A condition that nobody looks at would leave the criterion without an answer.",
    bad=_framework(_GOOD_CRITERIA.replace("filled: audience", "every outcome is sung")),
    good=GOOD_FRAMEWORK,
)
UNKNOWN_LOOKUP = Rule(
    "TK506",
    "unknown-field-in-condition",
    Severity.ERROR,
    "A condition looks for a field that no module can have.",
    "It could never hold, and the criterion would read as missing for ever.",
    bad=_framework(_GOOD_CRITERIA.replace("audience", "audiance")),
    good=GOOD_FRAMEWORK,
)
UNFINISHED_CONDITION = Rule(
    "TK507",
    "unfinished-condition",
    Severity.ERROR,
    "A condition lacks the number or the words that it needs, or has some that it cannot use.",
    "Without them it cannot be looked at.",
    bad=_framework(_GOOD_CRITERIA.replace("filled: audience", "count: audience")),
    good=GOOD_FRAMEWORK,
)
ORPHAN_EVIDENCE = Rule(
    "TK520",
    "orphan-evidence",
    Severity.WARNING,
    "Evidence is named for a criterion or a framework that is not there.",
    "It appears on no checklist, so that the work behind it goes unseen.",
    bad=_evidence("our-own/OWN7: hello"),
    good=_evidence("our-own/OWN1: hello"),
)
EVIDENCE_WITHOUT_PLACE = Rule(
    "TK521",
    "evidence-without-place",
    Severity.WARNING,
    "Evidence points to a place that is not in the module.",
    "A reviewer who goes there finds nothing.",
    bad=_evidence("our-own/OWN1: helo"),
    good=_evidence("our-own/OWN1: hello"),
)
NOT_NEEDED_WITHOUT_REASON = Rule(
    "TK522",
    "not-needed-without-reason",
    Severity.WARNING,
    "A criterion is called not needed, and no reason is given.",
    "Only a reason lets others see why; until there is one the criterion is looked for as usual.",
    bad=GOOD_FRAMEWORK + _SPARED.replace("this module is for everybody", "TODO"),
    good=GOOD_FRAMEWORK + _SPARED,
)
UNWANTED_CLAIM = Rule(
    "TK523",
    "unwanted-evidence",
    Severity.WARNING,
    "Evidence is named for a criterion that the record calls not needed.",
    "One of the two is left over. The checklist calls it not needed, and counts no evidence.",
    bad=_evidence("our-own/OWN1: hello") + _SPARED,
    good=GOOD_FRAMEWORK + _SPARED,
)
ORPHAN_JUDGEMENT = Rule(
    "TK530",
    "orphan-judgement",
    Severity.WARNING,
    "A judgement is about a criterion or a framework that this package has no checklist for.",
    "What a person decided stands on no checklist, so that nobody sees it.",
    bad=GOOD_FRAMEWORK + _REVIEW.format("our-own/OWN7"),
    good=GOOD_FRAMEWORK + _REVIEW.format("our-own/OWN1"),
)

RULES = (
    UNREADABLE_FRAMEWORK,
    UNFINISHED_FRAMEWORK,
    UNFINISHED_CRITERION,
    REPEATED_CRITERION,
    UNKNOWN_CONDITION,
    UNKNOWN_LOOKUP,
    UNFINISHED_CONDITION,
    ORPHAN_EVIDENCE,
    EVIDENCE_WITHOUT_PLACE,
    NOT_NEEDED_WITHOUT_REASON,
    UNWANTED_CLAIM,
    ORPHAN_JUDGEMENT,
)
