"""Everybody can read the slides: words stand out from what is really behind them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lxml import etree

from tests.rendering import samples
from tests.rendering.deck.reading_back import A, P, parts, slides, words
from tests.rendering.deck.templates import TEMPLATES, job_with
from tests.rendering.everything import everything
from toolkit.model.blocks import Activity, Only, OnlyFor
from toolkit.model.contrast import contrast
from toolkit.model.inlines import Link, Text
from toolkit.rendering.deck.fitted import Cells, FittedSlide, Words
from toolkit.rendering.deck.layouts import Layout
from toolkit.rendering.deck.presentation import Style
from toolkit.rendering.deck.slides import prepare, render
from toolkit.rendering.deck.template import read_template
from toolkit.rendering.format import Job

OURS = read_template(samples.bundled().files["deck.pptx"])
BANDS = {
    "activity": {"label": "#0B5D66"},
    "quiz": {"label": "#083F47"},
    "section": {"aside": "#083F47"},
}
"""Slots of ours that stand on a band and not on the slide's ground."""


def in_template(name: str) -> Job:
    return job_with(TEMPLATES[name]()) if name in TEMPLATES else samples.job(everything())


def pairs(slide: FittedSlide) -> Iterator[tuple[str, str, str]]:
    """Each colour of words on a slide, the colour behind it, and the words."""
    for shape in slide.shapes:
        if isinstance(shape, Words):
            behind = shape.tint or _band(shape, slide) or slide.layout.ground
            for passage in shape.passages:
                level = shape.style.level(passage.level)
                label = passage.style is Style.LABEL and shape.colour
                yield label or level.colour, behind, passage.text
        if isinstance(shape, Cells):
            yield shape.colour, slide.layout.ground, "a table"


def _band(shape: Words, slide: FittedSlide) -> str:
    bands = BANDS.get(slide.layout.role, {})
    is_label = shape.frame.y < 40 and "label" in bands
    is_aside = shape.frame.right < 300 and "aside" in bands
    return bands["label"] if is_label else bands["aside"] if is_aside else ""


@pytest.mark.parametrize("name", ["ours", *TEMPLATES])
def test_words_stand_out_from_what_is_behind_them(name: str) -> None:
    for slide in prepare(in_template(name)).fitted.slides:
        for colour, behind, text in pairs(slide):
            if name in ("ours", "dark") or behind != slide.layout.ground:  # else its designer's
                assert contrast(colour, behind) >= 4.5, (slide.title, colour, behind, text)


def test_words_set_darker_stay_at_their_side_and_say_so_in_each_run() -> None:
    """LibreOffice takes a placeholder's new colour for the base of its old tint."""
    grey = samples.slide("A part", samples.bullets("Small words"), layout="Section Header")
    found = [
        shape
        for slide in slides(render(job_with(TEMPLATES["4 to 3"](), samples.module(grey))).data)
        for shape in slide.iter(f"{P}sp")
        if shape.find(f".//{P}ph") is not None
        for style in shape.iterfind(f"{P}txBody/{A}lstStyle/{A}lvl1pPr")
        if style.get("algn") is None
    ]
    assert found
    for shape in found:
        assert all(run.find(f"{A}rPr/{A}solidFill") is not None for run in shape.iter(f"{A}r"))


@pytest.mark.parametrize("layout", OURS.layouts, ids=lambda layout: layout.name)
def test_titles_and_footers_of_ours_stand_out(layout: Layout) -> None:
    for slot in layout.of_kind("title", "ctrTitle", "dt", "sldNum"):
        assert contrast(slot.level(0).colour, layout.ground) >= 4.5


def test_links_on_a_dark_slide_are_light() -> None:
    link = samples.paragraph(Link((Text("our form"),), "https://example.org/form"))
    closing = samples.slide("The end", link, layout="closing")
    data = render(samples.job(samples.module(closing))).data
    mapping = next(slides(data)[-1].iter(f"{A}overrideClrMapping"))
    assert mapping.get("hlink") == "lt1"


def test_a_table_says_its_columns_to_a_screen_reader() -> None:
    data = render(samples.job(everything())).data
    described = [
        shape.get("descr")
        for slide in slides(data)
        for frame in slide.iter("{*}graphicFrame")
        for shape in frame.iter("{*}cNvPr")
    ]
    assert "A table with the columns When, What, How many" in described


def test_notes_speak_of_the_activities_that_the_slide_shows() -> None:
    draw = Activity(samples.HERE, "Draw at home", (samples.paragraph("Draw."),))
    slide = samples.slide(
        "Drawing",
        samples.paragraph("Today we draw."),
        Only(samples.HERE, OnlyFor.HANDOUT, (draw,)),
    )
    data = render(samples.job(samples.module(slide))).data
    notes = [d for n, d in parts(data).items() if n.startswith("ppt/notesSlides/notesSlide")]
    assert not any("Draw at home" in words(etree.fromstring(each)) for each in notes)
