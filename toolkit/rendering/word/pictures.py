"""Pictures in a Word file: each stored once, described, or marked as decoration."""

from __future__ import annotations

import base64
from dataclasses import field
from hashlib import sha256
from urllib.parse import unquote, unquote_to_bytes

from lxml import etree

from toolkit.model.assets import Assets, held
from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.escaping import quoted
from toolkit.rendering.html_pictures import for_pages
from toolkit.rendering.pictures import Prepared, drawn
from toolkit.rendering.word.links import Links
from toolkit.rendering.word.tree import names, share

DRAWING_PIXELS = 1600
EMU = 635
"""A twentieth of a point, in the unit of drawings."""
PIXEL = 15
"""A pixel of a screen, in 1/20 points."""
ENDINGS = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif"}
MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
ADORNMENT = "http://schemas.microsoft.com/office/drawing/2017/decorative"
DECORATION = (
    f'<a:extLst xmlns:a="{MAIN}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    f'<adec:decorative xmlns:adec="{ADORNMENT}" val="1"/></a:ext></a:extLst>'
)


@dataclass(slots=True)
class Drawings:
    """The pictures of a file. `line` is the height of a letter in 1/20 points."""

    assets: Assets
    font_files: tuple[str, ...]
    line: int
    media: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    count: int = 0

    def picture(self, element: etree._Element, width: int, links: Links) -> str:
        """The XML of a picture in a line, in a room of `width` 1/20 points; "" if there is none."""
        found = self._found(element.get("src", ""))
        if not isinstance(found, Prepared):
            return ""
        ratio = found.height / max(1, found.width)
        if "in-line" in names(element):
            wide = self.line * 1.2 / max(ratio, 0.01)
        else:
            asked = share(element)
            wide = asked * width if asked else min(width, found.width * PIXEL)
        link = links.to("image", self._stored(found))
        self.count += 1
        size = round(wide * EMU), round(wide * ratio * EMU)
        return _inline(self.count, element.get("alt", ""), size, link)

    def _found(self, address: str) -> Prepared | None:
        """The picture at an address of a page, as dots: Word's own drawings are not SVG."""
        kind, _, rest = address.partition(":")
        if kind == "asset":
            name = unquote(rest)
            asset = self.assets.get(name)
        elif kind == "data":
            about, _, body = rest.partition(",")
            name = about
            data = base64.b64decode(body) if "base64" in about else unquote_to_bytes(body)
            asset = held(data)
        else:
            return None
        found = for_pages(asset, name) if asset else None
        if isinstance(found, Prepared) and found.kind == "svg":
            found = drawn(found.data, DRAWING_PIXELS, self.font_files)
        return found if isinstance(found, Prepared) else None

    def _stored(self, picture: Prepared) -> str:
        key = sha256(picture.data).hexdigest()
        if key not in self.media:
            name = f"/word/media/image{len(self.media) + 1}.{picture.kind}"
            self.media[key] = (name, picture.data)
        return self.media[key][0]


def _inline(number: int, alt: str, size: tuple[int, int], link: str) -> str:
    wide, high = size
    told = f"descr={quoted(alt)}/>" if alt else f">{DECORATION}</wp:docPr>"
    named = f'id="{number}" name="Picture {number}"'
    extent = f'cx="{wide}" cy="{high}"'
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {extent}/><wp:docPr {named} {told}"
        f'<a:graphic xmlns:a="{MAIN}"><a:graphicData uri="{PICTURE}">'
        f'<pic:pic xmlns:pic="{PICTURE}">'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{link}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
