"""What stands side by side on a slide has a gutter between, in our template and in tight ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.rendering import samples
from tests.rendering.deck.templates import TEMPLATES, german, job_with, saved
from toolkit.model.blocks import Column, Columns, Figure
from toolkit.rendering.deck.beside import beside_frames, column_frames
from toolkit.rendering.deck.fitted import FittedSlide, Shown, Words
from toolkit.rendering.deck.layouts import Frame
from toolkit.rendering.deck.presentation import Beside, Role
from toolkit.rendering.deck.roles import Seat
from toolkit.rendering.deck.slides import prepare
from toolkit.rendering.deck.stack import GUTTER

HERE = samples.HERE
PICTURE = Figure(HERE, (samples.table_picture(),))


@pytest.mark.parametrize(("template", "beside"), [("", 2), ("4 to 3", 1)])
def test_words_stand_a_gutter_away_from_a_picture_beside_them(template: str, beside: int) -> None:
    words = samples.bullets("One point", "Another point")
    columns = Columns(HERE, (Column(HERE, (PICTURE,)), Column(HERE, (words,))))
    module = samples.module(samples.slide("A", words, PICTURE), samples.slide("B", columns))
    job = job_with(TEMPLATES[template](), module) if template else samples.job(module)
    found = 0
    for slide in prepare(job).fitted.slides[1:]:
        pictures = [each.frame for each in slide.shapes if isinstance(each, Shown)]
        for text in (each for each in slide.shapes if isinstance(each, Words)):
            inside = text.frame.within(*text.style.insets)
            for picture in pictures:
                if picture.y < inside.bottom and inside.y < picture.bottom:
                    gap = max(picture.x - inside.right, inside.x - picture.right)
                    assert gap > GUTTER - 0.1, slide.title
                    found += 1
    assert found == beside


STEPS = samples.bullets(*(f"Step {n}, which takes two lines in half of a slide" for n in range(8)))


@pytest.mark.parametrize(("more", "count"), [(0, 1), (4, 2)])
def test_steps_beside_a_picture_get_more_room_before_they_go_on(more: int, count: int) -> None:
    steps = replace(STEPS, items=STEPS.items + STEPS.items[:more])
    columns = Columns(HERE, (Column(HERE, (PICTURE,)), Column(HERE, (steps,))))
    slides = prepare(samples.job(samples.module(samples.slide("Steps", columns)))).fitted.slides
    first, *others = (each for each in slides if each.plan.key == "steps")
    assert len(others) == count - 1
    assert all(each.role is Role.CONTENT for each in others)
    words, picture = _kinds(first)
    assert (words.width > picture.width * 1.3) == (count == 1)


@pytest.mark.parametrize("template", ["", "4 to 3"])
def test_words_use_the_room_that_a_narrow_picture_leaves(template: str) -> None:
    def words(width: float) -> float:
        picture = Figure(HERE, (samples.table_picture(width=width),))
        points = samples.bullets(*(f"A point of some words, {n}" for n in range(5)))
        module = samples.module(samples.slide("A", points, picture))
        job = job_with(TEMPLATES[template](), module) if template else samples.job(module)
        text, shown = _kinds(prepare(job).fitted.slides[1])
        assert abs(shown.x - text.right) < GUTTER + 8
        return text.width

    assert words(0.1) > 1.3 * words(0.9)


def test_narrow_pictures_in_columns_stand_at_the_edges_of_the_slide() -> None:
    picture = Figure(HERE, (samples.circle(width=0.3),))
    texts = (samples.paragraph("Left."), samples.paragraph("Right."))
    columns = tuple(Column(HERE, (text, picture)) for text in texts)
    module = samples.module(samples.slide("A", Columns(HERE, columns)))
    ready = prepare(samples.job(module))
    left, right = (s.frame for s in ready.fitted.slides[1].shapes if isinstance(s, Shown))
    area = ready.room.seats[Role.TWO].columns
    assert left.x == pytest.approx(area[0].inside.x)
    assert right.right == pytest.approx(area[1].inside.right)


def _kinds(slide: FittedSlide) -> tuple[Frame, Frame]:
    [words] = (each.frame for each in slide.shapes if isinstance(each, Words))
    [picture] = (each.frame for each in slide.shapes if isinstance(each, Shown))
    return words, picture


def test_a_template_that_leaves_no_room_between_gets_some() -> None:
    ready = prepare(samples.job(samples.module(samples.slide("A"))))
    seat = ready.room.seats[Role.BESIDE]
    assert seat.picture is not None
    tight = replace(seat, picture=seat.picture.at(_touching(seat)))
    words, picture = beside_frames(tight)
    assert picture.x - words.right == pytest.approx(GUTTER)
    assert beside_frames(seat)[0] == seat.area
    two = ready.room.seats[Role.TWO]
    left, right = two.columns
    close = replace(two, columns=(left, right.at(replace(right.frame, x=left.frame.right))))
    both = Beside(HERE, ((), ()), (0.5, 0.5))
    first, second = column_frames(both, close)
    assert second.x - first.right == pytest.approx(GUTTER)
    assert column_frames(both, two) == (left.frame, right.frame)


def _touching(seat: Seat) -> Frame:
    assert seat.picture is not None
    return replace(seat.picture.frame, x=seat.area.right)


def compared(*left_out: str) -> bytes:
    """A template whose only layout with two columns has small headings above them."""
    deck = german()
    for layout in list(deck.slide_layouts):
        if layout.name in left_out:
            deck.slide_layouts.remove(layout)
    return saved(deck)


@pytest.mark.parametrize(
    ("left_out", "layout"),
    [((), "Zwei Inhalte"), (("Zwei Inhalte",), "Vergleich")],
)
def test_columns_stand_below_the_title_in_the_layout_for_a_comparison_too(
    left_out: tuple[str, ...], layout: str
) -> None:
    columns = Columns(HERE, tuple(Column(HERE, (samples.bullets("One", "Two"),)) for _ in "ab"))
    job = job_with(compared(*left_out), samples.module(samples.slide("Both", columns)))
    slide = next(each for each in prepare(job).fitted.slides if each.title == "Both")
    assert slide.layout.name == layout
    assert slide.layout.title is not None
    left, right = (each for each in slide.shapes if isinstance(each, Words))
    assert left.fills is not None is not right.fills
    assert left.frame.y == right.frame.y
    assert 0 <= left.frame.y - slide.layout.title.frame.bottom < 20
    assert right.frame.x - left.frame.right > 0


def test_words_never_stand_beside_a_title_for_want_of_columns() -> None:
    columns = Columns(HERE, tuple(Column(HERE, (samples.bullets("One", "Two"),)) for _ in "ab"))
    module = samples.module(samples.slide("Both", columns))
    job = job_with(compared("Zwei Inhalte", "Vergleich"), module)
    slide = next(each for each in prepare(job).fitted.slides if each.title == "Both")
    assert slide.layout.name == "Titel und Inhalt"
