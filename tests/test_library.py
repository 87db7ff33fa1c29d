"""The library: load, check and build, as other programs use them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import toolkit
from tests.building.making import MODULE, make_project


def test_load_check_build(tmp_path: Path) -> None:
    project = toolkit.load(make_project(tmp_path))
    assert [module.title for module in project.package.modules] == ["Listening together"]
    assert toolkit.check(project) == ()
    told: list[str] = []
    result = toolkit.build(
        project, only=("slides.pptx",), jobs=1, tell=lambda step: told.append(step.path)
    )
    assert result.made == ("listening/listening-slides.pptx", "index.html")
    assert told == list(result.made)
    assert (tmp_path / "build" / "listening" / "listening-slides.pptx").exists()


def test_build_into_a_folder_of_ones_own(tmp_path: Path) -> None:
    project = toolkit.load(make_project(tmp_path / "project"))
    toolkit.build(project, only=("slides",), folder=tmp_path / "elsewhere")
    assert (tmp_path / "elsewhere" / "index.html").exists()
    assert not (tmp_path / "project" / "build").exists()


def test_a_lone_lesson_loads(tmp_path: Path) -> None:
    (tmp_path / "tea.md").write_text("# Tea\n\n## Why\n\nIt is warm.\n", encoding="utf-8")
    assert toolkit.load(tmp_path / "tea.md").package.modules[0].title == "Tea"


def test_check_of_one_module_says_nothing_of_another(tmp_path: Path) -> None:
    bad = MODULE.replace("- Hello", "![](images/no.png)\n\n- Hello")
    project = toolkit.load(make_project(tmp_path, good=MODULE, bad=bad))
    assert toolkit.check(project, ("good",)) == ()
    assert {d.span.path for d in toolkit.check(project, ("bad",))} == {"modules/bad/module.md"}


def test_a_build_imports_only_the_kinds_of_output_that_it_makes(tmp_path: Path) -> None:
    """Start-up is most of a short build, so a new kind of output must not add to the others."""
    root = make_project(tmp_path)
    code = (
        "import sys, pathlib, toolkit\n"
        f"toolkit.build(toolkit.load(pathlib.Path({str(root)!r})), only=('slides.pptx',), jobs=1)\n"
        "from toolkit.rendering.formats import FORMATS\n"
        "places = {f.name + f.suffix: f.render.place.partition(':')[0] for f in FORMATS}\n"
        "made = {places['slides.pptx'], places['index.html']}\n"
        "print(sorted((set(places.values()) - made) & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
