"""What a computer needs is tried by doing it, and each thing that is missing has its way out."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.building.making import make_project
from tests.cli.test_commands import NO_PANGO, toolkit
from toolkit.building.doctor import examine, let_me_write


def test_a_computer_that_has_everything(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    assert [finding.tried for finding in examine(root) if not finding.fine] == []
    assert not (root / "build" / ".toolkit-doctor").exists(), "it cleans up after itself"


@pytest.mark.parametrize("name", ["~$one-slides.pptx", ".~lock.one-slides.pptx#"])
def test_a_file_that_is_open_in_another_program(tmp_path: Path, name: str) -> None:
    root = make_project(tmp_path)
    (root / "build").mkdir()
    (root / "build" / name).write_text("somebody")
    (held,) = [finding for finding in examine(root) if not finding.fine]
    assert held.mend == "close these files: one-slides.pptx"


def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    (root / "build").write_text("a file where the folder should be")
    (writing,) = [finding for finding in examine(root) if not finding.fine]
    assert writing.mend.startswith(f"give the file {root / 'build'} another name")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has its own line for it")
def test_nobody_is_told_to_take_a_folder_that_is_their_own(tmp_path: Path) -> None:
    assert let_me_write(tmp_path / "build", "Permission denied") == (
        f'the computer says: Permission denied. Type: chmod -R u+w "{tmp_path}"'
    )


def test_without_pango_it_says_the_line_to_type(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(NO_PANGO)
    repository = Path(__file__).parents[2]
    done = toolkit("doctor", folder=tmp_path, PYTHONPATH=f"{tmp_path}:{repository}")
    assert done.returncode == 3, done.stdout + done.stderr
    assert "a small PDF: not yet\n   What to do: PDFs need Pango" in done.stdout
    assert "a small PowerPoint file: fine" in done.stdout
    assert "Traceback" not in done.stderr


def test_it_says_what_is_fine_and_what_is_next(tmp_path: Path) -> None:
    done = toolkit("doctor", folder=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("Next: toolkit new my-first-module\n")
    assert "6. a small PDF: fine" in done.stdout
