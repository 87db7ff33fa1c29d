"""Rules about marks that stayed in the text as they were typed, since a space or a line lacks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from toolkit.checking.as_typed import paragraphs_in, typed_words
from toolkit.checking.content import blocks_in, line_in
from toolkit.checking.once import once
from toolkit.model.assets import Assets
from toolkit.model.blocks import Blocks, List, Paragraph, Quiz
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.inlines import Inlines
from toolkit.model.package import Module, Package
from toolkit.model.quickly import regex
from toolkit.model.source import Span, on_line

_SEEN = "It is shown as it was typed, and does nothing."
_KEYS = (
    "alt|class|consent|credit|group|id|lang|layout|led-by|lines|materials|method|minutes"
    "|outcomes|plan-b|title|width"
)


def _rule(code: str, name: str, what: str, bad: str, good: str, why: str = _SEEN) -> Rule:
    top = "# Consent\n\n"
    return Rule(code, name, Severity.WARNING, what, why, bad=top + bad, good=top + good)


HEADING_WITHOUT_SPACE = _rule(
    "TK431",
    "heading-without-space",
    "A line begins with hashes, and no space follows them.",
    "## Saying yes\n\n##Saying no\n\nYou may always say no.\n",
    "## Saying yes\n\nYes is a word.\n\n## Saying no\n\nYou may always say no.\n",
    "It is shown as a line of text, and no slide begins there.",
)
TWO_COLONS = _rule(
    "TK433",
    "block-with-two-colons",
    "A line begins with two colons; a block takes three.",
    "## Saying no\n\n:: notes\nSay it slowly.\n::\n",
    "## Saying no\n\nYou may always say no.\n\n::: notes\nSay it slowly.\n:::\n",
    "What was meant as a block is shown to everybody, colons and all.",
)
BRACKETS_AS_TEXT = _rule(
    "TK434",
    "curly-brackets-as-text",
    "Curly brackets are not closed, or what stands in them has no equals sign.",
    "## Saying no {minutes 10}\n\nYou may always say no.\n",
    "## Saying no {minutes=10}\n\nYou may always say no.\n",
)
FOOTNOTE_WITHOUT_TEXT = _rule(
    "TK436",
    "footnote-without-text",
    "A mark refers to a footnote that is not written.",
    "## Saying no\n\nYou may always say no.[^1]\n",
    "## Saying no\n\nYou may always say no.[^1]\n\n[^1]: Whatever you signed.\n",
)
LIST_MARK = _rule(
    "TK437",
    "list-mark-not-read",
    "A line begins with a dot from Word, or with a dash or number and no space after it.",
    "## Saying no\n\n• You may always say no.\n• You may change your mind.\n",
    "## Saying no\n\n- You may always say no.\n- You may change your mind.\n",
    "The lines run together into one paragraph.",
)
PICTURE_AS_WORDS = _rule(
    "TK435",
    "picture-name-as-words",
    "A line holds nothing but the name of a picture.",
    "## The table\n\nimages/table.png\n",
    "## The table\n\n![People at a table](images/table.png)\n",
    "The name is shown, and the picture is not.",
)
ANSWER_BOX = _rule(
    "TK438",
    "answer-box-not-read",
    "A box before an answer is not quite a box.",
    "## Saying no\n\n- [] Yes\n- [ x ] No\n",
    "## Saying no\n\n- [ ] Yes\n- [x] No\n",
)

Row: TypeAlias = tuple[Rule, re.Pattern[str], str, str]
"""A rule, how it knows what was typed, and what it says and advises; {0} is what was typed."""

BEGINNING: tuple[Row, ...] = (
    (
        HEADING_WITHOUT_SPACE,
        regex(r"#{2,6}(?=[^\W\d_])"),
        "this line begins with {0}, and no space follows.",
        "write a space after the last #.",
    ),
    (
        TWO_COLONS,
        regex(r"::(?=\s*[\w{])"),
        "this line begins with two colons, and a block takes three.",
        "write ::: here, and ::: on the line that ends the block.",
    ),
    (
        LIST_MARK,
        regex(
            r"[•·▪‣◦●](?=\s*\w)|\[[ xX]\](?=\s+\w)|-(?=[^\W\d_]|\[[ xX]?\])"
            r"|\d{1,2}[.)](?=[^\W\d_])|[–—](?=\s+\w.*\s[–—]\s+\w)"
        ),
        "this looks like an item of a list, and “{0}” alone does not begin one.",
        "begin each item on a line of its own with - and a space (or 1. and a space).",
    ),
    (
        PICTURE_AS_WORDS,
        regex(
            r"(?:!\[[^\[\]]{0,200}\]\s*)?[(\[]?[\w./\\-]{1,100}\.(?:png|jpe?g|gif|svg|webp)[)\]]?(?=\s*$)",
            re.IGNORECASE,
        ),
        "“{0}” is the name of a picture, and only its letters are shown.",
        "write ![what it shows](images/name.png), with the name of the picture.",
    ),
)
"""What a paragraph begins with, and what to say."""
INSIDE: tuple[Row, ...] = (
    (
        BRACKETS_AS_TEXT,
        regex(rf"\{{\s*(?:(?:{_KEYS})\s*=[^{{}}]*$|#[\w-]+\s*$|(?:{_KEYS})[ :][^{{}}=]*\}}?)"),
        "“{0}” is shown as it stands, since its curly brackets could not be read.",
        "write a word, = and its value between {{ and }}, such as {{minutes=10}}.",
    ),
    (
        FOOTNOTE_WITHOUT_TEXT,
        regex(r"\[\^[\w-]{1,40}\]"),
        "“{0}” refers to a footnote, and this module has none of that name.",
        "write the footnote on a line of its own: {0}: what there is to say.",
    ),
)
"""What may stand anywhere in a line, and what to say."""
_LEFT_IN_TITLE = regex(r"\{[^{}]{1,60}\}\s*$")
_TIME = regex(r"(\d+(?:\s*[-–]\s*\d+)?)\s*(?:minutes?|mins?|m)?", re.I)
_SETTING = regex(r"(?P<key>[A-Za-z]+(?:[ -][A-Za-z]+)?)\s*[=:]\s*(?P<value>[^\s=:].*)")
_BOX = regex(r"\[ *[xX]? *\](?=\s|$)")


def _beginning(row: Row) -> Callable[[Package, Assets], Iterator[Diagnostic]]:
    """The check for paragraphs that begin with a pattern."""

    def check(package: Package, _: Assets) -> Iterator[Diagnostic]:
        for module in package.modules:
            for typed in paragraphs_in(module):
                tried = (row[1].match(typed.words, at) for at in typed.starts)
                if found := next(filter(None, tried), None):
                    line = line_in(typed.run, found.start(), only_text=True)
                    yield _said(row, on_line(typed.span, line), found)

    return check


def _anywhere(row: Row) -> Callable[[Package, Assets], Iterator[Diagnostic]]:
    """The check for titles and paragraphs that hold a pattern."""

    def check(package: Package, _: Assets) -> Iterator[Diagnostic]:
        for module in package.modules:
            for span, run, words in (*_titles(module), *_paragraphs(module)):
                for found in row[1].finditer(words):
                    line = line_in(run, found.start(), only_text=True)
                    yield _said(row, on_line(span, line), found)

    return check


def brackets_left(module: Module) -> bool:
    """Whether a title holds curly brackets that could not be read."""
    titles = [words for _, _, words in _titles(module)]
    patterns = (INSIDE[0][1], _LEFT_IN_TITLE)
    return any(pattern.search(title) for title in titles for pattern in patterns)


def curly_brackets_as_text(package: Package, assets: Assets) -> Iterator[Diagnostic]:
    """Brackets that were left as they were typed: known words anywhere, all at a title's end."""
    row = INSIDE[0]
    yield from _anywhere(row)(package, assets)
    for module in package.modules:
        for span, _, words in _titles(module):
            found = None if row[1].search(words) else _LEFT_IN_TITLE.search(words)
            if found:
                typed = found.group().strip()
                yield BRACKETS_AS_TEXT.at(
                    on_line(span, span.line),
                    f"“{typed}” stays in the title, since its curly brackets could not be read.",
                    _meant(typed[1:-1].strip()),
                )


def _meant(inside: str) -> str:
    """What to type for what stands in brackets."""
    time = _TIME.fullmatch(inside)
    if time:
        return f"write {{minutes={time[1]}}}."
    if setting := _SETTING.fullmatch(inside):
        return f"write {{{setting['key'].lower().replace(' ', '-')}={setting['value']}}}."
    name = re.sub(r"[\W_]+", "-", inside.lower()).strip("-")
    return f"if it is a name for this place, write a # before it: {{#{name}}}; if not, take it out."


def _said(row: Row, span: Span, found: re.Match[str]) -> Diagnostic:
    rule, _, message, hint = row
    typed = " ".join(found.group().split())
    return rule.at(span, message.format(typed), hint.format(typed))


@once
def _titles(module: Module) -> Iterator[tuple[Span, Inlines, str]]:
    """The titles of a module, as they were typed."""
    for section in module.sections:
        yield section.span, section.heading, typed_words(section.heading)
        for slide in section.slides:
            yield slide.span, slide.heading, typed_words(slide.heading)


def _paragraphs(module: Module) -> Iterator[tuple[Span, Inlines, str]]:
    return ((typed.span, typed.run, typed.words) for typed in paragraphs_in(module))


def looks_like_title(blocks: Blocks) -> bool:
    """Whether blocks begin with a line that was meant as a title."""
    first = blocks[0] if blocks else None
    pattern = BEGINNING[0][1]
    return isinstance(first, Paragraph) and pattern.match(typed_words(first.children)) is not None


def answer_box_not_read(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Boxes before answers that were not taken for boxes."""
    for module in package.modules:
        for span, words in _items(module):
            if found := _BOX.match(words):
                box = "[x]" if "x" in found.group().lower() else "[ ]"
                yield ANSWER_BOX.at(
                    span,
                    f"“{found.group()}” is not read as a box to tick.",
                    f"write {box}, with nothing else between the brackets.",
                )


def _items(module: Module) -> Iterator[tuple[Span, str]]:
    """What stands behind each mark of a list, and in each answer of a quiz."""
    for block in blocks_in(module):
        if isinstance(block, List):
            for item in block.items:
                first = item.blocks[0] if item.blocks else None
                if isinstance(first, Paragraph):
                    yield item.span, typed_words(first.children)
        elif isinstance(block, Quiz):
            for question in block.questions:
                yield from (
                    (option.span, typed_words(option.children)) for option in question.options
                )


CHECKS = {
    **{row[0]: _beginning(row) for row in BEGINNING},
    **{row[0]: _anywhere(row) for row in INSIDE},
    BRACKETS_AS_TEXT: curly_brackets_as_text,
    ANSWER_BOX: answer_box_not_read,
}
