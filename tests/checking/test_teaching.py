"""Teaching: something to do, slides that leave time to listen, and outcomes that can be seen."""

import pytest

from tests.checking.making import HERE, entries, found, items, module, paragraph, slide, the_record
from toolkit.model.blocks import (
    Activity,
    Discussion,
    List,
    ListItem,
    Only,
    OnlyFor,
    Quote,
    SlideBreak,
)
from toolkit.model.minutes import Minutes
from toolkit.model.package import Module, Outcome

LONG = Minutes(60, 60)
MANY = paragraph("word " * 91)
SOME = paragraph("word " * 50)


def test_an_hour_of_talk() -> None:
    assert found(module(slide("A", minutes=LONG))) == ["talk-without-activity"]
    assert found(module(slide("A", minutes=Minutes(40, 40)))) == []


def test_eight_slides_without_times_are_an_hour_too() -> None:
    slides = [slide(f"Slide {letter}") for letter in "abcdefgh"]
    assert found(module(*slides)) == ["talk-without-activity"]
    assert found(module(*slides[:7])) == []


@pytest.mark.parametrize(
    "block",
    [
        Activity(HERE, "Talk in pairs", (paragraph("Talk."),)),
        Discussion(HERE, (paragraph("Talk."),)),
        List(HERE, (ListItem(HERE, (paragraph("I can say no."),), ticked=False),)),
    ],
    ids=["activity", "discussion", "boxes to tick"],
)
def test_one_thing_to_do_is_enough(block: Activity | Discussion | List) -> None:
    assert found(module(slide("A", block, minutes=LONG))) == []


def test_a_slide_of_prose() -> None:
    assert found(slide("A", MANY)) == ["slide-like-a-page"]
    assert found(slide("A", SOME, SOME)) == ["slide-like-a-page"]


def test_prose_that_the_slide_does_not_show_or_shows_on_two() -> None:
    assert found(slide("A", SOME, Only(HERE, OnlyFor.HANDOUT, (MANY,)))) == []
    assert found(slide("A", SOME, SlideBreak(HERE), SOME)) == []


def test_what_somebody_said_is_not_counted() -> None:
    assert found(slide("A", Quote(HERE, (MANY,)))) == []


def aiming(text: str, domain: str = "know", **fields: object) -> Module:
    outcomes = (Outcome(HERE, "o1", text, domain),)
    return module(slide(), record=None, outcomes=outcomes, **fields)


@pytest.mark.parametrize(
    "text",
    [
        "Understand consent",
        "I understand consent",
        "You will be able to understand consent",
        "Participants will have a better understanding of consent",
        "Be aware of consent",
        "I know what consent is",
        "Learn about consent",
    ],
)
def test_outcomes_that_nobody_can_see(text: str) -> None:
    assert found(aiming(text)) == ["outcome-nobody-can-see"]


@pytest.mark.parametrize(
    "text",
    ["I can say what consent is", "I know whom to ask", "Understandably, say no", "Knowledge maps"],
)
def test_outcomes_that_can_be_seen(text: str) -> None:
    assert found(aiming(text)) == []


def test_feelings_and_other_languages_are_left_alone() -> None:
    assert found(aiming("I understand that I count", "feel")) == []
    assert found(aiming("Understand consent", language="cy")) == []


def for_professionals(led_by: str, *, example: bool = False) -> Module:
    team = items(entries(ref="p01", group="service-user"), entries(ref="p02", group="staff"))
    record = the_record(team=team, example="yes") if example else the_record(team=team)
    aims = (Outcome(HERE, "o1", "I feel what it takes to say no", "feel"),)
    return module(
        slide(led_by=(led_by,) if led_by else ()),
        record=record,
        outcomes=aims,
        direction="by-contributors-for-professionals",
    )


@pytest.mark.parametrize("name", ["p01", "a carer", "Two people with lived experience"])
def test_somebody_with_lived_experience_leads(name: str) -> None:
    assert found(for_professionals(name)) == []


@pytest.mark.parametrize("name", ["", "p02", "a researcher"])
def test_nobody_with_lived_experience_leads(name: str) -> None:
    assert found(for_professionals(name)) == ["nobody-with-experience-leads"]
    assert found(for_professionals(name, example=True)) == []
