"""What a command says when it was typed almost right, and the line that it says to type next."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.building.making import make_project
from toolkit.cli.commands import cli

LESSON = "# Diaries\n\n## Two kinds\n\nPaper and sound.\n"


def typed(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(cli, words, prog_name="toolkit")
    return done.exit_code, done.output


def test_a_lone_lesson_is_named_in_the_line_to_type_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my lesson.md").write_text(LESSON, "utf-8")
    assert typed("check", "my lesson.md")[1].endswith("Next: toolkit build 'my lesson.md'\n")
    assert "Next: toolkit build 'my lesson.md'" in typed("check", "--next", "my lesson.md")[1]


def test_a_module_may_be_typed_with_a_slash_and_a_word_document_is_told_from_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_project(tmp_path)
    monkeypatch.chdir(root)
    (module,) = [each.name for each in (root / "modules").iterdir() if each.is_dir()]
    assert typed("check", f"{module}/")[0] == 0
    code, said = typed("check", "plan.docx")
    assert code != 0
    assert "plan.docx is no plain text" in said or "plain text" in str(said)


def test_an_ending_alone_is_answered_with_names_that_have_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(make_project(tmp_path))
    assert "Perhaps you meant slides.pdf, handout.pdf, " in typed("build", "--only", "pdf")[1]


def test_a_message_may_be_named_with_spaces_and_none_is_named_by_chance() -> None:
    assert typed("explain", "missing", "alt", "text")[1].startswith("missing-alt-text (")
    assert "\n    ::: voice         A person's own words.\n" in typed("explain", "unknown-block")[1]
    code, said = typed("explain", "nothing")
    assert (code, "Did you mean" in said) == (2, False)


def test_a_time_that_was_typed_says_how_it_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(make_project(tmp_path))
    note = "To keep them, write start: 09:30 at the top of the module.\nNext: open"
    build = ("build", "--only", "guide.html")
    made, again = typed(*build, "--start", "9.30"), typed(*build, "--start", "9.30")
    assert note in made[1]
    assert again[1].startswith("Nothing has changed")
    assert note in again[1]
    assert "start:" not in typed(*build)[1]
