"""Which project a command is about: the folder it is typed in, a named one, or a lone lesson."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from toolkit.building import disk
from toolkit.building.finding import StoppedError, find
from toolkit.cli.unchanged import today

if TYPE_CHECKING:
    from toolkit.building.project import Project

project_option = click.option(
    "--project",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder that holds modules/, if it is not the one you are in.",
)


_OTHERS = (".docx", ".doc", ".odt", ".rtf", ".pdf", ".pptx", ".ppt", ".html", ".txt")
"""Files that people have at hand, and that are no lessons yet."""


def _day(_context: click.Context, _option: click.Parameter, given: str | None) -> str:
    """The day that was typed, else that of the build's own clock, else today's."""
    if given is None:
        return today()
    try:
        time.strptime(given, "%Y-%m-%d")
    except ValueError:
        raise click.BadParameter("write a day such as 2026-11-22.") from None
    return given


today_option = click.option(
    "--today",
    metavar="DAY",
    callback=_day,
    help="The day to hold deadlines against, such as 2026-11-22; without it, today.",
)


class Place(NamedTuple):
    """A project's root and the modules that were named, or a lone lesson."""

    root: Path
    modules: tuple[str, ...] = ()
    lesson: Path | None = None

    @property
    def build(self) -> Path:
        """Where the outputs go."""
        return self.root / "build"


def find_place(project: Path | None, named: tuple[str, ...]) -> Place:
    """Where to work. A module may be named by its id, its folder or its file.

    Raises StoppedError where there is no project, and UsageError for a file that is not there.
    """
    if len(named) == 1 and named[0].endswith(".md"):
        path = Path(named[0])
        if not disk.is_file(path):
            raise click.UsageError(f"there is no file called {named[0]}.")
        root = disk.find_project(path.resolve().parent)
        if root is None or not path.resolve().is_relative_to(root / "modules"):
            return Place(path.resolve().parent, lesson=path)
    for name in named:
        if name.lower().endswith(_OTHERS) and not disk.is_folder(Path(name)):
            raise click.UsageError(
                f"{name} is no plain text, which is all that the toolkit reads. Copy its words "
                "into a file whose name ends in .md; or name a module."
            )
    start = project or (Path(named[0]) if named and disk.is_folder(Path(named[0])) else Path())
    root = find(start)
    whole = {root.resolve(), root.resolve() / "modules"}
    ids = tuple(_module_id(name, root) for name in named if Path(name).resolve() not in whole)
    return Place(root, _meant(ids, root))


def opened(place: Place, today: str) -> Project:
    """Load and read what a command is about; raises StoppedError for a module that is not there."""
    from toolkit import load
    from toolkit.building.project import unknown

    project = load(place.lesson or place.root, today)
    missing = unknown(project, place.modules)
    if missing is not None:
        raise StoppedError(missing)
    return project


def put(path: Path, data: bytes) -> None:
    """Write a file that a person asked for; raises StoppedError where that cannot be done."""
    try:
        disk.write(path, data)
    except OSError as error:
        from toolkit.building.rules import OUTPUT_NOT_WRITTEN
        from toolkit.model.source import Span

        reason = error.strerror or "no reason given"
        raise StoppedError(
            OUTPUT_NOT_WRITTEN.at(
                Span(str(path)),
                f"this file could not be written ({reason}).",
                "check that you may change that folder, and that the disk is not full.",
            ),
            computer=True,
        ) from error


def _meant(ids: tuple[str, ...], root: Path) -> tuple[str, ...]:
    """The modules that were meant where a name was typed with spaces, capitals or underscores."""
    there = disk.module_folders(root) if ids else {}
    if all(id in there for id in ids):
        return ids
    from toolkit.model.fields import normal_key

    spelled = {normal_key(id): id for id in there if id}
    whole = spelled.get(normal_key(" ".join(ids)))
    return (whole,) if whole else tuple(spelled.get(normal_key(id), id) for id in ids)


def _module_id(name: str, root: Path) -> str:
    path = Path(name).resolve()
    modules = root.resolve() / "modules"
    if path.is_relative_to(modules) and path != modules:
        return path.relative_to(modules).parts[0]
    return name.rstrip("/\\") or name
