"""The decks as other programs see them: the Open XML SDK judges, LibreOffice draws."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree

from tests.rendering import samples
from tests.rendering.deck.templates import TEMPLATES, job_with
from tests.rendering.everything import everything
from tests.validators import office_to_pdf, ooxml
from toolkit.rendering.deck.fitted import Words
from toolkit.rendering.deck.setting import Setting
from toolkit.rendering.deck.slides import prepare, render
from toolkit.rendering.format import Job

H = "{http://www.w3.org/1999/xhtml}"
NAMES = ("ours", *TEMPLATES)
HAIR = 2.5
"""By how many points a program may draw lower than we measured: the room in which letters hang."""


def job_in(name: str) -> Job:
    """The module with every block, in one of the templates or in ours."""
    return job_with(TEMPLATES[name]()) if name in TEMPLATES else samples.job(everything())


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


@dataclass(frozen=True)
class Seen:
    """A word on a page: its edges in points of the slide, and its letters."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def seen_on(pdf: Path, width: float) -> list[list[Seen]]:
    """The words on each page, as wide as the slide."""
    told = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True)
    text = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", told.stdout)
    pages = []
    for page in etree.fromstring(text).iter(f"{H}page"):
        scale = width / float(page.get("width", "1"))
        pages.append([_word(word, scale) for word in page.iter(f"{H}word")])
    return pages


def _word(word: etree._Element, scale: float) -> Seen:
    left, top, right, bottom = (
        float(word.get(name, "0")) * scale for name in ("xMin", "yMin", "xMax", "yMax")
    )
    return Seen(left, top, right, bottom, word.text or "")


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
        there = _letters("".join(word.text for word in page))
        for shape in slide.shapes:
            for passage in shape.passages if isinstance(shape, Words) else ():
                for text in passage.text.split():
                    assert _letters(text) in there, (slide.title, text)


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_drawn_lower_than_measured(
    name: str, drawn: dict[str, Path], record_property: Callable[[str, object], None]
) -> None:
    errors = list(lower_than_measured(job_in(name), drawn[name]))
    assert errors
    worst = max(errors)
    record_property(f"points too low in {name}", round(worst[0], 1))
    assert worst[0] < HAIR, worst


def lower_than_measured(job: Job, pdf: Path) -> Iterator[tuple[float, str]]:
    """For each text how much lower its last line stands than was measured, and which it is."""
    ready = prepare(job)
    pages = seen_on(pdf, ready.room.template.width)
    for slide, page in zip(ready.fitted.slides, pages, strict=True):
        for shape in slide.shapes:
            if isinstance(shape, Words) and shape.passages[-1].text.split():
                setting = ready.room.measure(shape.style, shape.scale).setting
                due = last_line(shape, setting)
                last = _letters(shape.passages[-1].text.split()[-1])
                tops = [w.top for w in page if _is_in(w, shape) and _letters(w.text) == last]
                if tops:
                    yield min(tops, key=lambda top: abs(top - due)) - due, slide.title


def last_line(shape: Words, setting: Setting) -> float:
    """Where the top of a text's last line is due."""
    frame = shape.frame.within(*shape.style.insets)
    high = setting.total(shape.passages, frame.width)
    free = frame.height - high
    top = frame.y + {"t": 0.0, "ctr": free / 2, "b": free}[shape.style.anchor]
    last = shape.passages[-1]
    return top + high - setting.look(last).after - setting.line(last)


def _is_in(word: Seen, shape: Words) -> bool:
    frame = shape.frame
    across = word.left >= frame.x - 3 and word.right <= frame.right + 12
    return across and frame.y - 12 <= word.top <= frame.bottom + 80
