"""The PDF: judges pass it, its tags say more than they ask, and nothing is left to chance."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary

from tests.rendering.everything import EVERY_INLINE, HIDDEN, PLAIN_ROWS, ROWS, everything
from tests.rendering.samples import (
    HERE,
    SMILE,
    bullets,
    circle,
    job,
    module,
    paragraph,
    slide,
    table_picture,
)
from tests.rendering.tags import tags
from tests.validators import pdf_pages, pdf_ua, read_aloud
from toolkit.model.blocks import Column, Columns, Figure, Group, List, ListItem, Paragraph, Table
from toolkit.model.inlines import Marked
from toolkit.model.views import View, shown
from toolkit.model.words import texts
from toolkit.rendering import page, pdf
from toolkit.rendering.format import Job, Rendered
from toolkit.rendering.handout import render_pdf
from toolkit.rendering.page import Medium

DECORATION = Figure(HERE, (circle(decorative=True, alt=""),))


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
    whole = filled.replace('<main id="page.main">', f'<main id="page.main"><h1>A page</h1>{html}')
    return pdf.render(whole, about, page.styles(about, Medium.PAPER) + style)


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


def test_a_list_in_an_item_is_read_where_it_stands(tmp_path: Path) -> None:
    outer = (ListItem(HERE, (paragraph("Before."), bullets("Within."), paragraph("After."))),)
    data = render_pdf(job(module(slide("L", List(HERE, outer, tight=False))))).data
    (path := tmp_path / "list.pdf").write_bytes(data)
    read = "".join(read_aloud(path))
    assert read.index("Before.") < read.index("Within.") < read.index("After.")
    assert all(set(tag.inside) == {"/LI"} for tag in tags(data) if tag.kind == "/L")


def test_words_in_another_language_say_so() -> None:
    welsh = Marked(paragraph("croeso").children, lang="cy")
    french = Group(HERE, (paragraph("Bonjour."), bullets("Entrez.")), lang="fr")
    found = tags(render_pdf(job(module(slide("Languages", paragraph("Say ", welsh), french)))).data)
    told = [(tag.kind, tag.lang) for tag in found if tag.lang]
    assert told == [("/Span", "cy"), ("/Div", "fr")]


def test_footnotes_are_notes_and_their_figures_references() -> None:
    found = tags(render_pdf(job(module(slide("Noted", Paragraph(HERE, EVERY_INLINE))))).data)
    notes = [tag for tag in found if tag.kind == "/Note"]
    assert len(notes) == 1
    assert len({tag.id for tag in notes} - {""}) == len(notes)
    references = [tag for tag in found if tag.kind == "/Reference"]
    assert [tag.inside for tag in references] == [("/Link",)] * 2


def test_lists_say_how_they_are_numbered() -> None:
    found = tags(render_pdf(job(module(slide("L", bullets("a"), bullets("b", ordered=True))))).data)
    assert [tag.numbering for tag in found if tag.kind == "/L"] == ["/Disc", "/Decimal"]


def test_decoration_is_no_figure_but_an_artifact() -> None:
    plain = render_pdf(job(module(slide("P", paragraph("x")))))
    adorned = render_pdf(job(module(slide("P", paragraph("x"), DECORATION))))
    assert not [tag for tag in tags(adorned.data) if tag.kind == "/Figure"]
    drawn, before = artifacts(adorned.data), artifacts(plain.data)
    assert drawn > before


def artifacts(data: bytes) -> int:
    """How many pieces of pages are marked as artifacts."""
    with pikepdf.open(BytesIO(data)) as opened:
        return sum(
            str(step.operator) == "BMC" and str(step.operands[0]) == "/Artifact"
            for sheet in opened.pages
            for step in pikepdf.parse_content_stream(sheet)
        )


def test_pictures_are_said_to_stand_where_they_do() -> None:
    data = render_pdf(job(module(slide("P", Figure(HERE, (table_picture(),)))))).data
    with pikepdf.open(BytesIO(data)) as opened:
        (figure,) = (
            o for o in opened.objects if isinstance(o, Dictionary) and o.get("/S") == "/Figure"
        )
        left, bottom, right, top = (float(side) for side in figure.A.BBox)
        _, _, wide, tall = (float(side) for side in figure.Pg.MediaBox)
    assert 0 < left < right < wide
    assert 0 < bottom < top < tall


def test_several_pictures_stand_in_even_rows_with_nothing_empty_around_them() -> None:
    figure = Figure(HERE, (table_picture(),) * 4)
    with pikepdf.open(BytesIO(render_pdf(job(module(slide("P", figure)))).data)) as opened:
        places = [
            [float(side) for side in each.A.BBox]
            for each in opened.objects
            if isinstance(each, Dictionary) and each.get("/S") == "/Figure"
        ]
    for left, bottom, right, top in places:
        assert (right - left) / (top - bottom) == pytest.approx(16 / 9, abs=0.01)
        assert right - left > 200
    (left, low, *_), (beside, *_), (below, _, _, under), _ = places
    assert left == pytest.approx(below)
    assert beside > left + 200
    assert 5 < low - under < 20


def test_a_word_that_its_column_cannot_hold_goes_on_after_a_hyphen(tmp_path: Path) -> None:
    said = ("Betroffenenkontrollierte Forschung", "Selbstvertretungsorganisation", "Tagebuch")
    columns = Columns(HERE, tuple(Column(HERE, (paragraph(each),)) for each in said))
    data = render_pdf(job(module(slide("Drei Wege", columns), language="de"))).data
    (path := tmp_path / "columns.pdf").write_bytes(data)
    lines = "".join(pdf_pages(path)).split()
    assert {"Betroffenenkontrollierte", "Selbstvertretungsor-", "ganisation"} <= set(lines)


def test_headings_are_bookmarks() -> None:
    data = render_pdf(job(module(slide("One", paragraph("x")), slide("Two", paragraph("y"))))).data
    with pikepdf.open(BytesIO(data)) as opened, opened.open_outline() as outline:
        (title,) = outline.root
        assert [each.title for each in title.children][:2] == ["One", "Two"]


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
