"""A checklist as JSON for other programs; `docs/schemas/checklist.schema.json` describes it."""

from __future__ import annotations

import json
from typing import Any

from toolkit.accrediting.standing import Opinion
from toolkit.model.review import Judgement
from toolkit.rendering.checklist.plan import ChecklistPlan, EvidenceLine, Lack, Place, Row
from toolkit.rendering.checklist.planning import plan
from toolkit.rendering.format import Job, Rendered

FORMAT = 1
"""The version of this JSON; it grows when a key changes its meaning or goes."""


def render_json(job: Job) -> Rendered:
    """UTF-8 text with the keys always in the same order."""
    text = json.dumps(as_data(plan(job)), ensure_ascii=False, indent=2)
    return Rendered(f"{text}\n".encode())


def as_data(checklist: ChecklistPlan) -> dict[str, Any]:
    """The whole checklist as dictionaries, lists, texts, numbers and null."""
    return {
        "format": FORMAT,
        "title": checklist.title,
        "stamp": checklist.stamp,
        "module": {"id": checklist.module_id, "title": checklist.module},
        "framework": {"id": checklist.framework_id, "title": checklist.framework},
        "versions": list(checklist.versions),
        "notes": list(checklist.notes),
        "summary": checklist.summary,
        "examined": list(checklist.examined),
        "not_examined": list(checklist.not_examined),
        "counts": {figure.state.value: figure.number for figure in checklist.figures},
        "gaps": [
            {
                "file": gap.file,
                "key": gap.key,
                "to_write": [
                    {**_lack(thing.lack), "criteria": list(thing.ids)} for thing in gap.to_do
                ],
            }
            for gap in checklist.gaps
        ],
        "review": {"summary": list(checklist.review.summary), "last": checklist.review.last},
        "criteria": [_row(row) for row in checklist.rows],
        "slides": [
            {
                "anchor": slide.anchor,
                "number": slide.number,
                "title": slide.title,
                "evidence_for": list(slide.shows),
                "claimed_for": list(slide.claimed),
            }
            for slide in checklist.slides
        ],
        "uncited": checklist.uncited,
        "orphans": list(checklist.orphans),
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "id": row.id,
        "group": row.group,
        "text": row.text,
        "worded_from_memory": row.from_memory,
        "state": row.state.value,
        "reason": row.reason,
        "people_judge": row.people,
        "evidence": [_line(line) for line in row.evidence],
        "not_found": [_lack(lack) for lack in row.lacks],
        "judgement": row.judgement,
        "judgements": [_opinion(opinion) for opinion in row.opinions],
        "earlier_judgements": [_judgement(each) for each in row.earlier],
        "fingerprint": row.now.fingerprint,
    }


def _opinion(opinion: Opinion) -> dict[str, Any]:
    return {
        **_judgement(opinion.judgement),
        "stale": opinion.stale,
        "changes": [
            {"what": change.what, "before": list(change.before), "now": list(change.now)}
            for change in opinion.changes
        ],
    }


def _judgement(judgement: Judgement) -> dict[str, Any]:
    return {
        "verdict": judgement.verdict.value,
        "role": judgement.role,
        "on": judgement.on,
        "remark": judgement.remark,
    }


def _line(line: EvidenceLine) -> dict[str, Any]:
    return {
        "kind": line.kind.value,
        "text": line.words,
        "places": [_place(place) for place in line.places],
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "text": place.words,
        "slide": place.slide,
        "page": place.page,
        "guide_page": place.guide,
        "anchor": place.anchor,
        "field": place.field,
        "file": place.file,
        "line": place.line,
    }


def _lack(lack: Lack) -> dict[str, Any]:
    return {
        "text": lack.words,
        "instead": lack.instead,
        "where": lack.where,
        "file": lack.file,
        "keys": list(lack.keys),
        "how": lack.how,
    }
