"""Pictures on pages: their descriptions, their size, and a visible place where one is missing."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from markupsafe import Markup

from toolkit.model.assets import Asset, Assets
from toolkit.model.blocks import Figure
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.inlines import Picture
from toolkit.rendering.codes import code_picture, code_words
from toolkit.rendering.html_inlines import attributes, breakable
from toolkit.rendering.page import Medium, data_address
from toolkit.rendering.pictures import Prepared, Refused, picture_of, unreadable

MOST_PIXELS = 1600
"""On the longer side: enough for the width of a page at 240 dots an inch."""
COLUMN = 640
"""Pixels across the column; a picture with fewer is not blown up to fill it."""
TALLEST = 0.68
"""The height of a picture, as a share of the column's width, that leaves room for its words."""
HALF, THIRD = 0.469, 0.303
ROWS = {1: 1.0, 2: HALF, 4: HALF}
"""How much of the column's width each of so many pictures gets; of other counts it is a third. Each
has 3 % beside it."""
CODE_SHARE = "24%"
"""How wide a code is that opens a film, of the column."""
KINDS = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml"}


class Pictures:
    """Writes pictures; remembers what there is to say about those that cannot be shown."""

    def __init__(self, assets: Assets, medium: Medium) -> None:
        self._assets = assets
        self._medium = medium
        self.diagnostics: list[Diagnostic] = []

    def figure(self, block: Figure, caption: Markup) -> Markup:
        """The HTML of one or more pictures with what stands under them."""
        room = ROWS.get(len(block.pictures), THIRD)
        shown = Markup("").join(self._block(picture, room) for picture in block.pictures)
        if len(block.pictures) > 1:
            shown = Markup('<div class="pictures">{}</div>').format(shown)
        under = Markup("<figcaption>{}</figcaption>").format(caption) if caption else ""
        given = attributes(id=block.id, lang=block.lang)
        return Markup("<figure{}>{}{}</figure>\n").format(given, shown, under)

    def in_line(self, picture: Picture) -> Markup:
        """The HTML of a picture in a line of words."""
        if picture.film:
            return Markup("<strong>Film:</strong> {} ({})").format(picture.alt, _where(picture))
        prepared = self._prepared(picture)
        if prepared is None:
            return _missing(picture, "span")
        return self._image(picture, prepared, attributes(classes=("in-line",)))

    def _block(self, picture: Picture, room: float) -> Markup:
        return self._film(picture) if picture.film else self._still(picture, room)

    def _film(self, picture: Picture) -> Markup:
        """A still of a film, or what it shows, with its address and a code that opens it."""
        shows = Markup("<p><strong>Film:</strong> {}</p>").format(picture.alt)
        if picture.source:
            shows = self._still(replace(picture, width=None))
        code = Markup("")
        if address := picture.address:
            source = data_address(code_picture(address), KINDS["png"])
            given = attributes(style=f"width:{CODE_SHARE}")
            code = Markup('<img class="code" src="{}" alt="{}"{}>').format(
                source, code_words(address), given
            )
        return Markup(
            '<div class="film"><div class="shows">{}<p class="where">{}</p></div>{}</div>'
        ).format(shows, _where(picture), code)

    def _still(self, picture: Picture, room: float = 1.0) -> Markup:
        prepared = self._prepared(picture)
        if prepared is None:
            return _missing(picture, "div")
        ratio = prepared.width / max(1, prepared.height)
        share = min(picture.width or prepared.width / COLUMN, room, TALLEST * ratio)
        style = f"width:{share * 100:.4g}%"
        if picture.decorative and self._medium is Medium.PAPER:
            # an image without a description is a fault in PDF/UA; a background is decoration
            style += f";padding-bottom:{share / ratio * 100:.4g}%"
            style += f";background-image:url('{self._address(picture, prepared)}')"
            return Markup('<div class="decoration"{}></div>').format(attributes(style=style))
        return self._image(picture, prepared, attributes(style=style))

    def _image(self, picture: Picture, prepared: Prepared, given: Markup) -> Markup:
        words = "" if picture.decorative else picture.alt or "A picture without a description"
        if not words and self._medium is Medium.PAPER:
            return Markup("")  # decoration in a line of words; see `_block`
        return Markup('<img src="{}" alt="{}"{}>').format(
            self._address(picture, prepared), words, given
        )

    def _address(self, picture: Picture, prepared: Prepared) -> str:
        if self._medium is not Medium.SCREEN:
            return "asset:" + quote(picture.path)
        return data_address(prepared.data, KINDS[prepared.kind])

    def _prepared(self, picture: Picture) -> Prepared | None:
        asset = self._assets.get(picture.path)
        if asset is None:
            return None  # the checks say so
        found = for_pages(asset, picture.path)
        if isinstance(found, Prepared):
            return found
        said = unreadable(picture, found)
        if said not in self.diagnostics:
            self.diagnostics.append(said)
        return None


def for_pages(asset: Asset, path: str) -> Prepared | Refused:
    """A picture as pages show it; the same one gives the same answer at once."""
    return picture_of(asset, path, MOST_PIXELS)


def _where(picture: Picture) -> Markup:
    """Where a film can be watched."""
    address = picture.address
    if not address:
        return Markup("<strong>The trainer shows it:</strong> {}").format(picture.film)
    return Markup('<strong>Watch it:</strong> <a href="{}" rel="external">{}</a>').format(
        address, breakable(address)
    )


def _missing(picture: Picture, tag: str) -> Markup:
    """What stands where a picture cannot be shown: which it is, and what it would show."""
    words = f" It shows: {picture.alt}" if picture.alt else ""
    return Markup(
        '<{tag} class="missing"><strong>Picture missing: {source}</strong>{words}</{tag}>'
    ).format(tag=tag, source=picture.source or "no file name", words=words)
