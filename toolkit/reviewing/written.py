"""Judgements and packs as YAML that people can read and edit, added below what is there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import TypeAlias

import yaml

from toolkit.model.packs import Pack
from toolkit.model.quickly import regex
from toolkit.model.review import Judgement

REVIEWS = """\
# What people judged, the newest last. `toolkit review` adds to this file and changes nothing in it.
# "judged" holds the very words that were judged: when these change, the judgement is stale.
# Nobody's name is needed. A person's own words stand here only as a code.
reviews:
"""
PACKS = """\
# Packs that were made, the newest last. `toolkit pack` adds to this file and changes nothing in it.
# "holds" are the stories in a pack: when a person takes their words back, the packs are named.
# Once every copy was asked back, write "asked back on:" and the day below it.
packs:
"""
_LIST = regex(r"^(?:reviews|packs):[ \t]*(?:#.*)?$", re.MULTILINE)
_ITEM = regex(r"^(?P<indent> *)- ", re.MULTILINE)
_PLAIN = regex(r"[A-Za-z0-9][\w/.,;()’'– -]*(?<![ -])")
"""Words that YAML reads as they are, without quotation marks around them."""

Entry: TypeAlias = Mapping[str, "str | list[str] | Entry"]


def with_judgements(before: str, judgements: tuple[Judgement, ...]) -> str:
    """A file's text with judgements added at its end; "" begins a new file."""
    return _added(before, REVIEWS, [_judgement(each) for each in judgements])


def with_pack(before: str, pack: Pack) -> str:
    """A file's text with one more pack at its end; "" begins a new file."""
    entry: dict[str, str | list[str]] = {
        "name": pack.name,
        "audience": pack.audience,
        "version": pack.version,
        "on": pack.on,
        "sha256": pack.sha256,
        "holds": list(pack.holds),
    }
    return _added(before, PACKS, [{key: value for key, value in entry.items() if value}])


def has_room(before: str) -> bool:
    """Whether a file's text has its list, or nothing yet but comments."""
    lines = (line.strip() for line in before.splitlines())
    return bool(_LIST.search(before)) or not any(line and line[0] != "#" for line in lines)


def _added(before: str, head: str, entries: Iterable[Entry]) -> str:
    items = "".join(_written(each) for each in entries)
    found = _LIST.search(before)
    if not before.strip():
        return head + _indented(items, "  ")
    if found is None:
        return f"{before.rstrip()}\n{head.splitlines()[-1]}\n" + _indented(items, "  ")
    item = _ITEM.search(before, found.end())
    return f"{before.rstrip()}\n" + _indented(items, item["indent"] if item else "  ")


def tidy(words: str) -> str:
    """Words as they are kept: without letters that nobody sees, and blanks at the ends of lines."""
    seen = (c for c in words if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
    return "\n".join(line.rstrip() for line in "".join(seen).split("\n")).strip()


def _judgement(judgement: Judgement) -> Entry:
    return {
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


def _written(entry: Entry) -> str:
    data = [dict(entry)]
    return yaml.dump(data, Dumper=_Plainly, allow_unicode=True, sort_keys=False, width=1_000_000)


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
