"""Watching: a build after every change, through mistakes, until a person stops it."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.building.making import make_project
from toolkit.building.watch import changes

LONG = 90
"""Seconds after which something that was waited for will not come any more."""


def until(true: Callable[[], bool]) -> None:
    """Wait for something to become true."""
    stop = time.monotonic() + LONG
    while not true():
        assert time.monotonic() < stop, "it did not happen"
        time.sleep(0.1)


def test_the_first_build_does_not_wait_for_a_change(tmp_path: Path) -> None:
    next(changes(make_project(tmp_path)))


def test_a_change_that_was_made_meanwhile_is_seen(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    seen = changes(root, pause=0.01)
    next(seen)
    (root / "modules" / "listening" / "module.md").write_text("# Other\n", encoding="utf-8")
    next(seen)


def test_a_lone_lesson_is_watched_too(tmp_path: Path) -> None:
    lesson = tmp_path / "lesson.md"
    lesson.write_text("# Tea\n", encoding="utf-8")
    seen = changes(tmp_path, lesson, pause=0.01)
    next(seen)
    lesson.write_text("# Tea and cake\n", encoding="utf-8")
    next(seen)


def test_saving_builds_again_and_ctrl_c_ends_with_one_line(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    said = tmp_path / "said.txt"
    with said.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-u", "-m", "toolkit", "build", "--watch", "--only", "slides.pptx"],
            cwd=root,
            stdout=out,
            stderr=subprocess.STDOUT,
            # A shell that runs the tests behind itself has Ctrl-C ignored, also in what they start.
            preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
        )
        until(lambda: said.read_text().count("Waiting") == 1)
        path = root / "modules" / "listening" / "module.md"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("title: Listening together", "title:Listening"), "utf-8")
        until(lambda: said.read_text().count("Waiting") == 2)
        path.write_text(text.replace("Listening together", "Hearing together"), "utf-8")
        until(lambda: said.read_text().count("Waiting") == 3)
        process.send_signal(signal.SIGINT)
        assert process.wait(LONG) == 130
    assert said.read_text().endswith("Stopped. What was finished before is still there.\n")
    assert "Traceback" not in said.read_text()
    assert (root / "build/listening/listening-slides.pptx").exists()
