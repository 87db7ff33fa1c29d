"""Processes of their own for jobs, beside one another; which one ends before its time is known."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import groupby
from threading import Thread

from toolkit.building.workers import Outcome, Work, render
from toolkit.rendering.pdf_loading import PdfMissingError

FIRST = 16
"""So many are begun while this process does something else; what they make waits in memory."""
_work: Sequence[Work] = ()
"""In a worker process: the jobs that were handed over when it started."""


def run(work: Sequence[Work], jobs: int, meanwhile: Callable[[], object]) -> Iterator[Outcome]:
    """The outcome of each piece of work, in order; `jobs` processes render them.

    `meanwhile` is called when they have begun.
    """
    _load_heavy(work)
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    done = 0
    try:
        with ProcessPoolExecutor(
            min(jobs, len(work)), context, initializer=_receive, initargs=(work,)
        ) as pool:
            turns = tuple(_in_turn(work))
            begun = {index: pool.submit(_render_at, index) for index in turns[:FIRST]}
            try:
                meanwhile()
                begun |= {index: pool.submit(_render_at, index) for index in turns[FIRST:]}
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
    return render(_work[index])
