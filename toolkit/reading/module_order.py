"""The order in which a package names its modules, held against the modules that are there."""

from __future__ import annotations

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.labels import joined
from toolkit.model.package import Module
from toolkit.model.record import Value
from toolkit.reading.fields import each_of, text_of
from toolkit.reading.remarks import nearest, perhaps
from toolkit.reading.yaml_rules import MODULE_TWICE_IN_ORDER, UNKNOWN_MODULE_IN_ORDER


def in_order(
    modules: tuple[Module, ...], order: Value | None, stopped: set[str]
) -> tuple[tuple[Module, ...], tuple[Diagnostic, ...]]:
    """Modules in the order that the package names; those it does not name come after, by id.

    `stopped` are ids of modules that are there and could not be read.
    """
    by_id = {module.id: module for module in sorted(modules, key=lambda each: each.id)}
    ordered: list[Module] = []
    said: list[Diagnostic] = []
    gone: dict[str, Value] = {}
    for item in each_of(order):
        name = text_of(item).strip("/").removeprefix("modules/").removesuffix("/module.md")
        if name in by_id:
            ordered.append(by_id.pop(name))
        elif any(name == each.id for each in ordered):
            said.append(
                MODULE_TWICE_IN_ORDER.at(
                    item.span,
                    f"“{name}” stands in the order twice; only the first place counts.",
                    "take one of the two out, or write the module that was meant.",
                )
            )
        elif name and name not in stopped:
            gone.setdefault(name, item)
    said += _not_there(gone, [each.id for each in modules])
    return (*ordered, *by_id.values()), tuple(said)


def _not_there(gone: dict[str, Value], known: list[str]) -> list[Diagnostic]:
    """A word about each name that is perhaps misspelt, and one about those taken away together."""
    away = [name for name in gone if not nearest(name, known)]
    if len(away) < 2:
        away = []
    said = [
        UNKNOWN_MODULE_IN_ORDER.at(
            item.span,
            f"there is no module “{name}”.",
            perhaps(name, known) or f"make it with: toolkit new {name}",
        )
        for name, item in gone.items()
        if name not in away
    ]
    if away:
        names = joined([f"“{name}”" for name in away])
        said.append(
            UNKNOWN_MODULE_IN_ORDER.at(
                gone[away[0]].span,
                f"there are no modules {names}.",
                "if you took them away on purpose, take their names out of order too.",
            )
        )
    return said
