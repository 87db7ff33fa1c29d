"""Links inside a package: to places of the same module, and to other modules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from toolkit.model.blocks import Block, Blocks
from toolkit.model.inlines import (
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    Link,
    Marked,
    Strike,
    Strong,
)
from toolkit.model.inside import each_block, with_inner_blocks
from toolkit.model.package import Module
from toolkit.model.source import Span, on_line
from toolkit.model.words import walk
from toolkit.reading.markdown_rules import LINK_TO_NOWHERE
from toolkit.reading.pictures import path_in_project
from toolkit.reading.remarks import Remarks
from toolkit.reading.rewrite import with_content, with_inlines

_ENDINGS = (".md", ".html", ".qmd")


def with_links(module: Module, modules: Mapping[str, Module], remarks: Remarks) -> Module:
    """A module whose links into the package know their module and anchor."""
    links = _Links(module, modules, remarks)
    return with_content(module, links.blocks, links.inlines)


def anchors_of(module: Module) -> Iterable[str]:
    """The ids of every place in a module."""
    for outcome in module.outcomes:
        yield outcome.id
    for section in module.sections:
        yield section.id
        for slide in section.slides:
            yield slide.id
            yield from (block.id for block in walk(slide.blocks) if block.id)


class _Links:
    """Resolves the links of one module."""

    def __init__(self, module: Module, modules: Mapping[str, Module], remarks: Remarks) -> None:
        self.module = module
        self.modules = modules
        self.remarks = remarks
        self.places: dict[str, frozenset[str]] = {}

    def blocks(self, blocks: Blocks) -> Blocks:
        """Blocks with their links resolved, at every depth."""
        return each_block(blocks, self._block)

    def _block(self, block: Block) -> Block:
        block = with_inlines(block, lambda inlines: self.inlines(inlines, block.span))
        return with_inner_blocks(block, self.blocks)

    def inlines(self, inlines: Inlines, span: Span) -> Inlines:
        """Inlines of one place with their links resolved."""
        if not any(isinstance(inline, _HOLDERS) for inline in inlines):
            return inlines
        return tuple(self._inline(inline, span) for inline in inlines)

    def _inline(self, inline: Inline, span: Span) -> Inline:
        match inline:
            case Link():
                return self._link(
                    replace(inline, children=self.inlines(inline.children, span)), span
                )
            case Strong() | Emphasis() | Strike() | Marked():
                return replace(inline, children=self.inlines(inline.children, span))
            case Footnote():
                return replace(inline, blocks=self.blocks(inline.blocks))
            case _:
                return inline

    def _link(self, link: Link, span: Span) -> Link:
        span = on_line(span, link.line)
        address, _, anchor = unquote(link.href).partition("#")
        if ":" in address or address.startswith("//"):
            return link
        module = self._module(address)
        if module is None:
            if address.endswith(_ENDINGS) or self._named(address):
                what = f"leads to “{address}”, which is not there"
                self._say(span, what, self._hint_about(address))
            return link
        if anchor and anchor not in self._places(module):
            where = "this module" if module is self.module else f"“{module.id}”"
            near = self.remarks.nearest(anchor, self._places(module))
            hint = f"write {{#{anchor}}} after the title that is meant."
            if near:
                hint = f"perhaps you meant “#{near}”."
            self._say(span, f"leads to “#{anchor}”, and {where} has no such place", hint)
            return link
        own = module is self.module
        return replace(link, module="" if own else module.id, anchor=anchor)

    def _module(self, address: str) -> Module | None:
        """The module that an address means: a file, a folder or a module's name."""
        if not address:
            return self.module
        path = PurePosixPath(path_in_project(self.module.span.path, address))
        for module in self.modules.values():
            file = PurePosixPath(module.span.path)
            if path in (file, file.parent, file.with_suffix("")):
                return module
        return self.modules.get(address.strip("/").removesuffix(".md"))

    def _named(self, address: str) -> bool:
        """Whether an address looks like the name of a module: one word, no ending."""
        return "/" not in address.strip("/") and "." not in address

    def _places(self, module: Module) -> frozenset[str]:
        if module.id not in self.places:
            self.places[module.id] = frozenset(anchors_of(module))
        return self.places[module.id]

    def _hint_about(self, address: str) -> str:
        stem = PurePosixPath(address).parent.name or PurePosixPath(address).stem
        close = self.remarks.nearest(stem, self.modules)
        if close:
            return f"perhaps you meant “../{close}/module.md”."
        return "a module is written ../NAME/module.md."

    def _say(self, span: Span, what: str, hint: str) -> None:
        self.remarks.at(LINK_TO_NOWHERE, span, f"this link {what}.", hint)


_HOLDERS = (Link, Strong, Emphasis, Strike, Marked, Footnote)
