"""`toolkit check`: read everything, plan the slides, and say what could be better."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.place import Place, find_place, opened, project_option, put, today_option

if TYPE_CHECKING:
    from toolkit.building.project import Project
    from toolkit.model.diagnostics import Diagnostic

FORMATS = ("text", "json", "github", "html")
REPORT = "check.html"


@click.command("check", short_help="Say what could be better, with places.")
@click.argument("modules", nargs=-1, metavar="[MODULE]...")
@click.option("--strict", is_flag=True, help="Treat what is worth a look as something to fix.")
@click.option("--all", "everything", is_flag=True, help="Show every message, however many.")
@click.option(
    "--format",
    "style",
    type=click.Choice(FORMATS),
    default="text",
    help="How to say it: text for people, json for programs, github for annotations, "
    "html for a page in build/.",
)
@click.option("--next", "only_next", is_flag=True, help="Show one thing, the one to mend first.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@today_option
@project_option
def command(
    modules: tuple[str, ...],
    strict: bool,
    everything: bool,
    style: str,
    only_next: bool,
    as_json: bool,
    today: str,
    project: Path | None,
) -> None:
    """Read your modules and say what could be better, with the place and what to type.

    Nothing is made. Text that does not fit a slide is seen too.
    """
    from toolkit import check
    from toolkit.cli import report
    from toolkit.cli.exits import exit_for

    place = find_place(project, modules)
    read = opened(place, today)
    said = check(read, place.modules)
    lesson = f" {shlex.quote(str(place.lesson))}" if place.lesson else ""
    then = f"toolkit build{lesson}"
    if as_json or style == "json":
        click.echo(report.as_json(said))
    elif style == "github":
        click.echo(report.as_github(said))
    elif style == "html":
        _write_page(read, place, said)
    elif only_next:
        click.echo(
            report.as_next(said, read.files.get, then=then, again=f"toolkit check{lesson} --next")
        )
    else:
        click.echo(report.as_screen(said, read.files.get, everything=everything, then=then))
    sys.exit(exit_for(said, strict=strict))


def _write_page(project: Project, place: Place, said: tuple[Diagnostic, ...]) -> None:
    """Put the page with everything that was said beside the outputs."""
    from toolkit.cli import report
    from toolkit.rendering.report import Remark, render

    remarks = tuple(Remark(each, report.excerpt(each, project.files.get)) for each in said)
    put(place.build / REPORT, render(project.job(), remarks))
    click.echo(report.summary(said) or "Everything that the toolkit can check is fine.")
    click.echo(f"Next: open build/{REPORT}")
