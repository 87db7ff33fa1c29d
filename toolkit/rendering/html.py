"""Content to accessible HTML: every block once, for whichever view is asked for."""

from __future__ import annotations

from typing import assert_never

from markupsafe import Markup, escape

from toolkit.model.blocks import (
    Activity,
    Block,
    Blocks,
    Callout,
    CodeBlock,
    Columns,
    DefinitionList,
    Discussion,
    Figure,
    Group,
    Heading,
    List,
    ListItem,
    Only,
    Paragraph,
    Quiz,
    Quote,
    Reflection,
    SlideBreak,
    Table,
    Voice,
)
from toolkit.model.consent import Standing, consent_for
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.inlines import Inlines
from toolkit.model.package import GlossaryTerm
from toolkit.model.words import walk
from toolkit.rendering.format import Job
from toolkit.rendering.html_boxes import Boxes
from toolkit.rendering.html_inlines import (
    HANDOUTS,
    Inliner,
    Surroundings,
    attributes,
    breakable,
    element,
)
from toolkit.rendering.html_pictures import Pictures
from toolkit.rendering.html_tables import Room, table
from toolkit.rendering.page import Medium

DEEPEST_HEADING = 6
_END = Markup("\n")


class Writer:
    """Writes the content of one output, from its first words to its last.

    It remembers which notes were called, which terms it has explained and how deep the last
    heading was, so the parts of an output must be written in the order in which they are read.
    `anchors` are the ids that this output shows; links to others are written as plain words.
    `others` is the address of other modules' handouts, with "{0}" for an id. `spread` is how much
    wider than usual words are set.
    """

    def __init__(
        self,
        job: Job,
        medium: Medium,
        anchors: frozenset[str],
        *,
        others: str = HANDOUTS,
        spread: float = 1.0,
    ) -> None:
        self._medium = medium
        self._pictures = Pictures(job.assets, medium)
        self._room = Room.of(job.theme.page, spread)
        around = Surroundings(anchors, job.package.term, self._pictures.in_line, others)
        self._inliner = Inliner(around)
        self._module = job.module
        self._boxes = Boxes(job.module.language if job.module else job.package.language)
        self._last_level = 0

    @property
    def explained(self) -> tuple[GlossaryTerm, ...]:
        """The terms that were met so far, in alphabetical order."""
        return tuple(sorted(self._inliner.explained.values(), key=lambda t: t.term.casefold()))

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What there is to say about pictures so far."""
        return tuple(self._pictures.diagnostics)

    def heading(self, level: int, words: Markup, id: str = "", lang: str = "") -> Markup:
        """A heading; a level that would skip one is raised, and an empty one is left out."""
        if not words.strip():
            return Markup("")
        self._last_level = min(level, self._last_level + 1, DEEPEST_HEADING)
        return Markup("<h{level}{given}>{words}</h{level}>\n").format(
            level=self._last_level, given=attributes(id=id, lang=lang), words=words
        )

    def inlines(self, inlines: Inlines) -> Markup:
        """The HTML of a run of inlines."""
        return self._inliner.write(inlines)

    def blocks(self, blocks: Blocks, level: int) -> Markup:
        """The HTML of blocks that stand under a heading of `level`."""
        return Markup("").join(self._block(block, level) for block in blocks)

    def footnotes(self) -> Markup:
        """The notes that were called since this was last asked for, by their own numbers."""
        written = []
        before = 0
        for note in self._inliner.due:  # a note may hold a note, which then comes after it
            number = note.number
            body = self.blocks(note.blocks, DEEPEST_HEADING)
            back = Markup(
                '<a class="back" href="#note.{n}.mark" aria-label="Back to note {n} in the text">'
                "Back</a>"
            ).format(n=number)
            value = _counting_on(before, number)
            item = Markup('<li id="note.{n}"{value}>{body}{back}</li>\n')
            written.append(item.format(n=number, value=value, body=body, back=back))
            before = number
        self._inliner.due.clear()
        if not written:
            return Markup("")
        return Markup('<ol class="footnotes">\n{}</ol>\n').format(Markup("").join(written))

    def _block(self, block: Block, level: int) -> Markup:
        match block:
            case Paragraph():
                return self._wrapped("p", block, self.inlines(block.children))
            case Heading():
                due = level + max(1, block.level - 2)
                return self.heading(due, self.inlines(block.children), block.id, block.lang)
            case List():
                return self._list(block, level)
            case Table():
                return table(block, self.inlines, self._medium, self._room)
            case Figure():
                return self._pictures.figure(block, self.inlines(block.caption))
            case Quote() | Group():
                tag = "blockquote" if isinstance(block, Quote) else "div"
                return self._wrapped(tag, block, self.blocks(block.blocks, level))
            case CodeBlock(text=text):
                code = Markup("<code>{}</code>").format(breakable(text))
                return self._wrapped("pre", block, code)
            case DefinitionList():
                return self._definitions(block, level)
            case SlideBreak():
                return Markup("")
            case Columns():
                return self._columns(block, level)
            case Callout() | Activity() | Reflection() | Discussion() | Voice() | Quiz() | Only():
                return self._box(block, level)
            case _:
                assert_never(block)

    def _box(
        self,
        block: Callout | Activity | Reflection | Discussion | Voice | Quiz | Only,
        level: int,
    ) -> Markup:
        match block:
            case Callout():
                title = self.inlines(block.title)
                return self._boxes.callout(block, title, self.blocks(block.blocks, level))
            case Activity():
                title = self._title(block.title, level)
                inner = self.blocks(block.blocks, level + bool(title))
                has_room = any(isinstance(b, Reflection | Quiz) for b in walk(block.blocks))
                return self._boxes.activity(block, title, inner, has_room=has_room)
            case Reflection():
                title = self._title(block.title, level)
                return self._boxes.reflection(block, title, self.blocks(block.blocks, level + 1))
            case Discussion():
                title = self._title(block.title, level)
                return self._boxes.discussion(block, title, self.blocks(block.blocks, level + 1))
            case Voice():
                return self._voice(block, level)
            case Quiz():
                title = self._title(block.title, level)
                questions = [
                    (
                        self.blocks(question.prompt, level + 1),
                        [self.inlines(option.children) for option in question.options],
                    )
                    for question in block.questions
                ]
                return self._boxes.quiz(block, title, questions)
            case Only():
                return self._boxes.only(block, self.blocks(block.blocks, level))
            case _:
                assert_never(block)

    def _title(self, title: str, level: int) -> Markup:
        return self.heading(level + 1, escape(title)) if title else Markup("")

    def _voice(self, block: Voice, level: int) -> Markup:
        module = self._module
        standing = consent_for(block, module).standing if module else Standing.MISSING
        return self._boxes.voice(block, self.blocks(block.blocks, level), standing)

    def _list(self, block: List, level: int) -> Markup:
        items = Markup("").join(self._item(item, block.tight, level) for item in block.items)
        given = attributes(id=block.id, lang=block.lang)
        if block.ordered:
            given += _starting_at(block.start)
        return element("ol" if block.ordered else "ul", _END + items, given) + _END

    def _item(self, item: ListItem, tight: bool, level: int) -> Markup:
        parts = [
            self.inlines(inner.children) + _END
            if tight and isinstance(inner, Paragraph) and not inner.id and not inner.lang
            else self._block(inner, level)
            for inner in item.blocks
        ]
        body = Markup("").join(parts)
        if item.ticked is None:
            return element("li", body) + _END
        given = Markup(' class="tick done" role="img" aria-label="Done"')
        if not item.ticked:
            given = Markup(' class="tick" role="img" aria-label="To do"')
        return Markup('<li class="task"><span{}></span>{}</li>\n').format(given, body)

    def _definitions(self, block: DefinitionList, level: int) -> Markup:
        parts = []
        for item in block.items:
            parts.append(Markup("<dt>{}</dt>").format(self.inlines(item.term)))
            meanings = [self.blocks(meaning, level) for meaning in item.meanings]
            parts.extend(Markup("<dd>{}</dd>").format(meaning) for meaning in meanings)
        return self._wrapped("dl", block, Markup("").join(parts))

    def _columns(self, block: Columns, level: int) -> Markup:
        parts = [
            Markup('<div class="column"{}>\n{}</div>\n').format(
                attributes(style=f"width:{column.width * 100:.4g}%" if column.width else ""),
                self.blocks(column.blocks, level),
            )
            for column in block.columns
        ]
        given = attributes(classes=("columns",), id=block.id, lang=block.lang)
        return Markup("<div{}>{}</div>\n").format(given, Markup("").join(parts))

    def _wrapped(self, tag: str, block: Block, inside: Markup) -> Markup:
        return element(tag, inside, attributes(id=block.id, lang=block.lang)) + _END


def _counting_on(before: int, number: int) -> Markup:
    """What gives an item its number, in browsers and in WeasyPrint; `before` is the last one's."""
    if number == before + 1:
        return Markup("")
    return attributes(value=str(number), style=f"counter-increment:list-item {number - before}")


def _starting_at(number: int) -> Markup:
    """What makes an ordered list begin with a number, in browsers and in WeasyPrint."""
    if number == 1:
        return Markup("")
    return attributes(start=str(number), style=f"counter-reset:list-item {number - 1}")
