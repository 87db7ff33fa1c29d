"""The presentation's own part: which slides there are, in which sections; and a deck's facts."""

from __future__ import annotations

import re
from hashlib import sha256

from lxml import etree

from toolkit.rendering.deck.container import Container, Relationship, parse, serialise
from toolkit.rendering.deck.draw.kinds import OFFICE, PART, XML_HEAD
from toolkit.rendering.deck.escaping import escaped
from toolkit.rendering.deck.fitted import FittedDeck
from toolkit.rendering.deck.presentation import PlannedDeck

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = f"{{{OFFICE}}}"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
SECTION_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
FIRST_SLIDE_ID = 256
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
LEFT_BEHIND = (
    *("sldIdLst", "handoutMasterIdLst", "smartTags", "custShowLst", "photoAlbum"),
    *("custDataLst", "modifyVerifier", "extLst"),
)
"""What a template says about its own slides and people."""


def list_slides(
    made: Container, main: str, notes_master: str, names: list[str], fitted: FittedDeck
) -> None:
    """Name the slides, the notes master and the sections in the presentation's own part."""
    root = parse(made.parts[main])
    links = list(made.relationships.get(main, ()))
    for tag in LEFT_BEHIND:
        for element in root.findall(f"{P}{tag}"):
            root.remove(element)
    masters = root.find(f"{P}sldMasterIdLst")
    if masters is None:
        raise ValueError("a template without masters has no layouts either")
    last = root.find(f"{P}notesMasterIdLst")
    if last is None:
        last = etree.Element(f"{P}notesMasterIdLst")
        masters.addnext(last)
        etree.SubElement(last, f"{P}notesMasterId").set(
            f"{R}id", _linked(links, "notesMaster", notes_master)
        )
    listed = etree.Element(f"{P}sldIdLst")
    last.addnext(listed)
    for number, name in enumerate(names):
        each = etree.SubElement(listed, f"{P}sldId", id=str(FIRST_SLIDE_ID + number))
        each.set(f"{R}id", _linked(links, "slide", name))
    root.append(_sections(fitted))
    made.parts[main] = serialise(root)
    made.types[main] = PART["presentation"]
    made.relationships[main] = tuple(links)


def _linked(links: list[Relationship], kind: str, target: str) -> str:
    """The relationship to a part; a new one has an id that the template's own do not use."""
    for each in links if kind == "notesMaster" else ():
        if each.target == target:
            return each.id
    name = f"deck{len(links) + 1}"
    links.append(Relationship(name, f"{OFFICE}/{kind}", target))
    return name


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
    return (
        "{"
        + "-".join((letters[:8], letters[8:12], letters[12:16], letters[16:20], letters[20:32]))
        + "}"
    )


def state_facts(made: Container, main: str, plan: PlannedDeck, slides: int) -> None:
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
        f"<dc:title>{escaped(plan.title)}</dc:title>"
        f"<dc:creator>{escaped(plan.organisation)}</dc:creator>"
        f"<cp:lastModifiedBy>{escaped(plan.organisation)}</cp:lastModifiedBy>"
        f"<dc:language>{escaped(plan.language)}</dc:language>{time}"
        f"<cp:version>{escaped(plan.stamp)}</cp:version></cp:coreProperties>"
    )
    made.add("/docProps/core.xml", PART["core"], core.encode())
    app = (
        f'{XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'extended-properties"><Slides>{slides}</Slides></Properties>'
    )
    made.add("/docProps/app.xml", PART["app"], app.encode())
    made.relationships[""] = (
        Relationship("rId1", f"{OFFICE}/officeDocument", main),
        Relationship("rId2", CORE, "/docProps/core.xml"),
        Relationship("rId3", f"{OFFICE}/extended-properties", "/docProps/app.xml"),
    )
