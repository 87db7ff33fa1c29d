"""A real .pptx read back by another library, as text that a person can read and compare."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
FOOTERS = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


def dump(data: bytes) -> str:
    """Every slide: number, layout and title, then what stands on it, then its notes."""
    deck = Presentation(BytesIO(data))
    return "\n".join(
        line for number, slide in enumerate(deck.slides, 1) for line in _slide(number, slide)
    )


def _slide(number: int, slide: Slide) -> Iterator[str]:
    if number > 1:
        yield ""
    title = slide.shapes.title
    words = title.text_frame.text.replace("\u00a0", " ") if title is not None else "(no title)"
    yield f"slide {number} [{slide.slide_layout.name}] {words}"
    for shape in slide.shapes:
        if title is not None and shape.shape_id == title.shape_id:
            continue
        if shape.is_placeholder and shape.placeholder_format.type in FOOTERS:
            continue
        yield from _shape(shape)
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        yield "  notes:"
        yield from _paragraphs(slide.notes_slide.notes_text_frame._txBody, "    ")


def _shape(shape: BaseShape) -> Iterator[str]:
    name = shape._element._nvXxPr.cNvPr
    if isinstance(shape, GraphicFrame) and shape.has_table:
        yield "  table:"
        for row in shape.table.rows:
            yield (
                "    | "
                + " | ".join(cell.text_frame.text.replace("\v", " / ") for cell in row.cells)
                + " |"
            )
    elif shape._element.tag.endswith("}pic"):
        decorative = next(name.iter(f"{ADEC}decorative"), None) is not None
        unsaid = "(decorative)" if decorative else "(no description)"
        yield f"  picture: {name.get('descr') or unsaid}"
    elif isinstance(shape, Shape) and shape.text_frame.text:
        yield "  text:" if shape.is_placeholder else "  box:"
        yield from _paragraphs(shape.text_frame._txBody, "    ")


def _paragraphs(body: etree._Element, indent: str) -> Iterator[str]:
    counts: dict[int, int] = {}
    for paragraph in body.iterchildren(f"{A}p"):
        settings = paragraph.find(f"{A}pPr")
        level = int(settings.get("lvl", "0")) if settings is not None else 0
        mark = _mark(settings, level, counts)
        yield f"{indent}{'  ' * level}{mark}{_words(paragraph)}"


def _words(paragraph: etree._Element) -> str:
    found = []
    for element in paragraph:
        if element.tag == f"{A}br":
            found.append(" / ")
        if element.tag == f"{A}r":
            text = (element.findtext(f"{A}t") or "").replace("\u00a0", " ")
            settings = element.find(f"{A}rPr")
            bold = settings is not None and settings.get("b") == "1"
            found.append(f"**{text}**" if bold else text)
    return "".join(found)


def _mark(settings: etree._Element | None, level: int, counts: dict[int, int]) -> str:
    """What stands before a paragraph, numbers counted as PowerPoint counts them."""
    for deeper in [each for each in counts if each > level]:
        del counts[deeper]
    numbered = settings.find(f"{A}buAutoNum") if settings is not None else None
    if numbered is not None:
        counts[level] = counts.get(level, int(numbered.get("startAt", "1")) - 1) + 1
        letters = "Uc" in numbered.get("type", "")
        return f"{chr(64 + counts[level])}. " if letters else f"{counts[level]}. "
    counts.pop(level, None)
    if settings is not None and settings.find(f"{A}buNone") is not None:
        return ""
    bullet = settings.find(f"{A}buChar") if settings is not None else None
    return "- " if bullet is None else f"{bullet.get('char')} "
