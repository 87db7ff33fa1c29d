"""Builds a project: renders what is stale, phase by phase, writes it, and remembers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from pathlib import Path

from toolkit.building import disk, landed, quick, state, targets, workers
from toolkit.building.finding import StoppedError
from toolkit.building.jobs import job_for
from toolkit.building.made_from import Digests, Made, digests_of, looks
from toolkit.building.not_made import why_not
from toolkit.building.options import Options
from toolkit.building.outputs import Shelf
from toolkit.building.packs import remove_withdrawn
from toolkit.building.project import Project, in_order
from toolkit.building.rules import OUTPUT_NOT_WRITTEN
from toolkit.building.sheets import checklist_pages, pages_of, sheets_of
from toolkit.building.targets import Target
from toolkit.building.tools import versions
from toolkit.building.wanted import always_made, asked_for, unknown_outputs, without_easy_read
from toolkit.checking.pictures import CHECKS as PICTURE_CHECKS
from toolkit.model.consent import without_consent
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.places import Places
from toolkit.model.quickly import dataclass
from toolkit.model.source import Span
from toolkit.rendering import page
from toolkit.rendering.format import Job, Scope, Sheet
from toolkit.rendering.formats import FORMATS
from toolkit.rendering.pictures import UNREADABLE_PICTURE

LOG = "toolkit-mistakes.log"


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
    """What a build did. Paths are below `build/`; `places` are those of modules, by id."""

    folder: Path
    made: tuple[str, ...]
    fresh: tuple[str, ...]
    removed: tuple[str, ...]
    not_made: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    pdf_missing: str = ""
    mistakes: str = ""
    places: Mapping[str, Places] = field(default_factory=dict)


@dataclass(slots=True)
class _Run:
    """The build while it goes on: what is known so far, and what was done."""

    project: Project
    shelf: Shelf
    inputs: Made
    tell: Callable[[Step], None]
    total: int
    pages: tuple[Sheet, ...] = ()
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

    Raises StoppedError where nothing can be written to the folder at all.
    """
    try:
        disk.prepare(folder)
    except OSError as error:
        reason = error.strerror or "no reason given"
        raise StoppedError(
            OUTPUT_NOT_WRITTEN.at(
                Span("build"),
                f"nothing can be written to the folder build ({reason}).",
                "check that you may change that folder, and that the disk is not full.",
            ),
            computer=True,
        ) from error
    with disk.alone(folder):
        return _build(project, folder, options, tell)


def _build(
    project: Project, folder: Path, options: Options, tell: Callable[[Step], None]
) -> Result:
    if options.start is not None:
        project = project.starting_at(options.start)
    package = project.package
    formats = asked_for(package, options.only, options.copies)
    everything = always_made(package, project.modules(()))
    # What an earlier build was asked for is still wanted, and so is all that was there while a
    # word in `make:` or `copies:` is not understood.
    if options.partial or unknown_outputs(package):
        everything = targets.plan_targets(package, FORMATS, project.modules(()))
    planned = targets.plan_targets(project.package, formats, project.modules(options.modules))
    unagreed = targets.unagreed((*everything, *planned))
    everything, planned = (
        tuple(target for target in each if target.path not in unagreed)
        for each in (everything, planned)
    )
    asked = quick.asked(options)
    shelf = Shelf(folder, without_consent(package))
    pages = checklist_pages(planned, everything, shelf.outputs)
    run = _Run(project, shelf, _made_with(project), tell, len(planned), pages)
    missing = without_easy_read(package, (*options.only, *options.copies))
    run.said.extend(each for each in missing if each not in project.diagnostics)
    removed = shelf.keep_only(_wanted(project, shelf, (*everything, *planned)))
    removed += remove_withdrawn(project.packs, package, folder)
    for phase in targets.phases(planned):
        _find_cited(run, phase)
        _make(run, phase, options.jobs or workers.cores())
    _remember(run, asked)
    said = _all_said(run)
    return Result(
        folder=folder,
        made=tuple(run.made),
        fresh=tuple(run.fresh),
        removed=removed,
        not_made=tuple(run.not_made),
        diagnostics=said,
        pdf_missing=run.pdf_missing,
        mistakes="\n".join(run.mistakes),
        places=run.places,
    )


def _made_with(project: Project) -> Made:
    return Made(looks(project.templates), versions(), project.digests())


def _make(run: _Run, phase: tuple[Target, ...], jobs: int) -> None:
    stale: list[tuple[Target, Job, Digests]] = []
    for target in phase:
        sheets = _sheets(run) if target.format.scope is Scope.PACKAGE else run.pages
        job, digests = _job(run, target, sheets)
        kept = run.shelf.fresh(target.path, digests)
        if kept is None:
            stamp = targets.stamp(target.module, run.project.package, digests.content)
            stale.append((target, replace(job, stamp=stamp), digests))
        else:
            run.fresh.append(target.path)
            run.said.extend(run.shelf.said_about(kept))
            _learn_places(run, target, kept)
    work = [workers.Work(t.format, job, run.shelf.last_size(t.path)) for t, job, _ in stale]
    outcomes = workers.run(work, jobs, lambda: _get_ahead(run))
    for (target, job, digests), outcome in zip(stale, outcomes, strict=True):
        _put(run, target, job, digests, outcome)


def _get_ahead(run: _Run) -> None:
    """While others draw: find what there is to say, and load what fills the front page."""
    run.project.said()
    page.load()


def _job(run: _Run, target: Target, sheets: tuple[Sheet, ...]) -> tuple[Job, Digests]:
    """A target's job, still without a stamp, and the digests of all that goes into it."""
    job = job_for(target, _readable(run.project, target), run.places, sheets)
    return job, digests_of(job, target.format, run.inputs)


def _find_cited(run: _Run, phase: tuple[Target, ...]) -> None:
    """Look up what a phase cites: made in this build, or fresh from an earlier one."""
    done = {*run.made, *run.fresh}
    there = []
    for target in targets.cited(run.project.package, phase):
        if target.path in done:
            there.append(target)
        elif kept := run.shelf.fresh(target.path, _job(run, target, ())[1]):
            _learn_places(run, target, kept)
            there.append(target)
    run.pages += pages_of(there)


def _readable(project: Project, target: Target) -> Job:
    """The project's job; where modules are added up, without those that could not be read."""
    job = project.job()
    if target.format.scope in (Scope.MODULES, Scope.ONCE, Scope.RECORDS):
        return replace(job, package=replace(job.package, modules=project.modules(())))
    return job


def _put(run: _Run, target: Target, job: Job, digests: Digests, outcome: workers.Outcome) -> None:
    done, why = "made", run.shelf.why(target.path, digests)
    if outcome.rendered is None:
        done = "not made: " + _not_made(run, target, outcome)
        run.not_made[target.path] = done.removeprefix("not made: ")
        run.shelf.remove(target.path)
    else:
        output = run.shelf.write(target.path, outcome.rendered, digests, job.stamp)
        run.said.extend(outcome.rendered.diagnostics)
        if output is None:
            done = "not made: it could not be put in its place"
            run.not_made[target.path] = done.removeprefix("not made: ")
        else:
            run.made.append(target.path)
            _learn_places(run, target, output)
    number = len(run.made) + len(run.not_made) + len(run.fresh)
    run.tell(Step(number, run.total, target.path, done, why))


def _not_made(run: _Run, target: Target, outcome: workers.Outcome) -> str:
    words, said = why_not(target, outcome, LOG)
    if not (outcome.missing and run.pdf_missing):  # one word about a missing library is enough
        run.said.append(said)
    run.pdf_missing = run.pdf_missing or outcome.missing
    if outcome.mistake:
        run.mistakes.append(f"{target.path}\n{outcome.mistake}")
    return words


def _learn_places(run: _Run, target: Target, output: state.Output) -> None:
    """Keep where an output's anchors landed, for the checklists."""
    if target.module is None:
        return
    known = run.places.get(target.module.id, Places())
    run.places[target.module.id] = landed.learnt(known, target.key, output)


def _sheets(run: _Run) -> tuple[Sheet, ...]:
    project = run.project
    everything = targets.plan_targets(project.package, FORMATS, project.modules(()))
    usual = always_made(project.package, project.modules(()))
    not_made = {**targets.unagreed(usual), **run.not_made}
    return sheets_of(everything, run.shelf.outputs, not_made, project.stopped)


def _all_said(run: _Run) -> tuple[Diagnostic, ...]:
    """Everything there is to say; what checking had said of a picture is not said again."""
    before = run.project.diagnostics
    pictures = {each.span for each in before if each.rule in PICTURE_CHECKS}
    said = [d for d in run.said if d.rule != UNREADABLE_PICTURE or d.span not in pictures]
    return in_order((*before, *said, *run.shelf.remarks))


def _wanted(project: Project, shelf: Shelf, planned: tuple[targets.Target, ...]) -> set[str]:
    """The outputs that stay: those that are planned, and beside a lone lesson those of others."""
    wanted = {target.path for target in planned}
    if project.lone:
        own = tuple(f"{module.id}/" for module in project.package.modules)
        wanted |= {path for path in shelf.outputs if not path.startswith(own)}
    return wanted


def _remember(run: _Run, asked: str) -> None:
    run.shelf.keep_log(LOG, "\n\n".join(run.mistakes))
    whole = not run.not_made and not run.shelf.remarks
    said = _all_said(run)
    run.shelf.save(run.project, run.inputs.files, run.inputs.tools, said, asked if whole else "")
