"""A checklist as CSV for any spreadsheet: one row a criterion, with the words of the workbook."""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from io import StringIO

from toolkit.rendering.checklist.planning import plan
from toolkit.rendering.checklist.xlsx import CRITERIA, criterion
from toolkit.rendering.format import Job, Rendered

ABOUT = ("Module", "Framework", "Versions", "Stamp")
"""What stands behind each row, so that rows of several checklists can be put together."""

STARTS = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
"""What a spreadsheet may take for the start of a formula; the last four are their wide forms."""


def render_csv(job: Job) -> Rendered:
    """UTF-8 with the mark that Excel needs to see that it is; lines end as RFC 4180 wants them."""
    checklist = plan(job)
    versions = "; ".join(checklist.versions)
    about = (checklist.module, checklist.framework, versions, checklist.stamp)
    text = StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow([*(column.title for column in CRITERIA), *ABOUT])
    for row in checklist.rows:
        words = (str(content) for content, _look in criterion(row))
        rows.writerow([as_text(each) for each in (*words, *about)])
    return Rendered(BOM_UTF8 + text.getvalue().encode())


def as_text(words: str) -> str:
    """Words as they are; with an apostrophe in front where they would begin a formula."""
    return f"'{words}" if words.lstrip().startswith(STARTS) else words
