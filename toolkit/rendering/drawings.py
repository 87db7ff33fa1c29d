"""A drawing (SVG) made safe: nothing in it can act, and it fetches nothing from anywhere."""

from __future__ import annotations

import re
from math import isfinite

from lxml import etree

from toolkit.model.quickly import regex

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "{http://www.w3.org/XML/1998/namespace}"
XML_KEPT = frozenset({f"{XML}lang", f"{XML}space"})
"""Of XML's own attributes; `xml:base` can hold a path of somebody's computer."""
MOST_BYTES = 20_000_000
DROPPED = frozenset(
    {
        "script",
        "foreignobject",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "handler",
        "listener",
    }
    | {"animate", "animatemotion", "animatetransform", "animatecolor", "set", "discard", "metadata"}
)
SHOWING = frozenset({"image", "feimage"})
"""What shows a picture; once its address is gone there is nothing left to show."""
PICTURE = regex(r"data:image/(png|jpe?g|gif);base64,[A-Za-z0-9+/=\s]+\Z", re.IGNORECASE)
FETCHES = r"url\(\s*+['\"]?+\s*+(?!#)|@import|expression\(|javascript:|\\"
"""Written so that a match never goes back: quotes and gaps before a "#" are no address."""
FETCHING = regex(FETCHES, re.IGNORECASE)
IMPORT = regex(r"@import[^;]*;?", re.IGNORECASE)
FETCHING_STYLE = regex(rf"[^;{{}}]*(?:{FETCHES})[^;{{}}]*", re.IGNORECASE)
NUMBER = r"(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?"
LENGTH = regex(rf"\s*({NUMBER})\s*(px|pt|pc|mm|cm|in|em|ex)?\s*\Z")
VIEW = regex(rf"\s*(?:[-+]?{NUMBER}[\s,]+){{2}}({NUMBER})[\s,]+({NUMBER})\s*\Z")
LONGEST = 1e9
"""No drawing is longer or wider, in pixels; a number beyond that was meant for mischief."""
UNITS = {
    None: 1.0,
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "mm": 96 / 25.4,
    "cm": 96 / 2.54,
    "in": 96.0,
}
USUAL = (300.0, 150.0)
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)


class DrawingError(Exception):
    """A drawing that cannot be shown; the text is the end of a sentence."""


def safe_drawing(data: bytes) -> tuple[bytes, int, int]:
    """A drawing without scripts, films, moving parts and addresses, and its size in pixels.

    Raises:
        DrawingError: the bytes are no SVG, or far too many.

    """
    if len(data) > MOST_BYTES:
        raise DrawingError("is far too large for a drawing (SVG)")
    try:
        root = etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError as error:
        raise DrawingError("is a drawing (SVG) that cannot be read to its end") from error
    if _name(root) != "svg" or _space(root) not in ("", SVG):
        raise DrawingError("is not a drawing (SVG)")
    for element in list(root.iter()):
        _clean(element, root)
    etree.cleanup_namespaces(root)
    width, height = _size(root)
    if not (isfinite(width) and isfinite(height) and max(width, height) <= LONGEST):
        raise DrawingError("is a drawing (SVG) of a size that cannot be shown")
    root.set("width", f"{width:g}")
    root.set("height", f"{height:g}")
    return etree.tostring(root, encoding="utf-8"), max(1, round(width)), max(1, round(height))


def _clean(element: etree._Element, root: etree._Element) -> None:
    parent = element.getparent()
    if _name(element) in DROPPED or not _name(element) or _space(element) != _space(root):
        if parent is not None:
            _remove(element, parent)
        return
    for name, value in [(str(n), str(v)) for n, v in element.attrib.items()]:
        local = etree.QName(name).localname.lower()
        acts = local.startswith("on") or FETCHING.search(value)
        leads_out = local in ("href", "src") and not value.startswith("#")
        if not _is_known(name) or acts or (leads_out and not PICTURE.match(value)):
            del element.attrib[name]
    if _name(element) == "style":
        _clean_style(element)
    shows_nothing = _name(element) in SHOWING and not any(
        etree.QName(str(n)).localname == "href" for n in element.attrib
    )
    if shows_nothing and parent is not None:
        _remove(element, parent)
    if element is root and not element.get("viewBox"):
        width, height = _size(root)
        element.set("viewBox", f"0 0 {width:g} {height:g}")


def _clean_style(element: etree._Element) -> None:
    """Take what fetches out of a style sheet, and leave the rest of it."""
    words = "".join(str(part) for part in element.itertext())
    for inner in list(element):
        element.remove(inner)
    kept = FETCHING_STYLE.sub("", IMPORT.sub("", words))
    element.text = "" if FETCHING.search(kept) else kept


def _is_known(name: str) -> bool:
    """Whether an attribute is a drawing's own; those of other programs hold paths and names."""
    return not name.startswith("{") or name in XML_KEPT or name.startswith(f"{{{XLINK}}}")


def _remove(element: etree._Element, parent: etree._Element) -> None:
    tail, before = element.tail or "", element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def _space(element: etree._Element) -> str:
    return etree.QName(element).namespace or ""


def _size(root: etree._Element) -> tuple[float, float]:
    view = VIEW.match(root.get("viewBox", ""))
    box = (float(view[1]), float(view[2])) if view and float(view[1]) * float(view[2]) else None
    width, height = _length(root.get("width", "")), _length(root.get("height", ""))
    if width and height:
        return width, height
    if box and width:
        return width, width * box[1] / box[0]
    if box and height:
        return height * box[0] / box[1], height
    return box or USUAL


def _length(text: str) -> float:
    found = LENGTH.match(text)
    return float(found[1]) * UNITS.get(found[2], 16.0) if found else 0.0
