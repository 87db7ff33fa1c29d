"""Pictures: what they show, what stands under them, where they are."""

import pytest

from tests.reading.reading import block, blocks, said_about
from toolkit.model.blocks import Figure
from toolkit.model.inlines import Picture
from toolkit.model.words import plain
from toolkit.reading.pictures import path_in_project


def figure(text: str) -> Figure:
    found = block(text)
    assert isinstance(found, Figure)
    return found


def picture(text: str) -> Picture:
    return figure(text).pictures[0]


@pytest.mark.parametrize(
    ("text", "alt", "caption"),
    [
        ("![Five people](a.png)", "Five people", ""),
        ("![Our group]( a.png ){alt='Five people'}", "Five people", "Our group"),
        ('![Our group](a.png){fig-alt="Five people"}', "Five people", "Our group"),
        ('![Five people](a.png "Our group")', "Five people", "Our group"),
        ("![Five people](a.png){caption=Our group}", "Five people", "Our group"),
        ("![Five *people*](a.png)", "Five people", ""),
        ("![](a.png)", "", ""),
    ],
)
def test_alt_text_and_caption(text: str, alt: str, caption: str) -> None:
    assert picture(text).alt == alt
    assert plain(figure(text).caption) == caption


@pytest.mark.parametrize(
    "text", ["![](a.png){.decorative}", "![](a.png){decorative}", '![](a.png){alt=""}']
)
def test_decoration(text: str) -> None:
    assert picture(text).decorative


@pytest.mark.parametrize(
    ("written", "width"), [("60%", 0.6), ("0.5", 0.5), ('"60 %"', 0.6), ("100%", 1.0)]
)
def test_widths(written: str, width: float) -> None:
    assert picture(f"![a](a.png){{width={written}}}").width == width


def test_a_width_that_slides_and_pages_do_not_share() -> None:
    assert picture("![a](a.png){width=300px}").width is None
    assert said_about("![a](a.png){width=300px}") == ["1: unread-attribute-value"]


def test_several_pictures_are_one_figure() -> None:
    found = figure("![a](a.png)\n![b](b.png){#two}\n")
    assert [each.alt for each in found.pictures] == ["a", "b"]
    assert [each.span.line for each in found.pictures] == [1, 2]
    assert found.id == "two"


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("images/a.png", "modules/example/images/a.png"),
        ("./images/../a.png", "modules/example/a.png"),
        ("../other/a.png", "modules/other/a.png"),
        ("images\\a.png", "modules/example/images/a.png"),
        ("a.png?raw=true", "modules/example/a.png"),
        ("../../../a.png", ""),
        ("/etc/passwd", ""),
        ("C:\\a.png", ""),
        ("https://example.org/a.png", ""),
        ("//example.org/a.png", ""),
        ("data:image/png;base64,xyz", ""),
        ("", ""),
        ("..", "modules"),
    ],
)
def test_where_a_picture_is(source: str, path: str) -> None:
    assert path_in_project("modules/example/module.md", source) == path


def test_an_address_with_a_space() -> None:
    assert picture("![a](<the table.png>)").path == "modules/example/the table.png"
    assert picture("![a](the%20table.png)").path == "modules/example/the table.png"
    assert said_about("![a](the table.png)") == ["1: unread-picture"]


def test_a_caption_inside_a_line_is_not_lost() -> None:
    (found,) = blocks("See ![our *group*](a.png){alt='Five people'} here.")
    assert "group" in repr(found)
