"""Where things landed: the slide and the page that show an anchor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SlidePlace:
    """A slide of the deck, counted from 1, and the title that it shows."""

    number: int
    title: str


@dataclass(frozen=True, slots=True)
class Places:
    """For each anchor (the id of a slide or block) its slide in the deck and its handout page.

    `pages` is None where the handout PDF was not made, so that nobody reads "no page" into it.
    """

    slides: Mapping[str, SlidePlace] = field(default_factory=dict)
    pages: Mapping[str, int] | None = None
