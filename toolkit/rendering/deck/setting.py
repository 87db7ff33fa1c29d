"""How a passage is set in a slot, and how high it stands: one answer to fit and to draw by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from toolkit.rendering.deck.layouts import Slot
from toolkit.rendering.deck.measure import MONO, Face, Ruler, Stretch, lines
from toolkit.rendering.deck.presentation import Mark, Passage, Style

SURE = 0.985
"""Lines are filled to this share, since programs that draw slides differ by hairs."""
CODE_SHARE = 0.8
HEADING_GAP, LIST_GAP = 2.0, 2.0
"""How much more room stands above a heading, and above words that follow a list."""
WIDE = (Mark.NUMBER, Mark.LETTER, Mark.BOX, Mark.TICK)
"""Marks that need more room than a bullet."""


@dataclass(frozen=True, slots=True)
class Look:
    """How one passage is set; lengths in points."""

    size: float
    bold: bool
    left: float
    hang: float
    before: float
    after: float
    spacing: float
    exact: bool
    face: Face


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
    _counted: dict[tuple[int, float], tuple[Passage, int]] = field(
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
        )

    def height(self, passage: Passage, width: float) -> float:
        """How high a passage stands in `width` points, with the gaps before and after it."""
        look = self.look(passage)
        return look.before + self.lines(passage, width) * self.line(passage) + look.after

    def lines(self, passage: Passage, width: float) -> int:
        """How many lines a passage takes."""
        key = (id(passage), width)  # kept with the passage, so that no other can have its id
        known = self._counted.get(key)
        if known is None:
            count = lines(self.stretches(passage), self.room(passage, width))
            known = self._counted[key] = (passage, count)
        return known[1]

    def line(self, passage: Passage) -> float:
        """The height of one of a passage's lines."""
        look = self.look(passage)
        if look.exact:
            return look.spacing
        code = passage.runs and all(run.code for run in passage.runs)  # no line is lower than its
        face = self.ruler.face(MONO) if code else look.face
        return face.line * look.size * look.spacing

    def total(self, passages: Sequence[Passage], width: float) -> float:
        """How high passages stand one under the other; there is no gap above the first."""
        top = self.look(passages[0]).before if passages else 0.0
        return sum(self.height(passage, width) for passage in passages) - top

    def room(self, passage: Passage, width: float) -> float:
        """How wide the lines of a passage may get, in points."""
        look = self.look(passage)
        return max((width - look.left) * SURE, look.size)

    def stretches(self, passage: Passage) -> list[Stretch]:
        """The words of a passage with how each is set."""
        look = self.look(passage)
        mono = self.ruler.face(MONO)
        code = passage.style is Style.CODE
        return [
            (
                run.text,
                mono if run.code or code else look.face,
                look.bold or run.bold,
                look.size * (0.66 if run.raised else 1.0),
            )
            for run in passage.runs
        ]

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
