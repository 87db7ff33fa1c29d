"""The commands as a person types them: what they say, and the exit code they give."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building.making import MODULE, make_project
from toolkit import check, load
from toolkit.building.finding import StoppedError, find
from toolkit.cli.commands import COMMANDS
from toolkit.cli.place import find_place

NO_PANGO = "import ctypes, cffi; cffi.FFI.dlopen = lambda *a, **k: (_ for _ in ()).throw(OSError())"


def toolkit(*words: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Type a command in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "toolkit", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environment},
    )


def never_a_traceback(done: subprocess.CompletedProcess[str]) -> None:
    assert "Traceback" not in done.stdout + done.stderr


def test_a_second_build_has_nothing_to_do_and_says_so(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    first = toolkit("build", folder=root)
    assert first.returncode == 0, first.stdout + first.stderr
    second = toolkit("build", folder=root)
    made = len(json.loads((root / "build" / "manifest.json").read_text())["outputs"])
    assert second.stdout.startswith(f"Nothing has changed: {made} files up to date.")
    assert second.returncode == 0


def test_outputs_are_named_with_commas_or_one_by_one(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    toolkit("build", "--only", "timetable.html", "--only", "coverage,attendance.html", folder=root)
    there = {path.name for path in (root / "build").rglob("*.html")}
    assert {"listening-timetable.html", "coverage.html", "listening-attendance.html"} <= there


def test_a_build_with_nothing_to_do_says_again_what_is_still_to_fix(tmp_path: Path) -> None:
    root = make_project(tmp_path, one=MODULE.replace("- Hello", "![](images/no.png)\n\n- Hello"))
    first = toolkit("build", "--only", "slides", folder=root)
    second = toolkit("build", "--only", "slides", folder=root)
    assert first.returncode == second.returncode == 1
    assert "images/no.png" in first.stdout
    assert "images/no.png" in second.stdout
    assert second.stdout.count("Nothing has changed") == 1


def test_a_build_with_nothing_to_do_imports_no_library_even_to_say_something(
    tmp_path: Path,
) -> None:
    root = make_project(tmp_path, one=MODULE.replace("- Hello", "![](images/no.png)\n\n- Hello"))
    toolkit("build", folder=root)
    code = (
        "import sys; sys.argv = ['toolkit', 'build']\n"
        "from toolkit.cli.main import main\n"
        "try:\n    main()\nfinally:\n"
        "    heavy = {'click', 'yaml', 'markdown_it', 'pptx', 'weasyprint', 'jinja2', 'PIL',"
        " 'lxml', 'toolkit.checking.check', 'toolkit.building.rules'}\n"
        "    print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False
    )
    assert "images/no.png" in done.stdout
    assert done.stdout.endswith("Next: open build/index.html\n[]\n")


def test_the_build_that_is_answered_at_once_says_what_every_build_says(tmp_path: Path) -> None:
    broken = make_project(tmp_path, one=MODULE.replace("- Hello", "![](images/no.png)\n\n- Hello"))
    toolkit("build", folder=broken)
    at_once, ordinary = toolkit("build", folder=broken), toolkit("build", "--plain", folder=broken)
    assert (at_once.stdout, at_once.stderr) == (ordinary.stdout, ordinary.stderr)
    assert at_once.returncode == ordinary.returncode == 1
    assert at_once.stdout.count("Nothing has changed") == 1
    deeper = toolkit("build", folder=broken / "modules" / "one")
    assert deeper.stdout == at_once.stdout
    in_ascii = toolkit("build", folder=broken, PYTHONIOENCODING="ascii")
    never_a_traceback(in_ascii)


def test_outside_a_project_there_is_a_sentence_and_a_way_out(tmp_path: Path) -> None:
    for words in (["build"], ["check"]):
        done = toolkit(*words, folder=tmp_path)
        assert done.returncode == 1
        assert "there is no folder called modules here" in done.stderr
        assert "toolkit new" in done.stderr
        never_a_traceback(done)


@pytest.mark.parametrize(
    ("there", "way_out"),
    [
        ("Modules/one/module.md", "call the folder Modules modules"),
        ("our-training/modules/one/module.md", "first: cd our-training"),
        ("lesson.md", "toolkit build lesson.md"),
    ],
)
def test_what_lies_in_a_folder_says_the_way_out(tmp_path: Path, there: str, way_out: str) -> None:
    (tmp_path / there).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / there).write_text(MODULE, "utf-8")
    with pytest.raises(StoppedError) as why:
        find(tmp_path)
    assert way_out in why.value.diagnostic.hint


@pytest.mark.parametrize(
    "typed", [("our panel",), ("Our_Panel",), ("our", "panel"), ("our-panel/",)]
)
def test_a_module_is_known_however_its_name_is_typed(
    tmp_path: Path, typed: tuple[str, ...]
) -> None:
    root = make_project(tmp_path, **{"our-panel": MODULE, "panel-two": MODULE})
    assert find_place(root, typed).modules == ("our-panel",)


def test_a_module_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    done = toolkit("build", "listning", folder=make_project(tmp_path))
    assert done.returncode == 1
    assert "there is no module called listning" in done.stderr
    assert "listening" in done.stderr


def test_a_misspelt_command_is_answered_with_the_nearest(tmp_path: Path) -> None:
    done = toolkit("biuld", folder=tmp_path)
    assert done.returncode == 2
    assert "Did you mean build?" in done.stderr


def test_a_misspelt_output_is_answered_with_those_there_are(tmp_path: Path) -> None:
    done = toolkit("build", "--only", "zebra", folder=make_project(tmp_path))
    assert done.returncode == 2
    assert "slides, " in done.stderr
    assert "checklist" in done.stderr


def test_one_lesson_on_its_own_builds_beside_it(tmp_path: Path) -> None:
    (tmp_path / "my lesson.md").write_text("# Tea\n\n## Why tea\n\nIt is warm.\n")
    done = toolkit("build", "my lesson.md", "--only", "slides", folder=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert list(tmp_path.glob("build/*/*-slides.pptx"))


def test_a_second_lesson_in_the_same_folder_leaves_the_first_alone(tmp_path: Path) -> None:
    for name in ("tea", "cake"):
        (tmp_path / f"{name}.md").write_text(f"# {name}\n\n## Why {name}\n\nIt is good.\n")
        toolkit("build", f"{name}.md", "--only", "slides", folder=tmp_path)
    made = sorted(path.name for path in tmp_path.glob("build/*/*-slides.pptx"))
    assert made == ["cake-slides.pptx", "tea-slides.pptx"]


def test_a_lone_lesson_reads_only_the_pictures_that_it_names(tmp_path: Path) -> None:
    (tmp_path / "private.svg").symlink_to(tmp_path.parent / "elsewhere.svg")
    (tmp_path / "mine.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9"/>')
    (tmp_path / "tea.md").write_text("# Tea\n\n## Why\n\n![A cup](mine.svg)\n")
    done = toolkit("check", "tea.md", folder=tmp_path)
    assert (done.returncode, "private" in done.stdout) == (0, False)


@pytest.mark.parametrize("where", [".", "modules"])
def test_a_folder_can_name_the_whole_project(tmp_path: Path, where: str) -> None:
    done = toolkit("check", where, folder=make_project(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", ["#1 consent", "@home", "[draft] consent", 'Say "no": how'])
def test_a_new_module_keeps_its_name_whatever_it_holds(tmp_path: Path, name: str) -> None:
    toolkit("new", name, folder=tmp_path)
    project = load(tmp_path)
    assert [module.title for module in project.package.modules] == [name[:1].upper() + name[1:]]
    assert {each.rule.name for each in check(project)} == {"starter-words"}


def test_json_is_json_and_nothing_else(tmp_path: Path) -> None:
    root = make_project(tmp_path, one=MODULE.replace("- Hello", "![](images/no.png)\n\n- Hello"))
    for words in (["check", "--json"], ["build", "--only", "slides", "--json"]):
        said = json.loads(toolkit(*words, folder=root).stdout)
        assert {"missing-picture", "missing-alt-text"} <= {each["name"] for each in said}
        assert {each["path"] for each in said} == {"modules/one/module.md"}


def test_annotations_for_a_code_host_name_file_and_line(tmp_path: Path) -> None:
    root = make_project(tmp_path, one=MODULE.replace("- Hello", "![](images/no.png)\n\n- Hello"))
    done = toolkit("check", "--format", "github", folder=root)
    assert "::error file=modules/one/module.md,line=14,endLine=14,title=missing-" in done.stdout


@pytest.mark.parametrize("name", ["TK301", "missing-alt-text"])
def test_explain_tells_by_code_and_by_name(tmp_path: Path, name: str) -> None:
    done = toolkit("explain", name, folder=tmp_path)
    assert done.returncode == 0
    for words in ("missing-alt-text", "Why it matters:", "An example:", "Better:"):
        assert words in done.stdout


def test_explain_offers_the_nearest(tmp_path: Path) -> None:
    done = toolkit("explain", "missing-alt", folder=tmp_path)
    assert done.returncode == 2
    assert "Did you mean missing-alt-text?" in done.stderr


def test_explain_alone_lists_every_message(tmp_path: Path) -> None:
    done = toolkit("explain", folder=tmp_path)
    assert done.returncode == 0
    assert "TK301  missing-alt-text" in done.stdout


def test_without_pango_everything_but_the_pdfs_is_made(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    hook = tmp_path / "hook"
    hook.mkdir()
    (hook / "sitecustomize.py").write_text(NO_PANGO)
    repository = Path(__file__).parents[2]
    done = toolkit("build", folder=root, PYTHONPATH=f"{hook}:{repository}")
    assert done.returncode == 3, done.stdout + done.stderr
    assert "Pango" in done.stdout
    there = {path.suffix for path in (root / "build").rglob("*") if path.is_file()}
    assert ".pdf" not in there
    assert {".pptx", ".html", ".xlsx"} <= there
    never_a_traceback(done)


@pytest.mark.parametrize(
    ("words", "in_the_way"), [(("new", "tea"), "modules"), (("check", "--format", "html"), "build")]
)
def test_a_place_that_cannot_be_written_to_is_named_with_a_way_out(
    tmp_path: Path, words: tuple[str, ...], in_the_way: str
) -> None:
    if in_the_way == "build":
        make_project(tmp_path)
    (tmp_path / in_the_way).write_text("a file where the folder should be")
    done = toolkit(*words, folder=tmp_path)
    assert done.returncode == 3, done.stdout + done.stderr
    assert "this file could not be written" in done.stderr
    assert "What to do: check that you may change that folder" in done.stderr
    never_a_traceback(done)


def test_control_characters_in_a_source_do_not_reach_the_terminal(tmp_path: Path) -> None:
    root = make_project(tmp_path, one=MODULE.replace("- Hello", "![\x1b[31m](images/\x1b[2J.png)"))
    done = toolkit("check", folder=root)
    assert "\x1b" not in done.stdout
    assert done.stdout


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_every_command_has_help(tmp_path: Path, name: str) -> None:
    done = toolkit(*name.split(), "--help", folder=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: toolkit")
