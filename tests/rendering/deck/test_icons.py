"""The icons of pages as native shapes: drawn where the browser draws them."""

from __future__ import annotations

import re
from math import hypot

import pytest
from lxml import etree

from tests.rendering import samples
from toolkit.rendering.deck.boxes import LOOKS, icon
from toolkit.rendering.deck.draw.icons import geometry

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none">'


def points(svg: str) -> list[tuple[float, float]]:
    """The points of an icon's outline, in its own units."""
    drawn = f'<g xmlns:a="{A[1:-1]}">{geometry(svg)}</g>'
    found = etree.fromstring(drawn).iter(f"{A}pt")
    return [(int(p.get("x", "")) / 1000, int(p.get("y", "")) / 1000) for p in found]


def path(d: str) -> list[tuple[float, float]]:
    return points(f'{HEAD}<path d="{d}"/></svg>')


@pytest.mark.parametrize("kind", [kind for kind in LOOKS if icon(kind)])
def test_every_kind_of_box_has_an_icon_that_stays_in_its_frame(kind: str) -> None:
    found = points(samples.bundled().texts[icon(kind)])
    assert len(found) > 2
    assert all(-0.5 <= x <= 24.5 and -0.5 <= y <= 24.5 for x, y in found)


def test_steps_may_be_relative_and_repeated() -> None:
    assert path("m2 3 4 0v5h-4z") == [(2, 3), (6, 3), (6, 8), (2, 8)]


def test_numbers_need_no_gaps_between_them() -> None:
    assert path("M1-2L.5.5") == [(1, -2), (0.5, 0.5)]


def test_an_arc_ends_where_it_should_and_stays_on_its_circle() -> None:
    found = path("M3 12a9 9 0 0118 0")
    assert found[-1] == (21, 12)
    for place in found[3::3]:
        assert hypot(place[0] - 12, place[1] - 12) == pytest.approx(9, abs=0.01)
    assert min(y for _, y in found) == pytest.approx(3, abs=0.01)


def test_a_large_arc_goes_the_long_way_round() -> None:
    short, long = path("M3 12A9 9 0 0 1 12 3"), path("M3 12A9 9 0 1 0 12 3")
    assert (len(short), len(long)) == (4, 10)


def test_what_is_no_drawing_draws_nothing() -> None:
    assert geometry("no drawing") == ""
    assert not re.search("pt", geometry(f"{HEAD}<text>a</text></svg>"))


@pytest.mark.parametrize("d", ["M3 12A9 9 0 0 1 3 12L4 4", "M3 12A9e9 9e9 0 0 1 3.0001 12L4 4"])
def test_an_arc_that_leads_nowhere_is_left_out(d: str) -> None:
    assert path(d)[-1] == (4, 4)
