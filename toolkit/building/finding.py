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
                "go to your project's folder first (cd my-project), or make a first module: "
                "toolkit new my-first-module",
            )
        )
    return root
