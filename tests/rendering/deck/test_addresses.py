"""An address that is wider than its line is cut after a slash, on upright slides as on others."""

from __future__ import annotations

import pytest

from tests.rendering import samples
from tests.rendering.deck.templates import TEMPLATES, job_with
from toolkit.model.blocks import Figure
from toolkit.model.inlines import Picture
from toolkit.rendering.deck.addresses import parted
from toolkit.rendering.deck.fitted import Shown, Words
from toolkit.rendering.deck.layouts import Frame, Level, Slot
from toolkit.rendering.deck.measure import ruler
from toolkit.rendering.deck.presentation import Passage, Run
from toolkit.rendering.deck.setting import Setting
from toolkit.rendering.deck.slides import prepare
from toolkit.rendering.webslides.runs import Ways, words

RULER = ruler(samples.bundled().files)
SLOT = Slot(1, "body", Frame(0, 0, 600, 300), (Level(size=18.0, font="Arial"),), insets=(0,) * 4)
FILM = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"


def set_in(width: float, *runs: Run) -> Passage:
    setting = Setting(SLOT, RULER, 18, 18)
    before = Words(None, SLOT, Frame(0, 0, width, 300), (Passage(runs),))
    after = parted(before, setting)
    assert setting.total(after.passages, width) <= setting.total(before.passages, width)
    return after.passages[0]


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (FILM, "https://www.youtube.com/\nwatch?v=dQw4w9WgXcQ"),
        (
            "https://learning.example.org/library/films/working-together.mp4",
            "https://learning.example.org/library/\nfilms/working-together.mp4",
        ),
        ("https://example.org/films", "https://example.org/films"),
        ("https://example.org/" + "a" * 60, "https://example.org/" + "a" * 60),
    ],
)
def test_a_long_address_is_cut_after_a_slash_or_not_at_all(address: str, shown: str) -> None:
    watch = Run("Watch it: ", bold=True)
    found = set_in(300, watch, Run(address, href=address))
    assert found.text == f"Watch it: {shown}"
    on_the_web = words(found, Ways(frozenset(), "en-GB"))
    assert on_the_web.count("<a ") == 1
    assert "<br>" not in on_the_web


def test_words_that_lead_somewhere_stay_as_they_are() -> None:
    named = Run("How two people/groups began their work together in research", href=FILM)
    assert set_in(200, named).runs == (named,)


def test_on_upright_slides_the_code_of_a_film_stands_below_its_address() -> None:
    film = Figure(samples.HERE, (Picture(samples.HERE, "", "", "How it began.", film=FILM),))
    ready = prepare(job_with(TEMPLATES["portrait"](), samples.module(samples.slide("Film", film))))
    [slide] = [each for each in ready.fitted.slides if each.title == "Film"]
    [box] = [each for each in slide.shapes if isinstance(each, Words)]
    [code] = [each for each in slide.shapes if isinstance(each, Shown)]
    assert code.frame.y >= box.frame.bottom
    assert box.frame.width > 0.8 * ready.room.template.width
