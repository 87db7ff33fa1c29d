"""The top of a file as other programs and hands leave it: long dashes, plus signs, bold keys."""

from __future__ import annotations

from toolkit.model.fields import normal_key
from toolkit.model.module_fields import MODULE_FIELDS
from toolkit.model.quickly import regex
from toolkit.reading.front_matter_rules import FIELD_MARKS, FILE_AS_CODE, MARKS_FOR_DASHES
from toolkit.reading.remarks import Remarks

DASHES = regex(r"-{3,}\s*$")
MOST_LINES = 400
"""More than that no front matter has; what goes on is something else."""
NAMES = frozenset(field.name for field in MODULE_FIELDS)
_FENCE = regex(r"\s*(`{3,}|~{3,})\s*(?:markdown|md|text|txt|ya?ml)?\s*$")
_LONG = regex(r"(?:-{3,}|-*[–—―−][-–—―−]*|\+{3,})\s*$")
_FIELD = regex(
    r"(?P<mark>\*\*|__|)(?P<key>[A-Za-z][\w -]{0,40}?)"
    r"(?P<sign>\s*(?:[:：]\s*(?P=mark)|(?P=mark)\s*[:：]|(?P=mark)\s*=))(?P<rest>.*)$"
)
_STOPS = regex(r"#{2,6}\s|\.{3}\s*$|\s*$")


def tidied(lines: list[str], remarks: Remarks) -> list[str]:
    """The lines of a file, the first of them in the way that we read; each stays where it is."""
    lines = _without_fence(lines, remarks)
    start = _first(lines, 0)
    opens = start < len(lines) and _LONG.match(lines[start]) is not None
    first = _first(lines, start + 1) if opens else start
    if first >= len(lines) or not (_is_field(lines[first]) or lines[first].startswith("{")):
        return lines
    end, closed = _end(lines, first)
    if not (opens or closed) and not (end - first > 1 and _is_field(lines[first + 1])):
        return lines
    kept = list(lines)
    for number in [start] * opens + [end] * closed:
        if not DASHES.match(lines[number]):
            kept[number] = "---"
            remarks.say(
                MARKS_FOR_DASHES,
                number + 1,
                f"“{lines[number].strip()}” stands where three dashes should; it is read as these.",
                "write ---, which is the hyphen of the keyboard three times.",
            )
    kept[first:end] = _fields(kept[first:end], first, remarks)
    return kept


def _first(lines: list[str], start: int) -> int:
    return next((n for n in range(start, len(lines)) if lines[n].strip()), len(lines))


def _end(lines: list[str], first: int) -> tuple[int, bool]:
    """The line behind the last that is about the module, and whether it is one that ends them."""
    for number in range(first, min(len(lines), first + MOST_LINES)):
        if _LONG.match(lines[number]):
            return number, True
        if _STOPS.match(lines[number]):
            return number, False
    return min(len(lines), first + MOST_LINES), False


def _is_field(line: str) -> bool:
    found = _FIELD.match(line)
    return found is not None and normal_key(found["key"]) in NAMES


def _fields(lines: list[str], first: int, remarks: Remarks) -> list[str]:
    kept: list[str] = []
    for number, line in enumerate(lines, first + 1):
        found = _FIELD.match(line) if _is_field(line) else None
        plain = found is None or (not found["mark"] and found["sign"].strip() == ":")
        if found is None or plain:
            kept.append(line)
            continue
        kept.append(f"{found['key'].strip()}: {found['rest'].strip()}")
        remarks.say(
            FIELD_MARKS,
            number,
            f"“{line[: len(line) - len(found['rest'])].strip()}” is read as "
            f"“{found['key'].strip()}:”.",
            f"write “{kept[-1]}”.",
        )
    return kept


def _without_fence(lines: list[str], remarks: Remarks) -> list[str]:
    """The lines without the two lines of backticks around all of them, or around the first."""
    start = _first(lines, 0)
    found = _FENCE.match(lines[start]) if start < len(lines) else None
    after = _first(lines, start + 1)
    if found is None or after >= len(lines):
        return lines
    opens = _LONG.match(lines[after]) is not None
    if not (opens or _is_field(lines[after]) or lines[after].startswith("# ")):
        return lines
    ends = [n for n in range(after, len(lines)) if lines[n].strip() == found[1]]
    if not ends:
        return lines
    whole = not any(line.strip() for line in lines[ends[-1] + 1 :])
    end = ends[-1] if whole else ends[0]
    kept = list(lines)
    kept[start] = kept[end] = "" if whole or opens else "---"
    remarks.say(
        FILE_AS_CODE,
        start + 1,
        f"this line and line {end + 1} would make code of all that stands between them; they are "
        "passed over.",
        "take both lines out.",
    )
    return kept
