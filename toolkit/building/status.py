"""How far each module is: what is finished, what is missing, and who is waited for."""

from __future__ import annotations

from toolkit.accrediting.standing import all_reviewed, is_open
from toolkit.building.project import Project
from toolkit.checking.words.level import TOO_SHORT, Level, levels
from toolkit.model.blocks import Activity, Voice
from toolkit.model.counts import counted
from toolkit.model.coverage import GAPS, State
from toolkit.model.diagnostics import Diagnostic, Severity
from toolkit.model.minutes import NO_TIME
from toolkit.model.package import Module, Package
from toolkit.model.quickly import dataclass
from toolkit.model.record import Entries, filled
from toolkit.model.timing import written_minutes
from toolkit.model.words import walk


@dataclass(frozen=True, slots=True)
class Status:
    """One module in a few lines; each is a sentence without its full stop."""

    title: str
    about: str
    finished: tuple[str, ...]
    missing: tuple[str, ...]
    waited_for: tuple[str, ...]
    level: tuple[str, ...]


def status(project: Project, said: tuple[Diagnostic, ...]) -> tuple[Status, ...]:
    """Each module of a project, in its order; `said` is what checking it said."""
    return tuple(_module(module, project.package, said) for module in project.package.modules)


def _module(module: Module, package: Package, said: tuple[Diagnostic, ...]) -> Status:
    own = [each for each in said if each.span.path.startswith(_folder(module))]
    minutes = written_minutes(module)
    about = [module.status, f"{minutes}" if minutes != NO_TIME else "no times yet"]
    found, gaps, people = _frameworks(module, package)
    finished = [counted(len(tuple(module.slides)), "slide") + " written"]
    if activities := sum(isinstance(block, Activity) for block in _blocks(module)):
        finished.append(counted(activities, "activity", "activities"))
    if not any(each.rule.severity is Severity.ERROR for each in own):
        finished.append("nothing that must be fixed")
    return Status(
        module.title or module.id,
        ", ".join(about),
        (*finished, *found),
        (*_to_mend(own), *_sections_missing(module), *gaps),
        (*_answers(module), *_consents(module), *people),
        _levels(levels(module)),
    )


def _folder(module: Module) -> str:
    return module.span.path.rpartition("/")[0] + "/" if "/" in module.span.path else ""


def _blocks(module: Module) -> tuple[object, ...]:
    return tuple(block for slide in module.slides for block in walk(slide.blocks))


def _to_mend(own: list[Diagnostic]) -> tuple[str, ...]:
    counts = {kind: sum(each.rule.severity is kind for each in own) for kind in Severity}
    lines = []
    if fix := counts[Severity.ERROR]:
        lines.append(f"{counted(fix, 'thing')} to fix")
    if look := counts[Severity.WARNING]:
        lines.append(f"{counted(look, 'thing')} worth a look")
    return tuple(lines)


def _sections_missing(module: Module) -> tuple[str, ...]:
    """What every group writes down sooner or later; an example has no people to write about."""
    if module.record.example:
        return ()
    asked = (
        ("involvement.purpose", "what involvement is for"),
        ("wellbeing", "the wellbeing plan"),
        ("evaluation", "the evaluation"),
        ("pilots", "a pilot"),
    )
    missing = [words for path, words in asked if not any(map(filled, module.record.at(path)))]
    return (f"the record does not say yet: {', '.join(missing)}",) if missing else ()


def _frameworks(
    module: Module, package: Package
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What is found, what is not, and what people judge, a line a framework."""
    found, gaps, people = [], [], []
    for coverage, reviewed in all_reviewed(module, package):
        framework = coverage.framework
        open_ = sum(coverage.count(state) for state in GAPS)
        if seen := coverage.count(State.FOUND):
            found.append(f"{framework.id}: evidence found for {seen} of {coverage.counted}")
        if open_:
            gaps.append(f"{framework.id}: evidence for {open_} of {coverage.counted}")
        if waiting := sum(is_open(each.opinions) for each in reviewed.values()):
            stale = sum(any(o.stale for o in each.opinions) for each in reviewed.values())
            again = f", {stale} of them again, since the words have changed" if stale else ""
            judge = counted(len(reviewed), "criterion", "criteria")
            people.append(f"{framework.id}: people to judge {waiting} of {judge}{again}")
    return tuple(found), tuple(gaps), tuple(people)


def _answers(module: Module) -> tuple[str, ...]:
    """Groups whose feedback or needs have no answer yet."""
    lines = []
    for path, keys, words in (
        ("feedback", ("did", "reason"), "an answer to what was said"),
        ("needs", ("met-by", "not-included"), "an answer to what was asked for"),
    ):
        waiting = [
            each
            for each in module.record.at(path)
            if isinstance(each, Entries)
            and not any((value := each.get(key)) is not None and filled(value) for key in keys)
        ]
        if waiting:
            lines.append(f"{words} ({len(waiting)} of {len(module.record.at(path))})")
    return tuple(lines)


def _consents(module: Module) -> tuple[str, ...]:
    if module.record.example:
        return ()
    voices = [b for b in _blocks(module) if isinstance(b, Voice) and not b.invented]
    open_ = [voice for voice in voices if not voice.consent]
    return (f"the consent of {counted(len(open_), 'person', 'people')}",) if open_ else ()


def _levels(found: tuple[Level, ...]) -> tuple[str, ...]:
    """A line a band, with the sections that it is likely to fit."""
    bands: dict[str, list[str]] = {}
    for level in found:
        if level.band != TOO_SHORT:
            words = level.band
            if level.without_terms != level.band:
                words = f"{level.band} ({level.without_terms} without the glossary's words)"
            bands.setdefault(words, []).append(f"“{level.title}”")
    if len(bands) == 1 and len(found) > 1:
        return tuple(f"{band} throughout" for band in bands)
    return tuple(f"{band}: {', '.join(titles)}" for band, titles in bands.items())
