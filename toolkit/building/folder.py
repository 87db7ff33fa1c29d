"""A project's folder as plain data: which files matter, what they hold, what could not be read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

TEXTS = (".md", ".yaml", ".yml")
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff", ".avif")
TEMPLATES = (*TEXTS, ".j2", ".css", ".svg", ".pptx", ".potx", ".woff2", ".ttf", ".otf", ".json")


class Stat(NamedTuple):
    """What a file's directory entry says: enough to see that it has not been touched."""

    path: str
    size: int
    modified: int


class Trouble(NamedTuple):
    """A file that could not be used, and why: "unreadable", "outside" or "too large"."""

    path: str
    kind: str
    detail: str = ""


class Folder(NamedTuple):
    """A project as it lay on disk: path relative to `root` → bytes, and what could not be read.

    `pictures` are read when they are drawn: path → the SHA-256 of what they held.
    """

    root: Path
    files: Mapping[str, bytes]
    stats: tuple[Stat, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    pictures: Mapping[str, str] = MappingProxyType({})

    @property
    def texts(self) -> dict[str, bytes]:
        """The files that are read as text."""
        return {path: data for path, data in self.files.items() if path.endswith(TEXTS)}
