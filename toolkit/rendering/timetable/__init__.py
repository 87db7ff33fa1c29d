"""TIMES → TIMETABLE: a session, or a package of them, by the clock and in other patterns."""

from collections.abc import Callable

from toolkit.model.views import View
from toolkit.rendering.format import Format, Job, Rendered, Scope
from toolkit.rendering.timetable.page import render_html, render_pdf

WHAT = {
    Scope.MODULE: "what happens when in a session, for half a day, a day or online",
    Scope.ONCE: "the same for all modules one after another",
}


def _format(scope: Scope, suffix: str, how: str, render: Callable[[Job], Rendered]) -> Format:
    return Format("timetable", suffix, scope, f"{WHAT[scope]}, {how}", render, view=View.TIMES)


TIMETABLE = tuple(
    _format(scope, suffix, how, render)
    for scope in WHAT
    for suffix, how, render in (
        (".html", "as a page for a browser", render_html),
        (".pdf", "as an accessible PDF to print", render_pdf),
    )
)
"""The timetable of a module and of a package."""
