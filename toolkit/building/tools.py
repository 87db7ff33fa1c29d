"""Which versions of the toolkit and its libraries made an output; they are part of its digest."""

from __future__ import annotations

import ctypes
import sys
import unicodedata
import zlib
from functools import cache
from pathlib import Path

import toolkit
from toolkit.building import disk

LIBRARIES = (
    "fonttools",
    "Jinja2",
    "lxml",
    "markdown-it-py",
    "mdit-py-plugins",
    "pillow",
    "pydyf",
    "Pyphen",
    "PyYAML",
    "resvg-py",
    "segno",
    "tinycss2",
    "tinyhtml5",
    "weasyprint",
    "XlsxWriter",
)

SYSTEM = ("libpango", "libharfbuzz")
"""How the names of the libraries begin that are not Python's."""
FACTS = ".dist-info"
"""How the folder is called in which a library's version stands."""
LOADED = Path("/proc/self/maps")


@cache
def versions() -> dict[str, str]:
    """Name → version of everything that can change an output's bytes; "" where it is missing."""
    there = _installed()
    found = {"toolkit": toolkit.__version__}
    found |= {name: there.get(_plain(name)) or _looked_up(name) for name in LIBRARIES}
    found["python"] = ".".join(map(str, sys.version_info[:2]))
    found["unicode"] = unicodedata.unidata_version
    found["zlib"] = zlib.ZLIB_RUNTIME_VERSION
    found["pango"] = _pango()
    found["harfbuzz"] = _harfbuzz()
    return found


def _installed() -> dict[str, str]:
    """Library → version as the folder beside it says: `lxml-6.0.2.dist-info`.

    Asking the standard library for these takes longer than all that is done with them: it reads
    what each library says about itself, as an e-mail.
    """
    found: dict[str, str] = {}
    for folder in (path for path in sys.path if path.endswith("site-packages")):
        for name in disk.names_in(Path(folder)):
            library, dash, version = name.removesuffix(FACTS).partition("-")
            if dash and name.endswith(FACTS):
                found.setdefault(_plain(library), version)
    return found


def _plain(name: str) -> str:
    return name.lower().replace("-", "_").replace(".", "_")


def _looked_up(name: str) -> str:
    """The version of a library that is installed in another way; "" where it is missing."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def system_libraries() -> tuple[str, ...]:
    """The files of Pango and HarfBuzz that this process has loaded, where the system tells it.

    Elsewhere than on Linux it does not: there a new Pango is seen by the next build that has
    something to do, by its version.
    """
    loaded = (disk.read(LOADED) or b"").decode("utf-8", "replace").splitlines()
    paths = {line.split(maxsplit=5)[-1] for line in loaded if "/" in line}
    return tuple(sorted(p for p in paths if p.rpartition("/")[2].startswith(SYSTEM)))


def _library(*names: str) -> ctypes.CDLL | None:
    for name in names:
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    return None


def _pango() -> str:
    library = _library("libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0-0.dll")
    if library is None:
        return ""
    library.pango_version_string.restype = ctypes.c_char_p
    return str(library.pango_version_string().decode())


def _harfbuzz() -> str:
    library = _library("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll")
    if library is None:
        return ""
    library.hb_version_string.restype = ctypes.c_char_p
    return str(library.hb_version_string().decode())
