"""The catalogue of a package and its gap map: what is taught how, to whom and by whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from toolkit.accrediting.record.entries import entries_at, names, several
from toolkit.model.blocks import Activity
from toolkit.model.package import Module, Package
from toolkit.model.quickly import dataclass
from toolkit.model.timing import doing

METHODS = (
    *("talk", "story", "small group", "role play", "simulation", "film", "creative"),
    *("practice task", "mentoring", "panel"),
)
AUDIENCES = ("people who use services", "carers", "students", "clinicians", "researchers", "boards")
ROLES = (
    *("designer", "author", "co-facilitator", "lead", "storyteller", "assessor"),
    *("evaluator", "adviser"),
)
DOMAINS = {"know": "to know", "feel": "to feel", "do": "to do"}
"""What people know, feel or do afterwards; researchers say cognitive, affective, behavioural."""

_AUDIENCE = {
    "people who use services": (
        r"service[ -]users?|people who use|patients?|survivors?|contributors?"
    ),
    "carers": r"(?<!paid )carers?|famil(?:y|ies)|friends?",
    "students": r"students?|trainees?|learners?",
    "clinicians": r"clinicians?|nurses?|doctors?|therapists?|professionals?|staff|workers?",
    "researchers": r"research(?:ers?| staff| teams?)",
    "boards": r"boards?|committees?|steering|governors?|trustees?",
}
"""Words by which an audience is known; a group that lists its own is taken at its word."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that modules can be about: the ids of the modules that are; () is a gap."""

    name: str
    modules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """One side of the catalogue; `asked` says that the group listed these itself."""

    name: str
    title: str
    lines: tuple[Line, ...]
    asked: bool

    @property
    def gaps(self) -> tuple[str, ...]:
        """What no module is about."""
        return tuple(line.name for line in self.lines if not line.modules)


def catalogue(package: Package) -> tuple[Shelf, ...]:
    """Every side of a package's catalogue, each line with the modules it is found in.

    The package's own lists (`catalogue:`) come before ours; what modules name beyond either
    is there too.
    """
    own = package.catalogue
    return tuple(
        _shelf(package.modules, name, title, own.get(name, ()), usual, find)
        for name, (title, usual, find) in _SIDES.items()
    )


def plain(name: str) -> str:
    """A name in its one spelling: small letters, spaces for hyphens."""
    return " ".join(name.casefold().replace("-", " ").replace("_", " ").split())


_Find = Callable[[Module], Iterable[str]]


def _shelf(
    modules: tuple[Module, ...],
    name: str,
    title: str,
    own: tuple[str, ...],
    usual: tuple[str, ...],
    find: _Find,
) -> Shelf:
    lines: dict[str, list[str]] = {_one_spelling(each): [] for each in own or usual}
    for module in modules:
        for found in dict.fromkeys(_one_spelling(each) for each in find(module)):
            wanted = [line for line in lines if _is_one(name, line, found)] or [found]
            for line in wanted:
                there = lines.setdefault(line, [])
                if module.id not in there:
                    there.append(module.id)
    return Shelf(name, title, tuple(Line(n, tuple(m)) for n, m in lines.items()), bool(own))


def _is_one(side: str, line: str, found: str) -> bool:
    """Whether what a module says is a line; an audience is known by words in it."""
    if side != "audiences":
        return plain(line) == plain(found)
    words = _AUDIENCE.get(line, rf"{re.escape(line.rstrip('s'))}s?")
    return bool(re.search(rf"\b(?:{words})\b", found, re.IGNORECASE))


def _one_spelling(text: str) -> str:
    return _SPELLED.get(plain(text), " ".join(text.replace("_", " ").split()).replace("-", " "))


def _methods(module: Module) -> Iterable[str]:
    yield from module.methods
    for slide in module.slides:
        yield from filter(None, (slide.method,))
        for block in doing(slide.blocks):
            if isinstance(block, Activity) and block.method:
                yield block.method


def _roles(module: Module) -> Iterable[str]:
    for person in entries_at(module.record.entries, "team"):
        yield from (role for text in several(person, "roles.role") for role in (text,))


def _stages(module: Module) -> Iterable[str]:
    for person in entries_at(module.record.entries, "team"):
        yield from names(person, "stages")


def _domains(module: Module) -> Iterable[str]:
    return (DOMAINS[outcome.domain] for outcome in module.outcomes if outcome.domain in DOMAINS)


_SPELLED = {
    **{plain(role): role for role in ROLES if "-" in role},
    **DOMAINS,
    **dict(zip(("cognitive", "affective", "behavioural"), DOMAINS.values(), strict=True)),
}
_SIDES: Mapping[str, tuple[str, tuple[str, ...], _Find]] = {
    "audiences": ("Whom it is for", AUDIENCES, lambda module: module.audience),
    "topics": ("What it is about", (), lambda module: module.topics),
    "methods": ("How it is taught", METHODS, _methods),
    "outcomes": ("What outcomes are about", tuple(DOMAINS.values()), _domains),
    "roles": ("What people with experience did", ROLES, _roles),
    "stages": ("When people were involved", ("design", "deliver", "evaluate"), _stages),
}
"""Each side: its title, what is looked for where the group lists nothing, and where."""
