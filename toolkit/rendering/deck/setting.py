"""How a passage is set in a slot, and how high it stands: one answer to fit and to draw by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import NamedTuple

from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.layouts import Slot
from toolkit.rendering.deck.measure import MONO, Face, Ruler, Stretch, lines_and_cuts
from toolkit.rendering.deck.presentation import Mark, Passage, Run, Style

SURE = 0.985
"""Lines are filled to this share, since programs that draw slides differ by hairs."""
CODE_SHARE = 0.8
HEADING_GAP, LIST_GAP = 2.0, 2.0
"""How much more room stands above a heading, and above words that follow a list."""
WIDE = (Mark.NUMBER, Mark.LETTER, Mark.BOX, Mark.TICK)
"""Marks that need more room than a bullet."""


class Measured(NamedTuple):
    """How many lines words take, how high they stand with their gaps, and if a word is cut."""

    lines: int
    height: float
    cuts: bool


@dataclass(frozen=True, slots=True)
class Look:
    """How one passage is set; lengths in points. `mono` is the family of code."""

    size: float
    bold: bool
    left: float
    hang: float
    before: float
    after: float
    spacing: float
    exact: bool
    face: Face
    mono: Face

    def room(self, width: float) -> float:
        """How wide its lines may get in `width` points."""
        return max((width - self.left) * SURE, self.size)

    def line(self, runs: Sequence[Run]) -> float:
        """The height of one of its lines."""
        if self.exact:
            return self.spacing
        code = runs and all(run.code for run in runs)  # no family has lower lines than that of code
        return (self.mono if code else self.face).line * self.size * self.spacing

    def measured(self, runs: Sequence[Run], width: float) -> Measured:
        """Runs in `width` points."""
        count, cuts = lines_and_cuts(self.stretches(runs), self.room(width))
        return Measured(count, self.before + count * self.line(runs) + self.after, cuts)

    def stretches(self, runs: Sequence[Run]) -> list[Stretch]:
        """Its words with how each is set."""
        return [
            (
                run.text,
                self.mono if run.code else self.face,
                self.bold or run.bold,
                self.size * (0.66 if run.raised else 1.0),
            )
            for run in runs
        ]


@dataclass(frozen=True, slots=True)
class Setting:
    """Text in one slot at one scale; nothing gets smaller than `least` points.

    `small` is the size of footnotes and captions.
    """

    slot: Slot
    ruler: Ruler
    least: float
    small: float
    scale: float = 1.0
    _looks: dict[tuple[object, ...], Look] = field(default_factory=dict, compare=False, repr=False)
    _known: dict[tuple[int, float], tuple[Passage, Measured]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def look(self, passage: Passage) -> Look:
        """How a passage is set; passages that differ in words alone are set alike."""
        among = (passage.joined, passage.apart)
        kind = (passage.level, passage.style, passage.mark, passage.digits, among)
        known = self._looks.get(kind)
        if known is None:
            known = self._looks[kind] = self._look(passage)
        return known

    def _look(self, passage: Passage) -> Look:
        level = self.slot.level(passage.level)
        size = self._size(passage, level.size)
        left, hang = self._indent(passage, size)
        heading = passage.style in (Style.HEADING, Style.LABEL)
        return Look(
            size=size,
            bold=heading or (level.bold and passage.style is not Style.SMALL),
            left=left,
            hang=hang,
            before=level.before.at(size, self.scale)
            * (HEADING_GAP if heading else LIST_GAP if passage.apart else 1.0),
            after=level.after.at(size, self.scale),
            spacing=level.spacing,
            exact=level.exact,
            face=self.ruler.face(level.font),
            mono=self.ruler.face(MONO),
        )

    def height(self, passage: Passage, width: float) -> float:
        """How high a passage stands in `width` points, with the gaps before and after it."""
        return self._measured(passage, width).height

    def lines(self, passage: Passage, width: float) -> int:
        """How many lines a passage takes."""
        return self._measured(passage, width).lines

    def breaks(self, passage: Passage, width: float) -> bool:
        """Whether a word is wider than a line; code and addresses may go on anywhere."""
        if passage.style is Style.CODE or not self._measured(passage, width).cuts:
            return False
        return not any(run.code or run.shows_address for run in passage.runs)

    def _measured(self, passage: Passage, width: float) -> Measured:
        key = (id(passage), width)  # kept with the passage, so that no other can have its id
        known = self._known.get(key)
        if known is None:
            found = self.look(passage).measured(passage.runs, width)
            known = self._known[key] = (passage, found)
        return known[1]

    def total(self, passages: Sequence[Passage], width: float) -> float:
        """How high passages stand one under the other; there is no gap above the first."""
        top = self.look(passages[0]).before if passages else 0.0
        return sum(self.height(passage, width) for passage in passages) - top

    def _size(self, passage: Passage, usual: float) -> float:
        match passage.style:
            case Style.SMALL:
                usual = min(self.small, usual)
            case Style.CODE:
                usual = max(usual * CODE_SHARE, self.least)
            case Style.LARGE:
                usual = usual * 1.3
            case _:
                pass
        return float(max(round(usual * self.scale), round(self.least)))

    def _indent(self, passage: Passage, size: float) -> tuple[float, float]:
        """Where text begins, and how far before it its first line does."""
        marked = passage.mark is not Mark.NONE
        if not marked and not passage.joined and not passage.level:
            return 0.0, 0.0
        level = self.slot.level(passage.level if marked or passage.joined else passage.level - 1)
        left, hang = level.left, level.hang
        if not left:
            hang = size * 1.2
            left = hang * (passage.level + 1)
        if passage.digits > 1 or passage.mark in WIDE:
            wider = max(size * (0.56 * passage.digits + 0.6) - hang, 0.0)
            left, hang = left + wider, hang + wider
        return (left, hang) if marked else (left, 0.0)
