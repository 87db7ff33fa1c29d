"""Words as XML writes them, without the web machinery that comes with the standard functions."""

from __future__ import annotations


def escaped(text: str) -> str:
    """Words that stand between two tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(text: str) -> str:
    """Words as the value of an attribute, quotation marks included."""
    safe = escaped(text).replace('"', "&quot;")
    return f'"{safe}"'
