"""The docs are true: every sample builds and reports nothing, every command in the README runs."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.small_project import MODULE, PACKAGE, files_of, project_of
from toolkit.building.check import check

PROJECT = Path(__file__).resolve().parent.parent
GUIDE = (PROJECT / "docs/writing.md").read_text("utf-8")
README = (PROJECT / "README.md").read_text("utf-8")
PAGES = [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]
SAMPLE = re.compile(r"^```(markdown|yaml [\w.]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMANDS = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
HEADING = re.compile(r"^#+ (?P<title>.+)$", re.MULTILINE)
YAML_PATHS = {
    "package.yaml": PACKAGE,
    "glossary.yaml": "modules/glossary.yaml",
    "record.yaml": "modules/example/record.yaml",
}
A_MODULE = "# Consent\n\n## What it means\n\nConsent is a yes.\n"


SAMPLES = [(m[1], m[2], GUIDE.count("\n", 0, m.start()) + 1) for m in SAMPLE.finditer(GUIDE)]


@pytest.mark.parametrize(
    ("kind", "text"), [s[:2] for s in SAMPLES], ids=[f"line {s[2]}" for s in SAMPLES]
)
def test_every_sample_of_the_guide_reports_nothing(kind: str, text: str) -> None:
    if kind == "markdown":
        files = files_of(text) | {PACKAGE: b"format: 1\ntitle: Ours\nframeworks: [uk-spi]\n"}
    else:
        files = files_of(A_MODULE) | {YAML_PATHS[kind.removeprefix("yaml ")]: text.encode()}
    project = project_of(files)
    assert [f"{d.span}: {d.message}" for d in check(project)] == []
    assert MODULE in {module.span.path for module in project.package.modules}


def test_the_commands_of_the_readme_run(tmp_path: Path) -> None:
    """One after the other in an empty folder; what make does is looked at, not done again."""
    typed = [line for block in COMMANDS.findall(README) for line in block.splitlines()]
    assert len(typed) > 4
    for line in typed:
        program, *words = shlex.split(line)
        if program == "make":
            # A test run inside make test cannot start make test; --dry-run shows it could.
            command, folder = ["make", "--dry-run", *words], PROJECT
        else:
            assert program == "toolkit"
            command, folder = [sys.executable, "-m", "toolkit", *words], tmp_path
        environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(PROJECT)))
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    text = path.read_text("utf-8")
    without_samples = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    for link in LINK.finditer(without_samples):
        target, _, anchor = link["target"].partition("#")
        if target.startswith("https://"):
            continue
        page = path.parent / target if target else path
        assert page.exists(), link["target"]
        if anchor:
            titles = HEADING.findall(page.read_text("utf-8"))
            slugs = [
                re.sub(r"[^\w -]", "", title).strip().lower().replace(" ", "-") for title in titles
            ]
            assert anchor in slugs, link["target"]


def test_every_decision_has_its_number() -> None:
    pages = sorted((PROJECT / "docs/decisions").glob("*.md"))
    for number, page in enumerate(pages, start=1):
        assert page.name.startswith(f"{number:04}-")
        assert page.read_text("utf-8").startswith(f"# {number}. ")
