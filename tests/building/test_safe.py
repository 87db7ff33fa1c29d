"""What others wrote stays harmless: nothing runs, nothing is fetched, nothing leaves its folder."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from tests.building.making import MODULE, build_project, make_project, outputs

SECRET = "the-secret-outside"


def words_in(data: bytes) -> bytes:
    """A file's bytes, or those of everything in it where it is an archive."""
    if data[:2] != b"PK":
        return data
    archive = zipfile.ZipFile(io.BytesIO(data))
    return b"".join(archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize(
    "path",
    [
        "../../../secret.svg",
        "{outside}/secret.svg",
        "file://{outside}/secret.svg",
        "images/link.svg",
    ],
)
def test_no_picture_comes_from_outside_the_project(tmp_path: Path, path: str) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><title>{SECRET}</title></svg>'
    (tmp_path / "secret.svg").write_text(drawing)
    written = f"![A secret]({path.format(outside=tmp_path)})\n\n- Hello"
    root = make_project(tmp_path / "project", one=MODULE.replace("- Hello", written))
    (root / "modules/one/images").mkdir()
    (root / "modules/one/images/link.svg").symlink_to(tmp_path / "secret.svg")
    build_project(root, "slides", "handout.html")
    made = outputs(root)
    assert len(made) == 5
    for name, data in made.items():
        assert SECRET.encode() not in words_in(data), name


def test_a_template_that_reaches_out_of_the_sandbox_gets_nothing(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    (root / "templates").mkdir()
    attack = (
        "{% extends 'page.html.j2' %}{% block main %}"
        "{{ ''.__class__.__mro__[1].__subclasses__() }}{% endblock %}"
    )
    (root / "templates" / "handout.html.j2").write_text(attack)
    result = build_project(root, "handout.html")
    assert not any("handout" in path for path in result.made)
    assert [d.rule.name for d in result.diagnostics] == ["unusable-template"]
    assert result.mistakes == ""


def test_what_looks_like_a_template_in_a_module_is_only_words(tmp_path: Path) -> None:
    root = make_project(tmp_path, one=MODULE.replace("- Hello", "- {{ 7 * 7 }} and {% raw %}"))
    build_project(root, "handout.html")
    page = (root / "build/one/one-handout.html").read_text("utf-8")
    assert "{{ 7 * 7 }} and {% raw %}" in page


def test_a_page_tells_browsers_to_run_and_connect_to_nothing(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    build_project(root, "handout.html")
    for page in (root / "build").rglob("*.html"):
        text = page.read_text("utf-8")
        assert "script-src 'none'; connect-src 'none'" in text
        assert not re.search(r"""(src|url\()\s*=?\s*["']?https?:""", text)


@pytest.mark.parametrize("name", ["..", "-rf", "a b", "Größe", "x;y", "con"])
def test_outputs_stay_in_build_whatever_a_module_is_called(tmp_path: Path, name: str) -> None:
    root = tmp_path / "project"
    folder = root / "modules" / name / "deep"
    folder.mkdir(parents=True)
    (root / "modules" / name / "module.md").write_text(MODULE)
    (root / "modules" / "package.yaml").write_text("format: 1\ntitle: Names\n")
    before = {path for path in tmp_path.rglob("*") if "build" not in path.parts}
    build_project(root, "slides")
    assert {path for path in tmp_path.rglob("*") if "build" not in path.parts} == before
    for path in (root / "build").rglob("*"):
        assert path.resolve().is_relative_to(root / "build")
