"""What stands in the speaker notes of a slide: times, notes, answers, and words explained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.model.blocks import Activity, Blocks, OnlyFor, Quiz
from toolkit.model.labels import activity_label
from toolkit.model.package import GlossaryTerm, Slide
from toolkit.model.views import View, shown, spoken
from toolkit.model.words import plain, walk
from toolkit.rendering.deck.making import Making
from toolkit.rendering.deck.pieces import passages_of
from toolkit.rendering.deck.presentation import Mark, Passage, Run, Style
from toolkit.rendering.deck.runs import Margin, clean, together

HEADINGS = {OnlyFor.NOTES: "", OnlyFor.ANSWER: "Answer", OnlyFor.PROSE: ""}


def notes_of(blocks: Blocks, making: Making) -> tuple[Passage, ...]:
    """The notes that stand among some blocks: activities' facts, notes, answers, in their order."""
    found: list[Passage] = []
    for block in walk(shown(View.SLIDES, blocks)):
        if isinstance(block, Activity):
            found.extend(_activity(block, making))
        if isinstance(block, Quiz):
            found.extend(_answers(block, making))
    said = spoken(blocks)
    if not said:
        return tuple(found)
    apart = replace(making, margin=Margin(known=set(making.margin.known)), level=0)
    for only in said:
        if heading := only.label or HEADINGS[only.who]:
            found.append(_heading(heading, making))
        found.extend(passages_of(only.blocks, apart))
    for number, footnote in apart.margin.empty()[0].items():
        found.extend(footnote_of(number, footnote, apart))
    return tuple(found)


def footnote_of(number: int, blocks: Blocks, making: Making) -> tuple[Passage, ...]:
    """A footnote as small passages, the first one begun by its number."""
    passages = passages_of(blocks, making.flat())
    first = Run(f"{number} ", raised=True)
    return tuple(
        replace(p, runs=(first, *p.runs) if not place else p.runs, style=Style.SMALL)
        for place, p in enumerate(passages)
    )


def facts_of(slide: Slide, making: Making) -> tuple[Passage, ...]:
    """How long a slide takes, who leads it, and what to do if it does not work out."""
    first = "Optional" if slide.optional else ""
    parts = (first, str(slide.minutes) if slide.minutes else "", slide.method)
    said = " · ".join(part for part in parts if part)
    line = (making.own(said, bold=True),) if said else ()
    return _facts(line, slide.led_by, slide.plan_b, making)


def explained(terms: list[GlossaryTerm], making: Making) -> tuple[Passage, ...]:
    """The words that a slide uses for the first time, with what they mean."""
    if not terms:
        return ()
    found = [_heading("Words explained", making)]
    for term in terms:
        runs = (Run(f"{clean(term.term)}: ", bold=True), Run(clean(term.short)))
        found.append(Passage(runs, mark=Mark.BULLET))
    return tuple(found)


def _activity(activity: Activity, making: Making) -> Iterator[Passage]:
    line = [making.own(activity_label(activity), bold=True)]
    if activity.title:
        line.append(Run(clean(f": {activity.title}"), bold=True))
    if activity.method:
        line.append(making.own(f" · {activity.method}", bold=True))
    yield from _facts(together(line), activity.led_by, activity.plan_b, making)


def _facts(
    line: tuple[Run, ...], led_by: tuple[str, ...], plan_b: str, making: Making
) -> tuple[Passage, ...]:
    found = [Passage(line)] if line else []
    if led_by:
        found.append(_fact("Led by", ", ".join(led_by), making))
    if plan_b:
        found.append(_fact("Plan B", plan_b, making))
    return tuple(found)


def _fact(name: str, words: str, making: Making) -> Passage:
    return Passage((making.own(f"{name}: ", bold=True), Run(clean(words))))


def _heading(words: str, making: Making) -> Passage:
    return Passage((making.own(words, bold=True),), style=Style.HEADING)


def _answers(quiz: Quiz, making: Making) -> Iterator[Passage]:
    if not any(option.right for question in quiz.questions for option in question.options):
        return
    yield _heading("Answers", making)
    many = len(quiz.questions) > 1
    for number, question in enumerate(quiz.questions, 1):
        right = [
            (chr(ord("A") + place), option)
            for place, option in enumerate(question.options)
            if option.right
        ]
        runs: list[Run] = []
        for place, (letter, option) in enumerate(right):
            runs.append(Run(f"{'; ' if place else ''}{letter}. ", bold=True))
            runs.append(Run(clean(plain(option.children))))
        if runs and many:
            yield Passage(tuple(runs), mark=Mark.NUMBER, number=number)
        elif runs:
            yield Passage(tuple(runs))
