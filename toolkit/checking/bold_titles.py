"""Lines that were meant as titles and headings, and are none: bold, capitals, “Slide 3: …”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from toolkit.model.assets import Assets
from toolkit.model.blocks import Block, Heading, Paragraph, SlideBreak
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.inlines import Inlines, LineBreak, Strong, Text
from toolkit.model.package import Package, Slide
from toolkit.model.quickly import regex
from toolkit.model.source import on_line
from toolkit.model.words import plain

BOLD_FOR_HEADING = Rule(
    "TK446",
    "bold-line-for-heading",
    Severity.ADVICE,
    "A line in bold or in capitals stands where a heading would, and makes none.",
    "People find their way by headings, with their eyes or a screen reader; this one is text.",
    bad="# Consent\n\n## Saying no\n\n**Why people do**\n\nThey are tired.\n\n**How to say it**\n\n"
    "One word is enough.\n",
    good="# Consent\n\n## Saying no\n\n### Why people do\n\nThey are tired.\n\n"
    "### How to say it\n\nOne word is enough.\n",
)
_LONGEST = 70
_SENTENCE = regex(r"[.!:;,…]\s*$")
_FEWEST_CAPITALS = 5
SLIDE_NUMBER = regex(r"slide\s*\d{1,3}\s*(?:[:.–—-]\s*|$)", re.IGNORECASE)
"""What people write before the title of a slide in a text for others."""
DOING = regex(
    r"(?P<kind>activity|exercise|challenge|group\s?work|discussion|quiz|reflection)\s*\d{0,2}"
    r"(?:(?:\s*[:–—]|\s+-)\s*(?P<title>\S.*)|\s*\(.*\))?",
    re.IGNORECASE,
)
"""A line that announces something to do; another rule tells of it."""


def title_of(block: Block) -> str:
    """The words of a line that looks like a heading: bold or capitals, and no sentence; or ""."""
    if not isinstance(block, Paragraph) or not block.children:
        return ""
    first, *rest = block.children
    words = ""
    if isinstance(first, Strong) and _ends_line(tuple(rest)):
        words = plain((first,))
    elif isinstance(first, Text) and not rest and not first.breaks and _is_loud(first.text):
        words = first.text.removeprefix("#")
    fits = 0 < len(words) <= _LONGEST and any(map(str.isalpha, words))
    return words.strip() if fits and not _SENTENCE.search(words) else ""


def way_to_title(slide: Slide, above: str) -> str:
    """What to type above a slide without a title; `above` is the `#` right above it, or ""."""
    if words := SLIDE_NUMBER.sub("", title_of(slide.blocks[0])):
        return f"if its first line is its title, write it so: ## {words}"
    if above:
        return (
            f"if “{above}” is the title of this slide, begin that line with ## in place of #. A # "
            "begins a section of several slides, each with a ## of its own."
        )
    within = next((block for block in slide.blocks if isinstance(block, Heading)), None)
    if within:
        return (
            f"if “{plain(within.children)}” in line {within.span.line} is the title of a slide, "
            f"begin it with ## in place of {'#' * within.level}."
        )
    return "write a line above it that begins with ## and a space, then the title."


def _is_loud(words: str) -> bool:
    capitals = words.isupper() and sum(map(str.isalpha, words)) > _FEWEST_CAPITALS
    hash_alone = words[:1] == "#" and words[1:2].isalpha()
    return capitals or hash_alone or SLIDE_NUMBER.match(words) is not None


def _ends_line(rest: Inlines) -> bool:
    """Whether what follows the bold words stands on a line of its own, if anything does."""
    if not rest or isinstance(rest[0], LineBreak):
        return True
    return isinstance(rest[0], Text) and rest[0].text[:1] == " " and rest[0].breaks[:1] == (1,)


def bold_line_for_heading(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Such lines where they are surely meant so: two on a slide, one without a title, or on top."""
    for module in package.modules:
        for slide in module.slides:
            found = list(_like_headings(slide))
            for block, line, surely in found:
                if not surely and len(found) < 2:
                    continue
                words = SLIDE_NUMBER.sub("", line) or "and its title"
                yield BOLD_FOR_HEADING.at(
                    on_line(block.span, block.span.line),
                    f"“{line}” stands where a heading would, and is a line of text.",
                    f"write ## {words} if a slide begins here, or ### {words} if it is a heading "
                    "on this slide.",
                )


def _like_headings(slide: Slide) -> Iterator[tuple[Block, str, bool]]:
    """Lines with content below them; the last says that where they stand a heading would."""
    before: Block | None = None
    for block, after in zip_longest(slide.blocks, slide.blocks[1:]):
        words = "" if DOING.fullmatch(title_of(block)) else title_of(block)
        holds_more = isinstance(block, Paragraph) and len(block.children) > 1
        above_content = holds_more or (after is not None and not title_of(after))
        # The first line of a slide without a title is told by the rule about such slides.
        numbered = SLIDE_NUMBER.match(words) is not None
        if words and (above_content or numbered) and (slide.title or before):
            yield block, words, numbered or isinstance(before, SlideBreak) or not slide.title
        before = block


CHECKS = {BOLD_FOR_HEADING: bold_line_for_heading}
"""The rule and its check."""
