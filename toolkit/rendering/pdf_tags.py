"""Finishes the tags of a PDF that WeasyPrint made: what a header cell is for, where a link goes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from toolkit.rendering import pdf_forms

POINTS_IN_PIXEL = 0.75


def finish(document: Any, pdf: Any) -> None:
    """WeasyPrint's last step before a PDF is written: `document` as laid out, `pdf` as objects."""
    _say_what_headers_head(pdf)
    _give_items_bodies(pdf)
    _put_lists_into_items(pdf)
    _put_frames_right(pdf)
    pdf_forms.finish(pdf)
    boxes = [link[-1] for page in document.pages for link in page.links]
    linked = [box for box in boxes if getattr(box, "link_annotation", None)]
    for box in linked:
        if words := " ".join("".join(_words(box.element)).split()):
            box.link_annotation["Contents"].string = words
    _drop(pdf, [box.link_annotation for box in linked if box.element_tag != "a"])


def _say_what_headers_head(pdf: Any) -> None:
    """Give header cells a scope: those outside the head of a table are for their row."""
    for element in pdf.objects:
        if isinstance(element, dict) and element.get("S") == "/TH":
            row = _object(pdf, element["P"])
            in_head = _object(pdf, row["P"])["S"] == "/THead"
            element["A"]["Scope"] = "/Column" if in_head else "/Row"


def _put_frames_right(pdf: Any) -> None:
    """Say where pictures stand as PDF counts: in points, from the bottom of the page."""
    for element in pdf.objects:
        if isinstance(element, dict) and element.get("S") == "/Figure":
            tall = _object(pdf, element["Pg"])["MediaBox"][3]
            left, top, right, bottom = (side * POINTS_IN_PIXEL for side in element["A"]["BBox"])
            element["A"]["BBox"][:] = [left, tall - bottom, right, tall - top]


def _give_items_bodies(pdf: Any) -> None:
    """Put the blocks of a list item into its body, as WeasyPrint does with plain words only."""
    items: list[Any] = [e for e in pdf.objects if isinstance(e, dict) and e.get("S") == "/LI"]
    for item in items:
        loose = [k for k in item["K"] if _object(pdf, k).get("S") not in ("/Lbl", "/LBody")]
        if not loose:
            continue
        body = type(item)({**item, "S": "/LBody", "P": item.reference})
        body["K"] = type(item["K"])(loose)
        pdf.add_object(body)
        for kid in loose:
            _object(pdf, kid)["P"] = body.reference
        item["K"][:] = [k for k in item["K"] if k not in loose] + [body.reference]


def _put_lists_into_items(pdf: Any) -> None:
    """Put a list within a list into the item that it stands in, at the place where it is read.

    WeasyPrint puts it after the item, and so after whatever the item goes on with.
    """
    for element in [e for e in pdf.objects if isinstance(e, dict) and e.get("S") == "/L"]:
        kept: list[bytes] = []
        for kid in element["K"]:
            inner = _object(pdf, kid)
            body = _body(pdf, kept[-1]) if kept and inner["S"] == "/L" else None
            if body is None:
                kept.append(kid)
                continue
            start = _first_mark(pdf, kid, inner)
            marks = [_first_mark(pdf, other, body) for other in body["K"]]
            at = next((n for n, mark in enumerate(marks) if mark > start), len(marks))
            inner["P"] = body.reference
            body["K"].insert(at, kid)
        element["K"][:] = kept


def _body(pdf: Any, item: bytes) -> Any:
    """The body of a list item, or None where it has none."""
    kids = (_object(pdf, kid) for kid in _object(pdf, item)["K"])
    return next((kid for kid in kids if kid["S"] == "/LBody"), None)


def _first_mark(pdf: Any, kid: Any, around: Any) -> tuple[int, int]:
    """The page, and the place on it, of the first words in a part of an element."""
    if not isinstance(kid, bytes):
        return int(around["Pg"].split()[0]), kid
    element = _object(pdf, kid)
    marks = (_first_mark(pdf, each, element) for each in element.get("K", ()))
    return min(marks, default=(sys.maxsize, 0))


def _drop(pdf: Any, annotations: list[Any]) -> None:
    """Take out links that WeasyPrint makes again inside a link: for bold words, or what follows."""
    gone = {annotation.reference for annotation in annotations}
    numbers = {annotation["StructParent"] for annotation in annotations}
    for element in pdf.objects if gone else ():
        if not isinstance(element, dict):
            continue
        if "Annots" in element:
            element["Annots"][:] = [a for a in element["Annots"] if a not in gone]
        if element.get("Type") == "/StructElem":
            kept = [kid for kid in element["K"] if not _points_at(pdf, kid, gone)]
            if len(kept) < len(element["K"]):
                element["K"][:] = kept
                element["S"] = "/Span"
        if "Nums" in element:
            pairs = list(zip(element["Nums"][::2], element["Nums"][1::2], strict=True))
            element["Nums"][:] = [part for pair in pairs if pair[0] not in numbers for part in pair]


def _points_at(pdf: Any, kid: Any, annotations: set[bytes]) -> bool:
    if not isinstance(kid, bytes):
        return False  # a number: text on the page
    element = _object(pdf, kid)
    return element.get("Type") == "/OBJR" and element["Obj"] in annotations


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _words(element: Any) -> Iterator[str]:
    """The words in an HTML element, pictures by their descriptions."""
    yield element.text or ""
    for child in element:
        yield child.get("alt", "")
        yield from _words(child)
        yield child.tail or ""
