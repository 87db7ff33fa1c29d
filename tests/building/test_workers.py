"""Workers: a job that takes its process with it does not take the others."""

from __future__ import annotations

import gc
import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.building.making import make_project
from toolkit.building import processes
from toolkit.building.processes import _in_turn
from toolkit.building.project import open_project
from toolkit.building.workers import Work, run
from toolkit.rendering.format import Format, Job, Rendered, Scope


def fine(job: Job) -> Rendered:
    return Rendered(job.stamp.encode())


def deadly(_: Job) -> Rendered:
    os._exit(139)


def sharing(_: Job) -> Rendered:
    gone_through = {id(each) for each in gc.get_objects()}
    return Rendered(str(sum(id(work) in gone_through for work in processes._work)).encode())


def mistaken(_: Job) -> Rendered:
    raise ValueError("ours")


FINE, DEADLY, MISTAKEN = (
    Format(render.__name__, ".txt", Scope.MODULE, "for tests", render)
    for render in (fine, deadly, mistaken)
)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_mistake_is_told_and_the_others_are_made(tmp_path: Path, jobs: int) -> None:
    job = open_project(make_project(tmp_path)).job()
    first, second, third = run([Work(each, job) for each in (FINE, MISTAKEN, FINE)], jobs)
    assert first.rendered == third.rendered == Rendered(b"")
    assert second.mistake.endswith("ValueError: ours\n")


def test_what_a_process_was_handed_is_never_gone_through_to_tidy_memory(tmp_path: Path) -> None:
    job = open_project(make_project(tmp_path)).job()
    share = Format("sharing", ".txt", Scope.MODULE, "for tests", sharing)
    assert gc.is_tracked(work := Work(share, job))
    assert [each.rendered for each in run([work, work], 2)] == [Rendered(b"0")] * 2


def test_a_process_that_ends_is_told_and_the_others_are_made(tmp_path: Path) -> None:
    job = open_project(make_project(tmp_path)).job()
    outcomes = list(run([Work(each, job) for each in (FINE, DEADLY, FINE, FINE)], 2))
    assert [bool(each.rendered) for each in outcomes] == [True, False, True, True]
    assert outcomes[1].mistake == "the process that made it ended without a word"


def test_what_is_quick_is_begun_first_and_then_the_largest_pdf(tmp_path: Path) -> None:
    job = open_project(make_project(tmp_path)).job()
    page, paper = (replace(FINE, suffix=suffix) for suffix in (".html", ".pdf"))
    work = [Work(page, job, 5), Work(paper, job, 1), Work(paper, job, 9), Work(page, job, 20)]
    assert list(_in_turn(work)) == [0, 3, 2, 1]
    assert [each.rendered for each in run(work, 2)] == [Rendered(b"")] * 4
