"""Plans a checklist: what the trace found, put into the words that every rendering prints."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath

from toolkit.accrediting.standing import Reviewed, reviewed
from toolkit.accrediting.trace import trace
from toolkit.model.blocks import Activity
from toolkit.model.counts import counted
from toolkit.model.coverage import Answer, Coverage, EvidenceKind, Orphan, State, Unmet
from toolkit.model.framework import Framework
from toolkit.model.package import Module
from toolkit.model.places import Places
from toolkit.model.words import walk
from toolkit.rendering.checklist.cite import Citing, pages_beside
from toolkit.rendering.checklist.plan import (
    ChecklistPlan,
    Figure,
    Gap,
    Group,
    Lack,
    Row,
    SlideRow,
    ToDo,
)
from toolkit.rendering.checklist.review import review_of
from toolkit.rendering.format import Job

ALWAYS_SHOWN = (State.FOUND, State.PARTLY, State.MISSING, State.PEOPLE)
"""The four figures of every first page; the others stand beside them where there are any."""


def plan(job: Job) -> ChecklistPlan:
    """The checklist of a job's module for its framework."""
    module, framework = job.subject, job.framework
    if framework is None:
        raise ValueError("a checklist is about a framework, and this job has none")
    places = job.places.get(module.id)
    coverage = trace(module, job.package, framework)
    citing = Citing(module, places or Places(), pages_beside(job))
    groups = _groups(module, coverage, citing)
    slides = _slides(groups, citing)
    return ChecklistPlan(
        title=f"Checklist: {framework.title}",
        module=module.title,
        module_id=module.id,
        language=module.language,
        framework_id=framework.id,
        framework=framework.title,
        versions=_versions(job, framework),
        notes=_notes(framework),
        summary=_summary(coverage),
        examined=_examined(module, places),
        not_examined=_not_examined(framework, places),
        figures=_figures(coverage),
        gaps=_gaps(coverage),
        groups=groups,
        review=review_of(tuple(row for group in groups for row in group.rows)),
        slides=slides,
        uncited=_uncited(module, slides),
        orphans=tuple(_orphan(orphan) for orphan in coverage.orphans),
        stamp=job.stamp,
    )


def _versions(job: Job, framework: Framework) -> tuple[str, ...]:
    module = job.subject
    made = ", ".join(part for part in (module.version, module.date, module.status) if part)
    replaced = framework.superseded_by
    checked = f", checked on {framework.checked_on}" if framework.checked_on else ""
    return (
        f"Module: {made or 'no version is written down'}",
        f"Framework: {framework.version or 'no version is written down'}{checked}",
        *((f"Toolkit: {job.made_with}",) if job.made_with else ()),
        *(("This module is marked as an example.",) if module.record.example else ()),
        *((f"The framework is replaced by {replaced}.",) if replaced else ()),
    )


def _notes(framework: Framework) -> tuple[str, ...]:
    memory = sum(criterion.from_memory for criterion in framework.criteria)
    notes = (
        f"It is for {framework.applies_to}." if framework.applies_to else "",
        f"It is kept by {framework.owner}." if framework.owner else "",
        f"To be read at {framework.source}" if framework.source else "",
        framework.wording,
        f"{memory} of {len(framework.criteria)} criteria are worded from memory; each says so."
        if memory
        else "",
        framework.licence,
    )
    return tuple(note for note in notes if note)


def _summary(coverage: Coverage) -> str:
    looked = counted(coverage.counted, "criterion", "criteria")
    found = [answer for answer in coverage.answers if answer.state is State.FOUND]
    asks_more = sum(answer.criterion.people for answer in found)
    words = [
        f"The toolkit can look for evidence for {looked}.",
        f"It found everything it looks for in {len(found)}"
        + (f", and a part in {partly}." if (partly := coverage.count(State.PARTLY)) else "."),
    ]
    if asks_more:
        more = counted(asks_more, "asks", "ask")
        words.append(
            f"Of those found, {more} for more than can be looked for: people judge the rest."
        )
    if people := coverage.count(State.PEOPLE):
        words.append(f"{counted(people, 'more is', 'more are')} for people alone to judge.")
    if spared := coverage.count(State.NOT_NEEDED):
        words.append(
            f"{counted(spared, 'criterion is', 'criteria are')} not needed, and not counted."
        )
    words.append("Evidence is not a verdict: people judge every criterion.")
    return " ".join(words)


def _examined(module: Module, places: Places | None) -> tuple[str, ...]:
    slides = tuple(module.slides)
    activities = sum(isinstance(b, Activity) for s in slides for b in walk(s.blocks))
    content = ", ".join(
        (
            f"{counted(len(slides), 'slide')} as written",
            counted(len(module.outcomes), "outcome"),
            counted(activities, "activity", "activities"),
        )
    )
    parts = len(module.record.entries.entries)
    record = PurePosixPath(module.record.span.path).name
    return (
        f"{PurePosixPath(module.span.path).name}: {content}",
        f"{record}: {counted(parts, 'part')}" if parts else "record.yaml: nothing is written there",
        *((_deck(places),) if places and places.slides else ()),
        *(("the pages of the handout",) if places and places.pages is not None else ()),
        *(("the pages of the trainer guide",) if places and places.guide is not None else ()),
    )


def _deck(places: Places) -> str:
    last = max(slide.number for slide in places.slides.values())
    return (
        f"the slides, as they were made: content up to slide {last} (a deck has slides of its own "
        "for titles and parts, and sets long ones on several)"
    )


def _not_examined(framework: Framework, places: Places | None) -> tuple[str, ...]:
    people = sum(criterion.people or not criterion.needs for criterion in framework.criteria)
    all_of_them = len(framework.criteria)
    which = f"all {people}" if people == all_of_them else f"{people} of the {all_of_them}"
    judged = f", and in {which} criteria something only people can judge"
    return (
        *(() if places and places.slides else ("the slides: they were not made",)),
        *(
            ()
            if places and places.pages is not None
            else ("the pages of the handout: the PDF was not made",)
        ),
        *(
            ()
            if places and places.guide is not None
            else ("the pages of the trainer guide: its PDF was not made with these checklists",)
        ),
        "whether what is written is true, and how well it was done",
        "what happens in the room on the day",
        "tone, respect and fairness" + judged * (people > 0),
    )


def _figures(coverage: Coverage) -> tuple[Figure, ...]:
    figures = (
        Figure(state, tuple(a.criterion.id for a in coverage.answers if a.state is state))
        for state in State
    )
    return tuple(f for f in figures if f.ids or f.state in ALWAYS_SHOWN)


def _lack(unmet: Unmet) -> Lack:
    keys = tuple(key.replace("-", " ") for key in unmet.keys)
    return Lack(unmet.condition.says, unmet.missing, unmet.file, keys, unmet.how)


def _gaps(coverage: Coverage) -> tuple[Gap, ...]:
    """What is missing, each thing once, by place; the places where most is missing come first."""
    helped: dict[Lack, dict[str, None]] = {}
    for answer in coverage.answers:
        for unmet in answer.unmet:
            helped.setdefault(_lack(unmet), {})[answer.criterion.id] = None
    places: dict[tuple[str, str], list[ToDo]] = {}
    for lack, ids in sorted(helped.items(), key=lambda item: -len(item[1])):
        key = lack.keys[0] if lack.keys else ""
        places.setdefault((lack.file, key), []).append(ToDo(lack, tuple(ids)))
    gaps = [Gap(file, key, tuple(to_do)) for (file, key), to_do in places.items()]
    most = Counter({gap.file: 0 for gap in gaps})
    for gap in gaps:
        most[gap.file] += len(gap.to_do)
    return tuple(sorted(gaps, key=lambda gap: (-most[gap.file], gap.file, -len(gap.to_do))))


def _groups(module: Module, coverage: Coverage, citing: Citing) -> tuple[Group, ...]:
    said = reviewed(module, coverage)
    gathered: dict[str, list[Row]] = {}
    for answer in coverage.answers:
        reference = f"{module.id}/{coverage.framework.id}/{answer.criterion.id}"
        row = _row(answer, citing, reference, said[answer.criterion.id])
        gathered.setdefault(answer.criterion.group, []).append(row)
    return tuple(Group(title, tuple(rows)) for title, rows in gathered.items())


def _row(answer: Answer, citing: Citing, reference: str, said: Reviewed) -> Row:
    criterion = answer.criterion
    return Row(
        criterion.id,
        criterion.text,
        criterion.group,
        criterion.from_memory,
        answer.state,
        criterion.people or not criterion.needs,
        citing.lines(answer.evidence),
        tuple(_lack(unmet) for unmet in answer.unmet),
        answer.reason,
        reference,
        said.now,
        said.opinions[::-1],
        said.earlier[::-1],
    )


def _slides(groups: tuple[Group, ...], citing: Citing) -> tuple[SlideRow, ...]:
    """The reverse table: for each slide that is evidence, the criteria that it serves."""
    shows: dict[str, dict[str, None]] = {}
    claimed: dict[str, dict[str, None]] = {}
    for row in (row for group in groups for row in group.rows):
        for line in row.evidence:
            table = claimed if line.kind is EvidenceKind.CLAIM else shows
            for place in line.places:
                if place.anchor and place.for_slides:
                    table.setdefault(citing.slide(place.anchor)[0], {})[row.id] = None
    cited = dict.fromkeys((*shows, *claimed))
    rows = []
    for anchor in citing.in_order(cited):
        _, landed, title = citing.slide(anchor)
        own = tuple(shows.get(anchor, ()))
        only = tuple(id for id in claimed.get(anchor, ()) if id not in own)
        rows.append(SlideRow(anchor, landed.number if landed else None, title, own, only))
    return tuple(rows)


def _uncited(module: Module, slides: tuple[SlideRow, ...]) -> str:
    cited = {row.anchor for row in slides}
    uncited = [slide for slide in module.slides if slide.id not in cited]
    number = len(uncited)
    which = "other slide" if cited.intersection(s.id for s in module.slides) else "slide"
    if not number:
        return "Every slide is evidence for something."
    return f"{counted(number, f'{which} is', f'{which}s are')} not evidence for anything here."


def _orphan(orphan: Orphan) -> str:
    file = PurePosixPath(orphan.span.path).name
    where = f"{file} line {orphan.span.line}"
    if orphan.anchor:
        return (
            f"{where}: {orphan.reference} points to “{orphan.anchor}”, which is not in the module"
        )
    return f"{where}: there is no criterion {orphan.reference}"
