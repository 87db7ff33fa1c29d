"""Renders the copies of a handout: the same page as the handout's, dressed for who asks for it."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from toolkit.model.quickly import regex
from toolkit.rendering import handout, page, pdf
from toolkit.rendering.copies.copy import FOLDER, Copy
from toolkit.rendering.format import Job, Rendered
from toolkit.rendering.page import Medium

STYLES = (handout.STYLE, "copies.css")
LETTERS = regex(r"@font-face\s*\{[^}]*\}\s*")


def html(copy: Copy, job: Job) -> Rendered:
    """A copy as one HTML file."""
    dressed = _dressed(copy, job)
    style = page.styles(dressed, Medium.SCREEN, *STYLES)
    if copy.bare:
        style = Markup(LETTERS.sub("", style))
    said, text = handout.write(dressed, Medium.SCREEN, _form(copy, style))
    return Rendered(text.encode("utf-8"), diagnostics=said)


def paper(copy: Copy, job: Job) -> Rendered:
    """A copy as PDF/UA-1."""
    dressed = _dressed(copy, job)
    said, text = handout.write(dressed, Medium.PAPER, _form(copy))
    printed = pdf.render(text, dressed, page.styles(dressed, Medium.PAPER, *STYLES))
    return Rendered(printed.data, diagnostics=(*said, *printed.diagnostics))


def editable(copy: Copy, job: Job) -> Rendered:
    """A copy as a Word file."""
    from toolkit.rendering.word import document as word

    dressed = _dressed(copy, job)
    said, text = handout.write(dressed, Medium.WORD, _form(copy))
    return Rendered(word.render(text, dressed), diagnostics=said)


def _dressed(copy: Copy, job: Job) -> Job:
    assets = copy.pictures(job.assets) if copy.pictures else job.assets
    return replace(job, theme=copy.dress(job.theme), assets=assets)


def _form(copy: Copy, style: str = "") -> handout.Form:
    return handout.Form(copy.name, copy.title, style, copy.spread, below=FOLDER)
