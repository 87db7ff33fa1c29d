"""The slides of a deck as a trainer talks about them: those that were written as one, together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from toolkit.model.package import Module, Section, Slide
from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.slides import prepare
from toolkit.rendering.format import Job
from toolkit.rendering.page import Medium
from toolkit.rendering.webslides.views import slide_views

WIDTH = 198.0
"""How wide the picture of a slide is on paper, in points: 70 mm."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One slide of the deck: its number and title, and itself as HTML, or "".

    `height` is how high it is on paper, in points.
    """

    number: int
    title: str
    html: str = ""
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Talk:
    """The slides that show one `##`, or one that the toolkit adds, which has no `slide`.

    `section` is the section that it opens, if it does.
    """

    pictures: tuple[Picture, ...]
    slide: Slide | None
    section: Section | None

    @property
    def title(self) -> str:
        """What to call it: as it was written, else as the first of its slides."""
        return (self.slide.title if self.slide else "") or self.pictures[0].title

    @property
    def numbers(self) -> str:
        """The numbers of its slides: `7`, or `7–8`."""
        first, last = self.pictures[0].number, self.pictures[-1].number
        return str(first) if first == last else f"{first}–{last}"


Talks: TypeAlias = tuple[Talk, ...]


def talks(job: Job, medium: Medium = Medium.WORD, shown: frozenset[str] = frozenset()) -> Talks:
    """Everything that is talked about in a session, in order; `shown` are the ids of the page.

    A Word file names its slides and leaves their pictures out.
    """
    known = {slide.id: slide for slide in job.subject.slides}
    opened = {f"section {section.id}": section for section in job.subject.sections}
    found: list[tuple[str, list[Picture]]] = []
    for key, picture in _pictures(job, medium, shown):
        if not found or found[-1][0] != key:
            found.append((key, []))
        found[-1][1].append(picture)
    return tuple(Talk(tuple(each), known.get(key), opened.get(key)) for key, each in found)


def numbers(found: Talks) -> dict[str, int]:
    """The number of the first slide of the deck that shows each slide of the module, by its id."""
    return {talk.slide.id: talk.pictures[0].number for talk in found if talk.slide}


def unseen(module: Module, found: Talks) -> tuple[Slide, ...]:
    """Slides of a module that the deck does not show, such as one that only holds a handout."""
    seen = {talk.slide.id for talk in found if talk.slide}
    return tuple(slide for slide in module.slides if slide.id not in seen)


def _pictures(job: Job, medium: Medium, shown: frozenset[str]) -> Iterator[tuple[str, Picture]]:
    if medium is Medium.WORD:
        for number, slide in enumerate(prepare(job).fitted.slides, 1):
            yield slide.plan.key, Picture(number, slide.title)
        return
    show = slide_views(job, medium, width=WIDTH, headings=False, anchors=shown)
    height = WIDTH * show.height / show.width
    for view in show.slides:
        yield view.key, Picture(view.number, view.title, view.html, height)
