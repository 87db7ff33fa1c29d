"""Modules made straight from the model's types, so that renderers are tested without a reader."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

from toolkit.model.blocks import (
    Activity,
    Align,
    Block,
    Callout,
    CalloutKind,
    CodeBlock,
    Column,
    Columns,
    Definition,
    DefinitionList,
    Discussion,
    Figure,
    Group,
    Heading,
    List,
    ListItem,
    Only,
    OnlyFor,
    Option,
    Paragraph,
    Question,
    Quiz,
    Quote,
    Reflection,
    SlideBreak,
    Table,
    Voice,
)
from toolkit.model.inlines import (
    Code,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Marked,
    Picture,
    Strike,
    Strong,
    Term,
    Text,
)
from toolkit.model.minutes import Minutes
from toolkit.model.package import GlossaryTerm, Module, Outcome, Package, Section, Slide, Source
from toolkit.model.record import Entries, Record
from toolkit.model.source import Span
from toolkit.model.theme import Theme
from toolkit.rendering.format import Job, Templates

FILE = "modules/everything/module.md"
HERE = Span(FILE, 7, 7)
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
SMILE = "\N{SLIGHTLY SMILING FACE}"


def words(text: str) -> Inlines:
    """Plain words."""
    return (Text(text),)


def paragraph(*inlines: Inline | str) -> Paragraph:
    """A paragraph of words and other inlines."""
    return Paragraph(HERE, tuple(Text(i) if isinstance(i, str) else i for i in inlines))


def bullets(*items: str, ordered: bool = False) -> List:
    """A plain list."""
    return List(HERE, tuple(ListItem(HERE, (paragraph(i),)) for i in items), ordered)


def slide(title: str, *blocks: Block, **more: object) -> Slide:
    """A slide with blocks."""
    anchor = title.lower().replace(" ", "-").replace("?", "")
    made = Slide(HERE, anchor, title, words(title) if title else (), blocks)
    return replace(made, **more)  # type: ignore[arg-type]  # any of a slide's own fields


def module(*slides: Slide, **more: object) -> Module:
    """A module with slides in one section without a title."""
    record = Record(HERE, Entries(HERE, ()))
    sections = (Section(HERE, "", "", slides),)
    made = Module(Span(FILE), "everything", "A module that holds every block", sections, record)
    return replace(made, **more)  # type: ignore[arg-type]  # any of a module's own fields


@cache
def bundled() -> Templates:
    """The toolkit's own templates."""
    texts, files = {}, {}
    for path in sorted(TEMPLATES.rglob("*")):
        name = path.relative_to(TEMPLATES).as_posix()
        if path.suffix in (".j2", ".css", ".svg"):
            texts[name] = path.read_text("utf-8")
        elif path.is_file() and path.suffix != ".yaml":
            files[name] = path.read_bytes()
    return Templates(texts, files)


@cache
def theme() -> Theme:
    """The theme that is bundled."""
    from toolkit.reading.theme import read_theme

    read, _ = read_theme(None, (TEMPLATES / "theme.yaml").read_bytes())
    return read


@cache
def drawn() -> dict[str, bytes]:
    """A photograph, or what goes for one, and a drawing."""
    from PIL import Image

    photograph = BytesIO()
    Image.new("RGB", (1600, 900), "#0B5D66").save(photograph, "PNG")
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90">'
        b'<circle cx="80" cy="45" r="40" fill="#0B5D66"/></svg>'
    )
    return {"table.png": photograph.getvalue(), "circle.svg": drawing}


def job(of: Module | None, **more: object) -> Job:
    """A job about a module."""
    package = Package(
        Span("modules/package.yaml"),
        "Getting started in research",
        (of,) if of else (),
        glossary=GLOSSARY,
        organisation="Example group",
        version="0.1.0",
        contact="Example group, hello@example.org",
        feedback="Write to feedback@example.org, or say it to any of us.",
        support="Talk to any of us. There is a list of helplines at www.example.org/support.",
        licence="CC BY 4.0",
    )
    pictures = {f"modules/everything/images/{name}": data for name, data in drawn().items()}
    made = Job(package, theme(), bundled(), pictures, "0.1.0 · abc1234", of)
    return replace(made, **more)  # type: ignore[arg-type]  # any of a job's own fields


GLOSSARY = (
    GlossaryTerm(HERE, "consent", "a yes that you can take back"),
    GlossaryTerm(
        HERE,
        "randomised",
        "decided by chance.",
        long="Nobody can know beforehand which group they will be in.",
    ),
    GlossaryTerm(
        HERE, "research ethics committee", "a group that keeps people safe", acronym="REC"
    ),
    GlossaryTerm(HERE, "never used", "so it is not in the list"),
)


def table_picture(**more: object) -> Picture:
    """A picture that is there."""
    path = "modules/everything/images/table.png"
    made = Picture(HERE, "images/table.png", path, "Five people sit around a table")
    return replace(made, **more)  # type: ignore[arg-type]  # any of a picture's own fields


def circle(**more: object) -> Picture:
    """A drawing that is there."""
    path = "modules/everything/images/circle.svg"
    made = Picture(HERE, "images/circle.svg", path, "A circle", width=0.3)
    return replace(made, **more)  # type: ignore[arg-type]  # any of a picture's own fields


def missing_picture() -> Picture:
    """A picture whose file is not there."""
    return Picture(HERE, "images/gone.png", "modules/everything/images/gone.png", "A lost picture")


NOTE = Footnote((paragraph("A note, with a ", Link(words("link"), "https://example.org/a"), "."),))
EVERY_INLINE: Inlines = (
    Text("Plain “words”, Łódź, "),
    Strong((Text("strong ones"), Emphasis(words(" and gentle ones")))),
    Text(", "),
    Strike(words("words taken back")),
    Text(", "),
    Code("<code> & more"),
    Text(", a "),
    Link((Text("link to the "), Strong(words("world"))), "https://example.org/some/where"),
    Text(", one to "),
    Link(words("another module"), "../another/module.md", "another", "where"),
    Text(", one "),
    Link(words("within"), "#a-story", "", "a-story"),
    Text(", one to "),
    Link(words("what is not shown"), "#tea", "", "tea"),
    Text(", one to a "),
    Link(words("danger"), "javascript:alert(1)"),
    Text(", "),
    Marked(words("croeso"), lang="cy"),
    Text(", a "),
    Term(words("randomised"), "randomised"),
    Text(" trial, "),
    Term(words("randomised"), "randomised"),
    Text(" again,"),
    LineBreak(),
    Text("a new line, a picture "),
    circle(),
    Text(" in the line, and a note."),
    NOTE,
    Text(" And the same note again."),
    NOTE,
)
EVERY_CALLOUT = tuple(
    Callout(HERE, kind, (paragraph(f"What a box of the kind “{kind.value}” holds."),))
    for kind in CalloutKind
)
ROWS = Table(
    HERE,
    (words("When"), words("What"), words("How many")),
    (
        (words("10:00"), words("Welcome, and a round of names"), words("6")),
        (words("10:15"), (Text("Tea"), LineBreak(), Text("and talk")), words("12")),
    ),
    (Align.LEFT, Align.CENTRE, Align.RIGHT),
    caption=words("The morning"),
)
PLAIN_ROWS = Table(
    HERE,
    (),
    (
        (words("Ask"), words("A question comes from people who use services, carers or staff.")),
        (words("Plan"), words("A group plans the study, and keeps people safe.")),
    ),
    (Align.LEFT, Align.LEFT),
)
QUIZ = Quiz(
    HERE,
    (
        Question(
            HERE,
            (paragraph("Can you take a yes back?"),),
            (Option(HERE, words("Yes, at any time"), True), Option(HERE, words("No"), False)),
        ),
        Question(HERE, (paragraph("What would help you to say no?"),), ()),
    ),
    title="What do you remember?",
    id="quiz-1",
)
HEADING = Heading(HERE, 5, words("Deep down"))
HIDDEN = "Words that handouts never show."


@cache
def everything() -> Module:
    """A module with every block, every inline, and a little of what people really write."""
    return module(
        outcomes=(
            Outcome(HERE, "o1", "I can say what consent is."),
            Outcome(HERE, "o2", "I feel free to say no."),
        ),
        summary="A first step, with one of everything.",
        audience=("people who use services", "carers, family members and friends"),
        minutes=Minutes(90, 120),
        version="0.3.0",
        date="2026-05-02",
        content_notes=("A story speaks about saying no.",),
        reading=(Source(HERE, "A book", "www.example.org, search for “book”", "free"),),
        sources=(Source(HERE, "A study", "https://example.org/study", note="what 13 people said"),),
        sections=(
            Section(HERE, "words", "Words", tuple(_words())),
            Section(HERE, "boxes", "Boxes", tuple(_boxes())),
        ),
    )


def _words() -> list[Slide]:
    nested = ListItem(HERE, (paragraph("A point"), bullets("below", "and below")))
    done = ListItem(HERE, (paragraph("A task that is done"),), True)
    not_done = ListItem(HERE, (paragraph("A task that is not"),), False)
    meaning = (paragraph("A yes that you can take back."),)
    return [
        slide(
            "Words in lines", Paragraph(HERE, EVERY_INLINE), Heading(HERE, 5, words("Deep down"))
        ),
        slide(
            "Lists",
            List(HERE, (nested, ListItem(HERE, (paragraph("Another"), paragraph("Going on"))))),
            List(
                HERE, (ListItem(HERE, (paragraph("Third"),)),), ordered=True, start=3, tight=False
            ),
            List(HERE, (done, not_done)),
            SlideBreak(HERE),
            DefinitionList(HERE, (Definition(HERE, words("Consent"), (meaning,)),)),
        ),
        slide("What you will learn", shows_outcomes=True),
        slide("Rows", ROWS, PLAIN_ROWS),
        slide(
            "Pictures",
            Figure(HERE, (table_picture(width=0.6),), words("Where we met")),
            Figure(HERE, (circle(), circle(alt="Another circle"))),
            Figure(HERE, (circle(decorative=True, alt=""),)),
            Figure(HERE, (missing_picture(),)),
        ),
        slide(
            "Quoted",
            Quote(HERE, (paragraph("Words from a book."),)),
            CodeBlock(HERE, "if a < b:\n    print('kept')\n", "python"),
            Group(HERE, (paragraph("Bore da i bawb."),), lang="cy"),
        ),
        slide("Tea", paragraph("The quiet room is open."), is_break=True),
        slide("Only spoken", Only(HERE, OnlyFor.NOTES, (paragraph(HIDDEN),))),
    ]


def _boxes() -> list[Slide]:
    answer = Only(HERE, OnlyFor.ANSWER, (paragraph(HIDDEN),))
    return [
        slide(
            "Listening",
            Activity(
                HERE,
                "Listen in pairs",
                (bullets("One talks.", "One listens.", ordered=True), answer),
                Minutes(10, 15),
                "pairs",
                ("paper", "pens"),
                id="listen",
            ),
            Only(HERE, OnlyFor.HANDOUT, (paragraph("For readers."),)),
            Only(HERE, OnlyFor.SLIDE, (paragraph(HIDDEN),)),
        ),
        slide(
            "Thinking and talking",
            Reflection(HERE, (paragraph("What helps you?"),), lines=8, id="reflect"),
            Discussion(HERE, (paragraph("Who is not here?"),), minutes=Minutes(5, 5)),
            QUIZ,
        ),
        slide("Every box", *EVERY_CALLOUT),
        slide(
            "A story",
            Voice(HERE, (paragraph("Me and him was never asked."),), credit="A. Carer"),
            Voice(HERE, (paragraph("I never said this."),), invented=True),
        ),
        slide(
            "Side by side",
            Columns(
                HERE,
                (
                    Column(HERE, (paragraph("Numbers tell us how many."),), 0.4),
                    Column(HERE, (bullets("Stories", "Pictures"),), 0.6),
                ),
            ),
        ),
        slide(
            "",
            paragraph(
                "Content without a title, about a ",
                Term(words("REC"), "research ethics committee"),
                ".",
            ),
        ),
    ]
