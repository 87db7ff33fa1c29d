"""The mistakes that people really make in YAML: how each is seen, mended and said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from yaml import MarkedYAMLError, YAMLError

from toolkit.model.diagnostics import Rule
from toolkit.model.record import Entries, Items, Scalar, Value
from toolkit.reading.remarks import Remarks
from toolkit.reading.yaml_events import CURLY
from toolkit.reading.yaml_rules import (
    COLON_IN_VALUE,
    COLON_WITHOUT_SPACE,
    CURLY_QUOTES,
    DASH_WITHOUT_SPACE,
    INDENT_UNEVEN,
    SPECIAL_FIRST_CHARACTER,
    TAB_AT_LINE_START,
    TEXT_AFTER_QUOTE,
    UNCLOSED_BRACKET,
    UNCLOSED_QUOTE,
    UNREADABLE_LINE,
)

_MOST_LINES_BACK = 30
_TAB = re.compile(r"^ *\t[ \t]*")
_DASH = re.compile(r"^(\s*(?:- +)*-)(?=[^\s\-\d])")
_KEY_ONLY = re.compile(r"^(\s*(?:- +)*[A-Za-z][\w -]{0,40}:)(?=[^\s/:])")
_VALUE = re.compile(
    r"^(?P<lead>\s*(?:- +)*)(?P<key>[^\s:#\"'\[\]{}&*!|>%@`,?-][^:\n]*?:\s+)?(?P<rest>\S.*)$"
)
_BEGINS = re.compile(r"^(?P<lead> *)(?:- |[^\s:#\"'\[{][^:\n]*:(?:\s|$))")
_COMMENT = re.compile(r"\s+# .*$")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_HOW = (
    "each line is a word, a colon, a space and what there is to say; what belongs below it "
    "begins two spaces further in."
)
_APOSTROPHE = re.compile(r"'(?:\d0s|tis|twas|till?|cause|em|n|cos|bout)\b(?!.*')", re.IGNORECASE)
_SPECIAL = frozenset("*&!%@`|>?,]}[{-")


@dataclass(frozen=True, slots=True)
class Mended:
    """A text with one mistake understood; `line` counts from 0."""

    text: str
    rule: Rule
    line: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class _Mend:
    """A line put right, and what to say about it."""

    line: str
    rule: Rule
    message: str
    hint: str


def mend(text: str, trouble: YAMLError | None, value: Value | None) -> Mended | None:
    """The text with the mistake that stopped it put right, or None where none is recognised."""
    lines = text.split("\n")
    if trouble is None:
        return _silent(lines, value)
    where = list(_lines_to_look_at(trouble, lines))
    for number in where:
        for see in _MISTAKES:
            if found := see(lines[number]):
                return _put(lines, number, found)
    if where and (found := _uneven(lines, where[0])):
        return _put(lines, where[0], found)
    return None


def without_line(text: str, trouble: YAMLError) -> Mended | None:
    """The text without the line that stopped it, where nobody can tell what it means."""
    lines = text.split("\n")
    number = next(_lines_to_look_at(trouble, lines), None)
    if number is None:
        return None
    left_out = _Mend("", UNREADABLE_LINE, "this line could not be read, so it is left out.", _HOW)
    return _put(lines, number, left_out)


def tell(trouble: YAMLError, first_line: int, remarks: Remarks, key: str = "") -> None:
    """Say that an entry, or all of it, could not be read."""
    mark = getattr(trouble, "problem_mark", None) or getattr(trouble, "context_mark", None)
    what = f"the entry “{key[:40]}”" if key else "what stands here"
    message = f"{what} could not be read, so it is left out."
    remarks.say(UNREADABLE_LINE, first_line + (mark.line if mark else 0), message, _HOW)


def _put(lines: list[str], number: int, found: _Mend) -> Mended | None:
    if lines[number] == found.line:
        return None
    text = "\n".join([*lines[:number], found.line, *lines[number + 1 :]])
    return Mended(text, found.rule, number, found.message, found.hint)


def _lines_to_look_at(trouble: YAMLError, lines: list[str]) -> Iterator[int]:
    """The line where reading stopped, then those before it, back to where the entry begins."""
    if not isinstance(trouble, MarkedYAMLError) or trouble.problem_mark is None:
        return
    last = min(trouble.problem_mark.line, len(lines) - 1)
    first = trouble.context_mark.line if trouble.context_mark else last - 1
    for number in range(last, max(min(first, last - 1), last - _MOST_LINES_BACK, 0) - 1, -1):
        if lines[number].strip() and not lines[number].lstrip().startswith("#"):
            yield number


def _silent(lines: list[str], value: Value | None) -> Mended | None:
    """Mistakes that YAML reads as something else without a word."""
    if isinstance(value, Scalar):
        for number, line in enumerate(lines):
            if found := _colon_without_space(line):
                return _put(lines, number, found)
    dashed = {text[:2] for text in _texts(value) if text.startswith("-")}
    for number, line in enumerate(lines if dashed else ()):
        if line.lstrip()[:2] in dashed and (found := _dash_without_space(line)):
            return _put(lines, number, found)
    return None


def _texts(value: Value | None) -> Iterator[str]:
    match value:
        case Scalar(text=text):
            yield text
        case Items(items=items):
            for item in items:
                yield from _texts(item)
        case Entries(entries=entries):
            for entry in entries:
                yield from _texts(entry.value)


def _tab(line: str) -> _Mend | None:
    found = _TAB.match(line)
    if found is None:
        return None
    return _Mend(
        found.group().replace("\t", "  ") + line[found.end() :],
        TAB_AT_LINE_START,
        "this line begins with a tab, and only spaces count there.",
        "use spaces: two for each step further in.",
    )


def _dash_without_space(line: str) -> _Mend | None:
    if not (found := _DASH.match(line)):
        return None
    mended = f"{found.group()} {line[found.end() :]}"
    return _Mend(
        mended,
        DASH_WITHOUT_SPACE,
        "there is no space after the dash, so this was no item of the list.",
        f"write “{mended.strip()}”.",
    )


def _colon_without_space(line: str) -> _Mend | None:
    if not (found := _KEY_ONLY.match(line)):
        return None
    mended = f"{found.group()} {line[found.end() :]}"
    return _Mend(
        mended,
        COLON_WITHOUT_SPACE,
        "there is no space after the colon, so the line was taken for one piece of text.",
        f"write “{mended.strip()}”.",
    )


def _value(line: str) -> _Mend | None:
    """What can be the matter with a value: quotes, brackets, colons, a first character."""
    found = _VALUE.match(line)
    if found is None or (found["key"] is None and "-" not in found["lead"]):
        return None
    rest = _COMMENT.sub("", found["rest"]).strip()
    before = found["lead"] + (found["key"] or "")
    if rest[:1] in "\"'":
        return _quote(before, rest)
    if (curly := CURLY.fullmatch(rest)) and ": " in rest:
        inside = curly["double"] or curly["single"]
        return _Mend(
            before + _quoted(inside),
            CURLY_QUOTES,
            "these curly quotation marks hold nothing together, so the colon would begin a new "
            "entry.",
            f"use straight ones: {before.strip()} {_shown(inside)}",
        )
    if rest[:1] in "[{" and (closing := _missing_brackets(rest)):
        return _Mend(
            before + rest + closing,
            UNCLOSED_BRACKET,
            f"the bracket “{rest[0]}” is opened and never closed.",
            f"close it with “{closing}”, or put quotes around the text if it is part of that.",
        )
    if ": " in rest or (found["key"] and rest.endswith(":")):
        return _Mend(
            before + _quoted(rest),
            COLON_IN_VALUE,
            "a colon with a space stands inside a text, where it would begin a new entry.",
            f"put quotes around the text: {before.strip()} {_shown(rest)}",
        )
    if rest[:1] in _SPECIAL:
        return _Mend(
            before + _quoted(rest),
            SPECIAL_FIRST_CHARACTER,
            f"a text that begins with “{rest[0]}” means something else there.",
            f"put quotes around the text: {before.strip()} {_shown(rest)}",
        )
    return None


def _quote(before: str, rest: str) -> _Mend | None:
    closed = _QUOTED.match(rest)
    if closed is None and _APOSTROPHE.match(rest):
        return _Mend(
            before + _quoted(rest),
            UNCLOSED_QUOTE,
            "the apostrophe (') at the start is taken for a quotation mark that is never closed.",
            f"put double quotation marks around the text: {before.strip()} {_shown(rest)}",
        )
    if closed is None:
        bare = rest.strip("\"'")
        return _Mend(
            before + _quoted(bare),
            UNCLOSED_QUOTE,
            f"a quotation mark ({rest[0]}) is opened and never closed.",
            f'write one at the end of the text as well: {before.strip()} "{bare}"',
        )
    if closed.end() == len(rest):
        return None
    if rest[0] == "'" and rest[closed.end()].isalnum():
        inside = rest[1:-1] if rest.endswith("'") and rest.count("'") > 2 else rest[1:]
        return _Mend(
            before + _quoted(inside),
            TEXT_AFTER_QUOTE,
            "the apostrophe (') in the text is taken for the quotation mark that closes it.",
            f"put double quotation marks around the text: {before.strip()} {_shown(inside)}",
        )
    return _Mend(
        before + _quoted(rest),
        TEXT_AFTER_QUOTE,
        "the text goes on after the closing quotation mark.",
        f"put single quotes around all of it: {before.strip()} {_quoted(rest)}",
    )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _shown(text: str) -> str:
    """A text in quotes as a person would type it."""
    return _quoted(text) if '"' in text or "\\" in text else f'"{text}"'


def _missing_brackets(text: str) -> str:
    """The closing brackets that a text lacks, innermost first."""
    missing: list[str] = []
    for found in re.finditer(r"[\[\]{}]", text):
        if found.group() in "[{":
            missing.append("]" if found.group() == "[" else "}")
        elif missing and missing[-1] == found.group():
            missing.pop()
    return "".join(reversed(missing))


def _uneven(lines: list[str], number: int) -> _Mend | None:
    """A line that begins in another column than the one above, which it belongs beside."""
    this = _BEGINS.match(lines[number])
    above = next((_BEGINS.match(line) for line in reversed(lines[:number]) if line.strip()), None)
    if this is None or above is None or this["lead"] == above["lead"]:
        return None
    # What belongs to an item stands under its first word, behind the dash.
    behind = "  " if "- " in above.group() and "- " not in this.group() else ""
    inside = behind if len(this["lead"]) > len(above["lead"]) else ""
    return _Mend(
        above["lead"] + inside + lines[number].lstrip(),
        INDENT_UNEVEN,
        "this line does not begin in the same column as the line above it.",
        "give lines that belong together the same number of spaces at the start.",
    )


_MISTAKES: tuple[Callable[[str], _Mend | None], ...] = (
    _tab,
    _dash_without_space,
    _colon_without_space,
    _value,
)
"""The usual mistakes in one line, those that are surest first."""
