"""The Word handout: the same words as the page, in styles that people and screen readers know."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.shared import Mm

from tests.rendering.everything import EVERY_INLINE, HIDDEN, QUIZ, ROWS, everything
from tests.rendering.samples import (
    HERE,
    bullets,
    circle,
    job,
    module,
    paragraph,
    slide,
    table_picture,
)
from tests.rendering.word.reading_back import (
    WORD,
    opened,
    part,
    style_of,
    with_style,
    words_of_page,
    words_of_word,
)
from tests.validators import ooxml
from toolkit.building.project import open_project
from toolkit.model.blocks import (
    Activity,
    Callout,
    CalloutKind,
    Figure,
    Group,
    List,
    ListItem,
    Paragraph,
    Quote,
    Reflection,
    Table,
)
from toolkit.model.inlines import Footnote, Marked
from toolkit.model.package import Module
from toolkit.rendering.handout import render_html, render_word

PROJECTS = Path(__file__).resolve().parents[2] / "projects"
ROOTS = [PROJECTS / "everything", PROJECTS / "minimal", PROJECTS.parents[1]]


def word_of(made: Module) -> bytes:
    return render_word(job(made)).data


@pytest.fixture(scope="module")
def whole() -> bytes:
    """The handout of a module that holds every block."""
    return word_of(everything())


def test_the_judge_finds_nothing(whole: bytes, tmp_path: Path) -> None:
    deep = List(HERE, (ListItem(HERE, (bullets("a"), Figure(HERE, (circle(),)), ROWS)),))
    for _ in range(10):
        deep = List(HERE, (ListItem(HERE, (paragraph("deeper"), deep)),), ordered=True)
    boxed = Callout(HERE, CalloutKind.TIP, (bullets("a"), Quote(HERE, (paragraph("b"),)), ROWS))
    nested = Footnote((paragraph("A note", Marked((), lang="ar")), bullets("with a list"), ROWS), 1)
    made = {
        "whole": whole,
        "empty": word_of(module()),
        "deep": word_of(module(slide("Deep", deep, boxed, paragraph("noted", nested)))),
        "tables": word_of(module(slide("Rows", ROWS, ROWS, Table(HERE, (), (), ())))),
    }
    for name, data in made.items():
        (tmp_path / f"{name}.docx").write_bytes(data)
    assert not [str(problem) for problem in ooxml(sorted(tmp_path.iterdir()))]


@pytest.mark.parametrize("root", ROOTS, ids=lambda root: root.name)
def test_it_says_what_the_page_says_in_the_same_order(root: Path) -> None:
    project = open_project(root)
    for each in project.package.modules:
        page = render_html(project.job(each)).data.decode()
        data = render_word(project.job(each)).data
        assert words_of_word(data) == words_of_page(page, notes=False)
        assert words_of_word(data, "footnotes") == words_of_page(page, notes=True)


def test_what_is_not_for_participants_stays_out(whole: bytes) -> None:
    assert HIDDEN not in " ".join(words_of_word(whole))


def test_headings_are_headings(whole: bytes) -> None:
    file = opened(whole)
    headings = [(style_of(p), p.text) for p in file.paragraphs if style_of(p).startswith("Heading")]
    assert headings[0] == ("Heading 1", "A module that holds every block")
    assert ("Heading 2", "Words") in headings
    assert ("Heading 3", "Lists") in headings
    assert ("Heading 4", "Listen in pairs") in headings


def test_lists_are_lists_that_begin_where_they_should() -> None:
    third = List(HERE, bullets("c").items, ordered=True, start=3)
    data = word_of(module(slide("Lists", bullets("a", "b"), bullets("x", ordered=True), third)))
    assert with_style(data, "List Bullet")[-2:] == ["a", "b"]
    assert with_style(data, "List Number")[-2:] == ["x", "c"]
    starts = [s.get(f"{WORD}val") for s in part(data, "numbering").iter(f"{WORD}startOverride")]
    assert starts[-2:] == ["1", "3"]


def test_a_further_paragraph_of_an_item_has_no_figure_of_its_own() -> None:
    items = (ListItem(HERE, (paragraph("one"), paragraph("more"))),)
    data = word_of(module(slide("L", List(HERE, items, tight=False))))
    assert with_style(data, "List Bullet") == ["one"]
    assert with_style(data, "List Continue") == ["more"]


def test_boxes_have_styles_by_which_a_person_knows_them(whole: bytes) -> None:
    assert "Activity · 10 to 15 minutes · pairs" in " ".join(with_style(whole, "Activity label"))
    assert with_style(whole, "Tip") == ["What a box of the kind “Tip” holds."]
    assert with_style(whole, "Voice words")[0] == "Me and him was never asked."
    assert "Can you take a yes back?" in " ".join(with_style(whole, "Quiz"))


def test_there_is_room_to_write() -> None:
    def lines(*blocks: Activity | Reflection) -> int:
        return len(with_style(word_of(module(slide("Write", *blocks))), "Writing line"))

    assert lines(Reflection(HERE, (paragraph("What helps you?"),), lines=8)) == 8
    assert lines(Activity(HERE, "Draw", (paragraph("Draw it."),))) == 4


def test_boxes_can_be_ticked() -> None:
    data = word_of(module(slide("Asked", QUIZ)))
    boxes = [e for e in part(data, "document").iter() if str(e.tag).endswith("}checkbox")]
    assert len(boxes) == 2


def test_a_table_names_its_headers(whole: bytes) -> None:
    file = opened(whole)
    table = next(t for t in file.tables if t.cell(0, 0).text == "When")
    assert [cell.text for cell in table.rows[0].cells] == ["When", "What", "How many"]
    repeated = [row._tr.find(f"{WORD}trPr/{WORD}tblHeader") is not None for row in table.rows]
    assert repeated == [True, False, False]
    assert with_style(whole, "Caption")[0] == "The morning"


def test_footnotes_are_footnotes_and_the_same_one_is_told_once() -> None:
    data = word_of(module(slide("Noted", Paragraph(HERE, EVERY_INLINE))))
    document = part(data, "document")
    assert len(list(document.iter(f"{WORD}footnoteReference"))) == 1
    fields = [str(f.get(f"{WORD}instr")) for f in document.iter(f"{WORD}fldSimple")]
    assert [f.split()[0] for f in fields] == ["NOTEREF"]
    assert words_of_word(data, "footnotes")[:4] == ["A", "note,", "with", "a"]


def test_links_lead_outside_and_inside(whole: bytes) -> None:
    links = [link for p in opened(whole).paragraphs for link in p.hyperlinks]
    addresses = {link.text: link.address for link in links}
    assert addresses["link to the world"] == "https://example.org/some/where"
    assert addresses["another module"] == "../another/another-handout.docx#where"
    document = part(whole, "document")
    marks = {m.get(f"{WORD}name") for m in document.iter(f"{WORD}bookmarkStart")}
    aims = {link.fragment for link in links if link.fragment and not link.address}
    assert aims
    assert aims <= marks


def test_pictures_have_their_words_or_are_marked_as_decoration() -> None:
    figure = Figure(HERE, (table_picture(), circle(decorative=True, alt="")))
    document = part(word_of(module(slide("P", figure))), "document")
    drawn = [e for e in document.iter() if str(e.tag).endswith("}docPr")]
    assert [e.get("descr") for e in drawn] == ["Five people sit around a table", None]
    marked = [[k for k in e.iter() if str(k.tag).endswith("}decorative")] for e in drawn]
    assert [len(each) for each in marked] == [0, 1]


def test_words_in_another_language_say_so() -> None:
    arabic = Group(HERE, (paragraph("مرحبا"),), lang="ar")
    welsh = paragraph("Say ", Marked(paragraph("croeso").children, lang="cy"), ".")
    data = word_of(module(slide("Languages", welsh, arabic)))
    document = part(data, "document")
    runs = [
        run for run in document.iter(f"{WORD}r") if run.find(f"{WORD}rPr/{WORD}lang") is not None
    ]
    told = {"".join(map(str, r.itertext())): r.find(f"{WORD}rPr/{WORD}lang") for r in runs}
    assert told["croeso"].get(f"{WORD}val") == "cy"  # type: ignore[union-attr]  # found above
    assert told["مرحبا"].get(f"{WORD}bidi") == "ar"  # type: ignore[union-attr]  # found above
    assert len(list(document.iter(f"{WORD}bidi"))) == 1
    language = part(data, "styles").find(f"{WORD}docDefaults//{WORD}lang")
    assert language is not None
    assert language.get(f"{WORD}val") == "en-GB"


def test_a_file_in_a_language_that_begins_at_the_right_does_so() -> None:
    data = word_of(module(slide("نص", paragraph("مرحبا"), ROWS), language="ar"))
    document = part(data, "document")
    (words,) = (p for p in document.iter(f"{WORD}p") if "".join(map(str, p.itertext())) == "مرحبا")
    assert words.find(f"{WORD}pPr/{WORD}bidi") is not None
    assert document.find(f".//{WORD}tblPr/{WORD}bidiVisual") is not None
    assert document.find(f".//{WORD}sectPr/{WORD}bidi") is not None


def test_the_first_page_says_what_to_change(whole: bytes) -> None:
    (said,) = with_style(whole, "Source note")
    assert "change modules/everything/module.md and build it again" in said


def test_the_file_has_its_names_its_paper_and_its_foot(whole: bytes) -> None:
    file = opened(whole)
    assert file.core_properties.title == "A module that holds every block"
    assert file.core_properties.language == "en-GB"
    section = file.sections[0]
    assert section.page_width is not None
    assert abs(section.page_width - Mm(210)) < Mm(0.1)
    foot = "".join(p.text for p in section.footer.paragraphs)
    assert foot.startswith("0.1.0 · abc1234\tpage ")
    fields = [f.get(f"{WORD}instr") for f in part(whole, "footer").iter(f"{WORD}fldSimple")]
    assert fields == [" PAGE ", " NUMPAGES "]
    fonts = part(whole, "fontTable")
    assert [f.get(f"{WORD}val") for f in fonts.iter(f"{WORD}altName")] == ["Arial", "Consolas"]


def test_the_same_job_gives_the_same_bytes(whole: bytes) -> None:
    assert word_of(everything()) == whole
