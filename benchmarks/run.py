"""Measures the goals side by side and writes RESULTS.md: `make bench` (some minutes)."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib import metadata
from pathlib import Path

from benchmarks import goals
from benchmarks.generate import OUTPUTS, package
from benchmarks.measure import Figure, Run, once, side_by_side

HERE = Path(__file__).resolve().parent
PYTHON = sys.executable
TOOLKIT = (str(Path(PYTHON).with_name("toolkit")),)
"""What people type."""
FIVE = ",".join(OUTPUTS)
LIBRARIES = "click, yaml, markdown_it, lxml.etree, PIL.Image"
STARTED = "toolkit.building.build, toolkit.building.check, toolkit.rendering.deck.draw.deck"
"""What a deck imports, from others and of the toolkit; the rest it imports as it goes on."""
SLOW = 2
"""How often that is measured which takes many seconds."""


def main() -> None:
    """Make the packages, run everything in turn, and write what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--pandoc", default=shutil.which("pandoc") or "")
    parser.add_argument("--marp", default="", help="Marp's command")
    parser.add_argument("--only", default="", help="names of runs, with commas between them")
    given = parser.parse_args()
    wanted = {each for each in given.only.split(",") if each}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        runs = _runs(folder, given.pandoc, given.marp)
        figures = side_by_side([r for r in runs if not wanted or r.name in wanted], given.rounds)
        if not wanted or "warm" in wanted:
            figures |= _warm(folder / "warm")
    report = goals.page(figures, given.rounds, _versions(given.pandoc, given.marp))
    sys.stdout.write(report)
    if not wanted:
        (HERE / "RESULTS.md").write_text(report, encoding="utf-8")


def _runs(folder: Path, pandoc: str, marp: str) -> list[Run]:
    one, twelve, hundred = (package(folder, count) for count in (1, 12, 100))
    little, much = (package(folder / "quiet", count) for count in (12, 100))
    page = _handout_page(one)
    runs = [
        Run("click", (PYTHON, "-c", "import click"), folder),
        Run("libraries", (PYTHON, "-c", f"import {LIBRARIES}"), folder),
        Run("started", (PYTHON, "-c", f"import {LIBRARIES}, {STARTED}"), folder),
        Run("help", (*TOOLKIT, "--help"), folder),
        Run("deck 1", _build(one, "slides.pptx"), one, _without(one)),
        Run("decks 12", _build(twelve, "slides.pptx"), twelve, _without(twelve)),
        Run("decks 100", _build(hundred, "slides.pptx"), hundred, _without(hundred)),
        Run("pdf 1", _build(one, "handout.pdf"), one, _without(one)),
        Run("pdf 12", _build(twelve, "handout.pdf"), twelve, _without(twelve)),
        Run("five 12", _build(twelve, FIVE), twelve, _without(twelve)),
        Run("five 100", _build(much, FIVE), much, _without(much), rounds=SLOW),
        Run("check 1", (*TOOLKIT, "check", "--project", str(one)), one),
        Run("bare 12", (PYTHON, "-m", "benchmarks.naive", "package", str(twelve)), HERE.parent),
        Run("bare deck 1", (PYTHON, "-m", "benchmarks.naive", "deck", str(one)), HERE.parent),
        Run("weasyprint 1", _weasyprint(page), folder),
        Run("weasyprint 12", _weasyprint(page), folder, times=12),
    ]
    for count, root in ((12, little), (100, much)):
        runs.append(Run(f"none {count}", (*TOOLKIT, "build"), root, _built(root)))
    if pandoc:
        module = one / "modules" / "module-001" / "module.md"
        pptx = (pandoc, str(module), "--slide-level=2", "-o", "out.pptx")
        html = (pandoc, str(module), "-s", "-o", "out.html")
        runs += [
            Run("pandoc 1", pptx, module.parent),
            Run("pandoc 12", pptx, module.parent, times=12),
            Run("pandoc html", html, module.parent),
        ]
    if marp:
        words = (marp, "module-001.md", "--allow-local-files", "--no-stdin")
        runs += [
            Run(f"marp {kind}", (*words, "-o", f"out.{kind}"), one / "marp", rounds=SLOW)
            for kind in ("html", "pdf", "pptx")
        ]
    return runs


def _warm(folder: Path) -> dict[str, Figure]:
    words = (PYTHON, "-m", "benchmarks.warm", str(folder))
    done = subprocess.run(words, cwd=HERE.parent, check=True, capture_output=True, text=True)
    return {name: Figure(each, each, each) for name, each in json.loads(done.stdout).items()}


def _build(root: Path, only: str) -> Sequence[str]:
    return (*TOOLKIT, "build", "--plain", "--project", str(root), "--only", only)


def _without(root: Path) -> Callable[[], None]:
    """Put a package back to where nothing was built."""
    return lambda: shutil.rmtree(root / "build", ignore_errors=True)


def _built(root: Path) -> Callable[[], None]:
    """See that everything a package names is built already, so that there is nothing to do."""

    def first() -> None:
        once(Run("first", (*TOOLKIT, "build"), root))

    return first


def _handout_page(root: Path) -> Path:
    """The page that our handout PDF is drawn from, as one HTML file for `weasyprint`."""
    once(Run("page", _build(root, "handout.html"), root))
    page = root / "handout.html"
    return next((root / "build").rglob("*-handout.html")).replace(page)


def _weasyprint(page: Path) -> Sequence[str]:
    command = str(Path(PYTHON).with_name("weasyprint"))
    return (command, "--pdf-variant", "pdf/ua-1", "-q", str(page), str(page.with_suffix(".out")))


def _versions(pandoc: str, marp: str) -> dict[str, str]:
    found = {name: metadata.version(name) for name in ("weasyprint", "python-pptx", "openpyxl")}
    for name, word in (("pandoc", pandoc), ("Marp", marp)):
        if word:
            said = subprocess.run((word, "--version"), capture_output=True, text=True, check=True)
            found[name] = said.stdout.split()[1].lstrip("v")
    return found


if __name__ == "__main__":
    main()
