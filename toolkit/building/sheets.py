"""What the front page lists: every output there is, and every one that is missing and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from toolkit.building.state import Output
from toolkit.building.targets import Target
from toolkit.rendering.format import Scope, Sheet

CHECKLIST_PAGE = ("checklist", ".html")


def sheets_of(
    everything: tuple[Target, ...],
    outputs: Mapping[str, Output],
    not_made: Mapping[str, str],
    stopped: Mapping[str, str],
) -> tuple[Sheet, ...]:
    """The sheets of a package, in the order of its targets, then the modules that were stopped."""
    found = [
        _sheet(target, outputs.get(target.path), not_made.get(target.path, ""))
        for target in everything
        if target.format.scope is not Scope.PACKAGE
        and (target.path in outputs or target.path in not_made)
    ]
    found.extend(
        Sheet("", module_id, "", "", problem=why) for module_id, why in sorted(stopped.items())
    )
    return tuple(found)


def checklist_pages(
    planned: tuple[Target, ...], everything: tuple[Target, ...], outputs: Mapping[str, Output]
) -> tuple[Sheet, ...]:
    """The checklists as pages that other pages link to: those to be made, and those there are."""
    there = {target.path: target for target in (*everything, *planned)}
    wanted = {target.path for target in planned} | set(outputs)
    return tuple(
        _sheet(target, None, "")
        for path, target in there.items()
        if target.key == CHECKLIST_PAGE and path in wanted
    )


def pages_of(targets: Iterable[Target]) -> tuple[Sheet, ...]:
    """Those of some targets that are pages of a module."""
    return tuple(
        _sheet(target, None, "")
        for target in targets
        if target.module and target.format.suffix == ".html"
    )


def _sheet(target: Target, output: Output | None, problem: str) -> Sheet:
    return Sheet(
        path=target.path,
        module=target.module.id if target.module else "",
        format=target.format.name,
        suffix=target.format.suffix,
        framework=target.framework.id if target.framework else "",
        stamp=output.stamp if output else "",
        problem=problem,
    )
