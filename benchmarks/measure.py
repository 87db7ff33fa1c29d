"""Runs commands in turn (A B C A B C …) and gives medians: a noisy machine is fair to all."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

KEPT = {"PYTHONDONTWRITEBYTECODE": ""}
"""Python keeps what it compiled, as it does on everybody's computer."""


@dataclass(frozen=True, slots=True)
class Run:
    """A command as a whole process. `before` puts things back before each time it is run.

    `times` processes follow one another; `rounds` limits how often the slow ones are measured.
    """

    name: str
    words: Sequence[str]
    folder: Path
    before: Callable[[], None] = lambda: None
    times: int = 1
    rounds: int = 1000
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured: median wall time in seconds, its spread, and peak memory in MiB.

    0 rounds and 0 MiB say that it was measured inside one process.
    """

    seconds: float
    least: float
    most: float
    memory: float = 0
    rounds: int = 0


def side_by_side(runs: Sequence[Run], rounds: int) -> dict[str, Figure]:
    """Every command once a round, in the same order; a round before the first is not counted."""
    seconds: dict[str, list[float]] = {run.name: [] for run in runs}
    memory: dict[str, float] = {run.name: 0 for run in runs}
    for number in range(rounds + 1):
        for run in runs:
            if number > run.rounds or (not number and run.rounds < rounds):
                continue  # what is slow needs no warming up
            run.before()
            spent, peak = once(run)
            sys.stderr.write(f"round {number}: {run.name} {spent:.2f} s\n")
            if number:
                seconds[run.name].append(spent)
                memory[run.name] = max(memory[run.name], peak)
    return {
        name: Figure(statistics.median(taken), min(taken), max(taken), memory[name], len(taken))
        for name, taken in seconds.items()
    }


def once(run: Run) -> tuple[float, float]:
    """Wall seconds of `times` processes one after the other, and the largest peak of memory."""
    peak = 0.0
    started = time.perf_counter()
    for _ in range(run.times):
        process = subprocess.Popen(
            run.words,
            cwd=run.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={**os.environ, **KEPT, **run.environment},
        )
        assert process.stderr is not None
        complaint = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError(f"{run.name} ended with {process.returncode}: {complaint!r}")
        peak = max(peak, usage.ru_maxrss / 1024)
    return time.perf_counter() - started, peak
