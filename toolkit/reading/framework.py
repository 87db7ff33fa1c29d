"""Reads a framework file: criteria in plain words, and the conditions that each needs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath

from toolkit.accrediting.rules import (
    REPEATED_CRITERION,
    UNFINISHED_CRITERION,
    UNFINISHED_FRAMEWORK,
    UNREADABLE_FRAMEWORK,
)
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.fields import normal_key
from toolkit.model.framework import Condition, Criterion, Framework
from toolkit.model.framework_fields import FRAMEWORK_FIELDS
from toolkit.model.quickly import regex
from toolkit.model.record import Entries, Items, Scalar, Value, text_at
from toolkit.model.source import Span
from toolkit.reading.condition import read_condition
from toolkit.reading.fields import checked
from toolkit.reading.remarks import Remarks
from toolkit.reading.yaml_nodes import read_yaml
from toolkit.reading.yaml_rules import UNREAD_VALUE

_PLAIN_NAME = regex(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
TEXTS = ("version", "owner", "source", "checked-on", "licence", "wording", "applies-to")
"""What stands at the top of a framework as it is, besides its id, its title and its heir."""


@lru_cache(maxsize=32)
def read_framework(path: str, data: bytes) -> tuple[Framework | None, tuple[Diagnostic, ...]]:
    """A framework, or None where the file cannot be read or holds no criteria."""
    remarks = Remarks(path)
    value = read_yaml(data, remarks)
    framework = None
    if isinstance(value, Entries):
        framework = _framework(path, checked(value, FRAMEWORK_FIELDS, remarks), remarks)
    elif not remarks.found:
        message = "this file is not made of lines such as “title: …”, so it is no framework."
        remarks.say(UNREADABLE_FRAMEWORK, 1, message, "copy a bundled one to start from.")
    return framework, tuple(remarks.found)


def _framework(path: str, head: Entries, remarks: Remarks) -> Framework | None:
    id = _id(path, head, remarks)
    for key in ("title", "version"):
        if not text_at(head, key):
            hint = f"add a line “{key}: …” at the top."
            remarks.say(UNFINISHED_FRAMEWORK, 1, f"this framework has no {key}.", hint)
    criteria = _each_once(_all_criteria(head, remarks), remarks)
    if not criteria:
        message = "this framework has no criteria, so no checklist can be made from it."
        remarks.say(UNFINISHED_FRAMEWORK, 1, message, "add some under “criteria:”.")
        return None
    return Framework(
        Span(path, 1, head.span.end_line),
        id,
        text_at(head, "title") or id,
        criteria=criteria,
        superseded_by=text_at(head, "superseded-by"),
        **{key.replace("-", "_"): text_at(head, key) for key in TEXTS},
    )


def _id(path: str, head: Entries, remarks: Remarks) -> str:
    """The framework's id, which names files; without a plain one, the name of its own file."""
    stem, id = PurePosixPath(path).stem, head.get("id")
    if not isinstance(id, Scalar) or not id.text:
        return stem
    if _PLAIN_NAME.fullmatch(id.text):
        return id.text
    remarks.at(
        UNREAD_VALUE,
        id.span,
        f"“{id.text}” is not a plain name, so this framework is called “{stem}”, as its file is.",
        "write letters, figures and hyphens only, such as uk-spi.",
    )
    return stem


def _all_criteria(head: Entries, remarks: Remarks) -> Iterator[Criterion]:
    """The criteria that stand in no group, then those of each group."""
    from_memory = _yes(head, "from-memory")
    yield from _criteria(head, "", from_memory, remarks)
    for group in _items(head, "groups"):
        if isinstance(group, Entries):
            own = from_memory or _yes(group, "from-memory")
            yield from _criteria(group, text_at(group, "title"), own, remarks)


def _criteria(
    holder: Entries, group: str, from_memory: bool, remarks: Remarks
) -> Iterator[Criterion]:
    for item in _items(holder, "criteria"):
        entries = item if isinstance(item, Entries) else Entries(item.span, ())
        id, text = text_at(entries, "id"), text_at(entries, "text")
        if not id or not text:
            remarks.at(
                UNFINISHED_CRITERION,
                item.span,
                f"the criterion {id} has no text." if id else "this criterion has no id.",
                "write “id: …” and “text: …” for each criterion.",
            )
            if not id:
                continue
        needs = _needs(entries, remarks)
        people = _yes(entries, "people") or not needs
        memory = from_memory or _yes(entries, "from-memory")
        yield Criterion(item.span, id, text or id, group, needs, people, memory)


def _needs(entries: Entries, remarks: Remarks) -> tuple[Condition, ...]:
    """The conditions of a criterion; none where one is unclear: the rest must not pass for all."""
    read = [read_condition(item, remarks) for item in _items(entries, "needs")]
    clear = tuple(condition for condition in read if condition)
    return clear if len(clear) == len(read) else ()


def _each_once(criteria: Iterator[Criterion], remarks: Remarks) -> tuple[Criterion, ...]:
    kept: dict[str, Criterion] = {}
    for criterion in criteria:
        first = kept.setdefault(normal_key(criterion.id), criterion)
        if first is not criterion:
            remarks.at(
                REPEATED_CRITERION,
                criterion.span,
                f"{criterion.id} is already the id of the criterion on line {first.span.line}.",
                "give one of the two another id.",
            )
    return tuple(kept.values())


def _items(entries: Entries, key: str) -> tuple[Value, ...]:
    value = entries.get(key)
    if value is None:
        return ()
    return value.items if isinstance(value, Items) else (value,)


def _yes(entries: Entries, key: str) -> bool:
    return text_at(entries, key) == "yes"
