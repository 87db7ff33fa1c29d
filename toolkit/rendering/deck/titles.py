"""Titles: in their place, in a size that fits, and each different from all others of the deck."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import combining

from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.layouts import Slot
from toolkit.rendering.deck.measure import Ruler, lines_and_cuts
from toolkit.rendering.deck.presentation import PlannedSlide, Role
from toolkit.rendering.deck.setting import SURE

STEPS = (0.89, 0.78, 0.67, 0.56)
PART = " (20 of 20)"
"""The room that a title needs besides, where a slide goes on."""


@dataclass(frozen=True, slots=True)
class FittedTitle:
    """A title in a size in points (0 for the layout's own); `rest` goes to the text below."""

    size: float
    text: str
    rest: str = ""


def fit_title(
    text: str, slot: Slot | None, ruler: Ruler, least: float, after: str = ""
) -> FittedTitle:
    """A title in the largest size in which it and `after` fit its slot; cut if they fit in none.

    No word breaks that would be whole in a smaller size. A title is cut between words, or between
    letters where not even its first word fits.
    """
    if slot is None:
        return FittedTitle(0.0, text)
    usual = slot.level(0).size
    sizes = [usual, *(round(usual * step) for step in STEPS if usual * step >= max(least, 20))]
    for may_break in (False, True):
        for size in sizes:
            if _fits(text + after, slot, ruler, size, may_break=may_break):
                return FittedTitle(size if size != usual else 0.0, text)
    words = text.split(" ")
    end = f" …{after}"
    if not _fits(words[0] + end, slot, ruler, sizes[-1]):
        return _cut(text, slot, ruler, sizes[-1])
    kept = 1
    while kept < len(words) and _fits(" ".join(words[: kept + 1]) + end, slot, ruler, sizes[-1]):
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


def _fits(text: str, slot: Slot, ruler: Ruler, size: float, *, may_break: bool = True) -> bool:
    level, inside = slot.level(0), slot.inside
    face = ruler.face(level.font)
    needed, breaks = lines_and_cuts(((text, face, level.bold, size),), inside.width * SURE)
    line = level.spacing if level.exact else face.line * size * level.spacing
    return needed * line <= inside.height + 1 and (may_break or not breaks)


def different(slides: Sequence[PlannedSlide], whole: str) -> tuple[PlannedSlide, ...]:
    """The slides, where a title used twice gets the name of its part of the session.

    It does not where that is the `whole` or is taken; such titles are counted in the end.
    A slide that is called like the module keeps its title, and the title slide says what it is.
    """
    owners: dict[str, str] = {}
    found: list[PlannedSlide] = []
    for slide in _after_the_title_slide(slides):
        title, owner = slide.title, slide.key
        if owners.get(title.casefold(), owner) != owner:
            named = f"{title}: {slide.section}"
            free = owners.get(named.casefold(), owner) == owner
            if slide.section not in ("", title, whole) and free:
                title = named
        owners.setdefault(title.casefold(), owner)
        found.append(replace(slide, title=title) if title != slide.title else slide)
    return tuple(found)


def _after_the_title_slide(slides: Sequence[PlannedSlide]) -> Sequence[PlannedSlide]:
    """The slides; where one has the title of the title slide, that reads "Module: …"."""
    first, rest = slides[:1], slides[1:]
    taken = {slide.title.casefold() for slide in rest}
    if not first or first[0].role is not Role.TITLE or first[0].title.casefold() not in taken:
        return slides
    return replace(first[0], title=f"Module: {first[0].title}"), *rest


def numbered(slides: Sequence[PlannedSlide]) -> tuple[str, ...]:
    """The slides' titles, each of its own: those that come again say "(2 of 3)".

    The first says "(1 of 3)" where what was written as one slide goes on.
    """
    alike = [slide.title.casefold() for slide in slides]
    parts = Counter((same, slide.key) for same, slide in zip(alike, slides, strict=True))
    counts, seen = Counter(alike), Counter[str]()
    taken = set(alike)
    found: list[str] = []
    for slide, same in zip(slides, alike, strict=True):
        seen[same] += 1
        text = slide.title
        if seen[same] > 1 or parts[same, slide.key] > 1:
            text = f"{text} ({seen[same]} of {counts[same]})"
            while text.casefold() in taken:
                text += " ·"
            taken.add(text.casefold())
        found.append(text)
    return tuple(found)
