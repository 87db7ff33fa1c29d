"""`toolkit build`: make what is stale, say what was seen, and say what to open."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from toolkit.building import quick
from toolkit.building.finding import StoppedError
from toolkit.building.options import Options
from toolkit.cli import progress, unchanged
from toolkit.cli.exits import exit_for
from toolkit.cli.place import Place, find_place, opened, project_option, today_option

if TYPE_CHECKING:
    from toolkit.building.build import Result
    from toolkit.model.diagnostics import Diagnostic


class _Asked(NamedTuple):
    """What was typed."""

    place: Place
    options: Options
    today: str
    explain: bool
    strict: bool
    plain: bool
    as_json: bool


@click.command("build", short_help="Make slides, handouts and checklists.")
@click.argument("modules", nargs=-1, metavar="[MODULE]...")
@click.option(
    "--only",
    multiple=True,
    metavar="NAMES",
    help="Make only these, with commas between them: slides, handout, checklist. "
    "An ending narrows it further: handout.pdf.",
)
@click.option(
    "--start",
    metavar="TIME",
    help="When the session begins, such as 10:00, for the clock times in the trainer guide and the "
    "timetable. To keep a time, write start: 10:00 at the top of the module.",
)
@click.option(
    "--copies",
    multiple=True,
    metavar="NAMES",
    help="Make these copies for people besides, with commas between them: large-print, "
    "easy-read-style, greyscale. To make them always, write copies: in modules/package.yaml.",
)
@click.option("--watch", is_flag=True, help="Go on, and build again whenever a file is saved.")
@click.option("--explain", is_flag=True, help="Say of each output why it is made again.")
@click.option("--strict", is_flag=True, help="Treat what is worth a look as something to fix.")
@click.option("--jobs", type=click.IntRange(1), help="How many outputs to make at once.")
@click.option("--plain", is_flag=True, help="No progress line that moves; one line an output.")
@click.option("--json", "as_json", is_flag=True, help="Say what was seen as JSON, for programs.")
@today_option
@project_option
def command(
    modules: tuple[str, ...],
    only: tuple[str, ...],
    start: str | None,
    copies: tuple[str, ...],
    watch: bool,
    explain: bool,
    strict: bool,
    jobs: int | None,
    plain: bool,
    as_json: bool,
    today: str,
    project: Path | None,
) -> None:
    """Make everything that a session needs from your modules.

    Without MODULE all modules are made; with one or more, only those. A single Markdown file
    that belongs to no project can be named too: toolkit build my-lesson.md

    What comes out lies in the folder build; open build/index.html first.
    """
    place = find_place(project, modules)
    options = Options(_names(only), place.modules, jobs or 0, _minute(start), _names(copies))
    asked = _Asked(place, options, today, explain, strict, plain, as_json)
    if watch:
        _watch(asked)
    sys.exit(_once(asked))


def _names(typed: tuple[str, ...]) -> tuple[str, ...]:
    """The names that were typed, with commas between them or the option given again."""
    return tuple(name.strip() for name in ",".join(typed).split(",") if name.strip())


def _minute(start: str | None) -> int | None:
    """The time that was typed, in minutes after midnight."""
    if start is None:
        return None
    from toolkit.reading.quantities import read_clock

    minute = read_clock(start)
    if minute is None:
        raise click.UsageError(f"--start does not understand {start}. Type a time such as 10:00")
    return minute


def _watch(asked: _Asked) -> None:
    """Build after every change, until a person stops it; a mistake stops nothing."""
    from toolkit.building.watch import changes

    for _ in changes(asked.place.root, asked.place.lesson):
        try:
            _once(asked)
        except StoppedError as why:
            progress.stopped(why)
        click.echo("Waiting for the next change. To stop: Ctrl-C")


def _once(asked: _Asked) -> int:
    """One build; the exit code."""
    started = time.monotonic()
    place = asked.place
    known = None
    if place.lesson is None:
        known = quick.nothing_to_do(place.root, place.build, asked.options, asked.today)
    if known is not None:
        said = unchanged.told(known)
        _say(said, asked)
        if not asked.as_json:
            click.echo(unchanged.closing(known, _how_to_keep(asked.options.start)))
        return exit_for(said, strict=asked.strict)
    result = _build(asked)
    _say(result.diagnostics, asked)
    if not asked.as_json:
        progress.end(result, time.monotonic() - started, _how_to_keep(asked.options.start))
    return progress.exit_code(result, strict=asked.strict)


def _how_to_keep(start: int | None) -> str:
    """That a time that was typed is gone with the next plain build, and how it stays."""
    if start is None:
        return ""
    from toolkit.model.clock import clock

    return (
        "The clock times are for this build alone. To keep them, write "
        f"start: {clock(start)} at the top of the module."
    )


def _build(asked: _Asked) -> Result:
    from toolkit import build

    _look_at_names(asked)
    project = opened(asked.place, asked.today)
    if not asked.as_json:
        count = len(project.package.modules)
        noun = "module" if count == 1 else "modules"
        click.echo(f"Building {project.package.title} ({count} {noun}).")
    tell = progress.teller(quiet=asked.as_json, plain=asked.plain, explain=asked.explain)
    return build(
        project,
        only=asked.options.only,
        modules=asked.options.modules,
        jobs=asked.options.jobs,
        start=asked.options.start,
        copies=asked.options.copies,
        tell=tell,
    )


def _look_at_names(asked: _Asked) -> None:
    """Stop at a name of an output, or of a copy, that there is not."""
    from toolkit.building.wanted import known_copies, known_outputs
    from toolkit.reading.remarks import nearest

    for option, typed, known in (
        ("--only", asked.options.only, known_outputs()),
        ("--copies", asked.options.copies, known_copies()),
    ):
        for name in typed:
            if name not in known:
                plain = [each for each in known if "." not in each and each != "index"]
                plainly = "-".join(name.lower().split())
                ended = plainly.replace("-", ".")
                alike = known if "." in name else plain
                near = ended if ended in known else nearest(plainly, alike)
                ending = [f"{each}.{plainly}" for each in plain if f"{each}.{plainly}" in known]
                near = near or ", ".join(ending[:3])
                hint = f"Perhaps you meant {near}." if near else f"It knows: {', '.join(plain)}"
                raise click.UsageError(f"{option} does not know {name}. {hint}")


def _say(said: tuple[Diagnostic, ...], asked: _Asked) -> None:
    if asked.as_json:
        from toolkit.cli.report import as_json

        click.echo(as_json(said))
    elif text := unchanged.in_words(said, asked.place.root):
        click.echo(text)
