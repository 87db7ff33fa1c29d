"""Copies are made where the package or a person asks for them, and a wrong name is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.building.making import make_project
from toolkit import build, load
from toolkit.building.jobs import in_easy_read
from toolkit.cli.build import command
from toolkit.model.words import texts

EASY = "\n::: easy-read\nYou can listen.\n:::\n"


def made(root: Path, **asked: tuple[str, ...]) -> set[str]:
    result = build(load(root), **asked)  # type: ignore[arg-type]  # only, modules and copies
    return {path for path in (*result.made, *result.fresh) if "/copies/" in path}


def with_copies(root: Path, line: str) -> Path:
    project = make_project(root)
    package = project / "modules" / "package.yaml"
    package.write_text(package.read_text("utf-8") + f"copies: {line}\n", "utf-8")
    return project


def test_the_package_says_which_copies_are_always_made(tmp_path: Path) -> None:
    root = with_copies(tmp_path, "[large-print.html, own-font]")
    expected = {f"listening/copies/listening-{n}.html" for n in ("large-print", "own-font")}
    assert made(root) == expected
    assert made(root) == expected, "and they stay"


def test_a_person_can_ask_for_copies_once(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    wanted = {"listening/copies/listening-cream.html"}
    assert made(root, copies=("cream.html",), only=("handout.html",)) == wanted
    assert made(root, only=("cream.html",)) == wanted
    assert made(root, only=("handout.html",)) == set()
    there = root / "build" / "listening" / "copies" / "listening-cream.html"
    assert there.is_file(), "who asks for a part says nothing about the rest"
    result = build(load(root), only=("handout.html",), modules=("listening",))
    assert not result.removed
    package = root / "modules" / "package.yaml"
    package.write_text(package.read_text("utf-8") + "make: [handout.html]\n", "utf-8")
    assert "listening/copies/listening-cream.html" in build(load(root)).removed
    assert not there.exists()


def test_easy_read_is_made_only_of_easy_words(tmp_path: Path) -> None:
    root = with_copies(tmp_path, "easy-read-style.html")
    project = load(root)
    assert [d.rule.name for d in project.diagnostics if d.rule.name == "nothing-in-easy-words"]
    assert made(root) == set()
    lesson = root / "modules" / "listening" / "module.md"
    lesson.write_text(lesson.read_text("utf-8") + EASY, "utf-8")
    project = load(root)
    assert not [d for d in project.diagnostics if d.rule.name == "nothing-in-easy-words"]
    assert made(root) == {"listening/copies/listening-easy-read-style.html"}
    (module,) = project.package.modules
    said = [run for each in in_easy_read(module).slides for run in texts(each.blocks)]
    assert said == ["You can listen."]


def test_a_name_that_there_is_not_is_told_with_the_nearest(tmp_path: Path) -> None:
    root = with_copies(tmp_path, "[larg-print]")
    (said,) = (d for d in load(root).diagnostics if d.rule.name == "unknown-output")
    assert (
        said.message == "“larg-print” is not a copy that the toolkit makes, so it is passed over."
    )
    assert said.hint == "perhaps you meant “large-print”."


@pytest.mark.parametrize(
    ("option", "name", "near"),
    [
        ("--copies", "grayscale", "greyscale"),
        ("--copies", "Large Print", "large-print"),
        ("--only", "handuot", "handout"),
        ("--only", "handout pdf", "handout.pdf"),
        ("--only", "handout.htm", "handout.html"),
    ],
)
def test_so_is_one_that_was_typed(option: str, name: str, near: str, tmp_path: Path) -> None:
    root = make_project(tmp_path)
    told = CliRunner().invoke(command, ["--project", str(root), option, name])
    assert told.exit_code == 2
    assert f"{option} does not know {name}. Perhaps you meant {near}.\n" in told.output
