"""Measures the goals side by side and writes RESULTS.md: `make bench` (some minutes)."""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generate import package
from benchmarks.measure import Figure, Run, side_by_side

HERE = Path(__file__).resolve().parent
PYTHON = sys.executable
TOOLKIT = (PYTHON, "-m", "toolkit")


@dataclass(frozen=True, slots=True)
class Goal:
    """A ratio to reach: the figure of `ours` over that of `theirs`, at the most `most`."""

    number: str
    says: str
    ours: str
    theirs: str
    most: float
    memory: bool = False


GOALS = (
    Goal("1a", "package of 12, all outputs, against pandoc's 12 decks", "all 12", "pandoc 12", 1.0),
    Goal("1b", "package of 12, all outputs, against bare libraries", "all 12", "bare 12", 0.45),
    Goal("2a", "12 decks in one command against pandoc 12 times", "decks 12", "pandoc 12", 0.25),
    Goal("2b", "100 decks against 12, by deck", "decks 100", "decks 12", 1.1 * 100 / 12),
    Goal("3", "one deck, cold, against pandoc", "deck 1", "pandoc 1", 0.5),
    Goal("3b", "one deck, cold, against bare python-pptx", "deck 1", "bare deck 1", 1.0),
    Goal("5", "Markdown to handout PDF, cold, against weasyprint", "pdf 1", "weasyprint 1", 0.75),
    Goal("7", "12 handouts on 2 cores against 12 weasyprints", "pdf 12", "weasyprint 12", 0.22),
    Goal("8a", "nothing to do, 100 modules, against import click", "none 100", "click", 1.35),
    Goal("8b", "nothing to do, 12 modules, against import click", "none 12", "click", 1.25),
    Goal("10a", "memory of one deck against pandoc's", "deck 1", "pandoc 1", 0.3, memory=True),
    Goal("10b", "memory, 100 decks against 12", "decks 100", "decks 12", 1.25, memory=True),
    Goal("11a", "toolkit --help against import click", "help", "click", 1.5),
    Goal("11b", "check of one module against pandoc to HTML", "check 1", "pandoc html", 1.5),
)


def main() -> None:
    """Make the packages, run everything in turn, and write what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--pandoc", default=shutil.which("pandoc") or "")
    parser.add_argument("--only", default="", help="names of runs, with commas between them")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        runs = _runs(Path(name), given.pandoc)
        wanted = {each for each in given.only.split(",") if each}
        picked = [run for run in runs if not wanted or run.name in wanted]
        figures = side_by_side(picked, given.rounds)
    report = _report(figures, given.rounds)
    sys.stdout.write(report)
    if not wanted:
        (HERE / "RESULTS.md").write_text(report, encoding="utf-8")


def _runs(folder: Path, pandoc: str) -> list[Run]:
    one, twelve, hundred = (package(folder, count) for count in (1, 12, 100))
    quiet = [package(folder / "quiet", count) for count in (12, 100)]
    module = one / "modules" / "module-001" / "module.md"
    page = _handout_page(one)
    runs = [
        Run("click", (PYTHON, "-c", "import click"), folder),
        Run("help", (*TOOLKIT, "--help"), folder),
        Run("deck 1", _build(one, "slides"), one, _without(one)),
        Run("decks 12", _build(twelve, "slides"), twelve, _without(twelve)),
        Run("decks 100", _build(hundred, "slides"), hundred, _without(hundred)),
        Run("pdf 1", _build(one, "handout.pdf"), one, _without(one)),
        Run("pdf 12", _build(twelve, "handout.pdf"), twelve, _without(twelve)),
        Run("all 12", _build(twelve), twelve, _without(twelve)),
        Run("check 1", (*TOOLKIT, "check", "--project", str(one)), one),
        Run("bare 12", (PYTHON, "-m", "benchmarks.naive", "package", str(twelve)), HERE.parent),
        Run("bare deck 1", (PYTHON, "-m", "benchmarks.naive", "deck", str(one)), HERE.parent),
        Run("weasyprint 1", _weasyprint(page), folder),
        Run("weasyprint 12", _weasyprint(page), folder, times=12),
    ]
    runs += [
        Run(f"none {count}", _build(root), root, _built(root))
        for root, count in zip(quiet, (12, 100), strict=True)
    ]
    if pandoc:
        pptx = (pandoc, str(module), "--slide-level=2", "-o", "out.pptx")
        runs += [
            Run("pandoc 1", pptx, module.parent),
            Run("pandoc 12", pptx, module.parent, times=12),
            Run("pandoc html", (pandoc, str(module), "-s", "-o", "out.html"), module.parent),
        ]
    return runs


def _build(root: Path, only: str = "") -> Sequence[str]:
    words = (*TOOLKIT, "build", "--plain", "--project", str(root))
    return (*words, "--only", only) if only else words


def _without(root: Path) -> Callable[[], None]:
    """Put a package back to where nothing was built."""
    return lambda: shutil.rmtree(root / "build", ignore_errors=True)


def _built(root: Path) -> Callable[[], None]:
    """See that a package is built already, so that there is nothing to do."""

    def first() -> None:
        if not (root / "build" / "manifest.json").exists():
            side_by_side([Run("first", _build(root), root)], 0)

    return first


def _handout_page(root: Path) -> Path:
    """The page that our handout PDF is drawn from, as one HTML file for `weasyprint`."""
    side_by_side([Run("page", _build(root, "handout"), root)], 0)
    return next((root / "build").rglob("*-handout.html"))


def _weasyprint(page: Path) -> Sequence[str]:
    command = str(Path(PYTHON).with_name("weasyprint"))
    return (command, "--pdf-variant", "pdf/ua-1", "-q", str(page), str(page.with_suffix(".out")))


def _report(figures: dict[str, Figure], rounds: int) -> str:
    gcc = "with" if shutil.which("gcc") else "without"
    lines = [
        "# Results",
        "",
        "Written by `make bench`: every command in turn, whole processes, medians of "
        f"{rounds} rounds, {os.cpu_count()} cores, {platform.system()}, "
        f"Python {platform.python_version()}, {gcc} gcc on the path.",
        "Generated modules of 25 slides with notes, handout text, 3 pictures, 3 tables.",
        "",
        "| goal | what | ratio | at most | reached |",
        "|---|---|---:|---:|---|",
    ]
    for goal in GOALS:
        if goal.ours in figures and goal.theirs in figures:
            ours, theirs = figures[goal.ours], figures[goal.theirs]
            pair = (ours.memory, theirs.memory) if goal.memory else (ours.seconds, theirs.seconds)
            ratio = pair[0] / pair[1]
            says = "yes" if ratio <= goal.most else "no"
            lines.append(
                f"| {goal.number} | {goal.says} | {ratio:.2f} | {goal.most:.2f} | {says} |"
            )
    lines += ["", "| run | median s | least | most | peak MiB |", "|---|---:|---:|---:|---:|"]
    lines += [
        f"| {name} | {each.seconds:.3f} | {each.least:.3f} | {each.most:.3f} | {each.memory:.0f} |"
        for name, each in figures.items()
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
