"""What changed since people judged, or since a pack was made, as lines to print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from toolkit.accrediting.standing import Opinion, of_each_criterion
from toolkit.building.packing import criteria, sources
from toolkit.building.project import Project
from toolkit.model.package import Module
from toolkit.rendering.checklist.review import change_words

MOST_LINES = 12
"""How many lines of one change are shown; a checklist shows them all."""


def since_review(project: Project, modules: tuple[str, ...], day: str = "") -> Iterator[str]:
    """What changed since each criterion was judged, of judgements up to a day ("" for all)."""
    judged, stale = 0, 0
    for module in project.modules(modules):
        for reference, opinion in _opinions(module, project):
            if day and opinion.judgement.on > day:
                continue
            judged += 1
            if opinion.stale:
                stale += 1
                yield from _changed(reference, opinion)
    upto = f" up to {day}" if day else ""
    if judged:
        yield f"{stale} of {judged} judgements{upto} are about words that have changed since."
    else:
        yield f"Nobody has judged anything{upto or ' yet'}."


def since_pack(
    project: Project, facts: Mapping[str, Any], modules: tuple[str, ...]
) -> Iterator[str]:
    """What differs from a pack's own facts: its sources, and what checklists say."""
    package = facts.get("package")
    title = package.get("title", "") if isinstance(package, dict) else ""
    yield f"Since the {facts.get('audience', '')} pack of {title or 'this package'}:"
    then: Mapping[str, str] = facts["sources"]
    now = sources(project)
    lines = [
        *(f"  added: {path}" for path in sorted(set(now) - set(then))),
        *(f"  taken away: {path}" for path in sorted(set(then) - set(now))),
        *(f"  changed: {path}" for path in sorted(now) if then.get(path, now[path]) != now[path]),
    ]
    yield f"Sources: {len(lines)} not as they were." if lines else "Sources: all as they were."
    yield from lines
    known = facts.get("criteria")
    if isinstance(known, dict):
        yield from _criteria(project, known, modules)


def _criteria(
    project: Project, known: Mapping[str, Any], modules: tuple[str, ...]
) -> Iterator[str]:
    packed = {reference.partition("/")[0] for reference in known}
    there = tuple(m for m in project.modules(modules) if m.id in packed)
    today = criteria(project, there)
    lines = []
    for reference, (state, words) in today.items():
        before = known.get(reference)
        if not isinstance(before, list) or len(before) != 2:
            lines.append(f"  {reference}: was not in the pack; now {state}")
        elif before[0] != state:
            lines.append(f"  {reference}: was {before[0]}; now {state}")
        elif before[1] != words:
            lines.append(f"  {reference}: {state} as before, and other words stand there")
    yield f"Criteria: {len(lines)} not as they were." if lines else "Criteria: all as they were."
    yield from lines


def _opinions(module: Module, project: Project) -> Iterator[tuple[str, Opinion]]:
    for reference, said in of_each_criterion(module, project.package):
        yield from ((f"{module.id}/{reference}", opinion) for opinion in said.opinions)


def _changed(reference: str, opinion: Opinion) -> Iterator[str]:
    given = opinion.judgement
    yield f"{reference}: {given.verdict.value} ({given.role}, {given.on})"
    lines = change_words(opinion)
    yield from (f"  {line}" for line in lines[:MOST_LINES])
    if len(lines) > MOST_LINES:
        yield f"  … and {len(lines) - MOST_LINES} more lines; the checklist shows them all."
    yield ""
