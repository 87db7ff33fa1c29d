"""YAML events to values: all text, each with its line, in bounded memory and never too deep."""

from __future__ import annotations

import re
from dataclasses import field

import yaml
from yaml import events

from toolkit.model.fields import normal_key
from toolkit.model.quickly import dataclass, regex
from toolkit.model.record import Entries, Entry, Items, Scalar, Value
from toolkit.model.source import Span
from toolkit.reading.remarks import Remarks
from toolkit.reading.yaml_rules import (
    CURLY_QUOTES,
    DASHES_IN_THE_MIDDLE,
    ENTRY_TWICE,
    LISTS_TOO_DEEP,
    SHORTHAND,
    VALUE_CUT_AT_HASH,
)

MOST_DEEP = 20
_MOST_BRACKETS = 500
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
CURLY = regex(r"[“„”](?P<double>[^“„”]*)[“”]|[‘’](?P<single>[^‘’]*)’")
"""A text between the quotation marks that word processors write."""
_CUT = regex(r"[ \t]+#(?=[^\s#!]| ?\d+\s*$)")


_IN_A_LIST = frozenset({"know", "feel", "do"})
"""Words that stand several times, each in an item of its own."""


def each_once(value: Entries, remarks: Remarks) -> Entries:
    """Entries with each key once: the first stays, and a word is said about the others."""
    kept: dict[str, Entry] = {}
    for entry in value.entries:
        first = kept.setdefault(entry.key, entry)
        if first is not entry:
            remarks.at(
                ENTRY_TWICE,
                entry.span,
                f"“{entry.written}” is already there on line {first.span.line}"
                f"{_other(first, entry)}; only that one counts.",
                f"begin both with a dash: - {entry.key}: …"
                if entry.key in _IN_A_LIST
                else "keep one of the two lines, or write what both say in one.",
            )
    return Entries(value.span, tuple(kept.values()))


def _other(first: Entry, again: Entry) -> str:
    return f", as “{first.written}”" if first.written != again.written else ""


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read; `key` waits for its value."""

    line: int
    mapping: bool
    parts: list[Value] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    key: Scalar | None = None


class Builder:
    """Builds values from YAML events, one at a time and never deeper than MOST_DEEP."""

    def __init__(self, text: str, remarks: Remarks, first_line: int) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.remarks = remarks
        self.first_line = first_line
        self.value: Value | None = None
        self.open: list[_Open] = []
        self.too_deep = 0
        self.deep_words: list[Scalar] = []
        self.documents = 0

    def read(self) -> yaml.YAMLError | None:
        """Read everything; what stopped it, if anything did."""
        if _brackets(self.text) > _MOST_BRACKETS:
            return yaml.MarkedYAMLError(problem="too many brackets")
        try:
            for event in yaml.parse(self.text, Loader=_LOADER):
                self._take(event)
        except yaml.YAMLError as trouble:
            return trouble
        if self.value is None:
            self.value = Entries(Span(self.remarks.path, self.first_line, self.first_line), ())
        return None

    def _take(self, event: events.Event) -> None:
        line = self.first_line + (event.start_mark.line if event.start_mark else 0)
        match event:
            case events.DocumentStartEvent():
                self.documents += 1
                if self.documents == 2:
                    self._say_second(line)
            case _ if self.documents > 1:
                pass
            case events.MappingStartEvent() | events.SequenceStartEvent():
                self._refuse(event, line)
                self._begin(line, isinstance(event, events.MappingStartEvent))
            case events.MappingEndEvent() | events.SequenceEndEvent():
                self._end()
            case events.ScalarEvent():
                self._refuse(event, line)
                self._add(self._scalar(event, line))
            case events.AliasEvent():
                self._refuse(event, line)
                self._add(Scalar(Span(self.remarks.path, line, line), f"*{event.anchor}"))

    def _begin(self, line: int, mapping: bool) -> None:
        if len(self.open) < MOST_DEEP:
            self.open.append(_Open(line, mapping))
            return
        if self.too_deep == 0:
            self.remarks.say(
                LISTS_TOO_DEEP,
                line,
                f"lists stand inside one another more than {MOST_DEEP} deep here; "
                "what is deeper is read as one text.",
                "bring this down to two or three levels.",
            )
        self.too_deep += 1

    def _end(self) -> None:
        if self.too_deep:
            self.too_deep -= 1
            if self.too_deep == 0:
                self._add(self._flattened())
            return
        done = self.open.pop()
        parts: list[Value] = [e.value for e in done.entries] if done.mapping else done.parts
        last = max((part.span.end_line for part in parts), default=done.line)
        span = Span(self.remarks.path, done.line, last)
        if done.mapping:
            self._add(each_once(Entries(span, tuple(done.entries)), self.remarks))
        else:
            self._add(Items(span, tuple(done.parts)))

    def _flattened(self) -> Scalar:
        words, self.deep_words = self.deep_words, []
        line = words[0].span.line if words else self.open[-1].line
        last = words[-1].span.end_line if words else line
        return Scalar(Span(self.remarks.path, line, last), " ".join(word.text for word in words))

    def _add(self, value: Value) -> None:
        if self.too_deep:
            self.deep_words.extend([value] if isinstance(value, Scalar) else [])
            return
        if not self.open:
            self.value = value
            return
        top = self.open[-1]
        if not top.mapping:
            top.parts.append(value)
        elif top.key is None:
            # A list where a key is due is kept under its own words.
            top.key = Scalar(value.span, _words(value))
        else:
            span = Span(self.remarks.path, top.key.span.line, value.span.end_line)
            entry = Entry(span, normal_key(top.key.text), value, top.key.text)
            top.entries.append(entry)
            top.key = None

    def _scalar(self, event: events.ScalarEvent, line: int) -> Scalar:
        text = event.value.strip()
        last = self.first_line + (event.end_mark.line if event.end_mark else 0)
        if event.style in ("|", ">"):
            last -= 1
        elif not event.style and text:
            self._look_for_cut(event)
            # What stands before the text belonged to it for the person who typed it.
            marks = (f"&{event.anchor}" if event.anchor else "", _own_tag(event))
            text = self._straight(" ".join(filter(None, (*marks, text))), line)
        return Scalar(Span(self.remarks.path, line, max(line, last)), text)

    def _straight(self, text: str, line: int) -> str:
        """A text without the curly quotation marks that all of it stands between."""
        found = CURLY.fullmatch(text)
        inside = found and (found["double"] or found["single"])
        if not inside:
            return text
        self.remarks.say(
            CURLY_QUOTES,
            line,
            f"{text} stands between curly quotation marks, which mean nothing there.",
            f"use straight ones, or none: {inside}",
        )
        return inside

    def _look_for_cut(self, event: events.ScalarEvent) -> None:
        mark = event.end_mark
        if mark is None or mark.line >= len(self.lines):
            return
        rest = self.lines[mark.line][mark.column :]
        if _CUT.match(rest):
            shown = rest.strip()
            more = "word" if shown.startswith("# ") else "space"
            self.remarks.say(
                VALUE_CUT_AT_HASH,
                self.first_line + mark.line,
                f"“{shown}” counts as a note to yourself, since a space and # begin one.",
                f"if it belongs to the text, put quotes around all of it: "
                f'"{event.value} {shown}"; if not, write a {more} after the #.',
            )

    def _refuse(self, event: events.NodeEvent, line: int) -> None:
        """Say that anchors, aliases and tags are not used; what they stand on is read as it is."""
        mark = "*" if isinstance(event, events.AliasEvent) else "&"
        if what := f"{mark}{event.anchor}" if event.anchor else _own_tag(event):
            self.remarks.say(
                SHORTHAND,
                line,
                f"“{what}” is programmers' shorthand, which is not used here.",
                "put quotes around the text, or write it out.",
            )

    def _say_second(self, line: int) -> None:
        self.remarks.say(
            DASHES_IN_THE_MIDDLE,
            line,
            "three dashes end the file here; what comes after them is not read.",
            "take the line with the three dashes out.",
        )


def _own_tag(event: events.NodeEvent) -> str:
    """A tag such as `!important` that somebody typed, or ""."""
    tag = getattr(event, "tag", None) or ""
    return tag if tag.startswith("!") else ""


def _words(value: Value) -> str:
    match value:
        case Scalar(text=text):
            return text
        case Items(items=items):
            return " ".join(_words(item) for item in items)
        case Entries(entries=entries):
            return " ".join(f"{entry.written} {_words(entry.value)}" for entry in entries)


def _brackets(text: str) -> int:
    """How deep square and curly brackets stand inside one another, at most."""
    deep = most = 0
    for found in re.finditer(r"[\[\]{}]", text):
        deep = deep + 1 if found.group() in "[{" else max(0, deep - 1)
        most = max(most, deep)
    return most
