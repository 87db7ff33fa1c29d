"""What people can say, feel or do afterwards, in all the spellings that authors use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from toolkit.model.blocks import Activity, Block, Blocks, Callout, CalloutKind, List, Paragraph
from toolkit.model.inside import each_block, with_inner_blocks
from toolkit.model.module_fields import MODULE_FIELDS
from toolkit.model.package import Outcome, Section, Slide
from toolkit.model.quickly import regex
from toolkit.model.record import Entries, Entry, Items, Scalar, Value
from toolkit.model.source import Span
from toolkit.model.words import plain, walk
from toolkit.reading.fields import each_of, listed, text_of, texts_of
from toolkit.reading.front_matter_rules import OUTCOME_WITHOUT_WORDS
from toolkit.reading.ids import slug
from toolkit.reading.remarks import Remarks, perhaps
from toolkit.reading.yaml_rules import COLON_IN_VALUE, UNKNOWN_ENTRY

DOMAINS = {
    "know": "know",
    "say": "know",
    "cognitive": "know",
    "knowledge": "know",
    "feel": "feel",
    "affective": "feel",
    "attitude": "feel",
    "do": "do",
    "behavioural": "do",
    "behavioral": "do",
    "skill": "do",
}
"""Words for the kinds of outcomes, and the kind that each means."""

_TEXT_KEYS = ("text", "outcome")
_OTHER_KEYS = frozenset({"id", "checked-by", "domain", "kind", "level", *_TEXT_KEYS})
_OF_THE_MODULE = frozenset(field.name for field in MODULE_FIELDS) - _OTHER_KEYS
_MOST_WORDS = 12
"""The longest title that a check is looked for under."""
_LETTER = regex(r"[^\W\d_]")
_PREFIX = regex(rf"({'|'.join(DOMAINS)})\s*(?::|\s[-–—]\s)\s*(?=\S)", re.I)


def read_outcomes(value: Value | None, remarks: Remarks) -> tuple[Outcome, ...]:
    """Outcomes of the front matter; ids that nobody wrote are "" for now."""
    found = [one for each in each_of(value) for one in _outcomes(each, remarks) if one.text]
    for outcome in found:
        if not _LETTER.search(outcome.text):
            remarks.at(
                OUTCOME_WITHOUT_WORDS,
                outcome.span,
                f"“{outcome.text}” is no sentence about what people can say, feel or do.",
                "write one, such as “know: I can say what consent is”.",
            )
    return tuple(found)


def outcomes_in(blocks: Blocks) -> tuple[Outcome, ...]:
    """Outcomes of the first box “What you will learn”: its list, or its paragraphs."""
    box = next((b for b in walk(blocks) if _is_objectives(b)), None)
    if not isinstance(box, Callout):
        return ()
    items = [item for b in box.blocks if isinstance(b, List) for item in b.items]
    if items:
        return tuple(_plain_outcome(item.span, item.blocks) for item in items)
    return tuple(_plain_outcome(b.span, (b,)) for b in box.blocks if isinstance(b, Paragraph))


def with_named_outcomes(
    sections: tuple[Section, ...], outcomes: tuple[Outcome, ...]
) -> tuple[Section, ...]:
    """Sections in which `outcomes="1"` or `outcomes="o1"` means the first outcome, by its id."""
    ids = {outcome.id for outcome in outcomes}
    counted = {
        name: outcome.id
        for number, outcome in enumerate(outcomes, 1)
        for name in (str(number), f"o{number}", f"outcome-{number}")
        if name not in ids
    }

    def named(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(counted.get(name.lower(), name) for name in names)

    def with_block(block: Block) -> Block:
        if isinstance(block, Activity) and block.outcomes:
            block = replace(block, outcomes=named(block.outcomes))
        return with_inner_blocks(block, lambda inner: each_block(inner, with_block))

    def with_slide(slide: Slide) -> Slide:
        blocks = each_block(slide.blocks, with_block)
        return replace(slide, outcomes=named(slide.outcomes), blocks=blocks)

    return tuple(
        replace(section, slides=tuple(with_slide(slide) for slide in section.slides))
        for section in sections
    )


def with_known_checks(
    outcomes: tuple[Outcome, ...], sections: tuple[Section, ...]
) -> tuple[Outcome, ...]:
    """Outcomes whose checks are ids, where the title of a slide, or `quiz 1`, was written too."""
    if not any(outcome.checked_by for outcome in outcomes):
        return outcomes
    slides = [slide for section in sections for slide in section.slides]
    places: list[Slide | Section] = [*slides, *sections]
    ids = {slug(each.title): each.id for each in reversed(places) if each.title}
    ids |= {b.id.casefold(): b.id for slide in slides for b in walk(slide.blocks) if b.id}
    ids |= {each.id.casefold(): each.id for each in places}
    ids = {key.replace("-", ""): id for key, id in ids.items()} | ids  # quiz1 is quiz-1
    return tuple(replace(o, checked_by=tuple(_found(o.checked_by, ids))) for o in outcomes)


def _found(names: tuple[str, ...], ids: Mapping[str, str]) -> Iterator[str]:
    """The ids that words stand for, the longest run of them first; what is none stays."""
    start = 0
    while start < len(names):
        ends = range(min(len(names), start + _MOST_WORDS), start, -1)
        runs = ((end, slug(" ".join(names[start:end]))) for end in ends)
        found = ((end, ids.get(run) or ids.get(run.replace("-", ""))) for end, run in runs)
        start, id = next(((end, id) for end, id in found if id), (start + 1, names[start]))
        yield id


def _outcomes(value: Value, remarks: Remarks) -> Iterator[Outcome]:
    match value:
        case Scalar(span=span, text=text):
            yield _from_text(span, text)
        case Entries():
            yield from _from_entries(value, remarks)
        case Items(items=items):
            for item in items:
                yield from _outcomes(item, remarks)


def _from_text(span: Span, text: str) -> Outcome:
    found = _PREFIX.match(text)
    domain = DOMAINS[found[1].lower()] if found else ""
    return Outcome(span, "", text[found.end() :] if found else text, domain)


def _from_entries(value: Entries, remarks: Remarks) -> Iterator[Outcome]:
    """One outcome, or one for each kind that is named."""
    value = _with_text(value, remarks)
    _look_for_strangers(value, remarks)
    id, checked = text_of(value.get("id")), _names(value.get("checked-by"))
    domain = DOMAINS.get(text_of(value.get("domain") or value.get("kind")).lower(), "")
    named = [entry for entry in value.entries if entry.key in DOMAINS]
    named += [entry for entry in value.entries if entry.key in _TEXT_KEYS]
    texts = [(entry, text) for entry in named for text in texts_of(entry.value)]
    for entry, text in texts:
        span = value.span if len(texts) == 1 else entry.span
        kind = DOMAINS.get(entry.key, domain)
        yield Outcome(span, id if len(texts) == 1 else "", text, kind, checked)


def _with_text(value: Entries, remarks: Remarks) -> Entries:
    """An outcome whose own colon was taken for the end of a key, as the one text that it is."""
    first = value.entries[0] if value.entries else None
    keys = {entry.key for entry in value.entries}
    if first is None or keys & {*DOMAINS, *_TEXT_KEYS} or not isinstance(first.value, Scalar):
        return value
    if " " not in first.written.strip() or first.key in _OTHER_KEYS | _OF_THE_MODULE:
        return value
    text = f"{first.written}: {first.value.text}"
    remarks.at(
        COLON_IN_VALUE,
        first.span._replace(end_line=first.span.line),
        "a colon with a space stands inside an outcome, where it would begin a new entry.",
        f'put quotes around the text: - "{text}"',
    )
    whole = Entry(first.span, "text", replace(first.value, text=text), first.written)
    return Entries(value.span, (whole, *value.entries[1:]))


def _look_for_strangers(value: Entries, remarks: Remarks) -> None:
    known = [*(key for key in DOMAINS.values()), *_OTHER_KEYS]
    for entry in value.entries:
        if entry.key not in DOMAINS and entry.key not in _OTHER_KEYS:
            _say_stranger(entry, sorted({key.replace("-", " ") for key in known}), remarks)


def _say_stranger(entry: Entry, known: list[str], remarks: Remarks) -> None:
    if entry.key in _OF_THE_MODULE:
        remarks.at(
            UNKNOWN_ENTRY,
            entry.span,
            f"“{entry.written or entry.key}” is about the whole module, and stands below an "
            "outcome here.",
            "let the line begin at the very left, without a space or a dash before it.",
        )
        return
    remarks.at(
        UNKNOWN_ENTRY,
        entry.span,
        f"“{entry.written or entry.key}” before the colon is not known in an outcome; "
        "if it is part of the text, the text needs quotes.",
        perhaps(entry.key, known),
    )


def _names(value: Value | None) -> tuple[str, ...]:
    """Names of places: at commas or spaces, with or without a #."""
    return tuple(
        name.removeprefix("#")
        for text in texts_of(value)
        for part in listed(text)
        for name in part.split()
    )


def _plain_outcome(span: Span, blocks: tuple[Block, ...]) -> Outcome:
    words = " ".join(plain(b.children) for b in blocks if isinstance(b, Paragraph))
    return _from_text(span, " ".join(words.split()))


def _is_objectives(block: Block) -> bool:
    return isinstance(block, Callout) and block.kind is CalloutKind.OBJECTIVES
