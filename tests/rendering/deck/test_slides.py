"""A real deck, read back: what a trainer, a screen reader and a reviewer find in it."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from tests.rendering import samples
from tests.rendering.deck.reading_back import P14, A, P, opened, parts, slides, titles, words
from tests.rendering.everything import everything as everything_shown
from toolkit.model.blocks import Activity, Callout, CalloutKind, ListItem, Only, OnlyFor, SlideBreak
from toolkit.model.blocks import List as ListBlock
from toolkit.model.inlines import Link, Marked, Text
from toolkit.model.package import Module
from toolkit.rendering.deck.slides import render
from toolkit.rendering.format import Rendered

HERE = samples.HERE


def deck(*blocks: object, **more: object) -> Rendered:
    """A deck whose one written slide holds some blocks; nothing else was said about it."""
    return render(samples.job(samples.module(samples.slide("A slide", *blocks), **more)))  # type: ignore[arg-type]


def written(rendered: Rendered) -> etree._Element:
    """The one written slide, which follows the title slide."""
    return slides(rendered.data)[1]


@pytest.fixture(scope="module")
def everything() -> Rendered:
    return render(samples.job(everything_shown()))


def test_the_same_module_gives_the_same_bytes(everything: Rendered) -> None:
    assert render(samples.job(everything_shown())).data == everything.data


def test_every_slide_has_a_title_of_its_own(everything: Rendered) -> None:
    found = titles(everything.data)
    assert all(found)
    assert len({title.casefold() for title in found}) == len(found)


def test_no_slot_is_left_empty(everything: Rendered) -> None:
    for slide in slides(everything.data):
        for shape in slide.iter(f"{P}sp"):
            if shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph") is not None:
                assert words(shape).strip(), etree.tostring(shape)


def test_every_word_has_a_language(everything: Rendered) -> None:
    for name, data in parts(everything.data).items():
        if re.match(r"ppt/(slides|notesSlides)/[^/]+\.xml", name):
            for run in etree.fromstring(data).iter(f"{A}rPr"):
                assert run.get("lang"), name


def test_words_in_another_language_are_marked() -> None:
    welsh = Marked((Text("croeso"),), lang="cy")
    found = written(deck(samples.paragraph("Welcome, ", welsh)))
    languages = {
        words(run): settings.get("lang")
        for run in found.iter(f"{A}r")
        for settings in run.iter(f"{A}rPr")
    }
    assert languages["croeso"] == "cy"
    assert languages["Welcome, "] == "en-GB"


def test_every_picture_is_described_or_marked_as_decoration(everything: Rendered) -> None:
    pictures = [pic for slide in slides(everything.data) for pic in slide.iter(f"{P}pic")]
    assert len(pictures) > 3
    for picture in pictures:
        named = next(picture.iter(f"{P}cNvPr"))
        decorative = b"decorative" in etree.tostring(named)
        assert bool(named.get("descr")) != decorative


def test_nothing_moves_and_nothing_tells_of_a_machine(everything: Rendered) -> None:
    for name, data in parts(everything.data).items():
        if name.endswith((".xml", ".rels")):
            assert b"p:timing" not in data, name
            assert b"p:transition" not in data, name
            assert not re.search(rb"(file:|[A-Z]:\\|/home/|/tmp/|/Users/)", data), name


def test_footers_are_the_layouts_own_slots(everything: Rendered) -> None:
    for slide in slides(everything.data):
        kinds = [ph.get("type") for ph in slide.iter(f"{P}ph")]
        assert {"ftr", "dt", "sldNum"} <= set(kinds)
        assert "0.1.0 · abc1234" in words(slide)


def test_the_file_says_what_it_is(everything: Rendered) -> None:
    facts = opened(everything.data).core_properties
    assert facts.title == "A module that holds every block"
    assert (facts.author, facts.last_modified_by) == ("Example group", "Example group")
    assert facts.language == "en-GB"
    assert facts.created is not None
    assert str(facts.created.date()) == "2026-05-02"


def test_parts_of_the_session_are_sections(everything: Rendered) -> None:
    main = etree.fromstring(parts(everything.data)["ppt/presentation.xml"])
    sections = list(main.iter(f"{P14}section"))
    assert [each.get("name") for each in sections][1:] == ["Words", "Boxes"]
    listed = [each.get("id") for part in sections for each in part.iter(f"{P14}sldId")]
    assert listed == [each.get("id") for each in main.iter(f"{P}sldId")]


def test_anchors_lead_to_their_slides(everything: Rendered) -> None:
    found = titles(everything.data)
    for anchor, place in everything.places.slides.items():
        assert found[place.number - 1] == place.title, anchor
    for slide in everything_shown().slides:
        assert everything.places.slides[slide.id].title.startswith(slide.title)


def test_what_is_for_others_is_not_in_the_room() -> None:
    only = tuple(
        Only(HERE, who, (samples.paragraph(f"For {who.value}."),))
        for who in OnlyFor
        if who is not OnlyFor.SLIDE
    )
    rendered = deck(samples.paragraph("For all."), *only)
    assert "For all." in words(written(rendered))
    for who in OnlyFor:
        assert f"For {who.value}." not in words(written(rendered))
    notes = opened(rendered.data).slides[1].notes_slide.notes_text_frame
    assert notes is not None
    assert "For notes." in notes.text
    assert "For answer." in notes.text
    assert "For handout." not in notes.text


def test_notes_keep_their_lists() -> None:
    first = ListBlock(HERE, (item("one"), item("two")), ordered=True, start=3)
    rendered = deck(Only(HERE, OnlyFor.NOTES, (samples.paragraph("Say"), first), label="Trainer"))
    notes = etree.fromstring(parts(rendered.data)["ppt/notesSlides/notesSlide2.xml"])
    assert "Trainer" in words(notes)
    numbered = list(notes.iter(f"{A}buAutoNum"))
    assert [each.get("startAt") for each in numbered] == ["3", "3"]


@pytest.mark.parametrize(("count", "size"), [(1, 1400), (9, 1100)])
def test_notes_stand_on_their_page_when_they_are_printed(count: int, size: int) -> None:
    said = samples.paragraph("Give people time to read the sentences, and read them aloud. " * 3)
    rendered = deck(*(Only(HERE, OnlyFor.NOTES, (said,)) for _ in range(count)))
    notes = etree.fromstring(parts(rendered.data)["ppt/notesSlides/notesSlide2.xml"])
    (levels,) = notes.iter(f"{A}lstStyle")  # LibreOffice goes by the slide's alone
    assert {int(each.get("sz", "0")) for each in levels.iter(f"{A}defRPr")} == {size}
    assert not [each for each in notes.iter(f"{A}rPr") if each.get("sz")]


def item(text: str) -> ListItem:
    return ListItem(HERE, (samples.paragraph(text),))


def test_a_list_that_was_interrupted_goes_on_counting() -> None:
    first = ListItem(HERE, (samples.paragraph("one"), samples.paragraph("more about one")))
    found = written(deck(ListBlock(HERE, (first, item("two"), item("three")), ordered=True)))
    starts = [each.get("startAt", "1") for each in found.iter(f"{A}buAutoNum")]
    assert starts == ["1", "2", "2"]


def test_two_lists_in_a_row_are_counted_apart() -> None:
    one = ListBlock(HERE, (item("one"), item("two")), ordered=True)
    other = ListBlock(HERE, (item("first"),), ordered=True)
    kinds = [each.get("type") for each in written(deck(one, other)).iter(f"{A}buAutoNum")]
    assert kinds == ["arabicPeriod", "arabicPeriod", "arabicParenR"]


def test_links_lead_outside_and_to_other_slides() -> None:
    outside = Link((Text("the world"),), "https://example.org/a?b=1&c=2")
    inside = Link((Text("the other"),), "#there", anchor="there")
    danger = Link((Text("danger"),), "javascript:alert(1)")
    there = samples.slide("There", samples.paragraph("Here we are."))
    here = samples.slide("Here", samples.paragraph(outside, inside, danger))
    data = render(samples.job(samples.module(here, there))).data
    shape = opened(data).slides[1].placeholders[1]
    runs = {run.text: run.hyperlink for run in shape.text_frame.paragraphs[0].runs}
    assert runs["the world"].address == "https://example.org/a?b=1&c=2"
    assert runs["danger"].address is None
    rels = parts(data)["ppt/slides/_rels/slide2.xml.rels"].decode()
    assert 'Target="slide3.xml"' in rels


def test_addresses_on_the_last_slide_can_be_followed(everything: Rendered) -> None:
    *_, last = opened(everything.data).slides
    runs = (
        r for s in last.shapes if s.has_text_frame for p in s.text_frame.paragraphs for r in p.runs
    )
    assert {run.text: run.hyperlink.address for run in runs if run.hyperlink.address} == {
        "www.example.org/support": "https://www.example.org/support",
        "feedback@example.org": "mailto:feedback@example.org",
        "hello@example.org": "mailto:hello@example.org",
    }


def test_an_activity_says_what_it_is_and_what_it_needs() -> None:
    activity = Activity(
        HERE, "Draw", (samples.paragraph("Draw."),), group="pairs", materials=("pens",), id="draw"
    )
    rendered = deck(activity)
    assert words(written(rendered)).startswith("A slide Activity · pairs Draw")
    assert "You need: pens" in words(written(rendered))
    assert rendered.places.slides["draw"].number == 2


def test_reading_order_is_title_then_content_in_source_order() -> None:
    tip = Callout(HERE, CalloutKind.TIP, (samples.paragraph("Third."),))
    found = words(written(deck(samples.paragraph("Second."), tip)))
    assert found.startswith("A slide Second. Tip Third.")


def test_a_box_is_found_by_its_label_in_the_list_of_shapes() -> None:
    tip = Callout(
        HERE,
        CalloutKind.TIP,
        (samples.paragraph("Bring somebody."),),
        title=samples.words('"A & b"'),
    )
    note = Callout(HERE, CalloutKind.NOTE, (samples.paragraph("You get a copy."),))
    names = [shape.name for shape in opened(deck(tip, note).data).slides[1].shapes]
    assert names[:4] == ["Title", 'Tip: "A & b" 3', "Bar 4", "Icon 5"]
    assert "Note 6" in names


def test_a_break_in_a_slide_keeps_the_title_and_counts() -> None:
    data = deck(samples.paragraph("One."), SlideBreak(HERE), samples.paragraph("Two.")).data
    assert titles(data)[1:3] == ["A slide (1 of 2)", "A slide (2 of 2)"]


def test_equal_titles_are_told_apart() -> None:
    twice: Module = samples.module(
        samples.slide("Questions", samples.paragraph("One.")),
        samples.slide("Questions", samples.paragraph("Two."), id="questions-2"),
    )
    assert titles(render(samples.job(twice)).data)[1:3] == ["Questions", "Questions (2 of 2)"]


def test_a_module_without_slides_still_has_a_deck() -> None:
    rendered = render(samples.job(samples.module()))
    assert titles(rendered.data)[0] == "A module that holds every block"
