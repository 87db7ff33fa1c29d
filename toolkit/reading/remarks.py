"""What there is to say about one file, gathered while it is read."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

from toolkit.model.diagnostics import Diagnostic, Rule
from toolkit.model.source import Span

_MOST_LOOKED_UP = 200

_NEAR = 0.7
"""How alike two words are, of 1, before one is taken for a slip of the other."""
_FEW = 8
_MANY_SHOWN = 5


class Remarks:
    """Collects diagnostics about one file; `path` is the file's place in the project."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.found: list[Diagnostic] = []

    def say(self, rule: Rule, line: int, message: str, hint: str = "") -> None:
        """Note one thing about one line."""
        self.at(rule, Span(self.path, line, line), message, hint)

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """The known word nearest to one, until so much was said that nobody reads on."""
        return nearest(word, known) if len(self.found) < _MOST_LOOKED_UP else ""

    def at(self, rule: Rule, span: Span, message: str, hint: str = "") -> None:
        """Note one thing about a place that is known as a span."""
        self.found.append(rule.at(span, message, hint))


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like `word`, or "" if none is close."""
    # Sorted, so that of two equally near words the same one is named every time.
    return _nearest(word, tuple(sorted(known)))


def perhaps(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, or a few of them where none is near."""
    return _perhaps(word, tuple(sorted(known)))


@lru_cache
def _nearest(word: str, names: tuple[str, ...]) -> str:
    close = get_close_matches(word, names, n=1, cutoff=_NEAR)
    return close[0] if close else ""


@lru_cache
def _perhaps(word: str, names: tuple[str, ...]) -> str:
    if close := _nearest(word, names):
        return f"perhaps you meant “{close}”."
    if len(names) > _FEW:
        few = sorted(get_close_matches(word, names, n=_MANY_SHOWN, cutoff=0.0))
        return f"known here are {', '.join(few)} and others; or take it out."
    return f"what is known here: {', '.join(names)}." if names else ""
