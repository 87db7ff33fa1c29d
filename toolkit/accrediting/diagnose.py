"""Says where evidence leads nowhere: a criterion, a framework or a place that is not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from toolkit.accrediting.anchors import anchors
from toolkit.accrediting.rules import (
    EVIDENCE_WITHOUT_PLACE,
    NOT_NEEDED_WITHOUT_REASON,
    ORPHAN_EVIDENCE,
    ORPHAN_JUDGEMENT,
    UNWANTED_CLAIM,
)
from toolkit.accrediting.trace import not_needed, orphans, unwanted
from toolkit.model.coverage import Orphan
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.framework import Framework
from toolkit.model.package import Module, Package
from toolkit.model.record import filled
from toolkit.model.review import Judgement
from toolkit.model.source import Span


def diagnose(package: Package) -> tuple[Diagnostic, ...]:
    """What there is to say about the evidence of every module, in the order of the modules."""
    return tuple(d for module in package.modules for d in _module(module, package.frameworks))


def _module(module: Module, frameworks: tuple[Framework, ...]) -> Iterator[Diagnostic]:
    for framework in frameworks:
        for orphan in orphans(module, framework):
            if orphan.anchor:
                yield _no_place(module, orphan)
            else:
                yield _no_criterion(framework, orphan)
        for claim in unwanted(module, framework):
            yield UNWANTED_CLAIM.at(
                claim.span,
                f"this is evidence for {framework.id}/{claim.criterion}, which the record calls "
                "not needed.",
                "take one of the two away: the evidence here, or the line below not needed: in "
                "record.yaml.",
            )
    yield from _no_framework(module, frameworks)
    for judgement in module.judgements:
        yield from _judged_nothing(judgement, frameworks)
    for entry in not_needed(module):
        if not filled(entry.value):
            yield NOT_NEEDED_WITHOUT_REASON.at(
                entry.span,
                f"{entry.written or entry.key} is called not needed, and no reason is written "
                "beside it.",
                "write why this module does not need it.",
            )


def _judged_nothing(
    judgement: Judgement, frameworks: tuple[Framework, ...]
) -> Iterator[Diagnostic]:
    """A judgement of something that no checklist of this package has."""
    framework = next((f for f in frameworks if f.is_called(judgement.framework)), None)
    if framework and framework.criterion(judgement.criterion):
        return
    if framework:
        ids = [criterion.id for criterion in framework.criteria]
        nearest = _nearest(judgement.criterion, ids)
        hint = f"perhaps it is “{framework.id}/{nearest}” now." if nearest else _choose(ids)
    else:
        hint = "name the framework under frameworks: in package.yaml, if it is still used."
    yield ORPHAN_JUDGEMENT.at(
        judgement.span,
        f"this judgement is about {judgement.reference}, which no checklist here has.",
        hint,
    )


def _no_criterion(framework: Framework, orphan: Orphan) -> Diagnostic:
    ids = [criterion.id for criterion in framework.criteria]
    nearest = _nearest(orphan.reference.partition("/")[2], ids)
    return ORPHAN_EVIDENCE.at(
        orphan.span,
        f"there is no criterion {orphan.reference}, so this shows on no checklist.",
        f"perhaps you meant “{framework.id}/{nearest}”." if nearest else _choose(ids),
    )


def _no_place(module: Module, orphan: Orphan) -> Diagnostic:
    nearest = _nearest(orphan.anchor, anchors(module))
    return EVIDENCE_WITHOUT_PLACE.at(
        orphan.span,
        f"the evidence for {orphan.reference} points to “{orphan.anchor}”, which is not the id "
        "of anything in this module.",
        f"perhaps you meant “{nearest}”."
        if nearest
        else f"write {{#{orphan.anchor}}} after the heading that shows it.",
    )


def _no_framework(module: Module, frameworks: tuple[Framework, ...]) -> Iterator[Diagnostic]:
    here = [framework.id for framework in frameworks]
    named: list[tuple[Span, str]] = [(claim.span, claim.framework) for claim in module.claims]
    named += [(entry.span, entry.key.partition("/")[0]) for entry in not_needed(module)]
    for span, name in named:
        if not any(framework.is_called(name) for framework in frameworks):
            nearest = _nearest(name, here)
            yield ORPHAN_EVIDENCE.at(
                span,
                f"there is no framework “{name}” here, so this shows on no checklist.",
                f"perhaps you meant “{nearest}”." if nearest else _choose(here),
            )


def _nearest(word: str, known: Iterable[str]) -> str:
    by_key = {each.casefold(): each for each in known}
    return next((by_key[key] for key in get_close_matches(word.casefold(), by_key, 1)), "")


def _choose(known: Iterable[str]) -> str:
    names = ", ".join(known)
    return f"what is known here: {names}." if names else "name a framework in package.yaml first."
