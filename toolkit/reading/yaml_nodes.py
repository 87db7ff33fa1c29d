"""YAML to values that are all text; a mistake is understood, or costs one entry at most."""

from __future__ import annotations

import re
from itertools import pairwise

from yaml import YAMLError

from toolkit.model.fields import normal_key
from toolkit.model.quickly import regex
from toolkit.model.record import Entries, Entry, Value
from toolkit.model.source import Span
from toolkit.reading.remarks import Remarks
from toolkit.reading.text import read_text, tidy
from toolkit.reading.yaml_events import Builder, each_once
from toolkit.reading.yaml_lines import NAMES, tidy_lines
from toolkit.reading.yaml_mistakes import Mended, mend, tell, without_line
from toolkit.reading.yaml_rules import TEXT_WHERE_ENTRIES

_MOST_MENDED = 40
_MOST_PIECES = 2000
_MOST_LEFT_OUT = 3
_LARGE = 50_000
_TOP_KEY = regex(r"^[^\s#\[\]{}\-][^\n]*", re.MULTILINE)


_PARTED = regex(r"([^:=]{1,40}?)\s+[-–—=]+\s+(\S.*)")
"""A word and its text with another sign between them than a colon."""


def read_yaml(source: bytes | str, remarks: Remarks, first_line: int = 1) -> Value | None:
    """The value of a YAML text, or None where nothing in it could be read.

    An empty text is empty `Entries`. Usual mistakes are understood, with a word about each; an
    entry of the top level that cannot be read is left out, with a word about it.
    """
    text = read_text(source, remarks) if isinstance(source, bytes) else tidy(source, remarks)
    if text is None:
        return None
    text = tidy_lines(text, remarks, first_line)
    value, trouble = _mended(text, remarks, first_line)
    if trouble is None:
        return value
    return _entry_by_entry(text, remarks, first_line, trouble)


def _mended(
    text: str, remarks: Remarks, first_line: int, may_leave_out: int = 0
) -> tuple[Value | None, YAMLError | None]:
    """Read; at a usual mistake, mend its line and read again. The trouble that is left, if any.

    `may_leave_out` is how many lines may be left out where no mistake is recognised.
    """
    said: list[Mended] = []
    most = _MOST_MENDED if len(text) < _LARGE else 4
    while True:
        builder = Builder(text, Remarks(remarks.path), first_line)
        trouble = builder.read()
        mended = mend(text, trouble, builder.value) if len(said) < most else None
        if mended is None and trouble is not None and may_leave_out > 0:
            mended = without_line(text, trouble)
            may_leave_out -= 1
        if mended is None:
            break
        said.append(mended)
        text = mended.text
    if trouble is None:
        for each in said:
            remarks.say(each.rule, first_line + each.line, each.message, each.hint)
        remarks.found.extend(builder.remarks.found)
    return builder.value, trouble


def _entry_by_entry(
    text: str, remarks: Remarks, first_line: int, trouble: YAMLError
) -> Value | None:
    """Read each entry of the top level alone, so that a mistake in one does not cost the rest."""
    starts = [found.start() for found in _TOP_KEY.finditer(text)]
    pieces: list[tuple[int, str]] = []
    if len(starts) <= _MOST_PIECES:
        line = first_line
        for before, (start, end) in zip([0, *starts], pairwise([*starts, len(text)]), strict=False):
            line += text.count("\n", before, start)
            pieces.append((line, text[start:end]))
    entries: list[Entry] = []
    for line, piece in pieces:
        value, own = _mended(piece, remarks, line, _MOST_LEFT_OUT)
        if own is not None:
            tell(own, line, remarks, piece.partition(":")[0].strip())
        elif isinstance(value, Entries):
            entries.extend(value.entries)
        elif value is not None:
            remarks.at(
                TEXT_WHERE_ENTRIES,
                value.span,
                "there is no colon here, so it cannot be told what this is about.",
                _with_colon(piece),
            )
    if not pieces:
        tell(trouble, first_line, remarks)
    if not entries:
        return None
    last = first_line + text.count("\n")
    return each_once(Entries(Span(remarks.path, first_line, last), tuple(entries)), remarks)


def _with_colon(piece: str) -> str:
    """What to type where a line has no colon: the line itself, if it begins with a known word."""
    line, _, below = piece.strip().partition("\n")
    if parted := _PARTED.fullmatch(line):
        return f"write “{parted[1]}: {parted[2]}”."
    word, _, rest = line.partition(" ")
    if normal_key(word) in NAMES and bool(rest) != bool(below):
        return f"write “{f'{word}: {rest.strip()}'.strip()}”."
    return "write a word, a colon, a space and what there is to say, such as “title: …”."
