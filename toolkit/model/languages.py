"""Which way a language is written."""

from __future__ import annotations

LANGUAGES = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"},
)
SCRIPTS = frozenset({"adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})


def runs_left(language: str) -> bool:
    """Whether a language (BCP 47) is written from right to left; a script, if named, decides."""
    first, *rest = language.casefold().split("-")
    script = next((part for part in rest if len(part) == len("Arab") and part.isalpha()), "")
    return script in SCRIPTS if script else first in LANGUAGES
