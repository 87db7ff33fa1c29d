"""The handout: what participants take home, as a page for screens and as an accessible PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup, escape

from toolkit.accrediting.record.team import credits, groups_named, support
from toolkit.model.blocks import Block, Blocks, Callout, CalloutKind, SlideBreak
from toolkit.model.days import day
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.labels import joined
from toolkit.model.package import Module, Section, Slide
from toolkit.model.places import Places
from toolkit.model.quickly import dataclass
from toolkit.model.record import Scalar, filled
from toolkit.model.timing import written_minutes
from toolkit.model.views import View, shown
from toolkit.model.words import ids_of, walk
from toolkit.rendering import page, pdf
from toolkit.rendering.format import Job, Rendered
from toolkit.rendering.html import Writer
from toolkit.rendering.html_inlines import attributes
from toolkit.rendering.html_words import duration, linked, sentences
from toolkit.rendering.page import Medium

STYLE = "handout.css"
ENDINGS = {Medium.SCREEN: ".html", Medium.PAPER: ".pdf", Medium.WORD: ".docx"}
"""The handouts of other modules that a page links to end as it does itself."""
FEWEST_CONTENTS = 3
"""A list of contents with fewer lines than this helps nobody."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the contents."""

    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class Form:
    """Which form of the handout a page is: the usual one, or a copy for people who ask for it.

    `title` is printed on the cover, `style` is the style sheet of a page for screens. `spread` is
    how much wider its words are set, `below` the folder of the copies.
    """

    name: str = "handout"
    title: str = ""
    style: str = ""
    spread: float = 1.0
    below: str = ""

    def of(self, ending: str) -> str:
        """The address of another module's handout in this form, with "{0}" for its id."""
        if not self.below:
            return f"../{{0}}/{{0}}-{self.name}{ending}"
        return f"../../{{0}}/{self.below}/{{0}}-{self.name}{ending}"


def render_html(job: Job) -> Rendered:
    """The handout as one HTML file that can be e-mailed and printed from a browser."""
    said, text = write(job, Medium.SCREEN, Form(style=page.styles(job, Medium.SCREEN, STYLE)))
    return Rendered(text.encode("utf-8"), diagnostics=said)


def render_pdf(job: Job) -> Rendered:
    """The handout as PDF/UA-1; its places say on which page each anchor stands."""
    said, text = write(job, Medium.PAPER, Form())
    printed = pdf.render(text, job, page.styles(job, Medium.PAPER, STYLE))
    anchors = ids_of(_for_participants(job.subject))
    pages = {anchor: number for anchor, number in printed.pages.items() if anchor in anchors}
    return Rendered(printed.data, Places(pages=pages), (*said, *printed.diagnostics))


def render_word(job: Job) -> Rendered:
    """The handout as a Word file that people can change."""
    from toolkit.rendering.word import document as word

    said, text = write(job, Medium.WORD, Form())
    return Rendered(word.render(text, job), diagnostics=said)


def write(job: Job, medium: Medium, form: Form) -> tuple[tuple[Diagnostic, ...], str]:
    """The page of one form of the handout, and what there is to say about its pictures."""
    module = _for_participants(job.subject)
    others = form.of(ENDINGS[medium])
    writer = Writer(job, medium, ids_of(module), spread=form.spread, others=others)
    writer.heading(1, escape(module.title))  # the cover's, so that the next one is a second level
    content = Markup("").join(_section(writer, section, module) for section in module.sections)
    text = page.fill(
        job.templates,
        "handout.html.j2",
        module=module,
        package=job.package,
        kind=" ".join(dict.fromkeys(("handout", medium.value, form.name))),
        form=form.title,
        language=module.language,
        title=f"{module.title} ({form.title.lower()})" if form.title else module.title,
        description=module.summary,
        made_by=module.authors,
        stamp=job.stamp,
        style=form.style,
        length=_length(module),
        date=day(module.date or job.package.date),
        groups=groups_named(module.record),
        credits=credits(module.record),
        support=support(module.record),
        contents=_contents(module),
        content=content,
        key_messages=_key_messages(module, writer),
        terms=[(term, sentences(term.short, term.long)) for term in writer.explained],
        linked=linked,
        joined=joined,
    )
    return writer.diagnostics, text


def _for_participants(module: Module) -> Module:
    """The module with what handouts show, without breaks and without slides that then are empty."""
    sections = (replace(s, slides=tuple(_slides(s.slides))) for s in module.sections)
    return replace(module, sections=tuple(s for s in sections if s.slides))


def _slides(slides: tuple[Slide, ...]) -> Iterator[Slide]:
    for slide in slides:
        blocks = shown(View.HANDOUT, slide.blocks)
        if not slide.is_break and (slide.shows_outcomes or any(map(_holds_something, blocks))):
            yield replace(slide, blocks=blocks)


def _holds_something(block: Block) -> bool:
    return not isinstance(block, SlideBreak)


def _section(writer: Writer, section: Section, module: Module) -> Markup:
    level = 2
    parts = []
    if section.title:
        words = writer.inlines(section.heading) if section.heading else escape(section.title)
        parts.append(writer.heading(level, words, section.id))
        level += 1
    parts.extend(_slide(writer, slide, module, level) for slide in section.slides)
    return Markup('<div class="part">\n{}</div>\n').format(Markup("").join(parts))


def _slide(writer: Writer, slide: Slide, module: Module, level: int) -> Markup:
    parts = []
    if slide.title:
        words = writer.inlines(slide.heading) if slide.heading else escape(slide.title)
        parts.append(writer.heading(level, words, slide.id))
        given = attributes(lang=slide.lang)
    else:
        level -= 1
        given = attributes(id=slide.id, lang=slide.lang)
    parts.append(writer.blocks(slide.blocks, level))
    if slide.shows_outcomes:
        items = Markup("").join(
            Markup('<li class="task"><span class="tick"></span>{}</li>\n').format(outcome.text)
            for outcome in module.outcomes
        )
        parts.append(Markup("<ul>{}</ul>\n").format(items))
    parts.append(writer.footnotes())
    return Markup('<div class="slide"{}>\n{}</div>\n').format(given, Markup("").join(parts))


def _contents(module: Module) -> tuple[Line, ...]:
    """The sections, or the slides where there are no sections; () where a list is no help."""
    sections = [Line(section.id, section.title) for section in module.sections if section.title]
    slides = [Line(slide.id, slide.title) for slide in module.slides if slide.title]
    lines = sections or slides
    return tuple(lines) if len(lines) >= FEWEST_CONTENTS else ()


def _length(module: Module) -> str:
    if module.minutes is not None:
        return duration(module.minutes)
    written = written_minutes(module)
    return f"about {duration(written)}" if written.most else ""


def _key_messages(module: Module, writer: Writer) -> Markup:
    """The messages that the record names, else the key points of the content, gathered."""
    values = module.record.at("key-messages.text")
    texts = [value.text for value in values if isinstance(value, Scalar) and filled(value)]
    if texts:
        items = Markup("").join(Markup("<li>{}</li>\n").format(text) for text in texts)
        return Markup("<ul>\n{}</ul>\n").format(items)
    points = [_without_ids(block.blocks) for block in _key_points(module)]
    if len(points) < 2:
        return Markup("")  # one box of key points stands where it was written
    return Markup("").join(writer.blocks(blocks, 2) for blocks in points)


def _key_points(module: Module) -> Iterator[Callout]:
    for slide in module.slides:
        for block in walk(slide.blocks):
            if isinstance(block, Callout) and block.kind is CalloutKind.KEYPOINTS:
                yield block


def _without_ids(blocks: Blocks) -> Blocks:
    """Blocks that are written a second time: an id may stand on a page only once."""
    return tuple(replace(block, id="") for block in blocks)
