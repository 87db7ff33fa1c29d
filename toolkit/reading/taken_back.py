"""Judgements without the words that a person took back, wherever a reviewer had quoted them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from toolkit.model.quickly import regex
from toolkit.model.review import Judgement
from toolkit.reading.remarks import Remarks
from toolkit.reading.review_rules import LEFT_OUT

BLANK = "[words that a person took back]"
FEWEST = 5
"""So many words in a row are a person's own; fewer anybody may have written."""
_WORD = regex(r"\w+(?:['’]\w+)*")


def without_words(
    judgements: tuple[Judgement, ...], taken: Iterable[str], remarks: Remarks
) -> tuple[Judgement, ...]:
    """Judgements in whose remarks and evidence each line with such words is blank."""
    phrases = frozenset(phrase for text in taken for phrase in _phrases(text))
    return tuple(_without(each, phrases, remarks) for each in judgements) if phrases else judgements


def _without(
    judgement: Judgement, phrases: frozenset[tuple[str, ...]], remarks: Remarks
) -> Judgement:
    remark = _blanked(judgement.remark, phrases)
    evidence = _blanked(judgement.judged.evidence, phrases)
    if (remark, evidence) == (judgement.remark, judgement.judged.evidence):
        return judgement
    remarks.at(
        LEFT_OUT,
        judgement.span,
        f"the judgement of {judgement.reference} quotes words that are “taken out”, so that line "
        "is left out of everything that is made.",
        "take them out of this file as well.",
    )
    return replace(judgement, remark=remark, judged=replace(judgement.judged, evidence=evidence))


def _blanked(text: str, phrases: frozenset[tuple[str, ...]]) -> str:
    lines = text.split("\n")
    return "\n".join(BLANK if phrases.intersection(_phrases(line)) else line for line in lines)


def _phrases(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of so many words in a text, without capitals and signs."""
    words = _WORD.findall(text.casefold())
    return (tuple(words[at : at + FEWEST]) for at in range(len(words) - FEWEST + 1))
