"""Everything that can be said about a project's content without making any output."""

from __future__ import annotations

from toolkit.building.project import Project, in_order
from toolkit.model.diagnostics import Diagnostic
from toolkit.rendering.deck.slides import diagnose


def check(project: Project, modules: tuple[str, ...] = ()) -> tuple[Diagnostic, ...]:
    """What reading, checking and planning the decks say, by place.

    With `modules`, only what is said about those modules' own folders.
    """
    said = list(project.diagnostics)
    for module in project.modules(modules):
        said.extend(diagnose(project.job(module)))
    if modules:
        folders = tuple(f"modules/{module}/" for module in modules)
        said = [each for each in said if each.span.path.startswith(folders)]
    return in_order(tuple(said))
