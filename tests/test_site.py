"""The site of the docs is built without a warning, and everybody can read it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.validators.html import html_axe, html_nu
from toolkit.building.rules import every_rule
from toolkit.cli.commands import COMMANDS
from toolkit.rendering.formats import FORMATS
from tools.pictures import pictures_of

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, without the pictures of samples, which take a minute."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
        cwd=PROJECT,
        env={**os.environ, "SITE_PICTURES": "no", "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder


def test_every_page_passes_both_judges(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 15
    assert html_nu(pages) == []
    assert html_axe(pages) == []


def test_the_reference_names_everything(site: Path) -> None:
    said = {path.stem: path.read_text("utf-8") for path in (site / "reference").iterdir()}
    assert [rule.name for rule in every_rule() if f">{rule.name}<" not in said["messages"]] == []
    assert [name for name in COMMANDS if f">toolkit {name}<" not in said["commands"]] == []
    outputs = [f"{each.name}{each.suffix}" for each in FORMATS]
    assert [name for name in outputs if f">{name}<" not in said["outputs"]] == []


def test_a_sample_is_shown_as_what_it_becomes() -> None:
    text = "# Tea\n\n## Welcome\n\n- Come in.\n\n::: notes\nSmile.\n:::\n"
    (made,) = pictures_of([text + "\n::: easy-read\nCome in.\n:::\n"])
    said = ["On the slide", "On the handout", "For the trainer", "In the easy-read copy"]
    assert [each.words for each in made] == said
    assert all(each.data.startswith(b"\x89PNG") for each in made)
