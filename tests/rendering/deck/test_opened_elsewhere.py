"""The decks as other programs see them: the Open XML SDK judges, LibreOffice draws."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.rendering.deck.drawn_elsewhere import (
    NAMES,
    job_in,
    letters,
    lower_than_measured,
    seen_on,
)
from tests.validators import office_to_pdf, ooxml
from toolkit.rendering.deck.fitted import Words
from toolkit.rendering.deck.slides import prepare, render

HAIR = 2.5
"""By how many points a program may draw lower than we measured: the room in which letters hang."""


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A deck with every block in each template."""
    folder = tmp_path_factory.mktemp("decks")
    made = {name: folder / f"{name.replace(' ', '-')}.pptx" for name in NAMES}
    for name, path in made.items():
        path.write_bytes(render(job_in(name)).data)
    return made


@pytest.fixture(scope="module")
def drawn(decks: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same decks as LibreOffice draws them."""
    folder = tmp_path_factory.mktemp("drawn")
    return dict(zip(decks, office_to_pdf(decks.values(), folder), strict=True))


def test_every_deck_is_sound(decks: dict[str, Path]) -> None:
    assert not ooxml(decks.values())


@pytest.mark.parametrize("name", NAMES)
def test_all_words_are_drawn_and_stand_inside_their_slide(
    name: str, drawn: dict[str, Path]
) -> None:
    ready = prepare(job_in(name))
    template = ready.room.template
    pages = seen_on(drawn[name], template.width)
    assert len(pages) == len(ready.fitted.slides)
    for slide, page in zip(ready.fitted.slides, pages, strict=True):
        for word in page:
            assert word.left > -1, (slide.title, word)
            assert word.top > -1, (slide.title, word)
            assert word.right < template.width + 1, (slide.title, word)
            assert word.bottom < template.height + 1, (slide.title, word)
        there = letters("".join(word.text for word in page))
        for shape in slide.shapes:
            for passage in shape.passages if isinstance(shape, Words) else ():
                for text in passage.text.split():
                    assert letters(text) in there, (slide.title, text)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_drawn_lower_than_measured(
    name: str, drawn: dict[str, Path], record_property: Callable[[str, object], None]
) -> None:
    errors = list(lower_than_measured(job_in(name), drawn[name]))
    assert errors
    worst = max(errors)
    record_property(f"points too low in {name}", round(worst[0], 1))
    assert worst[0] < HAIR, worst
