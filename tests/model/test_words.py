"""The one walk over words: titles, labels, what to bring and what footnotes say are among them."""

from tests.reading.reading import MODULE, module
from toolkit.accrediting.conditions import CONDITIONS
from toolkit.accrediting.contents import Contents
from toolkit.checking.content import words_in
from toolkit.model.framework import Condition
from toolkit.model.inlines import Picture, Term
from toolkit.model.package import Package
from toolkit.model.source import Span
from toolkit.model.words import inlines_in, texts

TEXT = """\
## Welcome

Words[^n] and ![a dog](dog.png) in a line.

[^n]: A note about [[consent]] with ![a cat](cat.png).

::: activity {title="Do it" materials="pens, paper"}
Go.
:::

::: discussion {title="Say it"}
Go on.
:::

::: reflection {title="Think it"}
Go slow.
:::

::: quiz {title="Know it"}
Which?

- [x] This one
- [ ] That one
:::

::: notes {title="Tell them"}
Softly.
:::
"""
SAID = {"Do it", "pens", "paper", "Say it", "Think it", "Know it", "This one", "Go.", "Softly."}
GLOSSARY = {"modules/glossary.yaml": "consent: saying yes\n"}


def test_nothing_that_is_written_is_left_out() -> None:
    read = module(TEXT, GLOSSARY)
    found = set(texts(next(iter(read.slides)).blocks))
    assert found >= SAID
    assert any(each.startswith("A note about consent") for each in found)
    assert {text for _, text, _ in words_in(read)} >= found


def test_pictures_and_terms_are_found_in_footnotes_too() -> None:
    [slide] = module(TEXT, GLOSSARY).slides
    inside = list(inlines_in(slide.blocks))
    assert [each.source for each in inside if isinstance(each, Picture)] == ["cat.png", "dog.png"]
    assert [each.key for each in inside if isinstance(each, Term)] == ["consent"]


def test_a_word_explained_in_a_footnote_counts() -> None:
    here = Span(MODULE)
    condition = Condition(here, "words-are-explained", "words explained")
    contents = Contents(module(TEXT, GLOSSARY), Package(here, "P", ()))
    found = CONDITIONS["words-are-explained"].look(contents, condition)
    assert isinstance(found, tuple)
    assert found[0].label == "words explained: 1 word"
