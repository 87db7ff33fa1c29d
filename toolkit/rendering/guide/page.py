"""The trainer guide as a page: before the day, the run sheet, slide by slide, and afterwards."""

from __future__ import annotations

from markupsafe import Markup, escape

from toolkit.model.blocks import Activity, Blocks, Quiz
from toolkit.model.days import day
from toolkit.model.labels import joined
from toolkit.model.package import Module, Slide
from toolkit.model.places import Places, record_anchor
from toolkit.model.quickly import regex
from toolkit.model.timing import doing, minutes_of
from toolkit.model.views import View, shown
from toolkit.model.words import ids_of
from toolkit.rendering import page, pdf
from toolkit.rendering.format import Job, Rendered
from toolkit.rendering.guide.materials import materials
from toolkit.rendering.guide.record import PLAN, called, evaluation, part, texts
from toolkit.rendering.guide.run_sheet import run_sheet
from toolkit.rendering.guide.talks import Picture, Talk, numbers, talks, unseen
from toolkit.rendering.guide.writer import GuideWriter, beside
from toolkit.rendering.html_boxes import own
from toolkit.rendering.html_inlines import attributes
from toolkit.rendering.html_words import duration, linked, sentences
from toolkit.rendering.page import Medium
from toolkit.rendering.webslides.views import STYLES
from toolkit.rendering.word import document as word

STYLE = "guide.css"
_AND = regex(r"\s+and\s+(?=an?\s)")
"""Between two who lead together, such as “a carer and a researcher”."""
SHEETS = {medium: (*sheets, STYLE) for medium, sheets in STYLES.items()}


def render_html(job: Job) -> Rendered:
    """The guide as one HTML file that can be e-mailed and printed from a browser."""
    writer, text = write(job, Medium.SCREEN)
    return Rendered(text.encode("utf-8"), diagnostics=writer.diagnostics)


def render_pdf(job: Job) -> Rendered:
    """The guide as PDF/UA-1; its places say on which of its pages each anchor stands."""
    writer, text = write(job, Medium.PAPER)
    printed = pdf.render(text, job, page.styles(job, Medium.PAPER, *SHEETS[Medium.PAPER]))
    known = ids_of(job.subject, beside) | {record_anchor(name) for name in SHOWN_OF_RECORD}
    pages = {anchor: number for anchor, number in printed.pages.items() if anchor in known}
    return Rendered(printed.data, Places(guide=pages), (*writer.diagnostics, *printed.diagnostics))


def render_word(job: Job) -> Rendered:
    """The guide as a Word file to change; it names its slides and shows no pictures of them."""
    writer, text = write(job, Medium.WORD)
    return Rendered(word.render(text, job), diagnostics=writer.diagnostics)


SHOWN_OF_RECORD = (
    *("wellbeing", "safeguarding", "access", "payment"),
    *("ground-rules", "evaluation", "rollout"),
)
"""The parts of a record that a guide shows."""


def write(job: Job, medium: Medium) -> tuple[GuideWriter, str]:
    """The page as HTML, and the writer that wrote it."""
    module, package = job.subject, job.package
    ids = ids_of(module, beside)
    told = talks(job, medium, ids)
    writer = GuideWriter(job, medium, ids)
    writer.heading(2, Markup("Slide by slide"))
    sheet = run_sheet(module, package, numbers(told))
    slides = Markup("").join(_talks(writer, module, told))
    text = page.fill(
        job.templates,
        "guide.html.j2",
        module=module,
        package=package,
        kind=f"guide {medium.value}",
        title=f"Trainer guide: {module.title}",
        description=f"For the people who lead the session “{module.title}”",
        made_by=module.authors,
        stamp=job.stamp,
        style=page.styles(job, medium, *SHEETS[medium]) if medium is Medium.SCREEN else "",
        length=duration(module.minutes) if module.minutes else sheet.length,
        date=day(module.date or package.date),
        sheet=sheet,
        leaders=_leaders(module),
        parts=tuple(part(module, table) for table in PLAN),
        materials=materials(module),
        of_record=lambda path: texts(module, path),
        anchor_of=record_anchor,
        evaluation=evaluation(module),
        slides=slides,
        screen=medium is Medium.SCREEN,
        terms=[(term, sentences(term.short, term.long)) for term in writer.explained],
        linked=linked,
        joined=joined,
    )
    return writer, text


def _leaders(module: Module) -> tuple[str, ...]:
    """Everybody who leads something once, as they agreed to be called.

    "A carer and a researcher" are two, who may lead with others later; a name stays whole.
    """
    names: dict[str, None] = {}
    for slide in module.slides:
        for name in slide.led_by:
            words = called(module, name)
            for each in _AND.split(words) if words == name else (words,):
                names.setdefault(each)
    return tuple(names)


def _talks(writer: GuideWriter, module: Module, told: tuple[Talk, ...]) -> list[Markup]:
    """Each talk in order; a heading wherever a section begins."""
    written = []
    for talk in told:
        section = talk.section
        if section:
            words = writer.inlines(section.heading) if section.heading else escape(section.title)
            written.append(writer.heading(3, words, section.id))
        written.append(_talk(writer, module, talk))
    written.extend(_unseen(writer, slide) for slide in unseen(module, told))
    return written


def _talk(writer: GuideWriter, module: Module, talk: Talk) -> Markup:
    slide = talk.slide
    words = Markup('<span class="number"{}>Slide{} {}</span> {}').format(
        own(module.language), "s" if len(talk.pictures) > 1 else "", talk.numbers, talk.title
    )
    heading = writer.heading(4, words, slide.id if slide else "", slide.lang if slide else "")
    first, *others = talk.pictures
    body, above, names = Markup(""), Markup(""), ["talk"]
    if slide:
        blocks = beside(slide.blocks) if first.html else shown(View.GUIDE, slide.blocks)
        facts = _facts(module, slide)
        if blocks and isinstance(blocks[0], Activity | Quiz):
            names.append("begins-with-box")  # which then stands beside the picture, facts above
            above, facts = facts, above
        body = facts + _said(writer, slide, blocks)
    else:
        names.append("added")
    more = _shots(others, "more") if first.html and others else Markup("")
    shot = _shots([first], "shot") if first.html else Markup("")
    lead = Markup('<div class="lead">\n{}{}{}</div>\n').format(heading, above, shot)
    tall = f"--tall:{first.height:.4g}pt" if first.html else ""
    notes = Markup('<div class="notes">\n{}</div>\n').format(body) if body else body
    return Markup("<div{}>\n{}{}{}</div>\n").format(
        attributes(classes=tuple(names), style=tall), lead, notes, more
    )


def _shots(pictures: list[Picture], name: str) -> Markup:
    """Pictures of slides, as `deck` drew them."""
    drawn = Markup("").join(Markup(picture.html) for picture in pictures)
    return Markup('<div class="{}">{}</div>\n').format(name, drawn)


def _unseen(writer: GuideWriter, slide: Slide) -> Markup:
    """A part of the module without a slide, such as words for the handout alone."""
    title = slide.title or "Not on a slide"
    heading = writer.heading(4, escape(title), slide.id, slide.lang)
    body = _said(writer, slide, shown(View.GUIDE, slide.blocks))
    return Markup('<div class="talk">\n{}<div class="notes">\n{}</div>\n</div>\n').format(
        heading, body
    )


def _said(writer: GuideWriter, slide: Slide, blocks: Blocks) -> Markup:
    """What an author wrote for a slide, in its language."""
    words = writer.blocks(blocks, 4) + writer.footnotes()
    if not slide.lang:
        return words
    return Markup("<div{}>\n{}</div>\n").format(attributes(lang=slide.lang), words)


def _facts(module: Module, slide: Slide) -> Markup:
    """How long, who, how, what it serves, and what to do if it does not work out."""
    minutes = minutes_of(slide)
    activities = [each for each in doing(slide.blocks) if isinstance(each, Activity)]
    told_there = minutes in [activity.minutes for activity in activities]
    short = [
        str(minutes) if minutes.most and not told_there else "",
        slide.method.replace("-", " "),
        f"led by {joined(tuple(called(module, name) for name in slide.led_by))}"
        if slide.led_by
        else "",
        "if there is time" if slide.optional else "",
    ]
    line = " · ".join(each for each in short if each)
    ours = own(module.language)
    told = Markup('<p class="told"{}>{}</p>\n').format(ours, line) if line else Markup("")
    if slide.plan_b:
        words = '<p class="plan"><strong{}>If it does not work out:</strong> {}</p>\n'
        told += Markup(words).format(ours, slide.plan_b)
    return told
