"""A checklist as a workbook: an answer, one row a criterion with room to judge, gaps and slides."""

from __future__ import annotations

from toolkit.model.coverage import State
from toolkit.rendering.checklist.plan import VERDICTS, ChecklistPlan, EvidenceLine, Row
from toolkit.rendering.checklist.planning import plan
from toolkit.rendering.checklist.review import opinion_words
from toolkit.rendering.checklist.workbook import Book, Cell, Column
from toolkit.rendering.format import Job, Rendered

COLOURS = {
    State.FOUND: "leaf",
    State.PARTLY: "amber",
    State.CLAIMED: "plum",
    State.MISSING: "berry",
    State.NOT_NEEDED: "muted",
    State.PEOPLE: "teal",
}
"""The colour of each state by its name in the theme; the words say the same."""

ANSWER = (26, 12, 96)
"""The widths of the first sheet's columns."""

CRITERIA = (
    Column("Id", 11),
    Column("Group", 16),
    Column("Criterion", 36),
    Column("State", 17),
    Column("Beside it", 24),
    Column("Evidence", 66),
    Column("Not found", 52),
    Column("Judgement", 16, VERDICTS),
    Column("Role", 18),
    Column("Date", 15),
    Column("Remark", 34),
    Column("What people said", 44),
    Column("Reference", 30, folded=True),
    Column("Fingerprint", 20, folded=True),
    Column("Words to judge", 60, folded=True),
)
"""What `toolkit review import` reads back: a row by its reference, and what people wrote in it."""
GAPS = (
    Column("File", 16),
    Column("Under", 24),
    Column("What is not there yet", 52),
    Column("What to do", 44),
    Column("What there is", 36),
    Column("It helps", 26),
)
SLIDES = (
    Column("Slide", 9),
    Column("Title", 48),
    Column("Evidence for", 36),
    Column("Claimed only", 36),
)


def render_xlsx(job: Job) -> Rendered:
    """A workbook without formulas, the same bytes for the same checklist."""
    checklist = plan(job)
    title = f"{checklist.title} – {checklist.module}"
    book = Book(job.theme, title, job.package.organisation, checklist.summary, checklist.stamp)
    _answer(book, checklist)
    book.table("Criteria", CRITERIA, [criterion(row) for row in checklist.rows])
    book.table("Still to write", GAPS, _gaps(checklist))
    book.table("Slides", SLIDES, _slides(checklist))
    return Rendered(book.bytes())


def evidence_words(line: EvidenceLine) -> str:
    """A piece of evidence with its places, each on a line of its own."""
    places = [place.words for place in line.first]
    rest = [line.rest] if line.rest else []
    return "\n   ".join([f"• {line.words}", *places, *rest])


def _answer(book: Book, checklist: ChecklistPlan) -> None:
    sheet = book.sheet("Answer", ANSWER, landscape=False)
    lines: list[tuple[Cell, ...]] = [
        ((checklist.framework, "title"),),
        ((f"Checklist for the module “{checklist.module}”", "line"),),
        *(((line, "line"),) for line in checklist.versions),
        (),
        (("State", "head"), ("How many", "head"), ("Which", "head")),
    ]
    for figure in checklist.figures:
        state: Cell = (figure.state.value.capitalize(), COLOURS[figure.state])
        lines.append((state, (figure.number, "number"), (", ".join(figure.ids), "text")))
    for name, texts in (
        ("In words", (checklist.summary,)),
        ("What people said", checklist.review.summary),
        ("What was looked at", checklist.examined),
        ("What was not", checklist.not_examined),
        ("About this framework", checklist.notes),
    ):
        lines.append(())
        for number, text in enumerate(texts):
            lines.append(((name if number == 0 else "", "bold"), ("", "text"), (text, "text")))
    for number, cells in enumerate(lines):
        book.row(sheet, number, cells, ANSWER)


def criterion(row: Row) -> tuple[Cell, ...]:
    """The cells of one criterion, a cell for each of the columns in CRITERIA."""
    return (
        (row.id, "bold"),
        (row.group, "text"),
        (row.text, "text"),
        (row.state.value.capitalize(), COLOURS[row.state]),
        (row.note, "text"),
        ("\n".join(evidence_words(line) for line in row.evidence), "text"),
        ("\n".join(f"• {lack.words}\n   {lack.there}" for lack in row.lacks), "text"),
        (row.judgement, "fill"),
        *((text, "fill") for text in _newest(row)),
        ("\n".join(opinion_words(opinion) for opinion in row.opinions), "text"),
        (row.reference, "line"),
        (row.now.fingerprint, "line"),
        (row.now.written, "line"),
    )


def _newest(row: Row) -> tuple[str, str, str]:
    """Role, day and remark of the newest judgement, or room for them."""
    if not row.opinions:
        return "", "", ""
    newest = row.opinions[0].judgement
    return newest.role, newest.on, newest.remark


def _gaps(checklist: ChecklistPlan) -> list[tuple[Cell, ...]]:
    return [
        (
            (gap.file, "bold"),
            (", ".join(thing.lack.keys), "text"),
            (thing.lack.words, "text"),
            (thing.lack.how, "text"),
            (thing.lack.instead, "text"),
            (", ".join(thing.ids), "text"),
        )
        for gap in checklist.gaps
        for thing in gap.to_do
    ]


def _slides(checklist: ChecklistPlan) -> list[tuple[Cell, ...]]:
    return [
        (
            (slide.number if slide.number is not None else "not known", "bold"),
            (slide.title, "text"),
            (", ".join(slide.shows), "text"),
            (", ".join(slide.claimed), "text"),
        )
        for slide in checklist.slides
    ]
