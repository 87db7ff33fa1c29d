"""Puts a Word file together: the page's content, its footnotes, and what stands around them."""

from __future__ import annotations

from toolkit.model.languages import OWN, runs_left
from toolkit.model.theme import Sizes
from toolkit.rendering.deck.container import (
    HEAD,
    OFFICE,
    Container,
    Relationship,
    write_container,
)
from toolkit.rendering.format import Job
from toolkit.rendering.word import frame
from toolkit.rendering.word.boxes import dresses, plain_colours
from toolkit.rendering.word.flow import Flow, Part, Place
from toolkit.rendering.word.lines import NOTE_LOOK, Told
from toolkit.rendering.word.links import Links
from toolkit.rendering.word.numbering import Numbers
from toolkit.rendering.word.paragraph import Paragraph
from toolkit.rendering.word.pictures import ENDINGS, Drawings
from toolkit.rendering.word.runs import PLAIN, Look, Run, written
from toolkit.rendering.word.styles import styles
from toolkit.rendering.word.tree import Page, read_page

KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CORE = "application/vnd.openxmlformats-package.core-properties+xml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
NOTE_MARK = f"<w:r>{NOTE_LOOK}{{}}</w:r>" + '<w:r><w:t xml:space="preserve"> </w:t></w:r>'


def render(html: str, job: Job, sizes: Sizes | None = None) -> bytes:
    """A page (HTML, as `page.fill` gives it) as a Word file with real styles.

    It is the page's own words in the page's own order; its classes say what is a box, a line to
    write on or a box to tick. Pictures come from `asset:` and `data:` addresses. `sizes` are
    those of the letters, as the theme has them for paper unless others are given.
    """
    page = read_page(html)
    sizes = sizes or job.theme.page
    paper = frame.SHEETS[job.theme.paper]
    drawings = Drawings(job.assets, job.templates.font_files, round(sizes.body * 20))
    told = Told(page, drawings, plain_colours(job.theme.colours))
    links, numbers = Links(), Numbers()
    own = Look(rtl=runs_left(page.language))
    flow = Flow(told, links, numbers, dresses(job.theme))
    flow.inside(page.body, Place(paper.room, look=own))
    _say_what_to_change(flow, job, PLAIN if page.language == OWN else PLAIN.told(OWN))
    note_links = Links()
    notes = _notes(told, flow, note_links, Place(paper.room, "FootnoteText", look=own))
    file = Container()
    _add(file, "styles", styles(job.theme, sizes, page.language), links)
    _add(file, "settings", frame.settings(), links)
    _add(file, "fontTable", frame.fonts(job.theme), links)
    _add(file, "numbering", numbers.xml(told.colours["teal"]), links)
    _add(file, "footnotes", frame.notes(notes), links, tuple(note_links.known.values()))
    first = _add(file, "header", frame.running_head(""), links, name="header1")
    running = _add(file, "header", frame.running_head(page.heading), links, name="header2")
    foot = _add(file, "footer", frame.foot(page.stamp, paper.room), links)
    body = flow.xml() + paper.xml(first, running, foot, rtl=own.rtl)
    _finish(file, page, body, links)
    for name, data in drawings.media.values():
        file.add(name, ENDINGS[name.rsplit(".", 1)[-1]], data)
    return write_container(file)


def _say_what_to_change(flow: Flow, job: Job, look: Look) -> None:
    """Say on the first page, after the cover or the title, where the words come from."""
    source = (job.module or job.package).span.path
    words = (
        f"To change this document for good, change {source} and build it again. "
        "What you change here stays in this copy."
    )
    firsts = [number for number, part in enumerate(flow.parts) if _opens(part)]
    note = Paragraph(written([Run(words, look)]), "SourceNote")
    flow.parts.insert(max(firsts, default=-1) + 1, note)


def _opens(part: Part) -> bool:
    """Whether something is part of a document's cover, or its title."""
    return isinstance(part, Paragraph) and (part.box == "cover" or part.style == "Heading1")


def _notes(told: Told, body: Flow, links: Links, place: Place) -> list[str]:
    """What each footnote says. A note in a note is met while the first is written."""
    written_notes: list[str] = []
    while len(written_notes) < len(told.notes):
        for id, own in tuple(told.notes.items())[len(written_notes) :]:
            flow = body.beside(links)
            flow.inside(told.page.notes[id], place)
            figure = f"<w:t>{own}</w:t>" if own else "<w:footnoteRef/>"
            flow.lead(Run(xml=NOTE_MARK.format(figure)), "FootnoteText")
            written_notes.append(flow.xml())
    return written_notes


def _add(
    file: Container,
    kind: str,
    data: bytes,
    links: Links,
    relationships: tuple[Relationship, ...] = (),
    name: str = "",
) -> str:
    """Put a part in that the document points at; its id there."""
    part = f"/word/{name or kind}.xml"
    file.add(part, f"{KIND}.{kind}+xml", data, relationships)
    return links.to(kind, part)


def _finish(file: Container, page: Page, body: str, links: Links) -> None:
    text = f"{HEAD}<w:document {frame.SPACES}><w:body>{body}</w:body></w:document>"
    document = "/word/document.xml"
    related = tuple(links.known.values())
    file.add(document, f"{KIND}.document.main+xml", text.encode(), related)
    file.add(
        "/docProps/core.xml", CORE, frame.core(page.title, page.about, page.made_by, page.language)
    )
    file.relationships[""] = (
        Relationship("rId1", f"{OFFICE}/officeDocument", document),
        Relationship("rId2", f"{PACKAGE}/core-properties", "/docProps/core.xml"),
    )
