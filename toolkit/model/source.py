"""Where something was written: a file and its lines."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Lines of one source file.

    `path` is relative to the project, with forward slashes; lines count from 1, and
    `end_line` is the last line that still belongs.
    """

    path: str
    line: int = 1
    end_line: int = 1

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}"


def on_line(span: Span, line: int) -> Span:
    """One line of a place, or all of it where the line is not known (0)."""
    return Span(span.path, line, line) if line else span
