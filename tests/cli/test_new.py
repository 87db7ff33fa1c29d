"""`toolkit new` as a person types it: its questions, what it makes, and what it leaves alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.cli.test_commands import toolkit

PROJECT = Path(__file__).parents[2]


def on_a_terminal(*words: str, typed: str, folder: Path) -> str:
    """Type a command in a folder on a pseudo-terminal, then answers; what the screen shows."""
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "toolkit", *words],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    ) as running:
        os.close(theirs)
        os.write(ours, typed.encode())
        shown = b""
        while True:
            try:
                read = os.read(ours, 4096)
            except OSError:  # how Linux says that nobody is at the other end any more
                break
            if not read:
                break
            shown += read
        running.wait(60)
    os.close(ours)
    return shown.decode()


def test_a_new_module_passes_check_and_builds(tmp_path: Path) -> None:
    made = toolkit("new", "Listening well", folder=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    checked = toolkit("check", "--strict", "--all", folder=tmp_path)
    assert checked.stdout.startswith("Advice (starter-words): ")
    assert "\nAdvice" not in checked.stdout
    assert "package.yaml, line 2: “Our training” is what the starter says" in checked.stdout
    assert checked.returncode == 0
    built = toolkit("build", "--only", "slides", folder=tmp_path)
    assert built.returncode == 0, built.stdout + built.stderr
    assert (tmp_path / "build/listening-well/listening-well-slides.pptx").exists()
    assert built.stdout.endswith("Next: open build/index.html\n")


def test_on_a_terminal_new_asks_four_questions(tmp_path: Path) -> None:
    """A pseudo-terminal, a person who types slowly, and one answer that cannot be used."""
    typed = "Listening well\ncarers, staff\na while\n1 h 30\nI can listen\n"
    screen = on_a_terminal("new", typed=typed, folder=tmp_path)
    asked = [
        "What is it called?",
        "Who is it for?",
        "How many minutes",
        "What can people say or do",
    ]
    assert [question for question in asked if question not in screen] == []
    assert "write a number such as 60" in screen
    text = (tmp_path / "modules/listening-well/module.md").read_text("utf-8")
    for line in ('title: "Listening well"', 'audience: "carers, staff"', "minutes: 90"):
        assert line in text
    assert 'know: "I can listen"' in text
    assert toolkit("check", "--strict", folder=tmp_path).returncode == 0


def test_without_a_terminal_or_with_no_input_new_asks_nothing(tmp_path: Path) -> None:
    screen = on_a_terminal("new", "one", "--no-input", typed="", folder=tmp_path)
    assert "?" not in screen
    assert (tmp_path / "modules/one/module.md").exists()
    unnamed = toolkit("new", folder=tmp_path)
    assert unnamed.returncode == 2
    assert "toolkit new my-first-one" in unnamed.stderr


def test_new_brings_templates_that_build_and_never_writes_over_them(tmp_path: Path) -> None:
    toolkit("new", "one", folder=tmp_path)
    made = toolkit("new", "--kind", "templates", folder=tmp_path)
    assert made.stdout.startswith("made templates/theme.yaml\nmade templates/deck.pptx\nNext: ")
    assert toolkit("check", "--strict", folder=tmp_path).returncode == 0
    again = toolkit("new", "--kind", "templates", folder=tmp_path)
    assert (again.returncode, again.stdout) == (2, "")


def test_new_brings_the_templates_of_pages_all_or_one(tmp_path: Path) -> None:
    toolkit("new", "one", folder=tmp_path)
    one = toolkit("new", "--templates", "handout.css", folder=tmp_path)
    assert one.stdout.startswith("made templates/handout.css\nNext: ")
    mine = tmp_path / "templates/handout.css"
    mine.write_text(mine.read_text("utf-8") + "/* mine */\n", "utf-8")
    every = toolkit("new", "--templates", folder=tmp_path)
    assert "made templates/page.html.j2\n" in every.stdout
    assert "handout.css" not in every.stdout
    assert mine.read_text("utf-8").endswith("/* mine */\n")
    assert toolkit("check", "--strict", folder=tmp_path).returncode == 0
    again = toolkit("new", "--templates", folder=tmp_path)
    assert (again.returncode, again.stdout) == (2, "")


def test_a_template_that_there_is_not_is_answered_with_the_nearest(tmp_path: Path) -> None:
    toolkit("new", "one", folder=tmp_path)
    told = toolkit("new", "--templates", "handouts.css", folder=tmp_path)
    assert told.returncode == 2
    assert "Perhaps you meant handout.css." in told.stderr


def test_new_never_writes_over_a_module(tmp_path: Path) -> None:
    toolkit("new", "one", folder=tmp_path)
    path = tmp_path / "modules/one/module.md"
    path.write_text("mine")
    again = toolkit("new", "one", folder=tmp_path)
    assert again.returncode == 2
    assert path.read_text() == "mine"


def test_a_new_framework_is_read_and_makes_a_checklist(tmp_path: Path) -> None:
    toolkit("new", "one", folder=tmp_path)
    made = toolkit("new", "--kind", "framework", "Our own", folder=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout.startswith("made templates/frameworks/our-own.yaml\nNext: open ")
    package = tmp_path / "modules/package.yaml"
    package.write_text(package.read_text() + "frameworks: [our-own]\n")
    assert toolkit("check", "--strict", folder=tmp_path).returncode == 0
    built = toolkit("build", "--only", "checklist.json", folder=tmp_path)
    assert built.returncode == 0, built.stdout + built.stderr
    assert (tmp_path / "build/one/one-checklist-our-own.json").exists()


def test_an_empty_folder_in_another_project_becomes_one_of_its_own(tmp_path: Path) -> None:
    """The steps of the README in a copy of the toolkit, which holds the example package."""
    example = tmp_path / "modules/what-is-research/module.md"
    example.parent.mkdir(parents=True)
    example.write_text("# What is research?\n\n## Why\n\nTo find out.\n", "utf-8")
    own = tmp_path / "our-training"
    own.mkdir()
    made = toolkit("new", "my-first-module", folder=own)
    assert "\nNext: open modules/my-first-module/module.md, " in made.stdout
    assert (own / "modules/my-first-module/module.md").exists()
    assert (own / "modules/package.yaml").exists()
    assert not (tmp_path / "modules/my-first-module").exists()


def test_new_says_where_it_put_things_with_a_path_that_is_true_from_here(tmp_path: Path) -> None:
    toolkit("new", "one", folder=tmp_path)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/notes.txt").write_text("mine")
    made = toolkit("new", "two", folder=tmp_path / "plans")
    assert made.stdout.startswith("This folder belongs to the project in .., so it is made there.")
    assert "made ../modules/two/module.md\n" in made.stdout
    below = toolkit("new", "three", folder=tmp_path / "modules")
    assert below.stdout.startswith("made three/module.md\n")
    assert (tmp_path / "modules/three/module.md").exists()


def test_new_never_writes_over_a_framework(tmp_path: Path) -> None:
    toolkit("new", "--kind", "framework", "ours", folder=tmp_path)
    path = tmp_path / "templates/frameworks/ours.yaml"
    path.write_text("mine")
    again = toolkit("new", "--kind", "framework", "ours", folder=tmp_path)
    assert again.returncode == 2
    assert path.read_text() == "mine"
    bundled = toolkit("new", "--kind", "framework", "uk-spi", folder=tmp_path)
    assert bundled.returncode == 2
    assert not (tmp_path / "templates/frameworks/uk-spi.yaml").exists()
