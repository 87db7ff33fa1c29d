"""Markdown to blocks: the parser as we set it up, and the one function that reads content."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from toolkit.model.blocks import Blocks
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.languages import OWN
from toolkit.model.quickly import dataclass
from toolkit.reading.attributes import NONE, Attributes, split_heading
from toolkit.reading.content import read_page
from toolkit.reading.fences import fence_rule
from toolkit.reading.html_tables import html_table_rule
from toolkit.reading.inline_rules import attributes_rule, span_rule, term_rule
from toolkit.reading.loose_settings import split_loose
from toolkit.reading.page import Page
from toolkit.reading.raw_html import breaks_rule
from toolkit.reading.remarks import Remarks
from toolkit.reading.text import tidy

DEEPEST = 16
"""How deep blocks may stand inside one another; a list counts twice, for itself and its items."""

_OPTIONS = {"html": True, "maxNesting": DEEPEST + 4, "alerts": True, "store_labels": True}
_INTERRUPTS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}


@dataclass(frozen=True, slots=True)
class Content:
    """What a text holds. `attributes` are those of the top headings, by the lines they stand on."""

    blocks: Blocks
    attributes: Mapping[int, Attributes]
    diagnostics: tuple[Diagnostic, ...]


def read_blocks(text: str, path: str, first_line: int = 1) -> Content:
    """Read Markdown. `first_line` is the number of the text's first line in its file.

    Never raises for what a text holds; whatever could not be understood is kept as words.
    """
    remarks = Remarks(path)
    blocks, page = read_into(tidy(text, remarks), remarks, first_line)
    return Content(blocks, page.attributes, tuple(remarks.found))


def read_into(
    text: str,
    remarks: Remarks,
    first_line: int,
    *,
    language: str = OWN,
    comments_speak: bool = False,
) -> tuple[Blocks, Page]:
    """Read tidy Markdown as part of a file; the page also knows headings and claims by line.

    `language` is the file's. `comments_speak` says that the program it was written for prints
    comments as notes.
    """
    parser = _parser()
    env: dict[str, object] = {}
    tokens = parser.parse(text, env)

    def inline(words: str) -> list[Token]:
        return parser.parseInline(words, env)[0].children or []

    page = Page(remarks.path, first_line, text.split("\n"), remarks, env, inline)
    page.comments_speak = comments_speak
    page.language = language
    return read_page(tokens, page), page


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", _OPTIONS)
    parser.enable(["table", "strikethrough"])
    parser.use(footnote_plugin, move_to_end=False).use(deflist_plugin)
    block = parser.block.ruler
    block.before("table", "too_deep", _too_deep_rule)
    block.before("fence", "block", fence_rule, _INTERRUPTS)
    block.before("html_block", "html_table", html_table_rule, _INTERRUPTS)
    block.before("html_block", "open_comment", _open_comment_rule)
    block.before("html_block", "html_breaks", breaks_rule)
    parser.core.ruler.after("block", "heading_attributes", _heading_attributes)
    inline = parser.inline.ruler
    inline.before("link", "term", term_rule)
    inline.after("link", "span", span_rule)
    inline.push("attributes", attributes_rule)
    return parser


def _too_deep_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """What stands deeper than anybody can follow is kept as one run of plain lines."""
    if silent or state.level < DEEPEST:
        return False
    last = start
    while last < end and (state.isEmpty(last) or state.sCount[last] >= state.blkIndent):
        last += 1
    token = state.push("too_deep", "", 0)
    token.content = state.getLines(start, last, state.blkIndent, False)
    token.map = [start, last]
    state.line = last
    return True


def _open_comment_rule(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A comment that never ends would hide the rest of the file, so its first line is shown."""
    place = state.bMarks[start] + state.tShift[start]
    if silent or not state.src.startswith("<!--", place) or state.is_code_block(start):
        return False
    last = state.env.setdefault("last_comment_end", state.src.rfind("-->"))
    if last > place:
        return False
    token = state.push("open_comment", "", 0)
    token.content = state.src[place : state.eMarks[start]]
    token.map = [start, start + 1]
    state.line = start + 1
    return True


def _heading_attributes(state: StateCore) -> None:
    """Take `{…}` off the ends of headings before their words are read."""
    for opening, words in zip(state.tokens, state.tokens[1:], strict=False):
        if opening.type == "heading_open":
            words.content, found = split_heading(words.content)
            if found is NONE and opening.markup in ("#", "##"):
                words.content, found = split_loose(words.content)
            opening.meta["attributes"] = found
