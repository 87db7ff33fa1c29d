"""A checklist as text, from its JSON: each criterion, what was found, where, and what was not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from toolkit.building.project import Project
from toolkit.model.diagnostics import Diagnostic


def dump_checklist(project: Project) -> tuple[str, tuple[Diagnostic, ...]]:
    """The first module's checklist for the first framework, citing the deck but no pages."""
    from toolkit.rendering.checklist.json import render_json
    from toolkit.rendering.deck.slides import render

    job = project.job(project.package.modules[0])
    places = {job.subject.id: render(job).places}
    framework = project.package.frameworks[0]
    rendered = render_json(replace(job, framework=framework, places=places))
    return "\n".join(_lines(json.loads(rendered.data))), rendered.diagnostics


def _lines(checklist: dict[str, Any]) -> Iterator[str]:
    yield " · ".join(f"{state} {number}" for state, number in checklist["counts"].items())
    for row in checklist["criteria"]:
        yield ""
        because = f" ({row['reason']})" if row["reason"] else ""
        yield f"{row['id']} {row['state']}{because}: {row['text']}"
        for evidence in row["evidence"]:
            places = "; ".join(place["text"] for place in evidence["places"])
            yield f"  {evidence['kind']}: {evidence['text']} [{places}]"
        for lack in row["not_found"]:
            how = f": {lack['how']}" if lack["how"] else ""
            yield f"  not found: {lack['text']} (to write in {lack['file']}{how})"
        yield f"  judgement: {row['judgement']}"
    yield ""
    for slide in checklist["slides"]:
        shows = [f"shows {each}" for each in slide["evidence_for"]]
        claims = [f"claimed for {each}" for each in slide["claimed_for"]]
        yield f"slide {slide['number']} “{slide['title']}”: {', '.join(shows + claims)}"
    for orphan in checklist["orphans"]:
        yield f"orphan: {orphan}"
