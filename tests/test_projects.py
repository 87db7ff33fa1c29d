"""Whole tiny projects, opened from disk as people's are: the smallest, the fullest, the broken."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from tests.building.making import make_project
from tests.rendering.deck.dump import dump as dump_deck
from toolkit.building.check import check
from toolkit.building.project import Project, open_project
from toolkit.model.diagnostics import Severity
from toolkit.model.package import Module
from toolkit.model.views import View, shown, spoken
from toolkit.model.words import texts
from toolkit.rendering import handout
from toolkit.rendering.deck import slides
from toolkit.rendering.format import Format, Scope
from toolkit.rendering.formats import FORMATS

PROJECTS = Path(__file__).parent / "projects"
EXAMPLES = PROJECTS.parent.parent
WORD = re.compile(r"\w+")
TAG = re.compile(r"<[^>]+>")
ALT = re.compile(r'alt="([^"]*)"')
QUICK = [f for f in FORMATS if f.scope is Scope.MODULE and f.suffix != ".pdf"]
"""The formats that need no layout; the PDFs have tests of their own."""


@pytest.fixture(scope="module")
def everything() -> Project:
    return open_project(PROJECTS / "everything")


@pytest.fixture(scope="module")
def broken() -> Project:
    return open_project(PROJECTS / "broken")


def test_the_smallest_project_needs_no_settings() -> None:
    project = open_project(PROJECTS / "minimal")
    assert [module.title for module in project.package.modules] == ["Hello"]
    assert not project.stopped
    assert all(each.rule.severity is Severity.ADVICE for each in check(project))


def test_everything_that_can_be_written_is_passed_in_silence(everything: Project) -> None:
    assert [f"{d.span}: {d.rule.name}: {d.message}" for d in check(everything)] == []


@pytest.mark.parametrize("kind", QUICK, ids=lambda kind: kind.name + kind.suffix)
def test_everything_that_can_be_written_is_rendered(everything: Project, kind: Format) -> None:
    for module in everything.package.modules:
        rendered = kind.render(everything.job(module))
        assert [d.message for d in rendered.diagnostics] == []
        assert rendered.data


@pytest.mark.parametrize(
    "root", [PROJECTS / "everything", EXAMPLES], ids=["everything", "examples"]
)
@pytest.mark.parametrize("view", [View.SLIDES, View.HANDOUT])
def test_no_word_is_lost_on_the_way(root: Path, view: View) -> None:
    project = open_project(root)
    for module in project.package.modules:
        job = project.job(module)
        if view is View.SLIDES:
            printed = dump_deck(slides.render(job).data)
        else:
            page = handout.render_html(job).data.decode()
            printed = html.unescape(" ".join([TAG.sub(" ", page), *ALT.findall(page)]))
        words = set(WORD.findall(printed))
        for slide in module.slides:
            if slide.is_break and view is View.HANDOUT:
                continue  # nobody takes a break at home
            said = spoken(slide.blocks) if view is View.SLIDES else ()
            meant = " ".join((*texts(shown(view, slide.blocks)), *texts(said)))
            assert not set(WORD.findall(meant)) - words, slide.title


def test_no_rule_speaks_about_the_example_modules() -> None:
    said = check(open_project(EXAMPLES))
    assert [f"{d.span}: {d.rule.name}: {d.message}" for d in said] == []


FAULTS = {
    "healthy": set(),
    "missing-picture": {"missing-picture"},
    "unclosed-block": {"unclosed-block"},
    "broken-yaml": {
        "unclosed-bracket",
        "uneven-indent",
        "unreadable-line",
    },
    "duplicate-ids": {"duplicate-id"},
    "unreadable-file": {"unreadable-text"},
}
"""Each module of the broken project and the rules that speak about it."""


@pytest.mark.parametrize("module", FAULTS)
def test_each_fault_is_named_at_its_module(broken: Project, module: str) -> None:
    folder = f"modules/{module}/"
    said = {each.rule.name for each in check(broken) if each.span.path.startswith(folder)}
    assert said == FAULTS[module]


def test_only_what_cannot_be_read_stops_outputs(broken: Project) -> None:
    assert set(broken.stopped) == {"unreadable-file"}


@pytest.mark.parametrize(
    "module", ["healthy", "missing-picture", "unclosed-block", "broken-yaml", "duplicate-ids"]
)
def test_what_could_be_read_is_in_the_outputs(broken: Project, module: str) -> None:
    source = (PROJECTS / f"broken/modules/{module}/module.md").read_text("utf-8")
    words = [line for line in source.splitlines() if line.startswith(("Words", "Nothing"))]
    assert words
    page = handout.render_html(broken.job(module_of(broken, module))).data.decode()
    assert [line for line in words if line not in page] == []


def module_of(project: Project, wanted: str) -> Module:
    return next(module for module in project.package.modules if module.id == wanted)


@pytest.mark.parametrize(
    ("name", "words"), [("lesson.docx", "copy the words out"), ("a.txt", "call it module.md")]
)
def test_a_folder_without_a_module_is_named(tmp_path: Path, name: str, words: str) -> None:
    root = make_project(tmp_path)
    (root / "modules" / "mine").mkdir()
    (root / "modules" / "mine" / name).write_bytes(b"words")
    said = [d for d in open_project(root).diagnostics if d.span.path == "modules/mine"]
    assert [d.rule.name for d in said] == ["folder-without-module"]
    assert words in said[0].hint


def test_names_that_are_nearly_right_are_told_once_each(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    (root / "modules" / "package.yaml").unlink()
    almost = {
        "modules/Package.yaml": "call it package.yaml.",
        "modules/record.yaml": "move it into the folder of its module",
        "modules/deep/er/module.md": "move it to modules/deep/module.md",
        "modules/listening/module.cy.md": "move it to modules/listening-cy/module.md",
        "modules/listening/Records.yml": "call it record.yaml.",
        "modules/listening/glossary.yaml": "move it to modules/glossary.yaml",
        "modules/mine/Module.md": "call it module.md.",
        "modules/theme.yaml": "move it to templates/theme.yaml",
        "modules/yours/module.md.txt": "call it module.md.",
    }
    for path in (*almost, "modules/listening/mkdocs.yml"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("title: Ours\n", "utf-8")
    said = {d.span.path: d for d in open_project(root).diagnostics}
    assert list(said) == sorted(almost), "each is told once, and nothing else is"
    assert {said[path].rule.name for path in almost} == {"file-not-read"}
    assert [path for path, hint in almost.items() if hint not in said[path].hint] == []
