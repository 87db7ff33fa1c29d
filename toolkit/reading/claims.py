"""Authors' claims that something is evidence for a criterion, from front matter and attributes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from toolkit.model.package import Claim
from toolkit.model.record import Entries, Entry, Value
from toolkit.model.source import Span
from toolkit.reading.fields import each_of, listed, texts_of
from toolkit.reading.remarks import Remarks
from toolkit.reading.yaml_rules import TEXT_WHERE_ENTRIES


def claims_in_front_matter(value: Value | None, remarks: Remarks) -> Iterator[Claim]:
    """Claims such as `uk-spi/UKS2a: welcome`, or with the framework as a key above several."""
    for each in each_of(value):
        if isinstance(each, Entries):
            for entry in each.entries:
                yield from _claims(entry)
        elif texts_of(each):
            remarks.at(
                TEXT_WHERE_ENTRIES,
                each.span,
                "below “evidence” there should be criteria, each with a place.",
                "write it as in “uk-spi/UKS2a: welcome”, where welcome is the name of a slide.",
            )


def claims_in_attributes(
    evidence: Mapping[int, str], anchors: Mapping[int, str], path: str
) -> Iterator[Claim]:
    """Claims such as `{evidence="uk-spi/UKS2a"}`, for the place on which they stand."""
    for line, text in sorted(evidence.items()):
        for part in listed(text):
            for name in part.split():
                framework, _, criterion = name.partition("/")
                anchor = (anchors[line],) if line in anchors else ()
                yield Claim(Span(path, line, line), framework.lower(), criterion, anchor)


def _claims(entry: Entry) -> Iterator[Claim]:
    framework, slash, criterion = entry.written.strip().partition("/")
    if slash or not isinstance(entry.value, Entries):
        yield _claim(entry, framework, criterion)
        return
    for inner in entry.value.entries:
        yield _claim(inner, framework, inner.written.strip())


def _claim(entry: Entry, framework: str, criterion: str) -> Claim:
    places = (
        name for text in texts_of(entry.value) for part in listed(text) for name in part.split()
    )
    anchors = tuple(name.removeprefix("#") for name in places)
    return Claim(entry.span, framework.strip().lower(), criterion.strip(), anchors)
