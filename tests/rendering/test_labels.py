"""The toolkit's own words: slides and handouts say the same of the same thing."""

from __future__ import annotations

import pytest

from tests.rendering import samples
from tests.rendering.deck.reading_back import slides, words
from toolkit.model.blocks import Activity, Block, Discussion, Reflection, Voice
from toolkit.model.minutes import Minutes
from toolkit.rendering.deck.slides import render
from toolkit.rendering.handout import render_html

HELLO = (samples.paragraph("Hello"),)


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (Reflection(samples.HERE, HELLO), "Time to think"),
        (Reflection(samples.HERE, HELLO, title="My next step"), "My next step"),
        (Discussion(samples.HERE, HELLO, minutes=Minutes(5, 5)), "Talk about it · 5 minutes"),
        (Activity(samples.HERE, "", HELLO, group="pairs", optional=True), "Activity · pairs · if"),
        (Voice(samples.HERE, HELLO, invented=True), "Invented example"),
        (Voice(samples.HERE, HELLO), "No consent recorded yet"),
    ],
)
def test_slides_and_handouts_call_a_thing_alike(block: Block, said: str) -> None:
    job = samples.job(samples.module(samples.slide("A slide", block)))
    assert said in render_html(job).data.decode()
    assert said in " ".join(words(each) for each in slides(render(job).data))


def test_a_reflection_with_a_title_has_no_other_words_over_it() -> None:
    block = Reflection(samples.HERE, HELLO, title="My next step")
    job = samples.job(samples.module(samples.slide("A slide", block)))
    handout = render_html(job).data.decode()
    assert '<div class="box reflection"><h3>My next step</h3>' in handout
    assert "Time to think" not in handout
    assert "Time to think" not in " ".join(words(each) for each in slides(render(job).data))
