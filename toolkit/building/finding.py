"""Finds the project that a command is about, without loading anything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.building import disk

if TYPE_CHECKING:
    from toolkit.model.diagnostics import Diagnostic


class StoppedError(Exception):
    """A command cannot go on; `diagnostic` says why, `computer` if it is the computer's doing."""

    def __init__(self, diagnostic: Diagnostic, *, computer: bool = False) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic
        self.computer = computer


def find(start: Path) -> Path:
    """The root of the project that `start` lies in; raises StoppedError."""
    root = disk.find_project(start)
    if root is None:
        from toolkit.building.rules import NOT_A_PROJECT
        from toolkit.model.source import Span

        raise StoppedError(
            NOT_A_PROJECT.at(
                Span("."),
                "there is no folder called modules here.",
                _way_out(start),
            )
        )
    return root


def _way_out(here: Path) -> str:
    """What to do in a folder that is no project, by what lies in it."""
    names = disk.names_in(here)
    for name in names:
        if name.lower() == "modules":
            return f"call the folder {name} modules, in small letters."
        if disk.is_folder(here / name / "modules"):
            return f"go to the folder of your project first: cd {name}"
    if lesson := next((name for name in names if name.lower().endswith(".md")), ""):
        return f"for {lesson} alone type its name too, such as: toolkit build {lesson}"
    return (
        "go to your project's folder first (cd my-project), or make a first module: "
        "toolkit new my-first-module"
    )
