"""The table of formats: every kind of output that the toolkit makes."""

from __future__ import annotations

from toolkit.model.views import View
from toolkit.rendering.checklist import CHECKLIST, COVERAGE
from toolkit.rendering.copies import COPIED, EASY_READ
from toolkit.rendering.format import Format, Later, Scope
from toolkit.rendering.forms import FORMS
from toolkit.rendering.guide import GUIDE
from toolkit.rendering.record import RECORD
from toolkit.rendering.timetable import TIMETABLE
from toolkit.rendering.webslides import PRINTS, WEBSLIDES

SLIDES = (
    Format(
        "slides",
        ".pptx",
        Scope.MODULE,
        "slides for the room, with speaker notes, for PowerPoint and all that opens its files",
        Later("toolkit.rendering.deck.slides:render"),
        view=View.SLIDES,
    ),
    Format(
        "learner-slides",
        ".pptx",
        Scope.MODULE,
        "the same slides for participants, without notes and answers",
        Later("toolkit.rendering.deck.slides:render_without_notes"),
        view=View.SLIDES,
        usual=False,
    ),
)
HANDOUT = tuple(
    Format(
        "handout",
        suffix,
        Scope.MODULE,
        f"what participants take home, {how}",
        Later(f"toolkit.rendering.handout:{render}"),
    )
    for suffix, how, render in (
        (".html", "as a page for a browser, a phone or an e-mail", "render_html"),
        (".pdf", "as an accessible PDF to print", "render_pdf"),
        (".docx", "as a Word file that people can change", "render_word"),
    )
)
STATEMENTS = tuple(
    Format(
        name,
        suffix,
        scope,
        about,
        Later(f"toolkit.rendering.statements:{render}", (name,)),
        view=View.RECORD,
        usual=False,
    )
    for name, scope, about in (
        ("changes", Scope.MODULES, "what was changed and why, for reviewers"),
        ("interests", Scope.ONCE, "declared interests, with room to declare more"),
    )
    for suffix, render in ((".html", "render_html"), (".pdf", "render_pdf"))
)
"""Made for packs, or where they are asked for."""
INDEX = Format(
    "index",
    ".html",
    Scope.PACKAGE,
    "the front page that opens everything, by whom it is for",
    Later("toolkit.rendering.index:render"),
)
FORMATS: tuple[Format, ...] = (
    *SLIDES,
    *WEBSLIDES,
    *HANDOUT,
    *COPIED,
    *EASY_READ,
    *GUIDE,
    *TIMETABLE,
    *FORMS,
    *CHECKLIST,
    COVERAGE,
    *RECORD,
    *STATEMENTS,
    *PRINTS,
    INDEX,
)


def names() -> tuple[str, ...]:
    """What `--only` and `make:` take: the names of formats, each once."""
    return tuple(dict.fromkeys(format.name for format in FORMATS))


def copies() -> tuple[str, ...]:
    """What `--copies` and `copies:` take: the names of copies for people, each once."""
    return tuple(dict.fromkeys(format.name for format in (*COPIED, *EASY_READ)))


def named(
    only: tuple[str, ...], make: tuple[str, ...], copies: tuple[str, ...] = ()
) -> tuple[Format, ...]:
    """The formats that were asked for, else those of the package, else the usual ones.

    `copies` come besides. A name stands for its usual endings, or for all where none is usual; it
    may carry one of its own ("slides.pdf").
    """
    wanted = only or make or tuple(f.name for f in FORMATS if f.usual)
    return tuple(f for f in FORMATS if _named(f, (*wanted, *copies)))


def chosen(
    only: tuple[str, ...], make: tuple[str, ...], copies: tuple[str, ...] = ()
) -> tuple[Format, ...]:
    """The formats to make: those `named`, with those whose places they cite, and the index."""
    picked = named(only, make, copies)
    cited = {key for f in picked for key in f.needs}
    return tuple(f for f in FORMATS if f in picked or (f.name, f.suffix) in cited or f is INDEX)


def _named(format: Format, wanted: tuple[str, ...]) -> bool:
    rare = not format.usual and any(f.usual for f in FORMATS if f.name == format.name)
    return format.file in wanted or (format.name in wanted and not rare)
