"""Where things landed: the slide and the pages that show an anchor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from toolkit.model.quickly import dataclass


@dataclass(frozen=True, slots=True)
class SlidePlace:
    """A slide of the deck, counted from 1, and the title that it shows."""

    number: int
    title: str


@dataclass(frozen=True, slots=True)
class Places:
    """For each anchor (the id of a slide or block) its slide in the deck and its handout page.

    `pages` is None where the handout PDF was not made, so that nobody reads "no page" into it.
    `guide` are the pages of the trainer guide; there a part of the record has an anchor too, its
    name after `record.` (see `record_anchor`). It is None where that PDF was not made.
    """

    slides: Mapping[str, SlidePlace] = field(default_factory=dict)
    pages: Mapping[str, int] | None = None
    guide: Mapping[str, int] | None = None


def record_anchor(field: str) -> str:
    """The anchor under which a trainer guide shows a part of the record, such as `wellbeing`."""
    return f"record.{field.partition('.')[0]}"
