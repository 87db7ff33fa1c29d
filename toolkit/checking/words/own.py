"""The words that a group wrote itself: what people said, quoted or coded is left out."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checking.once import once
from toolkit.model.blocks import (
    Activity,
    Block,
    Blocks,
    CodeBlock,
    DefinitionList,
    Discussion,
    Heading,
    List,
    Only,
    OnlyFor,
    Paragraph,
    Quiz,
    Quote,
    Reflection,
    Table,
    Voice,
)
from toolkit.model.inlines import (
    Code,
    Footnote,
    Inline,
    Inlines,
    LineBreak,
    Marked,
    Picture,
    Term,
    Text,
)
from toolkit.model.inside import inner_blocks
from toolkit.model.package import Module, Package
from toolkit.model.quickly import dataclass, regex
from toolkit.model.source import Span
from toolkit.model.words import inlines_of

TITLE, PROSE, ITEM, CELL = "title", "prose", "item", "cell"
FOR_TRAINERS = frozenset({OnlyFor.NOTES, OnlyFor.ANSWER})
_TALKED_ABOUT = regex(r"“[^”]{0,200}”|‘[^’]{0,200}’(?!\w)|\"[^\"]{0,200}\"")
"""Words in quotation marks are talked about, or are somebody else's."""


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words: `kind` is "title", "prose", "item" (of a list) or "cell" (of a table).

    `spoken` says that only trainers read it, in notes or answers.
    """

    span: Span
    text: str
    kind: str
    spoken: bool = False


def in_english(package: Package) -> Iterator[Module]:
    """The modules whose language these rules know."""
    return (module for module in package.modules if module.language.lower().startswith("en"))


@once
def words_of(module: Module) -> Iterator[Words]:
    """Every run of a group's own English words, in source order."""
    yield Words(module.lines.get("title", module.span), module.title, TITLE)
    if module.summary:
        yield Words(module.lines.get("summary", module.span), module.summary, PROSE)
    for outcome in module.outcomes:
        yield Words(outcome.span, outcome.text, ITEM)
    for section in module.sections:
        if section.title:
            yield Words(section.span, section.title, TITLE)
        for slide in section.slides:
            if slide.title:
                yield Words(slide.span, slide.title, TITLE)
            yield from words_in(slide.blocks)


def words_shown(module: Module) -> Iterator[Words]:
    """The same without what only trainers read: notes and answers."""
    return (words for words in words_of(module) if not words.spoken)


def words_in(blocks: Blocks, kind: str = PROSE, *, spoken: bool = False) -> Iterator[Words]:
    """The same for blocks; `kind` is what a paragraph counts as."""
    for block in blocks:
        if isinstance(block, Quote | Voice | CodeBlock) or _is_foreign(block.lang):
            continue
        apart = spoken or (isinstance(block, Only) and block.who in FOR_TRAINERS)
        if isinstance(block, Activity | Reflection | Discussion | Quiz) and block.title:
            yield Words(block.span, block.title, TITLE, apart)
        for run in inlines_of(block):
            if text := " ".join(own_text(run).split()):
                yield Words(block.span, text, _kind(block, kind), apart)
        inner = ITEM if isinstance(block, List | DefinitionList) else kind
        for inside in inner_blocks(block):
            yield from words_in(inside, inner, spoken=apart)


def own_text(inlines: Inlines, *, terms: bool = True) -> str:
    """The words of inlines without code, pictures, other languages and what is quoted.

    Without `terms` the words that the glossary explains are left out.
    """
    return _TALKED_ABOUT.sub("…", "".join(_own(inline, terms=terms) for inline in inlines))


def _own(inline: Inline, *, terms: bool) -> str:
    match inline:
        case Text(text=text):
            return text
        case Code() | Picture() | Footnote():
            return ""
        case LineBreak():
            return " "
        case Marked(lang=lang) if _is_foreign(lang):
            return ""
        case Term() if not terms:
            return ""
        case _:
            return "".join(_own(child, terms=terms) for child in inline.children)


def _kind(block: Block, kind: str) -> str:
    match block:
        case Heading():
            return TITLE
        case Table():
            return CELL
        case Paragraph():
            return kind
        case _:
            return ITEM


def _is_foreign(lang: str) -> bool:
    return bool(lang) and not lang.lower().startswith("en")
