"""What a slide template is made of, as XML: slots to fill, artwork, and the text in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import quoteattr

from toolkit.rendering.deck.draw.icons import geometry

INCH = 914_400
ICONS = Path(__file__).resolve().parent.parent / "templates" / "icons"
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
SCHEME = {
    "paper": "bg1",
    "ink": "tx1",
    "mist": "bg2",
    "deep-teal": "tx2",
    "teal": "accent1",
    "plum": "accent2",
    "amber": "accent3",
    "leaf": "accent4",
    "berry": "accent5",
    "line": "accent6",
}
"""Colours that stand in the theme's twelve places; the others are written as they are."""


@dataclass(frozen=True)
class Box:
    """A place on the slide, in inches from its top left corner."""

    x: float
    y: float
    width: float
    height: float

    def xml(self, tag: str = "a:xfrm") -> str:
        """The place as a transform."""
        x, y, w, h = (round(each * INCH) for each in (self.x, self.y, self.width, self.height))
        return f'<{tag}><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></{tag}>'


@dataclass(frozen=True)
class Slot:
    """A placeholder. `size` and `colour` are those of its first level; "" and 0 inherit.

    `marks` False takes the bullets away; `numbers` is how much larger list numbers are drawn.
    """

    kind: str
    index: int
    name: str
    box: Box
    prompt: str
    size: float = 0
    colour: str = ""
    bold: bool | None = None
    anchor: str = ""
    marks: bool = True
    numbers: int = 0
    bullet: str = ""
    align: str = ""
    hang: float = 0


@dataclass(frozen=True)
class Art:
    """A shape that only decorates. `shape` is a preset's name, an icon's file, or a path in
    a box of 100 × 100.
    """

    box: Box
    shape: str
    colour: str
    opacity: int = 100


def colour(name: str, palette: dict[str, str], opacity: int = 100) -> str:
    """A colour by its name in the theme: a place in the scheme where it has one."""
    alpha = "" if opacity == 100 else f'<a:alpha val="{opacity * 1000}"/>'
    if name in SCHEME:
        return f'<a:schemeClr val="{SCHEME[name]}">{alpha}</a:schemeClr>'
    return f'<a:srgbClr val="{palette[name].lstrip("#").upper()}">{alpha}</a:srgbClr>'


def ground(name: str, palette: dict[str, str]) -> str:
    """A slide's background of one colour."""
    fill = f"<a:solidFill>{colour(name, palette)}</a:solidFill>"
    return f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"


def tree(shapes: Iterable[str]) -> str:
    """A slide's shapes, in reading order."""
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
        f'<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>{"".join(shapes)}</p:spTree>'
    )


def art(number: int, drawing: Art, palette: dict[str, str]) -> str:
    """A decorative shape, marked as such; an icon is drawn in lines."""
    paint = f"<a:solidFill>{colour(drawing.colour, palette, drawing.opacity)}</a:solidFill>"
    line = "<a:ln><a:noFill/></a:ln>"
    if drawing.shape.endswith(".svg"):
        paint, line = "<a:noFill/>", f'<a:ln w="25400" cap="rnd">{paint}<a:round/></a:ln>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Decoration {number}">{DECORATIVE}</p:cNvPr>'
        '<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{drawing.box.xml()}{_geometry(drawing.shape)}"
        f"{paint}{line}</p:spPr></p:sp>"
    )


def _geometry(shape: str) -> str:
    if shape.endswith(".svg"):
        return geometry((ICONS / shape).read_text(encoding="utf-8"))
    if not shape.startswith("M"):
        return f'<a:prstGeom prst="{shape}"><a:avLst/></a:prstGeom>'
    steps, points = [], shape.split()
    while points:
        letter = points.pop(0)
        if letter == "Z":
            steps.append("<a:close/>")
            continue
        tag, count = {"M": ("moveTo", 1), "L": ("lnTo", 1), "C": ("cubicBezTo", 3)}[letter]
        pairs = [points.pop(0).split(",") for _ in range(count)]
        inside = "".join(f'<a:pt x="{x}" y="{y}"/>' for x, y in pairs)
        steps.append(f"<a:{tag}>{inside}</a:{tag}>")
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="100" h="100">{"".join(steps)}</a:path></a:pathLst></a:custGeom>'
    )


def slot(number: int, each: Slot, palette: dict[str, str]) -> str:
    """A placeholder of a layout or master, with what a person reads in it before it is filled."""
    index = f' idx="{each.index}"' if each.index else ""
    kind = "" if each.kind == "obj" else f' type="{each.kind}"'
    small = ' sz="quarter"' if each.kind in ("dt", "ftr", "sldNum") else ""
    anchor = f' anchor="{each.anchor}"' if each.anchor else ""
    words = (
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        '<a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
        if each.kind == "sldNum"
        else f'<a:r><a:rPr lang="en-GB"/><a:t>{each.prompt}</a:t></a:r>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(each.name)}/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph{kind}{small}{index}/></p:nvPr>'
        f'</p:nvSpPr><p:spPr>{each.box.xml()}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'</p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"'
        f"{anchor}><a:noAutofit/></a:bodyPr><a:lstStyle>{_levels(each, palette)}</a:lstStyle>"
        f"<a:p>{words}</a:p></p:txBody></p:sp>"
    )


def _levels(each: Slot, palette: dict[str, str]) -> str:
    if not (each.size or each.colour or not each.marks or each.bold is not None or each.numbers):
        return ""
    steps = (1, 0.92, 0.85) if each.marks and each.kind in ("body", "obj") else (1,)
    return "".join(
        _level(number, each, max(round(each.size * step), 20 if each.marks else 18), palette)
        for number, step in enumerate(steps, 1)
    )


def _level(number: int, each: Slot, points: float, palette: dict[str, str]) -> str:
    size = f' sz="{round(points * 100)}"' if each.size else ""
    bold = "" if each.bold is None else f' b="{int(each.bold)}"'
    align = f' algn="{each.align}"' if each.align else ""
    flat = "" if each.marks else ' marL="0" indent="0"'
    if each.hang:
        left, hang = round(each.hang * number * INCH), round(each.hang * INCH)
        flat = f' marL="{left}" indent="{-hang}"'
    fill = colour(each.colour, palette) if each.colour else ""
    bullet = f"<a:buClr>{colour(each.bullet, palette)}</a:buClr>" if each.bullet else ""
    larger = f'<a:buSzPct val="{each.numbers * 1000}"/>' if each.numbers else ""
    mark = f"{bullet}{larger}" if each.marks else "<a:buNone/>"
    run = f"<a:solidFill>{fill}</a:solidFill>" if fill else ""
    return (
        f"<a:lvl{number}pPr{flat}{align}>{mark}<a:defRPr{size}{bold}>{run}</a:defRPr>"
        f"</a:lvl{number}pPr>"
    )
