"""The first page of a pack: what is in it, for whom, and what is not there."""

from __future__ import annotations

from toolkit.rendering import page
from toolkit.rendering.format import Job
from toolkit.rendering.html_words import day
from toolkit.rendering.index import STYLE, cards_of
from toolkit.rendering.page import Medium

AUDIENCES = {
    "learner": "Pack for participants",
    "trainer": "Pack for trainers",
    "accreditation": "Pack for accreditation reviewers",
}


def render(job: Job, audience: str, missing: tuple[str, ...]) -> bytes:
    """One HTML file; its links lead to the files beside it, which are those of `job.sheets`."""
    package = job.package
    text = page.fill(
        job.templates,
        "index.html.j2",
        kind="index",
        language=package.language,
        title=package.title,
        description=f"{AUDIENCES[audience]}: what is in it",
        made_by=(),
        stamp="",
        style=page.styles(job, Medium.SCREEN, STYLE),
        package=package,
        date=day(package.date),
        cards=cards_of(job),
        missing=0,
        checklists=False,
        pack=AUDIENCES[audience],
        not_there=missing,
    )
    return text.encode("utf-8")
