"""Workers: a job that takes its process with it does not take the others."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.building.making import make_project
from toolkit.building.project import open_project
from toolkit.building.workers import Work, run
from toolkit.rendering.format import Format, Job, Rendered, Scope


def fine(job: Job) -> Rendered:
    return Rendered(job.stamp.encode())


def deadly(_: Job) -> Rendered:
    os._exit(139)


def telling(job: Job) -> Rendered:
    with Path(job.stamp).open("a") as file:
        file.write("begun\n")
    return Rendered(job.stamp.encode())


def long(job: Job) -> Rendered:
    begun = Path(job.stamp).read_text() if Path(job.stamp).exists() else ""
    return Rendered(begun.encode())


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


def test_a_process_that_ends_is_told_and_the_others_are_made(tmp_path: Path) -> None:
    job = open_project(make_project(tmp_path)).job()
    outcomes = list(run([Work(each, job) for each in (FINE, DEADLY, FINE, FINE)], 2))
    assert [bool(each.rendered) for each in outcomes] == [True, False, True, True]
    assert outcomes[1].mistake == "the process that made it ended without a word"


def test_what_takes_long_is_begun_first_and_told_in_its_place(tmp_path: Path) -> None:
    job = replace(open_project(make_project(tmp_path)).job(), stamp=str(tmp_path / "begun"))
    short = Format("telling", ".txt", Scope.MODULE, "for tests", telling)
    pdf = Format("long", ".pdf", Scope.MODULE, "for tests", long)
    outcomes = list(run([*[Work(short, job)] * 20, Work(pdf, job, 9)], 2))
    told = [each.rendered.data.decode() for each in outcomes[:20] if each.rendered]
    assert told == [job.stamp] * 20
    assert outcomes[20].rendered
    assert outcomes[20].rendered.data.count(b"begun") < 10
