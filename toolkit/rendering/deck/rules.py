"""What the deck has to say: about what does not fit, and about templates that lack something."""

from __future__ import annotations

from toolkit.model.diagnostics import Rule, Severity
from toolkit.rendering.pictures import UNREADABLE_PICTURE

_ITEM = "- People take part because they want to, and they can stop at any time they like\n"

OVERFULL_SLIDE = Rule(
    "TK601",
    "overfull-slide",
    Severity.WARNING,
    "A slide holds more than fits, so that it goes on to further slides.",
    "Nothing is lost, but people read a slide with a few lines more easily than two full ones.",
    bad="# Consent\n\n## What consent means\n\n" + _ITEM * 12,
    good="# Consent\n\n## What consent means\n\n" + _ITEM * 3,
)
OFF_SLIDE = Rule(
    "TK602",
    "content-off-slide",
    Severity.WARNING,
    "Something on a slide is too large for it and cannot be cut in two.",
    "It would reach beyond the edge, where nobody can read it.",
    untestable="ordinary words can always be cut; it takes a template with hardly any room",
)
LONG_TITLE = Rule(
    "TK603",
    "long-title",
    Severity.ADVICE,
    "A title is too long for its place.",
    "It is set smaller, and what still does not fit stands in the text below it. Short titles "
    "are easier to remember, and to find again.",
    bad="# Consent\n\n## "
    + "What consent means for people who take part in research " * 6
    + "\n\nYou can say no.\n",
    good="# Consent\n\n## What consent means\n\nYou can say no.\n",
)
MISSING_LAYOUT = Rule(
    "TK610",
    "missing-layout",
    Severity.ADVICE,
    "The template has no layout made for a kind of slide.",
    "Another layout is used instead. You can add one to the template, or name one under "
    "layouts: in theme.yaml.",
    untestable="it needs a PowerPoint template",
)
UNREADABLE_TEMPLATE = Rule(
    "TK611",
    "unreadable-template",
    Severity.ERROR,
    "The template for slides cannot be opened.",
    "The slides are made with the toolkit's own template instead.",
    untestable="it needs a damaged PowerPoint template",
)
SMALL_TEMPLATE_TEXT = Rule(
    "TK612",
    "small-template-text",
    Severity.ADVICE,
    "The template sets text smaller than people can read from the back of a room.",
    "The text is set in the theme's smallest size instead.",
    untestable="it needs a PowerPoint template",
)
ESTIMATED_FONT = Rule(
    "TK613",
    "estimated-font",
    Severity.ADVICE,
    "The template uses letters whose widths the toolkit does not know.",
    "It then leaves more room than may be needed, so that nothing runs off a slide.",
    untestable="it needs a PowerPoint template",
)
UNKNOWN_LAYOUT = Rule(
    "TK614",
    "unknown-layout",
    Severity.WARNING,
    "A layout is asked for that is neither a kind of slide nor in the template.",
    "The layout is chosen by what is on the slide instead.",
    bad='# Consent\n\n## What consent means {layout="sideways"}\n\nYou can say no.\n',
    good='# Consent\n\n## What consent means {layout="key message"}\n\nYou can say no.\n',
)
PALE_TEMPLATE_TEXT = Rule(
    "TK615",
    "pale-template-text",
    Severity.ADVICE,
    "The template sets words in a colour that hardly stands out from what is behind them.",
    "The words are set in dark or white letters instead.",
    untestable="it needs a PowerPoint template",
)
OVERLAPPING_SLOTS = Rule(
    "TK616",
    "overlapping-slots",
    Severity.ADVICE,
    "In the template, text or a picture would stand on the title or the footer.",
    "It is moved, so that nothing stands on anything else.",
    untestable="it needs a PowerPoint template",
)
WORDS_ON_PICTURE = Rule(
    "TK617",
    "words-on-picture",
    Severity.ADVICE,
    "In the template, words stand on a picture that hides them, or nobody knows whether it does.",
    "What hides words is computed for a photograph that is shown as it is, and said. On all else, "
    "such as colours that run into one another, somebody has to look.",
    untestable="it needs a PowerPoint template",
)
MISSING_SLIDE_NUMBER = Rule(
    "TK618",
    "missing-slide-number",
    Severity.ADVICE,
    "The template has no place for the number of a slide, or for the version.",
    "Checklists and guides name slides by their numbers, and the version tells which words a "
    "print holds.",
    untestable="it needs a PowerPoint template",
)
RULES = (
    OVERFULL_SLIDE,
    OFF_SLIDE,
    LONG_TITLE,
    MISSING_LAYOUT,
    UNREADABLE_TEMPLATE,
    SMALL_TEMPLATE_TEXT,
    ESTIMATED_FONT,
    UNKNOWN_LAYOUT,
    PALE_TEMPLATE_TEXT,
    OVERLAPPING_SLOTS,
    WORDS_ON_PICTURE,
    MISSING_SLIDE_NUMBER,
    UNREADABLE_PICTURE,
)
