"""Short ways to write the frozen values that checks look at."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.checking.check import check
from toolkit.checking.words import acronyms, advice
from toolkit.model.assets import Assets
from toolkit.model.blocks import Block, Figure, Paragraph, Voice
from toolkit.model.inlines import Inline, Link, Picture, Text
from toolkit.model.minutes import Minutes
from toolkit.model.package import Module, Outcome, Package, Section, Slide
from toolkit.model.record import Entries, Entry, Items, Record, Scalar, Value
from toolkit.model.source import Span

HERE = Span("modules/example/module.md", 5, 5)


def slide(title: str = "A title", *blocks: Block, line: int = 5, **fields: object) -> Slide:
    """A slide with blocks, or with one paragraph where none are given."""
    span = Span(HERE.path, line, line)
    content = blocks or (paragraph("Words."),)
    return Slide(span, title.lower(), title, (Text(title),), content, **fields)  # type: ignore[arg-type]  # fields are passed on as they come


def module(*slides: Slide, record: Record | None = None, **fields: object) -> Module:
    """A module with one section that holds the slides."""
    section = Section(HERE, "", "", slides)
    return Module(HERE, "example", "Example", (section,), record or the_record(), **fields)  # type: ignore[arg-type]  # fields are passed on as they come


def found(
    what: Module | Slide | Block, assets: Assets | None = None, contact: str = ""
) -> list[str]:
    """The names of the rules that a module (or a slide, or a block) breaks.

    Advice about words is left out: the words of these tests are chosen for other reasons.
    """
    match what:
        case Module():
            whole = what
        case Slide():
            whole = module(what)
        case _:
            whole = module(slide("A title", what))
    package = Package(HERE, "Example", (whole,), contact=contact)
    said = check(package, assets or {})
    return [each.rule.name for each in said if each.rule not in (*advice.CHECKS, *acronyms.CHECKS)]


def paragraph(*inlines: Inline | str) -> Paragraph:
    """A paragraph; plain words may be given as they are."""
    return Paragraph(HERE, tuple(Text(i) if isinstance(i, str) else i for i in inlines))


def link(words: str, href: str = "https://example.org/") -> Paragraph:
    """A paragraph that holds a link."""
    return paragraph("See ", Link((Text(words),), href))


def figure(source: str, alt: str = "Five people around a table", *, path: str = "") -> Figure:
    """A figure with one picture."""
    return Figure(HERE, (Picture(HERE, source, path, alt),))


def voice(*, consent: str = "", invented: bool = False) -> Voice:
    """A person's words."""
    return Voice(HERE, (paragraph("I said no."),), consent, "A carer", invented)


def the_record(**fields: Value | str) -> Record:
    """A record with some entries."""
    return Record(HERE, entries(**fields))


def entries(**fields: Value | str) -> Entries:
    """Keys with values; text may be given as it is."""
    return Entries(HERE, tuple(Entry(HERE, k, _value(v)) for k, v in fields.items()))


def items(*values: Value | str) -> Items:
    """A list of values."""
    return Items(HERE, tuple(_value(value) for value in values))


def outcomes(*checked_by: Iterable[str]) -> tuple[Outcome, ...]:
    """Outcomes o1, o2, …, each with the ids that check it."""
    return tuple(
        Outcome(HERE, f"o{n}", "I can say no", checked_by=tuple(ids))
        for n, ids in enumerate(checked_by, start=1)
    )


def minutes(least: int, most: int | None = None) -> Minutes:
    """A time, or a range of times."""
    return Minutes(least, least if most is None else most)


def _value(value: Value | str) -> Value:
    return Scalar(HERE, value) if isinstance(value, str) else value
