"""What is remembered is given again without work, and never weighs more than it may."""

from __future__ import annotations

from toolkit.rendering.remembered import remembered


def test_the_latest_results_are_kept_as_long_as_there_is_room() -> None:
    made: list[int] = []

    @remembered(10, len)
    def dots(count: int) -> str:
        made.append(count)
        return "." * count

    assert [dots(count) for count in (4, 5, 4)] == ["....", ".....", "...."]
    assert made == [4, 5]
    dots(3)  # for which the five dots make room: the four were asked for later
    dots(4)
    assert made == [4, 5, 3]
    dots(5)
    assert made == [4, 5, 3, 5]


def test_what_is_too_heavy_is_made_each_time() -> None:
    made: list[int] = []

    @remembered(10, len)
    def dots(count: int) -> str:
        made.append(count)
        return "." * count

    assert {dots(11), dots(11)} == {"." * 11}
    assert made == [11, 11]
