"""The goals, each a ratio of two figures of one run, and the page that says what was reached."""

from __future__ import annotations

import os
import platform
import shutil
from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.measure import Figure


@dataclass(frozen=True, slots=True)
class Goal:
    """A ratio to reach: the figure of `ours` over that of `theirs`, at the most `most`.

    `bare` is what a bare prototype with the same libraries once reached, without checks, records,
    themes and frameworks: about as low as one can go.
    """

    number: str
    says: str
    ours: str
    theirs: str
    most: float
    memory: bool = False
    bare: float | None = None

    def ratio(self, figures: Mapping[str, Figure]) -> float | None:
        """What was reached; None where one of the two was not measured."""
        if self.ours not in figures or self.theirs not in figures:
            return None
        ours, theirs = figures[self.ours], figures[self.theirs]
        if self.memory:
            return ours.memory / theirs.memory
        return ours.seconds / theirs.seconds


GOALS = (
    Goal("1a", "package of 12, the outputs of the goal, against pandoc's 12 decks alone",
         "five 12", "pandoc 12", 1.0, bare=0.75),
    Goal("1b", "the same against bare use of the same libraries", "five 12", "bare 12", 0.45),
    Goal("2a", "12 decks in one command against pandoc 12 times",
         "decks 12", "pandoc 12", 0.25, bare=0.05),
    Goal("2b", "100 decks against 12, linear", "decks 100", "decks 12", 1.1 * 100 / 12),
    Goal("3a", "one deck, cold, against pandoc", "deck 1", "pandoc 1", 0.5, bare=0.32),
    Goal("3b", "one deck, cold, against bare python-pptx", "deck 1", "bare deck 1", 1.0),
    Goal("4", "cost of a slide among 1,009 against among 25, warm",
         "many slides, a slide", "deck warm, a slide", 1.1, bare=1.0),
    Goal("5", "Markdown to handout PDF, cold, against the weasyprint command",
         "pdf 1", "weasyprint 1", 0.75, bare=0.69),
    Goal("6", "handout PDF/UA, warm, against stock WeasyPrint on the same page",
         "pdf warm", "stock warm", 0.8, bare=0.7),
    Goal("7", "12 handouts, all cores, against 12 weasyprint commands",
         "pdf 12", "weasyprint 12", 0.22, bare=0.18),
    Goal("8a", "nothing to do, 100 modules, against `import click`",
         "none 100", "click", 1.35, bare=1.25),
    Goal("8b", "nothing to do, 100 modules against 12", "none 100", "none 12", 1.25),
    Goal("9a", "one module edited, HTML, warm, against pandoc to HTML",
         "html edited", "pandoc html", 0.1, bare=0.06),
    Goal("9b", "one module edited, deck, warm, against pandoc",
         "deck edited", "pandoc 1", 0.1, bare=0.03),
    Goal("9c", "one module edited, PDF, warm, against the weasyprint command",
         "pdf edited", "weasyprint 1", 0.35, bare=0.29),
    Goal("10a", "memory: one deck against pandoc's",
         "deck 1", "pandoc 1", 0.3, memory=True, bare=0.11),
    Goal("10b", "memory: one handout against one weasyprint command",
         "pdf 1", "weasyprint 1", 1.1, memory=True, bare=0.9),
    Goal("10c", "memory: 100 modules against 12, the outputs of goal 1",
         "five 100", "five 12", 1.25, memory=True, bare=1.32),
    Goal("10d", "what a 4K picture adds to a handout, against stock WeasyPrint",
         "4K, ours", "4K, stock", 0.2, bare=0.03),
    Goal("11a", "`toolkit --help` against `import click`", "help", "click", 1.5),
    Goal("11b", "`toolkit check` of one module against pandoc to HTML",
         "check 1", "pandoc html", 1.5, bare=0.9),
    Goal("11c", "a deck with fitting against the same without",
         "deck warm", "deck without fitting", 1.3),
    Goal("M1", "one deck against Marp's (whose slides are pictures)", "deck 1", "marp pptx", 1.0),
    Goal("M2", "12 modules, the outputs of goal 1, against Marp's PDF of one",
         "five 12", "marp pdf", 12.0),
)  # fmt: skip


def page(figures: Mapping[str, Figure], rounds: int, versions: Mapping[str, str]) -> str:
    """RESULTS.md: the goals and what was reached, then every figure."""
    gcc = "with" if shutil.which("gcc") else "without"
    named = ", ".join(f"{name} {version}" for name, version in versions.items())
    lines = [
        "# Results",
        "",
        "Written by `make bench`, which measures everything side by side in one run. Whole "
        f"processes are run in turn, {rounds} rounds, and medians given (Marp and the package "
        "of 100: fewer, see below); what is called warm is measured inside one process, the "
        "least of its turns. Only the ratios say something; the seconds are those of one machine.",
        "",
        f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, "
        f"{gcc} gcc on the path; {named}.",
        "Generated modules of 25 slides with notes, handout text, 3 pictures, 3 tables, "
        "2 activities. The outputs of goal 1: deck, handout (HTML, PDF), checklist "
        "(HTML, PDF, XLSX).",
        "",
        "“Bare” is what a prototype with the same libraries reached, without checks, records, "
        "themes and frameworks; it was measured once, not in this run. Among the runs, "
        "`libraries` imports only what `check` and a deck need from others, `started` imports "
        "the toolkit with it: most of what a cold run of one module takes is starting up. "
        "What is not reached, and why: [WHY.md](WHY.md).",
        "",
        "| goal | what | ratio | at most | reached | bare |",
        "|---|---|---:|---:|---|---:|",
    ]
    for goal in GOALS:
        ratio = goal.ratio(figures)
        if ratio is not None:
            says = "yes" if ratio <= goal.most else "no"
            bare = "" if goal.bare is None else f"{goal.bare:.2f}"
            cells = (goal.number, goal.says, f"{ratio:.2f}", f"{goal.most:.2f}", says, bare)
            lines.append(f"| {' | '.join(cells)} |")
    lines += [
        "",
        "| run | seconds | least | most | peak MiB | rounds |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for name, each in figures.items():
        spread = f"{each.seconds:.3f} | {each.least:.3f} | {each.most:.3f}"
        memory = f"{each.memory:.0f}" if each.memory else ""
        lines.append(f"| {name} | {spread} | {memory} | {each.rounds or 'warm'} |")
    return "\n".join(lines) + "\n"
