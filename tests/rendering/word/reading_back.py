"""A Word file read back: its paragraphs, their styles, its notes, its words in reading order."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import cast

from docx import Document
from docx.document import Document as WordFile
from docx.text.paragraph import Paragraph
from lxml import etree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNS = "☐☒"
NOT_PRINTED = ("skip", "foot", "back")


def opened(data: bytes) -> WordFile:
    """The file as python-docx reads it."""
    return Document(BytesIO(data))


def part(data: bytes, name: str) -> etree._Element:
    """One part of a Word file."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(f"word/{name}.xml"))


def style_of(paragraph: Paragraph) -> str:
    """The name of a paragraph's style, as a person sees it in Word."""
    assert paragraph.style is not None
    return str(paragraph.style.name)


def with_style(data: bytes, name: str) -> list[str]:
    """What the paragraphs of one style say."""
    return [p.text for p in opened(data).paragraphs if style_of(p) == name]


def words_of_word(data: bytes, name: str = "document") -> list[str]:
    """The words of a part in reading order, without the line that says what to change."""
    found: list[str] = []
    for paragraph in part(data, name).iter(f"{WORD}p"):
        style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
        if style is None or style.get(f"{WORD}val") != "SourceNote":
            found.extend("".join(_pieces(paragraph)).split())
    return found


def _pieces(paragraph: etree._Element) -> list[str]:
    pieces: list[str] = []
    for element in paragraph.iter(f"{WORD}t", f"{WORD}tab", f"{WORD}br"):
        in_field = any(True for _ in element.iterancestors(f"{WORD}fldSimple"))
        said = element.text or "" if element.tag == f"{WORD}t" and not in_field else " "
        pieces.append(" " if said in SIGNS else said)
    return pieces


def words_of_page(html: str, *, notes: bool) -> list[str]:
    """The words of a page in reading order: its content, or its footnotes."""
    root = etree.fromstring(html.encode(), etree.HTMLParser(encoding="utf-8", huge_tree=True))
    body = root.find("body")
    assert body is not None
    for link in body.iter("a"):
        if address := link.get("data-address"):
            link.tail = f" ({address}){link.tail or ''}"
    for name in NOT_PRINTED:
        _remove(body, f"//*[@class='{name}']")
    _remove(body, "//sup[a[@class='mark']]")
    listed = cast("list[etree._Element]", body.xpath("//ol[@class='footnotes']"))
    if notes:
        return [word for each in listed for word in _words(each)]
    _remove(body, "//ol[@class='footnotes']")
    return _words(body)


def _words(element: etree._Element) -> list[str]:
    for tick in element.iter("span"):
        if tick.get("class", "").startswith("tick"):
            tick.tail = " " + (tick.tail or "")
    for each in element.iter("br", "p", "li", "td", "th", "dt", "dd", "div"):
        each.tail = " " + (each.tail or "")
    return "".join(str(text) for text in element.itertext()).split()


def _remove(body: etree._Element, path: str) -> None:
    for element in cast("list[etree._Element]", body.xpath(path)):
        before, above = element.getprevious(), element.getparent()
        assert above is not None
        tail = element.tail or ""
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            above.text = (above.text or "") + tail
        above.remove(element)
