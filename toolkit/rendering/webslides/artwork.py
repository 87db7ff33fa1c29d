"""What the toolkit's own template draws on a layout → one drawing (SVG) to stand behind a slide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from toolkit.rendering.deck.colours import Colours
from toolkit.rendering.deck.container import parse
from toolkit.rendering.deck.inherit import P, child
from toolkit.rendering.deck.layouts import Frame, Template

EMU = 12_700


def drawings(template: Template, parts: Iterable[str]) -> Mapping[str, str]:
    """For each of some layouts, by part, what it and its master draw: SVG as large as a slide.

    It knows what our template is made of: rectangles, ellipses and outlines of one colour. A
    layout that draws nothing has "".
    """
    opened = template.container
    masters: dict[str, tuple[etree._Element, etree._Element | None]] = {}
    found: dict[str, str] = {}
    for part in dict.fromkeys(parts):
        name = next(r.target for r in opened.related(part, "slideMaster"))
        if name not in masters:
            theme = next(
                (parse(opened.parts[r.target]) for r in opened.related(name, "theme")), None
            )
            masters[name] = parse(opened.parts[name]), theme
        found[part] = _drawing(template, parse(opened.parts[part]), *masters[name])
    return found


def _drawing(
    template: Template, own: etree._Element, above: etree._Element, theme: etree._Element | None
) -> str:
    mapping = child(own, "p:clrMapOvr/a:overrideClrMapping")
    colours = Colours(theme, mapping if mapping is not None else child(above, "p:clrMap"))
    roots = [own] if own.get("showMasterSp") == "0" else [above, own]
    shapes = "".join(_shape(shape, colours) for root in roots for shape in _drawn(root))
    size = f"{template.width:g} {template.height:g}"
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}">{shapes}</svg>'
    return svg if shapes else ""


def _drawn(root: etree._Element) -> Iterator[etree._Element]:
    """The shapes that are no placeholders."""
    for shape in root.iterfind("p:cSld/p:spTree/p:sp", P):
        if child(shape, "p:nvSpPr/p:nvPr/p:ph") is None:
            yield shape


def _shape(shape: etree._Element, colours: Colours) -> str:
    look = child(shape, "p:spPr")
    frame = _frame(look)
    if look is None or frame is None:
        return ""
    paint = _paint(look, colours)
    bare = _paint(look, colours, filled=False)
    middle = f'cx="{frame.x + frame.width / 2:g}" cy="{frame.y + frame.height / 2:g}"'
    kind = child(look, "a:prstGeom")
    match kind.get("prst", "") if kind is not None else "":
        case "rect":
            corner = f'x="{frame.x:g}" y="{frame.y:g}"'
            return f'<rect {corner} width="{frame.width:g}" height="{frame.height:g}"{paint}/>'
        case "ellipse":
            radii = f'rx="{frame.width / 2:g}" ry="{frame.height / 2:g}"'
            return f"<ellipse {middle} {radii}{paint}/>"
        case _:
            return "".join(
                _outline(path, frame, bare if path.get("fill") == "none" else paint)
                for path in look.iterfind(".//a:path", P)
            )


def _frame(look: etree._Element | None) -> Frame | None:
    place, size = child(look, "a:xfrm/a:off"), child(look, "a:xfrm/a:ext")
    if place is None or size is None:
        return None
    x, y, width, height = (
        int(value) / EMU
        for value in (place.get("x", 0), place.get("y", 0), size.get("cx", 0), size.get("cy", 0))
    )
    return Frame(x, y, width, height)


def _paint(look: etree._Element, colours: Colours, *, filled: bool = True) -> str:
    fill = child(look, "a:solidFill") if filled else None
    line = child(look, "a:ln")
    stroke = child(line, "a:solidFill")
    alpha = None if fill is None else child(fill[0], "a:alpha")
    paint = f' fill="{colours.of(fill) or "none"}"'
    if alpha is not None:
        paint += f' fill-opacity="{int(alpha.get("val", "100000")) / 100_000:g}"'
    if line is not None and stroke is not None:
        width = int(line.get("w", EMU)) / EMU
        paint += f' stroke="{colours.of(stroke)}" stroke-width="{width:g}" stroke-linecap="round"'
        paint += ' stroke-linejoin="round" vector-effect="non-scaling-stroke"'
    return paint


def _outline(path: etree._Element, frame: Frame, paint: str) -> str:
    """One outline, whose points are counted in units of its own."""
    across, down = float(path.get("w", 1)) or 1.0, float(path.get("h", 1)) or 1.0
    wide, high = frame.width / across, frame.height / down

    def at(point: etree._Element) -> str:
        x, y = float(point.get("x", 0)) * wide, float(point.get("y", 0)) * high
        return f"{frame.x + x:.5g} {frame.y + y:.5g}"

    steps = ""
    last = (0.0, 0.0)
    for step in path:
        points = step.findall("a:pt", P)
        if points:
            last = float(points[-1].get("x", 0)) * wide, float(points[-1].get("y", 0)) * high
        match etree.QName(step).localname:
            case "moveTo":
                steps += f"M{at(points[0])}"
            case "lnTo":
                steps += f"L{at(points[0])}"
            case "cubicBezTo":
                steps += "C" + " ".join(at(point) for point in points)
            case "quadBezTo":
                steps += "Q" + " ".join(at(point) for point in points)
            case "arcTo":
                steps += _circle(step, frame, last, (wide, high))
            case _:
                steps += "Z"
    return f'<path d="{steps}"{paint}/>'


def _circle(
    step: etree._Element, frame: Frame, last: tuple[float, float], unit: tuple[float, float]
) -> str:
    """A whole turn that begins at its rightmost point, which is the only arc that icons have."""
    x, y = frame.x + last[0], frame.y + last[1]
    rx, ry = float(step.get("wR", 0)) * unit[0], float(step.get("hR", 0)) * unit[1]
    half = f"A{rx:.4g} {ry:.4g} 0 1 1"
    return f"{half} {x - 2 * rx:.5g} {y:.5g}{half} {x:.5g} {y:.5g}"
