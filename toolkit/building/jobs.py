"""Narrows a project to what one output may know.

A renderer is handed nothing that its digest (see `made_from`) does not count, so an output that is
fresh by its digest is fresh indeed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from toolkit.building.recorded import for_consents, recorded
from toolkit.building.targets import Target
from toolkit.model.blocks import Figure, Only, OnlyFor
from toolkit.model.inlines import Inline, Picture, Term
from toolkit.model.minutes import NO_TIME
from toolkit.model.package import GlossaryTerm, Module, Package, Slide
from toolkit.model.places import Places
from toolkit.model.timing import doing, written_minutes
from toolkit.model.views import SHOWN, SPOKEN, View, easy_read, shown, unspoken
from toolkit.model.words import inlines_in, walk, with_notes
from toolkit.rendering.format import Job, Scope, Sheet

TIMED = frozenset({View.GUIDE, View.TIMES})
"""What says when a session begins."""


def job_for(
    target: Target, whole: Job, places: Mapping[str, Places], sheets: tuple[Sheet, ...]
) -> Job:
    """The job of one target: the whole project's, with everything taken out that it never shows."""
    about = replace(whole.package, modules=(), glossary=(), frameworks=(), catalogue={})
    module = target.module
    if target.format.scope is Scope.RECORD and module:
        return replace(whole, package=about, module=recorded(module), assets={})
    if target.format.scope is Scope.RECORDS:
        package = replace(
            about,
            modules=tuple(map(recorded, whole.package.modules)),
            catalogue=whole.package.catalogue,
        )
        return replace(whole, package=package, assets={})
    if module:
        module = for_consents(module)
    else:
        everything = tuple(map(for_consents, whole.package.modules))
        whole = replace(whole, package=replace(whole.package, modules=everything))
    if target.format.scope is Scope.ONCE:
        seen = tuple(seen_by(target.format.view, each) for each in whole.package.modules)
        return replace(whole, package=replace(about, modules=seen), assets={})
    if target.format.scope is Scope.MODULES:
        package = replace(whole.package, glossary=(), catalogue={})
        return replace(whole, package=package, assets={}, sheets=sheets)
    if module is None:
        package = replace(
            about,
            modules=tuple(_card(each) for each in whole.package.modules),
            frameworks=tuple(replace(f, criteria=()) for f in whole.package.frameworks),
        )
        return replace(whole, package=package, assets={}, sheets=sheets)
    if target.format.scope is Scope.FRAMEWORK:
        cited = {*target.format.needs, *target.format.cites}
        beside = (sheet for sheet in sheets if sheet.module == module.id and not sheet.framework)
        return replace(
            whole,
            package=about,
            module=module,
            framework=target.framework,
            assets={},
            places={module.id: places.get(module.id, Places())},
            sheets=tuple(sheet for sheet in beside if (sheet.format, sheet.suffix) in cited),
        )
    view = seen_by(target.format.view, module)
    if not target.format.notes:
        view = in_silence(view)
    there = tuple(_inlines(view))
    paths = sorted({each.path for each in there if isinstance(each, Picture)})
    keys = {each.key for each in there if isinstance(each, Term)}
    return replace(
        whole,
        package=replace(
            about if target.format.view in TIMED else replace(about, start=None, feedback_form=""),
            glossary=tuple(_used(whole.package, keys)),
        ),
        module=view,
        assets={path: whole.assets[path] for path in paths if path in whole.assets},
    )


def seen_by(view: View, module: Module) -> Module:
    """A module as one view sees it; the trainer guide sees all but what reviewers said."""
    module = replace(module, judgements=())
    if view not in TIMED:
        module = replace(module, start=None)
    match view:
        case View.SLIDES:
            return on_slides(module)
        case View.HANDOUT:
            return in_handout(module)
        case View.EASY_READ:
            return in_easy_read(module)
        case View.GUIDE:
            return replace(module, claims=(), lines={})
        case View.TIMES:
            return with_times_only(module)
        case View.RECORD:
            return replace(_bare(module), sections=(), outcomes=(), minutes=None)
        case _:
            assert_never(view)


def on_slides(module: Module) -> Module:
    """A module as its slides see it: without what is for the handout or easy read alone."""
    hidden = frozenset(who for who in OnlyFor if View.SLIDES not in SHOWN[who]) - SPOKEN

    def without(slide: Slide) -> Slide:
        blocks = tuple(b for b in slide.blocks if not (isinstance(b, Only) and b.who in hidden))
        return replace(slide, blocks=blocks)

    sections = tuple(
        replace(s, slides=tuple(without(slide) for slide in s.slides)) for s in module.sections
    )
    return replace(module, sections=sections, claims=(), lines={})


def in_silence(module: Module) -> Module:
    """A module without anything that is only spoken: notes, answers, and which answer is right."""

    def silent(slide: Slide) -> Slide:
        return replace(slide, blocks=unspoken(slide.blocks))

    sections = tuple(
        replace(s, slides=tuple(silent(slide) for slide in s.slides)) for s in module.sections
    )
    return replace(module, sections=sections)


def in_handout(module: Module) -> Module:
    """A module as its handout sees it: without notes, answers and the times of slides."""

    def bare(slide: Slide) -> Slide:
        blocks = shown(View.HANDOUT, slide.blocks)
        minutes = None if module.minutes else slide.minutes  # only their sum is printed
        return replace(slide, blocks=blocks, minutes=minutes, led_by=(), method="", plan_b="")

    sections = tuple(
        replace(s, slides=tuple(bare(slide) for slide in s.slides)) for s in module.sections
    )
    return replace(module, sections=sections, claims=(), lines={})


def in_easy_read(module: Module) -> Module:
    """A module as its easy-read copy sees it: what is in easy words, and one picture a slide."""

    def easy(slide: Slide) -> Slide:
        words = easy_read(slide.blocks)
        pictures = (b for b in walk(shown(View.HANDOUT, slide.blocks)) if isinstance(b, Figure))
        own = next(pictures, None)
        blocks = (Only(slide.span, OnlyFor.EASY_READ, words),)
        return replace(slide, blocks=(own, *blocks) if own else blocks, minutes=None)

    sections = tuple(
        replace(s, slides=tuple(easy(slide) for slide in s.slides if easy_read(slide.blocks)))
        for s in module.sections
    )
    return replace(module, sections=sections, outcomes=(), claims=(), lines={})


def with_times_only(module: Module) -> Module:
    """A module with its titles, times, outcomes and record, and nothing of what it says."""
    sections = tuple(
        replace(s, slides=tuple(_timed(slide) for slide in s.slides)) for s in module.sections
    )
    return replace(_bare(module), sections=sections)


def _timed(slide: Slide) -> Slide:
    blocks = tuple(replace(block, blocks=()) for block in doing(slide.blocks))
    return replace(slide, blocks=blocks, heading=(), plan_b="")


def _bare(module: Module) -> Module:
    return replace(module, claims=(), lines={}, sources=(), reading=(), unread=False)


def _card(module: Module) -> Module:
    """A module as a front page shows it: what it is about, and nothing of what it says."""
    written = written_minutes(module)
    minutes = module.minutes or (None if written == NO_TIME else written)
    return replace(
        module,
        sections=(),
        minutes=minutes,
        claims=(),
        judgements=(),
        lines={},
        sources=(),
        reading=(),
    )


def _used(package: Package, keys: set[str]) -> Iterator[GlossaryTerm]:
    return (term for term in package.glossary if term.term in keys)


def _inlines(module: Module) -> Iterator[Inline]:
    for section in module.sections:
        yield from with_notes(section.heading)
        for slide in section.slides:
            yield from with_notes(slide.heading)
            yield from inlines_in(slide.blocks)
