"""The whole package at a glance: for each framework a table of criteria by modules."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from urllib.parse import quote

from toolkit.accrediting.standing import Reviewed, all_reviewed
from toolkit.model.counts import counted
from toolkit.model.coverage import GAPS, LOOKED_UP, Coverage, State
from toolkit.model.framework import Criterion, Framework
from toolkit.model.package import Module, Package
from toolkit.model.quickly import dataclass
from toolkit.rendering.checklist.html import STYLE as CHECKLIST_STYLE
from toolkit.rendering.checklist.plan import anchor_of
from toolkit.rendering.format import Job, Rendered, Sheet
from toolkit.rendering.page import Medium, fill, styles

STYLE = "coverage.css"


@dataclass(frozen=True, slots=True)
class Tally:
    """A module: how many criteria are in each state, the sum in words, and what people judged."""

    module: str
    language: str
    numbers: tuple[int, ...]
    sum: str
    judged: str


@dataclass(frozen=True, slots=True)
class Column:
    """A module in a framework's matrix: the state of each criterion, and their tally."""

    states: tuple[State, ...]
    tally: Tally


@dataclass(frozen=True, slots=True)
class Line:
    """A criterion and its state in each module; `gap` says that no module shows all of it.

    `links` lead to its row in each module's checklist; "" where that is not made as a page.
    """

    id: str
    text: str
    states: tuple[State, ...]
    links: tuple[str, ...]
    gap: bool


@dataclass(frozen=True, slots=True)
class Matrix:
    """One framework over all modules: the counts, the gaps, and every state."""

    anchor: str
    framework: str
    version: str
    tallies: tuple[Tally, ...]
    lines: tuple[Line, ...]
    gaps: str


def matrices(package: Package, sheets: tuple[Sheet, ...] = ()) -> tuple[Matrix, ...]:
    """A matrix for each framework of a package, in the package's order; `sheets` to link to."""
    columns = [tuple(_columns(module, package)) for module in package.modules]
    return tuple(
        _matrix(package, framework, [column[number] for column in columns], sheets)
        for number, framework in enumerate(package.frameworks)
    )


def render(job: Job) -> Rendered:
    """One HTML file; nothing in it is a verdict, and no number stands without its whole."""
    package = job.package
    text = fill(
        job.templates,
        "coverage.html.j2",
        title=f"All checklists of {package.title}",
        description="Every criterion in every module: what was found, and what was not",
        made_by=(package.organisation,) if package.organisation else (),
        stamp=job.stamp,
        style=styles(job, Medium.SCREEN, CHECKLIST_STYLE, STYLE),
        kind="checklist coverage",
        package=package,
        matrices=matrices(package, job.sheets),
        states=tuple(State),
    )
    return Rendered(text.encode())


def _columns(module: Module, package: Package) -> Iterator[Column]:
    """What there is to say of one module, framework after framework."""
    for coverage, said in all_reviewed(module, package):
        yield Column(
            tuple(answer.state for answer in coverage.answers),
            Tally(
                module.title or module.id,
                module.language,
                tuple(coverage.count(state) for state in State),
                _sum(coverage),
                _judged(said.values()),
            ),
        )


def _matrix(
    package: Package, framework: Framework, columns: Sequence[Column], sheets: tuple[Sheet, ...]
) -> Matrix:
    pages = {sheet.module: quote(sheet.path) for sheet in sheets if sheet.framework == framework.id}
    there = [pages.get(module.id, "") for module in package.modules]
    lines = tuple(
        _line(criterion, [column.states[number] for column in columns], there)
        for number, criterion in enumerate(framework.criteria)
    )
    tallies = tuple(column.tally for column in columns)
    checked = f", checked on {framework.checked_on}" if framework.checked_on else ""
    replaced = framework.superseded_by
    version = f"Version: {framework.version or 'not written down'}{checked}."
    version += f" It is replaced by {replaced}." if replaced else ""
    anchor = f"framework-{framework.id}"
    return Matrix(anchor, framework.title, version, tallies, lines, _gaps(lines, len(columns)))


def _line(criterion: Criterion, states: Sequence[State], pages: Sequence[str]) -> Line:
    # What is not needed or for people alone everywhere is no gap: nobody could fill it by writing.
    gap = State.FOUND not in states and any(state in GAPS for state in states)
    anchor = anchor_of(criterion.id)
    links = tuple(f"{page}#{anchor}" if page else "" for page in pages)
    return Line(criterion.id, criterion.text, tuple(states), links, gap)


def _sum(coverage: Coverage) -> str:
    """How many were found of those that were looked for, then the share."""
    found, counted_in = coverage.count(State.FOUND), coverage.counted
    if not counted_in:
        return "nothing to look for"
    return f"{found} of {counted_in} ({found / counted_in:.0%})"


def _judged(criteria: Collection[Reviewed]) -> str:
    """How many criteria people judged, and for how many of these the words have changed."""
    said = [each for each in criteria if each.opinions]
    stale = sum(any(opinion.stale for opinion in each.opinions) for each in said)
    return f"{len(said)} of {len(criteria)}" + (f", {stale} stale" if stale else "")


def _gaps(lines: tuple[Line, ...], modules: int) -> str:
    """Which criteria no module shows in full, in a sentence."""
    looked = [line for line in lines if any(state in LOOKED_UP for state in line.states)]
    gaps = [line.id for line in lines if line.gap]
    over = counted(modules, "module")
    if not looked:
        return f"The toolkit can look for nothing here; {over} for people to judge."
    if not gaps:
        return f"Each of the {len(looked)} criteria that were looked for is found in some module."
    return (
        f"{len(gaps)} of the {len(looked)} criteria that were looked for "
        f"{'is' if len(gaps) == 1 else 'are'} not fully found in any module "
        f"(of {modules}): {', '.join(gaps)}."
    )
