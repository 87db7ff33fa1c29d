"""Who took part in what: the team by group and stage, carers apart, and credits as agreed."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.accrediting.record.entries import entries_at, names, one, several
from toolkit.accrediting.record.groups import CARERS, has_carers, key_of
from toolkit.model.package import Module
from toolkit.model.quickly import dataclass
from toolkit.model.record import Entries, Record

STAGES = ("design", "deliver", "evaluate")
"""The stages that every record is asked about; a group may name more."""


@dataclass(frozen=True, slots=True)
class Member:
    """One group of a team: how many people, in which stages, and what they did."""

    key: str
    people: int
    stages: tuple[str, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Support:
    """A role in the background, made visible."""

    role: str
    did: str


def team(*modules: Module) -> tuple[Member, ...]:
    """The groups of the teams of modules; one short code is one person, wherever it stands.

    There is a row for carers in any case, as soon as anybody is written down.
    """
    people = [each for module in modules for each in entries_at(module.record.entries, "team")]
    keys = dict.fromkeys(key_of(one(each, "group")) for each in people)
    if people and not any(map(has_carers, keys)):
        keys[key_of(CARERS)] = None
    return tuple(
        _member(key, [each for each in people if key_of(one(each, "group")) == key]) for key in keys
    )


def stages(members: Sequence[Member]) -> tuple[str, ...]:
    """The three stages that are asked about, and any others that the team names."""
    return tuple(dict.fromkeys((*STAGES, *(stage for each in members for stage in each.stages))))


def groups_named(record: Record) -> tuple[str, ...]:
    """The groups that made a module together; () unless the record names two or more."""
    texts = (text for each in entries_at(record.entries, "team") for text in several(each, "group"))
    by_key: dict[str, str] = {}
    for text in texts:
        by_key.setdefault(key_of(text), text.replace("-", " "))
    return tuple(by_key.values()) if len(by_key) > 1 else ()


def everybody_credited(record: Record) -> tuple[str, ...]:
    """The credits, where every person of the team agreed to one; else nobody is put in front."""
    people = entries_at(record.entries, "team")
    return credits(record) if all(_credit(each) for each in people) else ()


def credits(record: Record) -> tuple[str, ...]:
    """What people agreed to be called in print, exactly as they agreed, each once."""
    found = (text for each in entries_at(record.entries, "team") for text in _credit(each))
    return tuple(dict.fromkeys(found))


def support(record: Record) -> tuple[Support, ...]:
    """The roles that stood in the background."""
    return tuple(
        Support(one(each, "role"), one(each, "did"))
        for each in entries_at(record.entries, "support-roles")
        if one(each, "role")
    )


def _member(key: str, people: Sequence[Entries]) -> Member:
    codes = [key_of(one(each, "ref")) for each in people]
    return Member(
        key,
        len({code for code in codes if code}) + codes.count(""),
        tuple(dict.fromkeys(s.casefold() for each in people for s in names(each, "stages"))),
        tuple(
            dict.fromkeys(
                role.replace("-", " ") for each in people for role in several(each, "roles.role")
            )
        ),
    )


def _credit(person: Entries) -> tuple[str, ...]:
    return several(person, "credit-as")
