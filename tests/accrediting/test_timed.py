"""Time in checklists: what is inside a timed activity is part of it, and checks count alike."""

import pytest

from tests.accrediting.small import answer, package
from toolkit.checking.timing import long_time_without_break, minutes_do_not_add_up
from toolkit.model.coverage import State

NESTED = """
---
title: Small module
---
## Talk {#talk minutes=40}
Words.

## Do {#do}
:::: activity {minutes=20}
::: discussion {minutes=20}
What do you think?
:::
::::
"""
OPTIONAL = """
---
title: Small module
minutes: 30
---
## Talk {#talk minutes=30}
Words.

## More {#more minutes=10 .optional}
Words.
"""
LUNCH = """
---
title: Small module
---
## Talk {#talk minutes=50}
Words.

## Lunch {#lunch minutes=45}

## More {#more minutes=50}
Words.
"""


def test_a_discussion_inside_an_activity_is_part_of_its_time() -> None:
    found = answer("- activities take at least: 50%", NESTED)
    assert found.state is State.MISSING
    assert found.unmet[0].missing == "activities and discussions take 20 of 60 minutes of learning"


@pytest.mark.parametrize(
    ("needs", "module"),
    [("- minutes add up", OPTIONAL), ("- breaks at least every: 75 minutes", LUNCH)],
)
def test_checks_and_checklists_count_alike(needs: str, module: str) -> None:
    small = package(needs, module)
    assert answer(needs, module).state is State.FOUND
    assert [*minutes_do_not_add_up(small, {}), *long_time_without_break(small, {})] == []
