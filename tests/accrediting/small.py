"""A small module and a framework of one criterion, written as text and read as always."""

from __future__ import annotations

from textwrap import dedent, indent

from tests.small_project import project_of
from toolkit.accrediting.trace import trace
from toolkit.model.coverage import Answer, Coverage
from toolkit.model.package import Package

PACKAGE = """
title: Small package
frameworks: own
"""
MODULE = """
---
title: Small module
---
## Hello {#hello}
Welcome.
"""
FRAMEWORK = """\
title: Our own framework
version: "1"
criteria:
  - id: OWN1
    text: What we ask of a module.
"""


def package(
    needs: str = "", module: str = MODULE, record: str = "", more: str = "", people: str = ""
) -> Package:
    """A package of one module; `needs` are lines of YAML, `more` stands in package.yaml."""
    framework = FRAMEWORK
    if needs:
        framework += f"    needs:\n{indent(dedent(needs).strip(), ' ' * 6)}\n"
    if people:
        framework += f"    people: {people}\n"
    files = {
        "modules/package.yaml": PACKAGE + dedent(more),
        "modules/small/module.md": dedent(module).lstrip("\n"),
        "templates/frameworks/own.yaml": framework,
    }
    if record:
        files["modules/small/record.yaml"] = dedent(record).lstrip("\n")
    return project_of({path: text.encode() for path, text in files.items()}).package


def coverage(of: Package) -> Coverage:
    """The one module traced against the one framework."""
    return trace(of.modules[0], of, of.frameworks[0])


def answer(
    needs: str = "", module: str = MODULE, record: str = "", more: str = "", people: str = ""
) -> Answer:
    """What tracing finds for the one criterion."""
    return coverage(package(needs, module, record, more, people)).answers[0]


def shown(found: Answer) -> list[str]:
    """The evidence of an answer, a line each: what it says, and where it points."""
    places = (each.anchor or str(each.span).removeprefix("modules/") for each in found.evidence)
    return [f"{e.label} @ {place}" for e, place in zip(found.evidence, places, strict=True)]
