"""What the toolkit brings along: its templates, letters, lists of words and its own code."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from toolkit.building import disk
from toolkit.building.folder import TEMPLATES, Stat

_CODE = Path(__file__).parent.parent


@cache
def folder() -> Path:
    """Where its templates lie, installed or in a checkout."""
    inside = _CODE.resolve() / "templates"
    return inside if disk.is_folder(inside) else inside.parent.parent / "templates"


def read(path: str) -> bytes:
    """One of its templates; nothing where it is not there."""
    return disk.read(folder() / path) or b""


def templates() -> dict[str, bytes]:
    """All of them: path below `templates/` → bytes. Raises OSError where one cannot be read."""
    return disk.read_each(folder(), listing())


def fonts() -> tuple[str, ...]:
    """Its letters as they lie on disk, for the library that draws SVG."""
    fonts = folder() / "fonts"
    return tuple(str(fonts / each.path) for each in disk.files_in(fonts, (".ttf",)))


def listing() -> tuple[Stat, ...]:
    """Its templates, without opening any."""
    return disk.files_in(folder(), TEMPLATES)


def code() -> tuple[Stat, ...]:
    """Its own files of code, without opening any."""
    return disk.files_in(_CODE, (".py",))
