"""`toolkit doctor --template FILE` says what a template is good for, and notes it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.building.making import make_project
from tests.cli.test_commands import toolkit
from tests.rendering import samples
from tests.rendering.deck.templates import TEMPLATES, overlapping, pale, plain, saved, with_layouts
from toolkit.building.look_at import THEME, look_at
from toolkit.building.mapping import mapped
from toolkit.rendering.deck.examine import Examined, Service, examine_template

TITLE = Service("title", "Titel: „A“ # 1", own=True, named=True)
VOICE = Service("voice", "Inhalt", own=False, named=True)
BUNDLED = (Path(__file__).parents[2] / "templates" / "theme.yaml").read_bytes()


def project_with(folder: Path, template: bytes) -> Path:
    root = make_project(folder)
    (root / "templates").mkdir(exist_ok=True)
    (root / "templates" / "deck.pptx").write_bytes(template)
    return root


def seen(template: bytes) -> Examined:
    return examine_template(template, "deck.pptx", samples.theme(), samples.bundled().files)


def test_it_says_which_layout_serves_for_what_and_writes_it(tmp_path: Path) -> None:
    root = project_with(tmp_path, TEMPLATES["German"]())
    done = toolkit("doctor", "--template", "templates/deck.pptx", folder=root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "deck.pptx: slides of 33.9 by 19.1 cm, 11 layouts." in done.stdout
    assert "  content           Titel und Inhalt\n" in done.stdout
    assert "  voice             Titel und Inhalt   (it has none of its own for this)" in done.stdout
    assert done.stdout.endswith("Next: toolkit build --only slides\n")
    text = (root / THEME).read_text("utf-8")
    assert '\n  content: "Titel und Inhalt"\n' in text
    assert '\n  # voice: "Titel und Inhalt"   (the template has none of its own)\n' in text
    again = toolkit("doctor", "--template", "templates/deck.pptx", folder=root)
    assert "nothing was changed" in again.stdout
    assert (root / THEME).read_text("utf-8") == text


def test_what_a_person_wrote_stays_as_it_is() -> None:
    text = (
        'colours:\r\n  ink: "#222222"   # ours\r\nlayouts:\r\n    voice: Zitat\r\n\r\npaper: A4\r\n'
    )
    new = mapped(text, [TITLE, VOICE], BUNDLED)
    assert new.lines == ('title: "Titel: „A“ # 1"',)
    assert new.text is not None
    added = '    title: "Titel: „A“ # 1"\r\n'
    assert new.text == text.replace("Zitat\r\n", "Zitat\r\n" + added)


@pytest.mark.parametrize("text", ["layouts: {voice: Zitat}\n", "layouts: nonsense\n"])
def test_what_is_written_in_another_way_is_left_alone(text: str) -> None:
    new = mapped(text, [TITLE], BUNDLED)
    assert new.lines
    assert new.text is None


def test_layouts_without_a_name_of_their_own_are_not_named() -> None:
    twice = Service("title", "Layout", own=True, named=False)
    assert mapped("", [twice], BUNDLED).lines == ()
    assert not any(each.named for each in seen(TEMPLATES["two masters"]()).services)


def test_a_template_of_no_project_is_looked_at_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "ours.potx").write_bytes(TEMPLATES["potx"]())
    looked = look_at(tmp_path / "ours.potx", None)
    assert not looked.written
    assert looked.lines
    assert list(tmp_path.iterdir()) == [tmp_path / "ours.potx"]


def test_a_template_that_the_project_does_not_use_changes_nothing(tmp_path: Path) -> None:
    root = project_with(tmp_path, saved(plain()))
    (root / "other.pptx").write_bytes(TEMPLATES["German"]())
    looked = look_at(root / "other.pptx", root)
    assert "does not use it yet" in looked.why_not
    assert not (root / THEME).exists()


def test_it_says_what_is_pale_small_missing_or_in_the_way() -> None:
    said = {d.rule.name: d.message for d in seen(saved(pale())).remarks}
    assert "“Title and Content”" in said["pale-template-text"]
    assert "#EEECE1 on #FFFFFF" in said["pale-template-text"]
    said = {d.rule.name: d.message for d in seen(TEMPLATES["small room"]()).remarks}
    assert "12 points" in said["small-template-text"]
    said = {d.rule.name: d.message for d in seen(saved(overlapping())).remarks}
    assert "“Title and Content”" in said["overlapping-slots"]
    said = {d.rule.name: d.message for d in seen(saved(with_layouts("Blank"))).remarks}
    assert list(said) == ["missing-layout", "pale-template-text"]  # its footers are grey
    assert "title, section, content" in said["missing-layout"]


def bomb() -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for number in range(40):
            archive.writestr(f"ppt/media/{number}.bin", bytes(10_000_000))
    return target.getvalue()


@pytest.mark.parametrize("data", [b"", b"words", b"PK\x03\x04", bomb()], ids=len)
def test_a_file_that_is_no_template(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "deck.pptx").write_bytes(data)
    done = toolkit("doctor", "--template", "deck.pptx", folder=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("deck.pptx cannot serve as a template: it ")
    assert "What to do: " in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["gone.pptx", "."])
def test_a_file_that_is_not_there(tmp_path: Path, name: str) -> None:
    done = toolkit("doctor", "--template", name, folder=tmp_path)
    assert done.returncode == 2
    assert f"there is no file called {name}." in done.stderr
