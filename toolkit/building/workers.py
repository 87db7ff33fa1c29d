"""Renders many jobs, on as many processors as there are, and gives the results in a fixed order."""

from __future__ import annotations

import gc
import multiprocessing
import os
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import groupby
from threading import Thread

from toolkit.building.finding import StoppedError
from toolkit.model.diagnostics import Diagnostic
from toolkit.rendering.format import Format, Job, Rendered
from toolkit.rendering.page import TemplateUnusableError
from toolkit.rendering.pdf import PdfMissingError

_work: Sequence[Work] = ()
"""In a worker process: the jobs that were handed over when it started."""


@dataclass(frozen=True, slots=True)
class Work:
    """One job and the format that renders it; `size` is how many bytes it had the last time."""

    format: Format
    job: Job
    size: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a job: bytes, or why there are none.

    A library is `missing`, it was `stopped` by what a person has to be told, a page `template` of
    the project cannot be filled (its name and the reason), or it is our `mistake` (the traceback,
    for the log).
    """

    rendered: Rendered | None = None
    missing: str = ""
    stopped: Diagnostic | None = None
    template: tuple[str, str] | None = None
    mistake: str = ""


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run(work: Sequence[Work], jobs: int) -> Iterator[Outcome]:
    """The outcome of each piece of work, in order; up to `jobs` are rendered at once."""
    if jobs < 2 or len(work) < 2:
        for each in work:
            yield _render(each)
        return
    _load_heavy(work)
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    done = 0
    try:
        with ProcessPoolExecutor(
            min(jobs, len(work)), context, initializer=_receive, initargs=(work,)
        ) as pool:
            begun = {index: pool.submit(_render_at, index) for index in _in_turn(work)}
            try:
                for index in range(len(work)):
                    yield begun.pop(index).result()
                    done += 1
            finally:
                for future in begun.values():
                    future.cancel()
    except BrokenProcessPool:
        yield from (_apart(each, context) for each in work[done:])


def _in_turn(work: Sequence[Work]) -> Iterator[int]:
    """The order to begin in: as given, but of one module what is quick to make before the PDFs.

    Outputs of one module follow one another where only that one was edited, and then somebody
    waits to see its slides and pages. Of its PDFs the largest come first: begun last, one of them
    would keep a processor busy while the others have nothing left to do.
    """

    def module(index: int) -> str:
        about = work[index].job.module
        return about.id if about else ""

    def wait(index: int) -> tuple[bool, int]:
        is_pdf = work[index].format.suffix == ".pdf"
        return is_pdf, -work[index].size if is_pdf else 0

    for _, indexes in groupby(range(len(work)), module):
        yield from sorted(indexes, key=wait)


def _apart(work: Work, context: multiprocessing.context.BaseContext) -> Outcome:
    """One job in a process of its own, so that the one that ends its process is known."""
    try:
        with ProcessPoolExecutor(1, context, initializer=_receive, initargs=((work,),)) as pool:
            return pool.submit(_render_at, 0).result()
    except BrokenProcessPool:
        return Outcome(mistake="the process that made it ended without a word")


def _load_heavy(work: Sequence[Work]) -> None:
    """Import what several workers would import each for itself, before they are forked."""
    if sum(each.format.suffix == ".pdf" for each in work) > 1:
        from toolkit.rendering import pdf

        try:
            pdf.load()
        except PdfMissingError:
            return


def _receive(work: Sequence[Work]) -> None:
    global _work
    _work = work
    gc.freeze()  # gone through, the package would no longer share its memory with other processes
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this worker when the build that started it has ended, however that came."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _render_at(index: int) -> Outcome:
    return _render(_work[index])


def _render(work: Work) -> Outcome:
    try:
        return Outcome(rendered=work.format.render(work.job))
    except PdfMissingError as missing:
        return Outcome(missing=str(missing))
    except StoppedError as why:
        return Outcome(stopped=why.diagnostic)
    except TemplateUnusableError as unusable:
        return Outcome(template=(unusable.name, str(unusable)))
    except Exception:  # noqa: BLE001 - whatever it is, it is ours; the other outputs are still made
        return Outcome(mistake=traceback.format_exc())
