"""Functions that remember what they made last, as long as it does not take too much memory."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")


def remembered(
    most: int, weigh: Callable[[Made], int]
) -> Callable[[Callable[Given, Made]], Callable[Given, Made]]:
    """Have a function remember its latest results: as many as weigh at the most `most` bytes.

    `weigh` gives the bytes of one result. What is given to the function has to be hashable, and
    is kept too, so it should be small.
    """

    def remembering(make: Callable[Given, Made]) -> Callable[Given, Made]:
        kept: dict[object, Made] = {}

        @wraps(make)
        def made(*given: Given.args, **named: Given.kwargs) -> Made:
            key = (given, tuple(named.items()))
            result = kept.pop(key) if key in kept else make(*given, **named)
            kept[key] = result  # what was asked for last stands last
            while kept and sum(map(weigh, kept.values())) > most:
                del kept[next(iter(kept))]
            return result

        return made

    return remembering
