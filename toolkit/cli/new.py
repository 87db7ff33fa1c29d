"""`toolkit new`: a module to start from, in the project's folder."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.building import disk
from toolkit.cli.place import project_option


@click.command("new", short_help="Start a new module.")
@click.argument("name")
@project_option
def command(name: str, project: Path | None) -> None:
    """Start a new module called NAME, ready to build and to change.

    In a folder that is not a project yet, this makes it one. Nothing is ever written over.
    """
    from toolkit.building.new import slug, starter

    folder = slug(name)
    if not folder:
        raise click.UsageError(
            "a module's name needs at least one letter or number (a to z, 0 to 9)."
        )
    start = project or Path()
    root = disk.find_project(start) or start
    if disk.is_folder(root / "modules" / folder):
        click.echo(
            f"There is a module called {folder} already, so nothing was changed. "
            "Choose another name.",
            err=True,
        )
        sys.exit(2)
    with_package = not disk.is_file(root / "modules" / "package.yaml")
    try:
        for path, text in starter(name, with_package=with_package).items():
            disk.write(root / path, text.encode())
            click.echo(f"made {path}")
    except OSError as error:
        reason = error.strerror or "no reason given"
        click.echo(f"A file could not be written here: {reason}.", err=True)
        sys.exit(3)
    click.echo(f"Next: open modules/{folder}/module.md, write, then type: toolkit build")
