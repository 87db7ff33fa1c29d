"""Where anchors landed in what a checklist cites: a deck, a handout, a trainer guide."""

from __future__ import annotations

from dataclasses import replace

from toolkit.building.state import Output
from toolkit.model.places import Places, SlidePlace


def learnt(known: Places, key: tuple[str, str], output: Output) -> Places:
    """The places of a module with what one more of its outputs (its name and suffix) remembers."""
    match key:
        case ("slides", ".pptx"):
            slides = {anchor: SlidePlace(*place) for anchor, place in output.slides.items()}
            return replace(known, slides=slides)
        case ("handout", ".pdf"):
            return replace(known, pages=dict(output.pages or {}))
        case ("guide", ".pdf"):
            return replace(known, guide=dict(output.pages or {}))
        case _:
            return known
