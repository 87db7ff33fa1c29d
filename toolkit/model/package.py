"""The whole: a package of modules, and what a module is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

from toolkit.model.blocks import Block
from toolkit.model.framework import Framework
from toolkit.model.inlines import Inlines
from toolkit.model.minutes import Minutes
from toolkit.model.quickly import dataclass
from toolkit.model.record import Record
from toolkit.model.review import Judgement
from toolkit.model.source import Span


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a person can say, feel or do afterwards.

    `domain` is "know", "feel", "do" or "" where none was named; `checked_by` are ids.
    """

    span: Span
    id: str
    text: str
    domain: str = ""
    checked_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """An author's word that something here is evidence for a criterion; `anchors` are ids."""

    span: Span
    framework: str
    criterion: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Something to read, or where a fact comes from."""

    span: Span
    title: str
    where: str = ""
    access: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Slide:
    """A `##`: one idea, shown on one slide (or more, if it does not fit) and under one heading.

    `title` is plain text, `heading` the same with its markup; both are empty where the author
    wrote content before any `##`. `blocks` hold everything in source order, for all outputs.
    `shows_record` is a word such as "how-made" where a part of the record is to stand here.
    """

    span: Span
    id: str
    title: str
    heading: Inlines
    blocks: tuple[Block, ...]
    minutes: Minutes | None = None
    is_break: bool = False
    shows_outcomes: bool = False
    shows_record: str = ""
    optional: bool = False
    layout: str = ""
    led_by: tuple[str, ...] = ()
    method: str = ""
    outcomes: tuple[str, ...] = ()
    plan_b: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A `#`: slides that belong together. The first section may have no title."""

    span: Span
    id: str
    title: str
    slides: tuple[Slide, ...]
    heading: Inlines = ()


@dataclass(frozen=True, slots=True)
class Module:
    """One training module: one Markdown file, its record, and what reviewers said.

    `id` is the folder's name, `span` the whole file, `judgements` what people said of it. `start`
    is when a session begins, in minutes after midnight, where somebody said so. `paragraphs` is
    "everywhere" or "handout"; `lines` says where each key of the front matter stands; `unread`
    that the name of a block, or what stands in curly brackets, could not be read, so that times
    may be missing. `passed` are those of the record's deadlines (to ask for a consent again, or
    how people are) that had passed when it was read, sorted.
    """

    span: Span
    id: str
    title: str
    sections: tuple[Section, ...]
    record: Record
    summary: str = ""
    audience: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    minutes: Minutes | None = None
    start: int | None = None
    status: str = "draft"
    version: str = ""
    date: str = ""
    language: str = "en-GB"
    level: str = ""
    direction: str = ""
    methods: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    reading: tuple[Source, ...] = ()
    content_notes: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    paragraphs: str = "everywhere"
    unread: bool = False
    passed: tuple[str, ...] = ()
    lines: Mapping[str, Span] = field(default_factory=dict)

    @property
    def slides(self) -> Iterator[Slide]:
        """Every slide, in order."""
        return (slide for section in self.sections for slide in section.slides)


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A word explained: `short` in a line, `long` if there is more to say, `also` other forms."""

    span: Span
    term: str
    short: str
    long: str = ""
    acronym: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Allowed:
    """A word, or the name of a rule about words, that a group chose to keep, and why."""

    span: Span
    what: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Package:
    """Everything a group made, read once.

    `make` names the outputs that were chosen; () means the usual ones. `copies` names those that
    are made for people besides, `for_participants` the slides, handouts and copies that come of
    both ("handout.pdf") and `outputs` everything that does. `start` is when a day begins, in
    minutes after midnight, `feedback_form` the address of an evaluation form online.
    `spelling` asks for advice about spelling, which takes `words` as right.
    `catalogue` lists by kind what the package is meant to hold. `lines` says where each key of
    `package.yaml` stands.
    """

    span: Span
    title: str
    modules: tuple[Module, ...]
    glossary: tuple[GlossaryTerm, ...] = ()
    frameworks: tuple[Framework, ...] = ()
    organisation: str = ""
    version: str = ""
    date: str = ""
    language: str = "en-GB"
    licence: str = ""
    contact: str = ""
    feedback: str = ""
    support: str = ""
    feedback_form: str = ""
    start: int | None = None
    make: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    for_participants: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    allowed: tuple[Allowed, ...] = ()
    spelling: bool = False
    words: tuple[str, ...] = ()
    catalogue: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lines: Mapping[str, Span] = field(default_factory=dict)

    def term(self, key: str) -> GlossaryTerm | None:
        """The glossary's entry for a term, or None."""
        return next((term for term in self.glossary if term.term == key), None)
