"""Lets tags know the element of the page that they stand for: its language, and that it is a note.

WeasyPrint makes a tag for each box and forgets the box. This looks over its shoulder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

NUMBERED = {"ol": "/Decimal", "ul": "/Disc"}
NOTES = "footnotes"

Build = Callable[..., Iterator[Any]]


def learn_elements(tagging: Any, strings: Any) -> None:
    """Change WeasyPrint's module of tags, if it still works as it did.

    `strings` makes what a PDF holds as words.
    """
    build: Build | None = getattr(tagging, "_build_box_tree", None)
    if build is not None:
        tagging._build_box_tree = _noticing(build, strings)


def _noticing(build: Build, strings: Any) -> Build:
    def noticing(box: Any, parent: Any, pdf: Any, page: int, *more: Any) -> Iterator[Any]:
        for tag in build(box, parent, pdf, page, *more):
            element = getattr(getattr(box, "_box", box), "element", None)
            if element is not None and not hasattr(tag, "noticed"):
                _tell(tag, element, strings)
            tag.noticed = True  # a box hands on the tags of those in it, which are known by then
            yield tag

    return noticing


def _tell(tag: Any, element: Any, strings: Any) -> None:
    """What an element says and its tag does not."""
    kind, name = tag["S"], element.tag
    lang = element.get("lang")
    if lang and name not in ("html", "body"):
        tag["Lang"] = strings(lang)
    if NOTES in (element.get("class") or "").split():
        tag["S"] = "/Div"  # a list may hold items only, and these become notes
    elif kind == "/LI" and _is_note(element):
        tag["S"] = "/Note"
        tag["ID"] = strings(f"{element.get('id')} {tag.number}")
    elif kind == "/LBody" and _is_note(element):
        tag["S"] = "/Div"
    elif kind == "/L" and name in NUMBERED:
        tag["A"] = type(tag)({"O": "/List", "ListNumbering": NUMBERED[name]})
    elif name == "sup" and any(child.get("class") == "mark" for child in element):
        tag["S"] = "/Reference"


def _is_note(element: Any) -> bool:
    return str(element.get("id") or "").startswith("note.")
