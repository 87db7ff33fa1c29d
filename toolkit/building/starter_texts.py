"""What a new module says before anybody has written in it: a text for each kind of starter."""

from __future__ import annotations

HEAD = """\
---
title: {title}
summary: {summary}
audience: {audience}
outcomes:            # what people can say, feel or do afterwards: know, feel or do
  - know: {outcome}
    checked by: {check}
minutes: {minutes}          # what you promise; the minutes below add up to it
status: draft
version: 0.1.0
---

<!-- These lines are for you. They are in no slide and no handout; take them out when you like.
A line that begins with ## is a slide. What stands under it is on the slide and in the handout.
A block between ::: and ::: is special: notes are for the trainer, handout is only on paper.
Change the words, save, and type: toolkit build -->
"""

WELCOME = """
## Welcome {{minutes={welcome}}}

- Who we are
- When we stop
- Where you can rest

::: notes
Say hello. Tell people that they can step out at any time.
:::
"""

PART = """
## {before}What we will talk about {{minutes={talk}}}

{idea}

::: handout
{paper}
:::

## {before}Try it together{name}

::: activity {{title="{start}Talk in pairs" minutes={activity} group=pairs materials="paper, pens"}}
1. Find a partner.
2. Tell each other one thing that you know about this.
3. Choose one thing to share with the room.
:::
"""

BREAK = """
## Break {{.break minutes={pause}}}
"""

LAST = """
## What stays with you {{minutes={last}}}

::: quiz {{#quiz-1}}
{question}

- [x] {right}
- [ ] {other}
:::

::: reflection {{lines=4}}
What will you do next?
:::
"""

ACTIVITY = """
## What we will do {{#what-we-will-do}}

::: activity {{title="In small groups" minutes={main} group="threes" materials="paper, pens"}}
1. {step}
2. {then}
3. Choose one thing to share with the room.
:::

::: notes
SAY why we do this.
DO go round, and listen.
ACCESS offer to write for others; nobody has to read aloud.
WELLBEING people may sit out, and need give no reason.
:::

## Coming back together {{minutes={last}}}

::: discussion
{debrief}
:::

::: reflection {{lines=4}}
What will you take with you?
:::
"""

STORY = """
## Before we begin {{minutes={welcome}}}

::: content-note
{hard}
:::

## A story {{#a-story minutes={main}}}

<!-- This voice is marked .invented: nobody said it. For a real person's words, write down in
record.yaml what they agreed to, and put consent=st1 here in place of .invented. -->

::: {{.voice .invented}}
{story}
:::

::: notes
Read it slowly, or let the person tell it. Then be quiet for a moment.
:::

## Talking about it {{#talking minutes={last}}}

::: discussion
What stays with you?
:::
"""

QUIZ = """
## What do you remember? {{minutes={main}}}

::: quiz {{#quiz-1}}
{question}

- [x] {right}
- [ ] {other}

::: answer
{why}
:::
:::

## More than one answer {{minutes={last}}}

::: quiz {{#quiz-2}}
{question}

- [x] {right}
- [x] {both}
- [ ] {other}
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

PACKAGE = """\
format: 1
title: {title}
organisation: {organisation}
version: 0.1.0
language: en-GB

# These are printed on the last page of each handout. Take the # away, and write your own.
# contact: Our group, hello@example.org
# support: Ask any of the people who run the session.
# feedback: feedback@example.org, or any of the people who run the session
"""
