"""Everything that can be made of a project in which everything is written, before its judges."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.rendering.tags import Tag, tags
from tests.validators import (
    html_axe,
    html_fits,
    html_in_high_contrast,
    html_nu,
    ooxml,
    pdf_ua,
)
from toolkit import build, load
from toolkit.rendering.formats import FORMATS, names

PROJECT = Path(__file__).resolve().parents[1] / "projects" / "everything"
HEADING = re.compile(r"/H([1-6])")
WRITTEN_OUT = "https://www.hra.nhs.uk/"
"""The one address that the project writes for everybody to read."""
OFFICE = (".docx", ".pptx", ".xlsx")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every output there is: each print, form, copy, page, guide, timetable, checklist."""
    root = tmp_path_factory.mktemp("every") / "project"
    shutil.copytree(PROJECT, root)
    endings = tuple(f"{each.name}{each.suffix}" for each in FORMATS)
    result = build(load(root), only=(*names(), *endings), modules=("everything",), jobs=1)
    assert not result.not_made
    return sorted(path for path in (root / "build").rglob("*") if path.is_file())


def of(made: list[Path], *suffixes: str) -> list[Path]:
    return [path for path in made if path.suffix in suffixes]


def test_there_is_one_of_each_kind(made: list[Path]) -> None:
    there = {path.name for path in made}
    assert not [
        f"{each.name}{each.suffix}"
        for each in FORMATS
        if not any(each.name in name and name.endswith(each.suffix) for name in there)
    ]


def test_the_judges_find_nothing_in_pdfs(made: list[Path]) -> None:
    assert not [str(problem) for problem in pdf_ua(of(made, ".pdf"))]


def test_the_judges_find_nothing_in_pages(made: list[Path]) -> None:
    pages = of(made, ".html")
    assert not [str(problem) for problem in (*html_nu(pages), *html_axe(pages))]


def shapes(made: list[Path]) -> list[Path]:
    """One page of each kind: copies on pale grounds differ in their colours alone."""
    return [path for path in of(made, ".html") if "pale" not in path.name]


PHONE, DESK = 320, 1280
"""Widths of windows, in pixels; 320 is also what is left of a desk's at 400 %."""


@pytest.mark.parametrize(("width", "spaced"), [(PHONE, False), (PHONE, True), (DESK, True)])
def test_no_words_of_pages_are_lost(made: list[Path], width: int, spaced: bool) -> None:
    found = html_fits(shapes(made), width, spaced=spaced)
    assert not [str(problem) for problem in found]


def test_pages_can_be_told_apart_in_high_contrast(made: list[Path]) -> None:
    assert not [str(problem) for problem in html_in_high_contrast(shapes(made))]


def test_the_judge_finds_nothing_in_office_files(made: list[Path]) -> None:
    assert not [str(problem) for problem in ooxml(of(made, *OFFICE))]


def test_every_pdf_says_more_than_its_judges_ask(made: list[Path]) -> None:
    papers = of(made, ".pdf")
    assert not [f"{path.name}: {each}" for path in papers for each in lacks(path)]


def lacks(path: Path) -> list[str]:
    """What a screen reader would miss in a PDF."""
    found = tags(path.read_bytes())
    headings = [int(level[1]) for tag in found if (level := HEADING.fullmatch(tag.kind))]
    kinds = [tag.kind for tag in found]
    wrong: dict[str, Sequence[object]] = {
        "a table without header cells": tables_without_headers(found),
        "a header cell that heads nothing": [t for t in found if t.kind == "/TH" and not t.scope],
        "a picture without words": [t for t in found if t.kind == "/Figure" and not t.alt],
        "a link that is none, or two": [
            t for t in found if (t.kind == "/Link") != (len(set(t.leads)) == 1)
        ],
        "a link that says only its address": [
            words
            for t in found
            for words in t.leads
            if not words or ("://" in words and words != WRITTEN_OUT)
        ],
        "a list without items": [
            t for t in found if t.kind == "/L" and set(t.inside) - {"/Caption"} != {"/LI"}
        ],
        "two notes with one name": [
            n for n in kinds if n == "/Note" and len(notes(found)) != len(set(notes(found)))
        ],
        "no first heading": [] if headings[:1] == [1] else headings[:1],
        "a level of headings left out": [p for p in pairwise(headings) if p[1] > p[0] + 1],
    }
    opened: Any
    with pikepdf.open(path) as opened, opened.open_outline() as outline:
        wrong["headings without bookmarks"] = headings[: abs(len(headings) - entries(outline.root))]
        noted = [a for sheet in opened.pages for a in sheet.get("/Annots", ())]
        hung = sum(str(each.Subtype) == "/Link" for each in noted)
        wrong["links that no tag holds"] = [1] * abs(hung - sum(len(t.leads) for t in found))
        if not str(opened.Root.get("/Lang", "")):
            wrong["no language"] = [1]
        if not bool(opened.Root.ViewerPreferences.DisplayDocTitle):
            wrong["no title in the window"] = [1]
    return [f"{what}: {cases[:3]}" for what, cases in wrong.items() if cases]


def notes(found: list[Tag]) -> list[str]:
    """The names of all notes."""
    return [tag.id for tag in found if tag.kind == "/Note"]


def tables_without_headers(found: list[Tag]) -> list[Tag]:
    """Tables with no header cell between them and the next table."""
    starts = [place for place, tag in enumerate(found) if tag.kind == "/Table"]
    return [
        found[start]
        for start, end in zip(starts, [*starts[1:], len(found)], strict=False)
        if not any(tag.kind == "/TH" for tag in found[start:end])
    ]


def entries(items: list[pikepdf.OutlineItem]) -> int:
    """How many bookmarks there are, at any depth."""
    return sum(1 + entries(list(item.children)) for item in items)
