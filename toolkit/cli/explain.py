"""`toolkit explain`: what a message means, why it matters, and an example of each way."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from textwrap import indent

import click


@click.command("explain", short_help="Say more about a message.")
@click.argument("words", metavar="NAME", nargs=-1)
def command(words: tuple[str, ...]) -> None:
    """Say more about a message: what it means, why it matters, an example.

    NAME is the word after "toolkit explain" at the end of a message, such as missing-alt-text.
    Without NAME you get a list of all of them.
    """
    from toolkit.building.rules import every_rule, find_rule
    from toolkit.cli.exits import EXIT_USAGE
    from toolkit.model.diagnostics import Rule
    from toolkit.reading.directives import DIRECTIVES
    from toolkit.reading.markdown_rules import UNKNOWN_BLOCK

    code = "-".join(word for each in words for word in each.split())
    if not code:
        for rule in every_rule():
            click.echo(f"{rule.code}  {rule.name:<30} {rule.what}")
        click.echo("\nNext: toolkit explain NAME")
        return
    found: Rule | None = find_rule(code)
    if found is None:
        near = get_close_matches(code.lower(), [r.name for r in every_rule()], 1, 0.6)
        hint = f" Did you mean {near[0]}?" if near else " To see all: toolkit explain"
        click.echo(f"There is no message called {code}.{hint}", err=True)
        sys.exit(EXIT_USAGE)
    click.echo(f"{found.name} ({found.code}, {found.severity.value})\n\n{found.what}")
    click.echo(f"\nWhy it matters: {found.why}")
    if found.bad:
        click.echo(f"\nAn example:\n\n{indent(found.bad.strip(), '    ')}")
    if found.good:
        click.echo(f"\nBetter:\n\n{indent(found.good.strip(), '    ')}")
    if found is UNKNOWN_BLOCK:
        click.echo("\nThe blocks:\n")
        for block in DIRECTIVES:
            click.echo(f"    ::: {block.name:<14}{block.about}")
    click.echo("\nNext: toolkit check")
