"""`toolkit status`: in a few lines, what is finished, what is missing and who is waited for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.building import disk
from toolkit.cli.place import find_place, opened, project_option, today_option
from toolkit.model.quickly import regex

if TYPE_CHECKING:
    from toolkit.building.project import Project

REVIEW = ("review", "reviews", "last")
DAY = regex(r"\d{4}-\d\d-\d\d")


@click.command("status", short_help="Say how far each module is.")
@click.argument("modules", nargs=-1, metavar="[MODULE]...")
@click.option(
    "--since",
    metavar="REVIEW|PACK",
    help="Say what changed instead: since the last review (review), since the judgements up to a "
    "day (2026-11-22), or since a pack (its zip file).",
)
@today_option
@project_option
def command(modules: tuple[str, ...], since: str | None, today: str, project: Path | None) -> None:
    """Say in a few lines what is finished, what is missing and who is waited for.

    The reading level is a guess by formula, never a verdict: readers know better.
    """
    from toolkit import check
    from toolkit.building.status import status
    from toolkit.cli import report

    place = find_place(project, modules)
    read = opened(place, today)
    if since is not None:
        for line in _since(read, since, place.modules):
            click.echo(report.printable(line))
        click.echo("Next: toolkit review")
        return
    told = zip(read.package.modules, status(read, check(read)), strict=True)
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
            none = "too little text to tell" if lines is one.level else "nothing"
            click.echo(report.printable(f"  {word}: {'; '.join(lines) or none}."))
        click.echo()
    click.echo("Next: toolkit check --next")


def _since(read: Project, since: str, modules: tuple[str, ...]) -> Iterator[str]:
    """What changed since a review or a pack, in lines."""
    from toolkit.building.since import since_pack, since_review
    from toolkit.building.verifying import NoPackError, facts_of

    if since in REVIEW:
        return since_review(read, modules)
    if DAY.fullmatch(since):
        return since_review(read, modules, since)
    data = disk.read(Path(since))
    if data is None:
        raise click.UsageError(
            f"there is no file called {since}. Write review, a day such as 2026-11-22, or the "
            "zip file of a pack."
        )
    try:
        return since_pack(read, facts_of(data), modules)
    except NoPackError as why:
        raise click.UsageError(f"{since} is no pack of the toolkit: {why}.") from None
