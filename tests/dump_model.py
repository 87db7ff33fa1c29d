"""A module as readable text: every block with its line, every field that says something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields
from enum import Enum
from typing import assert_never

from toolkit.model.blocks import (
    Blocks,
    Column,
    Definition,
    ListItem,
    Option,
    Placed,
    Question,
    Table,
)
from toolkit.model.inlines import (
    Code,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Marked,
    Picture,
    Strike,
    Strong,
    Term,
    Text,
)
from toolkit.model.minutes import Minutes
from toolkit.model.package import Module, Slide, Source
from toolkit.model.source import Span

INLINES = Text | Strong | Emphasis | Strike | Code | Link | Marked | Term | Picture | Footnote
PARTS = Placed | ListItem | Definition | Option | Question | Column

NOT_SAID = ("id", "title", "span", "sections", "record", "outcomes", "claims", "lines")
"""Fields of a module that have lines of their own below its title, or are about the file."""


def dump_module(module: Module) -> str:
    """A module's content, a line for each part of it."""
    return "\n".join(_module(module))


def _module(module: Module) -> Iterator[str]:
    yield f"module {module.id}: {module.title}"
    for field in fields(module):
        value = getattr(module, field.name)
        if field.name not in NOT_SAID and value not in (field.default, ()):
            span = module.lines.get(field.name.replace("_", "-"))
            yield f"  {field.name}{f', {_lines(span)}' if span else ''}: {_plain(value)}"
    for outcome in module.outcomes:
        checked = f", checked by {', '.join(outcome.checked_by)}" if outcome.checked_by else ""
        domain = f" ({outcome.domain})" if outcome.domain else ""
        yield f"  outcome {outcome.id}{domain}{checked}, {_lines(outcome.span)}: {outcome.text}"
    for claim in module.claims:
        places = ", ".join(claim.anchors)
        yield f"  claim {claim.framework}/{claim.criterion}, {_lines(claim.span)}: {places}"
    for section in module.sections:
        if section.title:
            yield f"  section #{section.id}, {_lines(section.span)}: {inlines(section.heading)}"
        for slide in section.slides:
            yield from ("  " + line for line in _slide(slide))


def _slide(slide: Slide) -> Iterator[str]:
    said = list(_said(slide, ("span", "id", "title", "heading", "blocks")))
    head = ", ".join([f"slide #{slide.id}", _lines(slide.span), *said])
    yield f"{head}: {inlines(slide.heading)}".rstrip(" :")
    yield from _blocks(slide.blocks, "  ")


def _blocks(blocks: Blocks, indent: str) -> Iterator[str]:
    for block in blocks:
        yield from _part(block, indent)


def _part(part: object, indent: str) -> Iterator[str]:
    """One block (or item, question, column), its words on its own line, its parts below."""
    assert isinstance(part, PARTS)
    anchor = f" #{part.id}" if isinstance(part, Placed) and part.id else ""
    words, inner = "", []
    for field in fields(part):
        value = getattr(part, field.name)
        if isinstance(part, Table) and field.name in ("header", "rows"):
            continue
        if _is_inlines(value) and field.name != "pictures":
            words = words or inlines(value)
        elif isinstance(value, tuple) and value and not isinstance(value[0], str | Enum):
            inner.append(value)
    said = list(_said(part, ("span", "id", "header", "rows")))
    head = ", ".join([f"{_name(part)}{anchor}", _lines(part.span), *said])
    yield f"{indent}{head}: {words}".rstrip(" :")
    if isinstance(part, Table):
        for row in (part.header, *part.rows):
            yield f"{indent}  | " + " | ".join(inlines(cell) for cell in row)
    for value in inner:
        for below in _flat(value):
            if isinstance(below, Picture):
                yield f"{indent}  {_inline(below)}"
            else:
                yield from _part(below, indent + "  ")


def _flat(value: tuple[object, ...]) -> Iterator[object]:
    for each in value:
        if isinstance(each, tuple):
            yield from _flat(each)
        else:
            yield each


def _said(part: object, skip: tuple[str, ...]) -> Iterator[str]:
    """The plain fields that differ from what they are when nobody says anything."""
    for field in fields(part):  # type: ignore[arg-type]  # every part is a dataclass
        value = getattr(part, field.name)
        default = field.default if field.default is not MISSING else None
        simple = not isinstance(value, tuple) or all(isinstance(v, str | Enum) for v in value)
        if field.name in skip or not simple or value in (default, (), "", False):
            continue
        yield field.name if value is True else _with_name(field.name, value)


def inlines(run: Inlines) -> str:
    """A run of inlines, written close to how an author would."""
    return "".join(_inline(inline) for inline in run)


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return text.replace("\n", "↵")
        case Code(text=text):
            return f"`{text}`"
        case Strong(children=children):
            return f"**{inlines(children)}**"
        case Emphasis(children=children):
            return f"*{inlines(children)}*"
        case Strike(children=children):
            return f"~~{inlines(children)}~~"
        case Link(children=children):
            inside = f"{inline.module}#{inline.anchor}" if inline.module or inline.anchor else ""
            return f"[{inlines(children)}]({inside or inline.href})"
        case Marked(children=children, lang=lang, classes=classes):
            said = [f"lang={lang}"] * bool(lang) + [f".{name}" for name in classes]
            return f"[{inlines(children)}]{{{' '.join(said)}}}"
        case Term(children=children, key=key):
            return f"[[{inlines(children)}→{key}]]"
        case Picture():
            said = [*_said(inline, ("span", "source", "path", "alt")), _lines(inline.span)]
            return f"![{inline.alt}]({inline.path or inline.source}){{{', '.join(said)}}}"
        case Footnote(blocks=blocks, number=number):
            return f"[^{number}: " + " ".join(line.strip() for line in _blocks(blocks, "")) + "]"
        case LineBreak():
            return " ⏎ "
        case _:
            assert_never(inline)


def _is_inlines(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], INLINES | LineBreak)


def _name(part: object) -> str:
    words = "".join(f" {c.lower()}" if c.isupper() else c for c in type(part).__name__)
    return words.strip()


def _lines(span: Span) -> str:
    if span.end_line > span.line:
        return f"lines {span.line}-{span.end_line}"
    return f"line {span.line}"


def _with_name(name: str, value: object) -> str:
    """A field and its value; a time speaks for itself."""
    return str(value) if isinstance(value, Minutes) else f"{name} {_plain(value)}"


def _plain(value: object) -> str:
    match value:
        case Enum():
            return str(value.value)
        case tuple():
            return "; ".join(_plain(each) for each in value)
        case Source():
            return " ".join(part for part in (value.title, value.where, value.note) if part)
        case _:
            return str(value)
