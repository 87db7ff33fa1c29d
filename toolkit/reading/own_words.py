"""What belongs to people, once a module is read: left out where they want that, else marked."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from toolkit.model.blocks import Block, Blocks, Figure, Voice
from toolkit.model.consent import Personal, Standing, consent_for, personal, taken_out
from toolkit.model.inlines import (
    Code,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Marked,
    Picture,
    Strike,
    Strong,
    Term,
    Text,
)
from toolkit.model.inside import with_inner_blocks
from toolkit.model.labels import NO_CONSENT
from toolkit.model.package import Module
from toolkit.model.quickly import dataclass
from toolkit.model.words import plain, texts
from toolkit.reading.remarks import Remarks
from toolkit.reading.review_rules import LEFT_OUT
from toolkit.reading.rewrite import with_content, with_inlines
from toolkit.reading.taken_back import without_words


def with_own_words(module: Module, remarks: Remarks) -> Module:
    """A module without what people had taken out of it, and with marks on their photographs."""
    gone = taken_out(module)
    personally = [own for own, _ in personal(module)]
    for own in personally:
        if own.consent in gone:
            remarks.at(
                LEFT_OUT,
                own.span,
                f"the consent {own.consent} is “taken out”, so this is left out of everything "
                "that is made.",
                "take it out of this file as well, when you have time.",
            )
    voices = (own for own in personally if isinstance(own, Voice) and own.consent in gone)
    taken = (" ".join(texts(voice.blocks)) for voice in voices)
    module = replace(module, judgements=without_words(module.judgements, taken, remarks))
    marked = frozenset(own for own in personally if _needs_mark(own, module))
    if not gone and not marked:
        return module
    sieve = _Sieve(gone, marked)
    return with_content(module, sieve.blocks, lambda run, _: sieve.inlines(run))


@dataclass(frozen=True, slots=True)
class _Sieve:
    """Holds back what is gone, by the ids of stories, and marks some photographs."""

    gone: frozenset[str]
    marked: frozenset[Personal]

    def blocks(self, run: Blocks) -> Blocks:
        """A run of blocks without voices and figures that are gone."""
        there = (b for b in run if not (isinstance(b, Voice) and b.consent in self.gone))
        kept = (self._block(block) for block in there)
        return tuple(b for b in kept if not isinstance(b, Figure) or b.pictures)

    def inlines(self, run: Inlines) -> Inlines:
        """A run of inlines without pictures that are gone."""
        there = (i for i in run if not (isinstance(i, Picture) and i.consent in self.gone))
        return tuple(shown for each in there for shown in self._inline(each))

    def _block(self, block: Block) -> Block:
        block = with_inner_blocks(with_inlines(block, self.inlines), self.blocks)
        if not isinstance(block, Figure):
            return block
        pictures = tuple(each for each in block.pictures if each.consent not in self.gone)
        mark = any(each in self.marked for each in pictures)
        caption = _with_mark(block.caption) if mark else block.caption
        return replace(block, pictures=pictures, caption=caption)

    def _inline(self, inline: Inline) -> Inlines:
        """An inline with what stands in it, and a photograph in a line with its mark behind it."""
        match inline:
            case Footnote(blocks=blocks):
                return (replace(inline, blocks=self.blocks(blocks)),)
            case Strong() | Emphasis() | Strike() | Link() | Marked() | Term():
                return (replace(inline, children=self.inlines(inline.children)),)
            case Picture() if inline in self.marked:
                return (inline, Text(f" ({NO_CONSENT})"))
            case Text() | Code() | Picture() | LineBreak():
                return (inline,)
            case _:
                assert_never(inline)


def _needs_mark(own: Personal, module: Module) -> bool:
    """Voices are marked where they are drawn; a photograph beside it, or in its caption."""
    return isinstance(own, Picture) and consent_for(own, module).standing is Standing.MISSING


def _with_mark(caption: Inlines) -> Inlines:
    return (*caption, *((LineBreak(),) if plain(caption) else ()), Text(NO_CONSENT))
