"""What in a template's parts leads to parts that are left behind, and so is left behind too."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from toolkit.rendering.deck.container import OFFICE, parse, serialise

R = f"{{{OFFICE}}}"
SMALL = frozenset({"hlinkClick", "hlinkHover", "hlinkMouseOver", "tags", "custData"})
"""Elements that a shape can do without; of all others the whole shape goes."""


def without_loose_ends(data: bytes, known: Collection[str]) -> bytes:
    """A part without what names relationships other than the `known` ones.

    Charts, programs' own data, linked files and sounds are not taken along from a template;
    PowerPoint would call a file damaged in which something still asked for them.
    """
    root = parse(data)
    loose = [each for each in root.iter("{*}*") if _asks_for_more(each, known)]
    for element in loose:
        _remove(element)
    return serialise(root) if loose else data


def _asks_for_more(element: etree._Element, known: Collection[str]) -> bool:
    return any(
        str(name).startswith(R) and value and value not in known
        for name, value in element.attrib.items()
    )


def _remove(element: etree._Element) -> None:
    """Take an element out, with the shape that it belongs to or the list that it alone was in."""
    gone = element
    if etree.QName(element).localname not in SMALL:
        line = [element, *element.iterancestors()]
        gone = next((each for each in line if _stands_on_slide(each)), element)
    parent = gone.getparent()
    if parent is None:
        return
    parent.remove(gone)
    if not len(parent) and etree.QName(parent).localname == "custDataLst":
        _remove(parent)


def _stands_on_slide(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and etree.QName(parent).localname == "spTree"
