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


def test_nothing_of_another_program_stays_in_a_drawing() -> None:
    foreign = HEAD.replace(
        "viewBox",
        'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
        'inkscape:export-filename="/Users/sam/secret.png" xml:base="file:///Users/sam/" viewBox',
    )
    part = '<inkscape:view name="sam"/><g inkscape:label="sam" xml:lang="cy" class="a"/>'
    text = safe_drawing((foreign + part + REST).encode())[0].decode()
    assert "sam" not in text
    assert "inkscape" not in text
    assert '<g xml:lang="cy" class="a"/>' in text


@pytest.mark.parametrize("fill", ["url('#g')", "url( '#g' )", "url( #g)", 'url(  "#g")'])
def test_what_points_within_the_drawing_stays(fill: str) -> None:
    shape = f"<rect fill={fill!r}/>" if '"' in fill else f'<rect fill="{fill}"/>'
    style = f"<style>circle {{fill: {fill}}}</style>"
    text = safe_drawing((HEAD + shape + style + REST).encode())[0].decode()
    assert text.count("#g") == 2


def test_of_a_style_sheet_only_what_fetches_is_taken_out() -> None:
    style = (
        "<style>@import url(http://example.org/a.css); .a {fill: red; "
        "stroke: url(http://example.org/b); stroke-width: 2}</style>"
    )
    text = safe_drawing((HEAD + style + REST).encode())[0].decode()
    assert "example.org" not in text
    assert "fill: red" in text
    assert "stroke-width: 2" in text


@pytest.mark.parametrize("number", ["1.2.3", ".", "5..", "1e", "-5", "100%", ""])
def test_a_size_that_is_no_number_leaves_the_box(number: str) -> None:
    drawing = HEAD.replace("viewBox", f'width="{number}" viewBox') + REST
    assert safe_drawing(drawing.encode())[1:] == (10, 10)


@pytest.mark.parametrize("number", ["9" * 400, "1e400", "1e12"])
@pytest.mark.parametrize("where", ['width="{n}" height="5" viewBox', 'viewBox="0 0 {n} 5" title'])
def test_a_size_beyond_all_measure_is_refused(number: str, where: str) -> None:
    drawing = HEAD.replace("viewBox", where.format(n=number)) + REST
    with pytest.raises(DrawingError, match="size"):
        safe_drawing(drawing.encode())


def test_the_smallest_drawing_has_a_width() -> None:
    drawing = HEAD.replace("viewBox", 'width="0.3" height="0.2" viewBox') + REST
    assert safe_drawing(drawing.encode())[1:] == (1, 1)
