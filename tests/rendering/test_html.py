"""Content as HTML: nothing is lost, nothing is let through, and the structure can be heard."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from markupsafe import escape

from tests.rendering.everything import EVERY_INLINE, NOTE, PLAIN_ROWS, QUIZ, ROWS, everything
from tests.rendering.reading_back import Page
from tests.rendering.samples import (
    HERE,
    bullets,
    circle,
    job,
    missing_picture,
    module,
    paragraph,
    table_picture,
    words,
)
from toolkit.model.assets import held
from toolkit.model.blocks import (
    Align,
    Block,
    Callout,
    CalloutKind,
    CodeBlock,
    Figure,
    Heading,
    List,
    ListItem,
    Paragraph,
    Table,
    Voice,
)
from toolkit.model.inlines import Link, Marked, Text
from toolkit.model.record import Entries, Entry, Items, Record, Scalar
from toolkit.model.views import View, shown
from toolkit.model.words import names_rows, texts
from toolkit.rendering.format import Job
from toolkit.rendering.html import Writer
from toolkit.rendering.html_tables import Fit, fitting, shares
from toolkit.rendering.page import Medium

BOTH = pytest.mark.parametrize("medium", Medium)


def written(*blocks: Block, medium: Medium = Medium.SCREEN, about: Job | None = None) -> Page:
    """Blocks under a heading of the second level, as a page."""
    writer = Writer(about or job(module()), medium, frozenset({"a-story"}))
    writer.heading(1, escape("Title"))
    writer.heading(2, escape("Slide"))
    body = writer.blocks(shown(View.HANDOUT, blocks), 2) + writer.footnotes()
    return Page(f"<body>{body}</body>")


@BOTH
def test_every_block_shows_all_its_words(medium: Medium) -> None:
    for each in everything().slides:
        blocks = shown(View.HANDOUT, each.blocks)
        page = written(*blocks, medium=medium)
        alts = [picture.attributes["alt"] for picture in page.all("img")]
        seen = "".join((page.words, *alts)).replace(" ", "")
        for run in texts(blocks):
            missing = [word for word in re.findall(r"\w+", run) if word not in seen]
            assert not missing, f"{missing} of {each.title}"


def test_what_an_author_writes_is_never_taken_for_html() -> None:
    page = written(
        paragraph("<script>alert(1)</script> & more"),
        CodeBlock(HERE, "<b>"),
        Heading(HERE, 3, words("<i>")),
        Voice(HERE, (), credit="<u>"),
    )
    assert "<script>alert(1)</script> & more" in page.words
    assert not page.all("script", "b", "i", "u")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc", "x.docx", "https://../"]
)
def test_an_address_that_is_no_web_page_stays_words(address: str) -> None:
    page = written(paragraph(Link(words("here"), address)))
    assert page.words == "here"
    assert not page.all("a")


def test_links_lead_where_they_say() -> None:
    page = written(Paragraph(HERE, EVERY_INLINE))
    found = {str(link): link.attributes["href"] for link in page.all("a")}
    assert found["link to the world"] == "https://example.org/some/where"
    assert found["another module"] == "../another/another-handout.html#where"
    assert found["within"] == "#a-story"
    assert "what is not shown" not in found
    assert page.all("a")[0].attributes["rel"] == "external"


def test_the_same_note_has_the_same_number_and_stands_once() -> None:
    page = written(Paragraph(HERE, (Text("a"), NOTE, Text("b"), NOTE)))
    assert [str(mark) for mark in page.of("mark")] == ["1", "1"]
    ids = [e.attributes["id"] for e in page.elements if "id" in e.attributes]
    assert sorted(ids) == ["note.1", "note.1.mark", "note.1.mark.2"]
    assert page.words.count("A note, with a link.") == 1


def test_a_term_is_explained_where_it_comes_first() -> None:
    page = written(Paragraph(HERE, EVERY_INLINE))
    assert page.words.count("(decided by chance)") == 1
    assert [str(term) for term in page.all("dfn")] == ["randomised"]


def test_a_level_that_would_be_skipped_is_raised() -> None:
    page = written(Heading(HERE, 6, words("deep")), Heading(HERE, 3, words("back")))
    assert [each.tag for each in page.all("h2", "h3", "h4", "h5", "h6")] == ["h3", "h3"]


def test_a_language_of_its_own_is_said_with_the_way_it_runs() -> None:
    page = written(
        paragraph(Marked(words("croeso"), lang="cy")), replace(paragraph("bore da"), lang="ur")
    )
    told = {e.tag: e.attributes.get("dir") for e in page.elements if "lang" in e.attributes}
    assert told == {"span": "ltr", "p": "rtl"}


@BOTH
def test_tasks_have_boxes_and_options_have_letters(medium: Medium) -> None:
    tasks = List(HERE, tuple(ListItem(HERE, (paragraph("x"),), done) for done in (True, False)))
    page = written(tasks, QUIZ, medium=medium)
    said = [tick.attributes.get("aria-label") for tick in page.of("tick")]
    assert said == ["Done", "To do", None, None]
    assert [str(letter) for letter in page.of("letter")] == ["A", "B"]


def test_nothing_shows_which_answer_is_right() -> None:
    turned = replace(
        QUIZ,
        questions=tuple(
            replace(q, options=tuple(replace(o, right=not o.right) for o in q.options))
            for q in QUIZ.questions
        ),
    )
    writers = [Writer(job(module()), Medium.PAPER, frozenset()) for _ in range(2)]
    assert writers[0].blocks((QUIZ,), 2) == writers[1].blocks((turned,), 2)


def test_header_cells_say_what_they_head() -> None:
    page = written(ROWS, PLAIN_ROWS)
    scopes = [cell.attributes["scope"] for cell in page.all("th")]
    assert scopes == ["col", "col", "col", "row", "row", "row", "row"]
    assert str(page.all("caption")[0]) == "The morning"
    assert len(page.all("col")) == 5


def test_columns_are_as_wide_as_what_they_hold() -> None:
    when, what, many = shares(ROWS)
    assert what > many > when
    assert sum(shares(ROWS)) == pytest.approx(1)


def test_a_table_that_is_too_wide_for_paper_is_set_smaller_or_row_by_row() -> None:
    many = ("Recruitment", "Participants", "Everybody", "Monday", "Library", "Hours", "Research")
    longer = tuple(f"{word}{word.lower()}" for word in many)
    for heads, fit in ((many[:3], Fit.WELL), (many, Fit.CROWDED), (longer, Fit.NOT)):
        cells = tuple(map(words, heads))
        wide = Table(HERE, cells, (cells,), (Align.LEFT,) * len(cells))
        assert fitting(wide) is fit
        assert len(written(wide).all("table")) == 1, "on a screen it scrolls"
        page = written(wide, medium=Medium.PAPER)
        assert len(page.all("table")) == (fit is not Fit.NOT)
        assert all(page.words.count(head) >= 2 for head in heads)


def test_a_column_of_sentences_or_of_repeated_words_names_no_rows() -> None:
    def rows(*first: str) -> Table:
        return replace(PLAIN_ROWS, rows=tuple((words(f), words("x")) for f in first))

    assert names_rows(rows("Ask", "Plan"))
    assert not names_rows(rows("Ask", "Ask"))
    assert not names_rows(rows("Ask", ""))
    assert not names_rows(rows("Ask", "A whole sentence about something that went on for long"))


@BOTH
def test_pictures_say_what_they_show(medium: Medium) -> None:
    figure = Figure(HERE, (table_picture(), circle(decorative=True, alt="not said")))
    page = written(figure, medium=medium)
    alts = [picture.attributes["alt"] for picture in page.all("img")]
    decorative = [] if medium is Medium.PAPER else [""]  # on paper it is a background
    assert alts == ["Five people sit around a table", *decorative]
    assert bool(page.of("decoration")) == (medium is Medium.PAPER)


@pytest.mark.parametrize(("count", "widths"), [(1, ["45%", "90%"]), (2, ["45%", "46.9%"])])
def test_an_authors_width_is_a_share_of_the_page(count: int, widths: list[str]) -> None:
    for asked, given in zip((0.45, 0.9), widths, strict=True):
        page = written(Figure(HERE, (table_picture(width=asked),) * count))
        styles = [picture.attributes["style"] for picture in page.all("img")]
        assert styles == [f"width:{given}"] * count


@BOTH
def test_a_missing_picture_leaves_its_name_and_description(medium: Medium) -> None:
    page = written(Figure(HERE, (missing_picture(),)), paragraph(missing_picture()), medium=medium)
    said = "Picture missing: images/gone.png It shows: A lost picture"
    assert [str(place) for place in page.of("missing")] == [said, said]


def test_a_damaged_picture_is_said_once() -> None:
    about = job(module())
    broken = replace(about, assets={path: held(a.read()[:60]) for path, a in about.assets.items()})
    writer = Writer(broken, Medium.SCREEN, frozenset())
    figure = Figure(HERE, (table_picture(), table_picture()))
    assert "Picture missing" in writer.blocks((figure,), 2)
    assert [said.rule.name for said in writer.diagnostics] == ["unreadable-picture"]


def test_a_box_names_its_kind_in_words() -> None:
    page = written(*(Callout(HERE, kind, (paragraph("x"),)) for kind in CalloutKind))
    assert [str(kind) for kind in page.of("kind")] == [kind.value for kind in CalloutKind]


def test_a_voice_without_consent_says_so() -> None:
    voice = Voice(
        HERE, (paragraph("Me and him was never asked."),), consent="st1", credit="A. Carer"
    )
    assert "No consent recorded yet" in written(voice).words
    assert "No consent recorded yet" in written(voice, about=told("asked")).words
    agreed = written(voice, about=told("given"))
    assert agreed.words == "In their own words Me and him was never asked. A. Carer"
    assert written(replace(voice, invented=True)).words.endswith("A. Carer · Invented example")


def told(status: str) -> Job:
    """A job about a module whose record holds a story with a consent."""
    consent = Entries(HERE, (Entry(HERE, "status", Scalar(HERE, status)),))
    story = Entries(HERE, (Entry(HERE, "id", Scalar(HERE, "st1")), Entry(HERE, "consent", consent)))
    record = Record(HERE, Entries(HERE, (Entry(HERE, "stories", Items(HERE, (story,))),)))
    return job(module(record=record))


def test_a_list_goes_on_from_its_number() -> None:
    page = written(replace(bullets("c", ordered=True), start=3))
    assert page.all("ol")[0].attributes["start"] == "3"


def test_an_endless_word_may_be_broken_and_an_endless_address_is_not_printed() -> None:
    page = written(paragraph("x" * 2000, " y"), CodeBlock(HERE, "x" * 2000))
    gap = "\N{ZERO WIDTH SPACE}"
    assert page.words.count(gap) == 100
    assert page.words.replace(gap, "").count("x" * 2000) == 2
    page = written(paragraph(Link(words("far"), "https://example.org/" + "x" * 200)))
    assert "data-address" not in page.all("a")[0].attributes
