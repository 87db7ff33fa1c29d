"""One change in the record takes a person's words and picture out of everything."""

from __future__ import annotations

import pytest

from tests.reading.reading import module, reading, said_about_module
from toolkit.model.blocks import Figure, Voice
from toolkit.model.consent import deadlines, refused_stories, shown_stories, withheld
from toolkit.model.words import inlines_in, plain, texts, walk

RECORD = "modules/example/record.yaml"
STORY = "stories:\n  - id: st1\n    consent: {consent}\n"
TEXT = """\
---
title: A story
status: {status}
---

## A story

- Before

::: voice {{consent=st1}}
I said no
:::

> - ::: voice {{consent=st1}}
>   I said no
>   :::

![Two people](a.png){{consent=st1}}

A small ![one](b.png){{consent=st1}} in a line, and a note.[^1]

::: easy-read
::: voice {{consent=st1}}
I said no
:::
:::

[^1]: ::: voice {{consent=st1}}
    I said no
    :::
"""


def words(status: str, consent: str) -> list[str]:
    found = module(TEXT.format(status=status), {RECORD: STORY.format(consent=consent)})
    return [text for slide in found.slides for text in texts(slide.blocks)]


def test_what_was_taken_out_is_nowhere_and_the_rest_is_there() -> None:
    text, record = TEXT.format(status="approved"), {RECORD: STORY.format(consent="taken out")}
    found = module(text, record)
    blocks = [block for slide in found.slides for block in slide.blocks]
    assert not [b for b in walk(blocks) if isinstance(b, Voice | Figure)]
    assert not [i for i in inlines_in(blocks) if type(i).__name__ == "Picture"]
    assert words("approved", "taken out") == ["Before", "A small  in a line, and a note."]
    assert list(withheld(found)) == []
    said = [each for each in said_about_module(text, record) if "taken-out" in each]
    assert [each.partition(":")[0] for each in said] == ["10", "14", "18", "20", "23", "28"]


@pytest.mark.parametrize("consent", ["withdrawn", "refused"])
def test_a_plain_no_is_said_of_words_photographs_notes_and_easy_read(consent: str) -> None:
    found = module(TEXT.format(status="draft"), {RECORD: STORY.format(consent=consent)})
    assert sorted(each.span.line for each in withheld(found)) == [10, 14, 18, 20, 23, 28]
    assert shown_stories(found) == ("st1",)
    assert refused_stories(found) == {"st1": f"the consent st1 is “{consent}”"}


def test_a_photograph_in_a_draft_is_marked_while_nobody_has_agreed() -> None:
    found = module("## One\n\n![Two people](a.png){consent=st1}\n")
    [figure] = [b for slide in found.slides for b in slide.blocks if isinstance(b, Figure)]
    assert plain(figure.caption) == "No consent recorded yet"
    assert said_about_module("## One\n\n![Two people](a.png){consent=st1}\n") == []
    found = module(
        "## One\n\n![Two people](a.png){consent=st1}\n", {RECORD: STORY.format(consent="given")}
    )
    [figure] = [b for slide in found.slides for b in slide.blocks if isinstance(b, Figure)]
    assert figure.caption == ()


def test_a_photograph_in_a_line_of_a_draft_is_marked_behind_it() -> None:
    found = module("## One\n\nHere is **![one](b.png){consent=st1}** of us.\n")
    assert [text for slide in found.slides for text in texts(slide.blocks)] == [
        "Here is one (No consent recorded yet) of us."
    ]


def test_a_quote_that_names_its_consent_is_a_voice() -> None:
    found = module(
        "## One\n\n> I said *no*.\n> {consent=st1 credit=“A carer”}\n\n"
        "> Yes {.invented}\n\n> A book\n"
    )
    voices = [b for slide in found.slides for b in slide.blocks if isinstance(b, Voice)]
    assert [(v.consent, v.credit, v.invented, *texts(v.blocks)) for v in voices] == [
        ("st1", "A carer", False, "I said no."),
        ("", "", True, "Yes"),
    ]
    assert [text for slide in found.slides for text in texts(slide.blocks)][-1] == "A book"


def test_stories_stand_in_two_places_and_both_count() -> None:
    front = "---\n" + STORY.format(consent="withdrawn").replace("st1", "st2") + "---\n"
    front += "## One\n\n::: voice {consent=st2}\nNo\n:::\n"
    found = module(front, {RECORD: STORY.format(consent="given")})
    assert set(refused_stories(found)) == {"st2"}
    assert [each.consent for each in withheld(found)] == ["st2"]


def test_days_by_which_to_ask_again_are_known() -> None:
    dates = "{status: given, review by: 2027-03-01}"
    found = module("## One\n", {RECORD: STORY.format(consent=dates)})
    assert deadlines(found) == {"2027-03-01"}


def test_words_that_were_taken_out_are_blank_in_judgements_that_quoted_them() -> None:
    story = "## One\n\n::: voice {consent=st1}\nI said no, and they thanked me.\n:::\n"
    review = (
        "reviews:\n  - criterion: cpd/CPD1\n    verdict: met\n    remark: |-\n"
        "      Clear. I like “Said NO and they thanked me” best.\n      They thanked me too.\n"
        "    role: carer\n    on: 2026-05-02\n"
    )
    files = {RECORD: STORY.format(consent="taken out"), RECORD.replace("record", "reviews"): review}
    [judgement] = module(story, files).judgements
    assert judgement.remark == "[words that a person took back]\nThey thanked me too."
    assert [(d.rule.name, d.span.path) for d in reading(story, files).diagnostics] == [
        ("words-taken-out", "modules/example/module.md"),
        ("words-taken-out", "modules/example/reviews.yaml"),
    ]
    [judgement] = module(story, files | {RECORD: STORY.format(consent="given")}).judgements
    assert "thanked me” best" in judgement.remark
