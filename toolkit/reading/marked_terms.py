"""Marks the glossary's words in a module, wherever readers may want to know what they mean."""

from __future__ import annotations

from dataclasses import replace
from operator import is_

from toolkit.model.blocks import Block, Blocks, Heading, Quote, Voice
from toolkit.model.inlines import (
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    Link,
    Marked,
    Strike,
    Strong,
    Term,
    Text,
)
from toolkit.model.inside import each_block, with_inner_blocks
from toolkit.model.package import Module
from toolkit.model.source import Span
from toolkit.reading.markdown_rules import UNEXPLAINED_TERM
from toolkit.reading.remarks import Remarks
from toolkit.reading.rewrite import with_content, with_inlines
from toolkit.reading.terms import Glossary


def with_terms(module: Module, glossary: Glossary, remarks: Remarks) -> Module:
    """A module whose glossary terms are marked; never in headings, links, code, voices, quotes."""
    marker = _Marker(glossary.settled(module), remarks)
    return with_content(module, marker.blocks, marker.heading)


class _Marker:
    """Marks the terms of one module."""

    def __init__(self, glossary: Glossary, remarks: Remarks) -> None:
        self.glossary = glossary
        self.remarks = remarks
        self.line = 1

    def blocks(self, blocks: Blocks) -> Blocks:
        """Blocks with their terms marked, at every depth."""
        return each_block(blocks, self._block)

    def heading(self, inlines: Inlines, span: Span) -> Inlines:
        """A heading without any terms."""
        self.line = span.line
        return self._plain(inlines)

    def _block(self, block: Block) -> Block:
        self.line = block.span.line
        if isinstance(block, Heading | Voice | Quote) or block.lang:
            return self._without(block)
        return with_inner_blocks(with_inlines(block, self._marked), self.blocks)

    def _without(self, block: Block) -> Block:
        """A block in which no terms are looked for."""
        self.line = block.span.line
        block = with_inlines(block, self._plain)
        return with_inner_blocks(block, lambda inner: each_block(inner, self._without))

    def _marked(self, inlines: Inlines) -> Inlines:
        marked = tuple(each for inline in inlines for each in self._inline(inline))
        same = len(marked) == len(inlines) and all(map(is_, marked, inlines))
        return inlines if same else marked

    def _inline(self, inline: Inline) -> Inlines:
        match inline:
            case Text():
                return self._text(inline)
            case Term():
                return self._written(inline)
            case Marked(lang=lang) if lang:
                return self._plain((inline,))
            case Strong() | Emphasis() | Strike() | Marked():
                return (replace(inline, children=self._marked(inline.children)),)
            case Footnote():
                line = self.line
                note = replace(inline, blocks=self.blocks(inline.blocks))
                self.line = line
                return (note,)
            case _:
                return self._plain((inline,))

    def _plain(self, inlines: Inlines) -> Inlines:
        """Inlines with `[[term]]` as the words that it holds."""
        if not any(isinstance(inline, _HOLDERS) for inline in inlines):
            return inlines
        plain: list[Inline] = []
        for inline in inlines:
            match inline:
                case Term():
                    self._written(inline)
                    plain.extend(inline.children)
                case Strong() | Emphasis() | Strike() | Marked() | Link():
                    plain.append(replace(inline, children=self._plain(inline.children)))
                case _:
                    plain.append(inline)
        return tuple(plain)

    def _written(self, term: Term) -> Inlines:
        """What `[[term]]` becomes: a term, or its words where the glossary does not know it."""
        if key := self.glossary.key(term.key):
            return (replace(term, key=key),)
        if among := self.glossary.shared.get(term.key):
            message = f"“{term.key}” can mean {' or '.join(among)} in this glossary."
            hint = f"say which is meant, such as: [[{among[-1]}|{term.key}]]"
            self.remarks.say(UNEXPLAINED_TERM, term.line or self.line, message, hint)
            return term.children
        hint = f"add it to modules/glossary.yaml: “{term.key}: what it means”."
        if near := self.remarks.nearest(term.key, self.glossary.names):
            hint = f"perhaps you meant “{near}”; if not, {hint}"
        hint += f" If it is a page, write [{term.key}](its address)."
        message = f"“{term.key}” is not in the glossary."
        self.remarks.say(UNEXPLAINED_TERM, term.line or self.line, message, hint)
        return term.children

    def _text(self, inline: Text) -> Inlines:
        text = inline.text
        parts: list[Inline] = []
        after = 0
        for found in self.glossary.find(text):
            if found.start > after:
                parts.append(inline.part(after, found.start))
            words = inline.part(found.start, found.end)
            parts.append(Term((words,), found.key, words.line))
            after = found.end
        if not parts:
            return (inline,)
        if after < len(text):
            parts.append(inline.part(after))
        return tuple(parts)


_HOLDERS = (Emphasis, Link, Marked, Strike, Strong, Term)
