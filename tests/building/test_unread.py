"""Pictures are not held in memory, and what is drawn is what was there when the build began."""

from __future__ import annotations

import pickle
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.building.making import MODULE, make_project, outputs
from toolkit.building.build import Result, build
from toolkit.building.finding import StoppedError
from toolkit.building.options import Options
from toolkit.building.project import Project, open_project

PATH = "modules/one/images/noise.png"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a picture that takes room, as a photograph does."""
    root = make_project(tmp_path, one=MODULE.replace("- Hello", "![Noise](images/noise.png)"))
    data = BytesIO()
    Image.effect_noise((256, 256), 90).save(data, "PNG")
    (root / PATH).parent.mkdir()
    (root / PATH).write_bytes(data.getvalue())
    return root


def made(project: Project, folder: Path, jobs: int = 1) -> Result:
    return build(project, folder, Options(only=("slides.pptx", "handout.pdf"), jobs=jobs))


def test_neither_a_project_nor_what_other_processes_are_handed_holds_pictures(root: Path) -> None:
    project = open_project(root)
    assert (root / PATH).stat().st_size > 50_000
    assert PATH in project.assets
    assert PATH not in project.files
    assert len(pickle.dumps(project.assets)) < 1_000
    there = pickle.loads(pickle.dumps(project.job())).assets
    assert there == project.assets
    assert there[PATH].read() == (root / PATH).read_bytes()


@pytest.mark.parametrize("change", [b"", b"another picture", None])
def test_a_picture_that_is_not_what_it_was_is_never_read(root: Path, change: bytes | None) -> None:
    project = open_project(root)
    if change is None:
        (root / PATH).unlink()
    else:
        (root / PATH).write_bytes(change)
    with pytest.raises(StoppedError, match="changed or taken away"):
        project.assets[PATH].read()


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_shows_a_picture_that_changes_meanwhile_is_right_the_next_time(
    root: Path, jobs: int
) -> None:
    project = open_project(root)
    (root / PATH).write_bytes((root / PATH).read_bytes()[::-1])
    stopped = made(project, root / "build", jobs)
    assert stopped.not_made == ("one/one-slides.pptx", "one/one-handout.pdf")
    assert stopped.mistakes == ""
    told = [each for each in stopped.diagnostics if each.rule.name == "changed-meanwhile"]
    assert [each.span.path for each in told] == [PATH]
    Image.new("RGB", (40, 30), "red").save(root / PATH)
    again = made(open_project(root), root / "build", jobs)
    assert {*stopped.not_made} <= {*again.made}
    assert "changed-meanwhile" not in [each.rule.name for each in again.diagnostics]
    anew = make_project(root / "anew", one=(root / "modules/one/module.md").read_text("utf-8"))
    (anew / PATH).parent.mkdir()
    (anew / PATH).write_bytes((root / PATH).read_bytes())
    made(open_project(anew), anew / "build")
    for path in stopped.not_made:
        assert outputs(root)[path] == outputs(anew)[path]
