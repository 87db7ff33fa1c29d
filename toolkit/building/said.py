"""Diagnostics to remember, and to say again: plain data there and back."""

from __future__ import annotations

from toolkit.building.rules import find_rule
from toolkit.building.state import Said
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.source import Span


def kept(each: Diagnostic) -> Said:
    """A diagnostic as plain data."""
    span = each.span
    return Said(each.rule.code, span.path, span.line, span.end_line, each.message, each.hint)


def restored(said: tuple[Said, ...]) -> tuple[Diagnostic, ...]:
    """Remembered diagnostics with their rules found again; a rule that is gone says nothing."""
    found = []
    for each in said:
        rule = find_rule(each.code)
        if rule is not None:
            span = Span(each.path, each.line, each.end_line)
            found.append(Diagnostic(rule, span, each.message, each.hint))
    return tuple(found)
