"""Conditions on what participants get: words on slides, blocks, formats, voices with consent."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from toolkit.accrediting.contents import Contents
from toolkit.accrediting.fields import file_name
from toolkit.accrediting.kind import Finding, Spared, computed
from toolkit.model.blocks import (
    Activity,
    Block,
    Blocks,
    Callout,
    CalloutKind,
    DefinitionList,
    Discussion,
    Figure,
    Quiz,
    Reflection,
    Table,
    Voice,
)
from toolkit.model.consent import consent_for
from toolkit.model.counts import counted
from toolkit.model.coverage import Evidence, EvidenceKind, Unmet
from toolkit.model.framework import Condition
from toolkit.model.inlines import Term
from toolkit.model.package import Slide
from toolkit.model.quickly import regex
from toolkit.model.source import Span
from toolkit.model.views import View, shown
from toolkit.model.words import inlines_in, walk

FEW = 3
"""So many of the words that were looked for are named where none was there."""

BLOCKS: Mapping[str, Callable[[Block], bool]] = {
    "activity": lambda block: isinstance(block, Activity),
    "discussion": lambda block: isinstance(block, Discussion),
    "reflection": lambda block: isinstance(block, Reflection),
    "quiz": lambda block: isinstance(block, Quiz),
    "voice": lambda block: isinstance(block, Voice),
    "picture": lambda block: isinstance(block, Figure),
    "table": lambda block: isinstance(block, Table),
    "content-note": lambda block: _is_callout(block, CalloutKind.CONTENT_NOTE),
    "keypoints": lambda block: _is_callout(block, CalloutKind.KEYPOINTS),
}
"""The blocks that a framework can ask for, by the names that authors write."""


def slide_about(of: Contents, condition: Condition) -> Finding:
    """Some slide says one of some words, on the slide and in the handout."""
    named = _naming(condition.values)
    saying = [
        slide
        for slide, on_slide, in_handout in of.in_both
        if named.search(on_slide) and named.search(in_handout)
    ]
    # A slide that is about something says so in its title; one that only mentions it comes second.
    about = [slide for slide in saying if named.search(slide.title)]
    evidence = tuple(computed(s.span, condition.says, s.id) for s in about or saying)
    looked_for = [f"“{word}”" for word in condition.values]
    if len(looked_for) > FEW + 1:
        looked_for[FEW:] = [f"one of {len(looked_for) - FEW} others like them"]
    missing = f"no slide says {' or '.join(looked_for)} on the slide and in the handout"
    return evidence or Unmet(condition, missing, file_name(of.module), how="add a slide about it")


def has_block(of: Contents, condition: Condition) -> Finding:
    """Participants get at least one block of some kinds; the first on each slide is named."""
    first: dict[str, Evidence] = {}
    for slide, block in of.blocks:
        spot = of.spots.get(block.id)
        if spot and not spot.seen & {View.SLIDES, View.HANDOUT}:
            continue  # only trainers see it, or readers of the easy-read copy
        if any(BLOCKS[name](block) for name in condition.values):
            piece = computed(block.span, condition.says, block.id or slide.id)
            first.setdefault(slide.id, piece)
    names = " or ".join(condition.values)
    missing = f"there is no {names} in it"
    how = f"add “::: {condition.values[0]}”"
    return tuple(first.values()) or Unmet(condition, missing, file_name(of.module), how=how)


def words_are_explained(of: Contents, condition: Condition) -> Finding:
    """At least one word is explained to participants, by the glossary or where it stands."""
    module = of.module
    first: dict[str, Slide] = {}
    for slide in module.slides:
        # A handout leaves breaks out, and it is handouts that explain the words they use.
        for term in () if slide.is_break else _explained(shown(View.HANDOUT, slide.blocks)):
            first.setdefault(term, slide)
    if not first:
        how = f"add words that the module uses, or “::: definition” in {file_name(module)}"
        return Unmet(condition, "no word is explained", "glossary.yaml", how=how)
    label = f"{condition.says}: {counted(len(first), 'word')}"
    slides = dict.fromkeys(slide.id for slide in first.values())
    by_id = {slide.id: slide for slide in first.values()}
    seen = {s.id for term, s in first.items() if term in _explained(shown(View.SLIDES, s.blocks))}
    found = (computed(by_id[id].span, label, id) for id in slides)
    return tuple(replace(each, off_slide=each.anchor not in seen) for each in found)


def formats_are_made(of: Contents, condition: Condition) -> Finding:
    """Participants get at least so many formats, by what `package.yaml` says is made."""
    package = of.package
    made = package.for_participants
    if len(made) >= condition.number:
        line = package.lines.get("make", Span(package.span.path))
        return (computed(line, f"{condition.says}: {_by_name(made)}"),)
    missing = f"this package makes {counted(len(made), 'format')} for participants"
    return Unmet(condition, missing, "package.yaml", ("make",))


def output_is_made(of: Contents, condition: Condition) -> Finding:
    """The package makes at least one of some outputs, by what `package.yaml` says is made."""
    package = of.package
    made = tuple(each for each in package.outputs if each.partition(".")[0] in condition.values)
    if made:
        line = package.lines.get("make", Span(package.span.path))
        return (computed(line, f"{condition.says}: {_by_name(made)}"),)
    named = " or ".join(condition.values)
    missing, how = f"this package does not make {named}", f"add {condition.values[0]}"
    return Unmet(condition, missing, "package.yaml", ("make",), how)


def every_voice_has_consent(of: Contents, condition: Condition) -> Finding:
    """Every voice that is not invented names a story in the record whose consent is given."""
    voices = [
        (s, block) for s, block in of.blocks if isinstance(block, Voice) if not block.invented
    ]
    agreed = [(slide, block, consent_for(block, of.module).story) for slide, block in voices]
    lacking = [block for _slide, block, story in agreed if story is None]
    if lacking:
        missing = (
            f"{len(lacking)} of {counted(len(voices), 'voice')} without a record of consent; "
            f"the first is on line {lacking[0].span.line}"
        )
        return Unmet(condition, missing, "record.yaml", ("stories", "consent"))
    if not voices:
        return Spared("no person's own words are used")
    label = f"{condition.says}: {len(voices)} of {len(voices)}"
    return tuple(
        Evidence(
            story.span, EvidenceKind.RECORD, label, block.id or slide.id, field="stories.consent"
        )
        for slide, block, story in agreed
        if story
    )


def _by_name(made: tuple[str, ...]) -> str:
    """Formats such as "slides.pptx" in words: `slides (pptx, html), large-print (pdf)`."""
    endings: dict[str, list[str]] = {}
    for name, _, ending in (each.partition(".") for each in made):
        endings.setdefault(name, []).append(ending)
    return ", ".join(f"{name} ({', '.join(each)})" for name, each in endings.items())


def _naming(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of some words, as whole words; capitals do not matter."""
    return regex(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _explained(blocks: Blocks) -> Iterator[str]:
    for block in walk(blocks):
        if isinstance(block, DefinitionList) or _is_callout(block, CalloutKind.DEFINITION):
            yield f"{block.span}"
    yield from (each.key for each in inlines_in(blocks) if isinstance(each, Term))


def _is_callout(block: Block, kind: CalloutKind) -> bool:
    return isinstance(block, Callout) and block.kind is kind
