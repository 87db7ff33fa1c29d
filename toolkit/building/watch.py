"""Notices when a project's files have changed, by looking; works on every kind of drive."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from toolkit.building import disk

PAUSE = 0.5
"""Seconds between two looks: soon enough to feel at once, seldom enough to cost nothing."""


def changes(root: Path, lesson: Path | None = None, pause: float = PAUSE) -> Iterator[None]:
    """Something to loop over: once at the start, then once after each change has settled.

    A change has settled when two looks in a row see the same, so that a file is not read while
    an editor is still writing it. `lesson` is looked at instead of a project where it is given.
    """
    look = partial(disk.lesson_listing, lesson) if lesson else partial(disk.listing, root)
    built: object = look()
    yield
    while True:
        time.sleep(pause)
        seen = _seen(look)
        if seen is None or seen == built:
            continue
        time.sleep(pause)
        if _seen(look) != seen:
            continue
        built = seen
        yield


def _seen(look: Callable[[], object]) -> object | None:
    """What there is now; None in the moment in which an editor has taken a file away."""
    try:
        return look()
    except OSError:
        return None
