"""Footnotes stand on the slide whose words call them, and take no room from a picture beside."""

from __future__ import annotations

from tests.rendering import samples
from toolkit.model.blocks import Column, Columns, Figure, List, ListItem, Paragraph
from toolkit.model.inlines import Footnote, Text
from toolkit.model.package import Module
from toolkit.rendering.deck.fitted import FittedSlide, Shown
from toolkit.rendering.deck.making import words_of
from toolkit.rendering.deck.slides import prepare

HERE = samples.HERE
NOTE = "Where it was first said, and by whom."


def called(words: str, note: str = NOTE, number: int = 1) -> Paragraph:
    return samples.paragraph(Text(words), Footnote((samples.paragraph(note),), number))


def fitted(module: Module) -> tuple[FittedSlide, ...]:
    return prepare(samples.job(module)).fitted.slides


def said(slide: FittedSlide) -> list[str]:
    return [passage.text for piece in slide.pieces for passage in words_of(piece)]


def test_each_footnote_stands_on_the_slide_that_calls_it() -> None:
    items = [samples.paragraph(f"Point {n}, which takes a line of its own") for n in range(30)]
    items[1] = called("Early")
    items[28] = called("Late", "Said at the end.", 2)
    points = List(HERE, tuple(ListItem(HERE, (each,)) for each in items))
    parts = [
        said(slide)
        for slide in fitted(samples.module(samples.slide("Points", points)))
        if slide.plan.title == "Points"
    ]
    assert len(parts) > 2
    assert [f"1 {NOTE}" in part for part in parts] == ["Early1" in part for part in parts]
    assert ["2 Said at the end." in part for part in parts] == ["Late2" in part for part in parts]
    assert parts[0][-1] == f"1 {NOTE}"


def test_a_footnote_in_a_column_takes_no_room_from_the_picture_beside_it() -> None:
    def height(words: Paragraph) -> float:
        picture = Figure(HERE, (samples.table_picture(),))
        columns = Columns(HERE, (Column(HERE, (words,)), Column(HERE, (picture,))))
        beside = fitted(samples.module(samples.slide("Beside", columns)))[1]
        [shown] = [shape for shape in beside.shapes if isinstance(shape, Shown)]
        return shown.frame.height

    assert height(called("We met.")) == height(samples.paragraph("We met."))


def test_footnotes_that_are_called_at_once_are_told_apart() -> None:
    words = enumerate(("One.", "Two."), 1)
    notes = (Footnote((samples.paragraph(each),), number) for number, each in words)
    module = samples.module(samples.slide("Both", samples.paragraph(Text("Words"), *notes)))
    assert said(fitted(module)[1]) == ["Words1, 2", "1 One.", "2 Two."]


def test_the_call_of_a_footnote_stays_with_its_sentence_where_the_text_is_cut() -> None:
    sentence = "It was said more than once, by people who know it well. "
    paragraph = samples.paragraph(
        Text(sentence * 20),
        Text("Once more. "),
        Footnote((samples.paragraph(NOTE),), 1),
        Text(" " + sentence * 20),
    )
    parts = [said(slide) for slide in fitted(samples.module(samples.slide("Long", paragraph)))]
    [called] = [part for part in parts if f"1 {NOTE}" in part]
    assert "Once more. 1" in called[0]


def test_footnotes_that_no_slide_can_hold_are_told() -> None:
    module = samples.module(samples.slide("Too much", called("Words.", "A long note. " * 400)))
    assert "content-off-slide" in [d.rule.name for d in prepare(samples.job(module)).diagnostics]
