"""What may stand between curly brackets, and a word about what is not known there."""

from __future__ import annotations

from difflib import get_close_matches

from toolkit.reading.attributes import FLAGS, Attributes
from toolkit.reading.markdown_rules import UNKNOWN_ATTRIBUTE, UNREAD_ATTRIBUTES
from toolkit.reading.page import Page
from toolkit.reading.remarks import perhaps
from toolkit.reading.typed_rules import SETTINGS_WITHOUT_BRACKETS

EVERYWHERE = ("title", "lang", "id", "evidence")
"""What every block takes; styling that other programs know is passed over in silence."""
_ALIKE = 0.75
"""How alike a word with a dot is to one that we know, of 1, before it is taken for a slip."""
_STYLING = frozenset(
    [
        "align",
        "auto-animate",
        "background",
        "background-color",
        "background-image",
        "collapse",
        "color",
        "data-cap",
        "execute",
        "fig-align",
        "fig-cap",
        "height",
        "icon",
        "appearance",
        "layout",
        "layout-align",
        "layout-ncol",
        "layout-nrow",
        "layout-valign",
        "style",
        "when-format",
        "unless-format",
        "width",
        "fontsize",
        "role",
        "class",
        "custom-style",
        "top",
        "left",
        "right",
        "bottom",
        "dir",
        "start",
        "target",
    ]
)


def look_at_attributes(
    attributes: Attributes,
    takes: tuple[str, ...],
    page: Page,
    line: int,
    words: frozenset[str] = frozenset(),
) -> None:
    """Say what could not be read in attributes, and which keys are not known.

    `words` may stand there with or without a dot before them, beside those of `FLAGS`.
    """
    if attributes.loose:
        page.say(
            SETTINGS_WITHOUT_BRACKETS,
            line,
            "the settings on this line lack one of their curly brackets, or both; they are read "
            "all the same.",
            f"write {attributes.loose}, with {{ and }} around them.",
        )
    if attributes.unread:
        page.say(
            UNREAD_ATTRIBUTES,
            line,
            f"in the curly brackets, “{attributes.unread}” could not be read.",
            'write a word, = and its value, with quotes around a value with spaces: {title="Two '
            'words"}.',
        )
    for key, _ in attributes.pairs:
        if key not in takes and key not in _STYLING and not key.startswith(("data-", "fig-")):
            page.say(
                UNKNOWN_ATTRIBUTE,
                line,
                f"“{key}=” is not known here, so it takes no effect.",
                perhaps(key, takes),
            )
    _look_at_words(attributes, takes, words | FLAGS, page, line)


def _look_at_words(
    attributes: Attributes, takes: tuple[str, ...], known: frozenset[str], page: Page, line: int
) -> None:
    """Say which words do nothing: all without a dot, and those that look like a slip."""
    stray = " ".join(word for word in attributes.words if word not in known)
    if stray:
        page.say(
            UNREAD_ATTRIBUTES,
            line,
            f"in the curly brackets, “{stray}” means nothing here, so it is left out.",
            _instead(stray, attributes, takes, known),
        )
    for word in attributes.classes:
        near = get_close_matches(word, sorted(FLAGS), 1, _ALIKE)
        if near and word not in known and word not in attributes.words:
            page.say(
                UNKNOWN_ATTRIBUTE,
                line,
                f"“.{word}” is not known here, so it takes no effect.",
                f"perhaps you meant “.{near[0]}”.",
            )


def _instead(
    stray: str, attributes: Attributes, takes: tuple[str, ...], known: frozenset[str]
) -> str:
    key, _, value = stray.partition(" ")
    if key in takes and value:
        return f"write = between them: {{{key}={value}}}."
    if near := get_close_matches(stray, sorted(known), 1, _ALIKE):
        return f"perhaps you meant “{near[0]}”."
    if attributes.id:
        name = "-".join((attributes.id, *stray.split()))
        return f"a name is one word: if it belongs to it, write {{#{name}}}."
    return f'write a word, = and its value, such as {{title="{stray}"}}.'
