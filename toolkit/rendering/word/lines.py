"""Walks through what a line of a page holds: links, notes, pictures, boxes to tick, languages."""

from __future__ import annotations

from dataclasses import field, replace

from lxml import etree

from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.escaping import quoted
from toolkit.rendering.word.links import Bookmarks, Links, usual_name
from toolkit.rendering.word.pictures import Drawings
from toolkit.rendering.word.runs import BREAK, TAB, Look, Run
from toolkit.rendering.word.tree import Page, names

BOLD = frozenset({"strong", "b", "em", "i", "dfn", "dt", "th"})
STYLED = {"code": "Code", "kbd": "Code", "samp": "Code"}
NOT_SHOWN = frozenset({"skip", "back"})
"""What helps in a browser alone."""
TICKED, NOT_TICKED = ("2612", "☒"), ("2610", "☐")
GAP = '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'.format(
    "\N{NO-BREAK SPACE}" * 24
)
"""Room to write a word or two in a line."""
TICK_FONT = "Segoe UI Symbol"
NOTE_LOOK = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
OWN_FIGURE = ' w:customMarkFollows="1"'


@dataclass(slots=True)
class Told:
    """What is known of a whole file while its parts are written, one after the other.

    `notes` are the figures of the footnotes by their ids, in the order in which they were met, ""
    where Word comes to the same by counting; `counted` is how far it has come. `ticks` counts
    boxes.
    """

    page: Page
    drawings: Drawings
    colours: dict[str, str]
    bookmarks: Bookmarks = field(default_factory=Bookmarks)
    notes: dict[str, str] = field(default_factory=dict)
    counted: int = 0
    ticks: int = 0

    def figure(self, written: str) -> str:
        """What Word is told of a new note's figure: nothing, where its own count comes to it."""
        if written != str(self.counted + 1):
            return written
        self.counted += 1
        return ""


class Lines:
    """Writes what stands in lines, in one part of a file."""

    def __init__(self, told: Told, links: Links) -> None:
        self._told = told
        self._links = links

    def runs(self, element: etree._Element, look: Look, width: int, link: str = "") -> list[Run]:
        """The runs of what stands inside an element; `width` is the room, in 1/20 points."""
        found = [Run(element.text or "", look, link=link)]
        for child in element:
            found.extend(self.one(child, look, width, link))
            found.append(Run(child.tail or "", look, link=link))
        return found

    def one(self, element: etree._Element, look: Look, width: int, link: str = "") -> list[Run]:
        """The runs of one element in a line."""
        there = names(element)
        if there & NOT_SHOWN:
            return []
        if element.tag == "br":
            return [Run(xml=BREAK, edge=True)]
        if element.tag == "img":
            part = self._told.drawings.picture(element, width, self._links)
            return [Run(xml=part, link=link)] if part else []
        if "tick" in there:
            return [self._tick(done="done" in there), _after_tick(element)]
        if "tab" in there:
            return [Run(xml=TAB, edge=True)]
        if "gap" in there:
            return [Run(xml=GAP)]
        if "fact" in there and element.getprevious() is not None:
            return [Run(xml=BREAK, edge=True), *self.runs(element, look, width, link)]
        if "letter" in there:
            return [*self.runs(element, replace(look, bold=True), width), Run(xml=TAB, edge=True)]
        if element.tag == "sup" and (note := self._note(element)):
            return [note]
        if element.tag == "a":
            return self._link(element, look, width)
        return self.runs(element, self._look(element, look), width, link)

    def _look(self, element: etree._Element, look: Look) -> Look:
        there = names(element)
        tag = str(element.tag)
        if tag in BOLD:
            look = replace(look, bold=True)
        elif tag in STYLED:
            look = replace(look, style=STYLED[tag])
        elif tag in ("s", "del"):
            look = replace(look, strike=True)
        elif tag == "sup":
            look = replace(look, raised=True)
        if "meaning" in there:
            look = replace(look, colour=self._told.colours["muted"])
        elif "missing" in there:
            look = replace(look, colour=self._told.colours["berry"])
        lang = element.get("lang", "")
        return look.told(lang) if lang else look

    def _link(self, element: etree._Element, look: Look, width: int) -> list[Run]:
        address = element.get("href", "")
        if address.startswith("#"):
            if address[1:] not in self._told.page.aims:
                return self.runs(element, look, width)
            link = f"w:anchor={quoted(self._told.bookmarks.name(address[1:]))}"
        else:
            file, _, place = address.partition(".docx#")
            address = f"{file}.docx#{usual_name(place)}" if place else address
            link = f'r:id="{self._links.to("hyperlink", address, outside=True)}"'
        inside = self.runs(element, replace(look, style="Hyperlink"), width, link)
        shown = element.get("data-address", "")
        return [*inside, Run(f" ({shown})", look)] if shown else inside

    def _note(self, element: etree._Element) -> Run | None:
        """The figure of a footnote, or None where a raised word is none."""
        mark = element.find("a[@class='mark']")
        aim = mark.get("href", "")[1:] if mark is not None else ""
        if aim not in self._told.page.notes:
            return None
        notes, written = self._told.notes, (mark.text or "") if mark is not None else ""
        if aim not in notes:
            notes[aim] = self._told.figure(written)
            own = f"<w:t>{notes[aim]}</w:t>" if notes[aim] else ""
            given = f'{OWN_FIGURE if own else ""} w:id="{len(notes)}"'
            call = f"<w:r>{NOTE_LOOK}<w:footnoteReference{given}/>{own}</w:r>"
            return Run(xml=self._told.bookmarks.mark(aim, call))
        name = self._told.bookmarks.name(aim)
        again = f"<w:r>{NOTE_LOOK}<w:t>{written}</w:t></w:r>"
        if notes[aim]:
            return Run(xml=f'<w:hyperlink w:anchor="{name}">{again}</w:hyperlink>')
        field_of = f'<w:fldSimple w:instr=" NOTEREF {name} \\f \\h ">'
        return Run(xml=f"{field_of}{again}</w:fldSimple>")

    def _tick(self, *, done: bool) -> Run:
        """A box that can be ticked in Word."""
        self._told.ticks += 1
        (_, sign) = TICKED if done else NOT_TICKED
        states = "".join(
            f'<w14:{name} w14:val="{code}" w14:font="{TICK_FONT}"/>'
            for name, (code, _) in (("checkedState", TICKED), ("uncheckedState", NOT_TICKED))
        )
        font = f'<w:rFonts w:ascii="{TICK_FONT}" w:hAnsi="{TICK_FONT}" w:eastAsia="{TICK_FONT}"/>'
        return Run(
            xml='<w:sdt><w:sdtPr><w:alias w:val="Tick box"/>'
            f'<w:id w:val="{self._told.ticks}"/><w14:checkbox>'
            f'<w14:checked w14:val="{int(done)}"/>{states}</w14:checkbox></w:sdtPr>'
            f"<w:sdtContent><w:r><w:rPr>{font}</w:rPr><w:t>{sign}</w:t></w:r></w:sdtContent></w:sdt>"
        )


def _after_tick(element: etree._Element) -> Run:
    """What keeps a box apart from its words: in a list a tab, so that further lines are in line."""
    item = element.getparent()
    listed = item is not None and "task" in names(item)
    return Run(xml=TAB, edge=True) if listed else Run("\N{NO-BREAK SPACE}")
