"""Copies for people: the handout's own words, larger, greyer, on a ground, or further apart."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.rendering.everything import HIDDEN, ROWS, everything
from tests.rendering.reading_back import Page
from tests.rendering.samples import (
    HERE,
    bullets,
    job,
    module,
    paragraph,
    slide,
    table_picture,
    theme,
    words,
)
from tests.rendering.word.reading_back import words_of_page
from tests.validators import pdf_pages
from tests.validators import render_pdf as render_pages
from toolkit.model.blocks import Activity, Align, Column, Columns, Figure, Table
from toolkit.rendering.copies import COPIED, grey
from toolkit.rendering.copies.copy import COPIES, TINTS, Tint
from toolkit.rendering.format import Format
from toolkit.rendering.formats import copies
from toolkit.rendering.handout import render_html

BY_NAME = {f"{made.name}{made.suffix}": made for made in COPIED}
PAGES = [made for made in COPIED if made.suffix == ".html"]
WORDS_ON_PAPER = ("ink", "muted", "teal", "deep-teal", "plum", "amber", "leaf", "berry")


def data_of(name: str, made: Format | None = None) -> bytes:
    return (made or BY_NAME[name]).render(job(everything())).data


@pytest.mark.parametrize("made", PAGES, ids=lambda made: made.name)
def test_each_says_what_the_handout_says_and_which_copy_it_is(made: Format) -> None:
    handout = words_of_page(render_html(job(everything())).data.decode(), notes=False)
    copy = data_of("", made).decode()
    title = next(each.title for each in COPIES if each.name == made.name)
    said = words_of_page(copy, notes=False)
    assert title in Page(copy).words
    assert str(Page(copy).all("title")[0]) == f"{everything().title} ({title.lower()})"
    added = ["·", *title.split()]
    at = next(n for n in range(len(said)) if said[n : n + len(added)] == added)
    assert said[:at] + said[at + len(added) :] == handout
    assert HIDDEN not in copy


def test_large_print_has_no_small_letters() -> None:
    page = data_of("large-print.html").decode()
    sizes = page.partition(":root{")[2].partition("}")[0]
    told = dict(each.split(":") for each in sizes.split(";"))
    assert told["--body"] == told["--small"] == "1.5rem"
    assert told["--least"] == "1.333rem"


def test_a_table_that_large_letters_leave_no_room_for_is_written_row_by_row() -> None:
    row = tuple(words(f"{name} and some more words") for name in ("Wednesday", "Birmingham", "Tea"))
    wide = Table(HERE, row * 2, (row * 2,), (Align.LEFT,) * 6)
    about = job(module(slide("Rows", ROWS, wide)))
    usual = Page(render_html(about).data.decode())
    assert len(usual.all("table")) == 2
    docx = BytesIO(BY_NAME["large-print.docx"].render(about).data)
    from docx import Document

    assert len(Document(docx).tables) == 1


def test_in_large_print_a_heading_stays_with_what_stood_in_columns(tmp_path: Path) -> None:
    shows = Column(HERE, (Figure(HERE, (table_picture(),)), paragraph("This is the table.")))
    does = Column(HERE, (Activity(HERE, "Choose", (bullets("one", "two", "three"),)),))
    after = slide("Together", Columns(HERE, (shows, does)))
    path = tmp_path / "columns.pdf"
    for count in range(4, 8):  # more and more lines, until the heading would stand last on a page
        before = slide("Before", *(paragraph(f"Line {number}.") for number in range(count)))
        path.write_bytes(BY_NAME["large-print.pdf"].render(job(module(before, after))).data)
        (sheet,) = (text for text in pdf_pages(path) if "Together" in text)
        assert "This is the table." in sheet


def test_greyscale_holds_no_colour(tmp_path: Path) -> None:
    path = tmp_path / "grey.pdf"
    path.write_bytes(data_of("greyscale.pdf"))
    for sheet in render_pages(path, tmp_path, 30):
        with Image.open(sheet) as image:
            bands = image.convert("RGB").split()
        assert bands[0].tobytes() == bands[1].tobytes() == bands[2].tobytes()


def test_a_grey_is_as_light_as_its_colour() -> None:
    assert grey.grey("#FFFFFF") == "#FFFFFF"
    assert grey.grey("#000000") == "#000000"
    for name in WORDS_ON_PAPER:
        colour = theme().colours[name]
        assert abs(contrast(grey.grey(colour), "#FFFFFF") - contrast(colour, "#FFFFFF")) < 0.1


@pytest.mark.parametrize("ground", TINTS.values(), ids=TINTS)
def test_words_and_lines_stand_out_from_every_ground_and_all_grounds_are_of_one_family(
    ground: str,
) -> None:
    tinted = Tint(ground)(theme())
    assert tinted.colours["paper"] == ground
    for behind in (ground, *tinted.tints.values()):
        assert all(contrast(tinted.colours[name], behind) >= 4.5 for name in WORDS_ON_PAPER)
        assert contrast(tinted.colours["line"], behind) >= 3
        pairs = zip(channels(behind), channels(ground), strict=True)
        assert all(one <= other for one, other in pairs)  # no light that the ground has not


def test_a_ground_reaches_to_the_edges_of_the_paper(tmp_path: Path) -> None:
    path = tmp_path / "blue.pdf"
    path.write_bytes(data_of("pale-blue.pdf"))
    second = render_pages(path, tmp_path, 30)[1]
    with Image.open(second) as image:
        assert image.convert("RGB").getpixel((2, 2)) == (0xE6, 0xF1, 0xFA)


def test_a_page_in_ones_own_font_brings_none() -> None:
    page = data_of("own-font.html").decode()
    assert "@font-face" not in page
    assert "font/woff2" not in page


def test_links_lead_to_the_same_copy_of_another_module() -> None:
    page = Page(data_of("large-print.html").decode())
    addresses = [link.attributes["href"] for link in page.all("a")]
    assert "../../another/copies/another-large-print.html#where" in addresses


def test_no_copy_is_made_unless_somebody_asks() -> None:
    assert not any(made.usual for made in COPIED)
    assert {made.name for made in COPIED} < set(copies())


def contrast(one: str, other: str) -> float:
    """How much two colours differ, by WCAG 2.2."""
    lights = sorted(light(colour) + 0.05 for colour in (one, other))
    return lights[1] / lights[0]


def channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def light(colour: str) -> float:
    shares = [channel / 255 for channel in channels(colour)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]
    return float(sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True)))
