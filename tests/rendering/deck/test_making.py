"""Running text is put together in one go, however much of it there is."""

from __future__ import annotations

import gc
import time

from toolkit.model.source import Span
from toolkit.rendering.deck.atoms import Atom, join
from toolkit.rendering.deck.making import merged
from toolkit.rendering.deck.presentation import Passage, Prose, Run

HERE = Span("modules/example/module.md", 1, 1)
FEW, MANY = 1_000, 16_000
MOST_TIMES = 80
"""16 is linear, and a busy computer may take a few times as long; to copy all each time is 256."""


def prose(count: int) -> list[Prose]:
    return [Prose(HERE, (Passage((Run(str(number)),)),)) for number in range(count)]


def seconds(count: int) -> float:
    """The least processor time of three in which so many pieces become one, twice."""
    pieces = prose(count)
    atoms = [Atom(piece, 0, 0.0, 0.0, 0.0) for piece in pieces]
    taken = []
    for _ in range(3):
        gc.collect()
        started = time.process_time()
        assert len(merged(pieces)) == len(join(atoms)) == 1
        taken.append(time.process_time() - started)
    return min(taken)


def test_text_in_many_parts_becomes_one_in_time_that_goes_with_its_length() -> None:
    assert seconds(MANY) < seconds(FEW) * MOST_TIMES


def test_pieces_become_one_where_they_follow_one_another() -> None:
    one, other, last = prose(3)
    between = Prose(HERE, ())
    [whole] = merged([one, between, other, last])
    assert isinstance(whole, Prose)
    assert [passage.text for passage in whole.passages] == ["0", "1", "2"]
    assert merged([one]) == (one,)
    assert merged([between]) == ()


def test_the_halves_of_a_cut_passage_become_one_again() -> None:
    begin = Prose(HERE, (Passage((Run("One half, "),)),))
    end = Prose(HERE, (Passage((Run("the other."),), cut=True), Passage((Run("More."),))))
    [whole] = merged([begin, end])
    assert isinstance(whole, Prose)
    assert [passage.text for passage in whole.passages] == ["One half, the other.", "More."]
