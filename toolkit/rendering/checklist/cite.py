"""Evidence as lines that cite the slide, the pages, the record and the line of the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import TypeVar
from urllib.parse import quote

from toolkit.accrediting.anchors import Spot, anchors
from toolkit.model.coverage import Evidence
from toolkit.model.package import Module
from toolkit.model.places import Places, SlidePlace, record_anchor
from toolkit.model.views import View
from toolkit.rendering.checklist.plan import EvidenceLine, Place, Way
from toolkit.rendering.format import Job
from toolkit.rendering.record.arrangements import part_of

NO_SLIDES = "slide not known: the slides were not made"
NO_PAGES = "page not known: the PDF was not made"

Landed = TypeVar("Landed", SlidePlace, int)


def pages_beside(job: Job) -> Mapping[str, str]:
    """The pages of the job's module that a checklist can lead to: format → address."""
    return {
        sheet.format: quote(PurePosixPath(sheet.path).name)
        for sheet in job.sheets
        if sheet.module == job.subject.id and sheet.suffix == ".html" and not sheet.framework
    }


class Citing:
    """Knows where a module's anchors landed, and says it for each piece of evidence."""

    def __init__(self, module: Module, places: Places, pages: Mapping[str, str]) -> None:
        self._spots = anchors(module)
        self._places = places
        self._pages = pages

    def lines(self, evidence: tuple[Evidence, ...]) -> tuple[EvidenceLine, ...]:
        """Evidence with the same words and of the same kind as one line with several places."""
        gathered: dict[tuple[str, str], list[Evidence]] = {}
        for piece in evidence:
            gathered.setdefault((piece.kind.value, piece.label), []).append(piece)
        return tuple(
            EvidenceLine(
                pieces[0].kind, pieces[0].label, tuple(dict.fromkeys(map(self.place, pieces)))
            )
            for pieces in gathered.values()
        )

    def place(self, piece: Evidence) -> Place:
        """One place; evidence without an anchor is on no slide and in no handout."""
        spot = self._spots.get(piece.anchor)
        ways: list[Way] = []
        slide = page = guide = None
        if spot is not None:
            slide, on_slide = self._on_slide(piece, spot)
            page, on_page = self._on_page(piece.anchor, spot)
            ids = _where(piece.anchor, spot, View.SLIDES, View.GUIDE)
            in_guide, guide = _landed(self._places.guide or {}, *ids)
            ways = [*self._part(piece.anchor, spot), on_slide, on_page]
        elif piece.field:
            in_guide, guide = _landed(self._places.guide or {}, record_anchor(piece.field))
        if guide is not None:
            ways.append(Way(f"trainer guide page {guide}", self._address("guide", in_guide)))
        if piece.field:
            part = part_of(piece.field)
            ways.append(Way(_keys(piece.field), self._address("record", part) if part else ""))
        file = PurePosixPath(piece.span.path).name
        ways.append(Way(f"{file} line {piece.span.line}"))
        anchor = piece.anchor if spot else ""
        number = slide.number if slide else None
        line = piece.span.line
        shown = spot is not None and View.SLIDES in spot.seen and not piece.off_slide
        return Place(file, line, anchor, number, page, guide, piece.field, tuple(ways), shown)

    def slide(self, anchor: str) -> tuple[str, SlidePlace | None, str]:
        """The id of the slide that an anchor stands on, its place in the deck, and its title."""
        spot = self._spots[anchor]
        own = self._spots.get(spot.slide, spot)
        return spot.slide, _landed(self._places.slides, spot.slide, own.slide)[1], own.title

    def in_order(self, anchors: Iterable[str]) -> list[str]:
        """Ids in the order in which they stand in the module."""
        order = list(self._spots)
        return sorted(anchors, key=order.index)

    def _part(self, anchor: str, spot: Spot) -> Iterator[Way]:
        """What of a slide it is, where it is not all of it."""
        if spot.part:
            shown = anchor in (self._places.pages or {})
            yield Way(spot.part, self._address("handout", anchor) if shown else "")

    def _on_slide(self, piece: Evidence, spot: Spot) -> tuple[SlidePlace | None, Way]:
        ids = () if piece.off_slide else _where(piece.anchor, spot, View.SLIDES)
        at, slide = _landed(self._places.slides, *ids)
        if slide is None:
            return None, Way("not on a slide" if self._places.slides else NO_SLIDES)
        title = f", “{slide.title}”" if slide.title else ""
        return slide, Way(f"slide {slide.number}{title}", self._address("slides", at))

    def _on_page(self, anchor: str, spot: Spot) -> tuple[int | None, Way]:
        if self._places.pages is None:
            here = self._address("handout", spot.slide) if View.HANDOUT in spot.seen else ""
            return None, Way(NO_PAGES, here)
        at, page = _landed(self._places.pages, *_where(anchor, spot, View.HANDOUT))
        if page is None:
            return None, Way("not in the handout")
        return page, Way(f"handout page {page}", self._address("handout", at))

    def _address(self, format: str, anchor: str) -> str:
        """The address of an anchor in a page beside the checklist, or "" without such a page."""
        page = self._pages.get(format)
        return f"{page}#{quote(anchor)}" if page else ""


def _where(anchor: str, spot: Spot, *views: View) -> tuple[str, ...]:
    """The anchors to look for: the slide's too, where what is cited is among what it shows."""
    return (anchor, spot.slide) if spot.seen.intersection(views) else (anchor,)


def _landed(places: Mapping[str, Landed], *anchors: str) -> tuple[str, Landed | None]:
    """The first of some anchors that has a place, and that place."""
    return next(((a, places[a]) for a in anchors if a in places), ("", None))


def _keys(field: str) -> str:
    """A field of the record as people type it: `involvement: agreed on`."""
    return ": ".join(key.replace("-", " ") for key in field.split("."))
