"""What is said about the colours and sizes of a theme: two of the TK2xx rules."""

from __future__ import annotations

from toolkit.model.diagnostics import Rule, Severity
from toolkit.reading.yaml_rules import GOOD


def _theme(lines: str) -> str:
    return f"=== templates/theme.yaml\n{lines}\n=== modules/example/module.md\n{GOOD}"


ODD_SIZE = Rule(
    "TK233",
    "odd-size",
    Severity.WARNING,
    "A size in the theme is so small that nobody could read it, or too large for its page.",
    "The usual size is taken instead, so that everything can be read and nothing is cut off.",
    bad=_theme("slide: {body: 4}"),
    good=_theme("slide: {body: 28}"),
)
PALE_COLOUR = Rule(
    "TK234",
    "pale-colour",
    Severity.WARNING,
    "A colour in the theme hardly stands out from the colour that it stands on.",
    "Many people could not read the words; the usual colour is taken instead.",
    bad=_theme('colours:\n  ink: "#EEEEEE"'),
    good=_theme('colours:\n  ink: "#222222"'),
)
RULES = (ODD_SIZE, PALE_COLOUR)
