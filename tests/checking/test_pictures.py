"""Pictures: what counts as no description, and what is offered for a file that is missing."""

from dataclasses import replace

import pytest

from tests.checking.making import HERE, figure, module, paragraph, slide
from tests.checking.making import found as names_found
from toolkit.checking.check import check
from toolkit.model.assets import held
from toolkit.model.inlines import Footnote, Picture
from toolkit.model.package import Package

IMAGES = "modules/example/images/"


def test_a_described_picture_that_is_there_is_passed_in_silence() -> None:
    there = figure("images/table.png", path=IMAGES + "table.png")
    assert names_found(there, {IMAGES + "table.png": held(b"png")}) == []


@pytest.mark.parametrize(
    "alt",
    ["table.png", "table", "TABLE.PNG", "five-people.jpeg", "IMG_2041", "image1", "Screenshot 12"],
)
def test_file_names_are_no_descriptions(alt: str) -> None:
    shown = figure("images/table.png", alt, path=IMAGES + "table.png")
    assert names_found(shown, {IMAGES + "table.png": held(b"")}) == ["file-name-as-alt-text"]


@pytest.mark.parametrize("alt", ["A table", "Image of a table", "photo of our group", "Picture it"])
def test_words_that_only_begin_like_file_names_are_descriptions(alt: str) -> None:
    shown = figure("images/table.png", alt, path=IMAGES + "table.png")
    assert names_found(shown, {IMAGES + "table.png": held(b"")}) == []


def test_decoration_needs_no_description() -> None:
    shown = figure("images/leaf.png", "", path=IMAGES + "leaf.png")
    leaf = replace(shown, pictures=(replace(shown.pictures[0], decorative=True),))
    assert names_found(leaf, {IMAGES + "leaf.png": held(b"")}) == []


@pytest.mark.parametrize(
    ("written", "offered"),
    [("tabel.png", "images/table.png"), ("Table.PNG", "images/table.png"), ("zebra.png", "")],
)
def test_a_missing_picture_is_answered_with_the_nearest_one(written: str, offered: str) -> None:
    missing = figure(f"images/{written}", path=IMAGES + written)
    package = Package(HERE, "Example", (module(slide("A title", missing)),))
    names = (IMAGES + "table.png", "modules/other/images/zebra.png")
    assets = dict.fromkeys(names, held(b""))
    (said,) = check(package, assets)
    assert said.rule.name == "missing-picture"
    assert (f"did you mean {offered}?" in said.hint) == bool(offered)


@pytest.mark.parametrize(
    ("source", "rule"),
    [
        ("https://example.org/a.png", "remote-picture"),
        ("HTTP://example.org/a.png", "remote-picture"),
        ("//example.org/a.png", "remote-picture"),
        ("../../../a.png", "picture-outside-project"),
        ("C:\\Users\\me\\a.png", "picture-outside-project"),
        ("", "picture-outside-project"),
    ],
)
def test_pictures_that_are_not_in_the_project(source: str, rule: str) -> None:
    assert names_found(figure(source)) == [rule]


def test_a_picture_in_a_footnote_is_seen() -> None:
    note = Footnote((figure("images/table.png", "", path=IMAGES + "table.png"),))
    assert names_found(paragraph("Words", note), {IMAGES + "table.png": held(b"")}) == [
        "missing-alt-text"
    ]


def test_a_picture_in_a_title_is_seen() -> None:
    picture = Picture(HERE, "https://example.org/a.png", "", "A leaf")
    titled = replace(slide(), heading=(picture,))
    assert names_found(titled) == ["remote-picture"]
