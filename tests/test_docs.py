"""The docs are true: every sample builds and reports nothing, every command on a page runs."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from tests.small_project import MODULE, PACKAGE, files_of, project_of
from toolkit.building import carried, disk
from toolkit.building.check import check
from toolkit.building.new import Answers, starter
from toolkit.building.project import open_project
from toolkit.cli.commands import cli
from toolkit.reading.directives import DIRECTIVES
from toolkit.rendering.formats import copies

PROJECT = Path(__file__).resolve().parent.parent
TOP = [PROJECT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")]
PAGES = [*TOP, *sorted((PROJECT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^``` *(?P<kind>.*)\n(?P<text>(?:.*\n)*?)^```$", re.MULTILINE)
INDENTED = re.compile(r"^\n {4}(?! *[-*\d])\S", re.MULTILINE)
IN_LINE = re.compile(r"(?:`|run: )toolkit (?P<words>[^`|\n]+)")
IN_CODE = re.compile(r"`[^`\n]*`")
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
SHOWN = ("text",)
"""What a page shows and nobody types: a message, a drawing in letters."""
APPLIED = ("python toolkit/", "diff toolkit/", "yaml templates/", "markdown modules/")
"""What `tests/test_adding.py` applies to a copy of the toolkit."""


def fences(page: Path) -> Iterator[tuple[str, str, str]]:
    """Each fence of a page: where it stands, what kind it is, and what it says."""
    text = page.read_text("utf-8")
    for found in FENCE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield f"{page.name} line {line}", found["kind"], found["text"]


FENCES = {where: (kind, text) for page in PAGES for where, kind, text in fences(page)}
SAMPLES = {
    where: (kind, text)
    for where, (kind, text) in FENCES.items()
    if kind == "markdown" or kind.removeprefix("yaml ") in YAML_PATHS
}


def test_no_sample_escapes() -> None:
    """What stands in a fence is built, run, applied, or shown as what nobody types."""
    strays = {
        where: kind
        for where, (kind, _) in FENCES.items()
        if where not in SAMPLES and kind not in ("sh", *SHOWN) and not kind.startswith(APPLIED)
    }
    assert strays == {}
    outside = [FENCE.sub("", page.read_text("utf-8")) for page in PAGES]
    assert [page.name for page, t in zip(PAGES, outside, strict=True) if INDENTED.search(t)] == []


@pytest.mark.parametrize("where", SAMPLES)
def test_every_sample_reports_nothing(where: str) -> None:
    kind, text = SAMPLES[where]
    copy = b"copies: [easy-read-style]\n" if "::: easy-read" in text else b""
    files = files_of(text if kind == "markdown" else A_MODULE) | {PACKAGE: A_PACKAGE + copy}
    if kind != "markdown":
        files[YAML_PATHS[kind.removeprefix("yaml ")]] = text.encode()
    project = project_of(files)
    assert [f"{d.span}: {d.message}" for d in check(project)] == []
    assert MODULE in {module.span.path for module in project.package.modules}


TYPED = {
    page: [line for _, kind, text in fences(page) if kind == "sh" for line in text.splitlines()]
    for page in PAGES
}


@pytest.mark.parametrize("page", [p for p in PAGES if TYPED[p]], ids=lambda page: page.name)
def test_the_commands_of_a_page_run(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One after the other in an empty folder; what other programs do is looked at, not done again.

    A page on which nothing is begun is for somebody who has a project, and a template, already.
    """
    if not any(re.match(r"toolkit new \w", line) for line in TYPED[page]):
        files = starter("session", Answers("Something"), with_package=True)
        for path, text in files.items():
            disk.write(tmp_path / path, text.encode())
        disk.write(tmp_path / "templates/deck.pptx", carried.templates()["deck.pptx"])
    monkeypatch.chdir(tmp_path)
    for line in TYPED[page]:
        program, *words = shlex.split(line, comments=True)
        match program:
            case "mkdir":
                Path(words[0]).mkdir()
            case "cd":
                monkeypatch.chdir(words[0])
            case "toolkit":
                done = CliRunner().invoke(cli, words, prog_name="toolkit")
                assert done.exit_code == 0, f"{line}\n{done.output}"
            case _:
                others_know(program, words)


def others_know(program: str, words: list[str]) -> None:
    """The goals of make are there, and so is every file that another program is given."""
    assert program in ("make", "pipx", "uv", "python", "pytest", "."), program
    if program == "make":
        goals = (PROJECT / "Makefile").read_text("utf-8")
        assert [word for word in words if f"\n{word}: ##" not in goals] == []
    made = (".venv/bin/activate",)  # by make build
    paths = [word for word in words if ("/" in word or word == ".") and word not in made]
    assert [path for path in paths if not (PROJECT / path).exists()] == []


COMMANDS = sorted(
    {
        found["words"].strip()
        for page in (*PAGES, PROJECT / "docs/templates/build-package.yml")
        for found in IN_LINE.finditer(page.read_text("utf-8"))
    }
)


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_in_a_line_is_one(words: str) -> None:
    """It is parsed as it would be, with its options; words in capitals stand for a person's own."""
    name, *rest = shlex.split(words.removesuffix(" || true"))
    context = click.Context(cli)
    command = cli.get_command(context, name)
    while isinstance(command, click.Group) and rest and rest[0] in command.list_commands(context):
        command = command.get_command(context, rest.pop(0))
    assert command is not None, name
    if rest:
        given = [__file__ if word.partition(".")[0].isupper() else word for word in rest]
        command.make_context(name, given, parent=context)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(PROJECT)))
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    without_samples = IN_CODE.sub("", FENCE.sub("", path.read_text("utf-8")))
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


def test_every_test_that_a_promise_names_is_there() -> None:
    promises = re.findall(r"`(tests/[\w/.]+)`", (PROJECT / "SECURITY.md").read_text("utf-8"))
    assert promises
    assert [path for path in promises if not (PROJECT / path).exists()] == []


def test_the_guide_shows_every_block() -> None:
    """Every block stands in a sample of the guide, which is shown with what becomes of it."""
    samples = [text for where, (_, text) in SAMPLES.items() if where.startswith("writing.md")]
    shown = set(re.findall(r"^:::+ \{?\.?([\w-]+)", "".join(samples), re.MULTILINE))
    assert {directive.name for directive in DIRECTIVES} - shown == {"group"}  # it has no meaning


def test_the_guide_lists_every_copy() -> None:
    guide = (PROJECT / "docs/handouts-and-copies.md").read_text("utf-8")
    assert {name for name in copies() if f"`{name}`" not in guide} == set()


def test_the_page_about_the_example_names_its_modules(project: Path) -> None:
    said = (project / "docs/the-example-package.md").read_text("utf-8")
    rows = re.findall(r"^\| ([A-Z][^|]+?) \|", said, re.MULTILINE)
    assert rows[1:] == [module.title for module in open_project(project).package.modules]


def test_every_decision_has_its_number() -> None:
    pages = sorted((PROJECT / "docs/decisions").glob("*.md"))
    for number, page in enumerate(pages, start=1):
        assert page.name.startswith(f"{number:04}-")
        assert page.read_text("utf-8").startswith(f"# {number}. ")
