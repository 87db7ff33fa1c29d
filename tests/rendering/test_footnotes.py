"""A footnote has one number: on slides, in handouts and for trainers, on screens and in Word."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path

import pytest
from lxml import html

from tests.rendering import samples
from tests.rendering.word.reading_back import WORD, part
from tests.validators import text_of_pdf
from toolkit.model.inlines import Footnote, Strong, Text
from toolkit.reading.module import read_module
from toolkit.rendering.deck.making import words_of
from toolkit.rendering.deck.slides import prepare
from toolkit.rendering.format import Job
from toolkit.rendering.guide import page as guide
from toolkit.rendering.handout import render_html, render_pdf, render_word

WRITTEN = """# Numbers

## First

::: notes
Only trainers read this.[^trainers]
:::

::: slide
Only the room reads this.[^room]
:::

Everybody reads this.[^both]

::: handout
Only on paper.[^paper]
:::

## Second

::: activity {title="Look again" minutes=5}
Everybody does this.[^task] And this is the first one again.[^both]
:::

[^trainers]: Told to trainers.
[^room]: Told to the room.
[^both]: Told to both.
[^paper]: Told on paper.
[^task]: Told in the task.
"""
HANDOUT = {"to both": 1, "on paper": 2, "in the task": 3}
GUIDE = {"to trainers": 4, **HANDOUT}
TOLD = re.compile(r"(\d*)\.? *Told (.+)\.")


@pytest.fixture(scope="module", name="job")
def _job() -> Job:
    module = read_module("numbers", "modules/numbers/module.md", WRITTEN.encode()).module
    assert module is not None
    return samples.job(module)


def told(text: str) -> tuple[str, str]:
    """The number and the words of a note."""
    found = TOLD.search(" ".join(text.split()))
    assert found is not None, text
    return found[1], found[2]


def on_slides(job: Job) -> dict[str, int]:
    texts = (
        passage.text
        for slide in prepare(job).fitted.slides
        for passages in (
            *map(words_of, slide.pieces),
            slide.plan.notes,
            *(cue for _, cue in slide.plan.cues),
        )
        for passage in passages
    )
    found = [told(text) for text in texts if re.match(r"\d+ Told", text)]
    return {words: int(number) for number, words in found}


def on_page(page: bytes) -> dict[str, int]:
    """As browsers count: on from the item before, unless an item has a number of its own."""
    found: dict[str, int] = {}
    for notes in html.fromstring(page).findall(".//ol[@class='footnotes']"):
        number = 0
        for item in notes:
            number = int(item.get("value") or number + 1)
            assert item.get("id") == f"note.{number}"
            found[told("".join(map(str, item.itertext())))[1]] = number
    return found


def in_word(file: bytes) -> dict[str, int]:
    """As Word counts: only the notes that have no figure of their own."""
    counted, found = count(1), {}
    calls = part(file, "document").iter(f"{WORD}footnoteReference")
    own = [call.get(f"{WORD}customMarkFollows") for call in calls]
    notes = part(file, "footnotes").findall(f"{WORD}footnote")[2:]
    for has_own, note in zip(own, notes, strict=True):
        number, words = told("".join(t.text or "" for t in note.iter(f"{WORD}t")))
        assert bool(has_own) == bool(number)
        found[words] = int(number) if has_own else next(counted)
    return found


def test_a_note_has_one_number_in_all_outputs(job: Job) -> None:
    assert on_slides(job) == {"to the room": 5, "to both": 1, "in the task": 3, "to trainers": 4}
    assert on_page(render_html(job).data) == in_word(render_word(job).data) == HANDOUT
    assert on_page(guide.render_html(job).data) == in_word(guide.render_word(job).data) == GUIDE


def test_paper_shows_the_same_numbers(job: Job, tmp_path: Path) -> None:
    file = tmp_path / "guide.pdf"
    file.write_bytes(guide.render_pdf(job).data)
    found = map(told, re.findall(r"\d+\. +Told [^.]+\.", text_of_pdf(file).replace("\n", " ")))
    assert {words: int(number) for number, words in found} == GUIDE


def test_no_line_on_paper_begins_with_the_call_of_a_note(tmp_path: Path) -> None:
    note = Footnote((samples.paragraph("Told."),), 1)
    said = (Strong(samples.words("They all said yes!")), note, Text(" And then it went on."))
    lines = [samples.paragraph("i" * number + " ", *said) for number in range(60, 150)]
    file = tmp_path / "handout.pdf"
    file.write_bytes(render_pdf(samples.job(samples.module(samples.slide("S", *lines)))).data)
    assert text_of_pdf(file).split().count("yes!1") == len(lines)


def test_word_counts_the_notes_of_a_handout_by_itself(job: Job) -> None:
    calls = part(render_word(job).data, "document").iter(f"{WORD}footnoteReference")
    assert [call.get(f"{WORD}customMarkFollows") for call in calls] == [None, None, None]
