"""Compares where LibreOffice draws each text with where we measured it, and writes DRAWN.md.

For the module with every block in each of the tests' templates: python -m benchmarks.drawn.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.rendering.deck.drawn_elsewhere import NAMES, job_in, lower_than_measured
from tests.validators import office_to_pdf
from toolkit.rendering.deck.slides import render

HERE = Path(__file__).resolve().parent
HEAD = """# Where words are drawn, beside where they were measured

Written by `make bench`. A module with every kind of block is made in each of the templates that
the tests bring along, and drawn by LibreOffice. For each text the top of its last line is looked
up on the page and compared with where it was due; the worst error of each template is given in
points. The tests fail from 2.5 points too low on, since only what is drawn too low can run off
a slide. What is drawn higher was measured with room to spare: a line that only just fits is counted
as two, and letters whose widths are not known are taken to be wide.

| template | texts compared | worst, too low | worst, too high |
|---|--:|--:|--:|
"""


def main() -> None:
    """Make the decks, have them drawn, and write the table."""
    with tempfile.TemporaryDirectory() as name:
        decks = {each: Path(name) / f"{each.replace(' ', '-')}.pptx" for each in NAMES}
        for each, path in decks.items():
            path.write_bytes(render(job_in(each)).data)
        drawn = office_to_pdf(decks.values(), Path(name) / "drawn")
        rows = [_row(each, pdf) for each, pdf in zip(decks, drawn, strict=True)]
    report = HEAD + "".join(rows)
    sys.stdout.write(report)
    (HERE / "DRAWN.md").write_text(report, encoding="utf-8")


def _row(name: str, pdf: Path) -> str:
    errors = [error for error, _ in lower_than_measured(job_in(name), pdf)]
    low, high = max(0.0, max(errors)), max(0.0, -min(errors))
    return f"| {name} | {len(errors)} | {low:.1f} | {high:.1f} |\n"


if __name__ == "__main__":
    main()
