"""Traces a module against frameworks: for each criterion, what is there and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from toolkit.accrediting.anchors import Spot, anchors
from toolkit.accrediting.conditions import CONDITIONS
from toolkit.accrediting.contents import Contents
from toolkit.accrediting.fields import words
from toolkit.accrediting.kind import Finding, Spared
from toolkit.model.coverage import (
    Answer,
    Coverage,
    Evidence,
    EvidenceKind,
    Orphan,
    State,
    Unmet,
)
from toolkit.model.framework import Condition, Criterion, Framework
from toolkit.model.package import Claim, Module, Package
from toolkit.model.record import Entries, Entry, filled


def trace(module: Module, package: Package, framework: Framework) -> Coverage:
    """A module's coverage of a framework, one answer a criterion, in the framework's order."""
    return Tracing(module, package).against(framework)


class Tracing:
    """One module, traced against framework after framework; what these share is found once."""

    def __init__(self, module: Module, package: Package) -> None:
        self._contents = Contents(module, package)
        self._found: dict[tuple[object, ...], Finding] = {}

    def against(self, framework: Framework) -> Coverage:
        """The module's coverage of a framework."""
        module, spots = self._contents.module, self._contents.spots
        claims: dict[str, list[Evidence]] = {}
        for claim in module.claims:
            if id := _meant(framework, claim.framework, claim.criterion):
                claims.setdefault(id, []).extend(_claimed(claim, spots))
        reasons = _reasons(module, framework)
        answers = tuple(
            self._answer(each, tuple(claims.get(each.id, ())), reasons.get(each.id, ""))
            for each in framework.criteria
        )
        return Coverage(framework, answers, tuple(_orphans(module, framework, spots)))

    def _answer(self, criterion: Criterion, claims: tuple[Evidence, ...], reason: str) -> Answer:
        if reason:
            return Answer(criterion, State.NOT_NEEDED, claims, reason=reason)
        findings = [self._finding(condition) for condition in criterion.needs]
        found = tuple(piece for each in findings if isinstance(each, tuple) for piece in each)
        unmet = tuple(each for each in findings if isinstance(each, Unmet))
        spared = [each.why for each in findings if isinstance(each, Spared)]
        if spared and not found and not unmet:
            return Answer(criterion, State.NOT_NEEDED, claims, reason="; ".join(spared))
        state = _state(criterion, bool(found), bool(unmet), bool(claims))
        return Answer(criterion, state, (*found, *claims), unmet)

    def _finding(self, condition: Condition) -> Finding:
        """What a condition finds; two that ask the same, wherever they stand, find the same."""
        asks = (condition.kind, condition.says, condition.fields, condition.number)
        key = (*asks, condition.values)
        if key not in self._found:
            self._found[key] = CONDITIONS[condition.kind].look(self._contents, condition)
        return self._found[key]


def orphans(module: Module, framework: Framework) -> Iterator[Orphan]:
    """Claims and "not needed" of a module that name no criterion of a framework, or no place."""
    yield from _orphans(module, framework, anchors(module))


def unwanted(module: Module, framework: Framework) -> Iterator[Claim]:
    """Claims of a module for criteria of a framework that its record calls not needed."""
    spared = _reasons(module, framework)
    for claim in module.claims:
        if _meant(framework, claim.framework, claim.criterion) in spared:
            yield claim


def _reasons(module: Module, framework: Framework) -> dict[str, str]:
    """Why criteria of a framework are not needed, by their ids."""
    reasons: dict[str, str] = {}
    for entry in not_needed(module):
        name, _, named = entry.key.partition("/")
        if filled(entry.value) and (id := _meant(framework, name, named)):
            reasons.setdefault(id, words(entry.value))
    return reasons


def _orphans(module: Module, framework: Framework, spots: Mapping[str, Spot]) -> Iterator[Orphan]:
    for claim in module.claims:
        if not framework.is_called(claim.framework):
            continue
        reference = f"{claim.framework}/{claim.criterion}"
        if framework.criterion(claim.criterion) is None:
            yield Orphan(claim.span, reference)
            continue
        for anchor in claim.anchors:
            if anchor not in spots:
                yield Orphan(claim.span, reference, anchor)
    for entry in not_needed(module):
        name, _, criterion = entry.key.partition("/")
        if framework.is_called(name) and framework.criterion(criterion) is None:
            yield Orphan(entry.span, entry.written or entry.key)


def not_needed(module: Module) -> tuple[Entry, ...]:
    """What the record calls not needed, each with `framework/criterion` as its key."""
    return tuple(
        entry
        for value in module.record.at("not-needed")
        if isinstance(value, Entries)
        for entry in value.entries
    )


def _state(criterion: Criterion, found: bool, unmet: bool, claimed: bool) -> State:
    """Found only if every condition holds: an author's claim alone never makes it so."""
    if not criterion.needs:
        return State.PEOPLE
    if found:
        return State.PARTLY if unmet else State.FOUND
    return State.CLAIMED if claimed else State.MISSING


def _claimed(claim: Claim, spots: Mapping[str, Spot]) -> Iterator[Evidence]:
    kind = EvidenceKind.CLAIM
    for anchor in claim.anchors:
        if anchor in spots:
            yield Evidence(spots[anchor].span, kind, kind.value, anchor)


def _meant(framework: Framework, name: str, id: str) -> str:
    """The id of the criterion that is meant, as the framework spells it, or ""."""
    criterion = framework.criterion(id) if framework.is_called(name) else None
    return criterion.id if criterion else ""
