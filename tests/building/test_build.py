"""A whole build: what comes out, what is made again and why, and what never gets lost."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building.making import MODULE, build_project, make_project, outputs
from toolkit.building import quick, seen
from toolkit.building.finding import StoppedError
from toolkit.building.options import Options
from toolkit.building.project import open_project


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built once; tests copy it before they change anything."""
    root = make_project(tmp_path_factory.mktemp("built"))
    build_project(root)
    return root


@pytest.fixture(scope="module")
def built_of_two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a second module beside it."""
    root = make_project(tmp_path_factory.mktemp("two"), listening=MODULE, talking=MODULE)
    build_project(root)
    return root


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """A copy of the built project, times kept."""
    return copied(built, tmp_path)


@pytest.fixture
def two(built_of_two: Path, tmp_path: Path) -> Path:
    """A copy of the built project of two modules, times kept."""
    return copied(built_of_two, tmp_path)


def copied(built: Path, folder: Path) -> Path:
    return shutil.copytree(built, folder / "copy", copy_function=shutil.copy2)


def change(root: Path, before: str, after: str, module: str = "listening") -> None:
    path = root / "modules" / module / "module.md"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def names(paths: tuple[str, ...]) -> set[str]:
    return {path.rsplit("/", 1)[-1].removeprefix("listening-") for path in paths}


ALL = {
    "slides.pptx",
    "slides.html",
    "handout.html",
    "handout.pdf",
    "handout.docx",
    "guide.html",
    "guide.pdf",
    "guide.docx",
    "timetable.html",
    "timetable.pdf",
    *(
        f"{name}{suffix}"
        for name in ("attendance", "certificate", "access-needs", "expenses")
        for suffix in (".html", ".pdf")
    ),
    *(
        f"{name}{suffix}"
        for name in ("evaluation-form", "story-consent", "role")
        for suffix in (".html", ".pdf", ".docx")
    ),
    "checklist-cpd.html",
    "checklist-cpd.pdf",
    "checklist-cpd.xlsx",
    "checklist-cpd.csv",
    "checklist-cpd.json",
    "coverage.html",
    "index.html",
}
CHECKLISTS = {name for name in ALL if name.startswith("checklist")}


def test_every_output_is_there(built: Path) -> None:
    there = {path.rsplit("/", 1)[-1].removeprefix("listening-") for path in outputs(built)}
    assert there == ALL | {"manifest.json"}


def test_nothing_is_made_again_where_nothing_changed(copy: Path) -> None:
    result = build_project(copy)
    assert result.made == ()
    assert names(result.fresh) == ALL


def test_a_changed_note_makes_slides_and_checklists_again_but_not_the_handout(copy: Path) -> None:
    change(copy, "Say hello.", "Say hello to everybody.\nSmile.")
    made = names(build_project(copy).made)
    assert "slides.pptx" in made
    assert not made & {"slides.html", "handout.html", "handout.pdf"}


def test_changed_handout_words_do_not_make_the_slides_again(copy: Path) -> None:
    change(copy, "## Listen {#listen}", "::: handout\nAt home.\n:::\n\n## Listen {#listen}")
    made = names(build_project(copy).made)
    assert {"handout.html", "handout.pdf"} <= made
    assert not made & {"slides.pptx", "slides.html"}


def test_one_changed_module_leaves_the_others_alone(two: Path) -> None:
    change(two, "Water is over there", "Tea is over there")
    made = build_project(two).made
    assert not [path for path in made if path.startswith("talking/")]


def test_a_deleted_output_is_made_again(copy: Path) -> None:
    (copy / "build" / "listening" / "listening-slides.pptx").unlink()
    assert "slides.pptx" in names(build_project(copy).made)


def test_outputs_of_a_module_that_went_away_are_removed(copy: Path) -> None:
    shutil.move(copy / "modules" / "listening", copy / "modules" / "hearing")
    result = build_project(copy)
    assert not (copy / "build" / "listening").exists()
    assert "listening/listening-slides.pptx" in result.removed


def test_a_file_of_somebody_else_in_build_is_left_alone(copy: Path) -> None:
    mine = copy / "build" / "my-notes.txt"
    mine.write_text("mine")
    build_project(copy)
    assert mine.read_text() == "mine"


def test_an_output_that_a_person_changed_is_moved_aside_and_said(copy: Path) -> None:
    deck = copy / "build" / "listening" / "listening-slides.pptx"
    deck.write_bytes(b"my own slides")
    result = build_project(copy)
    aside = deck.with_name("listening-slides (changed by hand).pptx")
    assert aside.read_bytes() == b"my own slides"
    assert deck.read_bytes()[:2] == b"PK"
    assert [d.rule.name for d in result.diagnostics] == ["output-changed-by-hand"]


def test_outputs_are_known_as_ours_without_the_notes(copy: Path) -> None:
    (copy / "build" / ".toolkit-state.json").unlink()
    result = build_project(copy)
    assert result.diagnostics == ()
    assert names(result.made) == ALL


def test_two_folders_and_any_number_of_jobs_give_the_same_bytes(
    built: Path, tmp_path: Path
) -> None:
    other = make_project(tmp_path / "somewhere" / "else")
    build_project(other, jobs=2)
    assert outputs(other) == outputs(built)


def test_the_manifest_holds_the_digest_of_every_input_and_output(built: Path) -> None:
    manifest = json.loads((built / "build" / "manifest.json").read_text(encoding="utf-8"))
    assert set(manifest["inputs"]) == {"modules/listening/module.md", "modules/package.yaml"}
    assert {path.rsplit("/", 1)[-1] for path in manifest["outputs"]} == {
        path.rsplit("/", 1)[-1] for path in outputs(built) if path != "manifest.json"
    }


def test_no_output_tells_where_it_was_made(built: Path) -> None:
    for path, data in outputs(built).items():
        assert str(built).encode() not in data, path


def test_only_slides_makes_slides_and_the_index(tmp_path: Path) -> None:
    result = build_project(make_project(tmp_path), "slides")
    assert names(result.made) == {"slides.pptx", "slides.html", "index.html"}


def test_a_name_stands_for_its_usual_endings_and_may_carry_any(tmp_path: Path) -> None:
    result = build_project(make_project(tmp_path), "slides.pdf", "print-6")
    assert names(result.made) == {"slides.pdf", "print-6.pdf", "index.html"}


def test_only_checklist_makes_what_it_cites_too(tmp_path: Path) -> None:
    result = build_project(make_project(tmp_path), "checklist")
    cited = {"slides.pptx", "handout.pdf", "handout.html"}
    assert names(result.made) == CHECKLISTS | cited | {"index.html"}


def test_a_checklist_cites_the_slide_and_the_page(built: Path) -> None:
    page = (built / "build" / "listening" / "listening-checklist-cpd.html").read_text("utf-8")
    assert re.search(r"slide \d", page)
    assert re.search(r"page \d", page)


def test_unusable_front_matter_stops_that_module_and_takes_its_old_outputs_away(two: Path) -> None:
    path = two / "modules" / "listening" / "module.md"
    path.write_bytes(b"\x00\x01\x02 not text at all \xff\xfe\x00")
    result = build_project(two)
    assert result.diagnostics
    assert not (two / "build" / "listening").exists()
    assert (two / "build" / "talking" / "talking-slides.pptx").exists()
    assert "listening" in (two / "build" / "index.html").read_text("utf-8")


def test_a_missing_picture_still_gives_every_output(tmp_path: Path) -> None:
    text = MODULE.replace("- Hello", "![A cup of tea](images/tea.png)\n\n- Hello")
    root = make_project(tmp_path, listening=text)
    result = build_project(root)
    assert names(result.made) == ALL
    assert [d.rule.name for d in result.diagnostics] == ["missing-picture"]
    assert "images/tea.png" in (root / "build" / "listening" / "listening-handout.html").read_text(
        "utf-8"
    )


def test_a_project_without_modules_builds_an_index(tmp_path: Path) -> None:
    (tmp_path / "modules").mkdir()
    result = build_project(tmp_path)
    assert names(result.made) == {"index.html"}


def test_where_nothing_can_be_written_there_is_one_sentence(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    (root / "build").write_text("a file where the folder should be")
    with pytest.raises(StoppedError) as caught:
        build_project(root, "slides")
    assert caught.value.diagnostic.rule.name == "locked-output"


def test_a_disk_that_fills_up_loses_nothing_and_the_next_build_is_right(
    copy: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(copy, "Water is over there", "Tea is over there")
    with monkeypatch.context() as full:
        full.setattr("toolkit.building.disk.write", _no_space)
        result = build_project(copy, "slides")
    assert {d.rule.name for d in result.diagnostics} == {"locked-output"}
    assert outputs(copy) == outputs(built)
    assert names(build_project(copy, "slides").made) == {"slides.pptx", "slides.html", "index.html"}
    assert outputs(copy) != outputs(built)


def _no_space(path: Path, data: bytes) -> None:
    del path, data
    raise OSError(28, "No space left on device")


def test_two_builds_at_once_wait_for_one_another(tmp_path: Path) -> None:
    root = make_project(tmp_path / "both")
    words = [sys.executable, "-m", "toolkit", "build", "--only", "slides,handout.html", "--plain"]
    started = [
        subprocess.Popen(
            words, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        for _ in range(3)
    ]
    said = [process.communicate()[0] for process in started]
    assert [process.returncode for process in started] == [0, 0, 0], said
    alone = make_project(tmp_path / "alone")
    build_project(alone, "slides", "handout.html")
    assert outputs(root) == outputs(alone)


def test_a_clock_that_goes_backwards_does_not_hide_a_change(copy: Path) -> None:
    path = copy / "modules" / "listening" / "module.md"
    change(copy, "Hello", "Hullo")
    os.utime(path, (0, 0))
    assert quick.nothing_to_do(copy, copy / "build", Options()) is None
    assert "slides.pptx" in names(build_project(copy).made)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux names the files")
def test_a_new_pango_is_a_change(copy: Path) -> None:
    build_project(copy)
    path = copy / "build" / seen.NOTES
    known = seen.load(path.read_bytes())
    assert {Path(name).name.split(".")[0] for name in known.libraries} >= {"libpango-1"}
    os.utime(path)
    assert quick.nothing_to_do(copy, copy / "build", Options()) is not None
    other = {name: (size + 1, time) for name, (size, time) in known.libraries.items()}
    path.write_bytes(seen.dump(known._replace(libraries=other)))
    assert quick.nothing_to_do(copy, copy / "build", Options()) is None


def test_a_project_is_read_the_same_twice(built: Path) -> None:
    assert open_project(built) == open_project(built)
