"""Films: told apart from pictures by their address, and where people can watch them."""

from __future__ import annotations

import re

from toolkit.model.quickly import regex
from toolkit.reading.attributes import Attributes

ENDINGS = regex(r"\.(mp4|m4v|mov|webm|ogv|mkv|avi|wmv)$", re.IGNORECASE)
PLACES = regex(
    r"(?i)https?://([\w-]+\.)*(youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com)/"
)
"""Where films are shown whose addresses do not end like the name of a film."""
WEB = regex(r"(?i)https?://")


def is_film(source: str, attributes: Attributes) -> bool:
    """Whether what was written like a picture is a film."""
    name = source.partition("?")[0].partition("#")[0]
    return bool(ENDINGS.search(name) or PLACES.match(source)) or attributes.has("video")


def film_of(source: str, attributes: Attributes) -> str:
    """The address of a film, or the name of its file where the author gives no address."""
    given = attributes.get("address").strip()
    return given if WEB.match(given) else source
