"""A first version of a module: files that build without a message and show where to write."""

from __future__ import annotations

import re
import unicodedata

PACKAGE = """\
format: 1
title: Our training
organisation: Our group
version: 0.1.0
language: en-GB
"""

MODULE = """\
---
title: "{title}"
summary: One sentence that says what this session is for.
audience: people who use services; carers
outcomes:            # what people can say, feel or do afterwards: know, feel or do
  - know: I can say in my own words what this session was about
    checked by: quiz-1
minutes: 35          # what you promise; the minutes below add up to it
status: draft
version: 0.1.0
---

<!-- These lines are for you. They are in no slide and no handout; take them out when you like.
A line that begins with ## is a slide. What stands under it is on the slide and in the handout.
A block between ::: and ::: is special: notes are for the trainer, handout is only on paper.
Change the words, save, and type: toolkit build -->

## Welcome {{minutes=5}}

- Who we are
- When we stop
- Where you can rest

::: notes
Say hello. Tell people that they can step out at any time.
:::

## What we will talk about {{minutes=5}}

Write one idea here, in one or two short sentences.

::: handout
Write what people can read again at home.
:::

## Try it together {{#try-it}}

::: activity {{title="Talk in pairs" minutes=15 group=pairs materials="paper, pens"}}
1. Find a partner.
2. Tell each other one thing that you know about this.
3. Choose one thing to share with the room.
:::

## What stays with you {{minutes=10}}

::: quiz {{#quiz-1}}
What was this session about?

- [x] The right answer
- [ ] Another answer
:::

::: reflection {{lines=4}}
What will you do next?
:::
"""

RECORD = """\
# How this module came to be. Nothing here is needed to build it.
# What still ends in "…" counts as not filled in yet.
# No names, addresses or health details here: use roles such as "a carer".
involvement:
  definition: What involvement means to us, in our own words …
  purpose: Why we made this together …
needs:
  - text: What people asked for …
    not included: Why it is not in, if it is not …
"""


def slug(name: str) -> str:
    """A folder's name from what a person typed: lower case, hyphens, letters without accents."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def title_of(name: str) -> str:
    """A title from what a person typed: spaces for hyphens, a large letter first, no colon."""
    words = name.replace("-", " ").replace("_", " ").strip()
    return (words[:1].upper() + words[1:]).replace(":", " –")


def starter(name: str, *, with_package: bool) -> dict[str, str]:
    """The files of a new module: path in the project → text. `name` is as a person typed it."""
    folder = slug(name)
    words = name.replace("-", " ").replace("_", " ").strip()
    title = (words[:1].upper() + words[1:]).replace("\\", "\\\\").replace('"', '\\"')
    files = {
        f"modules/{folder}/module.md": MODULE.format(title=title),
        f"modules/{folder}/record.yaml": RECORD,
    }
    if with_package:
        files["modules/package.yaml"] = PACKAGE
    return files
