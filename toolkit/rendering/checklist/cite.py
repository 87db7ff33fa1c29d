"""Evidence as lines that cite the slide, the handout page and the line of the source."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from toolkit.accrediting.anchors import Spot, anchors
from toolkit.model.coverage import Evidence
from toolkit.model.package import Module
from toolkit.model.places import Places, SlidePlace
from toolkit.model.source import Span
from toolkit.rendering.checklist.plan import EvidenceLine, Place

NO_SLIDES = "slide not known: the slides were not made"
NO_PAGES = "page not known: the PDF was not made"


class Citing:
    """Knows where a module's anchors landed, and says it for each piece of evidence."""

    def __init__(self, module: Module, places: Places | None) -> None:
        self._spots = anchors(module)
        self._slides = places.slides if places else {}
        self._pages = places.pages if places else None

    def lines(self, evidence: tuple[Evidence, ...]) -> tuple[EvidenceLine, ...]:
        """Evidence with the same words and of the same kind as one line with several places."""
        gathered: dict[tuple[str, str], list[Evidence]] = {}
        for piece in evidence:
            gathered.setdefault((piece.kind.value, piece.label), []).append(piece)
        return tuple(
            EvidenceLine(
                pieces[0].kind,
                pieces[0].label,
                tuple(dict.fromkeys(self.place(p.span, p.anchor) for p in pieces)),
            )
            for pieces in gathered.values()
        )

    def place(self, span: Span, anchor: str) -> Place:
        """One place; evidence without an anchor is only in the source, not in any output."""
        file = PurePosixPath(span.path).name
        spot = self._spots.get(anchor)
        if spot is None:
            return Place(file, span.line)
        slide, page = self._slide(anchor, spot), self._page(anchor, spot)
        return Place(
            file,
            span.line,
            anchor,
            slide.number if slide else None,
            page,
            self._on_slide(slide),
            self._on_page(page),
            page is not None or self._pages is None,
        )

    def slide(self, anchor: str) -> tuple[str, SlidePlace | None, str]:
        """The id of the slide that an anchor stands on, its place in the deck, and its title."""
        spot = self._spots[anchor]
        own = self._spots.get(spot.slide, spot)
        return spot.slide, self._slide(spot.slide, own), own.title

    def in_order(self, anchors: Iterable[str]) -> list[str]:
        """Ids in the order in which they stand in the module."""
        order = list(self._spots)
        return sorted(anchors, key=order.index)

    def _slide(self, anchor: str, spot: Spot) -> SlidePlace | None:
        return self._slides.get(anchor) or self._slides.get(spot.slide)

    def _page(self, anchor: str, spot: Spot) -> int | None:
        pages = self._pages or {}
        return pages.get(anchor) or pages.get(spot.slide)

    def _on_slide(self, slide: SlidePlace | None) -> str:
        if slide:
            return (
                f"slide {slide.number}, “{slide.title}”" if slide.title else f"slide {slide.number}"
            )
        return "not on a slide" if self._slides else NO_SLIDES

    def _on_page(self, page: int | None) -> str:
        if page:
            return f"handout page {page}"
        return NO_PAGES if self._pages is None else "not in the handout"
