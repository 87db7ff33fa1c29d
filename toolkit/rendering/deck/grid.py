"""Tables: how wide each column gets by what is in it, and how high each row then stands."""

from __future__ import annotations

from dataclasses import dataclass, replace

from toolkit.rendering.deck.layouts import Level, Slot
from toolkit.rendering.deck.measure import pieces
from toolkit.rendering.deck.presentation import Grid, Passage, Run, Style
from toolkit.rendering.deck.setting import Setting

PAD_X, PAD_Y = 8.0, 6.0
"""The room between a cell's edge and its words, in points."""
LARGEST = 22.0

Cell = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Ruled:
    """Measures cells set in one size; `flat` is how their words are set."""

    flat: Setting
    size: float

    def height(self, cell: Cell, width: float, *, bold: bool) -> float:
        """How high a cell stands in a column of `width` points."""
        passage = Passage(cell, style=Style.LABEL if bold else Style.BODY)
        return self.flat.height(passage, max(width - 2 * PAD_X, 1.0)) + 2 * PAD_Y

    def longest(self, cell: Cell, *, bold: bool) -> tuple[float, float]:
        """The widths of a cell's longest word and of all its words in a line."""
        face = self.flat.ruler.face(self.flat.slot.level(0).font)
        words = [
            face.width(word, bold=bold or run.bold) * self.size
            for run in cell
            for word in pieces(run.text)
        ]
        return max(words, default=0.0) + 2 * PAD_X + 1, sum(words) + 2 * PAD_X + 1


def ruled(setting: Setting) -> Ruled:
    """How tables are measured among text that is set like this, in step with its size."""
    level = setting.slot.level(0)
    size = float(max(round(min(level.size, LARGEST) * setting.scale), round(setting.least)))
    flat = Level(size=size, font=level.font)
    slot = Slot(-1, "", setting.slot.frame, (flat,))
    return Ruled(Setting(slot, setting.ruler, min(size, setting.least), size), size)


def column_widths(grid: Grid, ruled: Ruled, room: float) -> tuple[float, ...]:
    """The columns' widths, together `room` points: each at least its longest word where it can."""
    least, wish = _needs(grid, ruled)
    if sum(wish) <= room:
        return tuple(each * room / sum(wish) for each in wish)
    if sum(least) >= room:
        return tuple(each * room / sum(least) for each in least)
    spare = room - sum(least)
    more = [(each - word) ** 0.75 for each, word in zip(wish, least, strict=True)]
    total = sum(more) or 1.0
    return tuple(word + spare * each / total for word, each in zip(least, more, strict=True))


def breaks_words(grid: Grid, ruled: Ruled, room: float) -> bool:
    """Whether the columns together are so narrow that words must be cut in two."""
    return sum(_needs(grid, ruled)[0]) > room


def by_columns(grid: Grid, ruled: Ruled, room: float) -> tuple[Grid, ...]:
    """The table as several, none of which breaks words; each begins with the first column."""
    least, _ = _needs(grid, ruled)
    groups: list[list[int]] = [[]]
    used = least[0]
    for column in range(1, len(least)):
        if groups[-1] and used + least[column] > room:
            groups.append([])
            used = least[0]
        groups[-1].append(column)
        used += least[column]
    return tuple(
        replace(
            grid,
            header=_picked(grid.header, columns) if grid.header else (),
            rows=tuple(_picked(row, columns) for row in grid.rows),
            aligns=tuple(grid.aligns[at] for at in (0, *columns)),
            anchors=() if number else grid.anchors,
        )
        for number, columns in enumerate(groups)
    )


def _picked(row: tuple[Cell, ...], columns: list[int]) -> tuple[Cell, ...]:
    return tuple(row[at] for at in (0, *columns))


def _needs(grid: Grid, ruled: Ruled) -> tuple[list[float], list[float]]:
    """For each column the width of its longest word, and of all the words of its fullest cell."""
    least, wish = [0.0] * len(grid.aligns), [0.0] * len(grid.aligns)
    for number, row in enumerate((grid.header, *grid.rows)):
        for column, cell in enumerate(row):
            bold = not number or (column == 0 and grid.heads)
            word, whole = ruled.longest(cell, bold=bold)
            least[column] = max(least[column], word)
            wish[column] = max(wish[column], whole)
    return least, wish


def row_heights(grid: Grid, ruled: Ruled, widths: tuple[float, ...]) -> tuple[float, ...]:
    """The height of each row, the header's first where there is one."""
    rows = (grid.header, *grid.rows) if grid.header else grid.rows
    return tuple(
        max(
            ruled.height(cell, width, bold=_is_bold(grid, number, at))
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for number, row in enumerate(rows)
    )


def ready(grid: Grid, ruled: Ruled, room: float) -> Grid:
    """The table with its columns' widths, which must be known before it is cut."""
    return replace(grid, widths=column_widths(grid, ruled, room))


def _is_bold(grid: Grid, row: int, column: int) -> bool:
    return (not row and bool(grid.header)) or (grid.heads and not column)
