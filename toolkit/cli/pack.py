"""`toolkit pack`: one zip for participants, trainers or reviewers."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.exits import EXIT_CONTENT, EXIT_FINE
from toolkit.cli.place import Place, find_place, opened, project_option, put, today_option

if TYPE_CHECKING:
    from toolkit.building.packing import Packed
    from toolkit.building.project import Project

NAMES = ("learner", "trainer", "accreditation")


@click.command("pack", short_help="Make a zip for an audience.")
@click.argument("audience", type=click.Choice(NAMES))
@click.argument("modules", nargs=-1, metavar="[MODULE]...")
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder to put it in, if not build/packs.",
)
@today_option
@project_option
def command(
    audience: str, modules: tuple[str, ...], folder: Path | None, today: str, project: Path | None
) -> None:
    """Make a zip with everything that an AUDIENCE needs, and nothing else.

    learner: handouts and their copies, slides without notes and answers.

    trainer: everything to run the day.

    accreditation: checklists, and everything that they cite or ask for.

    What is stale is made first. A pack with a person's words or picture needs their recorded
    consent. The same sources give the same bytes; toolkit verify says whether they still are.
    """
    from toolkit.building.audiences import audience_called
    from toolkit.building.packing import pack, refused
    from toolkit.cli import report

    place = find_place(project, modules)
    if place.lesson is not None:
        raise click.UsageError("a pack is made of a project: put the lesson into one first.")
    read = opened(place, today)
    if not_agreed := refused(read, place.modules):
        click.echo(report.as_text(not_agreed, read.files.get), err=True)
        click.echo("Nothing was packed.", err=True)
        sys.exit(EXIT_CONTENT)
    packed = pack(read, place.build, audience_called(audience), place.modules)
    _put(packed, place, folder, read, (audience, today))
    sys.exit(_code(packed))


def _put(
    packed: Packed, place: Place, folder: Path | None, read: Project, told: tuple[str, str]
) -> None:
    """Write the zip and remember it, and say both."""
    from toolkit.building.packs import FOLDER, remember

    path = (folder or place.build / FOLDER) / packed.name
    put(path, packed.data)
    count = len(packed.files)
    click.echo(f"made {path} ({count} files, {_size(len(packed.data))})")
    for text in (*packed.missing, *packed.unmade):
        click.echo(f"  not in it: {text}")
    if remember(place.root, read.packs, packed, audience=told[0], today=told[1]):
        click.echo("noted in modules/packs.yaml, so that it is named when somebody says no")
    click.echo(f"Next: toolkit verify {path}")


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB"


def _code(packed: Packed) -> int:
    from toolkit.cli.progress import exit_code

    if packed.result.mistakes or packed.result.pdf_missing:
        return exit_code(packed.result, strict=False)
    return EXIT_CONTENT if packed.missing else EXIT_FINE
