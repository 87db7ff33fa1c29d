"""The pictures that a lone lesson names, found in its text before it is read."""

from __future__ import annotations

import re
from urllib.parse import unquote

from toolkit.building.folder import PICTURES
from toolkit.model.quickly import regex

_ENDINGS = "|".join(ending[1:] for ending in PICTURES)
_PICTURE_NAME = regex(
    rf"<([^<>\n]+?\.(?:{_ENDINGS}))>|([^\s<>()\[\]\"']+?\.(?:{_ENDINGS}))\b", re.IGNORECASE
)


def pictures_named(text: str) -> set[str]:
    """What looks like a picture's path in a lesson's text, with `%20` and the like read."""
    return {unquote(first or second) for first, second in _PICTURE_NAME.findall(text)}
