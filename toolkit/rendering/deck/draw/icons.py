"""Line drawings of 24 by 24 (the icons that pages use too) → native shapes of PowerPoint."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import atan2, ceil, cos, pi, sin, sqrt, tan

from lxml import etree

from toolkit.model.quickly import regex

UNIT = 1000
"""A path counts in thousandths of the icon's own units."""
TOKEN = regex(r"[MmLlHhVvCcSsQqAaZz]|[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
FLAGS = regex(r"([Aa])([^A-Za-z]*)")
COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "A": 7, "Z": 0}
Point = tuple[float, float]
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


@lru_cache(maxsize=64)
def geometry(svg: str) -> str:
    """An icon's outlines as custom geometry; "" where it is not an icon that we can draw."""
    try:
        root = etree.fromstring(svg.encode(), _PARSER)
        size = [float(each) for each in root.get("viewBox", "0 0 24 24").split()]
        paths = [_path(each, root, size) for each in root.iterdescendants("{*}*")]
    except (etree.XMLSyntaxError, ValueError, IndexError, KeyError):
        return ""
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst>{''.join(paths)}</a:pathLst></a:custGeom>"
    )


def is_filled(svg: str) -> bool:
    """Whether an icon is a filled shape and has no lines."""
    return 'stroke="none"' in svg


def _path(element: etree._Element, root: etree._Element, size: list[float]) -> str:
    filled = element.get("fill", root.get("fill")) not in (None, "none")
    steps = "".join(_steps(element))
    fill = "" if filled else ' fill="none"'
    stroke = ' stroke="0"' if element.get("stroke") == "none" else ""
    wide, high = round(size[2] * UNIT), round(size[3] * UNIT)
    return f'<a:path w="{wide}" h="{high}"{fill}{stroke}>{steps}</a:path>' if steps else ""


def _steps(element: etree._Element) -> Iterator[str]:
    def number(name: str) -> float:
        return float(element.get(name, "0"))

    match etree.QName(element).localname:
        case "path":
            yield from _drawn(element.get("d", ""))
        case "circle":
            x, y, r = number("cx"), number("cy"), number("r")
            yield _go("moveTo", (x + r, y))
            whole = 360 * 60_000
            yield f'<a:arcTo wR="{_unit(r)}" hR="{_unit(r)}" stAng="0" swAng="{whole}"/><a:close/>'
        case "rect":
            x, y, wide, high = (number(name) for name in ("x", "y", "width", "height"))
            yield _go("moveTo", (x, y))
            for corner in ((x + wide, y), (x + wide, y + high), (x, y + high)):
                yield _go("lnTo", corner)
            yield "<a:close/>"
        case _:
            return


def _drawn(path: str) -> Iterator[str]:
    """The steps of a path's `d`."""
    at: Point = (0.0, 0.0)
    begin, control = at, at
    for letter, values in _commands(path):
        relative = letter.islower()
        base = at if relative else (0.0, 0.0)
        points = [
            (base[0] + values[n], base[1] + values[n + 1]) for n in range(0, len(values) - 1, 2)
        ]
        match letter.upper():
            case "M":
                at = begin = points[0]
                yield _go("moveTo", at)
            case "L":
                at = points[0]
                yield _go("lnTo", at)
            case "H":
                at = (base[0] + values[0], at[1])
                yield _go("lnTo", at)
            case "V":
                at = (at[0], base[1] + values[0])
                yield _go("lnTo", at)
            case "C":
                yield _go("cubicBezTo", *points)
                control, at = points[1], points[2]
                continue
            case "S":
                mirrored = (2 * at[0] - control[0], 2 * at[1] - control[1])
                yield _go("cubicBezTo", mirrored, *points)
                control, at = points[0], points[1]
                continue
            case "Q":
                yield _go("quadBezTo", *points)
                at = points[1]
            case "A":
                end = (base[0] + values[5], base[1] + values[6])
                for curve in _arc(at, end, values):
                    yield _go("cubicBezTo", *curve)
                at = end
            case _:
                yield "<a:close/>"
                at = begin
        control = at


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its own numbers; a repeated one is written out."""
    spaced = FLAGS.sub(lambda found: found[1] + _apart(found[2]), path)
    letter, values = "", list[float]()
    for token in TOKEN.findall(spaced):
        if token.isalpha():
            letter, values = token, []
            if token in "Zz":
                yield token, []
        else:
            values.append(float(token))
            if len(values) == COUNTS[letter.upper()]:
                yield letter, values
                values = []
                letter = {"M": "L", "m": "l"}.get(letter, letter)


def _apart(numbers: str) -> str:
    """An arc's numbers, where flags may be written without a space: "0 01-9 9"."""
    found: list[str] = []
    rest = numbers
    while rest := rest.lstrip(" ,"):
        if len(found) % 7 in (3, 4):
            found.append(rest[0])
            rest = rest[1:]
        else:
            token = TOKEN.match(rest)
            if token is None:
                break
            found.append(token[0])
            rest = rest[token.end() :]
    return " ".join(found)


def _arc(begin: Point, end: Point, values: list[float]) -> Iterator[tuple[Point, Point, Point]]:
    """An arc as curves of at most a quarter turn; the icons turn no ellipse."""
    wide, high, large, sweep = abs(values[0]), abs(values[1]), values[3] != 0, values[4] != 0
    if begin == end:
        return  # as browsers do: it says nothing about which circle was meant
    if not wide or not high:
        yield begin, end, end
        return
    half = ((begin[0] - end[0]) / 2 / wide, (begin[1] - end[1]) / 2 / high)
    reach = max(half[0] ** 2 + half[1] ** 2, 1e-12)
    if reach > 1:
        wide, high = wide * sqrt(reach), high * sqrt(reach)
        half = (half[0] / sqrt(reach), half[1] / sqrt(reach))
        reach = 1.0
    factor = sqrt(max(1 / reach - 1, 0.0)) * (-1 if large == sweep else 1)
    centre = (factor * half[1], -factor * half[0])
    start = atan2(half[1] - centre[1], half[0] - centre[0])
    turn = atan2(-half[1] - centre[1], -half[0] - centre[0]) - start
    if sweep and turn < 0:
        turn += 2 * pi
    if not sweep and turn > 0:
        turn -= 2 * pi
    middle = (
        (begin[0] + end[0]) / 2 + centre[0] * wide,
        (begin[1] + end[1]) / 2 + centre[1] * high,
    )
    parts = max(ceil(abs(turn) / (pi / 2) - 1e-9), 1)
    step = turn / parts
    pull = 4 / 3 * tan(step / 4)
    for part in range(parts):
        one, two = start + part * step, start + (part + 1) * step
        yield (
            _on(middle, wide, high, cos(one) - pull * sin(one), sin(one) + pull * cos(one)),
            _on(middle, wide, high, cos(two) + pull * sin(two), sin(two) - pull * cos(two)),
            _on(middle, wide, high, cos(two), sin(two)),
        )


def _on(middle: Point, wide: float, high: float, x: float, y: float) -> Point:
    return (middle[0] + wide * x, middle[1] + high * y)


def _go(step: str, *points: Point) -> str:
    inside = "".join(f'<a:pt x="{_unit(x)}" y="{_unit(y)}"/>' for x, y in points)
    return f"<a:{step}>{inside}</a:{step}>"


def _unit(value: float) -> int:
    return round(value * UNIT)
