"""What is said about pages while they are made: characters without a shape, unknown styles."""

from __future__ import annotations

import unicodedata

from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.source import Span
from toolkit.model.words import texts, walk
from toolkit.rendering.format import Job

MISSING_CHARACTER = Rule(
    "TK650",
    "missing-character",
    Severity.WARNING,
    "A page holds a character that none of the bundled fonts can draw.",
    "On paper there would be an empty box, so its name is printed in square brackets instead.",
    bad="# Snowy\n\n## Weather\n\n- It snows in the hills \U0001f3d4\n",
    good="# Snowy\n\n## Weather\n\n- It snows in the hills \N{SNOWFLAKE}\n",
)
PAGE_STYLE = Rule(
    "TK651",
    "page-style",
    Severity.WARNING,
    "The part of the toolkit that lays out PDFs did not understand something in a template.",
    "The PDF is made without it, and may look different from what its designer meant.",
    untestable="It is about a template that a project changed, not about what an author wrote.",
)


def missing_character(job: Job, character: str) -> Diagnostic:
    """What to say about a character that no font has, at the first block that holds it."""
    name = unicodedata.name(character, f"U+{ord(character):04X}").lower()
    return MISSING_CHARACTER.at(
        _first_place(job, character),
        f"the fonts have no shape for “{character}” ({name}), so its name is printed instead.",
        "write it in words, or use a picture with a description.",
    )


def _first_place(job: Job, character: str) -> Span:
    if job.module is None:
        return job.package.span
    for slide in job.module.slides:
        if character in slide.title:
            return slide.span
        for block in walk(slide.blocks):
            if any(character in words for words in texts((block,))):
                return block.span
    return job.module.span


RULES = (MISSING_CHARACTER, PAGE_STYLE)
