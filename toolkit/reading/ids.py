"""Names for places: the ids that were written, and slugs of titles for places that need one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

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
from toolkit.model.inside import each_block, with_inner_blocks
from toolkit.model.package import Outcome, Section, Slide
from toolkit.model.quickly import dataclass, regex
from toolkit.model.words import walk
from toolkit.reading.markdown_rules import DUPLICATE_ID
from toolkit.reading.remarks import Remarks

_NOT_IN_SLUGS = regex(r"[^\w\s-]")


def slug(text: str) -> str:
    """A title as an id: small letters, hyphens between the words."""
    return "-".join(re.split(r"[\s_-]+", _NOT_IN_SLUGS.sub("", text.casefold()).strip())).strip("-")


class Ids:
    """Gives each id once; those that people wrote are taken first."""

    def __init__(self, remarks: Remarks) -> None:
        self.remarks = remarks
        self.taken: dict[str, int] = {}
        self.last: dict[str, int] = {}

    def take_written(self, id: str, line: int) -> None:
        """Note an id that somebody wrote; say so if it is there already."""
        first = self.taken.setdefault(id, line)
        if first != line:
            self.remarks.say(
                DUPLICATE_ID,
                line,
                f"“#{id}” is already the name of the place on line {first}.",
                f"give this place another name, such as {{#{id}-2}}.",
            )

    def own(self, id: str, line: int) -> str:
        """The written id, if it belongs to this line; otherwise a new one like it."""
        return id if self.taken.get(id) == line else self.new(id, line)

    def new(self, wanted: str, line: int) -> str:
        """An id that nobody has yet: `wanted`, or that with -2, -3 and so on."""
        id, number = wanted, 1
        while id in self.taken:
            number = self.last.get(wanted, 1) + 1
            self.last[wanted] = number
            id = f"{wanted}-{number}"
        self.taken[id] = line
        return id

    def numbered(self, kind: str, line: int) -> str:
        """An id such as quiz-1 or quiz-2, for a place without a title."""
        number = self.last.get(kind, 0) + 1
        while f"{kind}-{number}" in self.taken:
            number += 1
        self.last[kind] = number
        return self.new(f"{kind}-{number}", line)


@dataclass(slots=True)
class _Claims:
    """Lines on which a claim stands, and the ids of what stands there."""

    lines: Mapping[int, str]
    anchors: dict[int, str]

    def at(self, line: int) -> str:
        """The claim on a line whose place is not known yet, or ""."""
        return "" if line in self.anchors else self.lines.get(line, "")


def with_ids(
    sections: tuple[Section, ...],
    outcomes: tuple[Outcome, ...],
    evidence: Mapping[int, str],
    remarks: Remarks,
) -> tuple[tuple[Section, ...], tuple[Outcome, ...], Mapping[int, str]]:
    """Sections and outcomes in which every place that can be cited has its own id.

    `evidence` are the lines on which a claim stands: the block there gets an id too, and comes
    back by its line.
    """
    ids = Ids(remarks)
    for id, line in sorted(_written(sections, outcomes), key=lambda each: each[1]):
        ids.take_written(id, line)
    named = tuple(replace(each, id=_outcome_id(each, ids)) for each in outcomes)
    claims = _Claims(evidence, {})
    # Slides first: an author who names a place by its title means the slide, not the divider.
    filled = [
        replace(section, slides=tuple(_slide(s, section, ids, claims) for s in section.slides))
        for section in sections
    ]
    done = tuple(replace(section, id=_section_id(section, ids)) for section in filled)
    # Numbers last: a block that nobody named takes no name from a slide called “Discussion 1”.
    whole = tuple(
        replace(s, slides=tuple(_numbered(slide, ids) for slide in s.slides)) for s in done
    )
    return whole, named, claims.anchors


def _written(sections: Iterable[Section], outcomes: Iterable[Outcome]) -> Iterable[tuple[str, int]]:
    """Each written id with its line."""
    places: list[Section | Slide | Outcome | Block] = list(outcomes)
    for section in sections:
        places.append(section)
        for slide in section.slides:
            places.append(slide)
            places.extend(walk(slide.blocks))
    return ((place.id, place.span.line) for place in places if place.id)


def _outcome_id(outcome: Outcome, ids: Ids) -> str:
    line = outcome.span.line
    return ids.own(outcome.id, line) if outcome.id else ids.numbered("outcome", line)


def _section_id(section: Section, ids: Ids) -> str:
    line = section.span.line
    return ids.own(section.id, line) if section.id else ids.new(_slug(section, "section"), line)


def _slide(slide: Slide, section: Section, ids: Ids, claims: _Claims) -> Slide:
    line = slide.span.line
    title = slug(slide.title) or _slug(section, "slide")
    id = ids.own(slide.id, line) if slide.id else ids.new(title, line)
    if slide.title and claims.at(line):
        claims.anchors[line] = id
    return replace(slide, id=id, blocks=_blocks(slide.blocks, ids, claims))


def _blocks(blocks: Blocks, ids: Ids, claims: _Claims) -> Blocks:
    return each_block(blocks, lambda block: _block(block, ids, claims))


def _block(block: Block, ids: Ids, claims: _Claims) -> Block:
    line = block.span.line
    claim = claims.at(line)
    if block.id:
        id = ids.own(block.id, line)
    elif isinstance(block, Activity):
        id = ids.new(_slug(block, "activity"), line)
    elif isinstance(block, Quiz):
        id = ids.new(slug(block.title), line) if slug(block.title) else ids.numbered("quiz", line)
    else:
        id = ids.new(f"evidence-{slug(claim)}", line) if claim else ""
    if claim:
        claims.anchors[line] = id
    named = block if id == block.id else replace(block, id=id)
    return with_inner_blocks(named, lambda inner: _blocks(inner, ids, claims))


def _numbered(slide: Slide, ids: Ids) -> Slide:
    return replace(slide, blocks=each_block(slide.blocks, lambda block: _counted(block, ids)))


def _counted(block: Block, ids: Ids) -> Block:
    """A block with an id such as reflection-1, where a checklist can cite it and it has none."""
    kind = "" if block.id else _kind(block)
    named = replace(block, id=ids.numbered(kind, block.span.line)) if kind else block
    return with_inner_blocks(named, lambda run: each_block(run, lambda b: _counted(b, ids)))


def _kind(block: Block) -> str:
    """What people call a block that evidence can point to, or ""."""
    match block:
        case Callout(kind=CalloutKind.CONTENT_NOTE):
            return "content-note"
        case Callout(kind=CalloutKind.KEYPOINTS):
            return "keypoints"
        case Callout(kind=CalloutKind.DEFINITION) | DefinitionList():
            return "definition"
        case Reflection() | Discussion() | Voice() | Table():
            return type(block).__name__.casefold()
        case Figure():
            return "picture"
        case _:
            return ""


def _slug(place: Section | Activity, otherwise: str) -> str:
    return slug(place.title) or otherwise
