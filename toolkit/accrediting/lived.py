"""Who speaks from experience of their own: by the words for a group, or by a person's code."""

from __future__ import annotations

import re
from collections.abc import Mapping

from toolkit.model.quickly import regex
from toolkit.model.record import Entries, Record, Scalar

_LIVED = regex(
    r"\b(lived experience|service[ -]users?|users?(?! research)|(?<!paid )carers?"
    r"|patients?(?! safety)|survivors?|peers?(?! review)|experts? by experience|contributors?"
    r"|public(?! health)|people who use)\b",
    re.IGNORECASE,
)
"""Words for the group or the role of somebody who speaks from their own experience."""


def has_lived_it(name: str, groups: Mapping[str, str]) -> bool:
    """Whether a group, a role or a person's code stands for people who speak from experience."""
    return bool(_LIVED.search(groups.get(name.strip(), name).replace("-", " ")))


def groups_by_code(record: Record) -> Mapping[str, str]:
    """The group of each person of the team, by the short code for them."""
    found = {}
    for person in record.at("team"):
        if isinstance(person, Entries):
            ref, group = person.get("ref"), person.get("group")
            if isinstance(ref, Scalar) and isinstance(group, Scalar):
                found[ref.text.strip()] = group.text
    return found
