"""Days in records and reviews: what is called done cannot lie in the future."""

from tests.small_project import files_of, project_of
from toolkit.checking.days import DAY_TO_COME, SIGNED_EARLIER, days_to_come
from toolkit.model.source import Span

RECORD = """\
=== modules/example/module.md
---
title: Consent
date: 2026-11-01
status: approved
---

## Hello

Hi.
=== modules/example/record.yaml
pilots:
  - on: 2031-01-01
    found: It was fine
governance:
  review by: 2031-01-01
  sign off:
    - group: carers
      on: 2026-05-01
    - group: carers
      on: 2026-11-02
    - group: staff
      on: 2026-05-01
=== modules/example/reviews.yaml
reviews:
  - criterion: uk-spi/UKS2a
    verdict: met
    remark: It is there.
    role: carer reviewer
    on: 2031-01-01
"""


def test_a_day_to_come_is_seen_in_records_and_reviews_and_without_a_clock_nothing_is() -> None:
    project = project_of(files_of(RECORD))
    said = list(days_to_come(project.package, "2026-11-22"))
    assert {each.rule for each in said} == {DAY_TO_COME}
    assert [each.span for each in said] == [
        Span("modules/example/record.yaml", 2, 2),
        Span("modules/example/reviews.yaml", 2, 6),
    ]
    assert list(days_to_come(project.package, "")) == []
    assert list(days_to_come(project.package, "2031-01-01")) == []


def test_the_newest_sign_off_of_each_group_is_held_against_the_date_of_the_module() -> None:
    said = [d.message for d in project_of(files_of(RECORD)).diagnostics if d.rule is SIGNED_EARLIER]
    assert said == ["this sign-off by staff is of 2026-05-01, and the module is of 2026-11-01."]
