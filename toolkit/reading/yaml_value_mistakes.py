"""The mistakes that people really make in one value of YAML: quotes, brackets, colons, signs."""

from __future__ import annotations

import re

from toolkit.model.diagnostics import Rule
from toolkit.model.quickly import dataclass, regex
from toolkit.reading.yaml_events import CURLY
from toolkit.reading.yaml_rules import (
    COLON_IN_VALUE,
    CURLY_QUOTES,
    SPECIAL_FIRST_CHARACTER,
    TEXT_AFTER_QUOTE,
    UNCLOSED_BRACKET,
    UNCLOSED_QUOTE,
)

_VALUE = regex(
    r"^(?P<lead>\s*(?:- +)*)(?P<key>[^\s:#\"'\[\]{}&*!|>%@`,?-][^:\n]*?:\s+)?(?P<rest>\S.*)$"
)
_COMMENT = regex(r"\s+# .*$")
_QUOTED = regex(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_APOSTROPHE = regex(r"'(?:\d0s|tis|twas|till?|cause|em|n|cos|bout)\b(?!.*')", re.IGNORECASE)
_SPECIAL = frozenset("*&!%@`|>?,]}[{-")


@dataclass(frozen=True, slots=True)
class Mend:
    """A line put right, and what to say about it."""

    line: str
    rule: Rule
    message: str
    hint: str


def value_mended(line: str) -> Mend | None:
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
        return Mend(
            before + _quoted(inside),
            CURLY_QUOTES,
            "these curly quotation marks hold nothing together, so the colon would begin a new "
            "entry.",
            f"use straight ones: {before.strip()} {_shown(inside)}",
        )
    if rest[:1] in "[{" and (closing := _missing_brackets(rest)):
        return Mend(
            before + rest + closing,
            UNCLOSED_BRACKET,
            f"the bracket “{rest[0]}” is opened and never closed.",
            f"close it with “{closing}”, or put quotes around the text if it is part of that.",
        )
    if ": " in rest or (found["key"] and rest.endswith(":")):
        return Mend(
            before + _quoted(rest),
            COLON_IN_VALUE,
            "a colon with a space stands inside a text, where it would begin a new entry.",
            f"put quotes around the text: {before.strip()} {_shown(rest)}",
        )
    if rest[:1] in _SPECIAL and not _is_closed_list(rest):
        return Mend(
            before + _quoted(rest),
            SPECIAL_FIRST_CHARACTER,
            f"a text that begins with “{rest[0]}” means something else there.",
            f"put quotes around the text: {before.strip()} {_shown(rest)}",
        )
    return None


def _quote(before: str, rest: str) -> Mend | None:
    closed = _QUOTED.match(rest)
    if closed is None and _APOSTROPHE.match(rest):
        return Mend(
            before + _quoted(rest),
            UNCLOSED_QUOTE,
            "the apostrophe (') at the start is taken for a quotation mark that is never closed.",
            f"put double quotation marks around the text: {before.strip()} {_shown(rest)}",
        )
    if closed is None:
        bare = rest.strip("\"'")
        return Mend(
            before + _quoted(bare),
            UNCLOSED_QUOTE,
            f"a quotation mark ({rest[0]}) is opened and never closed.",
            f'write one at the end of the text as well: {before.strip()} "{bare}"',
        )
    if closed.end() == len(rest):
        return None
    if rest[0] == "'" and rest[closed.end()].isalnum():
        inside = rest[1:-1] if rest.endswith("'") and rest.count("'") > 2 else rest[1:]
        return Mend(
            before + _quoted(inside),
            TEXT_AFTER_QUOTE,
            "the apostrophe (') in the text is taken for the quotation mark that closes it.",
            f"put double quotation marks around the text: {before.strip()} {_shown(inside)}",
        )
    return Mend(
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


def _is_closed_list(text: str) -> bool:
    """Whether a text is a list from its first bracket to its last letter."""
    inside = text[1:-1]
    pair = text[:1] + text[-1:]
    return pair in ("[]", "{}") and not any(sign in inside for sign in "[]{}")


def _missing_brackets(text: str) -> str:
    """The closing brackets that a text lacks, innermost first."""
    missing: list[str] = []
    for found in re.finditer(r"[\[\]{}]", text):
        if found.group() in "[{":
            missing.append("]" if found.group() == "[" else "}")
        elif missing and missing[-1] == found.group():
            missing.pop()
    return "".join(reversed(missing))
