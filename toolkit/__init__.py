"""Training packages from Markdown: slides, handouts, guides and accreditation checklists.

    from toolkit import build, check, load

    project = load(Path("my-project"))
    for diagnostic in check(project):
        print(diagnostic.span, diagnostic.message)
    result = build(project, only=("slides",))

These three functions are what the command line itself is made of, and they stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from toolkit.building.build import Result, Step
    from toolkit.building.project import Project
    from toolkit.model.diagnostics import Diagnostic

__version__ = "0.1.0"
__all__ = ["__version__", "build", "check", "load"]


def load(path: Path, today: str = "") -> Project:
    """Load and read a project's folder, or one Markdown file that belongs to no project.

    Whatever an author wrote, this gives a project back; `project.diagnostics` says what there is
    to say about it. With `today`, a day such as 2026-11-22, a consent that had to be asked for
    again before that day no longer stands. Raises OSError where there is nothing to read at all.
    """
    from toolkit.building.project import open_lesson, open_project

    return open_lesson(path, today) if path.suffix == ".md" else open_project(path, today)


def check(project: Project, modules: tuple[str, ...] = ()) -> tuple[Diagnostic, ...]:
    """What could be better, by place: reading, checking and fitting slides; nothing is made.

    With `modules` (ids), only what is said about those modules' own folders.
    """
    from toolkit.building.check import check

    return check(project, modules)


def build(
    project: Project,
    *,
    only: tuple[str, ...] = (),
    modules: tuple[str, ...] = (),
    jobs: int = 0,
    start: int | None = None,
    copies: tuple[str, ...] = (),
    folder: Path | None = None,
    tell: Callable[[Step], None] = lambda _: None,
) -> Result:
    """Make what is stale, in `folder` (the project's `build` unless another is given).

    `only` are names of outputs ("slides", "handout.pdf"), `modules` ids, `jobs` how many outputs
    to make at once (0: one for each processor), `start` when sessions begin (in minutes after
    midnight; None leaves what the modules say), `copies` the copies for people to make besides
    ("large-print"; () makes those that the package names). `tell` hears of each output as it is
    made. Raises StoppedError where nothing can be written to the folder.
    """
    from toolkit.building.build import build
    from toolkit.building.options import Options

    options = Options(only, modules, jobs, start, copies)
    return build(project, folder or project.root / "build", options, tell)
