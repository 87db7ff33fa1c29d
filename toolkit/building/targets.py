"""What is to be made: one target for each output, its path, and the digest of its own inputs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TypeVar

from toolkit.building import digest
from toolkit.model.blocks import Blocks, Figure, Only, OnlyFor
from toolkit.model.framework import Framework
from toolkit.model.inlines import Footnote, Inlines, Picture, Term
from toolkit.model.package import GlossaryTerm, Module, Package, Slide
from toolkit.model.places import Places
from toolkit.model.views import SHOWN, View, shown
from toolkit.model.words import inlines_of, walk
from toolkit.rendering.format import Format, Job, Scope

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Target:
    """One file to make. `path` is below `build/`."""

    path: str
    format: Format
    module: Module | None = None
    framework: Framework | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What other formats call this one when they need its places."""
        return (self.format.name, self.format.suffix)


def plan_targets(
    package: Package, formats: tuple[Format, ...], modules: tuple[Module, ...]
) -> tuple[Target, ...]:
    """The targets for some modules, in the order in which they are to be made."""
    found: list[Target] = []
    for format in formats:
        match format.scope:
            case Scope.MODULE:
                found.extend(_module_target(format, module) for module in modules)
            case Scope.FRAMEWORK:
                found.extend(
                    _framework_target(format, module, framework)
                    for module in modules
                    for framework in package.frameworks
                )
            case Scope.PACKAGE:
                found.append(Target(f"{format.name}{format.suffix}", format))
    return tuple(found)


def _module_target(format: Format, module: Module) -> Target:
    name = f"{module.id}-{format.name}{format.suffix}"
    return Target(f"{module.id}/{name}", format, module)


def _framework_target(format: Format, module: Module, framework: Framework) -> Target:
    name = f"{module.id}-{format.name}-{framework.id}{format.suffix}"
    return Target(f"{module.id}/{name}", format, module, framework)


@dataclass(frozen=True, slots=True)
class Digests:
    """`content` is the same when only line numbers moved; `exact` is not."""

    content: str
    exact: str


@dataclass(frozen=True, slots=True)
class Looks:
    """The digests of the templates that pages and that slides are filled from."""

    pages: str
    slides: str


def digests(target: Target, job: Job, look: Looks, tools: Mapping[str, str]) -> Digests:
    """The digests of everything that one rendering is made from."""
    seen = _seen(target, job, look)
    return Digests(digest.of(seen, tools), digest.of(seen, tools, spans=True))


def stamp(module: Module | None, package: Package, content: str) -> str:
    """What is printed on every page: the version, and the short hash of this output's inputs."""
    version = (module.version if module else "") or package.version
    return f"{version} · {content[:7]}" if version else content[:7]


def _seen(target: Target, job: Job, look: Looks) -> tuple[object, ...]:
    package, module = job.package, job.module
    about = replace(package, modules=(), glossary=(), frameworks=())
    head = (target.path, target.format.name, target.format.suffix, about, job.theme)
    if module is None:
        return (*head, job.sheets, look.pages)
    if target.format.scope is Scope.FRAMEWORK:
        places: Places | None = job.places.get(module.id)
        siblings = tuple(other.id for other in package.modules)
        return (*head, module, job.framework, places, siblings, look.pages)
    if target.format.name == "slides":
        view = only_for(module, View.SLIDES, keep=frozenset({OnlyFor.NOTES, OnlyFor.ANSWER}))
        filled = look.slides
    else:
        view = only_for(module, View.HANDOUT)
        filled = look.pages
    runs = [run for slide in view.slides for run in _runs(slide.blocks)]
    runs.extend(slide.heading for slide in view.slides)
    pictures = tuple(sorted({p.path for run in runs for p in _inlines(run, Picture)}))
    shown_files = {path: job.assets.get(path) for path in pictures}
    keys = sorted({term.key for run in runs for term in _inlines(run, Term)})
    terms: tuple[GlossaryTerm | None, ...] = tuple(package.term(key) for key in keys)
    return (*head, view, shown_files, terms, filled)


def only_for(module: Module, view: View, keep: frozenset[OnlyFor] = frozenset()) -> Module:
    """A module as one output sees it; what it never shows does not count as its input.

    `keep` names fences that the output also uses, such as the notes under slides.
    """
    if keep:
        hidden = frozenset(who for who in OnlyFor if view not in SHOWN[who]) - keep
        hidden -= {OnlyFor.PROSE}
        sections = tuple(
            replace(s, slides=tuple(_without(slide, hidden) for slide in s.slides))
            for s in module.sections
        )
        return replace(module, sections=sections, claims=(), lines={})
    sections = tuple(
        replace(s, slides=tuple(_bare(slide, view) for slide in s.slides)) for s in module.sections
    )
    return replace(module, sections=sections, claims=(), lines={})


def _bare(slide: Slide, view: View) -> Slide:
    return replace(
        slide, blocks=shown(view, slide.blocks), minutes=None, led_by=(), method="", plan_b=""
    )


def _without(slide: Slide, hidden: frozenset[OnlyFor]) -> Slide:
    blocks = tuple(b for b in slide.blocks if not (isinstance(b, Only) and b.who in hidden))
    return replace(slide, blocks=blocks)


def _runs(blocks: Blocks) -> Iterator[Inlines]:
    for block in walk(blocks):
        yield from inlines_of(block)
        if isinstance(block, Figure):
            yield block.pictures


def _inlines(run: Inlines, kind: type[T]) -> Iterator[T]:
    for inline in run:
        if isinstance(inline, kind):
            yield inline
        if isinstance(inline, Footnote):
            for inner in _runs(inline.blocks):
                yield from _inlines(inner, kind)
        elif hasattr(inline, "children"):
            yield from _inlines(inline.children, kind)


def looks(job: Job) -> Looks:
    """The digests of the templates: pages use all but the deck, slides the deck and the widths."""
    files = {name: digest.of_bytes(data) for name, data in job.templates.files.items()}
    kinds = {name: PurePosixPath(name).suffix for name in files}
    return Looks(
        pages=digest.of(job.templates.texts, {n: files[n] for n in files if kinds[n] != ".pptx"}),
        slides=digest.of({n: files[n] for n in files if kinds[n] in (".pptx", ".json", ".ttf")}),
    )
