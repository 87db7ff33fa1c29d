"""Films: told apart from pictures, and shown by a still, a code to scan and an address in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rendering import samples
from tests.rendering.deck.reading_back import A, P, parts, slides, words
from tests.validators import ooxml
from toolkit.model.blocks import Figure
from toolkit.model.inlines import Picture
from toolkit.model.package import Module
from toolkit.reading.module import read_module
from toolkit.rendering.deck.fitted import Shown, Words
from toolkit.rendering.deck.slides import prepare, render
from toolkit.rendering.html import Writer
from toolkit.rendering.page import Medium
from toolkit.rendering.webslides.web import render_html

ADDRESS = "https://example.org/films/beginning.mp4"
SHOWS = "Two people tell how they began"


def read(written: str) -> Picture:
    text = f"# Meeting\n\n## The film\n\n{written}\n"
    module = read_module("meeting", "modules/meeting/module.md", text.encode()).module
    assert module is not None
    [figure] = [each for each in next(module.slides).blocks if isinstance(each, Figure)]
    return figure.pictures[0]


@pytest.mark.parametrize(
    ("written", "film"),
    [
        (f"![{SHOWS}]({ADDRESS})", ADDRESS),
        ("![A](https://youtu.be/abc)", "https://youtu.be/abc"),
        ("![A](https://www.youtube.com/watch?v=abc)", "https://www.youtube.com/watch?v=abc"),
        ("![A](https://example.org/talk){.video}", "https://example.org/talk"),
        (f"![A](films/a.mp4){{address={ADDRESS}}}", ADDRESS),
        ("![A](films/a.MP4)", "films/a.MP4"),
        ("![A](images/a.png)", ""),
        ("![A](https://notyoutube.com/a.png)", ""),
    ],
)
def test_films_are_told_apart_from_pictures(written: str, film: str) -> None:
    picture = read(written)
    assert picture.film == film
    assert picture.address == (film if film.startswith("https:") else "")
    assert bool(picture.source) == (not film)


def test_a_poster_is_a_picture_of_the_project() -> None:
    picture = read(f"![{SHOWS}]({ADDRESS}){{poster=images/table.png}}")
    assert picture.path == "modules/meeting/images/table.png"


def film(*, still: bool, address: str = ADDRESS) -> Module:
    source = samples.table_picture() if still else Picture(samples.HERE, "", "")
    picture = Picture(samples.HERE, source.source, source.path, SHOWS, film=address)
    return samples.module(samples.slide("The film", Figure(samples.HERE, (picture,)), id="film"))


@pytest.mark.parametrize("still", [True, False])
def test_a_slide_shows_a_code_and_an_address(still: bool, tmp_path: Path) -> None:
    data = render(samples.job(film(still=still))).data
    slide = slides(data)[1]
    described = [each.get("descr", "") for each in slide.iter(f"{P}cNvPr")]
    assert f"A code to scan, which opens {ADDRESS}" in described
    assert f"Watch it: {ADDRESS}" in words(slide)
    assert SHOWS in (described if still else words(slide))
    opens = [each for shape in slide.iter(f"{P}cNvPr") for each in shape.iter(f"{A}hlinkClick")]
    assert len(opens) == still
    assert ADDRESS.encode() in parts(data)["ppt/slides/_rels/slide2.xml.rels"]
    path = tmp_path / "film.pptx"
    path.write_bytes(data)
    assert not ooxml([path])


def test_words_stand_beside_the_code_where_there_is_no_still() -> None:
    shapes = prepare(samples.job(film(still=False))).fitted.slides[1].shapes
    [box] = [each for each in shapes if isinstance(each, Words)]
    [code] = [each for each in shapes if isinstance(each, Shown)]
    assert code.frame.x > box.frame.right
    assert code.frame.width > 140
    assert box.frame.width > 2 * code.frame.width


def test_a_film_without_an_address_is_named() -> None:
    data = render(samples.job(film(still=False, address="films/a.mp4"))).data
    assert "The trainer shows it: films/a.mp4" in words(slides(data)[1])
    assert not list(slides(data)[1].iter(f"{P}pic"))


def test_the_still_on_a_web_slide_opens_the_film() -> None:
    page = render_html(samples.job(film(still=True))).data.decode()
    assert f'<a class="at film" href="{ADDRESS}" rel="external"' in page


@pytest.mark.parametrize("medium", Medium)
def test_a_handout_shows_a_code_and_an_address(medium: Medium) -> None:
    module = film(still=True)
    page = str(
        Writer(samples.job(module), medium, frozenset()).blocks(next(module.slides).blocks, 2)
    )
    assert f'alt="A code to scan, which opens {ADDRESS}"' in page
    assert f'href="{ADDRESS}"' in page
