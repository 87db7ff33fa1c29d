"""What is said about a file's text and about Markdown: the TK1xx rules, with an example of each."""

from __future__ import annotations

from toolkit.model.diagnostics import Rule, Severity

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE

_HEAD = "---\ntitle: Example\n---\n\n## Welcome\n\n"


def _slide(text: str) -> str:
    return _HEAD + text + "\n"


GOOD = _slide("Come in and sit where you like.")

UNREADABLE_TEXT = Rule(
    "TK101",
    "unreadable-text",
    ERROR,
    "A file does not hold text.",
    "A picture or a Word document was perhaps saved under a name that ends in .md.",
    untestable="It is about bytes that no text can show; tests of reading hold such files.",
)
UNKNOWN_ENCODING = Rule(
    "TK102",
    "encoding-not-utf8",
    WARNING,
    "A file is not saved as UTF-8, the way of writing letters that every program knows.",
    "Letters such as é, ŵ and “ may come out as something else.",
    untestable="It is about bytes that no text can show; tests of reading hold such files.",
)
CONTROL_CHARACTERS = Rule(
    "TK103",
    "control-characters",
    ADVICE,
    "A file holds characters that cannot be seen or printed; they are left out.",
    "They come along when text is copied from other programs, and PowerPoint refuses them.",
    bad=_slide("Come in\x07 and sit where you like."),
    good=GOOD,
)
UNCLOSED_BLOCK = Rule(
    "TK104",
    "unclosed-block",
    ERROR,
    "A block that begins with three colons has no line of three colons that ends it.",
    "What comes after it may go to people whom it is not meant for.",
    bad=_slide("::: notes\nSmile."),
    good=_slide("::: notes\nSmile.\n:::"),
)
STRAY_BLOCK_END = Rule(
    "TK105",
    "stray-block-end",
    WARNING,
    "A line of three colons ends a block where none is open.",
    "The line that should begin the block is perhaps misspelt, and its words are shown to all.",
    bad=_slide("Smile.\n\n:::"),
    good=_slide("::: notes\nSmile.\n:::"),
)
UNKNOWN_BLOCK = Rule(
    "TK106",
    "unknown-block",
    WARNING,
    "The word after three colons is not the name of a block.",
    "Its words are kept, and shown to everybody like any other text.",
    bad=_slide("::: nots\nSmile.\n:::"),
    good=_slide("::: notes\nSmile.\n:::"),
)
UNREAD_ATTRIBUTES = Rule(
    "TK107",
    "unread-attributes",
    WARNING,
    "What stands between curly brackets could not be read in full.",
    "A time, a name or a width that was meant there does not take effect.",
    bad=_slide('::: activity {title="Talk in pairs minutes=5}\nTalk.\n:::'),
    good=_slide('::: activity {title="Talk in pairs" minutes=5}\nTalk.\n:::'),
)
UNKNOWN_ATTRIBUTE = Rule(
    "TK108",
    "unknown-attribute",
    WARNING,
    "A word before an equals sign is not known here.",
    "What it says does not take effect.",
    bad=_slide("::: activity {minuts=5}\nTalk in pairs.\n:::"),
    good=_slide("::: activity {minutes=5}\nTalk in pairs.\n:::"),
)
UNREAD_ATTRIBUTE_VALUE = Rule(
    "TK109",
    "unread-attribute-value",
    WARNING,
    "A time, a number or a width after an equals sign could not be understood.",
    "It is left out of the run sheet or the layout.",
    bad=_slide("::: activity {minutes=soon}\nTalk in pairs.\n:::"),
    good=_slide("::: activity {minutes=5-10}\nTalk in pairs.\n:::"),
)
RAW_HTML = Rule(
    "TK110",
    "raw-html",
    WARNING,
    "A piece of HTML is shown as the letters that it is made of; <br> alone on a line is left out.",
    "HTML works on web pages only, and the same text also becomes slides and paper.",
    bad=_slide("Come in and <u>sit</u> where you like."),
    good=_slide("Come in and **sit** where you like."),
)
UNCLOSED_COMMENT = Rule(
    "TK111",
    "unclosed-comment",
    WARNING,
    "A comment begins with <!-- and never ends.",
    "It would hide everything after it, so it is shown instead.",
    bad=_slide("<!-- ask Sam about this\n\nCome in."),
    good=_slide("<!-- ask Sam about this -->\n\nCome in."),
)
DEEP_NESTING = Rule(
    "TK112",
    "deep-nesting",
    WARNING,
    "Lists stand inside one another more than 8 deep, or quotes and boxes more than 16.",
    "Nobody can follow that, so what is deeper is kept as plain text.",
    bad=_slide("::: handout\n" + "- " * 30 + "Come in.\n:::"),
    good=_slide("- One\n  - Two\n    - Three"),
)
HEADING_BY_DASHES = Rule(
    "TK113",
    "heading-by-dashes",
    WARNING,
    "Three dashes stand right under a line of text, which makes that line the title of a slide.",
    "Three dashes after an empty line begin a further slide, and that is often what is meant.",
    bad=_slide("Come in.\n\nSit where you like\n---\n\nThere is tea."),
    good=_slide("Come in.\n\nSit where you like.\n\n---\n\nThere is tea."),
)
HEADING_INSIDE_BLOCK = Rule(
    "TK114",
    "slide-heading-inside-block",
    WARNING,
    "A # or ## stands in the middle of a block, where it cannot begin a slide.",
    "The line that ends the block is perhaps missing, and the slide with it.",
    bad=_slide("::: notes\nSmile.\n\n## Tea\n\nThere is tea.\n:::"),
    good=_slide("::: notes\nSmile.\n:::\n\n## Tea\n\nThere is tea."),
)
DUPLICATE_ID = Rule(
    "TK115",
    "duplicate-id",
    WARNING,
    "Two places in a module have the same name after the # in curly brackets.",
    "Links, outcomes and evidence that use the name lead to the first of the two.",
    bad=_slide("Come in.\n\n## Tea {#tea}\n\nThere is tea.\n\n## Cake {#tea}\n\nThere is cake."),
    good=_slide("Come in.\n\n## Tea {#tea}\n\nThere is tea.\n\n## Cake {#cake}\n\nThere is cake."),
)
LINK_TO_NOWHERE = Rule(
    "TK116",
    "link-to-nowhere",
    WARNING,
    "A link leads to a module or to a place in one that is not there.",
    "Readers who follow it get nowhere.",
    bad=_slide("Read [about the tea](#te).\n\n## Tea {#tea}\n\nThere is tea."),
    good=_slide("Read [about the tea](#tea).\n\n## Tea {#tea}\n\nThere is tea."),
)
UNEXPLAINED_TERM = Rule(
    "TK117",
    "term-without-meaning",
    WARNING,
    "A word in double square brackets is not in the glossary, or stands for two things there.",
    "It is meant to be explained, and readers find no explanation.",
    bad=_slide("We ask for your [[consent]]."),
    good="=== modules/glossary.yaml\nconsent: saying yes, with time to think\n"
    "=== modules/example/module.md\n" + _slide("We ask for your [[consent]]."),
)
FOREIGN_CALLOUT = Rule(
    "TK119",
    "foreign-callout",
    WARNING,
    "A box is written with three exclamation marks, as for MkDocs.",
    "Its words are kept, but they look like code.",
    bad=_slide("!!! tip\n    Bring somebody with you."),
    good=_slide("::: tip\nBring somebody with you.\n:::"),
)
UNEVEN_TABLE_ROW = Rule(
    "TK120",
    "uneven-table-row",
    WARNING,
    "A row of a table has more cells than the first row, or fewer.",
    "A column without a heading is added for them, so that nothing is lost.",
    bad=_slide("| When | What |\n|---|---|\n| 10:00 | Tea | Cake |"),
    good=_slide("| When | What |\n|---|---|\n| 10:00 | Tea and cake |"),
)
UNUSED_FOOTNOTE = Rule(
    "TK121",
    "unused-footnote",
    WARNING,
    "A footnote is written down, and no place in the text refers to it.",
    "It is shown where it is written, since a reader would never find it otherwise.",
    bad=_slide("Come in.\n\n[^1]: The door is on the left."),
    good=_slide("Come in.[^1]\n\n[^1]: The door is on the left."),
)
FOOTNOTE_IN_FOOTNOTE = Rule(
    "TK122",
    "footnote-in-footnote",
    WARNING,
    "A footnote refers to a footnote.",
    "Pages cannot show that, so the mark is kept as plain text.",
    bad=_slide("Come in.[^1]\n\n[^1]: The door is on the left.^[Blue.]"),
    good=_slide("Come in.[^1]\n\n[^1]: The door is on the left. It is blue."),
)
FILE_NOT_READ = Rule(
    "TK123",
    "file-not-read",
    WARNING,
    "A file stands where the toolkit does not look for one.",
    "What it holds appears in no output.",
    bad="=== modules/example/module.md\n" + GOOD + "=== modules/example/lesson.md\n" + GOOD,
    good="=== modules/example/module.md\n" + GOOD + "=== modules/lesson/module.md\n" + GOOD,
)

RULES = (
    UNREADABLE_TEXT,
    UNKNOWN_ENCODING,
    CONTROL_CHARACTERS,
    UNCLOSED_BLOCK,
    STRAY_BLOCK_END,
    UNKNOWN_BLOCK,
    UNREAD_ATTRIBUTES,
    UNKNOWN_ATTRIBUTE,
    UNREAD_ATTRIBUTE_VALUE,
    RAW_HTML,
    UNCLOSED_COMMENT,
    DEEP_NESTING,
    HEADING_BY_DASHES,
    HEADING_INSIDE_BLOCK,
    DUPLICATE_ID,
    LINK_TO_NOWHERE,
    UNEXPLAINED_TERM,
    FOREIGN_CALLOUT,
    UNEVEN_TABLE_ROW,
    UNUSED_FOOTNOTE,
    FOOTNOTE_IN_FOOTNOTE,
    FILE_NOT_READ,
)
