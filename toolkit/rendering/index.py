"""The front page of everything that was made: each module with its files, by whom they are for."""

from __future__ import annotations

from urllib.parse import quote

from toolkit.model.days import day
from toolkit.model.package import Module, Package
from toolkit.model.quickly import dataclass
from toolkit.rendering import page
from toolkit.rendering.copies.copy import COPIES, EASY_READ_STYLE
from toolkit.rendering.format import Job, Rendered, Sheet
from toolkit.rendering.html_words import duration
from toolkit.rendering.page import Medium

STYLE = "index.css"
FOR_THE_DAY = "For the day"
AUDIENCES = (
    ("slides", "For the room", "Slides"),
    ("learner-slides", "For participants", "Slides without notes"),
    ("print-1", "For the room", "Slides to print, one a page"),
    ("print-2", "For the room", "Slides to print, two a page"),
    ("print-3", "For the room", "Slides to print, three a page with lines for notes"),
    ("print-6", "For the room", "Slides to print, six a page"),
    ("print-notes", "For trainers", "Slides to print, each with its notes"),
    ("handout", "For participants", "Handout"),
    *((copy.name, "For participants", copy.title) for copy in COPIES),
    (EASY_READ_STYLE, "For participants", "Easy-read style"),
    ("guide", "For trainers", "Trainer guide"),
    ("timetable", "For trainers", "Timetable"),
    ("evaluation-form", FOR_THE_DAY, "Evaluation form"),
    ("attendance", FOR_THE_DAY, "Attendance register"),
    ("certificate", FOR_THE_DAY, "Certificate"),
    ("access-needs", FOR_THE_DAY, "What helps me take part"),
    ("story-consent", FOR_THE_DAY, "Consent to share a story"),
    ("expenses", FOR_THE_DAY, "Payment and expenses"),
    ("role", FOR_THE_DAY, "Role description"),
    ("record", "For the group", "How it was made"),
    ("checklist", "For accreditation reviewers", "Checklist"),
    ("coverage", "For accreditation reviewers", "All checklists together"),
    ("changes", "For accreditation reviewers", "What was changed"),
    ("interests", "For accreditation reviewers", "Declaration of interests"),
)
"""A format's name → whom its files are for, and what people call them."""
WHOLE = "the-whole-package"
"""The anchor of the card about all modules; a module's folder has no such name by chance."""
KINDS = {
    ".pptx": "PowerPoint",
    ".pdf": "PDF",
    ".html": "Web page",
    ".docx": "Word",
    ".xlsx": "Excel",
    ".csv": "CSV",
    ".json": "JSON",
}
ALIKE = {
    ("slides", ".html"): "The same slides as a web page",
    ("slides", ".pdf"): "The same slides as PDF",
}
"""What files are called that stand beside another that holds the same."""


@dataclass(frozen=True, slots=True)
class File:
    """One file that can be opened, or a `problem`: why it was not made."""

    words: str
    address: str
    stamp: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files of one thing, such as a module's checklist for one framework."""

    icon: str
    audience: str
    title: str
    files: tuple[File, ...]

    @property
    def stamp(self) -> str:
        """The stamp that all these files carry, or "" where they do not carry the same."""
        stamps = {file.stamp for file in self.files if not file.problem}
        return stamps.pop() if len(stamps) == 1 else ""


@dataclass(frozen=True, slots=True)
class Card:
    """One module on the front page, or the whole package; `facts` is a line about it."""

    anchor: str
    title: str
    summary: str
    facts: str
    shelves: tuple[Shelf, ...]
    problem: str = ""

    @property
    def audiences(self) -> tuple[tuple[str, tuple[Shelf, ...]], ...]:
        """Whom files are for, each once, with their shelves."""
        names = dict.fromkeys(shelf.audience for shelf in self.shelves)
        return tuple((name, tuple(s for s in self.shelves if s.audience == name)) for name in names)


def render(job: Job) -> Rendered:
    """The front page as one HTML file; its links lead to files beside it."""
    return Rendered(front_page(job, f"Everything that was made from {job.package.title}"))


def front_page(
    job: Job, description: str, *, pack: str = "", not_there: tuple[str, ...] = ()
) -> bytes:
    """A page that leads to `job.sheets`: of all that was made, or of a `pack` by that name.

    `not_there` are sentences about what such a pack does not hold.
    """
    package = job.package
    text = page.fill(
        job.templates,
        "index.html.j2",
        kind="index",
        language=package.language,
        title=package.title,
        description=description,
        made_by=(),
        stamp="" if pack else job.stamp,
        style=page.styles(job, Medium.SCREEN, STYLE),
        package=package,
        date=day(package.date),
        cards=cards_of(job),
        missing=sum(1 for sheet in job.sheets if sheet.problem),
        checklists=any(sheet.format == "checklist" for sheet in job.sheets),
        pack=pack,
        not_there=not_there,
    )
    return text.encode("utf-8")


def cards_of(job: Job) -> tuple[Card, ...]:
    """A card for each module that something was made from, in the package's order, and for all."""
    known = {module.id: module for module in job.package.modules}
    order = dict.fromkeys([*known, *(sheet.module for sheet in job.sheets)])
    cards = []
    for module_id in filter(None, order):
        sheets = tuple(sheet for sheet in job.sheets if sheet.module == module_id)
        if sheets:
            cards.append(_card(job.package, known.get(module_id), module_id, sheets))
    if whole := tuple(sheet for sheet in job.sheets if sheet.format and not sheet.module):
        about = "What is about all modules together."
        cards.append(Card(WHOLE, "The whole package", about, "", _shelves(job.package, whole)))
    return tuple(cards)


def _card(
    package: Package, module: Module | None, module_id: str, sheets: tuple[Sheet, ...]
) -> Card:
    whole = next((sheet.problem for sheet in sheets if not sheet.format), "")
    files = tuple(sheet for sheet in sheets if sheet.format)
    if module is None:
        return Card(module_id, module_id, "", "", _shelves(package, files), whole)
    length = duration(module.minutes) if module.minutes is not None else ""
    version = f"version {module.version}" if module.version else ""
    facts = " · ".join(fact for fact in (length, module.status, version) if fact)
    title = module.title or module_id
    return Card(module_id, title, module.summary, facts, _shelves(package, files), whole)


def _shelves(package: Package, sheets: tuple[Sheet, ...]) -> tuple[Shelf, ...]:
    titles = {framework.id: framework.title for framework in package.frameworks}
    shelves = []
    for name, audience, words in AUDIENCES:
        frameworks = dict.fromkeys(s.framework for s in sheets if s.format == name)
        for framework in frameworks:
            files = [s for s in sheets if s.format == name and s.framework == framework]
            title = f"{words}: {titles.get(framework, framework)}" if framework else words
            icon = "forms" if audience == FOR_THE_DAY else name
            shelves.append(Shelf(icon, audience, title, tuple(map(_file, files))))
    named = {name for name, _, _ in AUDIENCES}
    others = tuple(_file(sheet) for sheet in sheets if sheet.format not in named)
    if others:
        shelves.append(Shelf("note", "Also made", "Other files", others))
    return tuple(shelves)


def _file(sheet: Sheet) -> File:
    usual = KINDS.get(sheet.suffix, sheet.suffix.removeprefix(".").upper())
    words = ALIKE.get((sheet.format, sheet.suffix), usual)
    return File(words, quote(sheet.path), sheet.stamp, sheet.problem)
