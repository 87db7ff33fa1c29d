"""Languages by their codes: which way they are written, and which one the toolkit speaks."""

from __future__ import annotations

OWN = "en-GB"
"""The toolkit's own words are English, whatever the language of a module."""
UNNAMED = {"ltr": "und-Latn", "rtl": "und-Arab"}
"""What BCP 47 calls words of which only the way they run was said: "und" is "not determined"."""
LANGUAGES = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"},
)
SCRIPTS = frozenset({"adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})


def runs_left(language: str) -> bool:
    """Whether a language (BCP 47) is written from right to left; a script, if named, decides."""
    first, *rest = language.casefold().split("-")
    script = next((part for part in rest if len(part) == len("Arab") and part.isalpha()), "")
    return script in SCRIPTS if script else first in LANGUAGES


def own_words(language: str) -> str:
    """The language to name for the toolkit's own words among others; "" among English ones."""
    return "" if language.casefold().split("-")[0] == "en" else OWN


def direction(language: str) -> str:
    """Which way a language runs, as HTML says it: "rtl" or "ltr"."""
    return "rtl" if runs_left(language) else "ltr"
