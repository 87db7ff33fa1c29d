"""Copies that people changed by hand and that may hold words taken back: kept, but not in build/.

A person's work is never thrown away, and what was taken back must not stay where others look for
outputs. So such a copy goes to a folder of its own beside build/, and every build names it until
somebody has deleted it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from toolkit.building import disk
from toolkit.building.rules import SET_ASIDE
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.source import Span

FOLDER = "set-aside"
IGNORE = b"# Nothing in here belongs into the history of the project.\n*\n"


def keep_apart(folder: Path, path: str) -> tuple[Diagnostic, ...]:
    """Move a changed copy out of `folder`, and say where it is; () if it could not be moved."""
    own = folder.parent / FOLDER
    try:
        disk.write(own / ".gitignore", IGNORE)
        moved = disk.move(folder / path, own / PurePosixPath(path).name)
    except OSError as error:
        reason = error.strerror or "no reason given"
        return (
            SET_ASIDE.at(
                Span(f"build/{path}"),
                "this copy was changed by hand, it may hold words that may no longer be shown, "
                f"and it could not be moved away ({reason}).",
                "close it in other programs, save elsewhere what you need of it, and delete it.",
            ),
        )
    return (_said(moved.name),)


def copies_in(folder: Path, modules: frozenset[str], ours: frozenset[str]) -> tuple[str, ...]:
    """The files below the folders of some modules that are not our outputs as they are now."""
    return tuple(
        f"{module}/{name}"
        for module in sorted(modules)
        if disk.is_folder(folder / module)
        for name in disk.files_below(folder / module)
        if f"{module}/{name}" not in ours and not PurePosixPath(name).name.startswith(".")
    )


def still_there(folder: Path, said: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What to say about copies that earlier builds had to move away."""
    own = folder.parent / FOLDER
    names = disk.files_below(own) if disk.is_folder(own) else ()
    told = {each.span.path for each in said}
    found = (_said(name) for name in names if not name.startswith("."))
    return tuple(each for each in found if each.span.path not in told)


def _said(name: str) -> Diagnostic:
    return SET_ASIDE.at(
        Span(f"{FOLDER}/{name}"),
        "this copy was changed by hand, and it may hold words that may no longer be shown.",
        "take out of it what you still need, but not those words; then delete the file.",
    )
