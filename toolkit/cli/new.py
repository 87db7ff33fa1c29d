"""`toolkit new`: a module, a framework or templates to start from, in the project's folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from toolkit.building import carried, disk
from toolkit.cli.exits import EXIT_USAGE
from toolkit.cli.place import project_option, put

KINDS = ("session", "activity", "story", "quiz", "framework", "templates")
TEMPLATES = ("theme.yaml", "deck.pptx")
"""What a project changes first about its look."""
PAGES = (".j2", ".css")
_OF_A_PROJECT = ("modules", "templates", "build")
"""Folders in which nobody begins a project of their own."""


@click.command("new", short_help="Start a new module.")
@click.argument("name", required=False, default="")
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    default="session",
    help="What to start: a whole session, a module around one activity, story or quiz, a framework "
    "for checklists, or the templates of slides and colours.",
)
@click.option(
    "--templates",
    "pages",
    is_flag=True,
    help="Copy every template of pages, styles and slides into your project, to change it file by "
    "file; with NAME only that one, such as handout.css.",
)
@click.option("--no-input", is_flag=True, help="Ask nothing; use what is usual.")
@project_option
def command(name: str, kind: str, project: Path | None, *, pages: bool, no_input: bool) -> None:
    """Start a new module called NAME, ready to build and to change.

    On a terminal it asks a few short questions first. A folder that is no project yet, and an
    empty folder inside another project, become one. Nothing is ever written over.
    """
    root = _root(project)
    asks = not no_input and sys.stdin.isatty() and sys.stdout.isatty()
    if pages:
        _pages(name, root)
        return
    if kind == "templates":
        _templates(root)
        return
    if not name and asks:
        name = click.prompt("What is it called?")
    short = _short(name, kind)
    if kind == "framework":
        _framework(name, short, root)
        return
    if disk.is_folder(root / "modules" / short):
        _stop(f"There is a module called {short} already")
    _module(name, short, kind, root, asks=asks)


def _root(project: Path | None) -> Path:
    """Where things are made: an empty folder is a project of its own, wherever it lies."""
    start = project or Path()
    root = disk.find_project(start)
    if root is None:
        return start
    below = start.resolve().relative_to(root.resolve()).parts
    if not below or below[0] in _OF_A_PROJECT:
        return root
    if disk.is_folder(start) and disk.is_empty(start):
        return start
    click.echo(f"This folder belongs to the project in {_from_here(root)}, so it is made there.")
    return root


def _from_here(path: Path) -> str:
    """A path as it can be typed in the folder that a person is in."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # on another drive of Windows
        return path.as_posix()


def _short(name: str, kind: str) -> str:
    from toolkit.building.new import slug

    what = "framework" if kind == "framework" else "module"
    if not name.strip():
        raise click.UsageError(f"say what the {what} is called, such as: toolkit new my-first-one")
    if not slug(name):
        raise click.UsageError(
            f"a {what}'s name needs at least one letter or number (a to z, 0 to 9)."
        )
    return slug(name)


def _module(name: str, short: str, kind: str, root: Path, *, asks: bool) -> None:
    from toolkit.building.new import USUAL_MINUTES, Answers, starter

    answers = Answers(name)
    if asks:
        answers = Answers(
            name,
            click.prompt("Who is it for?", default="people who use services; carers"),
            click.prompt(
                "How many minutes do you have?",
                default=str(USUAL_MINUTES[kind]),
                value_proc=lambda text: _minutes(text, kind),
            ),
            click.prompt(
                "What can people say or do afterwards? Begin with: I can",
                default="I can say in my own words what this was about",
            ),
        )
    _write(root, starter(kind, answers, with_package=_is_new(root)))
    file = _from_here(root / "modules" / short / "module.md")
    click.echo(f"Next: open {file}, write, then type: toolkit build")


def _minutes(text: str, kind: str) -> int:
    """How long it takes, as people write it."""
    from toolkit.building.new import MOST_MINUTES
    from toolkit.reading.quantities import read_minutes

    read = read_minutes(text)
    if read is None:
        raise click.UsageError("write a number such as 60, or a time such as 1 h 30.")
    if read.most > (most := MOST_MINUTES[kind]):
        longer = "" if kind == "session" else "; a whole session can be longer"
        raise click.UsageError(f"write {most} minutes at most{longer}.")
    return read.most


def _framework(name: str, short: str, root: Path) -> None:
    from toolkit.building.new_framework import framework_starter

    file = f"frameworks/{short}.yaml"
    if disk.is_file(root / "templates" / file):
        _stop(f"There is a framework called {short} already")
    if disk.is_file(carried.folder() / file):
        _stop(f"A framework called {short} comes with the toolkit")
    _write(root, framework_starter(name, with_package=_is_new(root)))
    path = _from_here(root / "templates" / file)
    click.echo(
        f"Next: open {path} and write what you ask for. Then add {short} to the line "
        "“frameworks:” in modules/package.yaml, such as: "
        f"frameworks: [uk-spi, cpd, {short}]"
    )


def _templates(root: Path) -> None:
    bundled = carried.templates()
    files = {f"templates/{name}": bundled[name] for name in TEMPLATES}
    if all(disk.is_file(root / path) for path in files):
        _stop("Your project has its own templates already", "")
    _write(root, files)
    click.echo(
        "Next: change the colours and sizes in templates/theme.yaml, or open templates/deck.pptx "
        "in PowerPoint. Then type: toolkit build"
    )


def _pages(name: str, root: Path) -> None:
    """The templates themselves, or the one that was named."""
    bundled = carried.templates()
    there = [each for each in bundled if each.endswith(PAGES) or each in TEMPLATES]
    if name and name not in there:
        from toolkit.reading.remarks import nearest

        near = nearest(name, there)
        perhaps = f" Perhaps you meant {near}." if near else ""
        raise click.UsageError(
            f"there is no template called {name}.{perhaps} There are: {', '.join(there)}"
        )
    files = {f"templates/{each}": bundled[each] for each in ([name] if name else there)}
    if all(disk.is_file(root / path) for path in files):
        _stop("Your project has its own copy already", "")
    _write(root, files)
    click.echo(
        "Next: change what you like, and take away the files that you leave as they are: those "
        "then come from the toolkit again, and stay up to date. Then type: toolkit build"
    )


def _is_new(root: Path) -> bool:
    return not disk.is_file(root / "modules" / "package.yaml")


def _write(root: Path, files: dict[str, str] | dict[str, bytes]) -> None:
    """Write what is not there yet, and say so of what a person may want to open."""
    for path, content in files.items():
        if disk.is_file(root / path):
            continue
        put(root / path, content if isinstance(content, bytes) else content.encode())
        if not path.startswith("."):
            click.echo(f"made {_from_here(root / path)}")


def _stop(why: str, then: str = " Choose another name.") -> None:
    click.echo(f"{why}, so nothing was changed.{then}", err=True)
    sys.exit(EXIT_USAGE)
