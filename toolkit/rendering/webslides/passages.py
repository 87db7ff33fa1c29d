"""Passages → HTML: paragraphs, headings, code, and lists as deep as they were written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from markupsafe import Markup, escape

from toolkit.rendering.deck.presentation import Mark, Passage, Style
from toolkit.rendering.html_inlines import attributes
from toolkit.rendering.webslides.runs import Ways, spoken, words

Dress = Callable[[Passage, bool], str]
"""How a passage looks, as CSS: given the passage and whether it is the first of its text."""
TICKED = {Mark.TICK: "Done", Mark.BOX: "To do"}
DEEPEST = 6


def written(
    passages: Sequence[Passage], ways: Ways, heading: int = 0, dress: Dress = lambda *_: ""
) -> Markup:
    """Passages as HTML. Headings among them are of the level `heading`, or plain lines for 0."""
    writer = _Writer(ways, min(heading, DEEPEST), dress)
    first = True
    for is_code, group in groupby(passages, lambda each: each.style is Style.CODE):
        found = tuple(group)
        if is_code:
            writer.code(found, first=first)
        else:
            for place, passage in enumerate(found):
                writer.add(passage, first=first and not place)
        first = False
    return writer.finished()


class _Writer:
    """Writes passage by passage; remembers the lists that are open, the outermost first."""

    def __init__(self, ways: Ways, heading: int, dress: Dress) -> None:
        self._ways, self._heading, self._dress = ways, heading, dress
        self._open: list[tuple[int, Mark, int, str]] = []
        self._parts: list[Markup] = []

    def add(self, passage: Passage, *, first: bool) -> None:
        """Write one passage where it belongs."""
        style = self._dress(passage, first)
        if passage.mark is not Mark.NONE:
            self._item(passage, style)
            return
        self._close_down_to(passage.level if passage.joined else -1)
        self._parts.append(self._block(passage, style))

    def code(self, passages: Sequence[Passage], *, first: bool) -> None:
        """Write lines of code, which belong together."""
        self._close_down_to(-1)
        lines = "\n".join(passage.text for passage in passages)
        given = attributes(style=self._dress(passages[0], first))
        self._parts.append(Markup("<pre{}><code>{}</code></pre>\n").format(given, lines))

    def finished(self) -> Markup:
        """Everything that was written, with no list left open."""
        self._close_down_to(-1)
        return Markup("").join(self._parts)

    def _block(self, passage: Passage, style: str) -> Markup:
        said = spoken(passage.lang, self._ways.language)
        inside = words(passage, self._ways)
        tag, kind = "p", "" if passage.style is Style.BODY else passage.style.value
        if passage.style is Style.HEADING and self._heading:
            tag, kind = f"h{self._heading}", ""
        given = attributes(classes=(kind,), style=style) + said
        return Markup("<{tag}{given}>{inside}</{tag}>\n").format(
            tag=tag, given=given, inside=inside
        )

    def _item(self, passage: Passage, style: str) -> None:
        level = passage.level
        self._close_down_to(level)
        if self._open and self._open[-1][0] == level:
            _, mark, due, tag = self._open.pop()
            if _alike(mark, passage.mark) and due in (passage.number, 0):
                self._parts.append(Markup("</li>\n"))
            else:
                self._parts.append(Markup("</li>\n</{}>\n").format(tag))
                tag = self._begin(passage)
        else:
            tag = self._begin(passage)
        numbered = tag == "ol"
        self._open.append((level, passage.mark, passage.number + 1 if numbered else 0, tag))
        self._parts.append(self._marked(passage, style))

    def _begin(self, passage: Passage) -> str:
        """Begin the list that a passage is the first item of."""
        if passage.mark not in (Mark.NUMBER, Mark.LETTER):
            self._parts.append(Markup("<ul>\n"))
            return "ul"
        given = attributes(
            type="A" if passage.mark is Mark.LETTER else "",
            start=str(passage.number) if passage.number != 1 else "",
        )
        self._parts.append(Markup("<ol{}>\n").format(given))
        return "ol"

    def _marked(self, passage: Passage, style: str) -> Markup:
        mark = Markup("")
        if passage.mark in TICKED:
            done = " done" if passage.mark is Mark.TICK else ""
            said = TICKED[passage.mark]
            mark = Markup('<span class="tick{}" role="img" aria-label="{}"></span>')
            mark = mark.format(done, said)
        given = attributes(
            classes=("task",) if mark else (), data_mark=_sign(passage), style=style
        ) + spoken(passage.lang, self._ways.language)
        kind = attributes(classes=(passage.style.value,)) * (passage.style is not Style.BODY)
        inside = words(passage, self._ways)
        return Markup("<li{}>{}<p{}>{}</p>\n").format(given, mark, escape(kind), inside)

    def _close_down_to(self, level: int) -> None:
        """Close the lists that lie deeper than a level."""
        while self._open and self._open[-1][0] > level:
            *_, tag = self._open.pop()
            self._parts.append(Markup("</li>\n</{}>\n").format(tag))


def _alike(one: Mark, other: Mark) -> bool:
    return one is other or (one in TICKED and other in TICKED)


def _sign(passage: Passage) -> str:
    """What stands before an item; boxes to tick are drawn."""
    match passage.mark:
        case Mark.NUMBER:
            return f"{passage.number}."
        case Mark.LETTER:
            return f"{_letters(passage.number)}."
        case Mark.BULLET:
            return Mark.BULLET.value
        case _:
            return ""


def _letters(number: int) -> str:
    """A to Z, then AA to AZ and on, as lists count."""
    found = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
