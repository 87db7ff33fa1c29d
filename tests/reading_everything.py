"""Modules that nobody would write on purpose, and what has to hold for each: used by make soak."""

from __future__ import annotations

import time

from hypothesis import strategies as st

from tests.small_project import MODULE, files_of, project_of
from toolkit.building.check import check
from toolkit.building.project import Project
from toolkit.cli.report import as_screen
from toolkit.rendering.handout import render_html

RECORD = "modules/example/record.yaml"
MOST_SECONDS = 10
"""Processor time for one small text, with room for a slow computer; usually it takes 0.1."""

PIECES = (
    *(
        "# ",
        "## ",
        "### ",
        "#### ",
        "- ",
        "  - ",
        "1. ",
        "> ",
        "::: ",
        ":::: ",
        ":::",
        "---",
        "***",
    ),
    *("\n", "\n\n", "\t", "    ", " ", "|", "|---|---|", "| a | b |", "![", "](", ")", "[", "]"),
    *(
        "{",
        "}",
        "{.break minutes=15}",
        "{#a}",
        "{minutes=",
        "`",
        "```",
        "~~~",
        "**",
        "*",
        "_",
        "~~",
    ),
    *("<br>", "<table><tr><td>", "</td></tr></table>", "<!--", "-->", "<div>", "&amp;", "&#0;"),
    *("notes", "activity", "quiz", "columns", "column", "voice", "answer", "handout", "easy-read"),
    *(
        "- [x] ",
        "- [ ] ",
        "+ ",
        "[^1]",
        "[^1]: ",
        ": ",
        "term\n: ",
        "[[consent]]",
        "$5",
        "\\",
        "\\\n",
    ),
    *(
        "title: ",
        "outcomes:",
        "minutes: ",
        "evidence:",
        "know: ",
        "&a ",
        "*a",
        "!b ",
        "“",
        "”",
        '"',
    ),
    *(
        "'",
        "#",
        ":",
        "?",
        "!!! tip",
        "> [!NOTE]",
        "images/table.png",
        "https://example.org/",
        "é",
        "\u202e",
    ),
    *(
        "\u200b",
        "\ufeff",
        "\x00",
        "\x0b",
        "\r",
        "\u2028",
        "😀",
        "Ŵ",
        "word",
        "people suffer from",
        "TODO",
        "::: columns\n:::\n",
        "::: quiz\n:::\n",
        ")[",
        "] (",
        "][",
        "](file:",
        "[//]: # (",
        "<!-- speaker notes: ",
        "{% x %}",
        "{#a b}",
        "{.brake",
        "PPI",
    ),
)
"""What Markdown and YAML are made of; anything may follow anything."""
mixed = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=60).map("".join)
texts = mixed | mixed.map(lambda body: f"---\ntitle: A\n{body}\n---\n\n## B\n\n{body}") | st.text()
raw = texts.map(lambda text: text.encode("utf-8", "surrogatepass")) | st.binary(max_size=200)


def holds(module: bytes, record: bytes = b"") -> Project:
    """Read, check, plan the slides and write the handout: no exception, and in good time."""
    started = time.process_time()
    files = files_of("=== modules/example/module.md\n") | {MODULE: module}
    project = project_of(files | ({RECORD: record} if record else {}))
    said = check(project)
    screen = as_screen(said, project.files.get)
    assert "\x1b" not in screen
    for one in project.modules(()):
        assert render_html(project.job(one)).data.startswith(b"<!DOCTYPE html>")
    spent = time.process_time() - started
    assert spent < MOST_SECONDS, f"{spent:.0f} seconds"
    return project
