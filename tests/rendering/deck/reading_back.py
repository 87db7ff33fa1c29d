"""Looks into a real .pptx: its parts, the words on its slides, what each shape fills."""

from __future__ import annotations

import zipfile
from io import BytesIO

from lxml import etree
from pptx import Presentation
from pptx.presentation import Presentation as Deck

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


def opened(data: bytes) -> Deck:
    """The deck as another library reads it."""
    return Presentation(BytesIO(data))


def parts(data: bytes) -> dict[str, bytes]:
    """Every part of the file by its name."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def slides(data: bytes) -> list[etree._Element]:
    """The XML of each slide, in order."""
    found = parts(data)
    count = sum(name.startswith("ppt/slides/slide") for name in found)
    return [etree.fromstring(found[f"ppt/slides/slide{n}.xml"]) for n in range(1, count + 1)]


def words(element: etree._Element) -> str:
    """All words in an element, a space between paragraphs and between lines."""
    paragraphs = element.iter(f"{A}p") if element.tag != f"{A}r" else [element]
    return " ".join(
        "".join(" " if t.tag == f"{A}br" else t.text or "" for t in each.iter(f"{A}t", f"{A}br"))
        for each in paragraphs
    )


def titles(data: bytes) -> list[str]:
    """The title of each slide."""
    shapes = (slide.shapes.title for slide in opened(data).slides)
    return [shape.text_frame.text if shape is not None else "" for shape in shapes]
