"""A fitted deck → the bytes of a .pptx: the template's looks, our slides, notes and facts."""

from __future__ import annotations

from dataclasses import field
from hashlib import sha256

from toolkit.model.languages import runs_left
from toolkit.model.quickly import dataclass
from toolkit.model.theme import Theme
from toolkit.rendering.deck.behind import readable
from toolkit.rendering.deck.container import Container, Relationship, write_container
from toolkit.rendering.deck.draw.kinds import NAMESPACES, OFFICE, PART, XML_HEAD
from toolkit.rendering.deck.draw.listing import list_slides, state_facts
from toolkit.rendering.deck.draw.notes import notes_master, notes_slide
from toolkit.rendering.deck.draw.shapes import Pen, draw, transform
from toolkit.rendering.deck.draw.text import Ink, solid
from toolkit.rendering.deck.escaping import escaped, quoted
from toolkit.rendering.deck.fitted import FittedDeck, FittedSlide
from toolkit.rendering.deck.last_words import settled_title
from toolkit.rendering.deck.layouts import Layout, Slot, Template
from toolkit.rendering.deck.measure import Ruler, shortened
from toolkit.rendering.deck.pages import Room
from toolkit.rendering.deck.presentation import Image, PlannedDeck, Run
from toolkit.rendering.deck.setting import SURE

FOOT_NAMES = {"ftr": "Package", "dt": "Version", "sldNum": "Slide number"}


@dataclass(slots=True)
class Drawing:
    """A deck that is being drawn: parts are counted here, so that adding one costs the same."""

    template: Template
    theme: Theme
    ruler: Ruler
    plan: PlannedDeck
    places: dict[str, int]
    made: Container
    notes_master: str
    media: dict[bytes, str] = field(default_factory=dict)

    def slide(self, fitted: FittedSlide, number: int) -> str:
        """Draw one slide and its notes; gives the slide part's name."""
        name = f"/ppt/slides/slide{number}.xml"
        links = [Relationship("rId1", f"{OFFICE}/slideLayout", fitted.layout.part)]
        pen = self._pen(links, fitted.layout)
        shapes = _title(fitted, pen)
        for place, shape in enumerate(fitted.shapes, 3):
            shapes += draw(shape, place, pen)
        shapes += self._footers(fitted, 3 + len(fitted.shapes), str(number))
        if fitted.notes:
            notes = self._notes(fitted, number, name)
            links.append(Relationship(f"rId{len(links) + 1}", f"{OFFICE}/notesSlide", notes))
        self.made.add(name, PART["slide"], _slide_xml(shapes, fitted.layout), tuple(links))
        return name

    def _pen(self, links: list[Relationship], layout: Layout) -> Pen:
        def link(run: Run) -> tuple[str, bool]:
            if run.anchor:
                number = self.places.get(run.anchor)
                target = f"/ppt/slides/slide{number}.xml" if number else ""
                return (_linked(links, "slide", target), True) if target else ("", True)
            return _linked(links, "hyperlink", run.href, outside=True), False

        def picture(image: Image) -> str:
            return _linked(links, "image", self._media(image))

        sizes = self.theme.slide
        return Pen(
            ruler=self.ruler,
            ink=Ink(self.plan.language, link),
            colours=dict(self.theme.colours),
            least=sizes.minimum,
            small=sizes.small,
            picture=picture,
            layout=layout,
        )

    def _media(self, image: Image) -> str:
        key = sha256(image.data).digest()
        if key not in self.media:
            number = len(self.media) + 1
            name = f"/ppt/media/picture{number}.{image.kind}"
            self.made.add(name, PART[image.kind], image.data)
            self.media[key] = name
        return self.media[key]

    def _notes(self, fitted: FittedSlide, number: int, slide: str) -> str:
        name = f"/ppt/notesSlides/notesSlide{number}.xml"
        links = [
            Relationship("rId1", f"{OFFICE}/notesMaster", self.notes_master),
            Relationship("rId2", f"{OFFICE}/slide", slide),
        ]
        data = notes_slide(fitted.notes, self._pen(links, fitted.layout).ink, self.ruler)
        self.made.add(name, PART["notesSlide"], data, tuple(links))
        return name

    def _footers(self, fitted: FittedSlide, first: int, page: str) -> str:
        """Package name, stamp and slide number, in the layout's own placeholders."""
        words = {"ftr": self.plan.footer, "dt": self.plan.stamp, "sldNum": page}
        found = ""
        for number, slot in enumerate(fitted.layout.of_kind("ftr", "dt", "sldNum"), first):
            if not words[slot.kind]:
                continue
            level = slot.level(0)
            face, room = self.ruler.face(level.font), slot.inside.width * SURE
            line = shortened(words[slot.kind], face, level.size, room)
            colour = _colour(slot, fitted.layout)
            text = _footer_text(slot, line, self.plan.language, colour)
            found += (
                f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{FOOT_NAMES[slot.kind]}"/>'
                '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
                f'<p:ph type="{slot.kind}" idx="{slot.index}"/></p:nvPr></p:nvSpPr><p:spPr/>'
                f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{text}</a:p></p:txBody></p:sp>"
            )
        return found


def draw_deck(fitted: FittedDeck, plan: PlannedDeck, room: Room) -> bytes:
    """The whole .pptx; the same deck gives the same bytes."""
    template = room.template
    made = template.container.copy()
    places: dict[str, int] = {}
    for number, slide in enumerate(fitted.slides, 1):
        for anchor in slide.anchors:
            places.setdefault(anchor, number)
    notes = _notes_master(made, template)
    drawing = Drawing(template, room.theme, room.ruler, plan, places, made, notes)
    names = [drawing.slide(slide, number) for number, slide in enumerate(fitted.slides, 1)]
    list_slides(made, template.main, notes, names, fitted)
    state_facts(made, template.main, plan, len(names))
    return write_container(made)


def _title(fitted: FittedSlide, pen: Pen) -> str:
    slot = fitted.layout.title
    kind = slot.kind if slot is not None else "title"
    size = f' sz="{round(fitted.title_size * 100)}"' if fitted.title_size else ""
    colour = _colour(slot, fitted.layout) if slot is not None else ""
    place = transform(slot.frame) if slot is not None and fitted.layout.untitled else ""
    language = fitted.plan.lang or pen.ink.language
    words = (
        settled_title(fitted.title, slot, pen.ruler, fitted.title_size) if slot else fitted.title
    )
    way = '<a:pPr algn="r" rtl="1"/>' if runs_left(language) else ""
    spoken = fitted.plan.title_lang or language
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{place}</p:spPr><p:txBody><a:bodyPr><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p>{way}<a:r>"
        f'<a:rPr lang={quoted(spoken)}{size} dirty="0">{colour}</a:rPr>'
        f"<a:t>{escaped(words)}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def _colour(slot: Slot, layout: Layout) -> str:
    """The colour of a slot's words, where they would hardly stand out in their own."""
    own, better = slot.level(0), readable(slot, layout).level(0)
    return "" if own.colour == better.colour else solid(better.colour)


def _slide_xml(shapes: str, layout: Layout) -> bytes:
    own = "".join(f" {name}={quoted(value)}" for name, value in layout.mapping)
    mapping = f"<a:overrideClrMapping{own}/>" if own else "<a:masterClrMapping/>"
    return (
        f'{XML_HEAD}<p:sld {NAMESPACES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/>'
        '<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{shapes}</p:spTree></p:cSld><p:clrMapOvr>{mapping}</p:clrMapOvr></p:sld>"
    ).encode()


def _footer_text(slot: Slot, words: str, language: str, colour: str) -> str:
    settings = f"<a:rPr lang={quoted(language)}>{colour}</a:rPr>"
    if slot.kind == "sldNum":
        return (
            '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
            f"{settings}<a:t>{words}</a:t></a:fld>"
        )
    return f"<a:r>{settings}<a:t>{escaped(words)}</a:t></a:r>"


def _linked(links: list[Relationship], kind: str, target: str, *, outside: bool = False) -> str:
    """The id of a relationship to a target; each target has one."""
    wanted = f"{OFFICE}/{kind}"
    for each in links:
        if each.kind == wanted and each.target == target:
            return each.id
    links.append(Relationship(f"rId{len(links) + 1}", wanted, target, outside))
    return links[-1].id


def _notes_master(made: Container, template: Template) -> str:
    """The template's notes master, or one of our own where it has none."""
    main = template.main
    for each in made.related(main, "notesMaster"):
        return each.target
    name, look = "/ppt/notesMasters/notesMaster1.xml", "/ppt/theme/themeNotes.xml"
    theme = next(
        r.target for m in made.related(main, "slideMaster") for r in made.related(m.target, "theme")
    )
    made.add(look, PART["theme"], made.parts[theme])
    made.add(
        name,
        PART["notesMaster"],
        notes_master(template.width, template.height).encode(),
        (Relationship("rId1", f"{OFFICE}/theme", look),),
    )
    return name
