"""Small things that pages say in words: how long, which day, and addresses that can be followed."""

from __future__ import annotations

from markupsafe import Markup, escape

from toolkit.model.addresses import MAIL
from toolkit.model.minutes import Minutes
from toolkit.model.quickly import regex

ENDS = (".", "!", "?", "…", ":")
ADDRESS = regex(
    rf"(?P<mail>{MAIL})"
    r"|(?P<web>\b(?:https?://|www\.|(?:[\w-]+\.)+(?:uk|org|com|net|eu|info)\b(?![\w.-]))"
    r"(?:(?:[^\s,;()<>]|\([^\s,;()<>]*\))*[\w/])?)"  # brackets only in pairs, as DOIs have them
)


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
    end = 0
    for found in ADDRESS.finditer(text):
        parts.append(escape(text[end : found.start()]))
        words = found[0]
        if found["mail"]:
            parts.append(Markup('<a href="mailto:{0}">{0}</a>').format(words))
        else:
            address = words if words.startswith("http") else f"https://{words}"
            parts.append(Markup('<a href="{}" rel="external">{}</a>').format(address, words))
        end = found.end()
    parts.append(escape(text[end:]))
    return Markup("").join(parts)


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append("1 hour" if hours == 1 else f"{hours} hours")
    if rest or not hours:
        parts.append("1 minute" if rest == 1 else f"{rest} minutes")
    return " ".join(parts)
