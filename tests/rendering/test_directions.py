"""A block that says only which way it runs does so on slides, on pages and in Word."""

from __future__ import annotations

from tests.rendering.deck.test_directions import ways
from tests.rendering.guide.days import job_of
from tests.rendering.reading_back import Page
from tests.rendering.word.reading_back import WORD, part
from tests.small_project import files_of, project_of
from toolkit.rendering.deck.slides import render
from toolkit.rendering.handout import render_html, render_word

ARABIC = """\
---
title: نعم أو لا
language: ar
---

## مرحبا {minutes=5}

أهلا وسهلا.

::: note {dir=ltr}
Hello [سلام]{dir=rtl}
:::

::: activity {minutes=2 dir=ltr}
Say it.
:::
"""


def test_a_block_without_a_language_turns_where_its_author_says_so() -> None:
    job = job_of(ARABIC)
    note = Page(render_html(job).data.decode()).of("note")[0]
    assert note.attributes["lang"] == "und-Latn"  # no language is claimed
    assert note.attributes["dir"] == "ltr"
    slide = ways(render(job).data, 1)
    for words in ("Note", "Hello سلام", "Activity · 2 minutes", "Say it."):
        assert slide[words] == (None, None)
    assert slide["أهلا وسهلا."][0] == "1"
    document = part(render_word(job).data, "document")
    turned = {
        "".join(map(str, paragraph.itertext())): paragraph.find(f"{WORD}pPr/{WORD}bidi") is not None
        for paragraph in document.iter(f"{WORD}p")
    }
    assert not turned["Note"]
    assert not turned["Hello سلام"]
    assert turned["أهلا وسهلا."]


def test_nothing_turns_where_words_run_that_way_already() -> None:
    project = project_of(files_of("## A\n\n::: note {dir=ltr}\nWords.\n:::\n"))
    [slide] = project.package.modules[0].slides
    [note] = slide.blocks
    assert note.lang == ""
