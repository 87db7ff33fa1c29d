"""Everything that a check said as one page: what to fix, what is worth a look, what is good."""

from __future__ import annotations

from toolkit.model.diagnostics import Diagnostic, Severity
from toolkit.model.quickly import dataclass
from toolkit.rendering import page
from toolkit.rendering.format import Job
from toolkit.rendering.page import Medium

AREAS = (
    ("TK10", "Files and letters"),
    ("TK1", "Blocks, links and tables as they are written"),
    ("TK2", "The lines on top, records and settings"),
    ("TK30", "Pictures and their descriptions"),
    ("TK31", "Links"),
    ("TK32", "Table headers and heading levels"),
    ("TK33", "Words"),
    ("TK40", "Slides and their titles"),
    ("TK41", "Times, breaks and activities"),
    ("TK42", "Outcomes and quizzes"),
    ("TK43", "Marks that stayed in the text"),
    ("TK45", "People's own words, and personal data"),
    ("TK5", "Evidence and frameworks"),
    ("TK6", "What fits on slides and pages"),
)
"""What a code begins with, the longest first where several fit → what it is about."""
GROUPS = (
    ("Must fix", "warning", (Severity.ERROR,)),
    ("Worth a look", "note", (Severity.WARNING,)),
    ("Advice", "tip", (Severity.ADVICE,)),
)


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that was said, with the lines of the source that it is about."""

    diagnostic: Diagnostic
    lines: str


def render(job: Job, remarks: tuple[Remark, ...]) -> bytes:
    """The page, as one HTML file."""
    said = [remark.diagnostic.rule for remark in remarks]
    fine = [words for start, words in AREAS if not any(_area(r.code) == start for r in said)]
    groups = [
        (title, icon, [each for each in remarks if each.diagnostic.rule.severity in severities])
        for title, icon, severities in GROUPS
    ]
    text = page.fill(
        job.templates,
        "report.html.j2",
        kind="report",
        language="en-GB",
        title=f"What could be better: {job.package.title}",
        description="What the toolkit saw in the modules, grouped by how much it asks",
        made_by=(),
        stamp="",
        style=page.styles(job, Medium.SCREEN),
        groups=groups,
        fine=fine,
    )
    return text.encode("utf-8")


def _area(code: str) -> str:
    fitting = [start for start, _ in AREAS if code.startswith(start)]
    return max(fitting, key=len, default="")
