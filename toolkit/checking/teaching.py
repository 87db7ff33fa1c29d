"""Rules about teaching: whether people do something, and whether a slide leaves them time to."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.assets import Assets
from toolkit.model.blocks import (
    Activity,
    Block,
    Blocks,
    Callout,
    Discussion,
    Group,
    List,
    Paragraph,
    Quiz,
    Reflection,
    SlideBreak,
)
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Module, Package, Slide
from toolkit.model.source import Span
from toolkit.model.timing import written_minutes
from toolkit.model.views import View, shown
from toolkit.model.words import plain, walk

MOST_TALK = 45
"""Minutes of a module from which on it should hold something to do."""
MOST_SLIDES_OF_TALK = 8
"""The same for a module that says no times, in slides."""
MOST_PROSE = 90
"""Words of running text on one slide; the median of real slides holds 30 words of all kinds."""

_SENTENCE = "Consent is a yes that you can take back, at any time and without a reason. "
_PAGE = "\n\n".join([_SENTENCE * 4] * 2)
_TALK = "---\ntitle: Consent\n---\n\n## What consent means {minutes=50}\n\nConsent is a yes.\n"
TALK_ONLY = Rule(
    "TK413",
    "talk-without-activity",
    Severity.WARNING,
    "A module of three quarters of an hour or more has nothing for people to do.",
    "People remember what they did. An activity, a discussion, a quiz or a quiet moment to think "
    "is enough.",
    bad=_TALK,
    good=_TALK + "\n::: discussion\nWhen did you last say no?\n:::\n",
)
SLIDE_LIKE_A_PAGE = Rule(
    "TK405",
    "slide-like-a-page",
    Severity.WARNING,
    f"A slide holds more than {MOST_PROSE} words of running text.",
    "Nobody can read a page and listen at the same time. The handout has room for it.",
    bad=f"# Consent\n\n## What consent means\n\n{_PAGE}\n",
    good="# Consent\n\n## What consent means\n\nConsent is a yes that you can take back.\n\n"
    f"::: handout\n{_PAGE}\n:::\n",
)


def talk_without_activity(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Long modules in which people only listen."""
    for module in package.modules:
        if _is_long(module) and not any(_is_doing(slide) for slide in module.slides):
            yield TALK_ONLY.at(
                module.lines.get("title", Span(module.span.path)),
                f"the module “{module.title}” has nothing for people to do: no activity, "
                "discussion, quiz or reflection.",
                "write one where people have listened for a while: ::: discussion, a question, "
                "and ::: below it.",
            )


def slide_like_a_page(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Slides with more running text than people can read while somebody talks."""
    for module in package.modules:
        for slide in module.slides:
            for part in _parts(shown(View.SLIDES, slide.blocks)):
                words = sum(len(plain(text.children).split()) for text in _prose(part))
                if words > MOST_PROSE:
                    first = next(_prose(part))
                    yield SLIDE_LIKE_A_PAGE.at(
                        first.span,
                        f"the slide “{slide.title}” holds {words} words of running text.",
                        "keep one or two sentences, and put ::: handout and ::: around the rest. "
                        "For all slides at once, write paragraphs: handout at the top.",
                    )


def _is_long(module: Module) -> bool:
    taken = written_minutes(module).most
    told = [slide for slide in module.slides if slide.title and not slide.is_break]
    return taken >= MOST_TALK or (not taken and len(told) >= MOST_SLIDES_OF_TALK)


def _is_doing(slide: Slide) -> bool:
    doing = (Activity, Discussion, Quiz, Reflection)
    return any(isinstance(block, doing) or _has_boxes(block) for block in walk(slide.blocks))


def _has_boxes(block: Block) -> bool:
    """Whether a list has boxes to tick, which is a task."""
    return isinstance(block, List) and any(item.ticked is not None for item in block.items)


def _parts(blocks: Blocks) -> Iterator[Blocks]:
    """The blocks between two lines that go on to a further slide."""
    part: list[Block] = []
    for block in (*blocks, None):
        if block is None or isinstance(block, SlideBreak):
            yield tuple(part)
            part = []
        else:
            part.append(block)


def _prose(blocks: Blocks) -> Iterator[Paragraph]:
    """Plain paragraphs, those in boxes too; lists, tables, tasks and voices are read otherwise."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Callout | Group):
            yield from _prose(block.blocks)


CHECKS = {SLIDE_LIKE_A_PAGE: slide_like_a_page, TALK_ONLY: talk_without_activity}
