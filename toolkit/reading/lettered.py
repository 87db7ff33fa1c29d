"""Quizzes as they are written on paper: answers that begin with letters, the right one named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field, replace
from itertools import pairwise

from toolkit.model.blocks import Block, Blocks, List, ListItem, Only, OnlyFor, Paragraph
from toolkit.model.inlines import Inline, Inlines, LineBreak, Text
from toolkit.model.quickly import dataclass, regex
from toolkit.model.source import Span
from toolkit.model.words import plain
from toolkit.reading.marked_answers import HINT, has_signs, with_marks
from toolkit.reading.page import Page
from toolkit.reading.paragraphs import stripped
from toolkit.reading.typed_rules import ANSWERS_BY_LETTER

_LETTERS = "abcdefgh"
_LETTERED = regex(r"\(?([A-Ha-h])[.)]\s+(?=\S)")
_ANSWER = regex(
    r"\W*(?:the\s+)?(?:right\s+|correct\s+)?answers?(?:\s*[:：]|\s+(?:is|are)\b)\s*(?P<what>.+)$",
    re.IGNORECASE,
)
_ASKED = regex(r"\W*q(?:uestion)?\s*\d*\s*[:：]", re.IGNORECASE)
_SHORT = regex(r"\W*a\s*\d*\s*[:：]\s*(?P<what>\S.*)$", re.IGNORECASE)
"""`A: …` names the answer where `Q: …` asks; elsewhere it is the first of several."""
_NAMED = regex(r"\(?[a-h1-8][).]?(?:\s*(?:,|and|&|/|\+)\s*\(?[a-h1-8][).]?)*", re.IGNORECASE)
_FIRST = regex(r"\(?([a-h1-8])(?:[).:,;]|\s+[-–])\s", re.IGNORECASE)
_BY_LETTER = "these answers begin with letters; they are read as a list to choose from"


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a paragraph as it was typed."""

    span: Span
    words: Inlines


def with_lists(blocks: Blocks, page: Page) -> Blocks:
    """The blocks of a quiz with a list for answers by letter, and the right one ticked in it.

    A line that names the answer is for the person who leads, whether it is understood or not.
    Signs of right answers are ticks then too; one list gets one message.
    """
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    asked = any(_ASKED.match(plain(line.words)) for each in paragraphs for line in _lines(each))
    quiz = _Quiz(page, _has_letters(blocks), asked)
    for block in blocks:
        quiz.take(block)
    for line, also in quiz.lists.items():
        signed = any(b.span.line == line and has_signs(b) for b in quiz.blocks)
        also = also or (", and the sign of the right one as a tick" if signed else "")
        page.say(ANSWERS_BY_LETTER, line, f"{_BY_LETTER}{also}.", HINT)
    return with_marks(quiz.blocks, page, quiz.lists)


@dataclass(slots=True)
class _Quiz:
    """A quiz while it is read: its blocks so far, and the lines of a paragraph that wait.

    `lists` are the first lines of lists by letter, with what else was read of each.
    """

    page: Page
    by_letter: bool
    asked: bool = False
    blocks: list[Block] = field(default_factory=list)
    waiting: list[_Line] = field(default_factory=list)
    lists: dict[int, str] = field(default_factory=dict)

    def take(self, block: Block) -> None:
        """Read one block after those before it."""
        if isinstance(block, Paragraph):
            lines = list(_lines(block))
            if not any(self._is_ours(line) for line in lines):
                self.blocks.append(block)
                return
            open_list = False
            for line in lines:
                open_list = self._line(line, open_list)
            self._prompt()
        elif isinstance(block, List):
            self._list(block)
        else:
            self.blocks.append(block)

    def _is_ours(self, line: _Line) -> bool:
        words = plain(line.words)
        lettered = self.by_letter and _LETTERED.match(words)
        return bool(lettered or self._names(words))

    def _names(self, words: str) -> re.Match[str] | None:
        """What of a line names the answer, if it does."""
        return _ANSWER.match(words) or (_SHORT.match(words) if self.asked else None)

    def _line(self, line: _Line, open_list: bool) -> bool:
        """Read one line; whether a list of answers is open after it."""
        words = plain(line.words)
        if found := self._names(words):
            self._prompt()
            self._answer(line, found["what"].strip())
            return False
        found = _LETTERED.match(words) if self.by_letter else None
        if found:
            self._prompt()
            self._option(line, found)
            return True
        if open_list:
            self._go_on(line)
        else:
            self.waiting.append(line)
        return open_list

    def _prompt(self) -> None:
        """Lines that are no answers are a paragraph, as they were."""
        if self.waiting:
            run: list[Inline] = []
            for line in self.waiting:
                run.extend([Text(" "), *line.words] if run else line.words)
            first, last = self.waiting[0].span, self.waiting[-1].span
            self.blocks.append(Paragraph(Span(first.path, first.line, last.end_line), tuple(run)))
            self.waiting = []

    def _option(self, line: _Line, found: re.Match[str]) -> None:
        words = (Paragraph(line.span, _without(line.words, found.end())),)
        item = ListItem(line.span, words, ticked=False)
        last = self.blocks[-1] if self.blocks else None
        place = _LETTERS.index(found[1].lower())
        if isinstance(last, List) and place == len(last.items):
            self.blocks[-1] = _list_of((*last.items, item))
            return
        self.blocks.append(_list_of((item,)))
        self.lists[line.span.line] = ""

    def _go_on(self, line: _Line) -> None:
        last = self.blocks[-1]
        assert isinstance(last, List)
        item = last.items[-1]
        first = item.blocks[0]
        assert isinstance(first, Paragraph)
        longer = replace(first, children=(*first.children, Text(" "), *line.words))
        self.blocks[-1] = _list_of((*last.items[:-1], replace(item, blocks=(longer,))))

    def _list(self, block: List) -> None:
        if block.ordered:
            items = (replace(i, blocks=with_lists(i.blocks, self.page)) for i in block.items)
            self.blocks.append(replace(block, items=tuple(items)))
            return
        answers = [item for item in block.items if _ANSWER.match(_words(item))]
        kept = tuple(item for item in block.items if item not in answers)
        if kept:
            self.blocks.append(replace(block, items=kept) if answers else block)
        for item in answers:
            found = _ANSWER.match(_words(item))
            first = item.blocks[0]
            if found and isinstance(first, Paragraph):
                self._answer(_Line(item.span, first.children), found["what"].strip())

    def _answer(self, line: _Line, what: str) -> None:
        """Tick what a line names as right; what it says beyond that is for the person who leads."""
        options = self.blocks[-1] if self.blocks else None
        right = _right(what, options.items) if isinstance(options, List) else frozenset()
        if isinstance(options, List) and right:
            ticked = (
                replace(item, ticked=bool(item.ticked) or number in right)
                for number, item in enumerate(options.items)
            )
            self.blocks[-1] = replace(options, items=tuple(ticked), ordered=False)
        if not right or not _NAMED.fullmatch(what):
            only = Paragraph(line.span, line.words)
            self.blocks.append(Only(line.span, OnlyFor.ANSWER, (only,)))
        if right and options and options.span.line in self.lists:
            self.lists[options.span.line] = (
                f"; line {line.span.line} marks the right one, and is only for the person who leads"
            )
            return
        told = "is marked in the list" if right else "could not be matched to one in a list"
        self.page.say(
            ANSWERS_BY_LETTER,
            line.span.line,
            f"this line names the answer, so only the person who leads sees it; “{what[:60]}” "
            f"{told}.",
            HINT,
        )


def _right(what: str, items: tuple[ListItem, ...]) -> frozenset[int]:
    """The places of the answers that a text names: by letter, by number, or in their own words."""
    if _NAMED.fullmatch(what):
        signs = re.findall(r"[a-h1-8]\b", what.lower())
        places = [int(s) - 1 if s.isdigit() else _LETTERS.index(s) for s in signs]
        return frozenset(place for place in places if place < len(items))
    for number, item in enumerate(items):
        if _bare(_words(item)) == _bare(what):
            return frozenset((number,))
    if found := _FIRST.match(what):
        return _right(found[1], items)
    return frozenset()


def _has_letters(blocks: Blocks) -> bool:
    """Whether lines begin with a letter each, a and then b."""
    starts = [
        found[1].lower()
        for block in blocks
        if isinstance(block, Paragraph)
        for line in _lines(block)
        if (found := _LETTERED.match(plain(line.words)))
    ]
    return any(pair == ("a", "b") for pair in pairwise(starts))


def _lines(block: Paragraph) -> Iterator[_Line]:
    """The lines of a paragraph, each with its place."""
    number = block.span.line
    run: list[Inline] = []
    for inline in block.children:
        cuts = inline.breaks if isinstance(inline, Text) else ()
        if isinstance(inline, LineBreak) or cuts:
            first = inline.part(0, cuts[0]) if isinstance(inline, Text) else None
            yield _line_of(block, number, [*run, first] if first else run)
            run, number = [], number + 1
        if isinstance(inline, Text) and cuts:
            ends = [*cuts[1:], len(inline.text)]
            pieces = [inline.part(s, e) for s, e in zip(cuts, ends, strict=True)]
            for piece in pieces[:-1]:
                yield _line_of(block, number, [piece])
                number += 1
            run = [Text(pieces[-1].text, pieces[-1].line)]
        elif not isinstance(inline, LineBreak):
            run.append(inline)
    if run:
        yield _line_of(block, number, run)


def _line_of(block: Paragraph, number: int, run: list[Inline]) -> _Line:
    number = min(number, block.span.end_line)
    return _Line(Span(block.span.path, number, number), stripped(tuple(run)))


def _without(run: Inlines, length: int) -> Inlines:
    """A run without its first letters, which may stand in more than one piece."""
    first = run[0]
    if isinstance(first, Text) and len(first.text) >= length:
        return tuple(each for each in (first.part(length), *run[1:]) if each != Text(""))
    return run


def _list_of(items: tuple[ListItem, ...]) -> List:
    first, last = items[0].span, items[-1].span
    return List(Span(first.path, first.line, last.end_line), items)


def _words(item: ListItem) -> str:
    first = item.blocks[0] if item.blocks else None
    return " ".join(plain(first.children).split()) if isinstance(first, Paragraph) else ""


def _bare(text: str) -> str:
    """Words as they are compared: without the letter before them, their marks and their case."""
    return re.sub(r"\W+", " ", _LETTERED.sub("", text.strip(), count=1)).strip().casefold()
