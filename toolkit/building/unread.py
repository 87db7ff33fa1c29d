"""A project's pictures: not held, read when one is drawn, and then what they were at the start."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from toolkit.building import digest, disk
from toolkit.building.finding import StoppedError
from toolkit.building.folder import PICTURES, Folder
from toolkit.building.rules import CHANGED_MEANWHILE
from toolkit.model.assets import Asset, Assets, held
from toolkit.model.source import Span


def pictures(folder: Folder) -> Assets:
    """All pictures of a folder, by their paths; what reads one raises StoppedError if it changed.

    So an output shows what its digest says, whatever a person saves while it is made.
    """
    there = {p: held(data) for p, data in folder.files.items() if p.lower().endswith(PICTURES)}
    for path, known in folder.pictures.items():
        there[path] = Asset(known, partial(_read, folder.root, path, known))
    return dict(sorted(there.items()))


def _read(root: Path, path: str, known: str) -> bytes:
    data = disk.read(root / path)
    if data is None or digest.of_bytes(data) != known:
        raise StoppedError(
            CHANGED_MEANWHILE.at(
                Span(path),
                "this picture was changed or taken away while the toolkit worked with it.",
                "do the same again; then it is used as it is now.",
            )
        )
    return data
