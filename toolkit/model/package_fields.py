"""What `modules/package.yaml` and `modules/glossary.yaml` may say: each key declared once."""

from __future__ import annotations

from toolkit.model.fields import Field, Kind

ALLOWED_FIELDS = (
    Field("what", Kind.TEXT, "A word, or a rule's name such as long-sentence.", used_in="check"),
    Field("reason", Kind.TEXT, "Why the group chose it; without it nothing changes."),
    Field("agreed-by", Kind.TEXT, "Who agreed.", many=True),
)

CATALOGUE_FIELDS = (
    Field("audiences", Kind.TEXT, "Whom the package is meant to reach.", many=True),
    Field("topics", Kind.TEXT, "What the package is meant to be about.", many=True),
    Field("methods", Kind.TEXT, "How it is meant to be taught.", many=True),
    Field("outcomes", Kind.TEXT, "What outcomes are to be about: know, feel, do.", many=True),
    Field("roles", Kind.TEXT, "What people on the team are meant to do.", many=True),
    Field("stages", Kind.TEXT, "When people are meant to be involved.", many=True),
)
PACKAGE_FIELDS = (
    Field(
        "format",
        Kind.WHOLE_NUMBER,
        "The version of this way of writing.",
        used_in="reading",
        example="1",
    ),
    Field("title", Kind.TEXT, "What the whole package is called.", used_in="every output"),
    Field("organisation", Kind.TEXT, "Who publishes it.", used_in="every output"),
    Field("version", Kind.TEXT, "The version of the whole package.", used_in="index"),
    Field("date", Kind.DATE, "The date of the whole package.", used_in="index"),
    Field(
        "language",
        Kind.LANGUAGE,
        "The language of modules that name none, as a code such as en-GB or cy.",
        used_in="every output",
        example="en-GB",
    ),
    Field("licence", Kind.TEXT, "What others may do with it.", used_in="handout"),
    Field("contact", Kind.TEXT, "Whom to write to.", used_in="handout, slides"),
    Field("feedback", Kind.TEXT, "How to say what was good and what was not.", used_in="handout"),
    Field(
        "feedback-form",
        Kind.TEXT,
        "The address of an evaluation form online; the paper form shows it as a QR code too.",
        used_in="evaluation form",
        example="https://example.org/feedback",
    ),
    Field("support", Kind.TEXT, "Where to find help and somebody to talk to.", used_in="handout"),
    Field(
        "start",
        Kind.CLOCK,
        "When sessions begin, for modules that do not say so themselves.",
        used_in="trainer guide, timetable",
        example="10:00",
    ),
    Field(
        "order",
        Kind.TEXT,
        "The folders of the modules, in the order in which they are best taken.",
        many=True,
        used_in="index",
        also=("modules",),
    ),
    Field(
        "frameworks",
        Kind.TEXT,
        "The quality frameworks that checklists are made for.",
        many=True,
        used_in="checklists",
        example="uk-spi, cpd",
    ),
    Field(
        "make",
        Kind.TEXT,
        "The outputs to make; without it all usual ones.",
        many=True,
        used_in="build",
        example="slides, handout, checklist",
    ),
    Field(
        "catalogue",
        Kind.ENTRIES,
        "What the package is meant to hold; the record shows what no module holds yet.",
        fields=CATALOGUE_FIELDS,
        used_in="record",
    ),
    Field(
        "copies",
        Kind.TEXT,
        "Copies of the handout that people asked for; docs/writing.md lists them.",
        many=True,
        used_in="build",
        example="large-print, easy-read-style",
    ),
    Field(
        "words-we-use",
        Kind.ENTRIES,
        "What people agreed to be called.",
        used_in="a later version",
    ),
    Field(
        "allow",
        Kind.ENTRIES,
        "Words that the group chose to keep, or rules about words to switch off, with the reason.",
        many=True,
        fields=ALLOWED_FIELDS,
        main="what",
        used_in="check",
    ),
    Field(
        "spelling",
        Kind.YES_NO,
        "Whether to look at how words are spelt, in British English.",
        used_in="check",
        example="yes",
    ),
    Field(
        "words",
        Kind.TEXT,
        "Words of your own that are spelt right.",
        many=True,
        used_in="check",
        example="wellness, peercraft",
    ),
    Field("theme", Kind.ANYTHING, "The look belongs in templates/theme.yaml."),
)

TERM_FIELDS = (
    Field(
        "short",
        Kind.TEXT,
        "What it means, in a line.",
        used_in="handout, notes",
        also=("meaning", "definition"),
    ),
    Field("long", Kind.TEXT, "What more there is to say.", used_in="glossary in the handout"),
    Field("acronym", Kind.TEXT, "The letters that stand for it.", used_in="handout"),
    Field(
        "also",
        Kind.TEXT,
        "Other forms of the word that are found in the text too.",
        many=True,
        used_in="finding terms",
    ),
    Field("term", Kind.TEXT, "The word itself, where entries are written as a list."),
)
"""An entry of the glossary: either a plain text, or keys with values."""
