"""`toolkit new`: a module or a framework to start from, in the project's folder."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.building import disk
from toolkit.cli.place import project_option


@click.command("new", short_help="Start a new module.")
@click.argument("name")
@click.option("--framework", is_flag=True, help="Start a framework for checklists instead.")
@project_option
def command(name: str, project: Path | None, *, framework: bool) -> None:
    """Start a new module called NAME, ready to build and to change.

    In a folder that is not a project yet, this makes it one. Nothing is ever written over.
    """
    from toolkit.building.new import slug, starter

    short = slug(name)
    if not short:
        kind = "framework" if framework else "module"
        raise click.UsageError(
            f"a {kind}'s name needs at least one letter or number (a to z, 0 to 9)."
        )
    start = project or Path()
    root = disk.find_project(start) or start
    with_package = not disk.is_file(root / "modules" / "package.yaml")
    if framework:
        _framework(name, short, root, with_package=with_package)
        return
    if disk.is_folder(root / "modules" / short):
        _stop(f"There is a module called {short} already")
    _write(root, starter(name, with_package=with_package))
    click.echo(f"Next: open modules/{short}/module.md, write, then type: toolkit build")


def _framework(name: str, short: str, root: Path, *, with_package: bool) -> None:
    from toolkit.building.new_framework import framework_starter

    file = f"frameworks/{short}.yaml"
    if disk.is_file(root / "templates" / file):
        _stop(f"There is a framework called {short} already")
    if disk.is_file(disk.bundled() / file):
        _stop(f"A framework called {short} comes with the toolkit")
    _write(root, framework_starter(name, with_package=with_package))
    click.echo(
        f"Next: open templates/{file} and write what you ask for. Then add {short} to the line "
        "“frameworks:” in modules/package.yaml, such as: "
        f"frameworks: [uk-spi, cpd, {short}]"
    )


def _write(root: Path, files: dict[str, str]) -> None:
    try:
        for path, text in files.items():
            disk.write(root / path, text.encode())
            click.echo(f"made {path}")
    except OSError as error:
        reason = error.strerror or "no reason given"
        click.echo(f"A file could not be written here: {reason}.", err=True)
        sys.exit(3)


def _stop(why: str) -> None:
    click.echo(f"{why}, so nothing was changed. Choose another name.", err=True)
    sys.exit(2)
