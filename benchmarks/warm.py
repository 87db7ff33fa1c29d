"""Pairs measured inside one process, each pair in turn: `python -m benchmarks.warm FOLDER`.

FOLDER is an empty one; generated packages are written there. Prints JSON: name -> seconds, the
least of several turns with the collector run before each (other programs only ever add time).
"""

from __future__ import annotations

import gc
import json
import shutil
import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from benchmarks.generate import package, picture_4k
from toolkit import build, load
from toolkit.building.jobs import job_for
from toolkit.building.targets import plan_targets
from toolkit.rendering.deck.plan import plan
from toolkit.rendering.deck.slides import diagnose, render
from toolkit.rendering.format import Job
from toolkit.rendering.formats import FORMATS

TURNS = 7
MANY = 1009


def main() -> None:
    """Measure every pair and print what came out."""
    folder = Path(sys.argv[1])
    sys.stdout.write(json.dumps(_decks(folder) | _pages(folder) | _edits(folder)))


def least(works: dict[str, Callable[[], object]], turns: int = TURNS) -> dict[str, float]:
    """The least seconds that each piece of work took, all of them in turn."""
    taken = dict.fromkeys(works, float("inf"))
    for _ in range(turns):
        for name, work in works.items():
            gc.collect()
            started = time.perf_counter()
            work()
            taken[name] = min(taken[name], time.perf_counter() - started)
    return taken


def _decks(folder: Path) -> dict[str, float]:
    few = _job(package(folder, 1), "slides", ".pptx")
    many = _job(package(folder / "many", 1, slides=MANY - 1), "slides", ".pptx")
    taken = least(
        {
            "deck warm": lambda: render(few),
            "deck planned": lambda: plan(few),
            "deck fitted": lambda: diagnose(few),
        }
    )
    taken |= least({"many slides": lambda: render(many)}, turns=3)
    slides = {"deck warm": 25, "many slides": MANY}
    fitting = taken["deck fitted"] - taken["deck planned"]
    return (
        taken
        | {f"{name}, a slide": taken[name] / count for name, count in slides.items()}
        | {"deck without fitting": taken["deck warm"] - fitting}
    )


def _pages(folder: Path) -> dict[str, float]:
    """Our handout against the same page in stock WeasyPrint, and what a 4K picture adds to each."""
    plain = package(folder, 1)
    heavy = package(folder / "4k", 1, pictures={"flat.png": picture_4k()})
    works: dict[str, Callable[[], object]] = {}
    with ProcessPoolExecutor(1, get_context("spawn")) as stock:
        for name, root in (("", plain), (" 4K", heavy)):
            job = _job(root, "handout", ".pdf")
            page = _page(root)
            works[f"pdf warm{name}"] = partial(_handout(), job)
            works[f"stock warm{name}"] = partial(_elsewhere, stock, page)
        taken = least(works)
    return taken | {
        "4K, ours": taken["pdf warm 4K"] - taken["pdf warm"],
        "4K, stock": taken["stock warm 4K"] - taken["stock warm"],
    }


def _edits(folder: Path) -> dict[str, float]:
    """A module edited between two builds in one process, as `--watch` has it."""
    root = package(folder / "edited", 1)
    module = root / "modules" / "module-001" / "module.md"
    text = module.read_text("utf-8")
    count = 0

    def edited(only: str) -> Callable[[], object]:
        def work() -> object:
            nonlocal count
            count += 1
            module.write_text(f"{text}\n\nOne more line, {count}.\n", "utf-8")
            return build(load(root), only=(only,), jobs=1)

        return work

    names = {"html": "handout.html", "deck": "slides.pptx", "pdf": "handout.pdf"}
    return least({f"{name} edited": edited(only) for name, only in names.items()})


def _job(root: Path, name: str, suffix: str) -> Job:
    project = load(root)
    target = next(
        target
        for target in plan_targets(project.package, FORMATS, project.modules(()))
        if target.key == (name, suffix)
    )
    return job_for(target, project.job(), {}, ())


def _handout() -> Callable[[Job], object]:
    return next(f.render for f in FORMATS if (f.name, f.suffix) == ("handout", ".pdf"))


def _page(root: Path) -> str:
    build(load(root), only=("handout.html",))
    page = next((root / "build").rglob("*-handout.html")).read_text("utf-8")
    shutil.rmtree(root / "build")
    return page


def _elsewhere(process: Executor, page: str) -> object:
    """What `_stock` does, in a process in which nobody has changed WeasyPrint, as we do here."""
    return process.submit(_stock, page).result()


def _stock(page: str) -> int:
    from weasyprint import HTML

    return len(HTML(string=page).write_pdf(pdf_variant="pdf/ua-1"))


if __name__ == "__main__":
    main()
