"""The specification: pages in `cases/` that say what becomes of what an author writes.

`pytest tests/test_cases.py --accept` writes what came out into the pages; read the diff.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.case import Case, read_case
from tests.dump_checklist import dump_checklist
from tests.dump_handout import dump_handout
from tests.dump_model import dump_module
from tests.rendering.deck.dump import dump as dump_deck
from tests.small_project import MODULE, files_of, project_of
from toolkit.building.check import check
from toolkit.building.project import Project, in_order
from toolkit.cli.report import as_screen
from toolkit.model.diagnostics import Diagnostic

CASES = Path(__file__).parent / "cases"
PAGES = sorted(CASES.rglob("*.md"))
SOURCES = ("module", "files")
Said = tuple[Diagnostic, ...]


def blocks(project: Project) -> tuple[str, Said]:
    return "\n\n".join(dump_module(module) for module in project.package.modules), ()


def deck(project: Project) -> tuple[str, Said]:
    from toolkit.rendering.deck.slides import render

    rendered = render(project.job(project.package.modules[0]))
    return dump_deck(rendered.data), rendered.diagnostics


OUTPUTS: dict[str, Callable[[Project], tuple[str, Said]]] = {
    "blocks": blocks,
    "deck": deck,
    "handout": dump_handout,
    "checklist": dump_checklist,
}
"""What a case may expect → how to make it, with what was said on the way."""


def made(case: Case) -> dict[str, str]:
    """What came out for each block that the page has, and what was said in any case.

    It is said in a line or two in `diagnostics`, or in `screen` as `toolkit check` prints it.
    """
    (source,) = (case.blocks[name] for name in SOURCES if name in case.blocks)
    project = project_of(files_of(source))
    said = list(check(project))
    texts = {}
    for name in case.blocks:
        if name in OUTPUTS:
            text, more = OUTPUTS[name](project)
            texts[name] = text.strip("\n") + "\n"
            said.extend(more)
    if "screen" in case.blocks:
        texts["screen"] = as_screen(check(project), project.files.get) + "\n"
    else:
        texts["diagnostics"] = "".join(in_words(each) for each in in_order(tuple(said)))
    return texts


def in_words(each: Diagnostic) -> str:
    """A diagnostic on two lines: where and what, then what to do."""
    line = f"line {each.span.line}" if each.span.path == MODULE else str(each.span)
    kind = f"{each.rule.name}, {each.rule.severity.value}"
    hint = f"  What to do: {each.hint}\n" if each.hint else ""
    return f"{line}: {each.message} ({kind})\n{hint}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(CASES)))
def test_case(path: Path, accept: bool) -> None:
    case = read_case(path)
    strange = set(case.blocks) - {*OUTPUTS, *SOURCES, "diagnostics", "screen"}
    assert not strange, f"unknown blocks: {strange}"
    assert len(case.blocks) > 1, "a case expects something"
    texts = made(case)
    if accept:
        path.write_text(case.rewritten(texts), encoding="utf-8")
        case = read_case(path)
    for name, text in texts.items():
        expected = case.blocks.get(name, "")
        assert text == expected, f"{name} came out otherwise; --accept writes it into the page"


def test_titles_are_unique() -> None:
    titles = [read_case(path).title for path in PAGES]
    assert len(titles) == len(set(titles))
