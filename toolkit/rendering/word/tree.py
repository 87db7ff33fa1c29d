"""A filled page taken apart: its content, its language, its notes, and what its links lead to."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from toolkit.model.quickly import dataclass, regex

NOT_IN_XML = regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that no Word file can hold."""
BLOCKS = frozenset(
    {"article", "blockquote", "body", "dd", "div", "dl", "dt", "figcaption", "figure", "fieldset"}
    | {"footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li"}
    | {"main", "nav", "ol", "p", "pre", "section", "table", "ul"}
)
SHARE = regex(r"(?:^|;)\s*width:\s*([\d.]+)%")
HEIGHT = regex(r"(?:^|;)\s*height:\s*([\d.]+)mm")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: `heading` is what it begins with, `title` what it is called where it is alone.

    `notes` are its footnotes by id, `aims` the ids that its links lead to.
    """

    body: etree._Element
    title: str
    heading: str
    language: str
    stamp: str
    made_by: str
    about: str
    notes: Mapping[str, etree._Element]
    aims: frozenset[str]


def read_page(html: str) -> Page:
    """The page that a template gave, as its elements."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    root = etree.fromstring(NOT_IN_XML.sub("", html).encode("utf-8"), parser)
    body = root.find("body")
    assert body is not None, "a page has a body"
    notes = {item.get("id", ""): item for item in body.iter("li") if _is_note(item)}
    links = (link.get("href", "") for link in body.iter("a"))
    named = {meta.get("name"): meta.get("content", "") for meta in root.iter("meta")}
    title, first = root.findtext("head/title") or "", body.find(".//h1")
    heading = "" if first is None else " ".join("".join(map(str, first.itertext())).split())
    return Page(
        body=body,
        title=title,
        heading=heading or title,
        language=root.get("lang", ""),
        stamp=body.get("data-stamp", ""),
        made_by="; ".join(
            meta.get("content", "") for meta in root.iter("meta") if meta.get("name") == "author"
        ),
        about=named.get("description", ""),
        notes=notes,
        aims=frozenset(link[1:] for link in links if link.startswith("#")),
    )


def names(element: etree._Element) -> frozenset[str]:
    """The classes of an element."""
    return frozenset((element.get("class") or "").split())


def is_block(element: etree._Element) -> bool:
    """Whether an element stands on lines of its own."""
    return element.tag in BLOCKS


def share(element: etree._Element) -> float | None:
    """The share of the width there is that an element asks for, or None."""
    found = SHARE.search(element.get("style") or "")
    return float(found[1]) / 100 if found else None


def millimetres(element: etree._Element) -> float:
    """The height that an element asks for."""
    found = HEIGHT.search(element.get("style") or "")
    return float(found[1]) if found else 0.0


def _is_note(item: etree._Element) -> bool:
    parent = item.getparent()
    return parent is not None and "footnotes" in names(parent)
