"""TIMES → TIMETABLE: a session, or a package of them, by the clock and in other patterns."""

from toolkit.model.views import View
from toolkit.rendering.format import Format, Later, Scope

WHAT = {
    Scope.MODULE: "what happens when in a session, for half a day, a day or online",
    Scope.ONCE: "the same for all modules one after another",
}
TIMETABLE = tuple(
    Format(
        "timetable",
        suffix,
        scope,
        f"{what}, {how}",
        Later(f"toolkit.rendering.timetable.page:{render}"),
        view=View.TIMES,
    )
    for scope, what in WHAT.items()
    for suffix, how, render in (
        (".html", "as a page for a browser", "render_html"),
        (".pdf", "as an accessible PDF to print", "render_pdf"),
    )
)
"""The timetable of a module and of a package."""
