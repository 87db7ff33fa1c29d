"""What is said of an output that was not made: why, and what does instead."""

from __future__ import annotations

import pytest

from toolkit.building.not_made import why_not
from toolkit.building.targets import Target
from toolkit.building.workers import Outcome
from toolkit.rendering.formats import FORMATS

PAPERS = {format.name: format for format in FORMATS if format.suffix == ".pdf"}


@pytest.mark.parametrize("name", sorted(PAPERS))
def test_of_every_pdf_it_is_said_which_page_prints_well_instead(name: str) -> None:
    target = Target(f"m/m-{name}.pdf", PAPERS[name])
    said, diagnostic = why_not(target, Outcome(missing="Get Pango."), "log.txt")
    assert said == "a library is missing on this computer"
    instead = "web page of the slides" if name.startswith("print-") else ".html file"
    assert f"Until then the {instead}" in diagnostic.hint
    assert "prints well from a browser" in diagnostic.hint
