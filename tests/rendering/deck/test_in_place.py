"""Everything stands where it was written: pictures among their words, notes with their blocks."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from tests.rendering import samples
from tests.rendering.deck.reading_back import P, opened, slides, titles, words
from tests.rendering.deck.test_slides import HERE, deck
from toolkit.model.assets import held
from toolkit.model.blocks import (
    Activity,
    Callout,
    CalloutKind,
    Figure,
    Only,
    OnlyFor,
    Question,
    Quiz,
)
from toolkit.rendering.deck.layouts import Frame
from toolkit.rendering.deck.presentation import Role
from toolkit.rendering.deck.slides import prepare, render

LONG = tuple(f"Point {n}, which takes a line of its own here" for n in range(20))


def said_on(data: bytes) -> dict[str, str]:
    """The notes of each slide that has some, by its title."""
    return {
        slide.shapes.title.text_frame.text: slide.notes_slide.notes_text_frame.text
        for slide in opened(data).slides
        if slide.has_notes_slide
    }


def note(text: str) -> Only:
    return Only(HERE, OnlyFor.NOTES, (samples.paragraph(text),))


def test_notes_stand_with_the_block_that_they_follow() -> None:
    tip = Callout(HERE, CalloutKind.TIP, (samples.paragraph("A tip."),))
    data = deck(note("Before."), samples.bullets(*LONG), note("On points."), tip, note("On tips."))
    found = said_on(data.data)
    assert found[titles(data.data)[1]].split("\n") == ["Before.", "On points."]
    last = titles(data.data)[-2]
    assert last.startswith("A slide (")
    assert found[last] == "On tips."
    assert "A tip." in words(slides(data.data)[-2])


def test_one_note_at_the_end_is_about_the_whole_slide() -> None:
    tip = Callout(HERE, CalloutKind.TIP, (samples.paragraph("A tip."),))
    found = said_on(deck(samples.bullets(*LONG), tip, note("On all of it.")).data)
    assert found == {"A slide (1 of 3)": "On all of it."}


def test_notes_move_on_with_the_words_that_introduce_a_picture() -> None:
    picture = Figure(HERE, (samples.table_picture(),))
    data = deck(
        picture, note("On one."), samples.paragraph("Look at this:"), note("On words."), picture
    ).data
    found = said_on(data)
    assert found == {"A slide (1 of 2)": "On one.", "A slide (2 of 2)": "On words."}


def test_notes_inside_an_activity_stand_where_they_are_said() -> None:
    activity = Activity(
        HERE,
        "Draw",
        (samples.bullets(*LONG), samples.paragraph("Show it."), note("Clap.")),
    )
    found = said_on(deck(activity).data)
    assert "Activity: Draw" in found[titles(deck(activity).data)[1]]
    assert [title for title, text in found.items() if "Clap." in text] == [
        titles(deck(activity).data)[-2]
    ]


def test_a_wide_picture_stands_among_its_words_where_it_is_larger_so() -> None:
    def frames(width: int) -> list[Frame]:
        data = BytesIO()
        Image.new("RGB", (width, 500)).save(data, "PNG")
        job = samples.job(samples.module(samples.slide("A slide", *blocks)))
        assets = dict.fromkeys(job.assets, held(data.getvalue()))
        return [
            shape.frame for shape in prepare(replace(job, assets=assets)).fitted.slides[1].shapes
        ]

    picture = Figure(HERE, (samples.table_picture(),))
    blocks = (samples.paragraph("Look at this."), picture, samples.paragraph("This was found."))
    before, shown, after = frames(2000)
    assert before.bottom <= shown.y < shown.bottom <= after.y
    first, second, beside = frames(800)
    assert beside.x > max(first.right, second.right)


@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_a_picture_stays_where_it_was_written_among_words_that_go_on(place: str) -> None:
    one, two = (
        samples.bullets(*(f"{name} {n}, with some words" for n in range(22)))
        for name in ("One", "Two")
    )
    picture = Figure(HERE, (samples.table_picture(),), samples.words("The caption"))
    blocks = {"first": (picture, two), "middle": (one, picture, two), "last": (one, picture)}
    made = slides(deck(*blocks[place]).data)[1:-1]
    (at,) = (n for n, slide in enumerate(made) if next(slide.iter(f"{P}pic"), None) is not None)
    assert "The caption" in words(made[at])
    for number, slide in enumerate(made):
        assert number <= at or "One " not in words(slide)
        assert number >= at or "Two " not in words(slide)
    assert len(made) > 1
    assert words(made[at]).count(" with some words") > 2


def test_an_activity_that_asks_for_a_picture_beside_it_keeps_its_label() -> None:
    activity = Activity(
        HERE, "Draw", (samples.paragraph("Draw."), Figure(HERE, (samples.circle(),)))
    )
    asked = samples.slide("A slide", activity, layout="picture and text")
    data = render(samples.job(samples.module(asked))).data
    assert "Activity" in words(slides(data)[1])


def test_a_quiz_has_a_slide_of_its_own_kind_only_where_it_is_alone() -> None:
    quiz = Quiz(HERE, (Question(HERE, (samples.paragraph("Why?"),), ()),))
    tip = Callout(HERE, CalloutKind.TIP, (samples.paragraph("A tip."),))
    module = samples.module(samples.slide("Alone", quiz), samples.slide("Mixed", tip, quiz))
    kinds = {each.title: each.role for each in prepare(samples.job(module)).fitted.slides}
    assert (kinds["Alone"], kinds["Mixed"]) == (Role.QUIZ, Role.CONTENT)


def test_a_short_list_stays_whole_where_boxes_stand_around_it() -> None:
    callout = Callout(HERE, CalloutKind.NOTE, (samples.paragraph("Some words. " * 8),))
    points = samples.bullets("One point", "Two points", "Three points", "Four points")
    found = slides(deck(callout, points, callout).data)[1:]
    listed = [{n for n in ("One", "Two", "Three", "Four") if n in words(each)} for each in found]
    assert [each for each in listed if each] == [{"One", "Two", "Three", "Four"}]
