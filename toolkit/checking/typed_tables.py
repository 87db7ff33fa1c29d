"""The rule about lines with upright strokes that make no table."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checking.as_typed import paragraphs_in
from toolkit.checking.content import blocks_in, line_in
from toolkit.model.assets import Assets
from toolkit.model.blocks import Table
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Module, Package
from toolkit.model.quickly import regex
from toolkit.model.source import Span

_TOP = "# Consent\n\n## The day\n\n"
TABLE_WITHOUT_DASHES = Rule(
    "TK432",
    "table-without-dashes",
    Severity.WARNING,
    "Lines with upright strokes look like a table, and no line of dashes follows the first.",
    "Without it the lines are shown one after the other, strokes and all.",
    bad=_TOP + "| When | What |\n| 10:00 | Welcome |\n",
    good=_TOP + "| When | What |\n|------|------|\n| 10:00 | Welcome |\n",
)
_ROW = regex(r"\|(?=[^|]*\|[^|]*\|)(?=.*\|\s*$)")
_ONE_EMPTY_LINE = 2
_NO_DASHES = (
    "these lines look like a table, and below the first is no line with --- for each column.",
    "write a line such as |---|---| below the first line, with --- for each column.",
)
_IN_PIECES = (
    "an empty line stands inside this table, so the rows below it are shown as words.",
    "take out the empty lines between the rows; right below the first row stands a line such as "
    "|---|---|, with --- for each column.",
)


def table_without_dashes(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Rows that make no table; those that empty lines part are told of once."""
    for module in package.modules:
        ends = {block.span.end_line for block in blocks_in(module) if isinstance(block, Table)}
        for run in _runs(module):
            goes_on = any(run[0].line - end == _ONE_EMPTY_LINE for end in ends)
            what = _IN_PIECES if goes_on or len(run) > 1 else _NO_DASHES
            yield TABLE_WITHOUT_DASHES.at(run[0], *what)


def _runs(module: Module) -> list[list[Span]]:
    """Where rows stand, those together that have one empty line between them."""
    runs: list[list[Span]] = []
    for place in _rows(module):
        if runs and place.line - runs[-1][-1].end_line <= _ONE_EMPTY_LINE:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _rows(module: Module) -> Iterator[Span]:
    """Paragraphs a line of which looks like a row, from that line on."""
    for typed in paragraphs_in(module):
        tried = (_ROW.match(typed.words, at) for at in typed.starts)
        if found := next(filter(None, tried), None):
            line = line_in(typed.run, found.start(), only_text=True) or typed.span.line
            yield typed.span._replace(line=line)


CHECKS = {TABLE_WITHOUT_DASHES: table_without_dashes}
"""The rule and its check."""
