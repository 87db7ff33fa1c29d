"""What addresses look like in a run of words."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.quickly import regex

MAIL = r"(?<![\w.+-])(?<![\w.+'-]')[\w.+-][\w.+'-]*@[\w-]+(?:\.[\w-]+)+"
"""A pattern of e-mail addresses. An apostrophe belongs to a name (O'Neil) and not to quotes around
the address; it never looks for the beginning of one inside another, so that long words cost no
more than others."""
_ADDRESS = regex(
    rf"(?P<mail>{MAIL})"
    r"|(?P<web>\b(?:https?://|www\.|(?:[\w-]+\.)+(?:uk|org|com|net|eu|info)\b(?![\w.-]))"
    r"(?:(?:[^\s,;()<>]|\([^\s,;()<>]*\))*[\w/])?)"  # brackets only in pairs, as DOIs have them
)


def with_addresses(text: str) -> Iterator[tuple[str, str]]:
    """A plain text in parts, each with where it leads: a whole address, or "" for other words."""
    end = 0
    for found in _ADDRESS.finditer(text):
        if found.start() > end:
            yield text[end : found.start()], ""
        words = found[0]
        if found["mail"]:
            yield words, f"mailto:{words}"
        else:
            yield words, words if words.startswith("http") else f"https://{words}"
        end = found.end()
    if end < len(text):
        yield text[end:], ""
