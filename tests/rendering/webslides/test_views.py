"""One slide after the other as HTML: the same slides as in the .pptx, with the same words."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from lxml import etree

from tests.rendering import samples
from tests.rendering.deck.reading_back import P, slides, titles, words
from tests.rendering.deck.templates import TEMPLATES, filled, job_with
from tests.rendering.everything import HIDDEN
from tests.rendering.everything import everything as everything_shown
from tests.rendering.reading_back import Page
from toolkit.model.blocks import Align, CodeBlock, Column, Columns, Only, OnlyFor, Table
from toolkit.model.inlines import Link, Marked, Strong
from toolkit.rendering.deck.fitted import Cells, Words
from toolkit.rendering.deck.grid import PAD_X
from toolkit.rendering.deck.slides import prepare, render
from toolkit.rendering.page import Medium
from toolkit.rendering.webslides.looks import room_of
from toolkit.rendering.webslides.reseat import reseated
from toolkit.rendering.webslides.views import Show, slide_views

HERE = samples.HERE
CELLS = (
    *("Einverständniserklärungsformular", "Koordinierungsstelle", "Arzneimittelgesetz"),
    "Rechtsgrund",
)


def show(*blocks: object) -> Page:
    """The one written slide that holds some blocks."""
    module = samples.module(samples.slide("A slide", *blocks))  # type: ignore[arg-type]
    return Page(slide_views(samples.job(module), Medium.SCREEN).slides[1].html)


@pytest.fixture(scope="module")
def everything() -> Show:
    return slide_views(samples.job(everything_shown()), Medium.SCREEN)


def said_by(html: str) -> str:
    """The words of a slide in the order in which they are read, without the gaps between them."""
    return re.sub(r"\s", "", str(Page(f"<body>{html}</body>").all("body")[0]))


def said_on(slide: etree._Element) -> str:
    """The same of a slide of the .pptx, without its footers."""
    shapes = slide.iter(f"{P}sp", f"{P}graphicFrame")
    said = (
        words(shape)
        for shape in shapes
        if not {ph.get("type") for ph in shape.iter(f"{P}ph")} & {"ftr", "dt", "sldNum"}
    )
    return re.sub(r"\s", "", "".join(said))


def test_slides_have_the_numbers_and_titles_and_words_of_the_deck(everything: Show) -> None:
    deck = render(samples.job(everything_shown())).data
    assert [each.title for each in everything.slides] == titles(deck)
    assert [each.number for each in everything.slides] == list(range(1, len(titles(deck)) + 1))
    for ours, theirs in zip(everything.slides, slides(deck), strict=True):
        assert said_by(ours.html).replace("Itshows:", "") == said_on(theirs)


@pytest.mark.parametrize("name", TEMPLATES)
def test_slides_are_those_of_the_deck_in_any_template(name: str) -> None:
    found = slide_views(job_with(TEMPLATES[name]()), Medium.SCREEN)
    deck = filled(name).data
    assert [each.title for each in found.slides] == titles(deck)
    for ours, theirs in zip(found.slides, slides(deck), strict=True):
        lost = Counter(said_on(theirs)) - Counter(said_by(ours.html))
        assert not lost, ours.title


def test_words_are_shown_where_the_layout_asked_for_has_a_place_for_its_title_alone() -> None:
    module = samples.module(
        samples.slide("A slide", samples.paragraph("Seen."), layout="title only")
    )
    assert "Seen." in slide_views(samples.job(module), Medium.SCREEN).slides[1].html


def test_notes_and_answers_are_not_on_slides_and_are_in_notes() -> None:
    kept = Only(HERE, OnlyFor.NOTES, (samples.paragraph(HIDDEN), samples.bullets("One", "Two")))
    module = samples.module(samples.slide("A slide", samples.paragraph("Seen."), kept))
    view = slide_views(samples.job(module), Medium.SCREEN).slides[1]
    assert HIDDEN not in view.html
    notes = Page(f"<body>{view.notes}</body>")
    assert str(notes.all("p")[0]) == HIDDEN
    assert [str(item) for item in notes.all("li")] == ["One", "Two"]


def test_lists_are_lists_as_deep_as_they_were_written() -> None:
    inner = samples.bullets("below", "and below")
    outer = samples.bullets("First", "Second", ordered=True)
    first, second = outer.items
    nested = type(outer)(
        HERE, (type(first)(HERE, (*first.blocks, inner)), second), ordered=True, start=3
    )
    html = show(nested)
    assert [each.attributes for each in html.all("ol")] == [{"start": "3"}]
    items = [(each.attributes["data-mark"], str(each)) for each in html.all("li")]
    assert items == [
        ("3.", "First below and below"),
        ("•", "below"),
        ("•", "and below"),
        ("4.", "Second"),
    ]


def test_lines_of_code_stay_together_and_are_shown_as_written() -> None:
    html = show(CodeBlock(HERE, "if a < b:\n    print('kept')\n", "python"))
    [code] = html.all("code")
    assert "".join(code.words).replace("\N{NO-BREAK SPACE}", " ") == "if a < b:\n    print('kept')"


def test_words_of_another_language_say_so_and_which_way_they_run() -> None:
    welsh, urdu = Marked(samples.words("croeso"), lang="cy"), Marked(samples.words("a"), lang="ur")
    html = show(samples.paragraph("Welcome, ", welsh, " ", urdu))
    assert [each.attributes for each in html.all("span")] == [
        {"lang": "cy", "dir": "ltr"},
        {"lang": "ur", "dir": "rtl"},
    ]


def test_links_lead_to_what_is_shown_and_to_nothing_dangerous() -> None:
    there = Link((samples.words("to ")[0], Strong(samples.words("it"))), "#a", "", "a-slide")
    gone = Link(samples.words("gone"), "#gone", "", "gone")
    danger = Link(samples.words("danger"), "javascript:alert(1)")
    world = Link(samples.words("world"), "https://example.org/a?b=1&c")
    html = show(samples.paragraph(there, " ", gone, " ", danger, " ", world))
    links = [(each.attributes["href"], str(each)) for each in html.all("a")]
    assert links == [("#a-slide", "to it"), ("https://example.org/a?b=1&c", "world")]


def test_slides_beside_notes_have_no_headings_of_their_own() -> None:
    job = samples.job(everything_shown())
    found = slide_views(job, Medium.PAPER, width=300, headings=False, anchors=frozenset())
    for view in found.slides:
        page = Page(view.html)
        assert not page.all("h1", "h2", "h3", "h4", "h5")
        assert not [a for a in page.all("a") if a.attributes["href"].startswith("#")]
        assert "width:300pt;height:168.754pt" in page.elements[0].attributes["style"]


def test_every_picture_is_described_or_hidden(everything: Show) -> None:
    pictures = [each for view in everything.slides for each in Page(view.html).all("img")]
    assert pictures
    assert all(each.attributes["alt"] for each in pictures)
    assert "Picture missing: images/gone.png" in "".join(view.html for view in everything.slides)


def test_the_same_module_gives_the_same_slides(everything: Show) -> None:
    assert slide_views(samples.job(everything_shown()), Medium.SCREEN) == everything


def test_all_words_on_pages_are_measured_in_the_letters_of_pages() -> None:
    room = room_of(samples.job(None))
    levels = [
        level
        for layout in room.template.layouts
        for level in (*layout.running, *(each for slot in layout.slots for each in slot.levels))
    ]
    assert {level.font for level in levels} == {samples.theme().fonts["pages"]}


def test_no_word_breaks_that_a_smaller_size_keeps_whole() -> None:
    said = [samples.paragraph(word) for word in ("Forschungsbegleitgruppe", "Stimme", "Tagebuch")]
    columns = Columns(HERE, tuple(Column(HERE, (each,)) for each in said))
    cells = tuple(samples.words(each) for each in CELLS)
    table = Table(HERE, cells, (cells,), (Align.LEFT,) * len(CELLS))
    module = samples.module(samples.slide("Columns", columns), samples.slide("Table", table))
    job = samples.job(module)
    room = room_of(job)
    shapes = [s for each in reseated(prepare(job).fitted.slides[1:3], room) for s in each.shapes]
    assert [type(each) for each in shapes] == [Words, Words, Words, Cells]
    for shape in shapes:
        if isinstance(shape, Words):
            [passage] = shape.passages
            setting = room.measure(shape.style, shape.scale).setting
            assert setting.lines(passage, shape.frame.width) == 1
            assert setting.look(passage).size >= 18
        if isinstance(shape, Cells):
            face = room.ruler.face(job.theme.fonts["pages"])
            for word, width in zip(CELLS, shape.widths, strict=True):
                assert width > face.width(word, bold=True) * shape.size + 2 * PAD_X
