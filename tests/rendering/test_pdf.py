"""The PDF: judges pass it, its tags say more than they ask, and nothing is left to chance."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Dictionary

from tests.rendering.samples import (
    EVERY_INLINE,
    HERE,
    HIDDEN,
    PLAIN_ROWS,
    ROWS,
    SMILE,
    bullets,
    everything,
    job,
    module,
    paragraph,
    slide,
)
from tests.validators import pdf_pages, pdf_ua
from toolkit.model.blocks import List, ListItem, Paragraph, Table
from toolkit.model.views import View, shown
from toolkit.model.words import texts
from toolkit.rendering import page, pdf
from toolkit.rendering.format import Job, Rendered
from toolkit.rendering.handout import render_pdf
from toolkit.rendering.page import Medium

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def whole() -> Rendered:
    """The handout of a module that holds every block."""
    return render_pdf(job(everything()))


@pytest.fixture(scope="module")
def words(whole: Rendered, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Its words, page by page."""
    path = tmp_path_factory.mktemp("pdf") / "whole.pdf"
    path.write_bytes(whole.data)
    return pdf_pages(path)


def render(html: str, about: Job | None = None, style: str = "") -> pdf.Printed:
    """A page with some content, laid out."""
    about = about or job(module())
    filled = page.fill(
        about.templates,
        "page.html.j2",
        language="en-GB",
        title="A page",
        description="",
        made_by=(),
        stamp="abc1234",
        style="",
        kind="test",
    )
    whole = filled.replace('<main id="main">', f'<main id="main"><h1>A page</h1>{html}')
    return pdf.render(whole, about, page.styles(about, Medium.PAPER) + style)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of a PDF: its kind, the scope that it names, and the kinds of what is in it."""

    kind: str
    scope: str
    inside: tuple[str, ...]


def tags(data: bytes) -> list[Tag]:
    """The tags of a PDF, outer before inner."""

    def below(element: Any) -> Iterator[Tag]:
        kids = element.get("/K", ())
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        tagged = [kid for kid in kids if isinstance(kid, Dictionary) and "/S" in kid]
        scope = str(element.get("/A", {}).get("/Scope", ""))
        yield Tag(str(element.get("/S", "")), scope, tuple(str(kid.S) for kid in tagged))
        for kid in tagged:
            yield from below(kid)

    with pikepdf.open(BytesIO(data)) as opened:
        return list(below(opened.Root.StructTreeRoot))


def test_the_judges_find_nothing(whole: Rendered, tmp_path: Path) -> None:
    long = Table(HERE, ROWS.header, ROWS.rows * 40, ROWS.aligns)
    loose = List(
        HERE, (ListItem(HERE, (paragraph("a"), bullets("b"), paragraph("c"))),), tight=False
    )
    made = {
        "whole": whole,
        "plain": render_pdf(job(module(slide("One thing", paragraph("Only a line."))))),
        "empty": render_pdf(job(module())),
        "long": render_pdf(job(module(slide("Rows", long, loose)))),
    }
    for name, rendered in made.items():
        (tmp_path / f"{name}.pdf").write_bytes(rendered.data)
    assert not [str(problem) for problem in pdf_ua(sorted(tmp_path.iterdir()))]


def test_every_word_that_participants_are_meant_to_see_is_there(
    whole: Rendered, words: list[str]
) -> None:
    with pikepdf.open(BytesIO(whole.data)) as opened:
        told = [str(o.Alt) for o in opened.objects if isinstance(o, Dictionary) and "/Alt" in o]
    seen = "".join("".join((*words, *told)).split())
    for each in everything().slides:
        for run in texts(shown(View.HANDOUT, each.blocks)) if not each.is_break else ():
            for word in re.findall(r"\w+", run):
                assert word in seen, f"{word!r} of {each.title}"
    assert "".join(HIDDEN.split()) not in seen


def test_places_are_the_pages_that_show_them(whole: Rendered, words: list[str]) -> None:
    pages = whole.places.pages
    assert pages is not None
    for each in everything().slides:
        if each.title and each.id in pages:
            assert each.title in words[pages[each.id] - 1]
    assert "Listen in pairs" in words[pages["listen"] - 1]
    assert "tea" not in pages
    assert "page.help" not in pages


def test_every_page_says_which_it_is_and_of_what(words: list[str]) -> None:
    for number, text in enumerate(words, start=1):
        assert f"page {number} of {len(words)}" in text
        assert "0.1.0 · abc1234" in text
        assert (everything().title in " ".join(text.split())) or number == 1


def test_header_cells_say_what_they_head_and_links_where_they_lead() -> None:
    about = job(module(slide("Rows", ROWS, PLAIN_ROWS, Paragraph(HERE, EVERY_INLINE))))
    data = render_pdf(about).data
    found = tags(data)
    scopes = [tag.scope for tag in found if tag.kind == "/TH"]
    assert scopes == [*["/Column"] * 3, *["/Row"] * 4]
    with pikepdf.open(BytesIO(data)) as opened:
        links = [str(a.Contents) for sheet in opened.pages for a in sheet.get("/Annots", ())]
    assert "link to the world" in links
    assert not [words for words in links if words.startswith("http")]


def test_the_blocks_of_an_item_are_its_body() -> None:
    items = (ListItem(HERE, (paragraph("one"), paragraph("two"))),)
    found = tags(render_pdf(job(module(slide("L", List(HERE, items, tight=False))))).data)
    bodies = [tag.inside for tag in found if tag.kind == "/LI"]
    assert ("/Lbl", "/LBody") in bodies
    assert all(set(inside) <= {"/Lbl", "/LBody"} for inside in bodies)


def test_a_character_that_no_font_has_is_named_and_told(tmp_path: Path) -> None:
    said = paragraph(
        f"We {SMILE} and \N{SNOW CAPPED MOUNTAIN}\N{VARIATION SELECTOR-16}, 日本 日本."
    )
    rendered = render_pdf(job(module(slide("Signs", said))))
    path = tmp_path / "signs.pdf"
    path.write_bytes(rendered.data)
    text = " ".join(pdf_pages(path)[0].split())
    assert "[snow capped mountain], [words in Chinese, Japanese or Korean letters]." in text
    assert {each.rule.name for each in rendered.diagnostics} == {"missing-character"}
    assert all(each.span == HERE for each in rendered.diagnostics)
    assert not pdf_ua([path])


def test_only_bundled_fonts_are_used(whole: Rendered) -> None:
    names = set()
    with pikepdf.open(BytesIO(whole.data)) as opened:
        for each in opened.objects:
            if isinstance(each, Dictionary) and each.get("/Type") == "/Font":
                names.add(str(each.BaseFont).partition("+")[2].removesuffix("-Bold"))
    assert names <= {
        "Atkinson-Hyperlegible-Next",
        "Atkinson-Hyperlegible-Mono",
        "Toolkit-Symbols",
        "Toolkit-Letters",
    }


@pytest.mark.parametrize("address", ["https://example.org/x.png", "file:///etc/hostname", "x.png"])
def test_nothing_comes_from_a_disk_or_a_network(address: str) -> None:
    printed = render(f'<p><img src="{address}" alt="x"></p>')
    (said,) = printed.diagnostics
    assert said.rule.name == "page-style"
    assert address in said.message


def test_a_style_that_is_not_understood_is_told_each_time() -> None:
    for _ in range(2):
        (said,) = render("<p>x</p>", style="p { colour: teal }").diagnostics
        assert "colour" in said.message


def test_the_same_job_gives_the_same_bytes_in_any_process(whole: Rendered) -> None:
    script = (
        "import hashlib; from tests.rendering.samples import everything, job;"
        "from toolkit.rendering.handout import render_pdf;"
        "print(hashlib.sha256(render_pdf(job(everything())).data).hexdigest())"
    )
    from hashlib import sha256

    for seed in ("1", "2"):
        told = in_a_process(script, PYTHONHASHSEED=seed, TZ="Asia/Tokyo", LANG="C")
        assert told.stdout.strip() == sha256(whole.data).hexdigest()


def test_shared_fonts_and_styles_change_nothing(whole: Rendered) -> None:
    for shared in (pdf._sheet, pdf._font_configuration):
        shared.cache_clear()
    assert render_pdf(job(everything())).data == whole.data


@pytest.mark.parametrize(
    ("without", "trick"),
    [
        ("pdf.plain_library_names = contextlib.nullcontext", "how libraries are looked up"),
        ("pdf.font_tools_later = contextlib.nullcontext", "when font tools are imported"),
        ("pdf._without_pauses = contextlib.nullcontext", "when memory is tidied"),
    ],
)
def test_what_saves_time_changes_nothing(without: str, trick: str, whole: Rendered) -> None:
    script = (
        "import contextlib, hashlib; from tests.rendering.samples import everything, job;"
        f"from toolkit.rendering import handout, pdf; {without};"
        "print(hashlib.sha256(handout.render_pdf(job(everything())).data).hexdigest())"
    )
    from hashlib import sha256

    assert in_a_process(script).stdout.strip() == sha256(whole.data).hexdigest(), trick


def test_fonts_are_cut_to_size_without_harfbuzz_too() -> None:
    script = (
        "from tests.rendering.samples import everything, job;"
        "from toolkit.rendering import handout, pdf; pdf.load();"
        "import weasyprint.pdf.fonts as fonts; fonts.harfbuzz_subset = None;"
        "made = handout.render_pdf(job(everything()));"
        "print(len(made.data) < 200_000, made.diagnostics)"
    )
    assert in_a_process(script).stdout.strip() == "True ()"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere nothing is started")
def test_loading_starts_no_other_program() -> None:
    script = (
        "import sys; started = [];"
        "sys.addaudithook(lambda name, _: name == 'subprocess.Popen' and started.append(name));"
        "from toolkit.rendering import pdf; pdf.load(); print(len(started))"
    )
    assert in_a_process(script).stdout.strip() == "0"


def test_without_pango_a_sentence_says_what_to_do() -> None:
    script = (
        "import cffi\n"
        "def nothing(*_): raise OSError('no such library')\n"
        "cffi.FFI.dlopen = nothing\n"
        "from toolkit.rendering import pdf\n"
        "try: pdf.load()\n"
        "except pdf.PdfMissingError as missing: print(missing)\n"
    )
    told = in_a_process(script)
    assert told.stdout.startswith("PDFs need Pango, which this computer does not have. To get it: ")
    assert len(told.stdout.splitlines()) == 1
    assert told.stderr == ""


def test_nothing_is_left_in_the_temporary_folder(tmp_path: Path) -> None:
    script = (
        "from concurrent.futures import ProcessPoolExecutor;"
        "from tests.rendering.samples import job, module; from toolkit.rendering import handout;"
        "made = job(module()); handout.render_pdf(made);"
        "pool = ProcessPoolExecutor(1); pool.submit(handout.render_pdf, made).result();"
        "pool.shutdown()"
    )
    in_a_process(script, TMPDIR=str(tmp_path))
    assert not list(tmp_path.iterdir())


def in_a_process(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A script, run by a Python of its own."""
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=PROJECT,
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
        text=True,
    )
