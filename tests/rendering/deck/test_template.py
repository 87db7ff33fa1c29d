"""Any template: layouts are found by what is in them, and what is lacking is said."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.rendering import samples
from tests.rendering.deck.dump import dump
from tests.rendering.deck.reading_back import P, opened, parts, slides, titles, words
from tests.rendering.deck.templates import TEMPLATES, filled, job_with, plain, renamed, saved, tiny
from tests.rendering.deck.test_fit import _overflow
from tests.rendering.everything import everything as everything_shown
from toolkit.model.blocks import Figure
from toolkit.reading.theme import read_theme
from toolkit.rendering.deck.container import OFFICE, TemplateError, open_container, parse
from toolkit.rendering.deck.presentation import Role
from toolkit.rendering.deck.roles import seats
from toolkit.rendering.deck.slides import prepare, render
from toolkit.rendering.deck.template import read_template
from toolkit.rendering.format import Templates


@pytest.mark.parametrize("name", TEMPLATES)
def test_any_template_holds_every_word(name: str) -> None:
    ours = words_of(render(samples.job(everything_shown())).data)
    theirs = words_of(filled(name).data)
    assert not ours - theirs


def words_of(data: bytes) -> set[str]:
    """The words on all slides but footers, numbers and counts; an address of two lines is one."""
    found = {
        word
        for slide in slides(data)
        for shape in slide.iter(f"{P}sp", f"{P}graphicFrame")
        if not {ph.get("type") for ph in shape.iter(f"{P}ph")} & {"ftr", "dt", "sldNum"}
        for word in words(shape).replace("/ ", "/").split()
    }
    return {word for word in found if not re.fullmatch(r"\(?\d+\)?|of|…", word)}


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_overflows_in_any_template(name: str) -> None:
    ready = prepare(job_with(TEMPLATES[name]()))
    for slide in ready.fitted.slides:
        for shape in slide.shapes:
            assert _overflow(shape, ready.room) <= 0.5, (slide.title, shape)


@pytest.mark.parametrize("name", TEMPLATES)
def test_titles_differ_in_any_template(name: str) -> None:
    found = [title.casefold() for title in titles(filled(name).data)]
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_part_asks_for_what_is_not_there(name: str) -> None:
    deck = open_container(filled(name).data)
    for part in (each for each in deck.parts if each.endswith(".xml")):
        known = {each.id: each for each in deck.relationships.get(part, ())}
        for element in parse(deck.parts[part]).iter("{*}*"):
            asked = {
                str(v) for n, v in element.attrib.items() if str(n).startswith(f"{{{OFFICE}}}")
            }
            assert asked - {""} <= set(known), (part, element.tag)
        assert all(each.outside or each.target in deck.parts for each in known.values())


def test_what_a_library_of_documents_adds_is_left_behind() -> None:
    deck = open_container(filled("laden").data)
    assert not [name for name in deck.parts if "tags" in name or "customXml" in name]
    assert not [name for name, data in deck.parts.items() if b"omebody" in data]
    assert not [r for links in deck.relationships.values() for r in links if "logo" in r.target]
    assert deck.parts["/ppt/fonts/font1.fntdata"] == b"letters"


@pytest.mark.parametrize("name", [n for n in TEMPLATES if n != "potx"])
def test_names_of_layouts_do_not_matter(name: str) -> None:
    other = render(job_with(renamed(TEMPLATES[name]()))).data
    ours, theirs = (re.sub(r"\[.*?\]", "[]", dump(data)) for data in (filled(name).data, other))
    assert ours == theirs


def test_names_of_our_own_layouts_do_not_matter_either() -> None:
    ours = samples.bundled()
    files = {**ours.files, "deck.pptx": renamed(ours.files["deck.pptx"])}
    other = samples.job(everything_shown(), templates=Templates(ours.texts, files))
    one, two = (
        re.sub(r"\[.*?\]", "[]", dump(render(job).data))
        for job in (samples.job(everything_shown()), other)
    )
    assert one == two


def test_slides_and_notes_of_the_template_are_left_behind() -> None:
    for name, data in parts(filled("small room").data).items():
        assert b"Somebody's old" not in data, name


def test_facts_about_the_templates_author_are_left_behind() -> None:
    deck = plain()
    deck.core_properties.author = "Somebody Else"
    data = render(job_with(saved(deck))).data
    assert opened(data).core_properties.author == "Example group"
    assert not any(b"Somebody Else" in part for part in parts(data).values())


def test_every_role_of_our_own_template_has_its_layout() -> None:
    template = read_template(samples.bundled().files["deck.pptx"])
    found = seats(template)
    assert all(found[role].own for role in Role)
    assert len({found[role].layout.part for role in Role}) == len(Role)


def test_a_person_can_choose_a_layout_for_a_role() -> None:
    theme = replace(samples.theme(), layouts={"content": "Two Content"})
    job = replace(job_with(saved(plain())), theme=theme)
    lists = next(
        s for s in opened(render(job).data).slides if s.shapes.title.text.startswith("Lists")
    )
    assert lists.slide_layout.name == "Two Content"


def test_what_a_template_lacks_is_said_once() -> None:
    rendered = filled("4 to 3")
    [said] = [d for d in rendered.diagnostics if d.rule.name == "missing-layout"]
    assert "activity" in said.message
    assert not any(d.rule.name == "unreadable-template" for d in rendered.diagnostics)


@pytest.mark.parametrize("name", ["title only", "blank only", "overlapping", "pale"])
def test_what_a_poor_template_lacks_is_said_once_each(name: str) -> None:
    about = Counter(d.rule.name for d in filled(name).diagnostics if d.rule.code >= "TK610")
    assert set(about.values()) == {1}
    assert about.keys() >= {"missing-layout"} - ({"missing-layout"} if name == "pale" else set())


@pytest.mark.parametrize("name", ["cover only", "cover and blank"])
def test_where_only_a_cover_is_there_the_text_gets_the_slide_below_its_title(name: str) -> None:
    slides = prepare(job_with(TEMPLATES[name]())).fitted.slides
    ours = prepare(samples.job(everything_shown())).fitted.slides
    assert len(slides) <= 1.3 * len(ours)
    content, *_ = (slide for slide in slides if slide.plan.title == "Lists")
    assert content.layout.title is not None
    assert content.layout.title.frame.bottom < 0.3 * 540


def test_on_upright_slides_a_picture_stands_below_its_words() -> None:
    beside = samples.slide(
        "Beside", samples.paragraph("We met."), Figure(samples.HERE, (samples.table_picture(),))
    )
    ready = prepare(job_with(TEMPLATES["portrait"](), samples.module(beside)))
    [slide] = [slide for slide in ready.fitted.slides if slide.title == "Beside"]
    words, picture = slide.shapes
    assert picture.frame.y >= words.frame.bottom


@pytest.mark.parametrize("name", ["4 to 3", "two masters", "portrait"])
def test_a_picture_alone_stands_below_the_title_with_all_the_room_there_is(name: str) -> None:
    alone = samples.slide("Alone", Figure(samples.HERE, (samples.table_picture(),)))
    module = samples.module(alone, samples.slide("Words", samples.paragraph("Words.")))
    ready = prepare(job_with(TEMPLATES[name](), module))
    picture, words = (s for s in ready.fitted.slides if s.title in ("Alone", "Words"))
    assert picture.layout.title is not None
    assert words.layout.title is not None
    assert picture.layout.title.frame == words.layout.title.frame
    (shown,) = picture.shapes
    assert shown.frame.y >= picture.layout.title.frame.bottom
    assert shown.frame.width > 0.8 * ready.room.seats[Role.CONTENT].area.width


def test_words_on_a_picture_and_slides_without_numbers_are_told() -> None:
    said = {d.rule.name: d.message for d in filled("photo").diagnostics}
    assert "“Title Slide”" in said["words-on-picture"]
    assert said["missing-slide-number"].endswith(
        "the number of a slide, the version, the package’s title."
    )
    usual = {d.rule.name for d in filled("4 to 3").diagnostics}
    assert not usual & {"words-on-picture", "missing-slide-number"}


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_stands_on_a_title_or_a_footer(name: str) -> None:
    for slide in prepare(job_with(TEMPLATES[name]())).fitted.slides:
        kinds = ("title", "ctrTitle", "ftr", "dt", "sldNum")
        fixed = [slot.frame.within(5, 5, 5, 5) for slot in slide.layout.of_kind(*kinds)]
        for shape in slide.shapes:
            assert not any(shape.frame.overlaps(each) for each in fixed), (slide.title, shape)


def test_slides_as_small_as_a_stamp_give_way_to_ours() -> None:
    rendered = render(job_with(saved(tiny())))
    [said] = [d for d in rendered.diagnostics if d.rule.name == "unreadable-template"]
    assert "too small" in said.message
    assert opened(rendered.data).slides[0].slide_layout.name == "Title"


@pytest.mark.parametrize(
    ("layouts", "part"),
    [
        ({"content": "Nobody's"}, "no layout called “Nobody's”"),
        ({"sideways": "Blank"}, "no kind of slide called “sideways”"),
    ],
)
def test_a_choice_that_is_not_there_is_said(layouts: dict[str, str], part: str) -> None:
    theme = replace(samples.theme(), layouts=layouts)
    rendered = render(replace(job_with(saved(plain())), theme=theme))
    [said] = [d for d in rendered.diagnostics if d.rule.name == "unknown-layout"]
    assert part in said.message
    assert said.span.path == "templates/theme.yaml"


def test_a_theme_file_names_roles_as_people_write_them() -> None:
    written = b"layouts:\n  two columns: One\n  Title-Only: Two\n  picture_and_text: Three\n"
    theme, _ = read_theme(written, (samples.TEMPLATES / "theme.yaml").read_bytes())
    assert theme.layouts == {"two columns": "One", "title only": "Two", "picture and text": "Three"}


def test_small_text_is_set_larger_and_said() -> None:
    rendered = filled("small room")
    assert any(d.rule.name == "small-template-text" for d in rendered.diagnostics)


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04 cut off"])
def test_a_file_that_is_no_template_gives_way_to_ours(data: bytes) -> None:
    rendered = render(job_with(data))
    [said] = [d for d in rendered.diagnostics if d.rule.name == "unreadable-template"]
    assert str(said.span).startswith("templates/deck.pptx")
    assert opened(rendered.data).slides[0].slide_layout.name == "Title"


def test_a_word_file_is_no_template() -> None:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    with pytest.raises(TemplateError):
        read_template(target.getvalue())


def test_a_file_that_would_fill_the_memory_is_not_unpacked() -> None:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for number in range(40):
            archive.writestr(f"ppt/media/{number}.bin", bytes(10_000_000))
    with pytest.raises(TemplateError):
        open_container(target.getvalue())


def test_our_template_follows_the_theme() -> None:
    ours = samples.theme()
    colours = {**ours.colours, "teal": "#5A2D82"}
    larger = replace(ours.slide, body=28.0)
    theme = replace(ours, colours=colours, slide=larger, fonts={**ours.fonts, "slides": "Calibri"})
    data = render(samples.job(everything_shown(), theme=theme)).data
    look = parts(data)["ppt/theme/theme1.xml"]
    assert b"5A2D82" in look
    assert b"0B5D66" not in look
    assert b'typeface="Calibri"' in look
    master = parts(data)["ppt/slideMasters/slideMaster1.xml"]
    assert b'<a:defRPr sz="2800" b="0"' in master


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (rb'<p:sldSz cx="\d+"', b'<p:sldSz cx="wide"'),
        (rb'<p:sldSz cx="\d+"', b'<p:sldSz cx="0"'),
        (rb'<p:sldSz cx="\d+"', b'<p:sldSz cx="' + b"9" * 400 + b'"'),
        (rb'<a:spcPct val="[^"]*"', b'<a:spcPct val="much%"'),
    ],
)
def test_a_template_that_says_odd_things_is_set_aside_aloud(before: bytes, after: bytes) -> None:
    data, made = samples.bundled().files["deck.pptx"], BytesIO()
    with ZipFile(made, "w") as copy, ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            copy.writestr(name, re.sub(before, after, archive.read(name)))
    with pytest.raises(TemplateError, match=r"a part of it|its slides"):
        read_template(made.getvalue())


@pytest.mark.parametrize("family", ["Gill & Sons", r"\1", 'A "fine" <font>'])
def test_a_font_may_be_called_anything(family: str) -> None:
    theme = replace(samples.theme(), fonts={**samples.theme().fonts, "slides": family})
    job = replace(samples.job(samples.module(samples.slide("Hello"))), theme=theme)
    assert titles(render(job).data)[-1]
    read = read_template(render(job).data)
    assert read.fonts == (family, family)


def test_a_language_that_is_none_leaves_slides_that_open() -> None:
    hello = samples.slide("Hello", samples.bullets("Hello"), lang='"&<')
    job = samples.job(samples.module(hello, language="English & <Welsh>"))
    assert "Hello" in titles(render(job).data)
