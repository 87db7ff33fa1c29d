"""One module: its front matter and its Markdown, made into what everything else works with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.minutes import NO_TIME, Minutes
from toolkit.model.module_fields import MODULE_FIELDS, OF_OTHER_TOOLS
from toolkit.model.package import Claim, Module, Outcome, Section, Source
from toolkit.model.quickly import dataclass
from toolkit.model.record import Entries, Record, Value
from toolkit.model.record_fields import RECORD_FIELDS
from toolkit.model.review import Judgement
from toolkit.model.source import Span
from toolkit.model.words import plain
from toolkit.reading.claims import claims_in_attributes, claims_in_front_matter
from toolkit.reading.fields import checked, each_of, text_of, texts_of
from toolkit.reading.front_matter import Split, read_front_matter, split
from toolkit.reading.ids import with_ids
from toolkit.reading.languages import read_language
from toolkit.reading.lesson_boxes import with_boxes
from toolkit.reading.markdown import read_into
from toolkit.reading.markdown_rules import (
    UNKNOWN_ATTRIBUTE,
    UNKNOWN_BLOCK,
    UNREAD_ATTRIBUTE_VALUE,
    UNREAD_ATTRIBUTES,
)
from toolkit.reading.note_numbers import with_numbers
from toolkit.reading.outcomes import (
    outcomes_in,
    read_outcomes,
    with_known_checks,
    with_named_outcomes,
)
from toolkit.reading.outline import prose_to_handout, read_outline, without_title
from toolkit.reading.own_words import with_own_words
from toolkit.reading.quantities import read_clock, read_minutes, read_yes_no
from toolkit.reading.record import EMPTY, with_more
from toolkit.reading.remarks import Remarks
from toolkit.reading.rewrite import with_content
from toolkit.reading.text import read_text

_RECORD_NAMES = frozenset(field.name for field in RECORD_FIELDS)
_FIELDS = (
    *MODULE_FIELDS,
    *(f for f in RECORD_FIELDS if f.name not in {m.name for m in MODULE_FIELDS}),
)

_HIDE_TIMES = (UNKNOWN_ATTRIBUTE, UNKNOWN_BLOCK, UNREAD_ATTRIBUTES, UNREAD_ATTRIBUTE_VALUE)


@dataclass(frozen=True, slots=True)
class ModuleReading:
    """A module, or None where its file holds no text or its front matter cannot be read."""

    module: Module | None
    diagnostics: tuple[Diagnostic, ...]


def read_module(
    id: str,
    path: str,
    data: bytes,
    record: Record | None = None,
    language: str = "en-GB",
    judgements: tuple[Judgement, ...] = (),
) -> ModuleReading:
    """Read one module. `record` is what its record.yaml says, `language` the package's.

    `judgements` are what its reviews.yaml says.
    """
    remarks = Remarks(path)
    text = read_text(data, remarks)
    module = None
    if text is not None:
        parts = split(text, remarks)
        head = read_front_matter(parts, remarks)
        if head is not None:
            record = record or Record(Span(path), EMPTY)
            read = _module(id, parts, head, record, language, remarks)
            module = with_own_words(replace(read, judgements=judgements), remarks)
            module = with_numbers(module) if "^" in parts.body else module
    return ModuleReading(module, tuple(remarks.found))


@dataclass(frozen=True, slots=True)
class _Content:
    """What the Markdown of a module holds, with what its front matter says about it."""

    title: str
    sections: tuple[Section, ...]
    outcomes: tuple[Outcome, ...]
    claims: tuple[Claim, ...]


def _content(parts: Split, head: Entries, language: str, remarks: Remarks) -> _Content:
    is_marp = read_yes_no(text_of(head.get("marp"))) or False
    blocks, page = read_into(
        parts.body, remarks, parts.body_line, language=language, comments_speak=is_marp
    )
    title = text_of(head.get("title"))
    if not title:
        heading, rest = without_title(blocks)
        if heading:
            title, blocks = " ".join(plain(heading.children).split()), rest
    blocks = with_boxes(blocks, head, page)
    sections = read_outline(blocks, page)
    outcomes = read_outcomes(head.get("outcomes"), remarks)
    if not outcomes:
        everything = (block for s in sections for slide in s.slides for block in slide.blocks)
        outcomes = outcomes_in(tuple(everything))
    sections, outcomes, anchors = with_ids(sections, outcomes, page.evidence, remarks)
    outcomes = with_known_checks(outcomes, sections)
    claims = (
        *claims_in_front_matter(head.get("evidence"), remarks),
        *claims_in_attributes(page.evidence, anchors, remarks.path),
    )
    title = title or _first_title(sections)
    return _Content(title, with_named_outcomes(sections, outcomes), outcomes, claims)


def _module(
    id: str, parts: Split, written: Entries, record: Record, language: str, remarks: Remarks
) -> Module:
    head = checked(written, _FIELDS, remarks, OF_OTHER_TOOLS)
    language = read_language(text_of(head.get("language"))) or language
    content = _content(parts, head, language, remarks)

    def one(key: str) -> str:
        return text_of(head.get(key))

    def several(key: str) -> tuple[str, ...]:
        return texts_of(head.get(key))

    module = Module(
        span=Span(remarks.path, 1, parts.body_line + parts.body.count("\n")),
        id=id,
        title=content.title or id,
        sections=content.sections,
        record=with_more(record, head, _RECORD_NAMES, remarks),
        summary=one("summary"),
        audience=several("audience"),
        outcomes=content.outcomes,
        minutes=_minutes(head),
        start=read_clock(one("start")),
        status=one("status") or "draft",
        version=one("version"),
        date=one("date"),
        language=language,
        level=one("level"),
        direction=one("direction"),
        methods=several("methods"),
        topics=several("topics"),
        authors=several("authors"),
        sources=_sources(head.get("sources")),
        reading=_sources(head.get("reading")),
        content_notes=several("content-notes"),
        claims=content.claims,
        paragraphs="handout" if one("paragraphs") == "handout" else "everywhere",
        unread=any(each.rule in _HIDE_TIMES for each in remarks.found),
        lines={entry.key: entry.span for entry in head.entries},
    )
    if module.paragraphs == "handout":
        module = with_content(module, prose_to_handout, lambda heading, _: heading)
    return module


def _minutes(head: Entries) -> Minutes | None:
    """The time that is promised; the Carpentries give it in two parts."""
    if texts := texts_of(head.get("minutes")):
        return read_minutes(texts[0]) if len(texts) == 1 else None
    parts = [read_minutes(text_of(head.get(key))) for key in ("teaching", "exercises")]
    known = [part for part in parts if part is not None]
    return sum(known, NO_TIME) if known else None


def _first_title(sections: tuple[Section, ...]) -> str:
    titles = (title for s in sections for title in (s.title, *(slide.title for slide in s.slides)))
    return next(filter(None, titles), "")


def _sources(value: Value | None) -> tuple[Source, ...]:
    found: list[Source] = []
    for each in each_of(value):
        if isinstance(each, Entries):
            parts: Mapping[str, str] = {e.key: text_of(e.value) for e in each.entries}
            texts = (parts.get(key, "") for key in ("title", "where", "access", "note"))
            found.append(Source(each.span, *texts))
        elif text := text_of(each):
            found.append(Source(each.span, text))
    return tuple(source for source in found if source.title or source.where)
