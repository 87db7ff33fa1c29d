"""Short ways to read a text in a test, and to say what came out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from toolkit.model.blocks import Block, Blocks
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.package import Module, Package
from toolkit.model.words import walk
from toolkit.reading.markdown import read_blocks
from toolkit.reading.package import Reading, read_package

MODULE = "modules/example/module.md"
PACKAGE = b"title: Example package\nframeworks: []\n"


def blocks(text: str) -> Blocks:
    """The blocks of a piece of Markdown."""
    return read_blocks(text, MODULE).blocks


def block(text: str) -> Block:
    """The one block of a piece of Markdown."""
    (one,) = blocks(text)
    return one


def said_about(text: str) -> list[str]:
    """What is said about a piece of Markdown: `line: rule`, in order."""
    return in_short(read_blocks(text, MODULE).diagnostics)


def reading(text: str, files: Mapping[str, str] | None = None) -> Reading:
    """A project of one module and other files by their paths."""
    others = {path: content.encode() for path, content in (files or {}).items()}
    return read_package({"modules/package.yaml": PACKAGE, MODULE: text.encode()} | others, {})


def package(text: str, files: Mapping[str, str] | None = None) -> Package:
    """The package that such a project makes."""
    return reading(text, files).package


def module(text: str, files: Mapping[str, str] | None = None) -> Module:
    """The module `example` of such a project."""
    return next(each for each in package(text, files).modules if each.id == "example")


def said_about_module(text: str, files: Mapping[str, str] | None = None) -> list[str]:
    """What is said about such a project: `line: rule`, in order."""
    return in_short(reading(text, files).diagnostics)


def in_short(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """Diagnostics as `line: rule`."""
    return [f"{each.span.line}: {each.rule.name}" for each in diagnostics]


def kinds(found: Blocks) -> list[str]:
    """The kinds of blocks, those inside others indented, each with its lines."""
    return [f"{type(each).__name__} {each.span.line}-{each.span.end_line}" for each in walk(found)]


def outline(found: Module) -> list[str]:
    """Sections and slides, each with its id and lines."""
    lines: list[str] = []
    for section in found.sections:
        lines.append(f"# {section.title} #{section.id} {section.span.line}-{section.span.end_line}")
        lines += [f"## {s.title} #{s.id} {s.span.line}-{s.span.end_line}" for s in section.slides]
    return lines
