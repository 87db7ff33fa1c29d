"""`toolkit review` as a conversation and through workbooks: nothing is lost or written over."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from openpyxl import load_workbook

from tests.building.making import MODULE, make_project

PATH = "modules/listening/reviews.yaml"


def toolkit(root: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Type a command in a folder, and answers to what it asks."""
    return subprocess.run(
        [sys.executable, "-m", "toolkit", *words, "--today", "2026-11-22"],
        cwd=root,
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "TERM": "dumb"},
    )


def reviews(root: Path) -> str:
    path = root / PATH
    return path.read_text("utf-8") if path.exists() else ""


def test_answers_are_kept_one_by_one_until_the_reviewer_stops(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    typed = "carer reviewer\n1\nIt says: whom it is for.\n1\nS\nnot met\nNo hours.\n2\nq\n"
    done = toolkit(root, "review", typed=typed)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert done.stdout.count("Kept.") == 2
    assert "1  met" in done.stdout
    assert done.stdout.endswith(f"2 judgements kept in {PATH}.\nNext: toolkit build\n")
    kept = reviews(root)
    assert kept.count("- criterion:") == 2
    assert 'remark: "It says: whom it is for."' in kept
    assert "on: 2026-11-22" in kept
    listed = toolkit(root, "review", "--role", "Carer reviewer", "--no-input")
    assert "cpd/CPD1:" not in listed.stdout
    assert "cpd/CPD2:" in listed.stdout
    assert "16 of 18 criteria are open." in listed.stdout


def test_an_answer_that_breaks_off_loses_nothing(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    done = toolkit(root, "review", "listening", "--role", "trainer", typed="1\nIt is there.\n2\n")
    assert done.returncode == 0
    assert "1 judgement kept" in done.stdout
    assert reviews(root).count("- criterion:") == 1


def test_without_input_nothing_is_asked_and_nothing_written(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    done = toolkit(root, "review", "--no-input", "--framework", "cpd")
    assert done.returncode == 0
    assert "listening/cpd/CPD1: " in done.stdout
    assert "18 of 18 criteria are open." in done.stdout
    assert reviews(root) == ""
    assert toolkit(root, "review", "--framework", "nobody").returncode == 2
    assert "there is no module called nobody" in toolkit(root, "review", "nobody").stderr


def test_a_workbook_goes_out_comes_back_and_shows_the_difference_first(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    done = toolkit(root, "review", "export", "--xlsx")
    assert "made listening-review-cpd.xlsx" in done.stdout
    assert "made listening-review-cpd 2.xlsx" in toolkit(root, "review", "export", "--xlsx").stdout
    path = root / "listening-review-cpd.xlsx"
    fill(path, "CPD1", Judgement="partly met", Role="carer reviewer", Remark="Who pays?")
    asked = toolkit(root, "review", "import", path.name, typed="n\n")
    assert "new: partly met (carer reviewer, 2026-11-22): Who pays?" in asked.stdout
    assert "Nothing was written." in asked.stdout
    assert reviews(root) == ""
    quiet = toolkit(root, "review", "import", path.name, "--no-input")
    assert "To write them down, add --yes." in quiet.stdout
    assert reviews(root) == ""
    assert f"added to {PATH}" in toolkit(root, "review", "import", path.name, "--yes").stdout
    again = toolkit(root, "review", "import", path.name, "--yes")
    assert "New judgements: 0. 1 were there already." in again.stdout
    fill(path, "CPD1", Judgement="met", Remark="Now it does.", Date="2026-11-23")
    early = toolkit(root, "review", "import", path.name, "--yes")
    assert "cpd/CPD1 is dated 2026-11-23, and today is 2026-11-22" in early.stderr
    assert reviews(root).count("- criterion: cpd/CPD1") == 1
    fill(path, "CPD1", Date="2026-11-22")
    more = toolkit(root, "review", "import", path.name, "--yes")
    assert "  before: partly met (carer reviewer, 2026-11-22): Who pays?\n  now: met" in more.stdout
    assert reviews(root).count("- criterion: cpd/CPD1") == 2


def test_a_row_that_names_nothing_here_stops_everything(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    toolkit(root, "review", "export", "--xlsx")
    path = root / "listening-review-cpd.xlsx"
    fill(path, "CPD1", Judgement="met", Role="trainer", Remark="Yes.")
    fill(path, "CPD2", Judgement="met", Role="trainer", Remark="Yes.", Reference="other/cpd/CPD2")
    done = toolkit(root, "review", "import", path.name, "--yes")
    assert done.returncode == 1
    assert "row 3: there is no “other/cpd/CPD2” in this project." in done.stderr
    assert reviews(root) == ""
    assert toolkit(root, "review", "import", "nowhere.xlsx").returncode == 2


def test_changed_words_make_a_judgement_open_again(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    toolkit(root, "review", "--role", "trainer", typed="1\nIt is there.\nq\n")
    module = root / "modules/listening/module.md"
    module.write_text(MODULE.replace("people who use services", "carers"), "utf-8")
    listed = toolkit(root, "review", "--role", "trainer", "--no-input").stdout
    assert "listening/cpd/CPD1: " in listed
    assert "(changed since it was judged)" in listed
    shown = toolkit(root, "review", "--role", "trainer", typed="q\n").stdout
    assert "   before: people who use services\n" in shown
    assert "   now: carers\n" in shown


def test_status_tells_what_changed_since_a_review_and_since_a_pack(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    (root / "modules/package.yaml").write_text("title: Ours\nframeworks: [cpd]\nversion: 1.0\n")
    assert "Nobody has judged anything yet." in toolkit(root, "status", "--since", "review").stdout
    toolkit(root, "review", "--role", "trainer", typed="1\nIt is there.\nq\n")
    packed = toolkit(root, "pack", "learner")
    assert packed.returncode == 0, packed.stdout + packed.stderr
    assert "noted in modules/packs.yaml" in packed.stdout
    path = "build/packs/ours-1.0-learner.zip"
    checked = toolkit_of(root, "verify", path)
    assert (checked.returncode, checked.stdout.count("Unchanged: all ")) == (0, 1)
    module = root / "modules/listening/module.md"
    module.write_text(MODULE.replace("people who use services", "carers"), "utf-8")
    since = toolkit(root, "status", "--since", "review").stdout
    assert "listening/cpd/CPD1: met (trainer, 2026-11-22)\n" in since
    assert "     before: people who use services\n" in since
    assert "1 of 1 judgements are about words that have changed since." in since
    assert "0 of 1" not in toolkit(root, "status", "--since", "2026-11-21").stdout
    assert (
        "  changed: modules/listening/module.md" in toolkit(root, "status", "--since", path).stdout
    )
    assert toolkit(root, "status", "--since", "nowhere.zip").returncode == 2


def test_verify_names_what_is_not_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no pack")
    done = toolkit_of(tmp_path, "verify", "notes.txt")
    assert (done.returncode, "is no pack of the toolkit" in done.stderr) == (1, True)
    assert toolkit_of(tmp_path, "verify", "nowhere.zip").returncode == 2


def test_a_pack_without_a_consent_is_refused_with_the_place(tmp_path: Path) -> None:
    root = make_project(tmp_path, story="## A story\n\n::: voice\nI said no.\n:::\n")
    done = toolkit(root, "pack", "learner")
    assert done.returncode == 1
    assert "modules/story/module.md, line 3: no consent is recorded yet" in done.stderr
    assert not (root / "build/packs").exists()


def toolkit_of(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Type a command that asks for no day."""
    return subprocess.run(
        [sys.executable, "-m", "toolkit", *words],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )


def fill(path: Path, id: str, **cells: str) -> None:
    """Write into the row of a criterion, as a person would."""
    book = load_workbook(path)
    sheet = book["Criteria"]
    columns = {cell.value: at for at, cell in enumerate(sheet[1])}
    [row] = [row for row in sheet.iter_rows(min_row=2) if row[0].value == id]
    for column, value in cells.items():
        row[columns[column]].value = value
    book.save(path)
