"""The table of formats: every kind of output that the toolkit makes."""

from __future__ import annotations

from toolkit.rendering.checklist import CHECKLIST, COVERAGE
from toolkit.rendering.copies.easy_read import EASY_READ
from toolkit.rendering.copies.render import COPIED
from toolkit.rendering.deck.slides import LEARNER_SLIDES, SLIDES
from toolkit.rendering.format import Format
from toolkit.rendering.forms import FORMS
from toolkit.rendering.guide import GUIDE
from toolkit.rendering.handout import HANDOUT
from toolkit.rendering.index import INDEX
from toolkit.rendering.record import RECORD
from toolkit.rendering.statements import STATEMENTS
from toolkit.rendering.timetable import TIMETABLE
from toolkit.rendering.webslides.prints import PRINTS
from toolkit.rendering.webslides.web import WEBSLIDES

FORMATS: tuple[Format, ...] = (
    SLIDES,
    LEARNER_SLIDES,
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
    return f"{format.name}{format.suffix}" in wanted or (format.name in wanted and not rare)
