"""What makes importing WeasyPrint quick, and what to say where its libraries are not there."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

LATER = ("fontTools.subset", "fontTools.varLib", "fontTools.varLib.instancer")
"""What WeasyPrint imports for variable fonts, and where HarfBuzz's own library is missing."""


class PdfMissingError(Exception):
    """The libraries that PDFs need are not on this computer; the words say what to do."""


def how_to_get_pango() -> str:
    """One sentence for a person whose computer lacks Pango."""
    if sys.platform == "darwin":
        step = "brew install pango"
    elif sys.platform == "win32":
        step = "pacman -S mingw-w64-ucrt-x86_64-pango (in MSYS2, from msys2.org)"
    elif shutil.which("dnf"):
        step = "sudo dnf install pango"
    elif shutil.which("apk"):
        step = "sudo apk add pango"
    elif shutil.which("pacman"):
        step = "sudo pacman -S pango"
    else:
        step = "sudo apt-get install libpangoft2-1.0-0 libharfbuzz-subset0"
    return f"PDFs need Pango, which this computer does not have. To get it: {step}"


@contextmanager
def plain_library_names() -> Iterator[None]:
    """While WeasyPrint is imported, look libraries up by their file names only.

    Otherwise `ctypes` starts ldconfig, gcc and ld for each of a dozen other names first, which
    takes longer than the rest of the import.
    """
    if not sys.platform.startswith("linux"):
        yield
        return
    import ctypes.util

    find = ctypes.util.find_library
    ctypes.util.find_library = _find_nothing
    try:
        yield
    finally:
        ctypes.util.find_library = find


@contextmanager
def font_tools_later() -> Iterator[None]:
    """While WeasyPrint is imported, put off what it imports for fonts that we do not have.

    It is a quarter of the import. What stands in its place imports the real thing when used.
    """
    stand_ins = {name: _StandIn(name) for name in LATER if name not in sys.modules}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name, stand_in in stand_ins.items():
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]


class _StandIn(ModuleType):
    """A file of Python that is imported when something in it is called."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)

        def call(*given: object, **named: object) -> object:
            return getattr(import_module(self.__name__), name)(*given, **named)

        return call


def _find_nothing(name: str) -> str | None:  # noqa: ARG001 - as ctypes has it
    return None
