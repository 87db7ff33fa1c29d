"""Light, cream and dark: every run of a real deck stands out from what is really behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from lxml import etree

from tests.rendering import samples
from tests.rendering.deck.reading_back import A, P, parts, slides, words
from tests.rendering.deck.templates import TEMPLATES, job_with
from tests.rendering.everything import everything
from toolkit.model.contrast import contrast
from toolkit.model.inlines import Link, Text
from toolkit.model.package import Module
from toolkit.rendering.deck.colours import Colours
from toolkit.rendering.deck.inherit import frame_of
from toolkit.rendering.deck.layouts import Layout, Slot
from toolkit.rendering.deck.slides import prepare, render
from toolkit.rendering.deck.template import read_template
from toolkit.rendering.format import Job

LARGE = 24.0
HYPERLINK = "{http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor}"


@dataclass(frozen=True)
class Seen:
    """A run: its words, their colour and size, and the colour behind them ("" if unknown)."""

    text: str
    colour: str
    behind: str
    size: float
    linked: bool


def seen_in(data: bytes) -> Iterator[Seen]:
    """Every run on every slide of a deck."""
    template = read_template(data)
    for number, slide in enumerate(slides(data), 1):
        rels = etree.fromstring(parts(data)[f"ppt/slides/_rels/slide{number}.xml.rels"])
        part = next(r.get("Target", "") for r in rels if r.get("Type", "").endswith("/slideLayout"))
        name = part.rsplit("/", 1)[-1]
        layout = next(each for each in template.layouts if each.part.endswith("/" + name))
        for shape in slide.iter(f"{P}sp", f"{P}graphicFrame"):
            yield from _shape(shape, layout, _link(data, layout))


def _link(data: bytes, layout: Layout) -> str:
    """The colour of links: the theme's, through the layout's own mapping."""
    name = dict(layout.mapping).get("hlink", "hlink")
    for part, content in parts(data).items():
        if part.startswith("ppt/theme/theme1"):
            holder = etree.fromstring(content).find(f".//{A}clrScheme/{A}{name}")
            return Colours(None, None).of(holder)
    return ""


def _shape(shape: etree._Element, layout: Layout, link: str) -> Iterator[Seen]:
    slot = _slot(shape, layout)
    frame = frame_of(shape) or (slot.frame if slot is not None else None)
    plain = Colours(None, None)
    own = plain.of(shape.find(f"{P}spPr/{A}solidFill"))
    ground = own or (layout.behind(frame) if frame is not None else layout.ground)
    for paragraph in shape.iter(f"{A}p"):
        cell = next(paragraph.iterancestors(f"{A}tc"), None)
        fill = plain.of(cell.find(f"{A}tcPr/{A}solidFill")) if cell is not None else ""
        settings = paragraph.find(f"{A}pPr")
        level = int(settings.get("lvl", "0")) if settings is not None else 0
        given = shape.find(f"{P}txBody/{A}lstStyle/{A}lvl{level + 1}pPr/{A}defRPr/{A}solidFill")
        usual = slot.level(level) if slot is not None else None
        for run in paragraph.iter(f"{A}r", f"{A}fld"):
            look = run.find(f"{A}rPr")
            mine = look.find(f"{A}solidFill") if look is not None else None
            colour = plain.of(mine) or plain.of(given) or (usual.colour if usual else "")
            linked = look is not None and look.find(f"{A}hlinkClick") is not None
            keeps = any(each.get("val") == "tx" for each in run.iter(f"{HYPERLINK}hlinkClr"))
            colour = link if linked and not keeps else colour
            size = float(look.get("sz", "0")) / 100 if look is not None else 0.0
            size = size or (usual.size if usual else 18.0)
            yield Seen(words(run), colour, fill or ground, size, linked)


def _slot(shape: etree._Element, layout: Layout) -> Slot | None:
    holder = next(shape.iter(f"{P}ph"), None)
    if holder is None:
        return None
    if holder.get("type") in ("title", "ctrTitle"):
        return layout.title
    index = int(holder.get("idx", "0"))
    return next((slot for slot in layout.slots if slot.index == index), None)


def with_links() -> Module:
    link = samples.paragraph(Link((Text("our form"),), "https://example.org/form"))
    ends = samples.slide("The end", link, layout="closing", id="ends")
    return replace(
        everything(),
        sections=(
            *everything().sections,
            *samples.module(samples.slide("A link", link), ends).sections,
        ),
    )


def in_variant(variant: str) -> Job:
    return samples.job(with_links(), theme=replace(samples.theme(), variant=variant))


def too_pale(data: bytes) -> list[Seen]:
    return [
        each
        for each in seen_in(data)
        if each.text.strip()
        and each.behind
        and contrast(each.colour, each.behind) < (3.0 if each.size >= LARGE else 4.5)
    ]


@pytest.mark.parametrize("variant", ["light", "cream", "dark"])
def test_every_run_stands_out_from_what_is_behind_it(variant: str) -> None:
    data = render(in_variant(variant)).data
    assert len(list(seen_in(data))) > 150
    assert not too_pale(data)


@pytest.mark.parametrize("variant", ["light", "cream", "dark"])
def test_words_of_ours_have_the_contrast_of_small_print_in_any_size(variant: str) -> None:
    low = [s for s in seen_in(render(in_variant(variant)).data) if s.text.strip() and s.behind]
    assert min(contrast(each.colour, each.behind) for each in low) >= 4.5


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_run_stands_out_in_any_template(name: str) -> None:
    data = render(job_with(TEMPLATES[name](), with_links())).data
    assert any(each.linked for each in seen_in(data))
    assert not too_pale(data)


def test_variants_differ_in_their_ground() -> None:
    grounds = {
        variant: prepare(in_variant(variant)).fitted.slides[2].layout.ground
        for variant in ("light", "cream", "dark")
    }
    assert grounds == {"light": "#FFFFFF", "cream": "#FFF8E9", "dark": "#10212B"}
