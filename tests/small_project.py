"""Small projects held in memory: files as text in, everything between load and write out."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path

from toolkit.building.folder import Folder
from toolkit.building.project import Project, read_project

MODULE = "modules/example/module.md"
PACKAGE = "modules/package.yaml"
PICTURES = ("table.png", "people.png", "circle.svg")
"""Pictures that every example may show: they lie in the folder `images` of each module."""

_MARK = re.compile(r"^=== (?P<path>\S.*?)\s*$", re.MULTILINE)


def files_of(text: str) -> dict[str, bytes]:
    """Files written one below the other, each begun by `=== path`; or one module's text.

    A package file and a few pictures are added, since most examples are about neither.
    """
    starts = list(_MARK.finditer(text))
    if not starts:
        written = {MODULE: text}
    else:
        ends = [start.start() for start in starts[1:]] + [len(text)]
        written = {
            start["path"]: text[start.end() + 1 : end]
            for start, end in zip(starts, ends, strict=True)
        }
    files = {path: content.encode() for path, content in written.items()}
    files.setdefault(PACKAGE, b"format: 1\ntitle: Example package\nframeworks: []\n")
    folders = {path.rpartition("/")[0] for path in files if path.endswith(".md")}
    return files | {f"{each}/images/{name}": picture(name) for each in folders for name in PICTURES}


def project_of(files: dict[str, bytes]) -> Project:
    """A project as it is after load, without a disk."""
    return read_project(Folder(Path(), dict(sorted(files.items()))))


@cache
def picture(name: str) -> bytes:
    """A real picture of 1600 × 900 pixels, or a drawing."""
    if name.endswith(".svg"):
        return (
            b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90">'
            b'<circle cx="80" cy="45" r="40" fill="#0B5D66"/></svg>'
        )
    from PIL import Image

    data = BytesIO()
    Image.new("RGB", (1600, 900), "#0B5D66").save(data, "PNG")
    return data.getvalue()
