"""Templates as organisations have them, made for the tests: none of them is like ours."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from io import BytesIO

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation as Deck
from pptx.util import Emu, Inches

from tests.rendering import samples
from tests.rendering.everything import everything as everything_shown
from toolkit.model.package import Module
from toolkit.rendering.deck.container import OFFICE, Relationship, open_container, write_container
from toolkit.rendering.deck.slides import render
from toolkit.rendering.format import Job, Rendered, Templates

PHOTO = """<p:bg {} {} {}><p:bgPr><a:blipFill><a:blip r:embed="{id}"/><a:stretch><a:fillRect/>
</a:stretch></a:blipFill><a:effectLst/></p:bgPr></p:bg>"""
GERMAN = (
    *("Titelfolie", "Titel und Inhalt", "Abschnittsüberschrift", "Zwei Inhalte", "Vergleich"),
    *("Nur Titel", "Leer", "Inhalt mit Überschrift", "Bild mit Überschrift"),
    *("Titel und vertikaler Text", "Vertikaler Titel und Text"),
)


def job_with(template: bytes, module: Module | None = None) -> Job:
    """A job that fills a template of a project's own."""
    ours = samples.bundled()
    files = {**ours.files, "deck.pptx": template, "deck-bundled.pptx": ours.files["deck.pptx"]}
    own = Templates(ours.texts, files, ours.font_files)
    return samples.job(module or everything_shown(), templates=own)


def saved(deck: Deck) -> bytes:
    """A deck as bytes."""
    target = BytesIO()
    deck.save(target)
    return target.getvalue()


def plain() -> Deck:
    """The template of python-pptx: 4 : 3, Calibri, English names."""
    return Presentation()


def german() -> Deck:
    """The same wide, with German names."""
    deck = _scaled(plain(), 4 / 3, 1.0)
    for layout, name in zip(deck.slide_layouts, GERMAN, strict=True):
        layout.name = name
    return deck


def portrait() -> Deck:
    """Pages that stand upright."""
    return _scaled(plain(), 0.75, 4 / 3)


def without_footers() -> Deck:
    """No date, no footer, no number."""
    deck = plain()
    kinds = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
    for layout in (*deck.slide_layouts, deck.slide_master):
        for shape in list(layout.placeholders):
            if shape.placeholder_format.type in kinds:
                shape._element.getparent().remove(shape._element)
    return deck


def small_room() -> Deck:
    """Hardly any room for text, which is set in 12 points, and slides that somebody left inside."""
    deck = plain()
    for _ in range(3):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = "Somebody's old slide"
        slide.notes_slide.notes_text_frame.text = "Somebody's old notes"
    body = deck.slide_layouts[1].placeholders[1]
    body.left, body.top, body.width, body.height = (Inches(n) for n in (1, 2, 4, 1.6))
    for level in deck.slide_master._element.iter("{*}bodyStyle"):
        for size in level.iter("{*}defRPr"):
            size.set("sz", "1200")
    return deck


def full_bleed() -> Deck:
    """A layout whose picture fills the whole slide, under its title."""
    deck = plain()
    picture = deck.slide_layouts[8].placeholders[1]
    picture.left = picture.top = Emu(0)
    picture.width, picture.height = _size(deck)
    return deck


@cache
def filled(name: str) -> Rendered:
    """The deck with every block, in one of the templates."""
    return render(job_with(TEMPLATES[name]()))


def dark() -> Deck:
    """Light words on a dark ground."""
    deck = plain()
    mapping = deck.slide_master._element.find("{*}clrMap")
    assert mapping is not None
    for name, value in (("bg1", "dk1"), ("tx1", "lt1"), ("bg2", "dk2"), ("tx2", "lt2")):
        mapping.set(name, value)
    return deck


def photo() -> Deck:
    """A picture that lets its ground through behind everything, and no places for numbers."""
    return on_picture(without_footers(), next(iter(samples.drawn().values())))


def on_picture(deck: Deck, picture: bytes) -> Deck:
    """A template with a picture as the ground of all its slides."""
    _, id = deck.slide_master.part.get_or_add_image_part(BytesIO(picture))
    content = deck.slide_master._element.cSld
    for ground in content.findall("{*}bg"):
        content.remove(ground)
    content.insert(0, parse_xml(PHOTO.format(*nsdecls("p", "a", "r").split(), id=id)))
    return deck


def tiny() -> Deck:
    """Slides as small as a stamp."""
    return _scaled(plain(), 0.3, 0.3)


def overlapping() -> Deck:
    """Text that stands all over the slide, the title and the footer included."""
    deck = plain()
    kinds = (PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY)
    for layout in deck.slide_layouts:
        for shape in list(layout.placeholders):
            if shape.placeholder_format.type in kinds:
                shape.left, shape.top = Inches(0.5), Inches(0.2)
                shape.width, shape.height = Inches(9), Inches(7.2)
    return deck


def pale() -> Deck:
    """Text in a colour that is nearly that of the ground."""
    deck = plain()
    for style in deck.slide_master._element.iter("{*}bodyStyle"):
        for colour in style.iter("{*}schemeClr"):
            colour.set("val", "bg2")
    return deck


def with_layouts(*names: str) -> Deck:
    """Nothing but the layouts of these names."""
    deck = plain()
    for layout in list(deck.slide_layouts):
        if layout.name not in names:
            deck.slide_layouts.remove(layout)
    return deck


TEMPLATES: dict[str, Callable[[], bytes]] = {
    "4 to 3": lambda: saved(plain()),
    "German": lambda: saved(german()),
    "portrait": lambda: saved(portrait()),
    "no footers": lambda: saved(without_footers()),
    "small room": lambda: saved(small_room()),
    "full bleed": lambda: saved(full_bleed()),
    "dark": lambda: saved(dark()),
    "two masters": lambda: two_masters(saved(plain())),
    "potx": lambda: as_potx(saved(german())),
    "title only": lambda: saved(with_layouts("Title Only")),
    "blank only": lambda: saved(with_layouts("Blank")),
    "cover only": lambda: saved(with_layouts("Title Slide")),
    "cover and blank": lambda: saved(with_layouts("Title Slide", "Blank")),
    "photo": lambda: saved(photo()),
    "overlapping": lambda: saved(overlapping()),
    "pale": lambda: saved(pale()),
    "laden": lambda: laden(saved(plain())),
}


def two_masters(template: bytes) -> bytes:
    """The template with all of its master and layouts a second time."""
    opened = open_container(template)
    main = "/ppt/presentation.xml"

    def twin(name: str) -> str:
        return re.sub(r"(slideMaster|slideLayout)(\d+)\.xml", r"\g<1>\g<2>9.xml", name)

    for name in [n for n in opened.parts if "slideMasters/" in n or "slideLayouts/" in n]:
        links = tuple(
            Relationship(r.id, r.kind, twin(r.target)) for r in opened.relationships[name]
        )
        data = re.sub(
            rb'(<p:sldLayoutId id=")(\d+)',
            lambda found: b"%s%d" % (found[1], int(found[2]) + 100),
            opened.parts[name],
        )
        opened.add(twin(name), opened.types[name], data, links)
    second = Relationship(
        "rId900", opened.relationships[main][0].kind.rsplit("/", 1)[0] + "/slideMaster", ""
    )
    master = next(n for n in opened.parts if n.endswith("slideMaster19.xml"))
    opened.relationships[main] += (Relationship(second.id, second.kind, master),)
    opened.parts[main] = opened.parts[main].replace(
        b"</p:sldMasterIdLst>",
        b'<p:sldMasterId id="2147483900" r:id="rId900"/></p:sldMasterIdLst>',
    )
    return write_container(opened)


def as_potx(template: bytes) -> bytes:
    """The same file with the type of a template, which python-pptx does not open."""
    opened = open_container(template)
    main = "/ppt/presentation.xml"
    opened.types[main] = opened.types[main].replace("presentation.main", "template.main")
    return write_container(opened)


def laden(template: bytes) -> bytes:
    """A template out of a library of documents: properties, tags, a chart, fonts, links."""
    opened = open_container(template)
    main, office = "/ppt/presentation.xml", f"{OFFICE}/"
    layout = "/ppt/slideLayouts/slideLayout2.xml"
    opened.add("/ppt/tags/tag1.xml", "application/vnd.openxmlformats-officedocument", b"<t/>")
    opened.add("/ppt/fonts/font1.fntdata", "application/x-fontdata", b"letters")
    opened.add("/customXml/item1.xml", "application/xml", b"<made><by>Somebody</by></made>")
    opened.relationships[layout] += (
        Relationship("rId70", f"{office}tags", "/ppt/tags/tag1.xml"),
        Relationship("rId71", f"{office}image", "file:///C:/Users/somebody/logo.png", True),
    )
    opened.relationships[main] += (
        Relationship("rId80", f"{office}font", "/ppt/fonts/font1.fntdata"),
        Relationship("rId81", f"{office}customXml", "/customXml/item1.xml"),
        Relationship("rId82", f"{office}tags", "/ppt/tags/tag1.xml"),
    )
    tags = b'<p:custDataLst><p:tags r:id="rId70"/></p:custDataLst>'
    linked = (
        b'<p:pic><p:nvPicPr><p:cNvPr id="90" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
        b'<p:blipFill><a:blip r:link="rId71"/><a:stretch/></p:blipFill><p:spPr/></p:pic>'
    )
    part = opened.parts[layout].replace(b"</p:spTree>", linked + b"</p:spTree>" + tags)
    opened.parts[layout] = part
    font = (
        b'<p:embeddedFontLst><p:embeddedFont><p:font typeface="Own"/>'
        b'<p:regular r:id="rId80"/></p:embeddedFont></p:embeddedFontLst>'
        b'<p:custDataLst><p:tags r:id="rId82"/></p:custDataLst><p:defaultTextStyle>'
    )
    opened.parts[main] = opened.parts[main].replace(b"<p:defaultTextStyle>", font)
    return write_container(opened)


def renamed(template: bytes) -> bytes:
    """The template with names of layouts that say nothing."""
    deck = Presentation(BytesIO(template))
    for number, layout in enumerate(deck.slide_layouts):
        layout.name = f"{hash_of(layout.name)} {number}"
    return saved(deck)


def hash_of(name: str) -> str:
    """A name turned round, so that nobody can read it."""
    return name[::-1]


def _size(deck: Deck) -> tuple[Emu, Emu]:
    assert deck.slide_width is not None
    assert deck.slide_height is not None
    return Emu(deck.slide_width), Emu(deck.slide_height)


def _scaled(deck: Deck, across: float, down: float) -> Deck:
    wide, high = _size(deck)
    deck.slide_width, deck.slide_height = Emu(round(wide * across)), Emu(round(high * down))
    for layout in (deck.slide_master, *deck.slide_layouts):
        for shape in layout.shapes:
            if shape._element.spPr.find("{*}xfrm") is not None:
                shape.left, shape.width = (
                    Emu(round(n * across)) for n in (shape.left, shape.width)
                )
                shape.top, shape.height = (Emu(round(n * down)) for n in (shape.top, shape.height))
    return deck
