"""Renders many jobs, on as many processors as there are, and gives the results in a fixed order."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterator, Sequence

from toolkit.building.finding import StoppedError
from toolkit.model.diagnostics import Diagnostic
from toolkit.model.quickly import dataclass
from toolkit.rendering.format import Format, Job, Rendered
from toolkit.rendering.page import TemplateUnusableError
from toolkit.rendering.pdf_loading import PdfMissingError


@dataclass(frozen=True, slots=True)
class Work:
    """One job and the format that renders it; `size` is how many bytes it had the last time."""

    format: Format
    job: Job
    size: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a job: bytes, or why there are none.

    A library is `missing`, it was `stopped` by what a person has to be told, a page `template` of
    the project cannot be filled (its name and the reason), or it is our `mistake` (the traceback,
    for the log).
    """

    rendered: Rendered | None = None
    missing: str = ""
    stopped: Diagnostic | None = None
    template: tuple[str, str] | None = None
    mistake: str = ""


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run(
    work: Sequence[Work], jobs: int, meanwhile: Callable[[], object] = lambda: None
) -> Iterator[Outcome]:
    """The outcome of each piece of work, in order; up to `jobs` are rendered at once.

    `meanwhile` is called while others render and this process would only wait; if it renders
    itself, not at all.
    """
    if jobs < 2 or len(work) < 2:
        yield from map(render, work)
        return
    from toolkit.building import processes

    yield from processes.run(work, jobs, meanwhile)


def render(work: Work) -> Outcome:
    """What comes of one piece of work, whatever happens meanwhile."""
    try:
        return Outcome(rendered=work.format.render(work.job))
    except PdfMissingError as missing:
        return Outcome(missing=str(missing))
    except StoppedError as why:
        return Outcome(stopped=why.diagnostic)
    except TemplateUnusableError as unusable:
        return Outcome(template=(unusable.name, str(unusable)))
    except Exception:  # noqa: BLE001 - whatever it is, it is ours; the other outputs are still made
        return Outcome(mistake=traceback.format_exc())
