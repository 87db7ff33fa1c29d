"""The reference pages of the site, each generated from the code that it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from inspect import cleandoc
from itertools import groupby

import click

from toolkit.building.rules import every_rule
from toolkit.cli.commands import cli
from toolkit.model.diagnostics import Rule, Severity
from toolkit.model.fields import Field, Kind
from toolkit.model.framework import Criterion, Framework
from toolkit.model.framework_fields import FRAMEWORK_FIELDS
from toolkit.model.module_fields import MODULE_FIELDS
from toolkit.model.package_fields import PACKAGE_FIELDS, TERM_FIELDS
from toolkit.model.record_fields import RECORD_FIELDS
from toolkit.model.review_fields import REVIEW_FIELDS
from toolkit.model.theme_fields import THEME_FIELDS
from toolkit.reading.directives import DIRECTIVES
from toolkit.rendering.formats import FORMATS

TABLES = (
    ("The first lines of a module", "", MODULE_FIELDS),
    ("package.yaml", "It stands in the folder `modules`.", PACKAGE_FIELDS),
    ("A word in glossary.yaml", "A plain text for a word is its meaning.", TERM_FIELDS),
    ("record.yaml", "It stands beside `module.md`.", RECORD_FIELDS),
    ("reviews.yaml", "`toolkit review` writes it, beside `module.md`.", REVIEW_FIELDS),
    ("theme.yaml", "It stands in the folder `templates`.", THEME_FIELDS),
    ("A framework", "It stands in the folder `templates/frameworks`.", FRAMEWORK_FIELDS),
)
SEVERITIES = {
    Severity.ERROR: "something to mend",
    Severity.WARNING: "worth a look",
    Severity.ADVICE: "advice",
}


def pages(frameworks: Iterable[Framework]) -> dict[str, str]:
    """The path of each page in the site → its Markdown."""
    made = {
        "commands": _commands(),
        "outputs": _outputs(),
        "fields": _fields(),
        "blocks": _blocks(),
        "messages": _messages(),
        "frameworks": _frameworks(frameworks),
    }
    return {f"reference/{name}.md": "\n".join(lines) + "\n" for name, lines in made.items()}


def _commands() -> Iterator[str]:
    yield "# Commands\n"
    yield "Every command also says this by itself: `toolkit build --help`.\n"
    context = click.Context(cli, info_name="toolkit")
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        yield from _command(command, f"toolkit {name}", context)


def _command(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    context = click.Context(command, info_name=name.rpartition(" ")[2], parent=parent)
    usage = " ".join(command.collect_usage_pieces(context))
    yield f"## {name}\n"
    yield f"`{name} {usage}`\n"
    yield cleandoc(command.help or "").replace("\b\n", "") + "\n"
    records = (p.get_help_record(context) for p in command.params)
    rows = [record for record in records if record and record[1]]
    if rows:
        yield from _table(("Option", "What it does"), ((_code(o), help) for o, help in rows))
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            if found is not None:
                yield from _command(found, f"{name} {inner}", context)


def _outputs() -> Iterator[str]:
    yield "# Outputs\n"
    yield "Everything that can be made. What is not made by itself is made where it is asked for: "
    yield "with `--only`, or in `make:` or `copies:` of `package.yaml`.\n"
    rows = (
        (f"`{f.name}{f.suffix}`", f.about, f.scope.value, "yes" if f.usual else "when asked for")
        for f in FORMATS
    )
    yield from _table(("Output", "What it is", "One for each", "Made by itself"), rows)


def _fields() -> Iterator[str]:
    yield "# Fields\n"
    yield "What can be written before a colon. Spaces, hyphens and underscores are all the same; "
    yield "nothing here has to be written at all.\n"
    for title, about, fields in TABLES:
        yield f"## {title}\n"
        if about:
            yield about + "\n"
        yield from _table(("Field", "What it says", "What it takes"), _rows(fields, ""))


def _rows(fields: Iterable[Field], above: str) -> Iterator[tuple[str, str, str]]:
    for field in fields:
        name = f"{above}{field.name.replace('-', ' ')}"
        words = field.help + (f" Example: `{field.example}`" if field.example else "")
        takes = ", ".join(field.choices) if field.kind is Kind.CHOICE else field.kind.value
        yield f"`{name}`", words, takes + (", one or several" if field.many else "")
        yield from _rows(field.fields, f"{name}: ")


def _blocks() -> Iterator[str]:
    yield "# Blocks\n"
    yield "What can stand after `:::`. [Writing a module](../writing.md) shows each of them.\n"
    rows = (
        (
            f"`::: {each.name}`",
            each.about,
            ", ".join(f"`{name}=`" for name in each.takes) or "nothing",
            ", ".join(f"`{name}`" for name in each.also) or "none",
        )
        for each in DIRECTIVES
    )
    yield from _table(("Block", "What it is for", "What it takes", "Other spellings"), rows)


def _messages() -> Iterator[str]:
    yield "# Messages\n"
    yield "Everything that the toolkit looks for. Each message ends with its name here, and "
    yield "`toolkit explain missing-alt-text` says the same in the terminal.\n"
    for start, rules in groupby(every_rule(), key=lambda rule: rule.code[:3]):
        yield f"## {FLOORS[start]}\n"
        for rule in rules:
            yield from _message(rule)


UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
"""Characters that may stand in an example and not on a page."""
FLOORS = {
    "TK1": "What the files say",
    "TK2": "What the text says",
    "TK3": "Pictures, structure and access",
    "TK4": "Teaching and words",
    "TK5": "Evidence and frameworks",
    "TK6": "Slides and pages",
    "TK7": "Building, and this computer",
    "TK8": "Reviews and workbooks",
}


def _message(rule: Rule) -> Iterator[str]:
    yield f"### {rule.name} {{#{rule.code.lower()}}}\n"
    yield f"{rule.code}, {SEVERITIES[rule.severity]}. {rule.what} {rule.why}\n"
    for label, sample in (("This is what it is about", rule.bad), ("Better", rule.good)):
        if sample:
            yield f"{label}:\n"
            text = UNSEEN.sub("\ufffd", sample.rstrip())
            yield f"``````text\n{text}\n``````\n"


def _frameworks(frameworks: Iterable[Framework]) -> Iterator[str]:
    yield "# Frameworks\n"
    yield "The quality frameworks that the toolkit carries, in words of our own. "
    yield "Choose them with `frameworks:` in `package.yaml`.\n"
    for framework in frameworks:
        yield f"## {framework.title}\n"
        yield f"`{framework.id}`, version {framework.version}. {framework.wording}\n"
        if framework.superseded_by:
            yield f"Being replaced: {framework.superseded_by}.\n"
        rows = ((f"`{c.id}`", c.text, _looked_for(c)) for c in framework.criteria)
        yield from _table(("Criterion", "In plain words", "What is looked for"), rows)


def _looked_for(criterion: Criterion) -> str:
    people = ("people judge it",) if criterion.people else ()
    return "; ".join((*(need.says for need in criterion.needs), *people))


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(_cell(text) for text in row) + " |"
    yield ""


def _code(text: str) -> str:
    """Words as they are typed, in a cell of a table, where no stroke may stand."""
    return f"<code>{escape(text).replace('|', ' &#124; ')}</code>"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
