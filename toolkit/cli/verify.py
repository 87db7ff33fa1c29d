"""`toolkit verify`: whether a pack is as it was made, or which files are not."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.building import disk
from toolkit.cli.exits import EXIT_CONTENT


@click.command("verify", short_help="Say whether a pack is unchanged.")
@click.argument("pack", type=click.Path(path_type=Path), metavar="PACK")
def command(pack: Path) -> None:
    """Say whether a pack is unchanged, or name the files that are not as they were.

    Each file is held against its digest in MANIFEST.json. Nothing is unpacked. Who changes a
    file and the manifest alike is not seen this way: compare the whole zip with the digest in
    modules/packs.yaml, which this command prints.
    """
    from toolkit.building import digest
    from toolkit.building.verifying import NoPackError, verify
    from toolkit.cli.report import printable

    data = disk.read(pack)
    if data is None:
        raise click.UsageError(f"there is no file called {pack}.")
    try:
        found = verify(data)
    except NoPackError as why:
        click.echo(f"{pack} is no pack of the toolkit: {why}.", err=True)
        sys.exit(EXIT_CONTENT)
    click.echo(f"sha256 {digest.of_bytes(data)}")
    if found.whole:
        click.echo(f"Unchanged: all {found.unchanged} files are as they were packed.")
        return
    for word, paths in (
        ("changed", found.changed),
        ("missing", found.missing),
        ("added", found.added),
    ):
        for path in paths:
            click.echo(printable(f"{word}: {path}"))
    click.echo(f"{found.unchanged} other files are as they were packed.")
    click.echo("Next: ask for the pack again where it came from")
    sys.exit(EXIT_CONTENT)
