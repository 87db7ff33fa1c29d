"""Pictures: where they are, what they show, and what stands under them."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from urllib.parse import unquote

from markdown_it.token import Token

from toolkit.model.inlines import Inlines, Picture, Text
from toolkit.model.source import Span
from toolkit.model.words import plain
from toolkit.reading.attributes import NONE, Attributes
from toolkit.reading.films import film_of, is_film
from toolkit.reading.known_attributes import EVERYWHERE, look_at_attributes
from toolkit.reading.markdown_rules import UNREAD_ATTRIBUTE_VALUE
from toolkit.reading.page import Page
from toolkit.reading.quantities import read_share

_TAKES = ("alt", "caption", "consent", "width", "address", "poster", *EVERYWHERE)


def read_picture(
    token: Token, in_brackets: Inlines, page: Page, line: int
) -> tuple[Picture, Inlines]:
    """A picture or a film, and its caption.

    The words in brackets are what it shows, unless `alt=` or `fig-alt=` says that; then they are
    the caption.
    """
    page.link_names.add(token.meta.get("label", ""))
    attributes: Attributes = token.meta.get("attributes", NONE)
    look_at_attributes(attributes, _TAKES, page, line)
    source = unquote(str(token.attrs.get("src", "")))
    film = film_of(source, attributes) if is_film(source, attributes) else ""
    source = attributes.get("poster").strip() if film else source
    keys = {key for key, _ in attributes.pairs}
    alt = attributes.get("alt") or attributes.get("fig-alt")
    given = attributes.get("caption") or attributes.get("fig-cap") or token.attrs.get("title", "")
    caption: Inlines = (Text(str(given)),) if given else ()
    if keys & {"alt", "fig-alt"}:
        caption = in_brackets or caption
    else:
        alt = plain(in_brackets)
    picture = Picture(
        span=Span(page.path, line, line),
        source=source,
        path=path_in_project(page.path, source),
        alt=" ".join(alt.split()),
        decorative=attributes.has("decorative") or (bool(keys & {"alt"}) and not alt),
        width=_width(attributes.get("width"), page, line),
        consent=attributes.get("consent").strip(),
        film=film,
    )
    return picture, caption


def path_in_project(beside: str, source: str) -> str:
    """The file in the project that an address beside another file means, or ""."""
    source = source.replace("\\", "/").partition("#")[0].partition("?")[0]
    if not source or source.startswith("/") or ":" in source.partition("/")[0]:
        return ""
    path = normpath(join(dirname(beside), source))
    return "" if path.startswith("..") or path == "." else path


def _width(text: str, page: Page, line: int) -> float | None:
    if not text:
        return None
    share = read_share(text)
    if share is None:
        page.say(
            UNREAD_ATTRIBUTE_VALUE,
            line,
            f"“{text}” is not a width that slides and pages share, so it is left out.",
            "write a share of the room there is, such as {width=60%}.",
        )
    return share
