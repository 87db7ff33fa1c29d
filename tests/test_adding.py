"""The examples for developers are true: applied to a copy of the toolkit, they do what they say."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_docs import APPLIED, FENCES

COPIED = ("toolkit", "templates", "pyproject.toml")
TESTS = ("__init__.py", "conftest.py", "small_project.py", "test_rules.py")
PACKAGE = "format: 1\ntitle: Ours\nframeworks: [house]\nmake: [agenda, handout, checklist]\n"


def changed(text: str, difference: str) -> str:
    """A text with each part of a difference done, where its old lines stand once."""
    for part in difference.split("@@\n"):
        lines = part.splitlines(keepends=True)
        old = "".join(line[1:] for line in lines if line[0] in " -")
        new = "".join(line[1:] for line in lines if line[0] in " +")
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


@pytest.fixture(scope="module")
def house(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the toolkit to which everything that the page shows was added."""
    copy = tmp_path_factory.mktemp("house")
    for name in (*COPIED, *(f"tests/{each}" for each in TESTS)):
        if (project / name).is_dir():
            shutil.copytree(project / name, copy / name)
        else:
            (copy / name).parent.mkdir(exist_ok=True)
            shutil.copy(project / name, copy / name)
    applied = [(kind, text) for kind, text in FENCES.values() if kind.startswith(APPLIED)]
    assert len(applied) > 5
    for kind, text in applied:
        how, _, name = kind.partition(" ")
        path = copy / name
        path.parent.mkdir(parents=True, exist_ok=True)
        assert path.exists() == (how == "diff"), name
        path.write_text(changed(path.read_text("utf-8"), text) if how == "diff" else text, "utf-8")
    (copy / "modules/package.yaml").write_text(PACKAGE)
    return copy


def python(house: Path, *words: str) -> str:
    """What a Python that finds only this copy prints."""
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=house,
        env={**os.environ, "PYTHONPATH": str(house)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_lesson_is_built_with_all_that_was_added(house: Path) -> None:
    said = python(house, "toolkit", "build", "--only", "agenda,handout.html,checklist.csv")
    assert "many-exclamation-marks" in python(house, "toolkit", "check"), said
    made = house / "build/tea"
    assert (made / "tea-agenda.txt").read_text("utf-8").startswith("Tea\n- Welcome\n")
    assert "Titles for an e-mail" in (house / "build/index.html").read_text("utf-8")
    assert "Please bring" in (made / "tea-handout.html").read_text("utf-8")
    row = (made / "tea-checklist-house.csv").read_text("utf-8").splitlines()[1]
    assert row.startswith("H1,")
    assert ",found," in row.lower()


def test_the_examples_of_the_new_rule_are_its_tests(house: Path) -> None:
    told = python(
        house, "pytest", "-q", "-p", "no:cacheprovider", "tests/test_rules.py", "-k", "many"
    )
    assert "3 passed" in told
