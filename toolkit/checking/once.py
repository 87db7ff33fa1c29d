"""Lets many rules look through the same modules, each of which is walked through once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TypeVar, cast

from toolkit.model.package import Module

Found = TypeVar("Found")
_kept: dict[tuple[object, int], tuple[Module, tuple[object, ...]]] | None = None
"""What looks found: by the look and the module, which stays beside it so that it is the same."""


@contextmanager
def each_module_once() -> Iterator[None]:
    """While this lasts, what a look finds in a module is kept for those that ask again."""
    global _kept
    _kept = {}
    try:
        yield
    finally:
        _kept = None


def once(look: Callable[[Module], Iterator[Found]]) -> Callable[[Module], Iterable[Found]]:
    """A look through a module that is taken once in a run of the checks."""

    @wraps(look)
    def taken(module: Module) -> Iterable[Found]:
        if _kept is None:
            return look(module)
        key = (look, id(module))
        if key not in _kept:
            _kept[key] = (module, tuple(look(module)))
        return cast("tuple[Found, ...]", _kept[key][1])

    return taken
