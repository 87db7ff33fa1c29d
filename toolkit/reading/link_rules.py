"""What is said about links and pictures that could not be read as such, and about comments."""

from __future__ import annotations

from toolkit.model.diagnostics import Rule, Severity

WARNING = Severity.WARNING

_HEAD = "---\ntitle: Example\n---\n\n## Welcome {#welcome}\n\n"


def _slide(text: str) -> str:
    return _HEAD + text + "\n"


UNREAD_PICTURE = Rule(
    "TK118",
    "unread-picture",
    WARNING,
    "What looks like a picture could not be read as one.",
    "The letters of the address are shown in place of the picture.",
    bad=_slide("![Five people around a table](images/the table.png)"),
    good=_slide("![Five people around a table](<images/table.png>)"),
)
UNREAD_LINK = Rule(
    "TK124",
    "unread-link",
    WARNING,
    "What looks like a link could not be read as one.",
    "Its brackets are shown as they were typed, and nobody can follow the link.",
    bad=_slide("Read the [NHS page](https://www.nhs.uk/mental health/)."),
    good=_slide("Read the [NHS page](https://www.nhs.uk/mental-health/)."),
)
LINK_IN_PIECES = Rule(
    "TK125",
    "link-in-pieces",
    WARNING,
    "A space stands between the words of a link or a picture and its address.",
    "Both are shown as text, and nobody can follow the link.",
    bad=_slide("Read [how the day begins] (#welcome)."),
    good=_slide("Read [how the day begins](#welcome)."),
)
UNKNOWN_LINK_NAME = Rule(
    "TK126",
    "unknown-link-name",
    WARNING,
    "A link names its address in a second pair of square brackets, and no line says what it is.",
    "Its brackets are shown as they were typed, and nobody can follow the link.",
    bad=_slide("Read the [NHS page][nhs]."),
    good=_slide("Read the [NHS page][nhs].\n\n[nhs]: https://www.nhs.uk/"),
)
UNUSED_LINK_ADDRESS = Rule(
    "TK127",
    "unused-link-address",
    WARNING,
    "A line of words in square brackets, a colon and one word more is read as a link's address.",
    "No link uses it, so what it says is shown nowhere.",
    bad=_slide("Come in.\n\n[Room]: Blue"),
    good=_slide("Come in.\n\nRoom: Blue"),
)
NOTES_IN_COMMENT = Rule(
    "TK128",
    "notes-in-comment",
    WARNING,
    "A comment, which nobody is shown, holds what looks like notes for the trainer.",
    "Some programs print such comments as notes. Here they are in no output at all.",
    bad=_slide("Come in.\n\n<!-- Speaker notes: smile. -->"),
    good=_slide("Come in.\n\n::: notes\nSmile.\n:::"),
)

RULES = (
    UNREAD_PICTURE,
    UNREAD_LINK,
    LINK_IN_PIECES,
    UNKNOWN_LINK_NAME,
    UNUSED_LINK_ADDRESS,
    NOTES_IN_COMMENT,
)
