"""Traces a module against a framework: for each criterion, what is there and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from toolkit.accrediting.anchors import Spot, anchors
from toolkit.accrediting.conditions import CONDITIONS
from toolkit.accrediting.fields import words
from toolkit.accrediting.kind import Spared
from toolkit.model.coverage import (
    Answer,
    Coverage,
    Evidence,
    EvidenceKind,
    Orphan,
    State,
    Unmet,
)
from toolkit.model.framework import Criterion, Framework
from toolkit.model.package import Module, Package
from toolkit.model.record import Entries, Entry, filled


def trace(module: Module, package: Package, framework: Framework) -> Coverage:
    """A module's coverage of a framework, one answer a criterion, in the framework's order."""
    spots = anchors(module)
    answers = tuple(
        _answer(module, package, framework, criterion, spots) for criterion in framework.criteria
    )
    return Coverage(framework, answers, tuple(_orphans(module, framework, spots)))


def orphans(module: Module, framework: Framework) -> Iterator[Orphan]:
    """Claims and "not needed" of a module that name no criterion of a framework, or no place."""
    yield from _orphans(module, framework, anchors(module))


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


def _answer(
    module: Module,
    package: Package,
    framework: Framework,
    criterion: Criterion,
    spots: Mapping[str, Spot],
) -> Answer:
    claims = tuple(_claimed(module, framework, criterion, spots))
    reason = _reason(module, framework, criterion)
    if reason:
        return Answer(criterion, State.NOT_NEEDED, claims, reason=reason)
    findings = [CONDITIONS[c.kind].look(module, package, c) for c in criterion.needs]
    found = tuple(piece for finding in findings if isinstance(finding, tuple) for piece in finding)
    unmet = tuple(finding for finding in findings if isinstance(finding, Unmet))
    spared = [finding.why for finding in findings if isinstance(finding, Spared)]
    if spared and not found and not unmet:
        return Answer(criterion, State.NOT_NEEDED, claims, reason="; ".join(spared))
    state = _state(criterion, bool(found), bool(unmet), bool(claims))
    return Answer(criterion, state, (*found, *claims), unmet)


def _state(criterion: Criterion, found: bool, unmet: bool, claimed: bool) -> State:
    """Found only if every condition holds: an author's claim alone never makes it so."""
    if not criterion.needs:
        return State.PEOPLE
    if found:
        return State.PARTLY if unmet else State.FOUND
    return State.CLAIMED if claimed else State.MISSING


def _claimed(
    module: Module, framework: Framework, criterion: Criterion, spots: Mapping[str, Spot]
) -> Iterator[Evidence]:
    for claim in module.claims:
        if not _names(claim.framework, claim.criterion, framework, criterion):
            continue
        for anchor in claim.anchors:
            if anchor in spots:
                label = EvidenceKind.CLAIM.value
                yield Evidence(spots[anchor].span, EvidenceKind.CLAIM, label, anchor)


def _reason(module: Module, framework: Framework, criterion: Criterion) -> str:
    for entry in not_needed(module):
        name, _, id = entry.key.partition("/")
        if filled(entry.value) and _names(name, id, framework, criterion):
            return words(entry.value)
    return ""


def _names(name: str, id: str, framework: Framework, criterion: Criterion) -> bool:
    return framework.is_called(name) and framework.criterion(id) is criterion
