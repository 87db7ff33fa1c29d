"""A fitted deck → the bytes of a .pptx: the template's looks, our slides, notes and facts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from xml.sax.saxutils import escape

from lxml import etree

from toolkit.model.theme import Theme
from toolkit.rendering.deck.container import (
    Container,
    Relationship,
    parse,
    serialise,
    write_container,
)
from toolkit.rendering.deck.draw.kinds import NAMESPACES, OFFICE, PART, XML_HEAD
from toolkit.rendering.deck.draw.notes import notes_master, notes_slide
from toolkit.rendering.deck.draw.shapes import Pen, draw
from toolkit.rendering.deck.draw.text import Ink
from toolkit.rendering.deck.fitted import FittedDeck, FittedSlide
from toolkit.rendering.deck.layouts import Slot, Template
from toolkit.rendering.deck.measure import Ruler
from toolkit.rendering.deck.presentation import Image, PlannedDeck, Run

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = f"{{{OFFICE}}}"
FIRST_SLIDE_ID = 256
SECTION_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


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
        pen = self._pen(links)
        shapes = _title(fitted, pen)
        for place, shape in enumerate(fitted.shapes, 3):
            shapes += draw(shape, place, pen)
        shapes += self._footers(fitted, 3 + len(fitted.shapes))
        if fitted.notes:
            notes = self._notes(fitted, number, name)
            links.append(Relationship(f"rId{len(links) + 1}", f"{OFFICE}/notesSlide", notes))
        self.made.add(name, PART["slide"], _slide_xml(shapes), tuple(links))
        return name

    def _pen(self, links: list[Relationship]) -> Pen:
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
            ink=Ink(self.plan.language, link, least=sizes.minimum),
            colours=dict(self.theme.colours),
            least=sizes.minimum,
            small=sizes.small,
            picture=picture,
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
        data = notes_slide(fitted.notes, self.plan.language, self._pen(links).ink)
        self.made.add(name, PART["notesSlide"], data, tuple(links))
        return name

    def _footers(self, fitted: FittedSlide, first: int) -> str:
        """Package name, stamp and slide number, in the layout's own placeholders."""
        words = {"ftr": self.plan.footer, "dt": self.plan.stamp, "sldNum": "‹#›"}
        found = ""
        for number, slot in enumerate(fitted.layout.of_kind("ftr", "dt", "sldNum"), first):
            if not words[slot.kind]:
                continue
            text = _footer_text(slot, words[slot.kind], self.plan.language)
            found += (
                f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{_FOOT_NAMES[slot.kind]}"/>'
                '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
                f'<p:ph type="{slot.kind}" idx="{slot.index}"/></p:nvPr></p:nvSpPr><p:spPr/>'
                f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{text}</a:p></p:txBody></p:sp>"
            )
        return found


_FOOT_NAMES = {"ftr": "Package", "dt": "Version", "sldNum": "Slide number"}


def draw_deck(
    fitted: FittedDeck, plan: PlannedDeck, template: Template, theme: Theme, ruler: Ruler
) -> bytes:
    """The whole .pptx; the same deck gives the same bytes."""
    made = template.container.copy()
    places = {a: n for n, slide in enumerate(fitted.slides, 1) for a in slide.anchors}
    places = {a: n for a, n in places.items()}
    drawing = Drawing(
        template, theme, ruler, plan, places, made, _notes_master(made, template.main)
    )
    names = [drawing.slide(slide, number) for number, slide in enumerate(fitted.slides, 1)]
    _list_slides(made, template.main, names, fitted)
    _facts(made, plan, len(names))
    made.relationships[""] = (
        Relationship("rId1", f"{OFFICE}/officeDocument", template.main),
        Relationship(
            "rId2",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "/docProps/core.xml",
        ),
        Relationship("rId3", f"{OFFICE}/extended-properties", "/docProps/app.xml"),
    )
    return write_container(made)


def _title(fitted: FittedSlide, pen: Pen) -> str:
    slot = fitted.layout.title
    kind = slot.kind if slot is not None else "title"
    size = f' sz="{round(fitted.title_size * 100)}"' if fitted.title_size else ""
    language = fitted.plan.lang or pen.ink.language
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody>'
        f'<a:bodyPr><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="{language}"{size} '
        f'dirty="0"/><a:t>{escape(fitted.title)}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def _slide_xml(shapes: str) -> bytes:
    return (
        f'{XML_HEAD}<p:sld {NAMESPACES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/>'
        '<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    ).encode()


def _footer_text(slot: Slot, words: str, language: str) -> str:
    if slot.kind == "sldNum":
        return (
            '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
            f'<a:rPr lang="{language}"/><a:t>{words}</a:t></a:fld>'
        )
    return f'<a:r><a:rPr lang="{language}" dirty="0"/><a:t>{escape(words)}</a:t></a:r>'


def _linked(
    links: list[Relationship], kind: str, target: str, *, outside: bool = False
) -> str:
    """The id of a relationship to a target; each target has one."""
    wanted = f"{OFFICE}/{kind}"
    for each in links:
        if each.kind == wanted and each.target == target:
            return each.id
    links.append(Relationship(f"rId{len(links) + 1}", wanted, target, outside))
    return links[-1].id


def _notes_master(made: Container, main: str) -> str:
    """The template's notes master, or one of our own where it has none."""
    for each in made.related(main, "notesMaster"):
        return each.target
    name, look = "/ppt/notesMasters/notesMaster1.xml", "/ppt/theme/themeNotes.xml"
    theme = next(r.target for m in made.related(main, "slideMaster") for r in made.related(m.target, "theme"))
    made.add(look, PART["theme"], made.parts[theme])
    made.add(
        name,
        PART["notesMaster"],
        notes_master().encode(),
        (Relationship("rId1", f"{OFFICE}/theme", look),),
    )
    return name


def _list_slides(made: Container, main: str, names: list[str], fitted: FittedDeck) -> None:
    """Name the slides, the notes master and the sections in the presentation's own part."""
    root = parse(made.parts[main])
    links = list(made.relationships.get(main, ()))
    known = {each.id for each in links}

    def link(kind: str, target: str) -> str:
        for each in links:
            if each.target == target:
                return each.id
        number = len(links) + 1
        while f"rId{number}" in known:
            number += 1
        known.add(f"rId{number}")
        links.append(Relationship(f"rId{number}", f"{OFFICE}/{kind}", target))
        return f"rId{number}"

    for tag in ("sldIdLst", "custShowLst", "photoAlbum", "custDataLst", "kinsoku", "extLst", "smartTags", "modifyVerifier", "handoutMasterIdLst"):
        for element in root.findall(f"{P}{tag}"):
            root.remove(element)
    _name_notes_master(root, link, made)
    listed = etree.Element(f"{P}sldIdLst")
    for number, name in enumerate(names):
        each = etree.SubElement(listed, f"{P}sldId", id=str(FIRST_SLIDE_ID + number))
        each.set(f"{R}id", _new(links, known, name))
    before = [root.find(f"{P}{tag}") for tag in ("notesMasterIdLst", "sldMasterIdLst")]
    after = next(each for each in before if each is not None)
    after.addnext(listed)
    root.append(_sections(fitted))
    made.parts[main] = serialise(root)
    made.types[main] = PART["presentation"]
    made.relationships[main] = tuple(links)


def _new(links: list[Relationship], known: set[str], name: str) -> str:
    number = len(links) + 1
    while f"rId{number}" in known:
        number += 1
    known.add(f"rId{number}")
    links.append(Relationship(f"rId{number}", f"{OFFICE}/slide", name))
    return f"rId{number}"


def _name_notes_master(root: etree._Element, link: object, made: Container) -> None:
    if root.find(f"{P}notesMasterIdLst") is not None or not callable(link):
        return
    name = next((n for n, kind in made.types.items() if kind == PART["notesMaster"]), "")
    listed = etree.Element(f"{P}notesMasterIdLst")
    each = etree.SubElement(listed, f"{P}notesMasterId")
    each.set(f"{R}id", link("notesMaster", name))
    masters = root.find(f"{P}sldMasterIdLst")
    assert masters is not None
    masters.addnext(listed)


def _sections(fitted: FittedDeck) -> etree._Element:
    """The list of sections, each with its slides; their ids are made from their names."""
    listed = etree.Element(f"{P}extLst")
    extension = etree.SubElement(listed, f"{P}ext", uri=SECTION_URI)
    parts = etree.SubElement(extension, f"{{{P14}}}sectionLst", nsmap={"p14": P14})
    seen: dict[str, int] = {}
    last, slides = None, None
    for number, slide in enumerate(fitted.slides):
        name = slide.plan.section
        if name != last or slides is None:
            last = name
            seen[name] = seen.get(name, 0) + 1
            title = name if seen[name] == 1 else f"{name} · {seen[name]}"
            part = etree.SubElement(parts, f"{{{P14}}}section", name=title, id=_guid(title))
            slides = etree.SubElement(part, f"{{{P14}}}sldIdLst")
        etree.SubElement(slides, f"{{{P14}}}sldId", id=str(FIRST_SLIDE_ID + number))
    return listed


def _guid(name: str) -> str:
    letters = sha256(name.encode()).hexdigest().upper()
    return "{" + "-".join((letters[:8], letters[8:12], letters[12:16], letters[16:20], letters[20:32])) + "}"


def _facts(made: Container, plan: PlannedDeck, slides: int) -> None:
    """Title, who made it and in which language; no person's name, no machine, no clock."""
    day = re.match(r"\d{4}-\d\d-\d\d\Z", plan.date)
    time = "".join(
        f'<dcterms:{each} xsi:type="dcterms:W3CDTF">{plan.date}T00:00:00Z</dcterms:{each}>'
        for each in (("created", "modified") if day else ())
    )
    core = (
        f"{XML_HEAD}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(plan.title)}</dc:title>"
        f"<dc:creator>{escape(plan.organisation)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(plan.organisation)}</cp:lastModifiedBy>"
        f"<dc:language>{escape(plan.language)}</dc:language>{time}"
        f"<cp:version>{escape(plan.stamp)}</cp:version></cp:coreProperties>"
    )
    made.add("/docProps/core.xml", PART["core"], core.encode())
    app = (
        f'{XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'extended-properties"><Slides>{slides}</Slides></Properties>'
    )
    made.add("/docProps/app.xml", PART["app"], app.encode())
