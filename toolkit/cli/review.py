"""`toolkit review`: judge open criteria one by one, or through a workbook."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.building import disk
from toolkit.cli.exits import EXIT_CONTENT
from toolkit.cli.place import Place, find_place, opened, project_option, put, today_option

if TYPE_CHECKING:
    from toolkit.building.project import Project
    from toolkit.model.framework import Framework
    from toolkit.reviewing.proposing import Addition

framework_option = click.option(
    "--framework", "names", multiple=True, metavar="NAME", help="Only this framework, by its id."
)
role_option = click.option(
    "--role", default="", help="Your role, such as “carer reviewer”. No name is needed."
)
no_input_option = click.option("--no-input", is_flag=True, help="Ask nothing.")


class _Review(click.Group):
    """`review export` and `review import` are commands; any other word is a module to judge."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] in self.commands:
            return super().resolve_command(ctx, args)
        return "walk", walk, args

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if "--help" in args or "-h" in args:
            return super().parse_args(ctx, args)
        named = next((word for word in args if not word.startswith("-")), "")
        own = args if named in self.commands else ["walk", *args]
        return super().parse_args(ctx, own)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        walk.format_options(ctx, formatter)
        self.format_commands(ctx, formatter)


@click.group(
    "review",
    cls=_Review,
    short_help="Judge what is on the checklists.",
    subcommand_metavar="[MODULE]...",
)
def command() -> None:
    """Judge what is on the checklists, one criterion after the other.

    toolkit review [MODULE]... asks for a verdict and a reason for each open criterion: one that
    nobody judged in your role yet, or whose words have changed since. Each answer is kept at
    once in reviews.yaml, so that you can stop at any time. With --no-input it only lists them.

    toolkit review export --xlsx makes workbooks, and toolkit review import reads them back.
    """


@command.command("walk", hidden=True)
@click.argument("modules", nargs=-1, metavar="[MODULE]...")
@framework_option
@role_option
@click.option("--all", "everything", is_flag=True, help="Judge again what is judged already, too.")
@no_input_option
@today_option
@project_option
def walk(
    modules: tuple[str, ...],
    names: tuple[str, ...],
    role: str,
    today: str,
    project: Path | None,
    *,
    everything: bool,
    no_input: bool,
) -> None:
    """Judge open criteria one by one."""
    from toolkit.building.reviews import open_rows
    from toolkit.cli.review_walk import Walk, told

    place, read, frameworks = _opened(project, modules, names, today)
    click.echo("Looking up slides and pages …")
    rows = open_rows(read, place.build, place.modules, frameworks)
    if no_input:
        told(rows, role, everything=everything)
    else:
        Walk(place.root, today, everything=everything).over(rows, role)


@command.command("export", short_help="Make workbooks to judge in.")
@click.argument("modules", nargs=-1, metavar="[MODULE]...")
@click.option("--xlsx", is_flag=True, required=True, help="As workbooks, for Excel and the like.")
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder to put them in, if it is not the one you are in.",
)
@framework_option
@today_option
@project_option
def export(
    modules: tuple[str, ...],
    names: tuple[str, ...],
    folder: Path | None,
    today: str,
    project: Path | None,
    *,
    xlsx: bool,  # noqa: ARG001 - says the form in words; there is only one so far
) -> None:
    """Make a workbook for each module and framework, one row a criterion.

    A reviewer chooses a judgement, writes role, date and remark, and sends it back.
    A file that is there already is never written over.
    """
    from toolkit.building.reviews import workbooks

    place, read, frameworks = _opened(project, modules, names, today)
    made = list(workbooks(read, place.build, place.modules, frameworks))
    target = folder or Path()
    for name, data in made:
        path = disk.free(target / name)
        put(path, data)
        click.echo(f"made {path}")
    if not made:
        click.echo("No workbook was made. To see why: toolkit build --only checklist")
        sys.exit(EXIT_CONTENT)
    click.echo("Next: fill in Judgement, Role, Date and Remark, then toolkit review import")


@command.command("import", short_help="Read workbooks back.")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@click.option("--yes", is_flag=True, help="Write the judgements down without asking.")
@role_option
@no_input_option
@today_option
@project_option
def read_back(
    files: tuple[Path, ...],
    role: str,
    today: str,
    project: Path | None,
    *,
    yes: bool,
    no_input: bool,
) -> None:
    """Show what workbooks would add to reviews.yaml, and add it when you say yes.

    Nothing is taken from a workbook in which a row cannot be understood.
    """
    from toolkit.building.reviews import keep
    from toolkit.cli import report
    from toolkit.reviewing.proposing import propose
    from toolkit.reviewing.workbook import read_workbook

    place, read, _ = _opened(project, (), (), today)
    additions: list[Addition] = []
    said = []
    unchanged = 0
    for path in files:
        data = disk.read(path)
        if data is None:
            raise click.UsageError(f"there is no file called {path}.")
        sheet = read_workbook(path.name, data)
        found = propose(path.name, sheet.rows, read.package, role, today)
        additions += found.additions
        unchanged += found.unchanged
        said += sorted([*sheet.diagnostics, *found.diagnostics], key=lambda each: each.span)
    for each in additions:
        click.echo(report.printable(_difference(each)) + "\n")
    if said:
        click.echo(report.as_text(said, lambda _: None), err=True)
        click.echo("Nothing was written. Mend these rows, then import again.", err=True)
        sys.exit(EXIT_CONTENT)
    already = f" {unchanged} were there already." if unchanged else ""
    click.echo(f"New judgements: {len(additions)}.{already}")
    if not additions:
        click.echo("Next: toolkit status")
    elif yes or (not no_input and _agrees()):
        for written in keep(place.root, ((a.module, a.judgement) for a in additions)):
            click.echo(f"added to {written}")
        click.echo("Next: toolkit build")
    else:
        click.echo("Nothing was written. To write them down, add --yes.")


def _agrees() -> bool:
    try:
        return click.confirm("Write them into reviews.yaml?", default=False)
    except click.Abort:
        click.echo()
        return False


def _difference(each: Addition) -> str:
    new, old = each.judgement, each.before
    lines = [f"{each.module}, {new.reference}: {new.judged.text}"]
    if old is not None:
        lines.append(f"  before: {old.verdict.value} ({old.role}, {old.on}): {old.remark}")
    lines.append(
        f"  {'now' if old else 'new'}: {new.verdict.value} ({new.role}, {new.on}): {new.remark}"
    )
    if each.outdated:
        lines.append("  Since the workbook was made, other words stand there: this will be stale.")
    return "\n".join(lines)


def _opened(
    project: Path | None, modules: tuple[str, ...], names: tuple[str, ...], today: str
) -> tuple[Place, Project, tuple[Framework, ...]]:
    """Where the project is, what it holds, and the frameworks that were named, or all."""
    from toolkit.building.reviews import frameworks_called

    place = find_place(project, modules)
    if place.lesson is not None:
        raise click.UsageError("reviews are kept in a project: put the lesson into one first.")
    read = opened(place, today)
    frameworks = frameworks_called(read, names)
    if names and len(frameworks) < len(names):
        there = ", ".join(each.id for each in read.package.frameworks) or "none"
        raise click.UsageError(f"there is no framework called so here. There are: {there}")
    return place, read, frameworks
