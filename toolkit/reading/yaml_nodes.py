"""YAML to values that are all text; a mistake is understood, or costs one entry at most."""

from __future__ import annotations

import re
from itertools import pairwise

from yaml import YAMLError

from toolkit.model.record import Entries, Entry, Value
from toolkit.model.source import Span
from toolkit.reading.remarks import Remarks
from toolkit.reading.text import read_text, tidy
from toolkit.reading.yaml_events import Builder, each_once
from toolkit.reading.yaml_mistakes import Mended, mend, tell

_MOST_MENDED = 40
_MOST_PIECES = 2000
_LARGE = 50_000
_TOP_KEY = re.compile(r"^[^\s#\[\]{}\-][^\n]*", re.MULTILINE)


def read_yaml(source: bytes | str, remarks: Remarks, first_line: int = 1) -> Value | None:
    """The value of a YAML text, or None where nothing in it could be read.

    An empty text is empty `Entries`. Usual mistakes are understood, with a word about each; an
    entry of the top level that cannot be read is left out, with a word about it.
    """
    text = read_text(source, remarks) if isinstance(source, bytes) else tidy(source, remarks)
    if text is None:
        return None
    value, trouble = _mended(text, remarks, first_line)
    if trouble is None:
        return value
    return _piece_by_piece(text, remarks, first_line, trouble)


def _mended(text: str, remarks: Remarks, first_line: int) -> tuple[Value | None, YAMLError | None]:
    """Read; at a usual mistake, mend its line and read again. The trouble that is left, if any."""
    said: list[Mended] = []
    most = _MOST_MENDED if len(text) < _LARGE else 4
    while True:
        builder = Builder(text, Remarks(remarks.path), first_line)
        trouble = builder.read()
        mended = mend(text, trouble, builder.value) if len(said) < most else None
        if mended is None:
            break
        said.append(mended)
        text = mended.text
    if trouble is None:
        for each in said:
            remarks.say(each.rule, first_line + each.line, each.message, each.hint)
        remarks.found.extend(builder.remarks.found)
    return builder.value, trouble


def _piece_by_piece(
    text: str, remarks: Remarks, first_line: int, trouble: YAMLError
) -> Value | None:
    """Read each entry of the top level alone, so that a mistake in one does not cost the rest."""
    starts = [found.start() for found in _TOP_KEY.finditer(text)]
    pieces = [
        (text.count("\n", 0, start), text[start:end])
        for start, end in pairwise([*starts, len(text)])
    ]
    if not 2 <= len(pieces) <= _MOST_PIECES:
        tell(trouble, first_line, remarks)
        return None
    entries: list[Entry] = []
    for line, piece in pieces:
        value, own = _mended(piece, remarks, first_line + line)
        if own is not None:
            tell(own, first_line + line, remarks)
        elif isinstance(value, Entries):
            entries.extend(value.entries)
    if not entries:
        return None
    last = first_line + text.count("\n")
    return each_once(Entries(Span(remarks.path, first_line, last), tuple(entries)), remarks)
