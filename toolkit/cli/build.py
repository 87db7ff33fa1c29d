"""`toolkit build`: make what is stale, say what was seen, and say what to open."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.building import quick
from toolkit.building.finding import NotThereError
from toolkit.cli.place import Place, find_place, project_option

if TYPE_CHECKING:
    from toolkit.building.build import Result, Step
    from toolkit.model.diagnostics import Diagnostic

EXIT_FINE, EXIT_CONTENT, EXIT_USAGE, EXIT_COMPUTER, EXIT_BUG = 0, 1, 2, 3, 4


@click.command("build", short_help="Make slides, handouts and checklists.")
@click.argument("modules", nargs=-1, metavar="[MODULE]...")
@click.option(
    "--only",
    metavar="NAMES",
    help="Make only these, with commas between them: slides, handout, checklist. "
    "An ending narrows it further: handout.pdf.",
)
@click.option("--strict", is_flag=True, help="Treat what is worth a look as something to fix.")
@click.option(
    "--jobs", type=click.IntRange(1), default=None, help="How many outputs to make at once."
)
@click.option("--plain", is_flag=True, help="No progress line that moves; one line an output.")
@click.option("--json", "as_json", is_flag=True, help="Say what was seen as JSON, for programs.")
@project_option
def command(
    modules: tuple[str, ...],
    only: str | None,
    strict: bool,
    jobs: int | None,
    plain: bool,
    as_json: bool,
    project: Path | None,
) -> None:
    """Make everything that a session needs from your modules.

    Without MODULE all modules are made; with one or more, only those. A single Markdown file
    that belongs to no project can be named too: toolkit build my-lesson.md

    What comes out lies in the folder build; open build/index.html first.
    """
    names = tuple(name.strip() for name in (only or "").split(",") if name.strip())
    started = time.monotonic()
    try:
        place = find_place(project, modules)
        known = None
        if place.lesson is None:
            known = quick.nothing_to_do(place.root, place.build, names, place.modules)
        if known is not None:
            from toolkit.building.said import restored

            said = restored(known.said)
            _say(said, place, as_json=as_json)
            if not as_json:
                click.echo(f"Nothing has changed: {_files(len(known.outputs))} up to date.")
                click.echo("Next: open build/index.html")
            sys.exit(exit_for(said, strict=strict))
        result = _build(place, names, jobs, quiet=as_json, plain=plain)
    except NotThereError as missing:
        from toolkit.cli.report import as_text

        click.echo(as_text([missing.diagnostic], lambda _: None), err=True)
        sys.exit(EXIT_CONTENT)
    _say(result.diagnostics, place, as_json=as_json)
    if not as_json:
        _end(result, time.monotonic() - started)
    sys.exit(_exit_code(result, strict=strict))


def _build(
    place: Place, only: tuple[str, ...], jobs: int | None, *, quiet: bool, plain: bool
) -> Result:
    from toolkit.building.build import Options, build
    from toolkit.building.project import open_lesson, open_project, unknown
    from toolkit.rendering.formats import chosen, names

    for name in only:
        if not chosen((name,), ())[:-1]:
            there = ", ".join(n for n in names() if n != "index")
            raise click.UsageError(f"--only does not know {name}. It knows: {there}")
    project = open_lesson(place.lesson) if place.lesson else open_project(place.root)
    missing = unknown(project, place.modules)
    if missing is not None:
        raise NotThereError(missing)
    if not quiet:
        count = len(project.package.modules)
        noun = "module" if count == 1 else "modules"
        click.echo(f"Building {project.package.title} ({count} {noun}).")
    options = Options(only, place.modules, jobs or 0)
    moving = not plain and sys.stdout.isatty()
    tell = _silent if quiet else _moving if moving else _line
    result = build(project, place.build, options, tell)
    if moving and not quiet:
        click.echo("\r\033[K", nl=False)
    return result


def _silent(step: Step) -> None:
    del step


def _line(step: Step) -> None:
    done = "" if step.done == "made" else f" ({step.done})"
    click.echo(f"{step.number:>3} of {step.total}  {step.path}{done}")


def _moving(step: Step) -> None:
    click.echo(f"\r\033[K{step.number} of {step.total}  {step.path}"[:100], nl=False)


def _say(said: Iterable[Diagnostic], place: Place, *, as_json: bool) -> None:
    from toolkit.building import disk
    from toolkit.cli import report

    if as_json:
        click.echo(report.as_json(said))
        return
    text = report.as_text(said, lambda path: disk.read(place.root / path))
    if text:
        click.echo("\n" + text)


def _end(result: Result, seconds: float) -> None:
    from toolkit.cli.report import summary

    parts = [f"{_files(len(result.made))} made"]
    if result.fresh:
        parts.append(f"{len(result.fresh)} were up to date")
    if result.removed:
        parts.append(f"{len(result.removed)} no longer wanted and removed")
    if result.not_made:
        parts.append(f"{len(result.not_made)} not made")
    click.echo(f"{', '.join(parts)}. It took {seconds:.1f} seconds.")
    counted = summary(result.diagnostics)
    if counted:
        click.echo(f"To look at: {counted}")
    click.echo("Next: open build/index.html")


def _files(count: int) -> str:
    return f"{count} file" if count == 1 else f"{count} files"


def _exit_code(result: Result, *, strict: bool) -> int:
    if result.mistakes:
        return EXIT_BUG
    if result.pdf_missing:
        return EXIT_COMPUTER
    return exit_for(result.diagnostics, strict=strict)


def exit_for(said: Iterable[Diagnostic], *, strict: bool) -> int:
    """The exit code for what was said about content."""
    from toolkit.model.diagnostics import Severity

    counts = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return EXIT_CONTENT if any(d.rule.severity in counts for d in said) else EXIT_FINE
