"""Writes which layout of a template serves for what into theme.yaml; what stands there is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from toolkit.model.quickly import dataclass, regex
from toolkit.reading.theme import read_theme

if TYPE_CHECKING:
    from toolkit.rendering.deck.examine import Service

LAYOUTS = regex(r"^(layouts|Layouts):[ \t]*(#.*)?$")
ENTRY = regex(r"^([ \t]+)\S")
HEADING = "# Which layout of the template serves for which kind of slide; change what you like."


@dataclass(frozen=True, slots=True)
class Mapped:
    """A theme.yaml with lines added; `text` is None where they cannot be added safely."""

    lines: tuple[str, ...]
    text: str | None


def mapped(text: str, services: Sequence[Service], bundled: bytes) -> Mapped:
    """A theme.yaml with a line for each kind of slide that it does not name yet.

    Kinds of slides for which the template has no layout of its own stand there as remarks. It
    cannot be done where `layouts:` is written in another way or the file cannot be read.
    """
    known, said = _read(text, bundled)
    lines = [_line(each) for each in services if each.named and each.role not in known]
    lines = [line for line in lines if line not in (row.strip() for row in text.splitlines())]
    if not lines:
        return Mapped((), text)
    changed = _joined(text, lines)
    wanted = {s.role: s.layout for s in services if s.named and s.own and s.role not in known}
    now, said_now = _read(changed, bundled)
    safe = now == {**wanted, **known} and said_now <= said
    return Mapped(tuple(lines), changed if safe else None)


def _line(service: Service) -> str:
    name = json.dumps(service.layout, ensure_ascii=False)
    if service.own:
        return f"{service.role}: {name}"
    return f"# {service.role}: {name}   (the template has none of its own)"


def _joined(text: str, lines: Sequence[str]) -> str:
    """The lines at the end of the block `layouts:`, or in a new one at the end of the file."""
    rows, end_of_line = text.splitlines(), "\r\n" if "\r\n" in text else "\n"
    start = next((n for n, row in enumerate(rows) if LAYOUTS.match(row)), None)
    if start is None:
        gap = [""] if rows and rows[-1].strip() else []
        rows += [*gap, HEADING, "layouts:", *(f"  {line}" for line in lines)]
        return end_of_line.join([*rows, ""])
    end, indent = start + 1, "  "
    for number in range(start + 1, len(rows)):
        entry = ENTRY.match(rows[number])
        if entry:
            end, indent = number + 1, entry[1]
        elif rows[number].strip() and not rows[number].lstrip().startswith("#"):
            break
    rows[end:end] = [indent + line for line in lines]
    return end_of_line.join([*rows, ""])


def _read(text: str, bundled: bytes) -> tuple[Mapping[str, str], frozenset[str]]:
    """What a theme.yaml says about layouts, and what there is to say about it."""
    theme, said = read_theme(text.encode(), bundled)
    return theme.layouts or {}, frozenset(each.message for each in said)
