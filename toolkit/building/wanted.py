"""The outputs that a package asks for, and a word about one that cannot be made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from toolkit.building.rules import EASY_WORDS_NOT_SHOWN, NOTHING_IN_EASY_WORDS, UNKNOWN_OUTPUT
from toolkit.building.targets import Target, in_easy_words, plan_targets
from toolkit.model.blocks import Only, OnlyFor
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.package import Module, Package
from toolkit.model.source import Span
from toolkit.model.words import walk
from toolkit.reading.remarks import perhaps
from toolkit.rendering.copies.copy import EASY_READ_STYLE
from toolkit.rendering.format import Format
from toolkit.rendering.formats import FORMATS, chosen, copies, named, names


def always_made(package: Package, modules: tuple[Module, ...]) -> tuple[Target, ...]:
    """What a build makes unless it is asked for something else."""
    return plan_targets(package, asked_for(package, (), ()), modules)


def asked_for(
    package: Package, only: tuple[str, ...], wanted: tuple[str, ...]
) -> tuple[Format, ...]:
    """The formats to make; copies that a person `wanted` take the place of the package's own."""
    return chosen(only, package.make, wanted or (() if only else package.copies))


def knowing_outputs(package: Package) -> Package:
    """A package that knows what it asks for, as names with endings, and what of it people get."""
    for_participants = ("slides", "handout", *copies())
    formats = named((), package.make, package.copies)
    return replace(
        package,
        outputs=tuple(f.file for f in formats),
        for_participants=tuple(f.file for f in formats if f.name in for_participants),
    )


def known_outputs() -> tuple[str, ...]:
    """What `--only` knows: names first, then names with their endings, copies last of each."""
    usual = tuple(name for name in names() if name not in copies())
    return (*usual, *copies(), *(f.file for f in FORMATS))


def known_copies() -> tuple[str, ...]:
    """What `--copies` knows: names first, then names with their endings."""
    there = copies()
    return (*there, *(f.file for f in FORMATS if f.name in there))


def unknown_outputs(package: Package) -> tuple[Diagnostic, ...]:
    """What to say about each name in `make:` or `copies:` that is none, with the nearest one."""
    return (
        *_unknown(package, "make", package.make, names(), "something that the toolkit makes"),
        *_unknown(package, "copies", package.copies, copies(), "a copy that the toolkit makes"),
    )


def without_easy_read(package: Package, asked: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    """What to say about modules of which an easy-read copy was asked for, and that hold none."""
    if not _asks_for_easy_read(asked):
        return ()
    return tuple(
        NOTHING_IN_EASY_WORDS.at(
            module.span,
            "there is nothing in easy words here yet, so no easy-read copy is made.",
            "write a block ::: easy-read below a slide's title: a picture, and a few short "
            "sentences.",
        )
        for module in package.modules
        if not in_easy_words(module)
    )


def easy_read_for_nobody(package: Package) -> tuple[Diagnostic, ...]:
    """What to say of the first words for an easy-read copy where the package asks for none."""
    if _asks_for_easy_read((*package.make, *package.copies)):
        return ()
    blocks = (b for module in package.modules for s in module.slides for b in walk(s.blocks))
    easy = (b for b in blocks if isinstance(b, Only) and b.who is OnlyFor.EASY_READ)
    return tuple(
        EASY_WORDS_NOT_SHOWN.at(
            Span(block.span.path, block.span.line, block.span.line),
            "these easy words are shown in no output, since no easy-read copy is made.",
            f"write copies: [{EASY_READ_STYLE}] in modules/package.yaml, or build with --copies "
            f"{EASY_READ_STYLE}.",
        )
        for block in islice(easy, 1)
    )


def _asks_for_easy_read(asked: tuple[str, ...]) -> bool:
    return any(name.partition(".")[0] == EASY_READ_STYLE for name in asked)


def _unknown(
    package: Package, key: str, asked: tuple[str, ...], known: tuple[str, ...], what: str
) -> Iterator[Diagnostic]:
    endings = {f.file for f in FORMATS if f.name in known}
    for name in asked:
        if name not in endings and name not in known:
            yield UNKNOWN_OUTPUT.at(
                package.lines.get(key, package.span),
                f"“{name}” is not {what}, so it is passed over.",
                _hint(name, known, endings),
            )


def _hint(name: str, known: tuple[str, ...], endings: set[str]) -> str:
    stem, dot, _ = name.partition(".")
    if dot and stem in known:
        there = sorted(each for each in endings if each.startswith(f"{stem}."))
        return f"what there is: {', '.join(there)}."
    return perhaps(name, known)
