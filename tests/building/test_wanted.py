"""An output that a package asks for and that there is not is named, with what there is."""

from __future__ import annotations

from pathlib import Path

from tests.building.making import make_project
from tests.small_project import files_of, project_of
from toolkit.building.build import build
from toolkit.building.check import check
from toolkit.building.options import Options
from toolkit.building.project import open_project
from toolkit.rendering.formats import FORMATS


def said_about(make: str) -> list[tuple[str, str]]:
    package = f"=== modules/package.yaml\ntitle: A\nframeworks: []\nmake: {make}\n"
    project = project_of(files_of(package + "=== modules/example/module.md\n# A\n\n## B\n\nYes.\n"))
    return [(each.message.split(" is ")[0], each.hint) for each in check(project)]


def test_every_output_can_be_asked_for_by_its_name_and_with_its_ending() -> None:
    names = [name for each in FORMATS for name in (each.name, f"{each.name}{each.suffix}")]
    said = [message for message, _ in said_about(f"[{', '.join(names)}]")]
    assert [message for message in said if message.startswith("“")] == []


def test_what_there_is_not_is_said_with_what_comes_nearest() -> None:
    assert said_about("[slide]") == [("“slide”", "perhaps you meant “slides”.")]
    [(name, hint)] = said_about("[handout.odt]")
    assert name == "“handout.odt”"
    assert hint.startswith("what there is: handout.")
    assert "handout.pdf" in hint
    [(name, hint)] = said_about("[posters]")
    assert name == "“posters”"
    assert "slides" in hint


def test_a_misspelt_word_in_make_takes_nothing_away(tmp_path: Path) -> None:
    """What was there stays until the word is understood; then what nobody wants goes."""
    root = make_project(tmp_path)
    package = root / "modules/package.yaml"
    text = package.read_text("utf-8") + "frameworks: []\n"
    package.write_text(text + "make: [handout.html]\n", "utf-8")
    build(open_project(root), root / "build", Options())
    (handout,) = (root / "build").rglob("*-handout.html")
    package.write_text(text + "make: [handuot.html]\n", "utf-8")
    assert build(open_project(root), root / "build", Options()).removed == ()
    assert handout.exists()
