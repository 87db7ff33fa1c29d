"""Traces 12 frameworks over 100 modules beside drawing the 100 decks: python -m benchmarks.trace.

Prints the ratio of the two times (those of the processor, so that a busy machine is fair to both)
and the memory that tracing took. The ratio that is wanted is below 1.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path

from benchmarks.generate import WORDS, package
from toolkit.accrediting.conditions import CONDITIONS
from toolkit.accrediting.fields import fields_known
from toolkit.accrediting.standing import of_each_criterion
from toolkit.building.new_framework import SAMPLES
from toolkit.building.project import Project, open_project
from toolkit.rendering.deck.slides import render

FRAMEWORKS, MODULES, CRITERIA = 12, 100, 30


def main() -> None:
    """Make the package, measure both, and say what came out; exit 1 where tracing is slower."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--modules", type=int, default=MODULES)
    parser.add_argument("--frameworks", type=int, default=FRAMEWORKS)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        root = package(Path(name), given.modules)
        _add_frameworks(root, given.frameworks)
        project = open_project(root)
    assert len(project.package.frameworks) == given.frameworks
    traced, answers = _traced(project)
    tracemalloc.start()
    _traced(project)
    peak = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    drawn = _drawn(project)
    whole = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    ratio = traced / drawn
    sys.stdout.write(
        f"{given.frameworks} frameworks × {given.modules} modules, {answers} answers with the "
        f"words to judge: {traced:.2f} s\n{given.modules} decks in one process: {drawn:.2f} s\n"
        f"ratio {ratio:.2f} (below 1 wanted)\nmemory while tracing: {peak:.1f} MiB at the most; "
        f"the whole process: {whole:.0f} MiB\n"
    )
    sys.exit(0 if ratio < 1 else 1)


def _traced(project: Project) -> tuple[float, int]:
    """Seconds for every checklist's content, judgements and words to judge included."""
    start, answers = time.process_time(), 0
    for module in project.package.modules:
        answers += sum(1 for _ in of_each_criterion(module, project.package))
    return time.process_time() - start, answers


def _drawn(project: Project) -> float:
    start = time.process_time()
    for module in project.package.modules:
        render(project.job(module))
    return time.process_time() - start


def _add_frameworks(root: Path, count: int) -> None:
    """Frameworks of 30 criteria that go through every kind of condition; few ask for the same."""
    folder = root / "templates" / "frameworks"
    folder.mkdir(parents=True)
    kinds = list(CONDITIONS)
    fields = [field for field in fields_known() if "." in field]
    names = [f"made-{number:02}" for number in range(1, count + 1)]
    for at, name in enumerate(names):
        lines = [f"title: Framework {at}", 'version: "1"', "criteria:"]
        for number in range(CRITERIA):
            kind = kinds[(at + number) % len(kinds)]
            first, *below = SAMPLES.get(kind, (kind.replace("-", " "),))
            turn = at * CRITERIA + number
            match kind:
                case "filled":
                    first = f"filled: {fields[turn % len(fields)]}"
                case "any-filled":
                    pair = fields[turn % len(fields)], fields[(turn + 1) % len(fields)]
                    first = f"any filled: [{', '.join(pair)}]"
                case "slide-about":
                    pair = WORDS[turn % len(WORDS)], WORDS[(turn + 1) % len(WORDS)]
                    first = f"slide about: [{', '.join(pair)}]"
                case "breaks-at-least-every":
                    first = f"breaks at least every: {turn + 10} minutes"
                case "activities-take-at-least":
                    first = f"activities take at least: {turn % 90 + 5}%"
            lines += [f"  - id: C{number}", f"    text: Criterion {number}.", "    needs:"]
            lines += [f"      - {first}", *(f"        {line}" for line in below)]
        (folder / f"{name}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (root / "modules" / "package.yaml").write_text(
        f"format: 1\ntitle: A generated package\nframeworks: [{', '.join(names)}]\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
