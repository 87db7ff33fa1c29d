"""A tiny project to build in tests, and a short way to build it."""

from __future__ import annotations

from pathlib import Path

from toolkit.building.build import Result, build
from toolkit.building.options import Options
from toolkit.building.project import open_project

MODULE = """\
---
title: Listening together
summary: A short example.
audience: people who use services
outcomes:
  - know: I can say what a focus group is
    checked by: quiz-1
minutes: 20
version: 0.1.0
---

## Welcome {minutes=5}

- Hello
- Water is over there

::: notes
Say hello.
:::

## Listen {#listen}

::: activity {title="In pairs" minutes=15 group=pairs}
1. One person talks.
2. The other listens.
:::

## What stays with you {#end}

::: quiz {#quiz-1}
What is a focus group?

- [x] A small group that talks about a topic
- [ ] A camera
:::
"""


def make_project(root: Path, **modules: str) -> Path:
    """A project in `root` with these modules (id → text), or with one called `listening`."""
    for name, text in (modules or {"listening": MODULE}).items():
        folder = root / "modules" / name.replace("_", "-")
        folder.mkdir(parents=True)
        (folder / "module.md").write_text(text, encoding="utf-8")
    package = root / "modules" / "package.yaml"
    package.write_text("format: 1\ntitle: A test package\nframeworks: [cpd]\n", encoding="utf-8")
    return root


def build_project(root: Path, *only: str, jobs: int = 1) -> Result:
    """Open and build a project as the command does."""
    return build(open_project(root), root / "build", Options(only=only, jobs=jobs))


def outputs(root: Path) -> dict[str, bytes]:
    """Every output of a project: path below `build/` → bytes."""
    folder = root / "build"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
