"""Examples of the conditions on what participants get, and the table of all examples."""

from __future__ import annotations

from tests.accrediting.examples import (
    OUTCOME_EXAMPLES,
    PLAIN,
    RECORD_EXAMPLES,
    TIME_EXAMPLES,
    Example,
)

SHOWN = """
---
title: Small module
---
## Hello {#hello}
Welcome. There is support for you.

## Where to get support {#support}
Ask us.

::: reflection {#quiet lines=4}
What will you do?
:::
"""
SHOWN_EXAMPLES = {
    "slide-about": Example(
        "- slide about: [support, someone to talk to]",
        SHOWN,
        "",
        ["a slide about support or someone to talk to, in the handout too @ support"],
        SHOWN.replace("support", "tea"),
        "",
        "no slide says “support” or “someone to talk to” on the slide and in the handout",
    ),
    "has": Example(
        "- has: reflection\n  says: room to write down thoughts",
        SHOWN,
        "",
        ["room to write down thoughts @ quiet"],
        PLAIN,
        "",
        "there is no reflection in it",
    ),
    "words-are-explained": Example(
        "- words are explained",
        SHOWN + "\n::: definition\nResearch is a careful way to find out.\n:::\n",
        "",
        ["explained words: 1 word @ support"],
        SHOWN + "\n::: notes\n::: definition\nOnly trainers read this.\n:::\n:::\n",
        "",
        "no word is explained",
    ),
    "formats-at-least": Example(
        "- formats at least: 2",
        PLAIN,
        "",
        [
            "at least 2 formats for participants: slides (pptx, html), "
            "handout (html, pdf, docx) @ package.yaml, line 1"
        ],
        PLAIN,
        "",
        "this package makes 1 format for participants",
        other_more="make: handout.html\n",
    ),
    "makes": Example(
        "- makes: certificate\n  says: a certificate",
        PLAIN,
        "",
        ["a certificate: certificate (html, pdf) @ package.yaml, line 1"],
        PLAIN,
        "",
        "this package does not make certificate",
        other_more="make: [slides, handout, checklist]\n",
    ),
    "every-voice-has-consent": Example(
        "- every voice has consent",
        PLAIN + "\n::: voice {#words consent=st1 credit=Sam}\nI was asked.\n:::\n",
        "stories:\n  - id: st1\n    consent:\n      status: given\n",
        ["a record of consent for every voice: 1 of 1 @ words"],
        PLAIN + "\n::: voice {#words consent=st1 credit=Sam}\nI was asked.\n:::\n",
        "stories:\n  - id: st1\n    consent:\n      status: withdrawn\n",
        "1 of 1 voice without a record of consent; the first is on line 7",
    ),
}

EXAMPLES = RECORD_EXAMPLES | OUTCOME_EXAMPLES | TIME_EXAMPLES | SHOWN_EXAMPLES
"""Every kind of condition by its name."""
