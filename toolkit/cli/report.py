"""Diagnostics as a person, a program or a code host reads them."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping

from toolkit.model.diagnostics import Diagnostic, Rule, Severity

MOST_OF_A_KIND = 20
MOST_ADVICE = 5
SOURCES = (".md", ".yaml", ".yml")
"""The endings of files whose lines can be shown."""
NO_TEXT = "unreadable-text"
"""The rule about files that hold nothing to show."""
LONG_HINT = 160
"""Letters from which on a hint that was given before is not given word for word again."""
Source = Callable[[str], bytes | None]
"""Path in the project → its bytes, for the lines that a diagnostic shows."""


def as_text(diagnostics: Iterable[Diagnostic], source: Source, *, everything: bool = False) -> str:
    """Diagnostics for a terminal: each with its place, its lines, why it matters, what to do.

    After 20 of a kind the rest are counted, unless `everything` is asked for. Advice comes last
    and in a few lines, a rule at a time, so that it never hides what is to fix.
    """
    told = tuple(diagnostics)
    shown: list[str] = []
    counts: dict[str, int] = {}
    hints: set[str] = set()
    lines = _Lines(source)
    for each in (each for each in told if each.rule.severity is not Severity.ADVICE):
        counts[each.rule.name] = counts.get(each.rule.name, 0) + 1
        if everything or counts[each.rule.name] <= MOST_OF_A_KIND:
            first = counts[each.rule.name] == 1
            again = len(each.hint) > LONG_HINT and each.hint in hints
            hints.add(each.hint)
            hint = "the same as above." if again else each.hint
            shown.append(_paragraph(each._replace(hint=hint), lines, first=first))
    for name, count in counts.items():
        if not everything and count > MOST_OF_A_KIND:
            rest = count - MOST_OF_A_KIND
            shown.append(f"… and {rest} more about {name}. To see all: toolkit check --all\n")
    advice = [each for each in told if each.rule.severity is Severity.ADVICE]
    return "\n".join([*shown, *_advice(advice, everything=everything)])


def _advice(advice: list[Diagnostic], *, everything: bool) -> Iterator[str]:
    """Advice by rule, those first that come first in the sources: why, then a line a place."""
    by_rule: dict[Rule, list[Diagnostic]] = {}
    for each in advice:
        by_rule.setdefault(each.rule, []).append(each)
    for rule, found in by_rule.items():
        kept = found if everything else found[:MOST_ADVICE]
        lines = [f"Advice ({rule.name}): {rule.what} {rule.why}"]
        together = len({each.hint for each in kept}) == 1
        for each in kept:
            place = each.span if each.span.path.endswith(SOURCES) else each.span.path
            lines.append(f"  {place}: {each.message}")
            lines += [] if together or not each.hint else [f"    {each.hint}"]
        if len(found) > len(kept):
            lines.append(f"  … and {len(found) - len(kept)} more. To see all: toolkit check --all")
        lines += [f"What to do: {kept[0].hint}"] if together and kept[0].hint else []
        yield printable("\n".join([*lines, f"More: toolkit explain {rule.name}"])) + "\n"


def as_screen(
    diagnostics: Iterable[Diagnostic],
    source: Source,
    *,
    everything: bool = False,
    then: str = "toolkit build",
) -> str:
    """All that `toolkit check` prints for people: the diagnostics, their sum, and what is next."""
    said = tuple(diagnostics)
    text = as_text(said, source, everything=everything)
    closing = summary(said) or "Everything that the toolkit can check is fine."
    return "\n".join([*([text] if text else []), closing, f"Next: {then}"])


def as_next(
    diagnostics: Iterable[Diagnostic],
    source: Source,
    *,
    then: str = "toolkit build",
    again: str = "toolkit check --next",
) -> str:
    """The one thing to mend first: what must be fixed before what is worth a look or advice."""
    order = list(Severity)
    said = sorted(diagnostics, key=lambda each: order.index(each.rule.severity))
    if not said:
        return as_screen((), source, then=then)
    rest = len(said) - 1
    after = f"{rest} more after this." if rest else "This is the last one."
    paragraph = _paragraph(said[0], _Lines(source), first=True)
    return f"{paragraph}\n{after}\nNext: mend it, save the file, and type: {again}"


def excerpt(each: Diagnostic, source: Source) -> str:
    """The lines of its source that a diagnostic is about, with their numbers, or ""."""
    is_text = each.span.path.endswith(SOURCES) and each.rule.name != NO_TEXT
    shown = _excerpt(each, _Lines(source).of(each.span.path)) if is_text else ""
    return printable("\n".join(shown.splitlines()[:-1]))  # a row of ^ says nothing read aloud


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Diagnostics as a JSON list, one object each."""
    return json.dumps([_plain(each) for each in diagnostics], ensure_ascii=False, indent=2)


def as_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Diagnostics as annotations that GitHub shows at the line."""
    kinds = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
    lines = []
    for each in diagnostics:
        span = each.span
        text = f"{each.message} {each.hint}".strip()
        escaped = _escaped(text)
        path = _escaped(span.path).replace(":", "%3A").replace(",", "%2C")
        place = f"file={path},line={span.line},endLine={span.end_line}"
        lines.append(f"::{kinds[each.rule.severity]} {place},title={each.rule.name}::{escaped}")
    return "\n".join(lines)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """One line that counts, in words: "2 things to fix, 1 worth a look." or ""."""
    found = [each.rule.severity for each in diagnostics]
    fix, look = found.count(Severity.ERROR), found.count(Severity.WARNING)
    advice = found.count(Severity.ADVICE)
    parts = []
    if fix:
        parts.append(f"{fix} thing{'s' if fix > 1 else ''} to fix")
    if look:
        parts.append(f"{look} worth a look")
    if advice:
        parts.append(f"{advice} piece{'s' if advice > 1 else ''} of advice")
    return ", ".join(parts) + "." if parts else ""


def printable(text: str) -> str:
    """Text without the control characters that could move a terminal's cursor or colours."""
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text
    return "".join(
        c if c == "\n" or c == "\t" or unicodedata.category(c) not in ("Cc", "Cf") else "·"
        for c in text
    )


class _Lines:
    """The lines of source files, decoded once each."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._files: dict[str, list[str]] = {}

    def of(self, path: str) -> list[str]:
        if path not in self._files:
            text = _decoded(self._source(path) or b"")
            self._files[path] = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return self._files[path]


def _decoded(data: bytes) -> str:
    """A file's text as an editor would show it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _paragraph(each: Diagnostic, lines: _Lines, *, first: bool) -> str:
    span = each.span
    has_lines = span.path.endswith(SOURCES)
    place = str(span) if has_lines else span.path
    parts = [f"{place}: {each.message}"]
    is_text = has_lines and each.rule.name != NO_TEXT
    excerpt = _excerpt(each, lines.of(span.path)) if is_text else ""
    if excerpt:
        parts.append(f"\n{excerpt}\n")
    if first:
        parts.append(f"Why it matters: {each.rule.why}")
    if each.hint:
        parts.append(f"What to do: {each.hint}")
    parts.append(f"More: toolkit explain {each.rule.name}")
    return printable("\n".join(parts)) + "\n"


def _excerpt(each: Diagnostic, lines: list[str]) -> str:
    line = each.span.line
    if not 1 <= line <= len(lines) or not any(lines):
        return ""
    width = len(str(line))
    shown = []
    if line > 1 and lines[line - 2].strip():
        shown.append(f"  {line - 1:>{width}} | {_short(lines[line - 2])}")
    here = _short(lines[line - 1])
    shown.append(f"  {line:>{width}} | {here}")
    mark = len(here) - len(here.lstrip())
    shown.append(f"  {'':>{width}} | {' ' * mark}{'^' * min(max(len(here.strip()), 1), 60)}")
    return "\n".join(shown)


def _short(line: str) -> str:
    line = line.expandtabs(4)
    return line if len(line) <= 100 else line[:99] + "…"


def _plain(each: Diagnostic) -> Mapping[str, object]:
    return {
        "code": each.rule.code,
        "name": each.rule.name,
        "severity": each.rule.severity.name.lower(),
        "path": each.span.path,
        "line": each.span.line,
        "end_line": each.span.end_line,
        "message": each.message,
        "hint": each.hint,
        "why": each.rule.why,
    }
