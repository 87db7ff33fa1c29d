"""The slides of a deck as a trainer talks about them: those that were written as one, together."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.model.package import Module, Section, Slide
from toolkit.rendering.deck.slides import _prepare as prepare
from toolkit.rendering.format import Job


@dataclass(frozen=True, slots=True)
class Picture:
    """One slide of the deck: its number and title, and itself as HTML, or ""."""

    number: int
    title: str
    html: str = ""


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


def talks(job: Job) -> tuple[Talk, ...]:
    """Everything that is talked about in a session, in order."""
    known = {slide.id: slide for slide in job.subject.slides}
    opened = {f"section {section.id}": section for section in job.subject.sections}
    found: list[tuple[str, list[Picture]]] = []
    for number, slide in enumerate(prepare(job).fitted.slides, 1):
        key = slide.plan.key
        if not found or found[-1][0] != key:
            found.append((key, []))
        found[-1][1].append(Picture(number, slide.title))
    return tuple(Talk(tuple(shown), known.get(key), opened.get(key)) for key, shown in found)


def numbers(found: tuple[Talk, ...]) -> dict[str, int]:
    """The number of the first slide of the deck that shows each slide of the module, by its id."""
    return {talk.slide.id: talk.pictures[0].number for talk in found if talk.slide}


def unseen(module: Module, found: tuple[Talk, ...]) -> tuple[Slide, ...]:
    """Slides of a module that the deck does not show, such as one that only holds a handout."""
    seen = {talk.slide.id for talk in found if talk.slide}
    return tuple(slide for slide in module.slides if slide.id not in seen)
