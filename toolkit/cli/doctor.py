"""`toolkit doctor`: try on this computer what a build needs, and say what mends what is missing."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.building import disk
from toolkit.cli.place import project_option


@click.command("doctor", short_help="Try whether this computer has what is needed.")
@project_option
def command(project: Path | None) -> None:
    """Try whether this computer can do all that is needed, and say the line that mends it.

    It makes small files to see that they can be made. In a project's folder it also tries
    whether the outputs can be replaced.
    """
    from toolkit.building.doctor import examine
    from toolkit.cli.progress import EXIT_COMPUTER, EXIT_FINE

    root = disk.find_project(project or Path())
    missing = 0
    for number, finding in enumerate(examine(root), start=1):
        missing += not finding.fine
        click.echo(f"{number}. {finding.tried}: {'fine' if finding.fine else 'not yet'}")
        if not finding.fine:
            click.echo(f"   What to do: {finding.mend}")
    if root is None:
        click.echo("There is no project here, so nothing was tried about its outputs.")
    if missing:
        things = "1 thing is" if missing == 1 else f"{missing} things are"
        click.echo(f"{things} missing on this computer.\nNext: do that, then: toolkit doctor")
        sys.exit(EXIT_COMPUTER)
    click.echo("This computer has everything that is needed.")
    click.echo("Next: toolkit build" if root else "Next: toolkit new my-first-module")
    sys.exit(EXIT_FINE)
