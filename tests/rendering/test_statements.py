"""What the statements for reviewers say: what was changed and why, by group and never by person."""

from __future__ import annotations

from tests.small_project import files_of, project_of
from toolkit.rendering.statements import changes, interests

RECORD = """\
=== modules/one/module.md
---
version: 0.2.0
---

## Hello

- Hi
=== modules/one/record.yaml
team:
  - ref: p01
    group: carers
pilots:
  - on: 2026-06-10
    version: 0.1.0
    found: [It was fast, It was long]
    changed: It is slower now
feedback:
  - said: It was fast
    from: [p01, a researcher]
    did: It is slower now
    told on: 2026-06-20
  - said: It was cold
    from: p01
governance:
  interests: None that anybody knows of
"""


def test_changes_name_groups_and_leave_nothing_out() -> None:
    [module] = changes(project_of(files_of(RECORD)).package)
    pilots, answers, judged = (table.rows for table in module.tables)
    assert pilots == (("10 June 2026", "0.1.0", "It was fast; It was long", "It is slower now"),)
    assert answers == (
        ("carers and a researcher", "It is slower now", "", "20 June 2026"),
        ("carers", "not answered yet", "", ""),
    )
    assert judged == ()


def test_interests_are_told_as_written_and_what_is_not_written_is_said() -> None:
    [part] = interests(project_of(files_of(RECORD)).package)
    known, form = part.tables
    assert known.rows == (("Hello", "None that anybody knows of", "not written down"),)
    assert form.blank
    assert len(form.rows) == 4
