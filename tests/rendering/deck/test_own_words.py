"""The toolkit's own words are English, and say so among the words of another language."""

from __future__ import annotations

from lxml import etree

from tests.rendering.deck.reading_back import A, parts
from tests.rendering.guide.days import job_of
from tests.rendering.reading_back import Page
from toolkit.rendering.deck.slides import render
from toolkit.rendering.page import Medium
from toolkit.rendering.webslides.views import slide_views
from toolkit.rendering.webslides.web import render_html

GERMAN = """\
---
title: Ja oder nein
language: de
status: draft
outcomes:
  - know: Ich darf nein sagen
---

## Willkommen {minutes=5}

::: activity {title="Reden" minutes=5 materials="Stifte"}
1. Reden Sie zu zweit.
:::

## Was hilft

::: tip {title="Vorher"}
Bringen Sie jemanden mit.
:::

::: reflection {title="Zum Nachdenken"}
Was hilft Ihnen?
:::

::: {.voice .invented credit="Eine Angehörige"}
Ich habe nein gesagt.
:::

## Pause {.break minutes=15}

## In English {lang=en}

::: warning
Read it first.
:::
"""
OURS = (
    *("Draft", "What you will learn", "Activity · 5 minutes", "You need: ", "Tip"),
    *("Invented example", "15 minutes", "Thank you", "What we worked towards", "Contact"),
)
THEIRS = (
    *("Ja oder nein", "Ich darf nein sagen", "Willkommen", "Stifte", ": Vorher", "Pause"),
    *("Zum Nachdenken", "Eine Angehörige", "Ich habe nein gesagt."),
)


def spoken_in(data: bytes) -> dict[str, str]:
    """The language of each run on the slides of a deck and in their notes."""
    found = {}
    for name, part in parts(data).items():
        if name.startswith(("ppt/slides/slide", "ppt/notesSlides/notesSlide")):
            for run in etree.fromstring(part).iter(f"{A}r"):
                [look] = run.iter(f"{A}rPr")
                found[run.findtext(f"{A}t", "")] = str(look.get("lang"))
    return found


def test_slides_say_in_which_language_their_words_are() -> None:
    found = spoken_in(render(job_of(GERMAN, contact="Frau Beispiel")).data)
    assert {text: found[text] for text in OURS} == dict.fromkeys(OURS, "en-GB")
    assert {text: found[text] for text in THEIRS} == dict.fromkeys(THEIRS, "de")
    assert (found["Warning"], found["Read it first."]) == ("en-GB", "en")


def test_pages_of_slides_say_so_too() -> None:
    page = Page("".join(view.html for view in slide_views(job_of(GERMAN), Medium.SCREEN).slides))
    said = {str(each): each for each in page.all("span", "h2", "h3", "p")}
    assert said["What you will learn"].attributes["lang"] == "en-GB"
    assert said["Tip"].attributes["lang"] == "en-GB"
    assert "lang" not in said["Eine Angehörige"].attributes


def test_what_leads_from_slide_to_slide_says_that_it_is_english() -> None:
    page = Page(render_html(job_of(GERMAN)).data.decode())
    said = {str(each): each for each in page.all("span", "summary")}
    for text in ("Next slide", "Previous slide", "Slide 2 of 6", "All 6 slides"):
        assert said[text].attributes["lang"] == "en-GB"
