"""Rules about lists, tables and marks that were pasted or typed in a way that makes none here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from toolkit.checking.as_typed import paragraphs_in
from toolkit.checking.content import blocks_in
from toolkit.checking.once import once
from toolkit.model.assets import Assets
from toolkit.model.blocks import CodeBlock, Voice
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Module, Package
from toolkit.model.quickly import regex
from toolkit.model.source import Span, on_line

_TOP = "# Diaries\n\n## Two kinds\n\n"
PASTED_LINES = Rule(
    "TK443",
    "pasted-lines",
    Severity.WARNING,
    "Lines look like a list or a table of another program.",
    "They run together into one paragraph.",
    bad=_TOP + "a) paper\nb) sound\n",
    good=_TOP + "- paper\n- sound\n",
)
MARKS_AS_TYPED = Rule(
    "TK444",
    "marks-as-typed",
    Severity.WARNING,
    "Marks around words do nothing here, or have no second one that ends them.",
    "They are shown as they were typed.",
    bad=_TOP + "A diary can be ==paper== or sound.\n",
    good=_TOP + "A diary can be **paper** or sound.\n",
)
PROSE_AS_CODE = Rule(
    "TK445",
    "words-shown-as-code",
    Severity.ADVICE,
    "A paragraph begins with a tab or four spaces.",
    "That makes code of it: it is shown in another font, and its marks do nothing.",
    bad=_TOP + "Two kinds.\n\n    A diary can be on paper or in sound.\n",
    good=_TOP + "Two kinds.\n\nA diary can be on paper or in sound.\n",
)
_LIST = "begin each item on a line of its own with - and a space (or 1. and a space)."
_ABOVE = "leave an empty line above the first item, and take any \\ before the marks away."
_BOXES = "begin each on a line of its own with - [ ] and a space."
_TABLE = "write it as | one | two | with a line |---|---| below the first; or as a list."
_LINES: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (regex(r"\(?[a-h][.)]\s+\S"), "a list with letters", _LIST),
    (regex(r"\(?[ivx]{1,4}[.)]\s+\S"), "a list with Roman numbers", _LIST),
    (regex(r"\*\w[^*]*$"), "a list whose stars have no space behind them", _LIST),
    (regex(r"[→➔➢►▶✓✔❖\uf000-\uf0ff]\s*\w"), "a list with signs before its items", _LIST),
    (regex(r"\d{1,2}[.)]\s+\S"), "a list with numbers in the midst of a paragraph", _ABOVE),
    (regex(r"\d{1,2}\s+[A-Z]"), "a list whose numbers have no dot", _LIST),
    (regex(r"[-*+]\s+\S"), "a list with strokes in the midst of a paragraph", _ABOVE),
    (regex(r"[^|]*[^|\s]\s*\|\s*[^|\s][^|]*"), "a table without a line of dashes", _TABLE),
    (regex(r"[☐☑☒□]\s*\w"), "a list of boxes to tick", _BOXES),
    (regex(r"[^\t]*\S\t+\S"), "a table whose columns are parted by tabs", _TABLE),
    (regex(r"\+(?:[-=]{2,}\+)+\s*$"), "a table drawn with + and -", _TABLE),
)
_MARKS = (
    (regex(r"==[^\s=][^=]{0,80}=="), "write ** around the words to make them stand out."),
    (regex(r"\+\+[^\s+][^+]{0,80}\+\+"), "write ** around the words, or take the marks out."),
    (
        regex(r"\w(?:~\w{1,6}~|\^\w{1,6}\^)"),
        "take the marks out; small letters are not made here.",
    ),
    (regex(r"\*\*[^*]{1,80}\*\*"), "take out the spaces inside the stars: **words**."),
    (regex(r"^[^*]*(\*\*(?=\w)[^*]*)$"), "write ** behind the last of the words as well."),
    (regex(r"(?<!`)`(?=\w)[^`]*$"), "write ` behind the last of the words as well."),
)
_SIGNS = regex(r"==|\+\+|[~^]|\*\*|`")
_OF_CODE = regex(r"[={};<>$|\\_#()\[\]]")


def pasted_lines(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Paragraphs two lines of which begin alike, as the items of a list do."""
    for span, lines in chain.from_iterable(map(_paragraphs_in, package.modules)):
        for pattern, what, hint in _LINES if len(lines) > 1 else ():
            if sum(pattern.match(line) is not None for line in lines) > 1:
                message = f"these lines look like {what}, and run together into one paragraph."
                yield PASTED_LINES.at(span, message, hint)
                break


def marks_as_typed(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Marks of other programs in a paragraph, and marks that begin and do not end."""
    for span, lines in chain.from_iterable(map(_paragraphs_in, package.modules)):
        words = " ".join(lines)
        for pattern, hint in _MARKS if _SIGNS.search(words) else ():
            if found := pattern.search(words):
                line = next((n for n, each in enumerate(lines) if pattern.search(each)), 0)
                typed = found[pattern.groups][:30]
                message = f"“{typed}” is shown as it was typed, marks and all."
                yield MARKS_AS_TYPED.at(on_line(span, span.line + line), message, hint)


def prose_as_code(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Sentences that stand so far in that they count as code."""
    for module in package.modules:
        for block in blocks_in(module):
            if isinstance(block, CodeBlock) and not block.language and _is_prose(block):
                yield PROSE_AS_CODE.at(
                    block.span,
                    "this paragraph begins with a tab or four spaces, so it is shown as code.",
                    "take the spaces at the start of the line away.",
                )


def _is_prose(block: CodeBlock) -> bool:
    indented = block.span.end_line - block.span.line == block.text.count("\n")
    words = re.findall(r"[^\W\d_]+", block.text)
    return indented and len(words) > 3 and _OF_CODE.search(block.text) is None


@once
def _paragraphs_in(module: Module) -> Iterator[tuple[Span, list[str]]]:
    """Paragraphs as lines of plain words; a person's own words are theirs."""
    theirs = frozenset(_theirs(module))
    for typed in paragraphs_in(module):
        if typed.span.line not in theirs:
            pairs = pairwise((*typed.starts, len(typed.words)))
            yield typed.span, [typed.words[start:end].strip() for start, end in pairs]


def _theirs(module: Module) -> Iterator[int]:
    for block in blocks_in(module):
        if isinstance(block, Voice):
            yield from range(block.span.line, block.span.end_line + 1)


CHECKS = {
    PASTED_LINES: pasted_lines,
    MARKS_AS_TYPED: marks_as_typed,
    PROSE_AS_CODE: prose_as_code,
}
