"""The blocks that `:::` can begin: every name and spelling, and the attributes each takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from toolkit.model.blocks import Block, CalloutKind, OnlyFor
from toolkit.reading.fence_blocks import (
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
    """A block: its name, other spellings, the attributes it takes, and how it is made.

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


_NOTES = """instructor instructors instructor-note instructor-notes speaker speaker-note speaker-notes
    presenter presenter-notes facilitator facilitator-notes trainer trainer-notes"""
_ANSWERS = "answers solution solutions"
_ACTIVITIES = "challenge challenges exercise exercises activities practice task"
_TAKES = ("minutes", "group", "materials", "outcomes", "led-by", "method", "plan-b", "optional")

DIRECTIVES = (
    Directive("notes", "For the person who leads.", _for(OnlyFor.NOTES), tuple(_NOTES.split())),
    Directive(
        "handout",
        "For the handout only.",
        _for(OnlyFor.HANDOUT),
        ("handouts", "handout-only", "learner", "learners"),
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
        "activity", "Something people do.", make_activity, tuple(_ACTIVITIES.split()), _TAKES
    ),
    Directive("answer", "For the person who leads.", _for(OnlyFor.ANSWER), tuple(_ANSWERS.split())),
    Directive("reflection", "A quiet moment.", make_reflection, ("reflect",), ("lines",)),
    Directive(
        "discussion", "To talk about.", make_discussion, ("discuss", "discussions"), ("minutes",)
    ),
    Directive(
        "note",
        "A box.",
        _box(CalloutKind.NOTE),
        ("callout", "callout-note", "info", "spoiler", "callout-spoiler", "seealso"),
    ),
    Directive("tip", "A box.", _box(CalloutKind.TIP), ("callout-tip", "hint-box")),
    Directive("hint", "A box.", _box(CalloutKind.TIP, "Hint"), ("hints", "callout-hint")),
    Directive("checklist", "A box.", _box(CalloutKind.NOTE, "Checklist")),
    Directive("important", "A box.", _box(CalloutKind.IMPORTANT), ("callout-important",)),
    Directive(
        "warning",
        "A box.",
        _box(CalloutKind.WARNING),
        ("callout-warning", "callout-caution", "caution", "danger", "attention"),
    ),
    Directive(
        "keypoints",
        "A box.",
        _box(CalloutKind.KEYPOINTS),
        ("key-points", "keypoint", "key-point", "takeaways", "callout-keypoints"),
    ),
    Directive(
        "content-note",
        "A box.",
        _box(CalloutKind.CONTENT_NOTE),
        ("content-notes", "content-warning", "trigger-warning"),
    ),
    Directive("definition", "A box.", _box(CalloutKind.DEFINITION), ("definitions",)),
    Directive("questions", "A box.", _box(CalloutKind.QUESTIONS), ("question",)),
    Directive(
        "objectives",
        "A box.",
        _box(CalloutKind.OBJECTIVES),
        ("objective", "outcomes", "learning-outcomes", "learning-objectives"),
    ),
    Directive(
        "prereq",
        "A box.",
        _box(CalloutKind.PREREQUISITE),
        ("prerequisite", "prerequisites", "before-you-start"),
    ),
    Directive(
        "voice",
        "A person's own words.",
        make_voice,
        ("testimonial", "story", "voices"),
        ("consent", "credit", "invented"),
        titled=False,
    ),
    Directive("quiz", "Questions with answers.", make_quiz, ("quizzes", "multiple-choice")),
    Directive("columns", "Things side by side.", make_columns, titled=False),
    Directive("column", "One of them.", make_column, (), ("width",), titled=False),
    Directive(
        "easy-read", "For the easy-read copy.", _for(OnlyFor.EASY_READ), ("easyread",), titled=False
    ),
    Directive(
        "group",
        "Blocks that belong together.",
        make_group,
        tuple(
            ["aside", "cell", "cell-output", "center", "centre", "column-body", "column-margin", "column-page", "column-screen", "columns-row", "div", "figure", "fragment", "incremental", "lead", "nonincremental", "panel-tabset", "r-fit-text", "r-stack", "scrollable", "section", "small", "smaller", "tab", "tabset", "tabs"]
        ),
        titled=False,
    ),
)
"""Every block there is. A new one is one entry here; a new kind of block is one in the model too."""

SPELLINGS = {
    spelling: directive
    for directive in DIRECTIVES
    for spelling in (directive.name, *directive.also)
}
