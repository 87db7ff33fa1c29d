"""Sees that there is nothing to do, from directory entries alone and without any library."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from zlib import crc32

import toolkit
from toolkit.building import carried, disk, seen
from toolkit.building.folder import Stat
from toolkit.building.options import Options


def asked(options: Options) -> str:
    """One line for what a build was asked for and what it was made with.

    The folder that holds the libraries changes its time when one is installed, and the bundled
    templates have sizes and times of their own; neither needs an import to be seen. Nor do the
    system's own libraries, whose files the notes name (see `libraries`).
    """
    folders = (disk.stat(Path(path)) for path in sys.path if path.endswith("site-packages"))
    site = [each.modified for each in folders if each]
    look = _fingerprint(carried.listing())
    wanted = (options.only, options.modules, options.start, options.copies)
    return repr((toolkit.__version__, sys.version, *wanted, site, look, code()))


def code() -> int:
    """A fingerprint of the toolkit's own code, so that who works on it sees every change."""
    return _fingerprint(carried.code())


def libraries(paths: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Size and time of the system's own libraries, by the paths where they were found."""
    entries = {path: disk.stat(Path(path)) for path in paths}
    return {path: (each.size, each.modified) if each else (0, 0) for path, each in entries.items()}


def _fingerprint(files: tuple[Stat, ...]) -> int:
    return crc32(repr([(each.path, each.size, each.modified) for each in files]).encode())


def nothing_to_do(root: Path, folder: Path, options: Options, today: str = "") -> seen.Seen | None:
    """What the last build remembers, if nothing has changed since then; else None.

    Sizes and times are compared, of every source and of every output. A source that was saved
    in the same moment as the notes could have changed unseen, so it counts as changed. A consent
    whose deadline has passed since then is a change too.
    """
    notes = disk.stat(folder / seen.NOTES)
    if notes is None or disk.stat(folder / seen.JOURNAL) is not None:
        return None
    known = seen.load(disk.read(folder / seen.NOTES))
    if not known.asked or known.asked != asked(options):
        return None
    if tuple(day for day in known.deadlines if day < today) != known.passed:
        return None
    if libraries(known.libraries) != known.libraries:
        return None
    stats, troubles = disk.listing(root)
    if troubles or {each.path: (each.size, each.modified) for each in stats} != known.inputs:
        return None
    if any(each.modified >= notes.modified for each in stats):
        return None
    return known if disk.sizes(folder, known.outputs) == known.outputs else None
