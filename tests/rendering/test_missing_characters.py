"""Letters and signs without a shape: named where they are drawn, and left alone elsewhere."""

from __future__ import annotations

from toolkit.rendering.missing_characters import in_words


def test_letters_are_named_by_their_script_and_signs_by_their_name() -> None:
    assert in_words("<p>研究 研究 and \u2603</p>", "研究\u2603") == (
        "<p>[words in Chinese, Japanese or Korean letters] and [snowman]</p>"
    )


def test_links_still_lead_to_places_that_are_called_so() -> None:
    page = '<title>研究</title><h2 id="研究">研究</h2><a href="#研究">see 研究</a>'
    found = in_words(page, "研究")
    for kept in ("<title>研究</title>", 'id="研究"', 'href="#研究"'):
        assert kept in found
    assert found.count("[words in ") == 2
