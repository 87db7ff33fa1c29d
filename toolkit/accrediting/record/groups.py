"""The groups that a record names: one name for each, whoever stands behind it; never a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from toolkit.accrediting.record.entries import entries_at, names, numbers, one
from toolkit.model.package import Module
from toolkit.model.quickly import dataclass, regex
from toolkit.model.record import Entries, values_at

NOT_SAID = "group not written down"
"""What stands for people of whom only a short code or a name is known."""
FEWEST = 5
"""Fewer people than this are not counted in print, so that nobody can be picked out."""
FEW = f"fewer than {FEWEST}"
NOBODY = "nobody written down"
CARERS = "carers"

_ARTICLE = regex(r"^(?:an?|the|our|some|one|two|three|another)\s+", re.IGNORECASE)
_BETWEEN = regex(r"\s*(?:[,;/&+]|\band\b|\bwith\b)\s*", re.IGNORECASE)
_CARERS = regex(r"\b(?<!paid )carers?\b", re.IGNORECASE)
_OTHERS = regex(
    r"\b(?:service[ -]users?|users|patients?|survivors?|people who use)\b", re.IGNORECASE
)
_GENERAL = (
    *("carers", "service users", "people who use services", "patients", "survivors"),
    *("peers", "peer workers", "peer researchers", "people with lived experience"),
    *("public contributors", "contributors", "members of the public", "family members"),
    *("staff", "researchers", "trainers", "teachers", "students", "learners", "trainees"),
    *("nurses", "doctors", "therapists", "clinicians", "professionals", "social workers"),
    *("involvement workers", "support workers", "experts by experience"),
)
"""Words that name a group wherever they stand; any other word could be somebody's name."""
_NAMED_AT = (
    *("team.group", "involvement.agreed-by", "aims.held-by", "aims.items.held-by"),
    *("aims.dropped.agreed-by", "governance.sign-off.group"),
)
_COUNTED_AT = ("pilots.groups", "open-questions.votes", "key-messages.resonance")


@dataclass(frozen=True, slots=True)
class Groups:
    """`names` gives each group's key its printed name; `people` a code's or credit's group."""

    names: Mapping[str, str]
    people: Mapping[str, str]

    def name(self, key: str) -> str:
        """How a group is printed; what is no group's key stays hidden."""
        return self.names.get(key) or _KNOWN.get(key, NOT_SAID)

    def called(self, text: str) -> str:
        """What is printed for whoever is named: a person's group, else the words themselves."""
        key = key_of(text)
        if key in self.people:
            return self.name(self.people[key])
        return self.names.get(key, text.replace("-", " "))

    def leaders(self, led_by: Iterable[str]) -> tuple[str, ...]:
        """The keys of the groups that lead; "" stands for somebody whose group is not known."""
        return tuple(dict.fromkeys(key for text in led_by for key in self._leaders(text)))

    def _leaders(self, text: str) -> Iterator[str]:
        whole = key_of(text)
        if whole in self.people or self._is_group(whole):
            yield self.people.get(whole, whole)
            return
        codes = [key_of(word) for word in text.split()]
        if len(codes) > 1 and all(code in self.people for code in codes):
            yield from (self.people[code] for code in codes)
            return
        for part in filter(None, _BETWEEN.split(text)):
            key = self.people.get(key_of(part), key_of(part))
            yield key if self._is_group(key) else ""

    def _is_group(self, key: str) -> bool:
        return key in self.names or key in _KNOWN


def groups_of(*modules: Module) -> Groups:
    """The groups that the records of modules name, in the order in which they come."""
    people: dict[str, str] = {}
    for module in modules:
        for person in entries_at(module.record.entries, "team"):
            group = key_of(one(person, "group"))
            for code in (one(person, "ref"), one(person, "credit-as")):
                if code:
                    people.setdefault(key_of(code), group)
    found: dict[str, str] = {}
    for text in (text for module in modules for text in _named(module)):
        key = key_of(text)
        if key and key not in people and len(found.get(key, "")) < len(_printed(text)):
            found[key] = _printed(text)
    return Groups(found, people)


def key_of(text: str) -> str:
    """The key of a group: `a carer`, `Carers` and `carers` are one."""
    plain = " ".join(text.replace("-", " ").replace("_", " ").split())
    return _ARTICLE.sub("", plain).casefold().rstrip("s")


def has_carers(key: str) -> bool:
    """Whether a group is of carers, or has some; a paid carer is a worker."""
    return bool(_CARERS.search(key))


def is_mixed(key: str) -> bool:
    """Whether carers and people who use services are one group, so that neither is counted."""
    return has_carers(key) and bool(_OTHERS.search(key))


def people(number: int) -> str:
    """How many people, in print: small numbers are not told."""
    if not number:
        return NOBODY
    return FEW if number < FEWEST else str(number)


def total(counts: Iterable[int]) -> str:
    """How many people in all, or "" where a small number beside it could be worked out from it."""
    each = tuple(counts)
    return "" if any(0 < number < FEWEST for number in each) else people(sum(each))


def _printed(text: str) -> str:
    return _ARTICLE.sub("", " ".join(text.replace("-", " ").replace("_", " ").split()))


def _named(module: Module) -> Iterator[str]:
    record = module.record.entries
    for path in _NAMED_AT:
        yield from names(record, path)
    for path in _COUNTED_AT:
        for value in values_at(record, path):
            if isinstance(value, Entries):
                yield from (entry.key for entry in value.entries)


def counts_by_group(entry: Entries, path: str, groups: Groups) -> tuple[tuple[str, int], ...]:
    """How many of each group, by the name that is printed."""
    return tuple((groups.called(key), n) for key, n in numbers(entry, path).items())


_KNOWN = {key_of(name): name for name in _GENERAL}
