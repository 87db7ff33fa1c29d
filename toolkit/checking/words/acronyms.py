"""Advice about acronyms: explained before they are used, in each output by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checking.words.advice import is_off
from toolkit.checking.words.own import Words, in_english, words_in
from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.inlines import Term
from toolkit.model.package import Module, Package
from toolkit.model.quickly import regex
from toolkit.model.source import Span
from toolkit.model.views import View, shown
from toolkit.model.words import inlines_in, plain

KNOWN = frozenset(
    re.findall(
        r"\w+",
        "AD AM BBC BC BST CD CV DIY DVD EU FAQ GMT GP HIV HTML ID ISBN IT NB NHS OK PC PDF PIN PM "
        "PS QR SMS TV UK UN URL US USA USB VIP BAME BME OAP OCD TODO FIXME TBC TBD TOC CO2 H2O",
    )
)
"""Letters that need no explaining (the NHS names UK, NHS and GP), or that other advice is about."""
OUTPUTS = ((View.SLIDES, "on the slides"), (View.HANDOUT, "in the handout"))
_ACRONYM = regex(
    r"(?<![\w&/.-])(?=[A-Z0-9&]*[A-Z][A-Z0-9&]*[A-Z])[A-Z][A-Z0-9&]{1,6}(?=s?\b)(?!://)"
)
_SHOUTED = regex(r"(?:\b[A-Z]{2,}\b\W+){2,}\b[A-Z]{2,}\b")

UNEXPLAINED_ACRONYM = Rule(
    "TK334",
    "unexplained-acronym",
    Severity.ADVICE,
    "An acronym is used, and is explained neither before that nor in the glossary.",
    "Slides and handout are read apart, so each has to explain it at its first use. Words of the "
    "glossary are explained by themselves.",
    bad="# Consent\n\n## Who decides\n\nThe REC looks at every study.\n",
    good="# Consent\n\n## Who decides\n\nThe research ethics committee (REC) looks at every "
    "study. The REC has lay members.\n",
)


def unexplained_acronym(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Acronyms whose first use in an output does not explain them."""
    if is_off(UNEXPLAINED_ACRONYM, package):
        return
    several = _of_several_terms(package)
    explained = KNOWN | _in_glossary(package) | {kept.what for kept in package.allowed}
    for module in in_english(package):
        unclear = several.keys() - _meant_in(module) if several else set()
        first: dict[str, Span] = {}
        where: dict[str, list[str]] = {}
        whole: dict[Span, tuple[Words, ...]] = {}
        for view, name in OUTPUTS:
            for acronym, span in _unexplained(_read_in(module, view, whole), explained - unclear):
                first[acronym] = min(span, first.get(acronym, span))
                where.setdefault(acronym, []).append(name)
        for acronym, span in first.items():
            yield UNEXPLAINED_ACRONYM.at(
                span,
                f"“{acronym}” is used {' and '.join(where[acronym])} before it is explained.",
                f"write out which is meant, {several[acronym]}, with {acronym} in brackets after "
                "it."
                if acronym in unclear
                else f"write it out here, with {acronym} in brackets after it, or add it to "
                "modules/glossary.yaml.",
            )


def _unexplained(runs: Iterator[Words], explained: frozenset[str]) -> Iterator[tuple[str, Span]]:
    """Each acronym once, at its first use, unless words and brackets explain it there."""
    seen = set(explained)
    for run in runs:
        text = _SHOUTED.sub(" ", run.text) if _ACRONYM.search(run.text) else ""
        if run.text.isupper() and " " in run.text:
            continue  # a title in capitals
        for found in _ACRONYM.finditer(text):
            acronym = found.group()
            if acronym not in seen:
                seen.add(acronym)
                if not _is_explained(text, found):
                    yield acronym, run.span


def _is_explained(text: str, found: re.Match[str]) -> bool:
    """Whether the acronym stands in brackets after words, or words in brackets after it."""
    before, after = text[: found.start()].rstrip(), text[found.end() :].lstrip("s").lstrip()
    return before.endswith("(") or after.startswith(("(", "means ", "stands for ", "is short "))


def _read_in(module: Module, view: View, whole: dict[Span, tuple[Words, ...]]) -> Iterator[Words]:
    """What an output says; `whole` keeps the words of slides that all outputs show as they are.

    Of those only what may hold an acronym.
    """
    for section in module.sections:
        yield Words(section.span, section.title, "title")
        for slide in section.slides:
            yield Words(slide.span, slide.title, "title")
            blocks = shown(view, slide.blocks)
            if blocks is slide.blocks and slide.span not in whole:
                whole[slide.span] = tuple(w for w in words_in(blocks) if _ACRONYM.search(w.text))
            yield from whole[slide.span] if blocks is slide.blocks else words_in(blocks)


def _in_glossary(package: Package) -> frozenset[str]:
    forms = (
        form for term in package.glossary for form in (term.term, term.acronym, *term.also) if form
    )
    return frozenset(forms)


def _of_several_terms(package: Package) -> dict[str, str]:
    """The acronyms that several terms of the glossary have, each with these in words."""
    terms: dict[str, list[str]] = {}
    for term in package.glossary:
        if term.acronym:
            terms.setdefault(term.acronym, []).append(term.term)
    return {acronym: " or ".join(named) for acronym, named in terms.items() if len(named) > 1}


def _meant_in(module: Module) -> set[str]:
    """The acronyms that stand for a term of the glossary in this module."""
    inlines = (each for slide in module.slides for each in inlines_in(slide.blocks))
    return {plain(each.children) for each in inlines if isinstance(each, Term)}


CHECKS = {UNEXPLAINED_ACRONYM: unexplained_acronym}
