"""Sentences and words, counted as readers meet them."""

from __future__ import annotations

from toolkit.model.quickly import regex

_SHORTENED = regex(
    r"\b(?:e\.g|i\.e|etc|cf|vs|approx|Dr|Mr|Mrs|Ms|Prof|St|No|Ref|[A-Z])\.(?=\s)|\.{3}|…(?=\s)"
)
_END = regex(r"(?<=[.!?])[\"”’)\]]*\s+(?=[“‘\"'(\[]?[A-Z0-9])")
WORD = regex(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_MANY = regex(r"[aeiouy]+")
_SILENT = regex(r"(?:[^laeiouy]e|[^td]ed|[^aeioucsxzgh]es|[^aeiou]ely)$")
_TWICE = regex(
    r"(?<![tscg])i[ao](?!u|ge)|eo|ua(?!r)|uou|[^q]ue(?=n|t|l)|ying|creat|being|[aeiou]ing$"
)
_EXCEPTIONS = {
    "area": 3,
    "areas": 3,
    "being": 2,
    "business": 2,
    "carer": 2,
    "carers": 2,
    "diary": 3,
    "different": 3,
    "doing": 2,
    "everybody": 4,
    "everyone": 3,
    "evidence": 3,
    "experience": 4,
    "going": 2,
    "idea": 3,
    "ideas": 3,
    "people": 2,
    "quiet": 2,
    "research": 2,
    "researcher": 3,
    "researchers": 3,
    "science": 2,
    "someone": 2,
    "something": 2,
    "sometimes": 2,
    "themselves": 2,
    "voluntary": 4,
}
"""Words of the field that the rules of thumb below would miscount."""


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a run of words; an abbreviation does not end one."""
    kept = _SHORTENED.sub(lambda found: found.group().replace(".", "\u2024"), text)
    return tuple(part.strip() for part in _END.split(kept) if WORD.search(part))


def words(text: str) -> tuple[str, ...]:
    """The words of a text; figures and signs are none."""
    return tuple(WORD.findall(text))


def syllables(word: str) -> int:
    """How many syllables an English word has, by rules of thumb: at least 1."""
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    if plain in _EXCEPTIONS:
        return _EXCEPTIONS[plain]
    if "-" in plain:
        return sum(syllables(part) for part in plain.split("-") if part)
    count = len(_MANY.findall(plain)) + len(_TWICE.findall(plain))
    if count > 1 and _SILENT.search(plain):
        count -= 1
    return max(1, count)
