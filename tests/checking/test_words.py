"""Words: what hurts, what is too long, what nobody explained; never what somebody else said."""

import pytest

from tests.checking.making import HERE, module, paragraph, slide
from toolkit.checking.check import check
from toolkit.checking.words import acronyms, advice
from toolkit.checking.words.hurtful import HURTFUL, may_hurt
from toolkit.checking.words.level import TOO_SHORT, band_of
from toolkit.checking.words.own import ITEM, PROSE, Words
from toolkit.checking.words.sentences import sentences, syllables
from toolkit.model.blocks import Block, List, ListItem, Only, OnlyFor, Quote, Voice
from toolkit.model.inlines import Code, Marked, Term, Text
from toolkit.model.package import Allowed, GlossaryTerm, Package


def advised(
    *blocks: Block | str, allow: tuple[Allowed, ...] = (), language: str = "en-GB"
) -> list[str]:
    """The messages about words in one slide."""
    content = [paragraph(block) if isinstance(block, str) else block for block in blocks]
    glossary = (GlossaryTerm(HERE, "REC", "A committee."),)
    whole = module(slide("A title", *content), language=language)
    package = Package(HERE, "Example", (whole,), glossary=glossary, allowed=allow)
    rules = (*advice.CHECKS, *acronyms.CHECKS)
    return [each.message for each in check(package, {}) if each.rule in rules]


HURTS = [
    "People who suffer from stress",
    "a sufferer",
    "He committed suicide.",
    "a failed suicide attempt",
    "the mentally ill",
    "That is crazy.",
    "A schizophrenic may say so.",
    "an addict",
    "the disabled",
    "able-bodied people",
    "wheelchair-bound",
    "the deaf",
    "the elderly",
    "BAME groups",
    "the chairman",
    "he/she",
    "hard-to-reach groups",
    "the research subjects",
    "Two people refused.",
    "It fell on deaf ears.",
    "just a carer",
]
DOES_NOT = [
    "She is committed to it.",
    "Be patient.",
    "a victim of crime",
    "a double-blind trial",
    "the blind trial",
    "the Deaf community",
    "psychology and psychosis",
    "a diabetic diet",
    "an alcoholic drink",
    "Alcoholics Anonymous",
    "the subjects taught at school",
    "It is invalid.",
    "You may refuse.",
    "a mad-looking hat",
    "service users",
    "Say has, not “suffers from”.",
    'Say has, not "suffers from".',
]


@pytest.mark.parametrize("words", HURTS)
def test_words_that_hurt(words: str) -> None:
    (said,) = advised(words)
    assert "can hurt" in said


@pytest.mark.parametrize("words", DOES_NOT)
def test_words_that_only_look_like_them(words: str) -> None:
    assert advised(words) == []


def test_people_s_own_words_are_never_flagged() -> None:
    words = (paragraph("I suffer from it, I am crazy, and the PPI lead knows. " * 20),)
    assert advised(Quote(HERE, words)) == []
    assert advised(Voice(HERE, words)) == []
    assert advised(Quote(HERE, (List(HERE, (ListItem(HERE, words),)),))) == []


def test_code_and_other_languages_are_left_alone() -> None:
    assert advised(paragraph(Code("sufferer"))) == []
    assert advised(paragraph(Marked((Text("sufferer PPI"),), lang="cy"))) == []
    assert advised("sufferer PPI " * 40, language="cy") == []


@pytest.mark.parametrize("what", ["sufferer", "Sufferers", "suffers from", "hurtful-language"])
def test_a_group_may_keep_a_word_and_says_why(what: str) -> None:
    assert advised("a sufferer", allow=(Allowed(HERE, what, "We chose it."),)) == []
    said = advised("a sufferer", allow=(Allowed(HERE, what),))
    assert len(said) == 2, "the advice stays, and the reason is asked for"


def test_other_words_are_not_kept_with_it() -> None:
    assert len(advised("a crazy sufferer", allow=(Allowed(HERE, "crazy", "Ours."),))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "The PPI lead",
        "Ask the CRN.",
        "Two RCTs were run.",
        "R&D agrees.",
    ],
)
def test_acronyms_that_nobody_explained(words: str) -> None:
    (said,) = advised(words)
    assert "on the slides and in the handout" in said


@pytest.mark.parametrize(
    "words",
    [
        "Patient and public involvement (PPI) means us. The PPI lead",
        "PPI (patient and public involvement)",
        "The NHS and the REC",
        "STOP AND THINK ABOUT IT",
        "A4 and Q2",
        "https://EXAMPLE.ORG",
    ],
)
def test_acronyms_that_are_explained_or_known(words: str) -> None:
    assert advised(words) == []


def test_each_output_explains_for_itself() -> None:
    handout = Only(HERE, OnlyFor.HANDOUT, (paragraph("Patient and public involvement (PPI)"),))
    (said,) = advised(handout, "The PPI lead")
    assert said == "“PPI” is used on the slides before it is explained."


def test_long_sentences_and_paragraphs() -> None:
    assert advised("one two three four five " * 5 + ".") == []
    assert advised("one two three four five " * 5 + "six.") == [
        "the sentence “one two three four five …” has 26 words."
    ]
    assert advised("It is so. " * 5) == []
    assert advised("It is so. " * 6) == ["this paragraph has 6 sentences."]


def test_trainers_notes_may_be_long() -> None:
    assert advised(Only(HERE, OnlyFor.NOTES, (paragraph("It is so. " * 9),))) == []


def test_where_a_sentence_ends() -> None:
    assert len(sentences("Dr. Jones came, e.g. on Monday. He left at 4.30 p.m. and slept.")) == 2
    assert len(sentences("Why? Because “it is so.” Then we left!")) == 3


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("research", 2),
        ("carer", 2),
        ("people", 2),
        ("consent", 2),
        ("cake", 1),
        ("table", 2),
        ("asked", 1),
        ("wanted", 2),
        ("information", 4),
        ("experience", 4),
        ("idea", 3),
        ("changes", 2),
        ("well-being", 3),
        ("a", 1),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def prose(text: str) -> list[Words]:
    return [Words(HERE, text, PROSE)]


def test_a_band_by_the_formula_that_is_fair() -> None:
    plain = "You can say yes. You can say no. It is up to you. "
    hard = "Methodological considerations necessitate comprehensive epidemiological investigation. "
    assert band_of(prose(plain * 3)) == ("", TOO_SHORT)
    assert band_of(prose(plain * 8)) == ("Flesch-Kincaid", "plain")
    assert band_of(prose(hard * 20)) == ("Flesch-Kincaid", "very hard")
    assert band_of(prose(plain * 20)) == ("SMOG", "plain")
    assert band_of(prose(hard * 40)) == ("SMOG", "very hard")
    items = [Words(HERE, "Say yes or no to us", ITEM)] * 20
    assert band_of(items) == ("FORCAST", "plain")


def test_terms_can_be_left_out() -> None:
    from toolkit.checking.words.level import levels

    term = Term((Text("epidemiological"),), "epidemiology")
    line = paragraph("We ask what ", term, " work is for. ")
    (level,) = levels(module(slide("A", *[line] * 20)))
    assert (level.band, level.without_terms) == ("hard", "plain")
    assert levels(module(slide("A", *[line] * 20), language="cy")) == ()


def test_hurtful_words_are_looked_for_in_small_letters_so_they_are_written_so() -> None:
    assert [row.words for row in HURTFUL if row.words != row.words.lower()] == []
    assert may_hurt("So OCD, they said, and BAME.")
    assert not may_hurt("The blind trial, and every OAPsodium.")
