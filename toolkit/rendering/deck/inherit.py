"""How a layout's slots stand and how text stands in them, inherited as PowerPoint does it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from lxml import etree

from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.colours import Colours
from toolkit.rendering.deck.layouts import Frame, Gap, Level, Slot, top_of

P = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
A = f"{{{P['a']}}}"
EMU = 12_700
LEVELS = 5
TITLES = ("title", "ctrTitle")
FOOTERS = ("dt", "ftr", "sldNum", "hdr")
STYLES = {"title": "titleStyle", "body": "bodyStyle"}
SIDEWAYS = ("vert", "vert270", "wordArtVert", "eaVert", "mongolianVert", "wordArtVertRtl")
Levels = tuple[Level, ...]


def child(element: etree._Element | None, path: str) -> etree._Element | None:
    """The first element at a path such as "p:spPr/a:xfrm", or None."""
    return None if element is None else element.find(path, P)


@dataclass(frozen=True, slots=True)
class Texts:
    """Where a layout's text inherits from: its master, the presentation, and the theme."""

    master: etree._Element
    defaults: etree._Element | None
    colours: Colours
    _inherited: dict[str, Levels] = field(default_factory=dict, compare=False)

    @property
    def fonts(self) -> tuple[str, str]:
        """The theme's families for headings and for running text."""
        found = []
        for which in ("majorFont", "minorFont"):
            latin = child(self.colours.theme, f".//a:{which}/a:latin")
            found.append("" if latin is None else latin.get("typeface", ""))
        return found[0] or "Arial", found[1] or "Arial"

    def inherited(self, ancestor: str, parent: etree._Element | None) -> Levels:
        """What a slot's levels inherit from its ancestor in the master; worked out once."""
        if ancestor not in self._inherited:
            name = STYLES.get(ancestor, "otherStyle")
            font = self.fonts[0 if ancestor == "title" else 1]
            levels: Levels = (Level(font=font),) * LEVELS
            for style in (
                self.defaults,
                child(self.master, f"p:txStyles/p:{name}"),
                child(parent, "p:txBody/a:lstStyle"),
            ):
                levels = self.styled(levels, style)
            self._inherited[ancestor] = levels
        return self._inherited[ancestor]

    def styled(self, levels: Levels, style: etree._Element | None) -> Levels:
        """Levels with what a list style changes in them."""
        if style is None or not len(style):
            return levels
        steps = {etree.QName(each).localname: each for each in style.iterchildren(f"{A}*")}
        return tuple(
            _changed(level, steps[name], self) if (name := f"lvl{number}pPr") in steps else level
            for number, level in enumerate(levels, 1)
        )


def slots_of(layout: etree._Element, texts: Texts) -> tuple[Slot, ...]:
    """A layout's placeholders in reading order; those without any place are left out."""
    above = {_kind(shape): shape for shape in _placeholders(texts.master)}
    found = (_slot(shape, above, texts) for shape in _placeholders(layout))
    return tuple(slot for slot in found if slot is not None)


def running_of(texts: Texts) -> Levels:
    """How the master sets running text."""
    above = {_kind(shape): shape for shape in _placeholders(texts.master)}
    return texts.inherited("body", above.get("body"))


def title_of(texts: Texts, width: float, height: float) -> Slot:
    """The place for a title in a layout that has none: the master's, or the top of the slide."""
    above = (shape for shape in _placeholders(texts.master) if _kind(shape) in TITLES)
    found = (_slot(shape, {}, texts) for shape in above)
    usual = Slot(0, "title", top_of(width, height), texts.inherited("title", None), anchor="ctr")
    return next((slot for slot in found if slot is not None), usual)


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
    frame = frame_of(shape) or (None if parent is None else frame_of(parent))
    index = "0" if holder is None else holder.get("idx", "0")
    if frame is None or not index.isdigit():
        return None
    boxes = [child(each, "p:txBody/a:bodyPr") for each in (shape, parent)]
    inherited = texts.inherited(_ancestor(kind), parent)
    return Slot(
        index=int(index),
        kind=kind,
        frame=frame,
        levels=texts.styled(inherited, child(shape, "p:txBody/a:lstStyle")),
        anchor=_first(boxes, "anchor") or "t",
        insets=(
            _points(_first(boxes, "lIns"), 7.2),
            _points(_first(boxes, "tIns"), 3.6),
            _points(_first(boxes, "rIns"), 7.2),
            _points(_first(boxes, "bIns"), 3.6),
        ),
        upright=_first(boxes, "vert") not in SIDEWAYS,
    )


def frame_of(shape: etree._Element) -> Frame | None:
    """Where a shape stands; None where it inherits its place."""
    place, size = child(shape, "p:spPr/a:xfrm/a:off"), child(shape, "p:spPr/a:xfrm/a:ext")
    if place is None or size is None:
        return None
    values = (place.get("x"), place.get("y"), size.get("cx"), size.get("cy"))
    return Frame(*(_points(value, 0.0) for value in values))


def _changed(level: Level, step: etree._Element, texts: Texts) -> Level:
    """A level with what one step of the inheritance says about it."""
    parts = {etree.QName(each).localname: each for each in step.iterchildren(f"{A}*")}
    level = _lettered(level, parts.get("defRPr"), texts)
    spacing, exact = _spacing(parts.get("lnSpc"), level.spacing, level.exact)
    marks = [name for name in ("buNone", "buChar", "buAutoNum", "buBlip") if name in parts]
    mark = level.mark
    if marks:
        mark = "" if "buNone" in marks else parts[marks[0]].get("char", "•")
    return replace(
        level,
        left=_points(step.get("marL"), level.left),
        hang=-_points(step.get("indent"), -level.hang),
        before=_gap(parts.get("spcBef"), level.before),
        after=_gap(parts.get("spcAft"), level.after),
        spacing=spacing,
        exact=exact,
        mark=mark,
        mark_colour=texts.colours.of(parts.get("buClr")) or level.mark_colour,
    )


def _lettered(level: Level, run: etree._Element | None, texts: Texts) -> Level:
    if run is None:
        return level
    parts = {etree.QName(each).localname: each for each in run.iterchildren(f"{A}*")}
    latin = parts.get("latin")
    return replace(
        level,
        size=_points(run.get("sz"), level.size, 100) or level.size,
        bold=run.get("b", "1" if level.bold else "0") in ("1", "true"),
        font=level.font if latin is None else _font(latin.get("typeface", ""), level, texts),
        colour=texts.colours.of(parts.get("solidFill")) or level.colour,
    )


def _font(name: str, level: Level, texts: Texts) -> str:
    if name.startswith(("+mj", "+mn")):
        return texts.fonts[0 if name.startswith("+mj") else 1]
    return name or level.font


def _spacing(element: etree._Element | None, usual: float, exact: bool) -> tuple[float, bool]:
    share, points = child(element, "a:spcPct"), child(element, "a:spcPts")
    if share is not None:
        value = share.get("val", "100000")
        return (float(value[:-1]) / 100 if value.endswith("%") else _number(value) / 100_000), False
    if points is not None:
        return _number(points.get("val", "0")) / 100, True
    return usual, exact


def _gap(element: etree._Element | None, usual: Gap) -> Gap:
    if element is None:
        return usual
    value, exact = _spacing(element, 0.0, exact=True)
    return Gap(points=value) if exact else Gap(share=value)


def _first(elements: Sequence[etree._Element | None], name: str) -> str:
    return next((v for e in elements if e is not None and (v := e.get(name)) is not None), "")


def _points(value: str | None, usual: float, unit: int = EMU) -> float:
    return usual if not value else _number(value) / unit


def _number(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        return 0.0
