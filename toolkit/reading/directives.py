"""The blocks that `:::` can begin: every name and spelling, and the attributes each takes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from toolkit.model.blocks import Block, CalloutKind, OnlyFor
from toolkit.model.quickly import dataclass
from toolkit.reading.fence_blocks import (
    VOICE_TAKES,
    Fence,
    make_activity,
    make_callout,
    make_column,
    make_columns,
    make_discussion,
    make_group,
    make_only,
    make_quiz,
    make_reflection,
    make_voice,
)


@dataclass(frozen=True, slots=True)
class Directive:
    """A block: its name, what it is for, how it is made, other spellings, and what it takes.

    `titled` says that a heading right at its beginning is its title.
    """

    name: str
    about: str
    make: Callable[[Fence], Block]
    also: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    titled: bool = True


def _box(kind: CalloutKind, title: str = "") -> Callable[[Fence], Block]:
    return partial(make_callout, kind=kind, title=title)


def _for(who: OnlyFor) -> Callable[[Fence], Block]:
    return partial(make_only, who=who)


_NOTES = (
    *("instructor", "instructors", "instructor-note", "instructor-notes"),
    *("speaker", "speaker-note", "speaker-notes", "presenter", "presenter-notes"),
    *("facilitator", "facilitator-notes", "trainer", "trainer-notes"),
)
_ACTIVITY = ("activities", "challenge", "challenges", "exercise", "exercises", "practice", "task")
_NOTE = ("callout", "callout-note", "info", "spoiler", "callout-spoiler", "seealso")
_WARNING = ("callout-warning", "callout-caution", "caution", "danger", "attention")
_KEYPOINTS = ("key-points", "keypoint", "key-point", "takeaways", "callout-keypoints")
_OBJECTIVES = ("objective", "outcomes", "learning-outcomes", "learning-objectives")
_NO_MEANING = (
    *("aside", "cell", "cell-output", "center", "centre", "column-body", "column-margin"),
    *("column-page", "column-screen", "columns-row", "div", "figure", "fragment", "incremental"),
    *("lead", "nonincremental", "panel-tabset", "r-fit-text", "r-stack", "scrollable", "section"),
    *("small", "smaller", "tab", "tabs", "tabset"),
)
_TAKES = ("minutes", "duration", "time", "group", "materials", "outcomes", "led-by", "method")

WHO_SEES_IT = (
    Directive("notes", "What the person who leads says and does.", _for(OnlyFor.NOTES), _NOTES),
    Directive(
        "answer",
        "An answer, for the person who leads.",
        _for(OnlyFor.ANSWER),
        ("answers", "solution", "solutions"),
    ),
    Directive(
        "handout",
        "For the handout only.",
        _for(OnlyFor.HANDOUT),
        ("handouts", "handout-only"),
        titled=False,
    ),
    Directive(
        "slide",
        "For the slides only.",
        _for(OnlyFor.SLIDE),
        ("slides", "slide-only", "slides-only"),
        titled=False,
    ),
    Directive(
        "easy-read",
        "For the easy-read copy.",
        _for(OnlyFor.EASY_READ),
        ("easyread",),
        titled=False,
    ),
)
"""Blocks that only some outputs show."""

THINGS_TO_DO = (
    Directive(
        "activity",
        "Something people do.",
        make_activity,
        _ACTIVITY,
        (*_TAKES, "plan-b", "optional", "lines"),
    ),
    Directive("reflection", "A quiet moment.", make_reflection, ("reflect",), ("lines",)),
    Directive(
        "discussion",
        "Something to talk about together.",
        make_discussion,
        ("discuss", "discussions"),
        ("minutes", "duration", "time"),
    ),
    Directive("quiz", "Questions with answers.", make_quiz, ("quizzes", "multiple-choice")),
)
"""Blocks in which people do something."""

BOXES = (
    Directive("note", "Something to know.", _box(CalloutKind.NOTE), _NOTE),
    Directive("tip", "Something that helps.", _box(CalloutKind.TIP), ("callout-tip",)),
    Directive("hint", "A step on the way.", _box(CalloutKind.TIP, "Hint"), ("hints",)),
    Directive("checklist", "Things to tick off.", _box(CalloutKind.NOTE, "Checklist")),
    Directive(
        "important",
        "Something nobody should miss.",
        _box(CalloutKind.IMPORTANT),
        ("callout-important",),
    ),
    Directive("warning", "Something to beware of.", _box(CalloutKind.WARNING), _WARNING),
    Directive("keypoints", "What should stay.", _box(CalloutKind.KEYPOINTS), _KEYPOINTS),
    Directive(
        "content-note",
        "What could be hard to hear.",
        _box(CalloutKind.CONTENT_NOTE),
        ("content-notes", "content-warning", "trigger-warning"),
    ),
    Directive("definition", "What a word means.", _box(CalloutKind.DEFINITION), ("definitions",)),
    Directive("questions", "What it is about.", _box(CalloutKind.QUESTIONS), ("question",)),
    Directive("objectives", "What people learn.", _box(CalloutKind.OBJECTIVES), _OBJECTIVES),
    Directive(
        "prereq",
        "What is needed before.",
        _box(CalloutKind.PREREQUISITE),
        ("prerequisite", "prerequisites", "before-you-start"),
    ),
)
"""Boxes that say in words what they hold."""

DIRECTIVES = (
    *WHO_SEES_IT,
    *THINGS_TO_DO,
    *BOXES,
    Directive(
        "voice",
        "A person's own words.",
        make_voice,
        ("testimonial", "story", "voices"),
        VOICE_TAKES,
        titled=False,
    ),
    Directive("columns", "Things side by side.", make_columns, titled=False),
    Directive("column", "One of them.", make_column, (), ("width",), titled=False),
    Directive("group", "Blocks that belong together.", make_group, _NO_MEANING, titled=False),
)
"""Every block there is. A new one is one entry; a new kind of block is one in the model too."""

SPELLINGS = {
    spelling: directive
    for directive in DIRECTIVES
    for spelling in (directive.name, *directive.also)
}
