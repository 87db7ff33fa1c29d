"""Looks up what people wrote under a name such as `involvement.purpose` or `slides.led-by`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath

from toolkit.model.blocks import Activity
from toolkit.model.fields import Field, Kind
from toolkit.model.package import Module, Package
from toolkit.model.quickly import regex
from toolkit.model.record import NAMES, Items, Scalar, Value, filled
from toolkit.model.record_fields import RECORD_FIELDS
from toolkit.model.source import Span
from toolkit.model.words import walk

ROLE = regex(r"\brole:(?P<name>\w[\w-]*)")
"""A role such as `role:involvement-worker`, where a person's name must not stand."""

RECORD = "record.yaml"

Texts = Iterable[tuple[Span, str]]


def _led_by(module: Module) -> Texts:
    for slide in module.slides:
        yield from ((slide.span, name) for name in slide.led_by)
        for block in walk(slide.blocks):
            if isinstance(block, Activity):
                yield from ((block.span, name) for name in block.led_by)


def _one(name: str) -> Callable[[Module], Texts]:
    """A key of the front matter that holds one text; `name` is that of the module's field."""
    return lambda m: [(_line(m, name), getattr(m, name))]


def _many(name: str) -> Callable[[Module], Texts]:
    """A key of the front matter that holds several texts."""
    return lambda m: [(_line(m, name), text) for text in getattr(m, name)]


def _line(module: Module, name: str) -> Span:
    return module.lines.get(name.replace("_", "-"), Span(module.span.path))


FRONT_MATTER: Mapping[str, Callable[[Module], Texts]] = {
    "title": _one("title"),
    "summary": _one("summary"),
    "audience": _many("audience"),
    "outcomes": lambda m: [(outcome.span, outcome.text) for outcome in m.outcomes],
    "minutes": lambda m: [(_line(m, "minutes"), str(m.minutes))] if m.minutes else [],
    "status": _one("status"),
    "version": _one("version"),
    "date": _one("date"),
    "level": _one("level"),
    "direction": _one("direction"),
    "methods": _many("methods"),
    "topics": _many("topics"),
    "authors": _many("authors"),
    "sources": lambda m: [(source.span, source.title) for source in m.sources],
    "reading": lambda m: [(source.span, source.title) for source in m.reading],
    "content-notes": _many("content_notes"),
}
"""What a framework may look up in the front matter of a module, or in its `::: objectives`."""

CONTENT: Mapping[str, Callable[[Module], Texts]] = {
    "slides.led-by": _led_by,
    "slides.method": lambda m: ((slide.span, slide.method) for slide in m.slides),
}
"""What a framework may look up on slides and activities."""

PACKAGE: Mapping[str, Callable[[Package], str]] = {
    "package.organisation": lambda p: p.organisation,
    "package.licence": lambda p: p.licence,
    "package.contact": lambda p: p.contact,
    "package.feedback": lambda p: p.feedback,
    "package.support": lambda p: p.support,
}
"""What a framework may look up in `package.yaml`."""


def fields_known() -> tuple[str, ...]:
    """Every name that a framework may look up."""
    return (*FRONT_MATTER, *CONTENT, *PACKAGE, *_RECORD)


def is_known(field: str) -> bool:
    """Whether a framework may look up a name; below a field that takes any keys, any name goes."""
    above = _RECORD.get(field.rpartition(".")[0])
    open_ended = above is not None and above.kind in _OPEN and not above.fields
    return open_ended or field in fields_known()


def headed_by(field: str) -> str:
    """The field that says what each entry is, for one that only sorts entries; else "".

    `evaluation.plan.level` is headed by `evaluation.plan.tool`, `impact.kind` by `impact.change`.
    """
    above, _, key = field.rpartition(".")
    entries = _RECORD.get(above)
    main = entries.main if entries and entries.many and key in _SORTING else ""
    return f"{above}.{main}" if main and main != key else ""


def look_up(module: Module, package: Package, field: str) -> tuple[Value, ...]:
    """What people wrote under a field; starter prompts, "…" and "TODO" count as empty."""
    return tuple(value for value in written(module, package, field) if filled(value))


def written(module: Module, package: Package, field: str) -> tuple[Value, ...]:
    """Everything that stands under a field, prompts included."""
    if field in PACKAGE:
        line = package.lines.get(field.removeprefix("package."), Span(package.span.path))
        return _scalars([(line, PACKAGE[field](package))])
    texts = FRONT_MATTER.get(field) or CONTENT.get(field)
    return _scalars(texts(module)) if texts else module.record.at(field)


def where(module: Module, field: str) -> tuple[str, tuple[str, ...], str]:
    """Where to write a field: the file's name, the keys on the way, and what else to do there."""
    if field in PACKAGE:
        return "package.yaml", (field.removeprefix("package."),), ""
    if field in FRONT_MATTER:
        return file_name(module), (field,), ""
    if field in CONTENT:
        how = f"write {field.removeprefix('slides.')}= at a slide or an activity"
        return file_name(module), (), how
    return RECORD, tuple(field.split(".")), ""


def in_words(keys: tuple[str, ...]) -> str:
    """Keys as people type them: `“governance”, “sign off”`."""
    return ", ".join(f"“{key.replace('-', ' ')}”" for key in keys)


def file_name(module: Module) -> str:
    """The name of a module's Markdown file, without its folder."""
    return PurePosixPath(module.span.path).name


def words(value: Value) -> str:
    """A value as one line of words."""
    match value:
        case Scalar(text=text):
            return " ".join(ROLE.sub(_role, text).split())
        case Items(items=items):
            return "; ".join(words(item) for item in items if filled(item))
        case _:
            said = (e for e in value.entries if e.key not in NAMES and filled(e.value))
            return ", ".join(words(entry.value) for entry in said)


def as_date(text: str) -> date | None:
    """The day that was written, such as 2026-05-04, or None where it is none."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _role(found: re.Match[str]) -> str:
    return found["name"].replace("-", " ")


def _declared(fields: tuple[Field, ...], above: str = "") -> Iterator[tuple[str, Field]]:
    """Every field of the record under its dotted name."""
    for field in fields:
        name = f"{above}{field.name}"
        yield name, field
        yield from _declared(field.fields, f"{name}.")


_RECORD = dict(_declared(RECORD_FIELDS))
_OPEN = (Kind.ENTRIES, Kind.ANYTHING)
_SORTING = ("kind", "level")
"""Keys that say of which sort an entry is, and nothing of what was done or planned."""


def _scalars(texts: Texts) -> tuple[Value, ...]:
    return tuple(Scalar(span, text) for span, text in texts if text)
