"""The easy-read copy: a picture beside each thought, and no name that nobody has earned."""

from __future__ import annotations

import pytest

from tests.rendering.reading_back import Page
from tests.rendering.samples import HERE, circle, job, module, paragraph, slide, table_picture
from toolkit.model.blocks import Activity, Blocks, Figure, Only, OnlyFor
from toolkit.model.package import Module
from toolkit.model.record import Entries, Entry, Record, Scalar
from toolkit.rendering.copies.easy_read import pairs, render_html

PICTURE = Figure(HERE, (table_picture(),))
CIRCLE = Figure(HERE, (circle(),))


def easy(*blocks: object) -> Only:
    return Only(HERE, OnlyFor.EASY_READ, blocks)  # type: ignore[arg-type]  # blocks of any kind


def made(*more: object) -> Module:
    """A module with an easy-read block, and much else."""
    return module(
        slide("Only hard words", paragraph("Epistemology.")),
        slide(
            "What it is", paragraph("Epistemology."), PICTURE, easy(paragraph("You know things."))
        ),
        slide("Who", easy(CIRCLE, paragraph("You."), PICTURE, paragraph("And we."))),
        title="Knowing",
        **dict(more),  # type: ignore[arg-type]  # pairs of names and values
    )


def page_of(one: Module) -> Page:
    return Page(render_html(job(one)).data.decode())


def test_only_what_is_in_easy_words_is_there() -> None:
    page = page_of(made())
    assert "Epistemology" not in page.words
    assert [str(h) for h in page.all("h2")] == ["What it is", "Who", "Help, and what you think"]
    assert "You know things." in page.words


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((PICTURE, easy(paragraph("a"))), [(PICTURE, 1)]),
        ((easy(paragraph("a"), paragraph("b")),), [(None, 2)]),
        ((PICTURE, easy(CIRCLE, paragraph("a"))), [(CIRCLE, 1)]),
        ((easy(CIRCLE, paragraph("a"), PICTURE, paragraph("b")),), [(CIRCLE, 1), (PICTURE, 1)]),
        ((Activity(HERE, "Draw", (easy(paragraph("a")),)), CIRCLE), [(CIRCLE, 1)]),
        ((Only(HERE, OnlyFor.NOTES, (PICTURE,)), easy(paragraph("a"))), [(None, 1)]),
    ],
)
def test_words_stand_beside_their_picture(
    blocks: Blocks, expected: list[tuple[Figure, int]]
) -> None:
    found = pairs(slide("One", *blocks))
    assert [(pair.shows, len(pair.says)) for pair in found] == expected


def test_the_picture_comes_first_in_reading_order() -> None:
    text = render_html(job(made())).data.decode()
    first = text.partition('<div class="pair">')[2]
    assert first.startswith('<div class="shows"><figure>')


def test_it_is_called_easy_read_only_where_a_group_tested_it() -> None:
    page = page_of(made())
    assert "Easy-read style, not yet tested." in page.words
    assert str(page.all("title")[0]) == "Knowing (easy-read style)"
    tested = Entries(HERE, (Entry(HERE, "tested-by", Scalar(HERE, "a group of readers")),))
    access = Entries(HERE, (Entry(HERE, "easy-read", tested),))
    record = Record(HERE, Entries(HERE, (Entry(HERE, "access", access),)))
    page = page_of(made(("record", record)))
    assert "Easy Read. Tested by a group of readers." in page.words
    assert str(page.all("title")[0]) == "Knowing (Easy Read)"


def test_letters_are_large_enough() -> None:
    text = render_html(job(made())).data.decode()
    told = dict(
        each.split(":") for each in text.partition(":root{")[2].partition("}")[0].split(";")
    )
    assert told["--body"] == "1.333rem"
    assert told["--least"] == "1.167rem"
