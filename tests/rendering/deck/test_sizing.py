"""Text is set in a size that suits what there is: larger for little, and no word is broken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image as Drawing

from tests.rendering import samples
from tests.rendering.deck.reading_back import A, opened, slides, words
from tests.rendering.deck.templates import TEMPLATES, job_with
from toolkit.model.assets import Assets, held
from toolkit.model.blocks import (
    Align,
    Column,
    Columns,
    Figure,
    Heading,
    Option,
    Question,
    Quiz,
    SlideBreak,
    Table,
    Voice,
)
from toolkit.rendering.deck.fitted import Cells, Shown, Words
from toolkit.rendering.deck.grid import PAD_X, PAD_Y
from toolkit.rendering.deck.layouts import Frame
from toolkit.rendering.deck.measure import ruler
from toolkit.rendering.deck.place import PICTURE_GAP
from toolkit.rendering.deck.presentation import Role
from toolkit.rendering.deck.sizing import LARGER, in_step
from toolkit.rendering.deck.slides import prepare, render
from toolkit.rendering.webslides.reseat import reseated

HERE = samples.HERE


def scale_of(*points: str, template: str = "") -> float:
    """The share of its usual size in which a list is set."""
    module = samples.module(samples.slide("A list", samples.bullets(*points)))
    job = job_with(TEMPLATES[template](), module) if template else samples.job(module)
    (shape,) = (
        shape
        for slide in prepare(job).fitted.slides
        for shape in slide.shapes
        if isinstance(shape, Words) and slide.title == "A list"
    )
    return shape.scale


def test_few_words_are_set_larger_and_many_are_not() -> None:
    assert scale_of("One", "Two") > 1.0
    assert scale_of(*("A point of some words" for _ in range(8))) == 1.0


def test_an_organisations_own_sizes_are_kept() -> None:
    assert scale_of("One", "Two", template="4 to 3") == 1.0


def test_words_stand_apart_from_a_list_that_they_follow() -> None:
    blocks = (samples.bullets("One", "Two"), samples.paragraph("Three"), samples.bullets("Four"))
    ready = prepare(samples.job(samples.module(samples.slide("A list", *blocks))))
    [shape] = (each for each in ready.fitted.slides[1].shapes if isinstance(each, Words))
    setting = ready.room.measure(shape.style, shape.scale).setting
    one, two, three, four = (setting.look(each).before for each in shape.passages)
    assert one == two == four
    assert three == 2 * one


def test_a_heading_and_a_list_of_another_kind_stand_apart_from_what_is_above() -> None:
    blocks = (
        *(samples.bullets("One", ordered=True), samples.bullets("Two")),
        *(Heading(HERE, 5, samples.words("Then")), samples.paragraph("Three")),
    )
    ready = prepare(samples.job(samples.module(samples.slide("A list", *blocks))))
    [shape] = (each for each in ready.fitted.slides[1].shapes if isinstance(each, Words))
    setting = ready.room.measure(shape.style, shape.scale).setting
    one, two, then, three = (setting.look(each).before for each in shape.passages)
    assert two == then == 2 * one == 2 * three


def table(columns: int) -> Table:
    def row(name: str) -> tuple[object, ...]:
        return tuple(samples.words(f"{name}{n} confidentiality") for n in range(columns))

    rows = (row("a"), row("b"))
    return Table(HERE, row("h"), rows, (Align.LEFT,) * columns)  # type: ignore[arg-type]


def test_a_small_table_is_set_larger_as_long_as_no_word_breaks() -> None:
    def size(columns: int) -> float:
        slides = prepare(samples.job(samples.module(samples.slide("T", table(columns))))).fitted
        return max(s.size for each in slides.slides for s in each.shapes if isinstance(s, Cells))

    assert size(2) > 22 >= size(7)


@pytest.mark.parametrize("columns", [3, 7, 20])
def test_no_table_breaks_a_word(columns: int) -> None:
    job = samples.job(samples.module(samples.slide("Wide", table(columns))))
    face = ruler(job.templates.files).face("Arial")
    tables = [s for each in prepare(job).fitted.slides for s in each.shapes if isinstance(s, Cells)]
    assert tables
    for each in tables:
        least = face.width("confidentiality", bold=True) * each.size + 2 * PAD_X
        assert min(each.widths) >= least
        assert each.size >= 18
    shown = " ".join(words(slide) for slide in slides(render(job).data))
    assert all(f"{name}{n} " in shown for name in "hab" for n in range(columns))


def test_short_cells_stand_in_one_line_while_the_long_ones_share_the_rest() -> None:
    said = ("When", "Welcome, and a round of names with tea and biscuits for everybody")
    more = ("The large room", "Everybody", "£4.50")
    rows = tuple(tuple(samples.words(each) for each in (*said, *more)) for _ in range(2))
    module = samples.module(samples.slide("T", Table(HERE, rows[0], rows, (Align.LEFT,) * 5)))
    for template in ("", "4 to 3"):
        job = job_with(TEMPLATES[template](), module) if template else samples.job(module)
        ready = prepare(job)
        (table,) = (s for e in ready.fitted.slides for s in e.shapes if isinstance(s, Cells))
        face = ruler(job.templates.files).face("Arial" if not template else "Calibri")
        for text, width in zip((said[0], *more), (table.widths[0], *table.widths[2:]), strict=True):
            needed = face.width(text, bold=True) * table.size + 2 * PAD_X
            assert needed / 0.985 < width < 1.2 * needed
        assert len(set(table.heights)) == 1


def test_a_table_cut_by_columns_begins_each_part_with_the_first() -> None:
    data = render(samples.job(samples.module(samples.slide("Wide", table(20))))).data
    tables = [frame for slide in slides(data) for frame in slide.iter(f"{A}tbl")]
    assert len(tables) > 2
    for each in tables:
        rows = [[words(cell) for cell in row.iter(f"{A}tc")] for row in each.iter(f"{A}tr")]
        assert [row[0].split()[0] for row in rows] in (
            ["h0", "a0", "b0"],
            ["h0", "a0"],
            ["h0", "b0"],
        )


def dot(side: int) -> Assets:
    target = BytesIO()
    Drawing.new("RGB", (side, side), "#0B5D66").save(target, "PNG")
    return {"modules/everything/images/table.png": held(target.getvalue())}


@pytest.mark.parametrize(("side", "most"), [(1, 36), (100, 150), (2000, 500)])
def test_a_small_picture_is_not_blown_up(side: int, most: float) -> None:
    module = samples.module(samples.slide("Dot", Figure(HERE, (samples.table_picture(),))))
    fitted = prepare(samples.job(module, assets=dot(side))).fitted
    (shown,) = (s for each in fitted.slides for s in each.shapes if isinstance(s, Shown))
    assert shown.frame.width <= most
    assert shown.frame.width >= most / 2


def test_a_narrow_picture_beside_words_ends_at_the_margin() -> None:
    picture = Figure(HERE, (samples.circle(),))
    module = samples.module(samples.slide("Beside", samples.paragraph("Look."), picture))
    data = render(samples.job(module)).data
    slide = opened(data).slides[1]
    (shown,) = (shape for shape in slide.shapes if shape._element.tag.endswith("}pic"))
    right = max(shape.left + shape.width for shape in slide.slide_layout.placeholders)
    assert abs(shown.left + shown.width - right) < 20_000


def test_slides_written_as_one_are_set_in_one_size() -> None:
    def quiz(count: int) -> Quiz:
        options = (Option(HERE, samples.words("An answer"), right=False),) * count
        return Quiz(HERE, (Question(HERE, (samples.paragraph("Which is it?"),), options),))

    slide = samples.slide("Check", quiz(2), SlideBreak(HERE), quiz(4))
    ready = prepare(samples.job(samples.module(slide)))
    first, last = (each for each in ready.fitted.slides if each.role is Role.QUIZ)
    assert first.scale == last.scale < LARGER[-1][0]
    seen = reseated(ready.fitted.slides, ready.room)
    assert len({each.scale for each in seen if each.role is Role.QUIZ}) == 1


@pytest.mark.parametrize(
    ("keys", "scales", "alike"),
    [
        ("aab", [1.3, 1.15, 1.3], [1.15, 1.15, 1.3]),
        ("aab", [1.3, 0.8, 0.8], [1.0, 0.8, 0.8]),
        (["", ""], [1.3, 1.15], [1.3, 1.15]),
    ],
)
def test_slides_written_as_one_grow_alike_or_not_at_all(
    keys: Sequence[str], scales: list[float], alike: list[float]
) -> None:
    written = [(key, Role.QUIZ, scale) for key, scale in zip(keys, scales, strict=True)]
    assert in_step(written) == alike
    [(first, *_), *others] = written
    apart = [(first, Role.TABLE, scales[0]), *others]
    assert in_step(apart)[0] == scales[0]


def test_rows_of_a_table_use_the_room_that_it_has() -> None:
    def shown(rows: int) -> Cells:
        found = replace(table(2), rows=table(2).rows[:1] * rows)
        slides = prepare(samples.job(samples.module(samples.slide("T", found)))).fitted.slides
        return next(s for each in slides for s in each.shapes if isinstance(s, Cells))

    airy, full = shown(2), shown(7)
    assert airy.pad > PAD_Y + 4 > full.pad
    assert sum(airy.heights) == pytest.approx(airy.frame.height)
    assert airy.frame.bottom < 481


def test_pictures_together_stand_in_as_many_rows_as_make_them_largest() -> None:
    def frames(template: str, count: int) -> list[Frame]:
        pictures = Figure(HERE, (samples.table_picture(),) * count)
        module = samples.module(samples.slide("Several", pictures))
        job = job_with(TEMPLATES[template](), module) if template else samples.job(module)
        return [shape.frame for shape in prepare(job).fitted.slides[1].shapes]

    assert len({frame.y for frame in frames("", 2)}) == 1
    one, (first, second) = frames("portrait", 1), frames("portrait", 2)
    assert first.width == second.width > 0.85 * one[0].width
    assert second.y > first.bottom
    *_, above, last = frames("4 to 3", 3)
    assert 0 < last.y - above.bottom == pytest.approx(PICTURE_GAP)


def test_a_short_voice_is_set_larger_than_a_long_one() -> None:
    def size(count: int) -> float:
        said = Voice(HERE, (samples.paragraph("I said no. " * count),), invented=True)
        fitted = prepare(samples.job(samples.module(samples.slide("A story", said)))).fitted
        return fitted.slides[1].scale

    assert size(2) > size(24) >= 1.0


def test_pictures_fill_their_rows_evenly() -> None:
    four = Figure(HERE, (samples.table_picture(),) * 4)
    three = Figure(HERE, (samples.table_picture(),) * 3)
    words = samples.paragraph("Which of these is like what you have seen yourself?")
    module = samples.module(samples.slide("Four", four), samples.slide("Three", words, three))
    for slide in prepare(samples.job(module)).fitted.slides[1:3]:
        frames = [shape.frame for shape in slide.shapes if isinstance(shape, Shown)]
        rows = [[f for f in frames if f.y == y] for y in sorted({f.y for f in frames})]
        assert [len(row) for row in rows] == ([2, 2] if slide.title == "Four" else [2, 1])
        assert len({row[0].x for row in rows}) == 1


LONG_WORDS = ("Forschungsbegleitgruppe", "Beobachtungsprotokolle", "Selbstvertretungsorganisation")


@pytest.mark.parametrize(("template", "count"), [("", 3), ("4 to 3", 2)])
def test_text_is_smaller_where_else_a_long_word_would_break(template: str, count: int) -> None:
    said = LONG_WORDS[:count]
    columns = Columns(HERE, tuple(Column(HERE, (samples.paragraph(each),)) for each in said))
    module = samples.module(samples.slide("Columns", columns))
    job = job_with(TEMPLATES[template](), module) if template else samples.job(module)
    ready = prepare(job)
    slide = next(each for each in ready.fitted.slides if each.title == "Columns")
    assert len(slide.shapes) == count
    for shape in slide.shapes:
        assert isinstance(shape, Words)
        setting = ready.room.measure(shape.style, shape.scale).setting
        left, _, right, _ = shape.style.insets
        [passage] = shape.passages
        assert not setting.breaks(passage, shape.frame.width - left - right)
        assert setting.look(passage).size >= 18


def test_a_word_that_no_size_holds_makes_nothing_smaller() -> None:
    word = "Donaudampfschifffahrtsgesellschaft" * 3
    assert scale_of(word, *("A point of some words" for _ in range(4))) == 1.0
