"""The slides of a module as HTML, one by one: for web pages, for prints, for a trainer's guide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from markupsafe import Markup

from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.inlines import Picture
from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.fitted import FittedSlide
from toolkit.rendering.deck.images import image_of
from toolkit.rendering.deck.last_words import settled_title
from toolkit.rendering.deck.layouts import Slot
from toolkit.rendering.deck.measure import shortened
from toolkit.rendering.deck.presentation import Image, Role
from toolkit.rendering.deck.setting import SURE
from toolkit.rendering.deck.slides import prepare
from toolkit.rendering.format import Job
from toolkit.rendering.html_inlines import attributes
from toolkit.rendering.html_pictures import for_pages
from toolkit.rendering.page import Medium
from toolkit.rendering.pictures import Prepared
from toolkit.rendering.webslides.artwork import drawings
from toolkit.rendering.webslides.looks import room_of
from toolkit.rendering.webslides.passages import written
from toolkit.rendering.webslides.reseat import reseated
from toolkit.rendering.webslides.runs import Ways, spoken
from toolkit.rendering.webslides.shapes import Brush, Length, svg_address

FIRST, PART, INSIDE = 1, 2, 3
"""The levels of headings: of the first slide, of sections, and of slides in a section."""
STYLES = {
    Medium.SCREEN: ("slides.css", "slides-screen.css"),
    Medium.PAPER: ("slides.css",),
}
"""The style sheets that a page needs to show slides; see `page.styles`."""


@dataclass(frozen=True, slots=True)
class SlideView:
    """One slide of the deck. `number` and `title` are those of the .pptx.

    `html` is the slide itself, an element of the class `stage` that keeps the slide's shape.
    `notes` are its speaker notes as HTML, with answers: for trainers only. `anchors` are the ids
    of the module that this slide is the first to show; `html` does not carry them. `role` is
    what kind of slide it is, `level` the level of its heading, `part` the title of the part of
    the session that it belongs to, `lang` its own language or "", `foot` as much of the package's
    name as there is room for at its foot, `feet` the colours of words at the left and at the right
    of its foot. Slides that were written as one have the same `key`: that of a `##` is its id.
    """

    number: int
    title: str
    html: Markup
    notes: Markup
    anchors: tuple[str, ...]
    role: Role
    level: int
    part: str
    lang: str
    key: str
    foot: str
    feet: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Show:
    """All slides of a deck, their shape (width by height, in points), what there is to say."""

    slides: tuple[SlideView, ...]
    width: float
    height: float
    diagnostics: tuple[Diagnostic, ...]


def slide_views(
    job: Job,
    medium: Medium,
    *,
    width: float = 0.0,
    headings: bool = True,
    anchors: frozenset[str] | None = None,
    footers: bool = False,
) -> Show:
    """The slides of a job's module, split and numbered as in its .pptx, drawn in our own look.

    The page that shows them needs the style sheets `STYLES[medium]`. On a screen a slide is as
    wide as what it stands in, and on a narrow one it becomes running text; on paper it is `width`
    points wide, or as wide as the slide itself for 0. Titles and headings on slides are headings
    of the page only with `headings`, so that slides beside notes can be without. Links lead to
    `anchors`, the ids that the page shows; None stands for those of the slides. With `footers` a
    slide repeats the package's name, the stamp and its number at its foot.
    """
    ready = prepare(job, _for_pages)
    room = room_of(job)
    slides = reseated(ready.fitted.slides, room)
    known = frozenset(anchor for slide in slides for anchor in slide.anchors if anchor)
    ways = Ways(known if anchors is None else anchors, job.subject.language)
    length = _lengths(medium, room.template.width, width)
    drawing = _Drawing(
        Brush(room, length, ways, medium, job.assets),
        drawings(room.template, (slide.layout.part for slide in slides)),
        headings,
        {"ftr": job.package.title, "dt": job.stamp},
        footers,
    )
    views = tuple(drawing.view(slide, number) for number, slide in enumerate(slides, 1))
    return Show(views, room.template.width, room.template.height, ready.diagnostics)


def _lengths(medium: Medium, whole: float, width: float) -> Length:
    """How points on a slide `whole` points wide are written as lengths."""
    if medium is Medium.SCREEN:
        return lambda points: f"{100 * points / whole:.4g}cqw"
    factor = (width or whole) / whole
    return lambda points: f"{points * factor:.6g}pt"


@dataclass(slots=True)
class _Drawing:
    """Draws slide after slide; remembers whether a section began and which ids were shown."""

    brush: Brush
    behind: Mapping[str, str]
    headings: bool
    said: Mapping[str, str]
    footers: bool
    in_part: bool = False
    taken: set[str] = field(default_factory=set)

    def view(self, slide: FittedSlide, number: int) -> SlideView:
        """One slide."""
        is_part = slide.role is Role.SECTION
        self.in_part = self.in_part or is_part
        level = FIRST if number == 1 else INSIDE if self.in_part and not is_part else PART
        brush = replace(self.brush, heading=level + 1 if self.headings else 0)
        parts = [_title(slide, brush, level if self.headings else 0)]
        parts.extend(brush.draw(shape) for shape in slide.shapes)
        if self.footers:
            parts.append(_footers(slide, brush, {**self.said, "sldNum": str(number)}))
        anchors = tuple(a for a in slide.anchors if a and a not in self.taken)
        self.taken.update(anchors)
        return SlideView(
            number=number,
            title=slide.title,
            html=_stage(slide, self.behind[slide.layout.part], brush, Markup("").join(parts)),
            notes=written(slide.notes, brush.ways),
            anchors=anchors,
            role=slide.role,
            level=level,
            part=slide.plan.section,
            lang=slide.plan.lang,
            key=slide.plan.key,
            foot=_foot(slide, self.said["ftr"], brush),
            feet=_feet(slide),
        )


def _for_pages(
    picture: Picture, assets: Assets, font_files: tuple[str, ...]
) -> tuple[Image, tuple[Diagnostic, ...]]:
    """A picture as pages show it: a drawing stays one."""
    asset = assets.get(picture.path)
    found = for_pages(asset, picture.path) if asset else None
    if not isinstance(found, Prepared):
        return image_of(picture, assets, font_files)  # which says what stands in its place
    image = Image(
        path=picture.path,
        alt="" if picture.decorative else picture.alt or "A picture without a description",
        kind=found.kind,
        data=found.data,
        width=found.width,
        height=found.height,
        share=picture.width or 1.0,
        decorative=picture.decorative,
    )
    return image, ()


def _stage(slide: FittedSlide, behind: str, brush: Brush, inside: Markup) -> Markup:
    template = brush.room.template
    art = f" {svg_address(behind)} 0 0/100% 100% no-repeat" if behind else ""
    style = f"background:{slide.layout.ground}{art}"
    if brush.medium is Medium.PAPER:
        style += f";width:{brush.length(template.width)};height:{brush.length(template.height)}"
    else:
        style += f";--shape:{template.width:g}/{template.height:g}"
    kind = f"{slide.role.value.replace(' ', '-')}-slide"
    given = attributes(classes=("stage", kind), style=style)
    said = spoken(slide.plan.lang, brush.ways.language)
    return Markup("<div{}{}>\n{}</div>\n").format(given, said, inside)


def _title(slide: FittedSlide, brush: Brush, level: int) -> Markup:
    slot = slide.layout.title
    if slot is None:
        return Markup("")
    look = slot.level(0)
    size = slide.title_size or look.size
    line = brush.room.ruler.face(look.font).line * look.spacing
    classes, style = brush.line(slot, slot.frame, 0.0)
    style += f";--s:{brush.length(size)};--n:{line:.4g}"
    given = attributes(classes=(*classes, "title"), style=style)
    words = settled_title(slide.title, slot, brush.room.ruler, slide.title_size)
    given += spoken(slide.plan.title_lang, slide.plan.lang or brush.ways.language)
    tag = f"h{level}" if level else "p"
    return Markup("<{tag}{given}>{words}</{tag}>\n").format(tag=tag, given=given, words=words)


def _foot(slide: FittedSlide, words: str, brush: Brush) -> str:
    slot = next(iter(slide.layout.of_kind("ftr")), None)
    return _in_one_line(words, slot, brush) if slot is not None else ""


def _in_one_line(words: str, slot: Slot, brush: Brush) -> str:
    level, room = slot.level(0), slot.inside.width * SURE
    return shortened(words, brush.room.ruler.face(level.font), level.size, room)


def _feet(slide: FittedSlide) -> tuple[str, str]:
    colours = {slot.kind: slot.level(0).colour for slot in slide.layout.slots}
    return colours.get("ftr", ""), colours.get("sldNum", "")


def _footers(slide: FittedSlide, brush: Brush, said: Mapping[str, str]) -> Markup:
    """What is the same on every slide, which is for eyes alone."""
    parts = []
    for slot in slide.layout.of_kind("ftr", "dt", "sldNum"):
        level = slot.level(0)
        face = brush.room.ruler.face(level.font)
        line = _in_one_line(said[slot.kind], slot, brush)
        classes, style = brush.line(slot, slot.frame, level.size * face.line)
        style += f";--s:{brush.length(level.size)};--n:{face.line:.4g}"
        given = attributes(classes=(*classes, "foot-line", slot.kind), style=style)
        parts.append(Markup("<p{}>{}</p>\n").format(given, line))
    return Markup('<div class="foot-lines" aria-hidden="true">\n{}</div>\n').format(
        Markup("").join(parts)
    )
