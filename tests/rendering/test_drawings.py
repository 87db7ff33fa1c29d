"""Drawings made safe: nothing in them acts, and nothing is fetched."""

from __future__ import annotations

import pytest

from toolkit.rendering.drawings import DrawingError, safe_drawing

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'viewBox="0 0 10 10">'
)
REST = '<rect id="kept" width="5" height="5"/></svg>'
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5"


@pytest.mark.parametrize(
    "part",
    [
        "<script>alert(1)</script>",
        '<image href="http://example.org/a.png" width="5" height="5"/>',
        '<image xlink:href="file:///etc/hosts" width="5" height="5"/>',
        "<style>@import url(http://example.org/a.css);</style>",
        "<style>rect{fill:url(http://example.org/a)}</style>",
        '<circle onload="alert(1)" r="1"/>',
        '<circle style="fill:url(http://example.org/a)" r="1"/>',
        '<foreignObject><iframe src="http://example.org"/></foreignObject>',
        '<a href="javascript:alert(1)"><text>hi</text></a>',
        '<filter id="f"><feImage href="http://example.org/a.png"/></filter>',
    ],
)
def test_what_acts_or_fetches_is_taken_out_and_the_rest_stays(part: str) -> None:
    data, width, height = safe_drawing((HEAD + part + REST).encode())
    text = data.decode()
    for word in ("example.org", "alert", "file:", "script", "<image", "feImage", "foreignObject"):
        assert word not in text
    assert 'id="kept"' in text
    assert (width, height) == (10, 10)


def test_a_picture_that_a_drawing_holds_itself_stays() -> None:
    held = f'<image href="data:image/png;base64,{PIXEL}" width="5" height="5"/>'
    assert PIXEL in safe_drawing((HEAD + held + REST).encode())[0].decode()


def test_a_thousand_million_laughs_are_not_told() -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE svg [<!ENTITY a0 "ha">{levels}]>{HEAD}<text>&a9;</text>{REST}'
    with pytest.raises(DrawingError, match="cannot be read to its end"):
        safe_drawing(bomb.encode())
