"""A line ends where its words end, whether or not a space comes after them."""

from __future__ import annotations

from typing import Any

import pytest

from toolkit.rendering import pdf

WIDTHS = [pixels / 2 for pixels in range(420, 640, 2)]
"""In pixels, from lines of three words to lines that hold all of them."""


def lines(html: str, width: float) -> list[str]:
    """The lines of a narrow column of text, without spaces at their ends."""
    style = f"<style>div {{ font: 16px/1.5 sans-serif; width: {width}px }}</style>"
    document = pdf.load().HTML(string=f"{style}<div>{html}</div>").render()
    return [line.strip() for line in _lines(document.pages[0]._page_box)]


def _lines(box: Any) -> list[str]:
    if type(box).__name__ == "LineBox":
        return ["".join(getattr(inner, "text", "") for inner in box.descendants())]
    return [line for inner in getattr(box, "children", ()) for line in _lines(inner)]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_space_at_the_end_does_not_change_where_lines_break(width: float) -> None:
    words = "People who would rather not write"
    assert lines(f"{words}\n", width) == lines(words, width)


@pytest.mark.parametrize("width", WIDTHS)
def test_nor_does_a_space_before_bold_words(width: float) -> None:
    first, *rest = lines("All wanted future people to <strong>stay human</strong> ", width)
    assert len(first.split()) > 2
    assert " ".join((first, *rest)) == "All wanted future people to stay human"
