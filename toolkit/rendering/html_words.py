"""Small things that pages say in words: how long, which day, and addresses that can be followed."""

from __future__ import annotations

from markupsafe import Markup, escape

from toolkit.model.addresses import with_addresses
from toolkit.model.minutes import Minutes

ENDS = (".", "!", "?", "…", ":")


def duration(minutes: Minutes) -> str:
    """How long, in hours and minutes: `1 hour 30 minutes`, `2 hours to 3 hours`."""
    if minutes.least == minutes.most:
        return _hours(minutes.least)
    return f"{_hours(minutes.least)} to {_hours(minutes.most)}"


def sentences(*texts: str) -> str:
    """Texts one after another, each with a full stop where another follows."""
    *first, last = [text.strip() for text in texts if text.strip()] or [""]
    return " ".join([*(text if text.endswith(ENDS) else f"{text}." for text in first), last])


def linked(text: str) -> Markup:
    """Plain text in which web and e-mail addresses can be followed."""
    parts = []
    for words, address in with_addresses(text):
        if not address:
            parts.append(escape(words))
        elif address.startswith("mailto:"):
            parts.append(Markup('<a href="{}">{}</a>').format(address, words))
        else:
            parts.append(Markup('<a href="{}" rel="external">{}</a>').format(address, words))
    return Markup("").join(parts)


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append("1 hour" if hours == 1 else f"{hours} hours")
    if rest or not hours:
        parts.append("1 minute" if rest == 1 else f"{rest} minutes")
    return " ".join(parts)
