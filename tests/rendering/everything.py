"""A module with every block and every inline, and what is to be seen of it and what is not."""

from __future__ import annotations

from functools import cache

from tests.rendering.samples import (
    HERE,
    bullets,
    circle,
    missing_picture,
    module,
    paragraph,
    slide,
    table_picture,
    words,
)
from toolkit.model.blocks import (
    Activity,
    Align,
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
    Inlines,
    LineBreak,
    Link,
    Marked,
    Strike,
    Strong,
    Term,
    Text,
)
from toolkit.model.minutes import Minutes
from toolkit.model.package import Module, Outcome, Section, Slide, Source

NOTE = Footnote(
    (paragraph("A note, with a ", Link(words("link"), "https://example.org/a"), "."),), 1
)
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
