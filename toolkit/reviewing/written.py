"""Judgements as YAML that people can read and edit, added below what is there already."""

from __future__ import annotations

import re
import unicodedata

import yaml

from toolkit.model.review import Judgement

HEAD = """\
# What people judged, the newest last. `toolkit review` adds to this file and changes nothing in it.
# "judged" holds the very words that were judged: when these change, the judgement is stale.
# Nobody's name is needed. A person's own words stand here only as a code.
reviews:
"""
_LIST = re.compile(r"^reviews:[ \t]*(?:#.*)?$", re.MULTILINE)
_ITEM = re.compile(r"^(?P<indent> *)- ", re.MULTILINE)
_PLAIN = re.compile(r"[A-Za-z0-9][\w/.,;()’'– -]*(?<![ -])")
"""Words that YAML reads as they are, without quotation marks around them."""


def with_judgements(before: str, judgements: tuple[Judgement, ...]) -> str:
    """A file's text with judgements added at its end; "" begins a new file."""
    items = "".join(map(_item, judgements))
    found = _LIST.search(before)
    if not before.strip():
        return HEAD + _indented(items, "  ")
    if found is None:
        return f"{before.rstrip()}\nreviews:\n" + _indented(items, "  ")
    item = _ITEM.search(before, found.end())
    return f"{before.rstrip()}\n" + _indented(items, item["indent"] if item else "  ")


def has_room(before: str) -> bool:
    """Whether a file's text has a list of reviews, or nothing yet but comments."""
    lines = (line.strip() for line in before.splitlines())
    return bool(_LIST.search(before)) or not any(line and line[0] != "#" for line in lines)


def tidy(words: str) -> str:
    """Words as they are kept: without letters that nobody sees, and blanks at the ends of lines."""
    seen = (c for c in words if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
    return "\n".join(line.rstrip() for line in "".join(seen).split("\n")).strip()


def _item(judgement: Judgement) -> str:
    data = {
        "criterion": judgement.reference,
        "verdict": judgement.verdict.value,
        "remark": tidy(judgement.remark),
        "role": tidy(judgement.role),
        "on": judgement.on,
        "judged": {
            "framework version": tidy(judgement.judged.version),
            "text": tidy(judgement.judged.text),
            "evidence": tidy(judgement.judged.evidence),
        },
    }
    return yaml.dump([data], Dumper=_Plainly, allow_unicode=True, sort_keys=False, width=1_000_000)


def _indented(items: str, indent: str) -> str:
    return "".join(f"{indent}{line}" if line.strip() else line for line in items.splitlines(True))


class _Plainly(yaml.SafeDumper):
    """Writes text as text: in lines where it has some, in quotation marks where YAML needs them."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as in yaml

    def write_text(self, text: str) -> yaml.ScalarNode:
        """A text in the style that keeps it whole and is easiest to read."""
        style = "|" if "\n" in text else None if _PLAIN.fullmatch(text) else '"'
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Plainly.add_representer(str, _Plainly.write_text)
