"""The easy-read copy: pictures at the left, short sentences at the right, and who has tried it."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup, escape

from toolkit.model.blocks import Blocks, Figure
from toolkit.model.days import day
from toolkit.model.labels import joined
from toolkit.model.package import Module, Section, Slide
from toolkit.model.quickly import dataclass
from toolkit.model.record import Scalar, filled
from toolkit.model.theme import Sizes, Theme
from toolkit.model.views import View, easy_read, shown
from toolkit.model.words import walk
from toolkit.rendering import handout, page, pdf
from toolkit.rendering.copies.copy import EASY_READ_STYLE, FOLDER
from toolkit.rendering.format import Job, Rendered
from toolkit.rendering.html import Writer
from toolkit.rendering.html_inlines import attributes
from toolkit.rendering.html_words import linked, sentences
from toolkit.rendering.page import Medium

STYLES = (handout.STYLE, "copies.css")
SIZE = 16
"""Points, at least; 14 is the least that easy-read texts are set in."""
LINE = 1.6
UNTRIED = "Easy-read style, not yet tested"


@dataclass(frozen=True, slots=True)
class Pair:
    """One picture, or none, and the words that go with it."""

    shows: Figure | None
    says: Blocks


def render_html(job: Job) -> Rendered:
    """The easy-read copy as one HTML file."""
    dressed = _dressed(job)
    style = page.styles(dressed, Medium.SCREEN, *STYLES)
    writer, text = write(dressed, Medium.SCREEN, style)
    return Rendered(text.encode("utf-8"), diagnostics=writer.diagnostics)


def render_pdf(job: Job) -> Rendered:
    """The easy-read copy as PDF/UA-1."""
    dressed = _dressed(job)
    writer, text = write(dressed, Medium.PAPER)
    printed = pdf.render(text, dressed, page.styles(dressed, Medium.PAPER, *STYLES))
    return Rendered(printed.data, diagnostics=(*writer.diagnostics, *printed.diagnostics))


def pairs(slide: Slide) -> tuple[Pair, ...]:
    """The pictures and words of a slide's easy-read blocks.

    A picture goes with the words after it. Words before any picture go with the slide's own
    first picture, if it has one.
    """
    besides = shown(View.HANDOUT, slide.blocks)
    own = next((block for block in walk(besides) if isinstance(block, Figure)), None)
    found: list[Pair] = []
    for block in easy_read(slide.blocks):
        if isinstance(block, Figure):
            found.append(Pair(block, ()))
        elif found:
            found[-1] = replace(found[-1], says=(*found[-1].says, block))
        else:
            found.append(Pair(own and replace(own, id=""), (block,)))
    return tuple(found)


def tested_by(module: Module) -> tuple[str, ...]:
    """The groups that tried the easy-read copy, as the record says."""
    values = module.record.at("access.easy-read.tested-by")
    return tuple(v.text.strip() for v in values if isinstance(v, Scalar) and filled(v))


def write(job: Job, medium: Medium, style: str = "") -> tuple[Writer, str]:
    """The page, and the writer that wrote it."""
    module = job.subject
    kept = tuple(section for section in module.sections if any(map(_is_shown, section.slides)))
    anchors = {slide.id for section in kept for slide in section.slides if _is_shown(slide)}
    anchors |= {section.id for section in kept}
    others = handout.Form(EASY_READ_STYLE, below=FOLDER).of(handout.ENDINGS[medium])
    writer = Writer(job, medium, frozenset(anchors - {""}), others=others)
    writer.heading(1, escape(module.title))
    content = Markup("").join(_section(writer, section) for section in kept)
    groups = tested_by(module)
    name = "Easy Read" if groups else "easy-read style"
    text = page.fill(
        job.templates,
        "easy-read.html.j2",
        module=module,
        package=job.package,
        kind=f"handout {medium.value} {EASY_READ_STYLE}",
        language=module.language,
        title=f"{module.title} ({name})",
        description=module.summary,
        made_by=module.authors,
        stamp=job.stamp,
        style=style,
        standing=f"Easy Read. Tested by {joined(groups)}." if groups else f"{UNTRIED}.",
        date=day(module.date or job.package.date),
        content=content,
        terms=[(term, sentences(term.short, term.long)) for term in writer.explained],
        linked=linked,
    )
    return writer, text


def _is_shown(slide: Slide) -> bool:
    return bool(easy_read(slide.blocks))


def _section(writer: Writer, section: Section) -> Markup:
    level = 2
    parts = []
    if section.title:
        words = writer.inlines(section.heading) if section.heading else escape(section.title)
        parts.append(writer.heading(level, words, section.id))
        level += 1
    parts.extend(_slide(writer, each, level) for each in section.slides if _is_shown(each))
    return Markup('<div class="part">\n{}</div>\n').format(Markup("").join(parts))


def _slide(writer: Writer, slide: Slide, level: int) -> Markup:
    parts = []
    if slide.title:
        words = writer.inlines(slide.heading) if slide.heading else escape(slide.title)
        parts.append(writer.heading(level, words, slide.id))
    for pair in pairs(slide):
        shows = writer.blocks((pair.shows,), level) if pair.shows else Markup("")
        says = writer.blocks(pair.says, level)
        parts.append(
            Markup(
                '<div class="pair"><div class="shows">{}</div>\n<div class="says">{}</div></div>\n'
            ).format(shows, says)
        )
    parts.append(writer.footnotes())
    given = attributes(classes=("slide",), lang=slide.lang)
    return Markup("<div{}>\n{}</div>\n").format(given, Markup("").join(parts))


def _dressed(job: Job) -> Job:
    return replace(job, theme=_large_enough(job.theme))


def _large_enough(theme: Theme) -> Theme:
    return replace(theme, page=_at_least(theme.page), web=_at_least(theme.web))


def _at_least(sizes: Sizes) -> Sizes:
    body = max(SIZE, sizes.body)
    return replace(
        sizes,
        body=body,
        small=max(14, sizes.small),
        minimum=max(14, sizes.minimum),
        h3=max(body + 2, sizes.h3),
        h2=max(body + 6, sizes.h2),
        line=max(LINE, sizes.line),
    )
