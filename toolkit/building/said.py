"""Diagnostics to remember, and to say again: plain data there and back."""

from __future__ import annotations

from toolkit.building.seen import Said
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.source import Span


def kept(each: Diagnostic) -> Said:
    """A diagnostic as plain data, with what is printed of its rule."""
    rule, span = each.rule, each.span
    said = (rule.code, rule.name, rule.severity.name, rule.what, rule.why)
    return Said(said, span.path, span.line, span.end_line, each.message, each.hint)


def restored(said: tuple[Said, ...]) -> tuple[Diagnostic, ...]:
    """Remembered diagnostics; their rules come without examples, and so need no import."""
    found = []
    for each in said:
        code, name, severity, what, why = each.rule
        how = Severity.__members__.get(severity, Severity.WARNING)
        rule = Rule(code, name, how, what, why)
        span = Span(each.path, each.line, each.end_line)
        found.append(Diagnostic(rule, span, each.message, each.hint))
    return tuple(found)
