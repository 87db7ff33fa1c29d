"""A build that is killed, at any moment, leaves no half file and no lock; the next one is right."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

from tests.building.making import MODULE, build_project, make_project, outputs

MOMENTS = int(os.environ.get("TOOLKIT_MOMENTS", "20"))
ONLY = ("slides", "handout.html")
"""The quickest outputs: what is tried here is when a build stops, not what it makes."""
WORDS = ("--plain", "--only", ",".join(ONLY))


def test_killed_at_random_moments(tmp_path: Path) -> None:
    whole = make_project(tmp_path / "whole", listening=MODULE, talking=MODULE)
    started = time.monotonic()
    build_project(whole, *ONLY)
    long = time.monotonic() - started + 1.0
    expected = outputs(whole)
    choose = random.Random(7)
    root = make_project(tmp_path / "killed", listening=MODULE, talking=MODULE)
    for _ in range(MOMENTS):
        process = subprocess.Popen(
            [sys.executable, "-m", "toolkit", "build", "--project", str(root), *WORDS],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(choose.uniform(0.05, long))
        process.send_signal(signal.SIGKILL)
        process.wait()
        for path, data in outputs(root).items():
            assert data == expected[path] or path in {"index.html", "manifest.json"}, path
            if path.endswith((".pptx", ".xlsx")):
                assert zipfile.ZipFile(root / "build" / path).testzip() is None
    result = build_project(root, *ONLY)
    assert result.diagnostics == ()
    assert outputs(root) == expected
    assert not list((root / "build").rglob(".making-*"))


def test_a_killed_build_leaves_no_process_and_no_lock(tmp_path: Path) -> None:
    root = make_project(tmp_path, listening=MODULE, talking=MODULE)
    words = [sys.executable, "-m", "toolkit", "build", "--project", str(root), "--jobs", "2"]
    process = subprocess.Popen(
        [*words, *WORDS], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while process.poll() is None and len(workers := children.read_text().split()) < 2:
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert workers
    again = subprocess.run(
        [*words, *WORDS], capture_output=True, text=True, check=False, timeout=120
    )
    assert again.returncode == 0, again.stdout + again.stderr
    stop = time.monotonic() + 10
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        assert time.monotonic() < stop, "a worker went on without its build"
        time.sleep(0.05)
