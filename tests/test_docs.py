"""The docs are true: every sample builds and reports nothing, every command in the README runs."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.small_project import MODULE, PACKAGE, files_of, project_of
from toolkit.building.check import check
from toolkit.reading.directives import DIRECTIVES
from toolkit.rendering.formats import copies

PROJECT = Path(__file__).resolve().parent.parent
PAGES = [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]
SAMPLE = re.compile(r"^```(markdown|yaml [\w./-]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMANDS = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
HEADING = re.compile(r"^#+ (?P<title>.+)$", re.MULTILINE)
YAML_PATHS = {
    "package.yaml": PACKAGE,
    "glossary.yaml": "modules/glossary.yaml",
    "record.yaml": "modules/example/record.yaml",
    "reviews.yaml": "modules/example/reviews.yaml",
    "frameworks/our-own.yaml": "templates/frameworks/our-own.yaml",
}
A_MODULE = "# Consent\n\n## What it means\n\nConsent is a yes.\n"
A_PACKAGE = b"format: 1\ntitle: Ours\nframeworks: [uk-spi, cpd]\n"


def samples() -> Iterator[tuple[str, str, str]]:
    """Each sample of the docs: where it stands, what kind it is, and what it says."""
    for page in PAGES:
        text = page.read_text("utf-8")
        for found in SAMPLE.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            yield f"{page.name} line {line}", found[1], found[2]


SAMPLES = {where: (kind, text) for where, kind, text in samples()}


@pytest.mark.parametrize("where", SAMPLES)
def test_every_sample_reports_nothing(where: str) -> None:
    kind, text = SAMPLES[where]
    files = files_of(text if kind == "markdown" else A_MODULE) | {PACKAGE: A_PACKAGE}
    if kind != "markdown":
        files[YAML_PATHS[kind.removeprefix("yaml ")]] = text.encode()
    project = project_of(files)
    assert [f"{d.span}: {d.message}" for d in check(project)] == []
    assert MODULE in {module.span.path for module in project.package.modules}


TYPED = {page: COMMANDS.findall(page.read_text("utf-8")) for page in PAGES}


@pytest.mark.parametrize("page", [p for p in PAGES if TYPED[p]], ids=lambda page: page.name)
def test_the_commands_of_a_page_run(page: Path, tmp_path: Path) -> None:
    """One after the other in an empty folder; what make does is looked at, not done again.

    A page on which nothing is begun is for somebody who has a project already.
    """
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    folder = tmp_path
    typed = [line for block in TYPED[page] for line in block.splitlines()]
    if not any(line.startswith("toolkit new") for line in typed):
        typed.insert(0, "toolkit new something --no-input")
    for line in typed:
        program, *words = shlex.split(line)
        if program == "mkdir":
            (folder / words[0]).mkdir()
            continue
        if program == "cd":
            folder /= words[0]
            continue
        if program == "make":
            # A test run inside make test cannot start make test; --dry-run shows it could.
            command, place = ["make", "--dry-run", *words], PROJECT
        else:
            assert program == "toolkit"
            command, place = [sys.executable, "-m", "toolkit", *words], folder
        done = subprocess.run(
            command, cwd=place, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(PROJECT)))
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    text = path.read_text("utf-8")
    without_samples = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    for link in LINK.finditer(without_samples):
        target, _, anchor = link["target"].partition("#")
        if target.startswith(("https://", "reference/")):
            continue  # pages of reference are generated; building the site follows these links
        page = path.parent / target if target else path
        assert page.exists(), link["target"]
        if anchor:
            titles = HEADING.findall(page.read_text("utf-8"))
            slugs = [
                re.sub(r"[^\w -]", "", title).strip().lower().replace(" ", "-") for title in titles
            ]
            assert anchor in slugs, link["target"]


def test_the_guide_shows_every_block() -> None:
    """Every name that a fence can begin with stands in the guide; other spellings need not."""
    guide = (PROJECT / "docs/writing.md").read_text("utf-8")
    names = {directive.name for directive in DIRECTIVES} - {
        "group"
    }  # what has no meaning of its own
    assert {name for name in names if not re.search(rf":::+ \{{?\.?{name}\b", guide)} == set()


def test_the_guide_lists_every_copy() -> None:
    guide = (PROJECT / "docs/writing.md").read_text("utf-8")
    assert {name for name in copies() if f"`{name}`" not in guide} == set()


def test_every_decision_has_its_number() -> None:
    pages = sorted((PROJECT / "docs/decisions").glob("*.md"))
    for number, page in enumerate(pages, start=1):
        assert page.name.startswith(f"{number:04}-")
        assert page.read_text("utf-8").startswith(f"# {number}. ")
