"""How a layout's slots stand and how text stands in them, inherited as PowerPoint does it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from toolkit.rendering.deck.colours import Colours
from toolkit.rendering.deck.layouts import Frame, Level, Slot

P = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
EMU = 12_700
LEVELS = 9
TITLES = ("title", "ctrTitle")
FOOTERS = ("dt", "ftr", "sldNum", "hdr")
SIDEWAYS = ("vert", "vert270", "wordArtVert", "eaVert", "mongolianVert", "wordArtVertRtl")


def child(element: etree._Element | None, path: str) -> etree._Element | None:
    """The first element at a path such as "p:spPr/a:xfrm", or None."""
    return None if element is None else element.find(path, P)


@dataclass(frozen=True, slots=True)
class Texts:
    """Where a layout's text inherits from: its master, the presentation, and the theme."""

    master: etree._Element
    defaults: etree._Element | None
    colours: Colours

    @property
    def fonts(self) -> tuple[str, str]:
        """The theme's families for headings and for running text."""
        found = []
        for which in ("majorFont", "minorFont"):
            latin = child(self.colours.theme, f".//a:{which}/a:latin")
            found.append("" if latin is None else latin.get("typeface", ""))
        return found[0] or "Arial", found[1] or "Arial"


def slots_of(layout: etree._Element, texts: Texts) -> tuple[Slot, ...]:
    """A layout's placeholders in reading order; those without any place are left out."""
    above = {_kind(shape): shape for shape in _placeholders(texts.master)}
    found = (_slot(shape, above, texts) for shape in _placeholders(layout))
    return tuple(slot for slot in found if slot is not None)


def _placeholders(root: etree._Element) -> Iterator[etree._Element]:
    tree = child(root, "p:cSld/p:spTree")
    for shape in () if tree is None else tree.iter(f"{{{P['p']}}}sp"):
        if child(shape, "p:nvSpPr/p:nvPr/p:ph") is not None:
            yield shape


def _kind(shape: etree._Element) -> str:
    holder = child(shape, "p:nvSpPr/p:nvPr/p:ph")
    return "obj" if holder is None else holder.get("type", "obj")


def _ancestor(kind: str) -> str:
    if kind in TITLES:
        return "title"
    return kind if kind in FOOTERS else "body"


def _slot(shape: etree._Element, above: dict[str, etree._Element], texts: Texts) -> Slot | None:
    holder = child(shape, "p:nvSpPr/p:nvPr/p:ph")
    kind = _kind(shape)
    parent = above.get(_ancestor(kind))
    frame = _frame(shape) or (None if parent is None else _frame(parent))
    index = "0" if holder is None else holder.get("idx", "0")
    if frame is None or not index.isdigit():
        return None
    boxes = [child(each, "p:txBody/a:bodyPr") for each in (shape, parent)]
    return Slot(
        index=int(index),
        kind=kind,
        frame=frame,
        levels=tuple(_level(n, kind, shape, parent, texts) for n in range(1, LEVELS + 1)),
        anchor=_first(boxes, "anchor") or "t",
        insets=(
            _points(_first(boxes, "lIns"), 7.2),
            _points(_first(boxes, "tIns"), 3.6),
            _points(_first(boxes, "rIns"), 7.2),
            _points(_first(boxes, "bIns"), 3.6),
        ),
        upright=_first(boxes, "vert") not in SIDEWAYS,
    )


def _frame(shape: etree._Element) -> Frame | None:
    place, size = child(shape, "p:spPr/a:xfrm/a:off"), child(shape, "p:spPr/a:xfrm/a:ext")
    if place is None or size is None:
        return None
    values = (place.get("x"), place.get("y"), size.get("cx"), size.get("cy"))
    return Frame(*(_points(value, 0.0) for value in values))


def _level(
    number: int,
    kind: str,
    shape: etree._Element,
    parent: etree._Element | None,
    texts: Texts,
) -> Level:
    name = {"title": "titleStyle", "body": "bodyStyle"}.get(_ancestor(kind), "otherStyle")
    styles = (
        child(shape, "p:txBody/a:lstStyle"),
        child(parent, "p:txBody/a:lstStyle"),
        child(texts.master, f"p:txStyles/p:{name}"),
        texts.defaults,
    )
    steps = [child(style, f"a:lvl{number}pPr") for style in styles]
    runs = [child(step, "a:defRPr") for step in steps]
    spacing, exact = _spacing(_found(steps, "a:lnSpc"), 1.0)
    size = _points(_first(runs, "sz"), 0.0, 100) or 18.0
    fill = _found(runs, "a:solidFill")
    return Level(
        size=size,
        bold=_first(runs, "b") in ("1", "true"),
        left=_points(_first(steps, "marL"), 0.0),
        hang=-_points(_first(steps, "indent"), 0.0),
        before=_gap(_found(steps, "a:spcBef"), size),
        after=_gap(_found(steps, "a:spcAft"), size),
        spacing=spacing,
        exact=exact,
        font=_font(runs, kind, texts),
        mark=_mark(steps),
        mark_colour=texts.colours.of(_found(steps, "a:buClr")),
        colour=texts.colours.of(fill) or "#000000",
    )


def _font(runs: list[etree._Element | None], kind: str, texts: Texts) -> str:
    latin = _found(runs, "a:latin")
    name = "" if latin is None else latin.get("typeface", "")
    heading, running = texts.fonts
    if name.startswith("+mj") or (not name and kind in TITLES):
        return heading
    return running if not name or name.startswith("+mn") else name


def _mark(steps: list[etree._Element | None]) -> str:
    for step in steps:
        for tag in ("buNone", "buChar", "buAutoNum", "buBlip"):
            found = child(step, f"a:{tag}")
            if found is not None:
                return "" if tag == "buNone" else found.get("char", "•")
    return ""


def _spacing(element: etree._Element | None, usual: float) -> tuple[float, bool]:
    share, points = child(element, "a:spcPct"), child(element, "a:spcPts")
    if share is not None:
        value = share.get("val", "100000")
        return (float(value[:-1]) / 100 if value.endswith("%") else _number(value) / 100_000), False
    if points is not None:
        return _number(points.get("val", "0")) / 100, True
    return usual, False


def _gap(element: etree._Element | None, size: float) -> float:
    value, exact = _spacing(element, 0.0)
    return value if exact else value * size * 1.2


def _found(elements: list[etree._Element | None], path: str) -> etree._Element | None:
    return next((each for e in elements if (each := child(e, path)) is not None), None)


def _first(elements: list[etree._Element | None], name: str) -> str:
    return next((v for e in elements if e is not None and (v := e.get(name)) is not None), "")


def _points(value: str | None, usual: float, unit: int = EMU) -> float:
    return usual if not value else _number(value) / unit


def _number(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        return 0.0
