"""Lines of YAML as word processors leave them: spaces nobody sees, dots for dashes, loose lines."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.fields import normal_key
from toolkit.model.module_fields import MODULE_FIELDS
from toolkit.model.package_fields import PACKAGE_FIELDS
from toolkit.model.quickly import regex
from toolkit.model.record_fields import RECORD_FIELDS
from toolkit.reading.remarks import Remarks
from toolkit.reading.typed_rules import LIST_MARK_IN_YAML
from toolkit.reading.yaml_rules import INDENT_UNEVEN

_ODD = "\u00a0\u2007\u202f\u3000"
_LEAD = regex(rf"(?=[ ]*[{_ODD}])[ {_ODD}]+")
_AFTER = regex(rf"^(\s*(?:- *)?(?:[A-Za-z][\w -]{{0,40}}:)?(?<=[-:]))[ {_ODD}]+(?=\S|$)")
_KEY_ALONE = regex(r"(?P<lead>\s*)[A-Za-z][\w -]{0,40}:\s*$")
_MARK = regex(r"(?P<lead>\s*)(?P<mark>[•·▪‣◦●*–—\uf0b7]|\d{1,2}[.)])\s+(?=[^\s*])")
_KEY = regex(r"[A-Za-z][\w -]{0,40}:\s+(?P<value>\S.*)$")
_LOOSE = regex(r"[^\W\d_][^:#]*\s[^:]*$")
_STROKE = regex(r"(?P<lead> *(?:- +)*)(?P<key>[^\s:#-][^:#]*:\s+)?[|>][-+\d]{0,2}\s*(?:#.*)?$")
_HELD = tuple("\"'[{|>&*!")
NAMES = frozenset(field.name for field in (*MODULE_FIELDS, *PACKAGE_FIELDS, *RECORD_FIELDS))


def tidy_lines(text: str, remarks: Remarks, first_line: int) -> str:
    """The text with each such line as it was meant; no line is added or taken away.

    What stands below a stroke (`remark: |`) is somebody's text, and stays letter for letter.
    """
    written = text.split("\n")
    kept = frozenset(_below_strokes(written))
    lines = ["" if at in kept else _with_spaces(line) for at, line in enumerate(written)]
    _with_dashes(lines, remarks, first_line)
    _with_indents(lines, remarks, first_line)
    return "\n".join(written[at] if at in kept else line for at, line in enumerate(lines))


def _below_strokes(lines: list[str]) -> Iterator[int]:
    """The places of lines that are a text of several lines, after `|` or `>`."""
    edge = -1
    for number, line in enumerate(lines):
        if edge >= 0 and (not line.strip() or len(line) - len(line.lstrip(" ")) >= edge):
            yield number
            continue
        found = _STROKE.match(line)
        edge = len(found["lead"]) + (1 if found["key"] else -1) if found else -1


def _with_spaces(line: str) -> str:
    """Wide and no-break spaces are spaces where YAML needs one; inside a text they stay."""
    if not any(sign in line for sign in _ODD):
        return line
    if found := _LEAD.match(line):
        line = " " * found.end() + line[found.end() :]
    return _AFTER.sub(lambda found: f"{found[1]} ", line)


def _with_dashes(lines: list[str], remarks: Remarks, first_line: int) -> None:
    """Dots, stars and numbers before the lines of a list become the dash that makes it one."""
    lead, said = None, False
    for number, line in enumerate(lines):
        if key := _KEY_ALONE.match(line):
            lead, said = len(key["lead"]), False
            continue
        found = _MARK.match(line) if lead is not None else None
        if found is None or len(found["lead"]) < (lead or 0):
            lead = None if line.strip() else lead
            continue
        lines[number] = f"{found['lead']}- {line[found.end() :]}"
        if not said:
            said = True
            remarks.say(
                LIST_MARK_IN_YAML,
                first_line + number,
                f"“{found['mark']}” begins no item of a list here; it is read as a dash.",
                f"write - in place of {found['mark']} at the start of each line.",
            )


def _with_indents(lines: list[str], remarks: Remarks, first_line: int) -> None:
    """A line that begins at the very left, below a text that it goes on with, belongs to it.

    A line that begins with a word of ours lacks its colon, and one word alone is a text that ends.
    """
    goes_on = False
    for number, line in enumerate(lines):
        if goes_on and _LOOSE.match(line) and normal_key(line.split()[0]) not in NAMES:
            lines[number] = f"  {line}"
            remarks.say(
                INDENT_UNEVEN,
                first_line + number,
                "this line is read as part of the text on the line above it.",
                "begin the line with two spaces if it belongs to that text.",
            )
            continue
        found = _KEY.match(line)
        value = found["value"].rstrip() if found else ""
        goes_on = " " in value and not value.startswith(_HELD)
