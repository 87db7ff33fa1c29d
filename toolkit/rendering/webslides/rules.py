"""What there is to say about slides on pages."""

from __future__ import annotations

from toolkit.model.diagnostics import Rule, Severity

OWN_LOOK = Rule(
    "TK655",
    "slides-in-our-look",
    Severity.ADVICE,
    "Slides as a web page, as PDF or to print do not copy what is drawn into an organisation's "
    "PowerPoint template.",
    "They hold the same slides in the toolkit's own look, with the colours and letters of "
    "theme.yaml. Only the .pptx looks like the template.",
    untestable="it needs a PowerPoint template",
)
