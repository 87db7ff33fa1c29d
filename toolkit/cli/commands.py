"""The command `toolkit`: its commands, each loaded only when it is asked for."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from toolkit import __version__
from toolkit.building.finding import StoppedError

COMMANDS = {
    "new": "Start a new module that is ready to build.",
    "check": "Read your modules and say what could be better, with places.",
    "build": "Make slides, handouts and checklists from your modules.",
    "review": "Judge what is on the checklists, one by one or in a workbook.",
    "pack": "Make a zip for participants, trainers or accreditation reviewers.",
    "verify": "Say whether a pack is unchanged, or which files are not.",
    "status": "Say in a few lines what is finished, what is missing and who is waited for.",
    "doctor": "Try whether this computer can do all that is needed, and say what mends it.",
    "explain": "Say more about a message: what it means, why it matters, an example.",
}
"""Command → one line of help; the command itself is in the file of that name."""


class _Commands(click.Group):
    """A group that imports a command's file only when that command is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's words
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's words
        cmd_name: str,
    ) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"toolkit.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1, 0.5)
            hint = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(COMMANDS)}."
            if args[0].lower() == "help":
                hint = "Type toolkit --help, or a command and --help: toolkit build --help"
            ctx.fail(f"there is no command called {args[0]}. {hint}")
        return super().resolve_command(ctx, args)

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's words
        formatter: click.HelpFormatter,
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96},
    epilog="Start with: toolkit new my-first-module",
)
@click.version_option(__version__, prog_name="toolkit", message="%(prog)s %(version)s")
def cli() -> None:
    """Slides, handouts and checklists for training, all from the modules that you write."""


def _with_one_dash() -> str:
    """An option such as `-next`, which lacks its second dash; "" where none was typed."""
    options = (each for each in sys.argv[1:] if each[:1] == "-" and len(each) > 2)
    return next((each for each in options if each[1:].isalpha()), "")


def run() -> None:
    """Run the command; what stops it is said, Ctrl-C in one line, our bug in one sentence."""
    try:
        cli.main(prog_name="toolkit", standalone_mode=False)
    except click.ClickException as error:
        if isinstance(error, click.NoSuchOption) and (typed := _with_one_dash()):
            error = click.UsageError(f"write two dashes before the word: -{typed}", error.ctx)
        error.show()
        sys.exit(error.exit_code)
    except StoppedError as why:
        from toolkit.cli.progress import stopped

        sys.exit(stopped(why))
    except (click.Abort, KeyboardInterrupt):
        from toolkit.cli.exits import EXIT_STOPPED

        click.echo("\nStopped. What was finished before is still there.", err=True)
        sys.exit(EXIT_STOPPED)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except Exception:  # noqa: BLE001 - the last door: no traceback ever reaches an author
        from toolkit.cli.mistakes import report_mistake

        sys.exit(report_mistake())
