"""A project's folder as plain data: which files matter, what they hold, what could not be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

TEXTS = (".md", ".yaml", ".yml")
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff", ".avif")
TEMPLATES = (*TEXTS, ".j2", ".css", ".svg", ".pptx", ".potx", ".woff2", ".ttf", ".otf", ".json")
_ENDINGS = "|".join(ending[1:] for ending in PICTURES)
_PICTURE_NAME = re.compile(
    rf"<([^<>\n]+?\.(?:{_ENDINGS}))>|([^\s<>()\[\]\"']+?\.(?:{_ENDINGS}))\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Stat:
    """What a file's directory entry says: enough to see that it has not been touched."""

    path: str
    size: int
    modified: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """A file that could not be used, and why: "unreadable", "outside" or "too large"."""

    path: str
    kind: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Folder:
    """A project as it lay on disk: path relative to `root` → bytes, and what could not be read."""

    root: Path
    files: Mapping[str, bytes]
    stats: tuple[Stat, ...] = ()
    troubles: tuple[Trouble, ...] = ()

    @property
    def texts(self) -> dict[str, bytes]:
        """The files that are read as text."""
        return {path: data for path, data in self.files.items() if path.endswith(TEXTS)}


def pictures_named(text: str) -> set[str]:
    """What looks like a picture's path in a lesson's text, with `%20` and the like read."""
    return {unquote(first or second) for first, second in _PICTURE_NAME.findall(text)}
