"""The rule about quotes that other programs show as boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checking.content import blocks_in
from toolkit.model.assets import Assets
from toolkit.model.blocks import Paragraph, Quote
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Package
from toolkit.model.quickly import regex
from toolkit.model.source import on_line
from toolkit.model.words import plain

_TOP = "# Consent\n\n## Saying no\n\n"
QUOTE_FOR_BOX = Rule(
    "TK450",
    "quote-for-box",
    Severity.ADVICE,
    "A quote begins like a box: with “Tip”, “Note” or the like.",
    "It looks like the words of somebody else, and readers pass over it.",
    bad=_TOP + "> **Tip:** You may always say no.\n",
    good=_TOP + "::: tip\nYou may always say no.\n:::\n",
)
_BOXES = {
    "caution": "warning",
    "danger": "warning",
    "definition": "definition",
    "hint": "tip",
    "important": "important",
    "key point": "keypoints",
    "key points": "keypoints",
    "remember": "important",
    "tip": "tip",
    "top tip": "tip",
    "warning": "warning",
}
_KIND = regex(
    rf"(?:\W*(?P<word>{'|'.join(sorted(_BOXES, reverse=True))}|note|info|example)\b\W*[:：]"
    r"|\[!(?P<mark>[a-z]+)\])",
    re.IGNORECASE,
)


def quote_for_box(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Quotes whose first word names a kind of box."""
    for module in package.modules:
        for block in blocks_in(module):
            first = block.blocks[0] if isinstance(block, Quote) and block.blocks else None
            found = _KIND.match(plain(first.children)) if isinstance(first, Paragraph) else None
            if found:
                kind = _BOXES.get((found["word"] or found["mark"]).lower(), "note")
                yield QUOTE_FOR_BOX.at(
                    on_line(block.span, block.span.line),
                    f"this quote begins with “{found.group().strip()}”, as a box would.",
                    f"write ::: {kind} above the words and ::: below them, and take the > away.",
                )


CHECKS = {QUOTE_FOR_BOX: quote_for_box}
"""The rule and its check."""
