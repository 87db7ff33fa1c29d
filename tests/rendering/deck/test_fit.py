"""Whatever an author writes: every word is on a slide, nothing overflows, all titles differ."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.rendering import samples
from tests.rendering.deck.reading_back import slides, titles, words
from toolkit.model.blocks import (
    Activity,
    Align,
    Block,
    Callout,
    CalloutKind,
    CodeBlock,
    Column,
    Columns,
    Discussion,
    Figure,
    List,
    ListItem,
    Quote,
    Table,
    Voice,
)
from toolkit.model.inlines import Footnote, Text
from toolkit.model.package import Module, Slide
from toolkit.model.words import inlines_in, texts
from toolkit.reading.note_numbers import with_numbers
from toolkit.rendering.deck.fitted import Cells, Shown, Words
from toolkit.rendering.deck.pages import Room
from toolkit.rendering.deck.presentation import Prose, Role
from toolkit.rendering.deck.slides import diagnose, prepare, render
from toolkit.rendering.deck.stack import total

pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")
"""Hypothesis writes each module out before it tries it, and minds how long some are."""
HERE = samples.HERE
ALPHABET = st.sampled_from("abcdefghijklmnopqrstuvwxyzéŁ日本")
WORDS = st.text(ALPHABET, min_size=1, max_size=14)


def sentences(most: int) -> st.SearchStrategy[str]:
    return st.lists(WORDS, min_size=1, max_size=most).map(lambda found: " ".join(found) + ".")


TEXTS = st.lists(sentences(25), min_size=1, max_size=6).map(" ".join)
NOTED = st.builds(
    lambda text, note, own: samples.paragraph(
        Text(text + " "), Footnote((samples.paragraph(f"{note} {own}"),), 1)
    ),
    TEXTS,
    sentences(20),
    st.integers(10**6, 10**9),  # so that few notes are alike
)
PARAGRAPHS = TEXTS.map(samples.paragraph) | NOTED
BULLETS = st.builds(
    lambda items, ordered: samples.bullets(*items, ordered=ordered),
    st.lists(TEXTS, min_size=1, max_size=12),
    st.booleans(),
)
NESTED = st.lists(TEXTS, min_size=1, max_size=4).map(
    lambda items: List(
        HERE,
        tuple(
            ListItem(HERE, (samples.paragraph(each), samples.bullets("below " + each[:40])))
            for each in items
        ),
    )
)
PLAIN = PARAGRAPHS | BULLETS | NESTED


def tables(columns: int) -> st.SearchStrategy[Block]:
    cell = sentences(12).map(samples.words)
    row = st.tuples(*[cell] * columns)
    return st.builds(
        lambda header, rows: Table(HERE, header, tuple(rows), (Align.LEFT,) * columns),
        row,
        st.lists(row, min_size=1, max_size=9),
    )


def voice(text: str) -> Block:
    return Voice(HERE, (samples.paragraph(text),))


def inside(kind: type[Quote] | type[Voice] | type[Discussion]) -> st.SearchStrategy[Block]:
    return st.lists(PLAIN, min_size=1, max_size=3).map(lambda blocks: kind(HERE, tuple(blocks)))


BLOCKS: st.SearchStrategy[Block] = st.one_of(
    PLAIN,
    st.integers(1, 5).flatmap(tables),
    inside(Quote),
    inside(Voice),
    inside(Discussion),
    st.builds(
        lambda kind, blocks: Callout(HERE, kind, tuple(blocks)),
        st.sampled_from(CalloutKind),
        st.lists(PLAIN, min_size=1, max_size=3),
    ),
    st.lists(PLAIN, min_size=1, max_size=3).map(
        lambda blocks: Activity(HERE, "Try it", tuple(blocks), materials=("pens",))
    ),
    st.lists(st.lists(PLAIN, min_size=1, max_size=2), min_size=1, max_size=4).map(
        lambda columns: Columns(HERE, tuple(Column(HERE, tuple(each)) for each in columns))
    ),
    st.lists(sentences(5), min_size=1, max_size=20).map(
        lambda rows: CodeBlock(HERE, "\n".join(rows))
    ),
    st.just(Figure(HERE, (samples.table_picture(),), samples.words("Where we met"))),
)
THEIRS = re.compile("[éŁ日本]")
"""Letters that no word of our own holds."""
LAYOUTS = st.sampled_from(["", "", "", *(role.value for role in Role)])
MODULES = st.lists(
    st.tuples(sentences(30), st.lists(BLOCKS, max_size=4), LAYOUTS), min_size=1, max_size=4
).map(
    lambda written: with_numbers(
        samples.module(
            *(
                samples.slide(title, *blocks, id=f"slide-{number}", layout=layout)
                for number, (title, blocks, layout) in enumerate(written)
            )
        )
    )
)


def visible(slide: Slide) -> Counter[str]:
    """Every word of a slide that the room should see, by how often; notes alike are one."""
    written = (word for text in (slide.title, *texts(slide.blocks)) for word in text.split())
    notes = Counter(each for each in inlines_in(slide.blocks) if isinstance(each, Footnote))
    again = (texts(note.blocks) for note, count in notes.items() for _ in range(count - 1))
    return Counter(written) - Counter(
        word for each in again for text in each for word in text.split()
    )


def noted_twice() -> Module:
    """Two paragraphs that call notes with the same words, which are one note."""
    note = Footnote((samples.paragraph("A note 1000000"),), 1)
    said = samples.paragraph(Text("Said. "), note)
    return with_numbers(samples.module(samples.slide("Twice", said, said, id="slide-0")))


@example(noted_twice())
@settings(max_examples=25)
@given(MODULES)
def test_every_word_is_on_its_own_slides_alone_and_all_titles_differ(module: Module) -> None:
    rendered, ready = render(samples.job(module)), prepare(samples.job(module))
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    for drawn, fitted in zip(slides(rendered.data), ready.fitted.slides, strict=True):
        shown[fitted.plan.key].update(words(drawn).split())
    for slide in module.slides:
        assert not visible(slide) - shown[slide.id]
        theirs = {word for other in module.slides for word in visible(other) if THEIRS.search(word)}
        assert not (theirs & set(shown[slide.id])) - set(visible(slide))
    found = titles(rendered.data)
    assert len({title.casefold() for title in found}) == len(found)


@settings(max_examples=25)
@given(MODULES)
def test_nothing_overflows_by_measure(module: Module) -> None:
    job = samples.job(module)
    ready = prepare(job)
    told = {d.rule.name for d in ready.diagnostics}
    for slide in ready.fitted.slides:
        for shape in slide.shapes:
            over = _overflow(shape, ready.room)
            assert over <= 0.5 or "content-off-slide" in told, (slide.title, shape, over)


@pytest.mark.parametrize("count", range(6, 22))
def test_a_narrow_column_has_room_for_words_with_their_footnote(count: int) -> None:
    words = "Columns " * count + "go on. Further. "
    note = samples.paragraph("Extraordinarily comprehensive methodological considerations apply.")
    called = samples.paragraph(Text(words), Footnote((note,), 1))
    columns = ((samples.paragraph("a"),),) * 3 + ((samples.paragraph("a"), called),)
    slide = samples.slide("Narrow", Columns(HERE, tuple(Column(HERE, each) for each in columns)))
    ready = prepare(samples.job(samples.module(slide)))
    shapes = [shape for slide in ready.fitted.slides for shape in slide.shapes]
    assert max(_overflow(shape, ready.room) for shape in shapes) <= 0.5


@pytest.mark.parametrize("count", range(5, 16))
def test_columns_in_a_layout_for_titles_are_measured_as_they_are_drawn(count: int) -> None:
    column = Column(HERE, (samples.paragraph(" ".join(["people questions."] * count)),))
    slide = samples.slide("Four", Columns(HERE, (column,) * 4), layout="title only")
    ready = prepare(samples.job(samples.module(slide)))
    shapes = [shape for slide in ready.fitted.slides for shape in slide.shapes]
    assert max(_overflow(shape, ready.room) for shape in shapes) <= 0.5


def _overflow(shape: object, room: Room) -> float:
    """By how many points a shape reaches beyond its own frame or the slide."""
    match shape:
        case Words(style=style, frame=frame, passages=passages, scale=scale):
            left, top, right, bottom = style.insets
            how = room.measure(style, scale)
            prose = (Prose(HERE, passages),)
            high = total(prose, frame.width - left - right, how) + top + bottom
            return max(high - frame.height, frame.bottom - room.template.height)
        case Cells(frame=frame) | Shown(frame=frame):
            out = frame.right - room.template.width
            return max(frame.bottom - room.template.height, out, -frame.x)
        case _:
            return 0.0


def smallest_sizes(module: Module) -> Iterator[float]:
    ready = prepare(samples.job(module))
    for slide in ready.fitted.slides:
        for shape in slide.shapes:
            if isinstance(shape, Words):
                setting = ready.room.measure(shape.style, shape.scale).setting
                yield from (setting.look(passage).size for passage in shape.passages)
            if isinstance(shape, Cells):
                yield shape.size


@settings(max_examples=15)
@given(MODULES)
def test_no_words_are_smaller_than_the_theme_allows(module: Module) -> None:
    assert min(smallest_sizes(module), default=99) >= samples.theme().slide.minimum


def test_what_nearly_fits_is_set_a_little_smaller() -> None:
    nine = samples.bullets(
        *("Ten words that say something useful to people here" for _ in range(9))
    )
    said = diagnose(samples.job(samples.module(samples.slide("Nine", nine))))
    assert not said


def test_one_warning_says_how_far_a_slide_goes_on() -> None:
    long = samples.bullets(*(f"Point {n}, which takes a line of its own" for n in range(40)))
    [said] = diagnose(samples.job(samples.module(samples.slide("Forty points", long))))
    assert said.rule.name == "overfull-slide"
    assert "further slides" in said.message
    assert said.span == HERE


@pytest.mark.parametrize("count", range(9, 30))
def test_further_slides_are_filled_evenly(count: int) -> None:
    items = samples.bullets(*(f"Point {n}, which takes a line of its own" for n in range(count)))
    ready = prepare(samples.job(samples.module(samples.slide("Points", items))))
    counts = [
        len(shape.passages)
        for slide in ready.fitted.slides
        for shape in slide.shapes
        if isinstance(shape, Words) and slide.plan.title == "Points"
    ]
    assert sum(counts) == count
    assert max(counts) - min(counts) <= 1


@pytest.mark.parametrize("block", [samples.paragraph, voice, samples.bullets])
@pytest.mark.parametrize("count", [9, 16, 23, 31])
def test_the_sentences_of_a_long_text_fill_their_slides(
    block: Callable[[str], Block], count: int
) -> None:
    text = " ".join(f"Sentence {n} has {'some more ' * (n % 4)}words." for n in range(count))
    ready = prepare(samples.job(samples.module(samples.slide("Long", block(text)))))
    most, taken = [], []
    for slide in ready.fitted.slides:
        [shape, *_] = (each for each in slide.shapes if isinstance(each, Words))
        if slide.plan.title == "Long":
            setting = ready.room.measure(shape.style, shape.scale).setting
            [passage], inside = shape.passages, shape.style.at(shape.frame).inside
            most.append(inside.height // setting.look(passage).line(passage.runs))
            taken.append(setting.lines(passage, inside.width))
    assert sum(taken) > sum(most[:-1]) - len(most)
    assert min(taken) >= max(taken) - 2
