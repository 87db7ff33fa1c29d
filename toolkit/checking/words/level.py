"""How hard each section is likely to be to read: a band, never a number, and never a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import sqrt

from toolkit.checking.words.own import CELL, ITEM, PROSE, Words, own_text, words_in
from toolkit.checking.words.sentences import sentences, syllables, words
from toolkit.model.blocks import Blocks
from toolkit.model.package import Module, Section
from toolkit.model.quickly import dataclass
from toolkit.model.words import inlines_of, walk

FEWEST_WORDS = 100
"""A shorter text is too short for any formula."""
FEWEST_SENTENCES = 30
"""SMOG was made for 30 sentences, and says little about fewer."""
TOO_SHORT = "too short to say"
BANDS = ("plain", "fairly plain", "hard", "very hard")
"""From a level that most people read with ease to one that asks for long practice."""
_LIMITS = {"Flesch-Kincaid": (6, 9, 12), "SMOG": (9, 11, 13), "FORCAST": (9.5, 10.5, 12)}
"""School grades up to which a band goes; each formula has its own floor, so none shares them."""


@dataclass(frozen=True, slots=True)
class Level:
    """A section's likely reading level by the formula that is fair to it.

    `band` is one of BANDS or TOO_SHORT; `without_terms` the same without the glossary's words.
    """

    title: str
    formula: str
    band: str
    without_terms: str


def levels(module: Module) -> tuple[Level, ...]:
    """The level of each section; no other language than English has any."""
    if not module.language.lower().startswith("en"):
        return ()
    return tuple(_level(section, module) for section in module.sections if section.slides)


def _level(section: Section, module: Module) -> Level:
    runs = list(_runs(section))
    formula, band = band_of(runs)
    terms = _terms(section)
    plainer = [Words(run.span, _without(run.text, terms), run.kind) for run in runs]
    return Level(section.title or module.title, formula, band, band_of(plainer)[1])


def band_of(runs: Iterable[Words]) -> tuple[str, str]:
    """The formula that is fair to a text, and the band that it gives."""
    runs = [run for run in runs if run.kind in (PROSE, ITEM, CELL)]
    listed = sum(len(words(run.text)) for run in runs if run.kind != PROSE)
    spoken = [sentence for run in runs for sentence in _sentences(run)]
    counted = [syllables(word) for sentence in spoken for word in words(sentence)]
    if len(counted) < FEWEST_WORDS:
        return "", TOO_SHORT
    if listed * 2 > len(counted):
        formula, grade = "FORCAST", 20 - counted.count(1) * 15 / len(counted)
    elif len(spoken) >= FEWEST_SENTENCES:
        hard = sum(count >= 3 for count in counted)
        formula, grade = "SMOG", 1.0430 * sqrt(hard * 30 / len(spoken)) + 3.1291
    else:
        long, many = len(counted) / len(spoken), sum(counted) / len(counted)
        formula, grade = "Flesch-Kincaid", 0.39 * long + 11.8 * many - 15.59
    return formula, BANDS[sum(grade > limit for limit in _LIMITS[formula])]


def _sentences(run: Words) -> tuple[str, ...]:
    """The sentences of a paragraph; an item of a list, or a cell, is one."""
    return sentences(run.text) if run.kind == PROSE else (run.text,)


def _runs(section: Section) -> Iterator[Words]:
    for slide in section.slides:
        yield from (words for words in words_in(slide.blocks) if not words.spoken)


def _terms(section: Section) -> frozenset[str]:
    """The words that the glossary explains, as they stand in a section."""
    return frozenset(
        word for slide in section.slides for word in _explained(slide.blocks) if word.strip()
    )


def _explained(blocks: Blocks) -> Iterator[str]:
    for block in walk(blocks):
        for run in inlines_of(block):
            kept = set(words(own_text(run, terms=False)))
            yield from (word for word in words(own_text(run)) if word not in kept)


def _without(text: str, terms: frozenset[str]) -> str:
    return " ".join(word for word in text.split() if word.strip(".,;:!?()") not in terms)
