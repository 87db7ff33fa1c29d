"""Tables: how wide each column gets by what is in it, and how high each row then stands."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.layouts import Level, Slot
from toolkit.rendering.deck.presentation import Grid, Passage, Run, Style
from toolkit.rendering.deck.setting import SURE, Look, Setting

PAD_X, PAD_Y = 8.0, 6.0
"""The room between a cell's edge and its words, in points."""
LARGEST = 22.0

Cell = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Ruled:
    """Measures cells set in one size; `plain` and `bold` are how their words are set."""

    plain: Look
    bold: Look
    size: float

    def height(self, cell: Cell, width: float, *, bold: bool) -> float:
        """How high a cell stands in a column of `width` points."""
        look = self.bold if bold else self.plain
        return look.measured(cell, max(width - 2 * PAD_X, 1.0)).height + 2 * PAD_Y

    def longest(self, cell: Cell, *, bold: bool) -> tuple[float, float]:
        """How wide a column must be for a cell's longest word, and for its longest line."""
        face = self.plain.face
        word, whole = 0.0, [0.0]
        for run in cell:
            for token in face.text(run.text, bold=bold or run.bold).tokens:
                if token.kind == "end":
                    whole.append(0.0)
                else:
                    whole[-1] += token.width
                    word = max(word, token.width)
        least, most = (each * self.size / SURE + 2 * PAD_X + 1 for each in (word, max(whole)))
        return least, max(least, most)


class Laid(NamedTuple):
    """A table in a width: with its columns' widths, how high each row stands, if words are cut."""

    grid: Grid
    heights: tuple[float, ...]
    breaks: bool


def ruled(setting: Setting) -> Ruled:
    """How tables are measured among text that is set like this, in step with its size."""
    level = setting.slot.level(0)
    size = float(max(round(min(level.size, LARGEST) * setting.scale), round(setting.least)))
    slot = Slot(-1, "", setting.slot.frame, (Level(size=size, font=level.font),))
    flat = Setting(slot, setting.ruler, min(size, setting.least), size)
    plain, bold = (flat.look(Passage((), style=style)) for style in (Style.BODY, Style.LABEL))
    return Ruled(plain, bold, size)


def laid(grid: Grid, ruled: Ruled, room: float) -> Laid:
    """A table in `room` points. Its columns keep the widths that they have, as when it was cut."""
    if grid.widths:
        return Laid(grid, row_heights(grid, ruled), breaks=False)
    least, wish = _needs(grid, ruled)
    wide = replace(grid, widths=_column_widths(least, wish, room))
    return Laid(wide, row_heights(wide, ruled), breaks=sum(least) > room)


def _column_widths(least: list[float], wish: list[float], room: float) -> tuple[float, ...]:
    """The columns' widths, together `room` points: each at least its longest word where it can.

    Of what is left, columns that want no more than an equal share get what they want, so that
    their words stay in one line; the others share the rest.
    """
    if sum(wish) <= room:
        return tuple(each * room / sum(wish) for each in wish)
    if sum(least) >= room:
        return tuple(each * room / sum(least) for each in least)
    widths, spare = list(least), room - sum(least)
    wanting = sorted(range(len(least)), key=lambda at: wish[at] - least[at])
    while wanting and wish[wanting[0]] - least[wanting[0]] <= spare / len(wanting):
        at = wanting.pop(0)
        widths[at], spare = wish[at], spare - (wish[at] - least[at])
    more = [(wish[at] - least[at]) ** 0.75 for at in wanting]
    for at, each in zip(wanting, more, strict=True):
        widths[at] += spare * each / sum(more)
    return tuple(widths)


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


def row_heights(grid: Grid, ruled: Ruled) -> tuple[float, ...]:
    """The height of each row in its columns' widths, the header's first where there is one."""
    rows = (grid.header, *grid.rows) if grid.header else grid.rows
    return tuple(
        max(
            ruled.height(cell, width, bold=_is_bold(grid, number, at))
            for at, (cell, width) in enumerate(zip(row, grid.widths, strict=True))
        )
        for number, row in enumerate(rows)
    )


def _is_bold(grid: Grid, row: int, column: int) -> bool:
    return (not row and bool(grid.header)) or (grid.heads and not column)
