"""Pictures and other files that content shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from functools import partial
from hashlib import sha256
from typing import TypeAlias

from toolkit.model.quickly import dataclass


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that content shows: known by its SHA-256, and read by whoever draws it.

    Two are the same that hold the same bytes. So a package of many pictures is as small in memory
    as its words, and so is a job that is handed to another process.
    """

    digest: str
    read: Callable[[], bytes] = field(compare=False, repr=False)


Assets: TypeAlias = Mapping[str, Asset]
"""Path in the project → the file there; a path that is missing is not there."""


def held(data: bytes) -> Asset:
    """An asset whose bytes are in memory already."""
    return Asset(sha256(data).hexdigest(), partial(bytes, data))
