"""The lines about a module on top of its file: where they begin and end, and what they say."""

from __future__ import annotations

from toolkit.model.fields import normal_key
from toolkit.model.quickly import dataclass, regex
from toolkit.model.record import Entries, Items, filled
from toolkit.model.source import Span
from toolkit.reading.front_matter_marks import DASHES, MOST_LINES, NAMES, tidied
from toolkit.reading.front_matter_rules import (
    DASHES_BEFORE_ENTRIES,
    FRONT_MATTER_NOT_FIRST,
    FRONT_MATTER_WITHOUT_START,
    UNCLOSED_FRONT_MATTER,
)
from toolkit.reading.remarks import Remarks
from toolkit.reading.yaml_events import each_once
from toolkit.reading.yaml_nodes import read_yaml
from toolkit.reading.yaml_rules import TEXT_WHERE_ENTRIES

_END = regex(r"(?:-{3,}|\.{3})\s*$")
_KEY = regex(r"([A-Za-z][\w -]{0,40}?)\s*:(?:\s|$)")
_DASHED_KEY = regex(r"-\s+([A-Za-z][\w -]{0,40}?)\s*:(?:\s|$)")
_ANY_KEY = regex(r"\s*[\"'“]?[A-Za-z][\w /-]{0,60}[\"'”]?\s*:(?![/:])")
_COMMENT = regex(r"\s*#(?!#)")
_SLIDE = regex(r"#{2,6}\s+\S")
_HEADING = regex(r"#{1,6}\s+\S")
_MOST_ABOVE = 8
_OF_YAML = regex(r"[ \t]+\S|-\s|[\w\"'][^:#]{0,60}:|#")


@dataclass(frozen=True, slots=True)
class Split:
    """A file in two: YAML and Markdown, each with the number of its first line."""

    yaml: str
    yaml_line: int
    body: str
    body_line: int


def split(text: str, remarks: Remarks) -> Split:
    """Take the front matter off a file; a file without any is all body."""
    lines = tidied(text.split("\n"), remarks)
    start = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if DASHES.match(lines[start]):
        return _after_dashes(lines, start, remarks)
    if _looks_like_field(lines[start]):
        return _without_start(lines, start, remarks)
    return _below_words(lines, start, remarks) or _all(lines)


def read_front_matter(parts: Split, remarks: Remarks) -> Entries | None:
    """What the front matter says, still unchecked; None where nothing of it could be read."""
    value = read_yaml(parts.yaml, remarks, parts.yaml_line)
    if isinstance(value, Entries) or value is None:
        return value
    if isinstance(value, Items) and any(isinstance(item, Entries) for item in value.items):
        return _without_dashes(value, remarks)
    remarks.at(
        TEXT_WHERE_ENTRIES,
        value.span,
        "the lines between the dashes should each be a word, a colon and what there is to say.",
        "write each as “title: …”, on a line of its own.",
    )
    return Entries(Span(remarks.path, parts.yaml_line, parts.yaml_line), ())


def _without_dashes(value: Items, remarks: Remarks) -> Entries:
    """What a list says in which each line about the module is an item."""
    dashed = [item for item in value.items if isinstance(item, Entries)]
    entries = tuple(entry for item in dashed for entry in item.entries)
    first = entries[0].written or entries[0].key
    remarks.say(
        DASHES_BEFORE_ENTRIES,
        value.span.line,
        "the lines about the module begin with dashes, which make a list of them.",
        f"take the dash away at the start of each: “{first}: …”.",
    )
    for item in value.items:
        if not isinstance(item, Entries) and filled(item):
            remarks.at(
                TEXT_WHERE_ENTRIES,
                item.span,
                "this line has no colon, so it says nothing about the module.",
                "write a word, a colon, a space and what there is to say, such as “title: …”.",
            )
    return each_once(Entries(value.span, entries), remarks)


def _after_dashes(lines: list[str], start: int, remarks: Remarks) -> Split:
    for number in range(start + 1, len(lines)):
        if _END.match(lines[number]):
            inside = lines[start + 1 : number]
            return _split(lines, start + 1, number, number + 1) if _is_yaml(inside) else _all(lines)
    if not _is_yaml(lines[start + 1 : start + 2]):
        return _all(lines)
    end = next(
        (
            number
            for number in range(start + 1, len(lines))
            if not lines[number].strip() or _HEADING.match(lines[number])
        ),
        len(lines),
    )
    remarks.say(
        UNCLOSED_FRONT_MATTER,
        start + 1,
        "the lines about the module begin here, and no three dashes end them; they are taken to "
        f"end on line {end}.",
        "write --- on a line of its own below the last of them.",
    )
    return _split(lines, start + 1, end, end)


def _without_start(lines: list[str], start: int, remarks: Remarks) -> Split:
    for number in range(start + 1, min(len(lines), start + MOST_LINES)):
        if DASHES.match(lines[number]):
            remarks.say(
                FRONT_MATTER_WITHOUT_START,
                start + 1,
                f"the lines about the module end on line {number + 1}, and no three dashes begin "
                "them.",
                "write --- on a line of its own above the first of them.",
            )
            return _split(lines, start, number, number + 1)
        if _HEADING.match(lines[number]):
            break
    end = next((n for n in range(start, len(lines)) if not _looks_like_field(lines[n])), len(lines))
    if end - start < 2 or "".join(lines[end : end + 1]).strip():
        return _all(lines)
    remarks.say(
        FRONT_MATTER_WITHOUT_START,
        start + 1,
        f"the lines about the module, {start + 1} to {end}, have no lines of three dashes around "
        "them.",
        "write --- on a line of its own above the first of them, and below the last.",
    )
    return _split(lines, start, end, end)


def _below_words(lines: list[str], start: int, remarks: Remarks) -> Split | None:
    """Front matter that stands below a few words, which stay words; None where there is none."""
    top = next((n for n in _few(lines, start) if DASHES.match(lines[n])), None)
    if top is None or not _looks_like_field(lines[top + 1]):
        return None
    end = next((n for n in range(top + 1, len(lines)) if DASHES.match(lines[n])), None)
    if end is None or not all(_OF_YAML.match(line) for line in lines[top + 1 : end]):
        return None
    remarks.say(
        FRONT_MATTER_NOT_FIRST,
        top + 1,
        "the lines about the module begin here, below other words; they are read all the same.",
        "move them to the very top of the file, above everything else.",
    )
    blank = [""] * (end + 1 - top)
    body = "\n".join([*lines[:top], *blank, *lines[end + 1 :]])
    return Split("\n".join(lines[top + 1 : end]), top + 2, body, 1)


def _few(lines: list[str], start: int) -> range:
    """The lines at the top of a file among which front matter may begin."""
    return range(start, min(len(lines) - 1, start + _MOST_ABOVE))


def _is_yaml(inside: list[str]) -> bool:
    """Whether lines between dashes are front matter, and not a slide between two breaks."""
    said = [line for line in inside if line.strip() and not _COMMENT.match(line)]
    if any(_SLIDE.match(line) for line in inside):
        return False
    if said and said[0].lstrip().startswith("{") and said[-1].rstrip().endswith("}"):
        return ":" in "".join(said)
    return not said or _ANY_KEY.match(said[0]) is not None or _looks_like_item(said[0])


def _looks_like_field(line: str) -> bool:
    found = _KEY.match(line)
    return found is not None and normal_key(found[1]) in NAMES


def _looks_like_item(line: str) -> bool:
    found = _DASHED_KEY.match(line)
    return found is not None and normal_key(found[1]) in NAMES


def _split(lines: list[str], start: int, end: int, body: int) -> Split:
    return Split("\n".join(lines[start:end]), start + 1, "\n".join(lines[body:]), body + 1)


def _all(lines: list[str]) -> Split:
    return Split("", 1, "\n".join(lines), 1)
