"""`toolkit status`: in a few lines, what is finished, what is missing and who is waited for."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.building.finding import StoppedError
from toolkit.cli.place import find_place, project_option, today_option


@click.command("status", short_help="Say how far each module is.")
@click.argument("modules", nargs=-1, metavar="[MODULE]...")
@today_option
@project_option
def command(modules: tuple[str, ...], today: str, project: Path | None) -> None:
    """Say in a few lines what is finished, what is missing and who is waited for.

    The reading level is a guess by formula, never a verdict: readers know better.
    """
    from toolkit import check, load
    from toolkit.building.project import unknown
    from toolkit.building.status import status
    from toolkit.cli import report
    from toolkit.cli.progress import EXIT_CONTENT

    try:
        place = find_place(project, modules)
        opened = load(place.lesson or place.root, today)
        missing = unknown(opened, place.modules)
        if missing is not None:
            raise StoppedError(missing)
    except StoppedError as stopped:
        click.echo(report.as_text([stopped.diagnostic], lambda _: None), err=True)
        sys.exit(EXIT_CONTENT)
    told = zip(opened.package.modules, status(opened, check(opened)), strict=True)
    for module, one in told:
        if place.modules and module.id not in place.modules:
            continue
        click.echo(report.printable(f"{one.title} ({one.about})"))
        for word, lines in (
            ("Finished", one.finished),
            ("Missing", one.missing),
            ("Waited for", one.waited_for),
            ("Likely reading level", one.level),
        ):
            click.echo(report.printable(f"  {word}: {'; '.join(lines) or 'nothing'}."))
        click.echo()
    click.echo("Next: toolkit check --next")
