"""What may stand on top of a module: each key declared once, for reading, help and starters."""

from __future__ import annotations

from toolkit.model.fields import Field, Kind

DIRECTIONS = ("for-contributors", "by-contributors-for-professionals", "joint")
STATUSES = ("draft", "pilot", "approved", "retired")

SOURCE_FIELDS = (
    Field("title", Kind.TEXT, "What it is called, with who wrote it.", used_in="handout"),
    Field("where", Kind.TEXT, "Where to find it: an address or a place.", used_in="handout"),
    Field("access", Kind.TEXT, "Whether it is free, and in which form.", used_in="handout"),
    Field("note", Kind.TEXT, "Why it is worth reading.", used_in="handout"),
)

MODULE_FIELDS = (
    Field(
        "title",
        Kind.TEXT,
        "What the module is called, on slides and pages.",
        used_in="every output",
        example="What is research, and why get involved?",
        prompt="What is it called?",
    ),
    Field(
        "summary",
        Kind.TEXT,
        "One or two sentences on what it is and for whom.",
        used_in="handout, index, checklists",
        also=("description", "abstract"),
        example="A first step for people who have never taken part in research.",
    ),
    Field(
        "audience",
        Kind.TEXT,
        "Whom it is for; one or several groups.",
        many=True,
        used_in="handout, checklists",
        example="people who use services; carers",
    ),
    Field(
        "outcomes",
        Kind.OUTCOMES,
        "What a person can say (know), feel or do afterwards, and where it is checked.",
        many=True,
        used_in="slides, handout, checklists",
        also=("objectives", "learning-outcomes", "learning-objectives"),
        example="know: I can say in my own words what research is",
    ),
    Field(
        "minutes",
        Kind.MINUTES,
        "How long it takes in all, breaks included.",
        used_in="handout, run sheet, checklists",
        also=("duration",),
        example="90",
    ),
    Field(
        "start",
        Kind.CLOCK,
        "When a session begins, for the clock times in the run sheet and the timetable.",
        used_in="trainer guide, timetable",
        example="10:00",
    ),
    Field(
        "status",
        Kind.CHOICE,
        "How far the module is.",
        choices=STATUSES,
        used_in="every output",
        example="draft",
    ),
    Field("version", Kind.TEXT, "The version, in your own counting.", used_in="every output"),
    Field("date", Kind.DATE, "The date that is printed.", used_in="every output"),
    Field(
        "language",
        Kind.LANGUAGE,
        "The language it is written in, as a code such as en-GB or cy.",
        used_in="every output, for screen readers",
        also=("lang",),
        example="en-GB",
    ),
    Field("level", Kind.TEXT, "How much people should know before.", used_in="handout"),
    Field(
        "direction",
        Kind.CHOICE,
        "Who teaches whom.",
        choices=DIRECTIONS,
        used_in="checklists",
        example="for-contributors",
    ),
    Field("methods", Kind.TEXT, "Ways of working that it uses.", many=True, used_in="checklists"),
    Field(
        "topics",
        Kind.TEXT,
        "What it is about, in a word each.",
        many=True,
        used_in="index",
        also=("keywords", "tags"),
    ),
    Field(
        "authors",
        Kind.TEXT,
        "Who wrote it, as they agreed to be called.",
        many=True,
        used_in="handout",
        also=("author",),
    ),
    Field(
        "sources",
        Kind.ENTRIES,
        "Where facts come from.",
        many=True,
        fields=SOURCE_FIELDS,
        main="title",
        used_in="handout, checklists",
    ),
    Field(
        "reading",
        Kind.ENTRIES,
        "What to read afterwards.",
        many=True,
        fields=SOURCE_FIELDS,
        main="title",
        used_in="handout",
    ),
    Field(
        "content-notes",
        Kind.TEXT,
        "What could be hard to hear, said before it comes.",
        many=True,
        used_in="slides, handout, checklists",
    ),
    Field(
        "paragraphs",
        Kind.CHOICE,
        "Whether plain paragraphs stand everywhere, or in the handout and the notes only.",
        choices=("everywhere", "handout"),
        used_in="slides",
        example="everywhere",
    ),
    Field(
        "evidence",
        Kind.EVIDENCE,
        "Which places of the module show that a criterion is thought of.",
        used_in="checklists",
        example="uk-spi/UKS2a: working-together",
    ),
    Field(
        "questions",
        Kind.TEXT,
        "Questions that it answers, as older Carpentries lessons write them.",
        many=True,
        used_in="slides, handout",
    ),
    Field(
        "keypoints",
        Kind.TEXT,
        "What to keep in mind, as older Carpentries lessons write it.",
        many=True,
        used_in="slides, handout",
        also=("key-points",),
    ),
    Field("teaching", Kind.MINUTES, "Time for teaching, as the Carpentries write it."),
    Field("exercises", Kind.MINUTES, "Time for exercises, as the Carpentries write it."),
)
"""The front matter. Fields of a record may stand there too; see `record_fields`."""

OF_OTHER_TOOLS = frozenset(
    {
        *("bibliography", "categories", "class", "cover", "csl", "css", "draft", "editor"),
        *("engine", "execute", "filters", "footer", "format", "header", "html", "id", "image"),
        *("jupyter", "kernelspec", "layout", "logo", "marp", "nav-order", "number-sections"),
        *("output", "paginate", "parent", "permalink", "reveal", "size", "slug", "style", "theme"),
        *("toc", "transition"),
    }
)
"""Keys that other programs read, passed over in silence: they hold no words for readers."""
