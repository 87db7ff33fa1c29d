"""Reviews of a project: what is open to judge, the workbooks for it, and what was judged, kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from toolkit.building import disk
from toolkit.building.build import build
from toolkit.building.finding import StoppedError
from toolkit.building.options import Options
from toolkit.building.project import Project
from toolkit.building.targets import Target, plan_targets
from toolkit.model.framework import Framework
from toolkit.model.package import Module
from toolkit.model.quickly import dataclass
from toolkit.model.review import Judgement
from toolkit.model.source import Span
from toolkit.reading.reviews import read_reviews
from toolkit.rendering.checklist import CHECKLIST
from toolkit.rendering.checklist.plan import Row
from toolkit.rendering.checklist.planning import plan
from toolkit.reviewing.rules import NOT_ADDED
from toolkit.reviewing.written import has_room, with_judgements

WORKBOOK = "checklist.xlsx"


@dataclass(frozen=True, slots=True)
class Open:
    """A criterion to judge, as its row on the checklist."""

    module: Module
    framework: Framework
    row: Row


def frameworks_called(project: Project, names: tuple[str, ...]) -> tuple[Framework, ...]:
    """The package's frameworks by these names, all of them where none is named."""
    frameworks = project.package.frameworks
    return tuple(
        each for each in frameworks if not names or any(each.is_called(name) for name in names)
    )


def open_rows(
    project: Project, folder: Path, modules: tuple[str, ...], frameworks: tuple[Framework, ...]
) -> tuple[Open, ...]:
    """Every row of the checklists; the slides and pages that they cite are made where stale."""
    only = Options(only=("checklist.json",), modules=modules)
    places = build(project, folder, only).places
    found: list[Open] = []
    for module in project.modules(modules):
        for framework in frameworks:
            job = replace(project.job(module), framework=framework, places=places)
            found.extend(Open(module, framework, row) for row in plan(job).rows)
    return tuple(found)


def workbooks(
    project: Project, folder: Path, modules: tuple[str, ...], frameworks: tuple[Framework, ...]
) -> Iterator[tuple[str, bytes]]:
    """The checklists as workbooks for reviewers: file name → bytes, made first where stale."""
    build(project, folder, Options(only=(WORKBOOK,), modules=modules))
    for target in _workbook_targets(project, modules):
        data = disk.read(folder / target.path)
        if target.framework in frameworks and data is not None:
            yield Path(target.path).name.replace("-checklist-", "-review-"), data


def keep(root: Path, judgements: Iterable[tuple[str, Judgement]]) -> tuple[str, ...]:
    """Add judgements (module id, judgement) to the modules' reviews.yaml; the paths written.

    Every file is checked by reading it back before any is written. Raises StoppedError where a
    file would not then hold what it held, and what is added, each as it was meant.
    """
    by_module: dict[str, list[Judgement]] = {}
    for module, judgement in judgements:
        by_module.setdefault(module, []).append(judgement)
    texts: dict[str, bytes] = {}
    for module, new in by_module.items():
        path = f"modules/{module}/reviews.yaml"
        texts[path] = _added(path, disk.read(root / path) or b"", tuple(new))
    for path, data in texts.items():
        try:
            disk.write(root / path, data)
        except OSError as error:
            reason = error.strerror or "no reason given"
            raise StoppedError(
                NOT_ADDED.at(
                    Span(path),
                    f"this file could not be written ({reason}).",
                    "check that no other program holds it and that the disk is not full.",
                ),
                computer=True,
            ) from error
    return tuple(texts)


def _added(path: str, before: bytes, new: tuple[Judgement, ...]) -> bytes:
    try:
        text = before.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    after = with_judgements(text, new).encode()
    old, said = read_reviews(path, before)
    read, said_then = read_reviews(path, after)
    whole = has_room(text) and (bool(text.strip()) or not before.strip())
    odd = {each.rule.code for each in said_then} - {each.rule.code for each in said}
    if not whole or odd or [*map(_words, read)] != [*map(_words, old), *map(_words, new)]:
        raise StoppedError(
            NOT_ADDED.at(
                Span(path),
                "nothing can be added at the end of this file without losing something.",
                "make the list under “reviews:” the last thing in it, each judgement with a dash "
                "in front, and save it as UTF-8.",
            )
        )
    return after


def _words(judgement: Judgement) -> tuple[str, ...]:
    """A judgement without its place, and without blanks that do not matter."""
    judged = judgement.judged
    texts = (judgement.reference, judgement.verdict.value, judgement.remark, judgement.role)
    kept = (judged.version, judged.text, judged.evidence)
    return tuple(" ".join(each.split()) for each in (*texts, judgement.on, *kept))


def _workbook_targets(project: Project, modules: tuple[str, ...]) -> tuple[Target, ...]:
    formats = tuple(f for f in CHECKLIST if f.suffix == ".xlsx")
    return plan_targets(project.package, formats, project.modules(modules))
