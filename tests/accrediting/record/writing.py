"""Modules with a record, written as people write them."""

from __future__ import annotations

from tests.small_project import files_of, project_of
from toolkit.model.package import Module, Package

TOP = "---\ntitle: Listening\n{top}---\n\n## Welcome {{#welcome}}\n\n- Hello\n\n{more}"


def module(record: str, top: str = "", more: str = "") -> Module:
    """A module with this record; `top` are lines of its front matter, `more` further slides."""
    return package(record, top, more).modules[0]


def package(record: str, top: str = "", more: str = "", settings: str = "") -> Package:
    """A package of one module; `settings` are lines of package.yaml."""
    text = (
        f"=== modules/package.yaml\ntitle: Ours\nframeworks: []\n{settings}\n"
        f"=== modules/listening/module.md\n{TOP.format(top=top, more=more)}\n"
        f"=== modules/listening/record.yaml\n{record}\n"
    )
    return project_of(files_of(text)).package
