"""The one table of everything that is checked, and the function that checks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from toolkit.checking import (
    access,
    aims,
    asides,
    bold_titles,
    boxes,
    consent,
    days,
    foreign,
    in_titles,
    links,
    outcomes,
    pasted,
    personal,
    pictures,
    record,
    structure,
    teaching,
    timing,
    typed,
    typed_tables,
)
from toolkit.checking.once import each_module_once
from toolkit.checking.words import acronyms, advice, easy, spelling, unfinished
from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic, Rule
from toolkit.model.package import Package

Check: TypeAlias = Callable[[Package, Assets], Iterator[Diagnostic]]
"""Looks for one thing in a whole package, and yields what it finds."""

CHECKS: dict[Rule, Check] = {
    **pictures.CHECKS,
    **access.CHECKS,
    **links.CHECKS,
    **structure.CHECKS,
    **typed.CHECKS,
    **typed_tables.CHECKS,
    **in_titles.CHECKS,
    **foreign.CHECKS,
    **pasted.CHECKS,
    **asides.CHECKS,
    **bold_titles.CHECKS,
    **boxes.CHECKS,
    **timing.CHECKS,
    **teaching.CHECKS,
    **outcomes.CHECKS,
    **aims.CHECKS,
    **consent.CHECKS,
    **personal.CHECKS,
    **record.CHECKS,
    **days.CHECKS,
    **advice.CHECKS,
    **acronyms.CHECKS,
    **unfinished.CHECKS,
    **easy.CHECKS,
    **spelling.CHECKS,
}


def check(package: Package, assets: Assets) -> tuple[Diagnostic, ...]:
    """Everything that the checks find, in the order of the places it is about."""
    with each_module_once():
        found = [each for one in CHECKS.values() for each in one(package, assets)]
    return tuple(sorted(found, key=lambda each: (each.span, each.rule.code, each.message)))
