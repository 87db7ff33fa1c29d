"""What to bring, gathered from the activities of a module, each thing once."""

from __future__ import annotations

from toolkit.model.blocks import Activity
from toolkit.model.package import Module
from toolkit.model.quickly import dataclass
from toolkit.model.words import walk


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to bring, and what it is for."""

    name: str
    used_for: tuple[str, ...]


def materials(module: Module) -> tuple[Thing, ...]:
    """Everything that the activities need, in the order of the session."""
    found: dict[str, tuple[str, list[str]]] = {}
    for slide in module.slides:
        for block in walk(slide.blocks):
            if isinstance(block, Activity):
                for name in block.materials:
                    _, uses = found.setdefault(name.casefold(), (name, []))
                    uses.append(block.title or slide.title)
    return tuple(
        Thing(name[:1].upper() + name[1:], tuple(dict.fromkeys(filter(None, uses))))
        for name, uses in found.values()
    )
