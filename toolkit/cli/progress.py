"""What a build says while it goes on and when it has ended, and the exit code it gives."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from toolkit.cli.exits import EXIT_BUG, EXIT_COMPUTER, EXIT_CONTENT, exit_for
from toolkit.model.counts import counted

if TYPE_CHECKING:
    from toolkit.building.build import Result, Step
    from toolkit.building.finding import StoppedError


def teller(*, quiet: bool, plain: bool, explain: bool) -> Callable[[Step], None]:
    """How to tell of each output: not at all, in lines, with reasons, or in one moving line."""
    if quiet:
        return lambda _: None
    if explain:
        return _reason
    return _line if plain or not _terminal_that_moves() else _moving


def end(result: Result, seconds: float, note: str = "") -> None:
    """The last lines of a build: what was made, what there is to look at, a note, what is next."""
    from toolkit.cli.report import summary

    parts = [f"{counted(len(result.made), 'file')} made"]
    if result.fresh:
        parts.append(f"{len(result.fresh)} were up to date")
    if result.removed:
        parts.append(f"{len(result.removed)} no longer wanted and removed")
    if result.not_made:
        parts.append(f"{len(result.not_made)} not made")
    click.echo(f"{', '.join(parts)}. It took {time(seconds)}.")
    if to_look_at := summary(result.diagnostics):
        click.echo(f"To look at: {to_look_at}")
    if note:
        click.echo(note)
    click.echo("Next: open build/index.html")


def time(seconds: float) -> str:
    """How long something took, in words."""
    if round(seconds, 1) < 60:
        return f"{seconds:.1f} seconds"
    minutes, rest = divmod(round(seconds), 60)
    return f"{counted(minutes, 'minute')} {counted(rest, 'second')}"


def exit_code(result: Result, *, strict: bool) -> int:
    """The exit code of a build."""
    if result.mistakes:
        return EXIT_BUG
    if result.pdf_missing:
        return EXIT_COMPUTER
    return exit_for(result.diagnostics, strict=strict)


def stopped(why: StoppedError) -> int:
    """Say why a command cannot go on, and give the exit code."""
    from toolkit.cli.report import as_text

    click.echo(as_text([why.diagnostic], lambda _: None), err=True)
    return EXIT_COMPUTER if why.computer else EXIT_CONTENT


def _terminal_that_moves() -> bool:
    import os

    wanted = os.environ.get("TERM", "") != "dumb" and "NO_COLOR" not in os.environ
    return wanted and sys.stdout.isatty()


def _line(step: Step) -> None:
    done = "" if step.done == "made" else f" ({step.done})"
    click.echo(f"{step.number:>3} of {step.total}  {step.path}{done}")


def _reason(step: Step) -> None:
    _line(step)
    click.echo(f"{'':>10}  because {step.why}")


def _moving(step: Step) -> None:
    """One line that is written over; the last of them clears it."""
    last = step.number == step.total
    words = "" if last else f"{step.number} of {step.total}  {step.path}"[:78]
    click.echo(f"\r\033[K{words}", nl=False)
