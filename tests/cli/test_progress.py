"""What a build says when it has ended."""

from __future__ import annotations

import pytest

from toolkit.cli.progress import time
from toolkit.model.counts import counted


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.04, "0.0 seconds"),
        (59.94, "59.9 seconds"),
        (59.96, "1 minute 0 seconds"),
        (61, "1 minute 1 second"),
        (499.1, "8 minutes 19 seconds"),
        (3600, "60 minutes 0 seconds"),
    ],
)
def test_a_long_time_is_told_in_minutes(seconds: float, said: str) -> None:
    assert time(seconds) == said


def test_one_of_something_is_not_several() -> None:
    assert [counted(number, "file") for number in range(3)] == ["0 files", "1 file", "2 files"]
