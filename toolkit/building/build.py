"""Builds a project: renders what is stale, phase by phase, writes it, and remembers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from toolkit.building import disk, quick, state, targets, workers
from toolkit.building.finding import NotThereError
from toolkit.building.jobs import Digests, Looks, digests_of, job_for, looks
from toolkit.building.outputs import Shelf
from toolkit.building.project import Project, in_order
from toolkit.building.rules import (
    OUR_BUG,
    OUTPUT_NOT_WRITTEN,
    PDF_NOT_MADE,
    TEMPLATE_UNUSABLE,
)
from toolkit.building.targets import Target
from toolkit.building.tools import versions
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.places import Places, SlidePlace
from toolkit.model.source import Span
from toolkit.rendering.format import Job, Scope, Sheet
from toolkit.rendering.formats import FORMATS, chosen

LOG = "toolkit-mistakes.log"


@dataclass(frozen=True, slots=True)
class Options:
    """What a person asked of a build: some outputs, some modules, how many at once."""

    only: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    jobs: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One line of progress: output `number` of `total`.

    `done` says "made" or why it was not, `why` what had changed since it was made before.
    """

    number: int
    total: int
    path: str
    done: str = "made"
    why: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What a build did. Paths are below `build/`."""

    folder: Path
    made: tuple[str, ...]
    fresh: tuple[str, ...]
    removed: tuple[str, ...]
    not_made: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    pdf_missing: str = ""
    mistakes: str = ""


@dataclass(slots=True)
class _Run:
    """The build while it goes on: what is known so far, and what was done."""

    project: Project
    shelf: Shelf
    look: Looks
    tools: Mapping[str, str]
    tell: Callable[[Step], None]
    total: int
    places: dict[str, Places] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    fresh: list[str] = field(default_factory=list)
    not_made: dict[str, str] = field(default_factory=dict)
    said: list[Diagnostic] = field(default_factory=list)
    pdf_missing: str = ""
    mistakes: list[str] = field(default_factory=list)


def build(
    project: Project, folder: Path, options: Options, tell: Callable[[Step], None] = lambda _: None
) -> Result:
    """Make everything that is stale in `folder`; a target that is fresh costs nothing.

    Raises NotThereError where nothing can be written to the folder at all.
    """
    try:
        with disk.alone(folder):
            return _build(project, folder, options, tell)
    except OSError as error:
        reason = error.strerror or "no reason given"
        raise NotThereError(
            OUTPUT_NOT_WRITTEN.at(
                Span("build"),
                f"nothing can be written to the folder build ({reason}).",
                "check that you may change that folder, and that the disk is not full.",
            )
        ) from error


def _build(
    project: Project, folder: Path, options: Options, tell: Callable[[Step], None]
) -> Result:
    formats = chosen(options.only, project.package.make)
    everything = targets.plan_targets(
        project.package, chosen((), project.package.make), project.modules(())
    )
    planned = targets.plan_targets(project.package, formats, project.modules(options.modules))
    tools = versions()
    shelf = Shelf(folder)
    run = _Run(project, shelf, looks(project.templates), tools, tell, len(planned))
    kept = {target.path for target in (*everything, *planned)}
    removed = shelf.keep_only(kept)
    for phase in phases(planned):
        _make(run, phase, options.jobs or workers.cores())
    run.said.extend(shelf.remarks)
    said = in_order((*project.diagnostics, *_without_echo(run.said, project.diagnostics)))
    _remember(run, said, options)
    return Result(
        folder=folder,
        made=tuple(run.made),
        fresh=tuple(run.fresh),
        removed=removed,
        not_made=tuple(run.not_made),
        diagnostics=said,
        pdf_missing=run.pdf_missing,
        mistakes="\n".join(run.mistakes),
    )


def phases(planned: tuple[Target, ...]) -> tuple[tuple[Target, ...], ...]:
    """Targets that need nobody's places; then those that do; then the package's pages."""
    package = tuple(t for t in planned if t.format.scope is Scope.PACKAGE)
    rest = tuple(t for t in planned if t.format.scope is not Scope.PACKAGE)
    first = tuple(t for t in rest if not t.format.needs)
    second = tuple(t for t in rest if t.format.needs)
    return tuple(phase for phase in (first, second, package) if phase)


def _make(run: _Run, phase: tuple[Target, ...], jobs: int) -> None:
    stale: list[tuple[Target, Job, Digests]] = []
    for target in phase:
        sheets = _sheets(run) if target.module is None else ()
        job = job_for(target, run.project.job(), run.places, sheets)
        slides = target.format.name == "slides"
        digests = digests_of(job, run.look, run.tools, slides=slides)
        kept = run.shelf.fresh(target.path, digests)
        if kept is None:
            stamp = targets.stamp(target.module, run.project.package, digests.content)
            stale.append((target, replace(job, stamp=stamp), digests))
        else:
            run.fresh.append(target.path)
            run.said.extend(run.shelf.said_about(kept))
            _learn_places(run, target, kept)
    work = [workers.Work(target.format, job) for target, job, _ in stale]
    for (target, job, digests), outcome in zip(stale, workers.run(work, jobs), strict=True):
        _put(run, target, job, digests, outcome)


def _put(run: _Run, target: Target, job: Job, digests: Digests, outcome: workers.Outcome) -> None:
    done, why = "made", run.shelf.why(target.path, digests)
    if outcome.rendered is None:
        done = "not made: " + _not_made(run, target, outcome)
        run.not_made[target.path] = done
        run.shelf.remove(target.path)
    else:
        output = run.shelf.write(target.path, outcome.rendered, digests, job.stamp)
        run.said.extend(outcome.rendered.diagnostics)
        if output is None:
            done = "not made: it could not be put in its place"
            run.not_made[target.path] = done
        else:
            run.made.append(target.path)
            _learn_places(run, target, output)
    number = len(run.made) + len(run.not_made) + len(run.fresh)
    run.tell(Step(min(number, run.total), run.total, target.path, done, why))


def _not_made(run: _Run, target: Target, outcome: workers.Outcome) -> str:
    if outcome.missing:
        if not run.pdf_missing:
            run.pdf_missing = outcome.missing
            run.said.append(
                PDF_NOT_MADE.at(
                    Span("build"),
                    "PDFs were not made, because a library called Pango is missing here.",
                    f"{outcome.missing} Until then the .html file of the same name prints well "
                    "from a browser.",
                )
            )
        return "a library is missing on this computer"
    if outcome.template:
        name, reason = outcome.template
        run.said.append(
            TEMPLATE_UNUSABLE.at(
                Span(f"templates/{name}"),
                f"this template could not be filled: {reason}.",
                "compare it with the one that the toolkit carries, or take it away to use that.",
            )
        )
        return "its template could not be filled"
    run.mistakes.append(f"{target.path}\n{outcome.mistake}")
    place = target.module.span if target.module else Span("build")
    run.said.append(
        OUR_BUG.at(
            Span(place.path),
            f"the toolkit made a mistake of its own and could not make {target.path}.",
            f"what you wrote is safe; please send us the file build/{LOG}.",
        )
    )
    return "the toolkit made a mistake"


def _learn_places(run: _Run, target: Target, output: state.Output) -> None:
    """Keep where a deck's or a handout's anchors landed, for the checklists."""
    if target.module is None:
        return
    known = run.places.get(target.module.id, Places())
    if target.key == ("slides", ".pptx"):
        slides = {anchor: SlidePlace(*place) for anchor, place in output.slides.items()}
        known = replace(known, slides=slides)
    elif target.key == ("handout", ".pdf"):
        known = replace(known, pages=dict(output.pages or {}))
    run.places[target.module.id] = known


def _sheets(run: _Run) -> tuple[Sheet, ...]:
    """Every output there is, and every one that is missing and why, for the index."""
    package = run.project.package
    found: list[Sheet] = []
    everything = targets.plan_targets(package, FORMATS, run.project.modules(()))
    for target in everything:
        output = run.shelf.outputs.get(target.path)
        problem = run.not_made.get(target.path, "")
        if target.module and (output or problem):
            framework = target.framework.id if target.framework else ""
            found.append(
                Sheet(
                    target.path,
                    target.module.id,
                    target.format.name,
                    target.format.suffix,
                    framework,
                    output.stamp if output else "",
                    problem,
                )
            )
    found.extend(
        Sheet("", module_id, "", "", problem="its file could not be read")
        for module_id in sorted(run.project.stopped)
    )
    return tuple(found)


def _without_echo(said: list[Diagnostic], before: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """What rendering said, less what checking had already said about the same picture."""
    pictures = {d.span for d in before if d.rule.code.startswith("TK3")}
    return tuple(d for d in said if not (d.rule.code[:4] == "TK64" and d.span in pictures))


def _remember(run: _Run, said: tuple[Diagnostic, ...], options: Options) -> None:
    log = run.shelf.folder / LOG
    if run.mistakes:
        disk.write(log, "\n\n".join(run.mistakes).encode())
    else:
        disk.remove(log)
    whole = not run.not_made and not run.shelf.remarks
    asked = quick.asked(options.only, options.modules) if whole else ""
    run.shelf.save(run.project, run.tools, said, asked)
