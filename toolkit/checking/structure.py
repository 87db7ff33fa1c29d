"""Rules about how a module is built up: its slides, their titles and their ids."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checking.bold_titles import way_to_title
from toolkit.checking.breaks import as_break
from toolkit.checking.content import blocks_in
from toolkit.checking.typed import looks_like_title
from toolkit.model.assets import Assets
from toolkit.model.blocks import (
    Activity,
    Block,
    Blocks,
    Callout,
    Columns,
    Discussion,
    Only,
    Quiz,
    SlideBreak,
    Voice,
)
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Package
from toolkit.model.source import Span
from toolkit.model.views import View, shown

WITHOUT_SLIDES = Rule(
    "TK401",
    "module-without-slides",
    Severity.WARNING,
    "A module has no content yet.",
    "Its slides and its handout have nothing but a cover.",
    bad="""\
---
title: Consent
---
""",
    good="""\
---
title: Consent
---

## What consent means

Consent is a yes that you can take back.
""",
)
WITHOUT_TITLE = Rule(
    "TK402",
    "slide-without-title",
    Severity.WARNING,
    "A slide has no title.",
    "People find their way by titles: on the slides, in the handout, and with a screen reader.",
    bad="""\
# Consent

Consent is a yes that you can take back.

## Who can help

Ask any of us.
""",
    good="""\
# Consent

## What consent means

Consent is a yes that you can take back.

## Who can help

Ask any of us.
""",
)
EMPTY_SLIDE = Rule(
    "TK403",
    "empty-slide",
    Severity.WARNING,
    "A slide has a title and nothing else.",
    "It is often a slide that somebody meant to write later.",
    bad="""\
# Consent

## What consent means

## Who can help

Ask any of us.
""",
    good="""\
# Consent

## What consent means

Consent is a yes that you can take back.

## Who can help

Ask any of us.
""",
)
REPEATED_TITLE = Rule(
    "TK404",
    "repeated-slide-title",
    Severity.WARNING,
    "Two slides of a module have the same title.",
    "In a list of titles nobody can tell them apart. A long slide needs no second title: a line "
    "with three dashes, --- , goes on to a further slide.",
    bad="""\
# Consent

## What consent means

Consent is a yes.

## What consent means

You can take it back.
""",
    good="""\
# Consent

## What consent means

Consent is a yes.

---

You can take it back.
""",
)
EMPTY_BLOCK = Rule(
    "TK406",
    "empty-block",
    Severity.WARNING,
    "A block begins and ends, and nothing stands in it.",
    "Readers see an empty box, or nothing at all.",
    bad="""\
# Consent

## What consent means

Consent is a yes that you can take back.

::: quiz
:::
""",
    good="""\
# Consent

## What consent means

Consent is a yes that you can take back.

::: quiz
When may you take it back?

- [x] At any time
- [ ] Before you sign
:::
""",
)
_CALLED = {Activity: "activity", Columns: "row of columns", Quiz: "quiz", Voice: "voice"}
"""What messages call a block that may be empty; the others are a box, or words for some people."""


def module_without_slides(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Modules without a slide, with or without headings."""
    for module in package.modules:
        if not any(module.slides):
            yield WITHOUT_SLIDES.at(
                Span(module.span.path, module.span.end_line, module.span.end_line),
                f"the module “{module.title}” has no slides yet.",
                "write ## and a title for its first slide, and below it what people should see.",
            )


def slide_without_title(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Content that people see, but that stands under no title."""
    for module in package.modules:
        for section in module.sections:
            above = section.title
            for slide in section.slides:
                untitled = not slide.title.strip() and not looks_like_title(slide.blocks)
                if untitled and _seen(slide.blocks):
                    yield WITHOUT_TITLE.at(
                        slide.span,
                        "what stands here has no slide title above it.",
                        way_to_title(slide, above),
                    )
                above = ""


def empty_slide(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Slides that hold nothing in any view, except for those that fill themselves."""
    for module in package.modules:
        for slide in module.slides:
            fills_itself = slide.is_break or slide.shows_outcomes or slide.shows_record
            only_dashes = bool(slide.blocks) and not slide.title  # a line drawn before all titles
            if not (_holds_something(slide.blocks) or fills_itself or only_dashes):
                yield EMPTY_SLIDE.at(
                    slide.span,
                    f"the slide “{slide.title}” has no content."
                    if slide.title
                    else "this slide has neither a title nor content.",
                    as_break(slide)
                    or "write what people should see below its title, or take the slide out.",
                )


def repeated_slide_title(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Titles that an earlier slide of the same module has; breaks may be called alike."""
    for module in package.modules:
        first: dict[str, Span] = {}
        for slide in module.slides:
            title = " ".join(slide.title.split()).casefold()
            if not title or slide.is_break:
                continue
            if title in first:
                yield REPEATED_TITLE.at(
                    slide.span,
                    f"the title “{slide.title}” was used before, in line {first[title].line}.",
                    "give each slide its own title, or put --- in place of the second title.",
                )
            first.setdefault(title, slide.span)


def empty_block(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Blocks without a word; room to write needs none."""
    for module in package.modules:
        for block in blocks_in(module):
            if not _says_something(block):
                kind = _CALLED.get(type(block), "block")
                yield EMPTY_BLOCK.at(
                    Span(block.span.path, block.span.line, block.span.line),
                    f"this {kind} has no question." if kind == "quiz" else f"this {kind} is empty.",
                    "write what belongs into it above the line that ends it, or take it out.",
                )


def _says_something(block: Block) -> bool:
    match block:
        case Quiz(questions=questions):
            return bool(questions)
        case Columns(columns=columns):
            return any(column.blocks for column in columns)
        case Activity(title=title, blocks=blocks) | Discussion(title=title, blocks=blocks):
            return bool(title or blocks)
        case Callout(title=title, blocks=blocks):
            return bool(title or blocks)
        case Only(blocks=blocks) | Voice(blocks=blocks):
            return bool(blocks)
        case _:
            return True


def _seen(blocks: Blocks) -> bool:
    return any(_holds_something(shown(view, blocks)) for view in (View.SLIDES, View.HANDOUT))


def _holds_something(blocks: Blocks) -> bool:
    return any(not isinstance(block, SlideBreak) for block in blocks)


CHECKS = {
    WITHOUT_SLIDES: module_without_slides,
    WITHOUT_TITLE: slide_without_title,
    EMPTY_SLIDE: empty_slide,
    REPEATED_TITLE: repeated_slide_title,
    EMPTY_BLOCK: empty_block,
}
