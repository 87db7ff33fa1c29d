"""A handout as text: the HTML of its content, and the words that it explains."""

from __future__ import annotations

import re

from toolkit.building.project import Project
from toolkit.model.diagnostics import Diagnostic

CONTENT = re.compile(r'<div class="content">\n(.*?)\n</div>\n<div class="end">', re.DOTALL)
GLOSSARY = re.compile(r'<dl class="glossary">\n.*?</dl>', re.DOTALL)
DATA = re.compile(r'"data:[^"]*"')


def dump_handout(project: Project) -> tuple[str, tuple[Diagnostic, ...]]:
    """The first module's handout without its cover and frame, and what was said on the way."""
    from toolkit.rendering.handout import render_html

    rendered = render_html(project.job(project.package.modules[0]))
    page = rendered.data.decode()
    content = CONTENT.search(page)
    assert content, "the handout's content stands between its front and its end"
    parts = [content[1], *(found[0] for found in GLOSSARY.finditer(page))]
    return DATA.sub('"data"', "\n".join(parts)), rendered.diagnostics
