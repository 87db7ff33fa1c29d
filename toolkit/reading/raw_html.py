"""What is said about pieces of HTML, each kind of tag once in a run of words, and what to type."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from toolkit.model.quickly import regex
from toolkit.reading.markdown_rules import RAW_HTML
from toolkit.reading.page import Page

_TAG = regex(r"<(/?)([A-Za-z][\w-]*)([^<>]*)")
_GIVEN = regex(r"\b(alt|href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.I)
_ONLY_BREAKS = regex(r"(?:<br\s*/?>\s*)+", re.I)
_BOLD = "write **words**."
_EMPHASIS = "write *words*."
_FIGURE = "type the small figure itself, such as ² or ₂; leave th and st as they are: 10th."
_LIST = "begin each item on a line of its own with - and a space (or 1. and a space)."
_HEADING = "begin the line with ## and a space where a slide begins, with ### for a heading on it."
_FILM = "write ![what it shows]({src}), with the address where the film can be seen."
_LOOK = "take it out; colours and sizes are the same throughout, so that everybody can read them."
_INSTEAD = {
    "a": "write [words]({href}).",
    "aside": "write ::: note in its place, and ::: where it ends.",
    "b": _BOLD,
    "blockquote": "begin each of its lines with > and a space.",
    "center": _LOOK,
    "code": "write ` before and behind the words.",
    "details": "take it out, since paper cannot unfold; what only trainers should see goes between "
    "::: answer and :::",
    "div": "take it out; a box begins with a line such as ::: note and ends with :::",
    "em": _EMPHASIS,
    "figure": "take it out, and write ![what it shows](file).",
    "font": _LOOK,
    "h1": _HEADING,
    "h2": _HEADING,
    "h3": _HEADING,
    "h4": _HEADING,
    "hr": "take it out; a line with --- between empty lines goes on to a further slide.",
    "i": _EMPHASIS,
    "iframe": _FILM,
    "img": "write ![{alt}]({src}).",
    "mark": _BOLD,
    "ol": _LIST,
    "p": "take it out; leave an empty line between paragraphs.",
    "script": "take it out with all that stands in it: nothing is run here.",
    "small": _LOOK,
    "span": _LOOK,
    "strong": _BOLD,
    "style": "take it out with all that stands in it; how things look is set in a theme.",
    "sub": _FIGURE,
    "sup": _FIGURE,
    "table": "write it as | one | two | with a line |---|---| below the first; cells that reach "
    "over several columns or rows need a table of their own, or a list.",
    "u": "write **words** if they matter.",
    "ul": _LIST,
    "video": _FILM,
}
_OTHERWISE = "take it out, or write what it says as plain text."
_USUAL = {"alt": "what it shows", "href": "address", "src": "file"}
_PARTS = {
    "caption": "table",
    "col": "table",
    "colgroup": "table",
    "figcaption": "figure",
    "li": "ul ol",
    "source": "video audio",
    "summary": "details",
    "tbody": "table",
    "td": "table",
    "tfoot": "table",
    "th": "table",
    "thead": "table",
    "tr": "table",
}
"""Tags that are told with the one they stand in."""


def say_html(page: Page, line: int, html: str, said: set[str]) -> None:
    """Say which kinds of tags are shown as they are written; `said` holds those that were told."""
    found = list(_TAG.finditer(html))
    if not found and not said:
        _say(page, line, html.strip().split("\n")[0][:20], _OTHERWISE)
    for tag in found:
        name = tag[2].lower()
        if name not in said and said.isdisjoint(_PARTS.get(name, "").split()):
            _say(page, line + html.count("\n", 0, tag.start()), f"<{tag[1]}{name}>", _hint(tag))
        said.add(name)


def breaks_rule(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Markdown-it's rule: a line of nothing but `<br>`, which would make HTML of those below it."""
    place = state.bMarks[start] + state.tShift[start]
    line = state.src[place : state.eMarks[start]]
    if silent or state.is_code_block(start) or not _ONLY_BREAKS.fullmatch(line):
        return False
    token = state.push("html_breaks", "", 0)
    token.map = [start, start + 1]
    state.line = start + 1
    return True


def say_breaks(page: Page, line: int) -> None:
    """Say that `<br>` alone on a line is left out."""
    page.say(
        RAW_HTML,
        line,
        "“<br>” alone on a line is left out; it makes no room here.",
        "take it out; leave an empty line between paragraphs. A line with --- between empty lines "
        "goes on to a further slide.",
    )


def _say(page: Page, line: int, shown: str, hint: str) -> None:
    message = f"“{shown}” is HTML; it is shown as the letters that it is made of."
    page.say(RAW_HTML, line, message, hint)


def _hint(tag: re.Match[str]) -> str:
    """What to type instead, with the addresses and the words that the tag holds."""
    if tag[1]:
        return f"take it out as well; it ends what <{tag[2].lower()}> began."
    given = {each[1].lower(): each[2] or each[3] or each[4] for each in _GIVEN.finditer(tag[3])}
    known = {key: given.get(key) or usual for key, usual in _USUAL.items()}
    return _INSTEAD.get(tag[2].lower(), _OTHERWISE).format(**known)
