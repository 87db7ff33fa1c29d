"""Titles: in their place, in a size that fits, and each different from all others of the deck."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from unicodedata import combining

from toolkit.rendering.deck.layouts import Slot
from toolkit.rendering.deck.measure import Ruler, lines
from toolkit.rendering.deck.presentation import PlannedSlide
from toolkit.rendering.deck.setting import SURE

STEPS = (1.0, 0.89, 0.78, 0.67, 0.56)
ROOM_FOR_PART = " (20 of 20)"


@dataclass(frozen=True, slots=True)
class FittedTitle:
    """A title in a size in points (0 for the layout's own); `rest` goes to the text below."""

    size: float
    text: str
    rest: str = ""


def fit_title(text: str, slot: Slot | None, ruler: Ruler, least: float) -> FittedTitle:
    """A title in the largest size in which it fits its slot; cut if it fits in none.

    It is cut between words, or between letters where not even its first word fits.
    """
    if slot is None:
        return FittedTitle(0.0, text)
    usual = slot.level(0).size
    sizes = [usual, *(round(usual * step) for step in STEPS[1:] if usual * step >= max(least, 20))]
    for size in sizes:
        if _fits(text, slot, ruler, size):
            return FittedTitle(0.0 if size == usual else size, text)
    words = text.split(" ")
    if not _fits(f"{words[0]} …", slot, ruler, sizes[-1]):
        return _cut(text, slot, ruler, sizes[-1])
    kept = 1
    while kept < len(words) and _fits(" ".join(words[: kept + 1]) + " …", slot, ruler, sizes[-1]):
        kept += 1
    return FittedTitle(sizes[-1], " ".join(words[:kept]) + " …", "… " + " ".join(words[kept:]))


def _cut(text: str, slot: Slot, ruler: Ruler, size: float) -> FittedTitle:
    """A title cut between two letters; marks stay with the letter that they stand on."""
    fitting = bisect_left(
        range(1, len(text)), True, key=lambda n: not _fits(f"{text[:n]}…", slot, ruler, size)
    )
    while fitting > 1 and combining(text[fitting]):
        fitting -= 1
    if not 0 < fitting < len(text):
        return FittedTitle(size, text)
    return FittedTitle(size, f"{text[:fitting]}…", f"…{text[fitting:]}")


def _fits(text: str, slot: Slot, ruler: Ruler, size: float) -> bool:
    level, inside = slot.level(0), slot.inside
    face = ruler.face(level.font)
    needed = lines(((text, face, level.bold, size),), inside.width * SURE)
    line = level.spacing if level.exact else face.line * size * level.spacing
    return needed * line <= inside.height + 1


def different(slides: Sequence[PlannedSlide], whole: str) -> tuple[PlannedSlide, ...]:
    """The slides with a title each: slides written as one share it, all others differ.

    A title used twice gets the name of its part of the session, unless that is the `whole`.
    """
    owners: dict[str, str] = {}
    found: list[PlannedSlide] = []
    for slide in slides:
        title, owner = slide.title, slide.key
        if owners.get(title.casefold(), owner) != owner:
            counted = (f"{slide.title} · {number}" for number in count(2))
            parts = (slide.section,) if slide.section not in ("", slide.title, whole) else ()
            tries = chain((f"{title}: {part}" for part in parts), counted)
            title = next(t for t in tries if owners.get(t.casefold(), owner) == owner)
        owners[title.casefold()] = owner
        found.append(replace(slide, title=title) if title != slide.title else slide)
    return tuple(found)


def numbered(titles: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Titles, given with their slides' keys, where those that go on say "(2 of 3)"."""
    pairs = [(title.casefold(), key) for title, key in titles]
    counts, seen = Counter(pairs), Counter[tuple[str, str]]()
    taken = {title for title, _ in pairs}
    found: list[str] = []
    for (title, _), pair in zip(titles, pairs, strict=True):
        seen[pair] += 1
        text = title
        if seen[pair] > 1:
            text = f"{title} ({seen[pair]} of {counts[pair]})"
            while text.casefold() in taken:
                text += " ·"
            taken.add(text.casefold())
        found.append(text)
    return tuple(found)
