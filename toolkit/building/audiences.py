"""Whom a pack is for, and what each of them gets: the one table of packs."""

from __future__ import annotations

from toolkit.model.package import Package
from toolkit.model.quickly import dataclass
from toolkit.rendering.copies.copy import EASY_READ_STYLE
from toolkit.rendering.format import Format
from toolkit.rendering.formats import FORMATS, copies


@dataclass(frozen=True, slots=True)
class Audience:
    """One audience: its name on the command line, its pack's title, and the outputs it gets.

    `makes` are names of formats, in the order in which they are listed; `copies` says that the
    copies of the handout come along that the package names.
    """

    name: str
    title: str
    about: str
    makes: tuple[str, ...]
    copies: bool = False


AUDIENCES = (
    Audience(
        "learner",
        "Pack for participants",
        "for participants: handouts and their copies, slides without notes, the evaluation form",
        ("handout", "learner-slides", "evaluation-form"),
        copies=True,
    ),
    Audience(
        "trainer",
        "Pack for trainers",
        "for trainers: everything to run the day, with notes and answers",
        (
            *("slides", "guide", "timetable", "handout", "print-3", "print-notes"),
            *("evaluation-form", "attendance", "certificate", "access-needs", "story-consent"),
            *("expenses", "role"),
        ),
        copies=True,
    ),
    Audience(
        "accreditation",
        "Pack for accreditation reviewers",
        "for reviewers: checklists, and everything that they cite or ask for",
        (
            *("coverage", "checklist", "record", "changes", "interests", "timetable"),
            *("evaluation-form", "certificate", "guide", "handout", "slides"),
        ),
    ),
)


def audience_called(name: str) -> Audience:
    """The audience of this name; raises KeyError where there is none."""
    return {each.name: each for each in AUDIENCES}[name]


def formats_for(audience: Audience, package: Package) -> tuple[Format, ...]:
    """The formats that an audience gets of a package, in the order of its table."""
    own = tuple(f for name in audience.makes for f in FORMATS if f.name == name)
    if not audience.copies:
        return own
    wanted = (*package.copies, EASY_READ_STYLE)
    more = (f for f in FORMATS if f.name in copies() and _is_wanted(f, wanted))
    return (*own, *more)


def missing_from(audience: Audience) -> tuple[str, ...]:
    """The outputs that an audience should get and that this toolkit does not make."""
    there = {format.name for format in FORMATS}
    return tuple(name for name in audience.makes if name not in there)


def _is_wanted(format: Format, wanted: tuple[str, ...]) -> bool:
    return format.name in wanted or format.file in wanted
