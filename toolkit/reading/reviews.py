"""What people judged: reads `reviews.yaml`, which the toolkit writes and people may edit."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.days import read_date
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.record import Entries
from toolkit.model.review import Judged, Judgement, Verdict
from toolkit.model.review_fields import REVIEW_FIELDS
from toolkit.reading.fields import checked, each_of, text_of
from toolkit.reading.remarks import Remarks
from toolkit.reading.review_rules import UNFINISHED_JUDGEMENT
from toolkit.reading.yaml_nodes import read_yaml
from toolkit.reading.yaml_rules import TEXT_WHERE_ENTRIES

_NEEDED = {
    "criterion": "which criterion it is about, as in “criterion: uk-spi/UKS2a”",
    "verdict": "a verdict: met, partly met, not met or not applicable",
    "remark": "a remark that says why",
    "role": "the role of whoever judged, as in “role: carer reviewer”",
    "on": "the day, as in “on: 2026-05-02”",
}


def read_reviews(path: str, data: bytes) -> tuple[tuple[Judgement, ...], tuple[Diagnostic, ...]]:
    """Every judgement that is whole, in the order in which they were written."""
    remarks = Remarks(path)
    value = read_yaml(data, remarks)
    found: tuple[Judgement, ...] = ()
    if isinstance(value, Entries):
        found = tuple(_judgements(checked(value, REVIEW_FIELDS, remarks), remarks))
    elif value is not None:
        remarks.at(
            TEXT_WHERE_ENTRIES,
            value.span,
            "reviews are made of lines with a word and a colon each.",
            "begin with a line “reviews:”, and let toolkit review write the rest.",
        )
    return found, tuple(remarks.found)


def _judgements(head: Entries, remarks: Remarks) -> Iterator[Judgement]:
    for item in each_of(head.get("reviews")):
        if isinstance(item, Entries) and (judgement := _judgement(item, remarks)):
            yield judgement


def _judgement(item: Entries, remarks: Remarks) -> Judgement | None:
    """One judgement, or None where it lacks something, with a word about what."""
    texts = {key: text_of(item.get(key)).strip() for key in _NEEDED}
    framework, _, criterion = (part.strip() for part in texts["criterion"].partition("/"))
    verdict = next((v for v in Verdict if v.value == texts["verdict"].replace("-", " ")), None)
    there = {
        "criterion": framework and criterion,
        "verdict": verdict,
        "remark": texts["remark"],
        "role": texts["role"],
        "on": read_date(texts["on"]),
    }
    lacking = [words for key, words in _NEEDED.items() if not there[key]]
    if lacking or verdict is None:
        remarks.at(
            UNFINISHED_JUDGEMENT,
            item.span,
            f"this judgement does not say {'; '.join(lacking)}. It is on no checklist yet.",
            "add what is missing, or judge again with: toolkit review",
        )
        return None
    return Judgement(
        item.span,
        framework,
        criterion,
        verdict,
        texts["remark"],
        texts["role"],
        read_date(texts["on"]) or "",
        _judged(item),
    )


def _judged(item: Entries) -> Judged:
    inner = item.get("judged")
    words = inner if isinstance(inner, Entries) else Entries(item.span, ())
    return Judged(*(text_of(words.get(key)) for key in ("framework-version", "text", "evidence")))
