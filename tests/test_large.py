"""Eight times the text is eight times the work, not sixty-four, counted in calls; and memory.

Calls are counted rather than seconds: a slow or busy computer changes nothing about them.
"""

from __future__ import annotations

import os
import sys
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from types import FrameType

import pytest

from tests.small_project import files_of, project_of
from toolkit.building.check import check
from toolkit.cli.report import as_screen
from toolkit.rendering.handout import render_html

TOP = "# A\n\n## B\n\n"
WORDS = "Consent is a yes that you can take back at any time. "
KINDS: dict[str, tuple[str, str]] = {
    "slides": ("# A\n\n", "## Slide {n}\n\nword{n} is here.\n\n- item\n- other\n\n"),
    "paragraphs": (TOP, WORDS * 2 + "word{n}.\n\n"),
    "one paragraph": (TOP, WORDS + "word{n}. "),
    "list": (TOP, "- " + WORDS + "word{n}\n"),
    "table": (TOP + "| a | b |\n|---|---|\n", "| word{n} | x |\n"),
    "links": (TOP, "[a](#b{n}) [c](https://x.org/{n} y) [t][u{n}] (v)[#w] "),
    "brackets": (TOP, "[a](b "),
    "attributes": (TOP, "## T{n} {{#t{n} try it}}\n\n![x](a{n}.png){{#q foo}}\n\n"),
    "blocks": (TOP, "::: nots {{x=1}}\nword{n}\n:::\n\n"),
    "activities": (TOP, "::: activity {{minutes=1}}\nword{n}\n:::\n\nAnd so on.\n\n"),
    "comments": (TOP, "<!-- speaker notes: word{n} -->\n"),
    "commands": (TOP, "{{% x %}} {{{{ y }}}} [@z{n}] :smile:\n"),
    "terms": (TOP, "[[consent]] NHSX{n} ABC.\n"),
    "html": (TOP, "<b>word{n}</b> <u>y</u>\n"),
    "stars": (TOP, "*a **b _c "),
    "quotes": (TOP, "> word{n}\n\n"),
    "footnotes": (TOP, "word[^{n}]\n\n[^{n}]: note\n\n"),
    "outcomes": ("---\ntitle: A\noutcomes:\n", "  - know: I can say word{n}\n"),
    "broken lines on top": ("---\ntitle: A\n", "entry{n}: [a, b\n"),
}
"""A beginning, and what comes again and again."""
SMALL, LARGE = 80, 640
"""Both more than a slide holds, since cutting a text is work that a text of one slide spares."""
MOST_TIMES = 9.3
"""Eight is linear, and a little more where something is sorted."""
ITS_OWN_SEARCH = {"brackets": 10.0, "stars": 12.5}
"""What markdown-it looks for again and again; it keeps bounds of its own."""
MOST_BYTES_A_LETTER = 700
ROOM = 8_000_000
SOAK = bool(os.environ.get("SOAK_EXAMPLES"))


def text_of(kind: str, times: int) -> str:
    start, again = KINDS[kind]
    end = "---\n\n## B\n\nWords.\n" if start.startswith("---") else ""
    return start + "".join(again.format(n=number) for number in range(times)) + end


def everything(text: str) -> str:
    """Read, check, plan the slides, print the screen and write the handout."""
    project = project_of(files_of(text))
    screen = as_screen(check(project), project.files.get)
    pages = [render_html(project.job(one)).data.decode() for one in project.modules(())]
    return "".join([screen, *pages])


def calls_in(work: Callable[[], object]) -> int:
    """How many functions are called, and how often loops of their own go round."""
    count = 0

    def note(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def peak_of(work: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("kind", KINDS)
def test_eight_times_the_text_is_eight_times_the_work(kind: str) -> None:
    everything(text_of(kind, 2))  # what is read once and kept is not counted
    texts = [text_of(kind, times) for times in (2, SMALL, LARGE)]
    nothing, small, large = (calls_in(partial(everything, text)) for text in texts)
    most = ITS_OWN_SEARCH.get(kind, MOST_TIMES)
    assert large - nothing < (small - nothing) * most


@pytest.mark.parametrize("kind", KINDS)
def test_memory_is_bounded_by_the_size_of_the_text(kind: str) -> None:
    everything(text_of(kind, 2))
    text = text_of(kind, SMALL)
    assert peak_of(lambda: everything(text)) < ROOM + len(text) * MOST_BYTES_A_LETTER


@pytest.mark.skipif(not SOAK, reason="a minute for each: make soak")
@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_a_megabyte_of_any_kind(kind: str) -> None:
    text = text_of(kind, 1_000_000 // max(1, len(KINDS[kind][1])))
    started = time.process_time()
    shown = everything(text)
    assert time.process_time() - started < 90
    assert shown
