"""Blocks to sections and slides: `#` begins a section, `##` a slide, `---` a further slide."""

from __future__ import annotations

import re
from dataclasses import field

from toolkit.model.blocks import Block, Blocks, Heading, Only, OnlyFor, Paragraph, SlideBreak
from toolkit.model.inlines import Inlines
from toolkit.model.minutes import NO_TIME, Minutes
from toolkit.model.package import Section, Slide
from toolkit.model.quickly import dataclass, regex
from toolkit.model.source import Span
from toolkit.model.words import plain
from toolkit.reading.attribute_values import minutes, texts
from toolkit.reading.attributes import NONE, OF_THE_RECORD, Attributes
from toolkit.reading.known_attributes import EVERYWHERE, look_at_attributes
from toolkit.reading.page import Page
from toolkit.reading.quantities import read_minutes

_SLIDE = 2
_TAKES = ("minutes", "duration", "time", "led-by", "method", "outcomes", "plan-b", "optional")
_IN_BRACKETS = regex(r"[(\[]([^()\[\]]{0,80})[)\]]$")
_TIME = regex(
    r"\d+(?:\s*(?:-|–|to)\s*\d+)?\s*(?:hours?|hrs?|h|minutes?|mins?)\b(?:\s*\d+\b)?", re.I
)


@dataclass(slots=True)
class _SlideParts:
    """A slide while its blocks are gathered."""

    heading: Heading | None
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class _SectionParts:
    """A section while its slides are gathered."""

    heading: Heading | None
    slides: list[_SlideParts] = field(default_factory=list)


def read_outline(blocks: Blocks, page: Page) -> tuple[Section, ...]:
    """Sections with their slides; ids are those that were written, others come later."""
    sections = [_SectionParts(None)]
    for block in blocks:
        if isinstance(block, Heading) and block.level < _SLIDE:
            sections.append(_SectionParts(block))
        elif isinstance(block, Heading) and block.level == _SLIDE:
            sections[-1].slides.append(_SlideParts(block))
        elif sections[-1].slides or not isinstance(block, SlideBreak):
            # A line across before the first slide goes on to nothing.
            if not sections[-1].slides:
                sections[-1].slides.append(_SlideParts(None))
            sections[-1].slides[-1].blocks.append(block)
    return tuple(_section(s, page) for s in sections if s.heading or s.slides)


def prose_to_handout(blocks: Blocks) -> Blocks:
    """Plain paragraphs go to the handout and the notes, as `paragraphs: handout` asks."""
    return tuple(
        Only(block.span, OnlyFor.PROSE, (block,)) if isinstance(block, Paragraph) else block
        for block in blocks
    )


def time_in(title: str) -> Minutes | None:
    """The time in brackets at the end of a title, such as “(3 min alone + 3 min together)”."""
    found = _IN_BRACKETS.search(title[-100:])
    if found is None:
        return None
    total = NO_TIME
    for part in _TIME.findall(found[1]):
        read = read_minutes(part)
        if read is None:
            return None
        total += read
    return total if total != NO_TIME else None


def _section(parts: _SectionParts, page: Page) -> Section:
    slides = tuple(_slide(each, page) for each in parts.slides)
    heading = parts.heading
    attributes = _attributes(heading, page)
    if heading:
        look_at_attributes(attributes, EVERYWHERE, page, heading.span.line)
    children = heading.children if heading else ()
    start = heading.span if heading else slides[0].span
    end = slides[-1].span.end_line if slides else start.end_line
    span = Span(start.path, start.line, end)
    return Section(span, attributes.id, _title(children), slides, children)


def _slide(parts: _SlideParts, page: Page) -> Slide:
    heading = parts.heading
    own = _attributes(heading, page)
    children: Inlines = heading.children if heading else ()
    first = heading.span if heading else parts.blocks[0].span
    end = max(first.end_line, *(block.span.end_line for block in parts.blocks), 0)
    title = _title(children)
    if heading:
        look_at_attributes(own, (*_TAKES, "layout", *EVERYWHERE), page, first.line)
        if evidence := own.get("evidence"):
            page.evidence[first.line] = evidence
    return Slide(
        span=Span(first.path, first.line, end),
        id=own.id,
        title=title,
        heading=children,
        blocks=_without_idle_breaks(parts.blocks),
        minutes=minutes(own, page, first.line) or time_in(title),
        is_break=own.has("break"),
        shows_outcomes="outcomes" in own.classes or "objectives" in own.classes,
        shows_record=next((name for name in own.classes if name in OF_THE_RECORD), ""),
        optional=own.has("optional"),
        layout=own.get("layout"),
        led_by=texts(own, "led-by"),
        method=own.get("method"),
        outcomes=texts(own, "outcomes", at_spaces=True),
        plan_b=own.get("plan-b"),
        lang=heading.lang if heading else "",
    )


def _attributes(heading: Heading | None, page: Page) -> Attributes:
    return page.attributes.get(heading.span.line, NONE) if heading else NONE


def _title(children: Inlines) -> str:
    return " ".join(plain(children).split())


def _without_idle_breaks(blocks: list[Block]) -> Blocks:
    """Blocks without breaks that nothing follows or that follow nothing."""
    kept: list[Block] = []
    for block in blocks:
        if not isinstance(block, SlideBreak) or (kept and not isinstance(kept[-1], SlideBreak)):
            kept.append(block)
    while kept and isinstance(kept[-1], SlideBreak):
        kept.pop()
    return tuple(kept)


def without_title(blocks: Blocks) -> tuple[Heading | None, Blocks]:
    """The first `#` and what follows it, if nothing stands before it."""
    first = blocks[0] if blocks else None
    if isinstance(first, Heading) and first.level == 1:
        return first, blocks[1:]
    return None, blocks
