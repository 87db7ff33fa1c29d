"""Whatever an author writes: no exception, no hang, and the words that can be read are kept.

`make soak` goes on with the same for an hour. What it finds is kept below as an example.
"""

from __future__ import annotations

import os
import time

import pytest
from hypothesis import HealthCheck, example, given, settings

from tests.reading_everything import holds, raw
from tests.small_project import files_of, project_of
from toolkit.building.check import check
from toolkit.rendering.handout import render_html

SOAK = int(os.environ.get("SOAK_EXAMPLES", "0"))
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(max_examples=SOAK or 40, derandomize=not SOAK, suppress_health_check=SLOW)
@given(module=raw)
@example(module=b"---\na: &a [*a, *a]\n---\n")
@example(module=b"[^1]: [^1]\n\n[^1]")
@example(module=b"## a {" + b"a=" * 400)
@example(module=b"::: columns\n" * 200)
@example(module=b"# A\n\n## B\n\n::: columns\n:::\n")
@example(module=b"[link](foo\nbar)\n")
@example(module=b"\xff\xfe#")
def test_any_module(module: bytes) -> None:
    holds(module)


@settings(max_examples=SOAK or 20, derandomize=not SOAK, suppress_health_check=SLOW)
@given(record=raw)
@example(record=b"? [a, b]\n: *c\n")
@example(record=b"[" * 1000)
def test_any_record(record: bytes) -> None:
    holds(b"# A\n\n## B\n\nWords.\n", record)


LINES = "# A\n\n" + "".join(
    f"## Slide {n}\n\nword{n} is here.\n\n- item{n}\n- other\n\n" for n in range(1430)
)
DEEP = "# A\n\n## B\n\n" + "".join(f"{'  ' * n}- word{n}\n" for n in range(1000))
QUOTES = "# A\n\n## B\n\n" + "> " * 1000 + "word0\n"
TABLE = "# A\n\n## B\n\n| a | b |\n|---|---|\n" + "".join(f"| word{n} | x |\n" for n in range(5000))


@pytest.mark.parametrize(
    ("text", "words", "seconds"),
    [(LINES, 1430, 60), (DEEP, 1000, 30), (QUOTES, 1, 30), (TABLE, 5000, 60)],
    ids=["10,000 lines", "1,000 deep", "1,000 quotes", "5,000 rows"],
)
def test_what_is_very_large_is_read_checked_and_kept(text: str, words: int, seconds: int) -> None:
    started = time.process_time()
    project = project_of(files_of(text))
    check(project)
    (module,) = project.modules(())
    html = render_html(project.job(module)).data.decode("utf-8")
    assert time.process_time() - started < seconds
    assert [n for n in range(words) if f"word{n}" not in html] == []
