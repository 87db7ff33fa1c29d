"""The glossary: reads `glossary.yaml`, as keys with meanings or as a list of entries."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.package import GlossaryTerm
from toolkit.model.package_fields import TERM_FIELDS
from toolkit.model.record import Entries, Items, Scalar, Value
from toolkit.model.source import Span
from toolkit.reading.fields import checked, text_of, texts_of
from toolkit.reading.remarks import Remarks
from toolkit.reading.yaml_nodes import read_yaml
from toolkit.reading.yaml_rules import TERM_WITHOUT_WORDS, TEXT_WHERE_ENTRIES


def read_glossary(
    path: str, data: bytes
) -> tuple[tuple[GlossaryTerm, ...], tuple[Diagnostic, ...]]:
    """All terms that have a meaning, in the order in which they were written."""
    remarks = Remarks(path)
    terms: list[GlossaryTerm] = []
    for name, value, span in _entries(read_yaml(data, remarks), remarks):
        term = _term(name, value, span, remarks)
        if term.short:
            terms.append(term)
        else:
            remarks.at(
                TERM_WITHOUT_WORDS,
                span,
                f"“{name}” has no meaning beside it, so it is left out.",
                f"write one after the colon: {name}: what it means in a few words",
            )
    return tuple(terms), tuple(remarks.found)


def _entries(value: Value | None, remarks: Remarks) -> Iterator[tuple[str, Value, Span]]:
    match value:
        case Entries(entries=entries):
            for entry in entries:
                yield entry.written, entry.value, entry.span
        case Items(items=items):
            for item in items:
                if isinstance(item, Entries) and (name := text_of(item.get("term"))):
                    yield name, item, item.span
                else:
                    yield from _entries(item, remarks)
        case Scalar(text=text, span=span) if text:
            remarks.at(
                TEXT_WHERE_ENTRIES,
                span,
                "a glossary is made of words with meanings, and no colon parts the two here.",
                "write each on a line of its own, as in “consent: saying yes”.",
            )


def _term(name: str, value: Value, span: Span, remarks: Remarks) -> GlossaryTerm:
    if isinstance(value, Scalar):
        return GlossaryTerm(span, name, value.text)
    if not isinstance(value, Entries):
        return GlossaryTerm(span, name, "; ".join(texts_of(value)))
    parts = checked(value, TERM_FIELDS, remarks)
    long = text_of(parts.get("long"))
    return GlossaryTerm(
        span,
        name,
        text_of(parts.get("short")) or long,
        long if text_of(parts.get("short")) else "",
        text_of(parts.get("acronym")),
        texts_of(parts.get("also")),
    )
