"""In which size pieces are set on a slide: larger where there is little, smaller to save one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf

from toolkit.rendering.deck.breaks import pages
from toolkit.rendering.deck.grid import by_columns
from toolkit.rendering.deck.layouts import Frame
from toolkit.rendering.deck.presentation import Grid, Piece, Role
from toolkit.rendering.deck.stack import Measure, breaks

SCALES = (1.0, 24 / 26, 22 / 26, 20 / 26)
"""Sizes that text may take, as shares of the layout's own: 26, 24, 22 and 20 points in ours."""
LARGER = ((30 / 26, 0.8), (34 / 26, 0.5))
"""Sizes to be read from afar, each for what then fills no more than this share of a slide."""
BY_LITTLE = 1.35
"""Text that overflows by more than this share is split rather than set smaller."""

How = Callable[[float], Measure]
Columns = Sequence[tuple[Sequence[Piece], Frame]]
"""Pieces that stand one under the other, and the frame of each such column."""


def whole_words(
    pieces: Sequence[Piece], frame: Frame, how: How
) -> tuple[Sequence[float], Sequence[Piece]]:
    """The sizes in which fewest words break, and the pieces, with tables cut that always do."""
    scales = kindest([(pieces, frame)], how)
    tables = [piece for piece in pieces if isinstance(piece, Grid)]
    if not breaking([(tables, frame)], how(scales[0])):
        return scales, pieces
    ruled = how(SCALES[-1]).ruled
    cut = [by_columns(p, ruled, frame.width) if isinstance(p, Grid) else (p,) for p in pieces]
    return SCALES[-1:], [part for parts in cut for part in parts]


def kindest(columns: Columns, how: How) -> Sequence[float]:
    """The sizes in which fewest words break, the largest first; a smaller one never breaks more."""
    if not breaking(columns, how(SCALES[0])):
        return SCALES  # as nearly always
    fewest = breaking(columns, how(SCALES[-1]))
    return [scale for scale in SCALES if breaking(columns, how(scale)) == fewest]


def breaking(columns: Columns, how: Measure) -> int:
    """How many passages and tables would break a word in a size."""
    return sum(breaks(p, frame.width, how) for pieces, frame in columns for p in pieces)


def sized(
    pieces: Sequence[Piece], frame: Frame, how: How, scales: Sequence[float], *, grows: bool
) -> tuple[float, list[list[Piece]]]:
    """Pieces dealt out to slides in one of the sizes, smaller where that saves a further slide.

    With `grows` they may be set larger than the layout says, as long as the slide stays airy.
    What needs three slides or more is set one step smaller where that saves one of them.
    """

    def filled(scale: float) -> float:
        broken = scale > 1.0 and breaking([(pieces, frame)], how(scale))
        return inf if broken else how(scale).whole(pieces, frame.width) / frame.height

    scale = fitting(filled, scales, BY_LITTLE, grows=grows)
    if scale is not None:
        return scale, [list(pieces)]
    dealt = pages(pieces, frame.width, frame.height, how(scales[0]))
    if len(dealt) > 2 and len(scales) > 1:
        fewer = pages(pieces, frame.width, frame.height, how(scales[1]))
        if len(fewer) < len(dealt):
            return scales[1], fewer
    return scales[0], dealt


def fitting(
    filled: Callable[[float], float], scales: Sequence[float], most: float, *, grows: bool
) -> float | None:
    """The largest size in which something fits, if any does.

    `filled` says how much of a slide it fills in a size. No smaller size is tried for what fills
    more than `most` in the first. What is too high in a size is so all the more in a larger one.
    """
    usual = filled(scales[0])
    if usual > 1.0:
        return next((each for each in scales[1:] if usual <= most and filled(each) <= 1.0), None)
    found = scales[0]
    for scale, share in LARGER if grows else ():
        if usual > share or filled(scale) > share:
            break
        found = scale
    return found


def in_step(slides: Sequence[tuple[str, Role, float]]) -> list[float]:
    """The sizes of slides, given what each was written as, its kind and its size.

    Those written as one and of one kind are set larger alike, or not at all; what nobody wrote
    ("") stands for itself.
    """
    least: dict[tuple[str, Role], float] = {}
    for key, role, scale in slides:
        least[key, role] = min(scale, least.get((key, role), scale))
    return [min(scale, max(least[key, role], 1.0)) if key else scale for key, role, scale in slides]
