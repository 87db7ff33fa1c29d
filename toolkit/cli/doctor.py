"""`toolkit doctor`: try on this computer what a build needs, and say what mends what is missing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.building import disk
from toolkit.cli.place import project_option

if TYPE_CHECKING:
    from toolkit.building.look_at import Looked

CENTIMETRE = 72 / 2.54
"""In points."""


@click.command("doctor", short_help="Try whether this computer has what is needed.")
@project_option
@click.option(
    "--template",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Look at a PowerPoint template instead, and say which of its layouts serves for what.",
)
def command(project: Path | None, template: Path | None) -> None:
    """Try whether this computer can do all that is needed, and say the line that mends it.

    It makes small files to see that they can be made. In a project's folder it also tries
    whether the outputs can be replaced.

    With --template it looks at a PowerPoint file instead: which layout serves for what, what is
    missing, what is too small or too pale to read. If it is your project's template, it writes
    the layouts into templates/theme.yaml, where you can change them. What stands there is kept.
    """
    root = disk.find_project(project or Path())
    if template is not None:
        sys.exit(_template(template, root))
    sys.exit(_computer(root))


def _computer(root: Path | None) -> int:
    from toolkit.building.doctor import examine
    from toolkit.cli.exits import EXIT_COMPUTER, EXIT_FINE

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
        click.echo(f"{things} still to do on this computer.\nNext: do that, then: toolkit doctor")
        return EXIT_COMPUTER
    click.echo("This computer has everything that is needed.")
    click.echo("Next: toolkit build" if root else "Next: toolkit new my-first-module")
    return EXIT_FINE


def _template(path: Path, root: Path | None) -> int:
    from toolkit.building.look_at import THEME, NotUsableError, look_at
    from toolkit.cli.exits import EXIT_COMPUTER, EXIT_CONTENT, EXIT_FINE

    if not disk.is_file(path):
        raise click.UsageError(f"there is no file called {path}.")
    try:
        looked = look_at(path, root)
    except NotUsableError as problem:
        click.echo(f"{path} cannot serve as a template: {problem}.")
        click.echo("What to do: open it in PowerPoint and save it as .pptx or .potx.")
        click.echo("Next: do that, then type the same line again.")
        return EXIT_CONTENT
    except OSError as error:
        click.echo(f"{THEME} could not be written: {error.strerror or error}.")
        click.echo("Next: toolkit doctor")
        return EXIT_COMPUTER
    for line in _in_words(path, looked):
        click.echo(line)
    return EXIT_FINE


def _in_words(path: Path, looked: Looked) -> Iterator[str]:
    from toolkit.building.look_at import THEME

    seen = looked.examined
    wide, high = seen.width / CENTIMETRE, seen.height / CENTIMETRE
    yield f"{path.name}: slides of {wide:.1f} by {high:.1f} cm, {seen.layouts} layouts."
    yield "\nWhich layout serves for which kind of slide:"
    for each in seen.services:
        instead = "" if each.own else "   (it has none of its own for this)"
        yield f"  {each.role:<16}  {each.layout or '(a layout without a name)'}{instead}"
    if seen.remarks:
        yield "\nWhat is worth a look:"
    for number, remark in enumerate(seen.remarks, start=1):
        yield f"  {number}. {remark.message[:1].upper()}{remark.message[1:]}"
        yield f"     What to do: {remark.hint}"
    if not seen.remarks:
        yield "\nNothing is missing, and all words can be read."
    yield ""
    if looked.written:
        yield f"Written into {THEME}, under layouts: (what stood there is kept):"
    elif looked.lines:
        yield f"Nothing was written, since {looked.why_not}."
        yield f"In {THEME} these lines would say, under layouts:, what is said above:"
    else:
        yield f"{THEME} names a layout for each kind of slide; nothing was changed."
    yield from (f"  {line}" for line in looked.lines)
    yield "Next: toolkit build --only slides"
