"""The mistakes that people really make in YAML: how each is seen, mended and said."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from yaml import MarkedYAMLError, YAMLError

from toolkit.model.diagnostics import Rule
from toolkit.model.quickly import dataclass, regex
from toolkit.model.record import Entries, Scalar, Value, scalars
from toolkit.reading.remarks import Remarks
from toolkit.reading.yaml_rules import (
    COLON_WITHOUT_SPACE,
    DASH_WITHOUT_SPACE,
    INDENT_UNEVEN,
    LINE_WITHOUT_COLON,
    TAB_AT_LINE_START,
    UNREADABLE_LINE,
)
from toolkit.reading.yaml_value_mistakes import Mend, value_mended

_MOST_LINES_BACK = 30
_TAB = regex(r"^ *\t[ \t]*")
_DASH = regex(r"^(\s*(?:- +)*-)(?=[^\s\-\d])")
_KEY_ONLY = regex(r"^(\s*(?:- +)*[A-Za-z][\w -]{0,40}:)(?=[^\s/:])")
_QUOTED = regex(r"[A-Za-z][\w -]{0,40}:[\"'“‘]")
"""A key into which the text behind it was drawn, since a colon with a space stands in that."""
_BEGINS = regex(r"^(?P<lead> *)(?:- |[^\s:#\"'\[{][^:\n]*:(?:\s|$))")
_NO_COLON = regex(r"^(?P<lead> *)(?P<dash>- +)?(?P<words>[^\W\d_][^:#\"'\[\]{}|>]*)$")
_PARTED = regex(r"([A-Za-z]+)(?:\s+[-–—]\s*|[-–—]\s+)(\S.*)")
_DASHED = regex(
    r"^(?P<lead> *(?:- +)?)(?P<key>[A-Za-z][A-Za-z ]{0,30}?)\s+[-–—=]\s+(?P<rest>\S.*)$"
)
_BELOW = "this line needs a word and a colon, since the line below it belongs to it."
_SIGN = "this line has another sign where a colon should stand after its first words."
_HOW = (
    "each line is a word, a colon, a space and what there is to say; what belongs below it "
    "begins two spaces further in."
)


@dataclass(frozen=True, slots=True)
class Mended:
    """A text with one mistake understood; `line` counts from 0."""

    text: str
    rule: Rule
    line: int
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
    if where and (above := _above_without_colon(lines, where[0])):
        return _put(lines, *above)
    if where and (found := _uneven(lines, where[0])):
        return _put(lines, where[0], found)
    return None


def without_line(text: str, trouble: YAMLError) -> Mended | None:
    """The text without the line that stopped it, where nobody can tell what it means.

    A line such as `before - we ask` is read with a colon: that loses less than leaving it out.
    """
    lines = text.split("\n")
    number = next(_lines_to_look_at(trouble, lines), None)
    if number is None:
        return None
    if dashed := _DASHED.match(lines[number]):
        whole = f"{dashed['key']}: {dashed['rest']}"
        return _put(lines, number, _with_colon(dashed["lead"], whole, _SIGN))
    left_out = Mend("", UNREADABLE_LINE, "this line could not be read, so it is left out.", _HOW)
    return _put(lines, number, left_out)


def tell(trouble: YAMLError, first_line: int, remarks: Remarks, key: str = "") -> None:
    """Say that an entry, or all of it, could not be read."""
    mark = getattr(trouble, "problem_mark", None) or getattr(trouble, "context_mark", None)
    what = f"the entry “{key[:40]}”" if key else "what stands here"
    message = f"{what} could not be read, so it is left out."
    remarks.say(UNREADABLE_LINE, first_line + (mark.line if mark else 0), message, _HOW)


def _put(lines: list[str], number: int, found: Mend) -> Mended | None:
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
    keys = (entry.written for entry in value.entries) if isinstance(value, Entries) else ()
    for key in filter(_QUOTED.match, keys):
        at = next((n for n, line in enumerate(lines) if line.startswith(key)), None)
        if at is not None and (found := _colon_without_space(lines[at])):
            return _put(lines, at, found)
    dashed = {each.text[:2] for each in scalars(value) if each.text.startswith("-")}
    for number, line in enumerate(lines if dashed else ()):
        if line.lstrip()[:2] in dashed and (found := _dash_without_space(line)):
            return _put(lines, number, found)
    return None


def _tab(line: str) -> Mend | None:
    found = _TAB.match(line)
    if found is None:
        return None
    return Mend(
        found.group().replace("\t", "  ") + line[found.end() :],
        TAB_AT_LINE_START,
        "this line begins with a tab, and only spaces count there.",
        "use spaces: two for each step further in.",
    )


def _dash_without_space(line: str) -> Mend | None:
    if not (found := _DASH.match(line)):
        return None
    mended = f"{found.group()} {line[found.end() :]}"
    return Mend(
        mended,
        DASH_WITHOUT_SPACE,
        "there is no space after the dash, so this was no item of the list.",
        f"write “{mended.strip()}”.",
    )


def _colon_without_space(line: str) -> Mend | None:
    if not (found := _KEY_ONLY.match(line)):
        return None
    mended = f"{found.group()} {line[found.end() :]}"
    return Mend(
        mended,
        COLON_WITHOUT_SPACE,
        "there is no space after the colon, so the line was taken for one piece of text.",
        f"write “{mended.strip()}”.",
    )


def _above_without_colon(lines: list[str], number: int) -> tuple[int, Mend] | None:
    """A line without a colon, to which the line at `number` belongs: an entry, or an item."""
    at = next((n for n in range(number - 1, -1, -1) if lines[n].strip()), None)
    found = _NO_COLON.match(lines[at]) if at is not None else None
    below = _BEGINS.match(lines[number])
    if at is None or found is None or below is None:
        return None
    further_in = len(below["lead"]) - len(found["lead"])
    words, has_items = found["words"].rstrip(), "- " in below.group()
    if not found["dash"] and further_in >= (0 if has_items else 1):
        return at, _with_colon(found["lead"], f"{words}:")
    dashed = _DASHED.match(lines[at])
    if not found["dash"] and dashed and further_in == 0:
        return at, _with_colon(dashed["lead"], f"{dashed['key']}: {dashed['rest']}", _SIGN)
    if not found["dash"] or has_items or further_in < 1:
        return None
    parted = _PARTED.match(words)
    whole = f"{parted[1]}: {parted[2]}" if parted else f"text: {words}"
    return at, _with_colon(found["lead"] + found["dash"], whole)


def _with_colon(lead: str, words: str, message: str = _BELOW) -> Mend:
    return Mend(
        lead + words,
        LINE_WITHOUT_COLON,
        message,
        f"write “{(lead + words).strip()}”.",
    )


def _uneven(lines: list[str], number: int) -> Mend | None:
    """A line that begins in another column than the one above, which it belongs beside."""
    this = _BEGINS.match(lines[number])
    above = next((_BEGINS.match(line) for line in reversed(lines[:number]) if line.strip()), None)
    if this is None or above is None or this["lead"] == above["lead"]:
        return None
    # What belongs to an item stands under its first word, behind the dash.
    behind = "  " if "- " in above.group() and "- " not in this.group() else ""
    inside = behind if len(this["lead"]) > len(above["lead"]) else ""
    return Mend(
        above["lead"] + inside + lines[number].lstrip(),
        INDENT_UNEVEN,
        "this line does not begin in the same column as the line above it.",
        "give lines that belong together the same number of spaces at the start.",
    )


_MISTAKES: tuple[Callable[[str], Mend | None], ...] = (
    _tab,
    _dash_without_space,
    _colon_without_space,
    value_mended,
)
"""The usual mistakes in one line, those that are surest first."""
