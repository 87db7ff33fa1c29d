"""Slides and their titles: what counts as empty, untitled or said twice."""

from tests.checking.making import HERE, found, module, paragraph, slide
from toolkit.model.blocks import Only, OnlyFor, SlideBreak

NOTES = Only(HERE, OnlyFor.NOTES, (paragraph("Say hello."),))
HANDOUT = Only(HERE, OnlyFor.HANDOUT, (paragraph("Read this at home."),))


def test_a_module_without_slides() -> None:
    assert found(module()) == ["module-without-slides"]


def test_content_before_the_first_title() -> None:
    assert found(slide("", paragraph("Words."))) == ["slide-without-title"]
    assert found(slide("", HANDOUT)) == ["slide-without-title"]


def test_notes_before_the_first_title_are_the_cover_s_notes() -> None:
    assert found(slide("", NOTES)) == []


def test_a_slide_that_only_goes_on_is_empty() -> None:
    assert found(slide("A title", SlideBreak(HERE))) == ["empty-slide"]


def test_a_line_drawn_before_all_titles_is_no_slide() -> None:
    assert found(module(slide("", SlideBreak(HERE)), slide())) == []


def test_a_title_that_the_trainer_talks_about_is_not_empty() -> None:
    assert found(slide("A title", NOTES)) == []


def test_slides_that_fill_themselves_are_not_empty() -> None:
    pause = slide("Break", SlideBreak(HERE), is_break=True)
    aims = slide("What you will learn", SlideBreak(HERE), shows_outcomes=True)
    assert found(module(pause, aims)) == []


def test_titles_are_compared_as_people_read_them() -> None:
    alike = module(slide("What is  research?"), slide("Other"), slide("what is research?"))
    assert found(alike) == ["repeated-slide-title"]


def test_every_break_may_be_called_break() -> None:
    assert found(module(slide("Break", is_break=True), slide("Break", is_break=True))) == []
