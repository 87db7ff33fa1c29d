"""Texts of every kind: nothing stops the reader, no word is lost, every line is true."""

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.reading import MODULE, PACKAGE, module, reading
from toolkit.model.blocks import Blocks, Paragraph
from toolkit.model.words import plain, texts, walk
from toolkit.reading.package import read_package

PIECES = [
    *("# A", "## B", "### C", "- ", "+ ", "1. ", "> ", "::: notes", "::: {.tip}", ":::", "::::"),
    *(":::: quiz {#q}", "::: columns", "::: column", '::: activity {minutes=5 title="x y"}'),
    *("::: xyz", "[x] ", "[ ] ", "**b**", "*e*", "`c`", "```", "~~~", "| a | b |", "|---|---|"),
    *("Table: cap", ": cap", "![a](b.png)", "{width=60%}", "{.x #y}", "{", "}", '"', "[l](#a)"),
    *("[l](../m/module.md#z)", "[[consent]]", "[^1]", "[^1]: note", "^[in a line]", "<u>", "<br>"),
    *("<table><tr><td>x</td></tr></table>", "www.a.org", "a@b.c", "---", "***", "===", "!!! tip"),
    *("> [!NOTE]", "{.break minutes=15}", "(10 minutes)", "::: objectives", "::: {.voice}"),
    *("~~s~~", "_", "=", "\t", "    ", "\\", "&amp;", *["WORD"] * 20),
]
SOUP = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from(["", "\n", " ", "\n\n"])), max_size=40
)


@given(SOUP)
def test_no_word_is_lost(soup: list[tuple[str, str]]) -> None:
    text = ""
    words = []
    for place, (piece, joint) in enumerate(soup):
        if piece == "WORD":
            words.append(f"w{place}x")
        text += (words[-1] if piece == "WORD" else piece) + joint
    found = reading(text)
    shown = repr(found.package) + repr(found.diagnostics)
    kept_for_machines = re.findall(r"\{[^}\n]*\}|(?:```|~~~)[^\n]*", text)
    assert not [w for w in words if w not in shown and w not in "".join(kept_for_machines)]


@given(SOUP, SOUP)
def test_every_place_lies_in_its_file(
    soup: list[tuple[str, str]], more: list[tuple[str, str]]
) -> None:
    text = "".join(piece + joint for piece, joint in soup)
    yaml = "".join(piece + joint for piece, joint in more)
    found = reading(text, {"modules/example/record.yaml": yaml})
    last = {MODULE: text.count("\n") + 1, "modules/example/record.yaml": yaml.count("\n") + 2}
    for each in found.diagnostics:
        assert 1 <= each.span.line <= last[each.span.path]
        assert each.hint
    for slide in (slide for each in found.package.modules for slide in each.slides):
        for block in walk(slide.blocks):
            assert slide.span.line <= block.span.line <= block.span.end_line <= last[MODULE]


@given(st.text(max_size=300))
def test_no_text_stops_it(text: str) -> None:
    reading(text, {"modules/example/record.yaml": text, "modules/glossary.yaml": text})


@given(st.binary(max_size=200))
def test_no_bytes_stop_it(data: bytes) -> None:
    files = dict.fromkeys(("modules/package.yaml", "modules/glossary.yaml", MODULE), data)
    read_package(files, {"frameworks/x.yaml": data})


def test_every_paragraph_stands_on_the_line_that_it_says(project_texts: dict[str, str]) -> None:
    for path, text in project_texts.items():
        lines = text.split("\n")
        for block in walk(module(text).sections[0].slides[0].blocks + all_blocks(text)):
            if isinstance(block, Paragraph) and (words := plain(block.children).split()):
                first = re.sub(r"\W", "", words[0])
                assert first in re.sub(r"[^\w\s]", "", lines[block.span.line - 1]), (path, block)


def all_blocks(text: str) -> Blocks:
    return tuple(block for slide in module(text).slides for block in slide.blocks)


@pytest.fixture
def project_texts(project: object) -> dict[str, str]:
    """The example modules as text."""
    from pathlib import Path

    assert isinstance(project, Path)
    found = sorted((project / "modules").glob("*/module.md"))
    return {path.name: path.read_text(encoding="utf-8") for path in found}


LARGE = {  # lists and quotes 1,000 deep, 5,000 rows: tests/test_anything.py takes them to a page
    "a list 1,000 deep in a line": "- " * 1000 + "w1",
    "10,000 lines": "\n".join(f"w{n} and *some* **more**." for n in range(10_000)),
    "10,000 slides": "".join(f"## w{n}\n\n" for n in range(10_000)),
    "3,000 open blocks": "".join(f"::: notes\nw{n}\n\n" for n in range(3000)),
    "3,000 blocks in a list": "".join(f"- ::: tip\n  w{n}\n  :::\n" for n in range(3000)),
    "a word of a million letters": "w1" * 500_000,
    "20,000 brackets": "[" * 10_000 + "w1" + "]" * 10_000,
    "1,000 pictures in one another": "![" * 1000 + "w1" + "](x)" * 1000,
    "footnotes of footnotes": "w1[^1]\n\n"
    + "".join(f"[^{n}]: w[^{n + 1}]\n\n" for n in range(500)),
    "10,000 open comments": "<!-- w1\n" * 10_000,
    "3,000 open tables": "<table>w1\n" * 3000,
    "20,000 open pictures": "![w1 " * 20_000,
    "an address of brackets": "w1 https://example.org/" + ")" * 200_000,
    "a heading of brackets": "## w1 " + "{" * 200_000 + "}",
    "a heading of digits": "## w1 (" + "1" * 200_000,
    "comments in a block": "<div>\n" + "w1 <!-- " * 100_000,
    "spaces in a value": "---\nminutes: 1"
    + " " * 200_000
    + "x\naudience: a"
    + " " * 200_000
    + "b\n---\nw1",
    "5,000 links to nowhere": "".join(f"## w{n}\n\n[x](#v{n})\n\n" for n in range(5000)),
    "20,000 unknown keys": "---\n" + "".join(f"k{n}: x\n" for n in range(20_000)) + "---\nw1",
}
A_LOT_OF_SECONDS = 20
"""On a quiet computer each takes less than two; here others work at the same time."""


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE.keys())
def test_large_texts_take_seconds_and_keep_their_words(text: str) -> None:
    before = process_time()
    found = read_package({MODULE: text.encode(), "modules/package.yaml": PACKAGE}, {})
    assert process_time() - before < A_LOT_OF_SECONDS
    (only,) = found.package.modules
    shown = " ".join(
        words for slide in only.slides for words in (slide.title, *texts(slide.blocks))
    )
    wanted = set(re.findall(r"w\d+", text))
    assert wanted <= set(re.findall(r"w\d+", shown))
