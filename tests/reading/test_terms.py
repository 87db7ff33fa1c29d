"""The glossary's words in the text: whole words, their plurals, the longest first."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.reading import module, said_about_module
from toolkit.model.inlines import Term
from toolkit.model.package import GlossaryTerm
from toolkit.model.source import Span
from toolkit.model.words import inlines_in, inlines_of, plain, walk
from toolkit.reading.terms import Glossary

PLACE = Span("modules/glossary.yaml")


def glossary(*terms: str | GlossaryTerm) -> Glossary:
    return Glossary(
        tuple(t if isinstance(t, GlossaryTerm) else GlossaryTerm(PLACE, t, "x") for t in terms)
    )


def found(text: str, *terms: str | GlossaryTerm) -> list[str]:
    """The words of a text that are found, in order."""
    return [text[each.start : each.end] for each in glossary(*terms).find(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Consent matters. We ask for consent.", ["Consent", "consent"]),
        ("CONSENT", ["CONSENT"]),
        ("consenting, consented", []),
        ("informed consents", ["consents"]),
        ("consent's meaning, consent’s meaning", ["consent", "consent"]),
        ("(consent) “consent”, consent; consent/assent", ["consent"] * 4),
        ("consent-form and pre-consent", []),
        ("consent - a yes", ["consent"]),
        ("snake_consent_case", []),
    ],
)
def test_whole_words(text: str, words: list[str]) -> None:
    assert found(text, "consent") == words


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("carer", "carers"),
        ("study", "studies"),
        ("bias", "biases"),
        ("research", "researches"),
        ("survey", "surveys"),
        ("box", "boxes"),
        ("focus group", "focus groups"),
        ("REC", "RECs"),
    ],
)
def test_plurals(term: str, text: str) -> None:
    assert found(f"Two {text}.", term) == [text]


def test_acronyms_keep_their_capitals() -> None:
    assert found("The CI said so, ci not, Ci not.", "CI") == ["CI"]
    assert found("People who work there.", "WHO") == []


def test_the_longest_term_first() -> None:
    terms = ("research", "research ethics", "research ethics committee")
    assert found("A research ethics committee does research.", *terms) == [
        "research ethics committee",
        "research",
    ]


def test_words_joined_by_hyphens_or_spaces() -> None:
    assert found("co-production, co production, co‑production", "co-production") == [
        "co-production",
        "co production",
        "co‑production",
    ]
    assert found("peer\u00a0review", "peer review") == ["peer\u00a0review"]
    assert found("peer. Review", "peer review") == []


def test_other_forms_and_acronyms_lead_to_the_term() -> None:
    term = GlossaryTerm(PLACE, "anonymised", "x", acronym="ANON", also=("anonymous", "anonymise"))
    keys = [each.key for each in glossary(term).find("anonymous ANON anonymise anonymised")]
    assert keys == ["anonymised"] * 4


TWO = """\
chief investigator:
  short: who leads a study
  acronym: CI
confidence interval:
  short: the range in which the answer is likely to be
  acronym: CI
  also: [95% CI]
"""


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The confidence interval is wide. CI: 1 to 9.", ["confidence interval"] * 2),
        ("Ask the chief investigator. The CI knows.", ["chief investigator"] * 2),
        ("It was 4 (95% CI 1 to 9). Ask the CI.", ["confidence interval"] * 2),
        ("A [[chief investigator|CI]], and a CI.", ["chief investigator"] * 2),
        ("Ask the CI.", []),
        ("The chief investigator gave a confidence interval (CI).", ["chief investigator", "conf"]),
    ],
)
def test_letters_of_two_terms_mean_the_one_that_is_written_out(text: str, keys: list[str]) -> None:
    (slide,) = module(f"## A\n\n{text}\n", {"modules/glossary.yaml": TWO}).slides
    found = [each.key for each in inlines_in(slide.blocks) if isinstance(each, Term)]
    assert [key[:4] for key in found] == [key[:4] for key in keys]


def test_letters_after_a_percentage_are_no_term() -> None:
    assert found("95% CI, 95 per cent CI; the CI", "CI") == ["CI"]


def test_letters_of_two_terms_cannot_be_asked_for() -> None:
    said = said_about_module("## A\n\n[[CI]]\n", {"modules/glossary.yaml": TWO})
    assert said == ["3: term-without-meaning"]


def test_what_stands_in_brackets_in_a_term_is_not_looked_for() -> None:
    assert found("The arm of a trial.", "arm (of a trial)") == ["arm"]


def test_welsh_and_other_letters() -> None:
    assert found("Mae’r ymchwil yn dda. Café, naïve.", "ymchwil", "café") == ["ymchwil", "Café"]


@pytest.mark.parametrize(
    "text",
    [
        "### Consent",
        "[consent](https://example.org)",
        "`consent`",
        "```\nconsent\n```",
        "> consent",
        "::: {.voice .invented}\nconsent\n:::",
        "[consent]{lang=cy}",
        "::: {lang=cy}\nconsent\n:::",
    ],
    ids=[
        "heading",
        "link",
        "code",
        "code block",
        "quote",
        "voice",
        "language",
        "block in a language",
    ],
)
def test_where_none_is_looked_for(text: str) -> None:
    assert "Term(" not in content(f"## Consent\n\n{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "**consent**",
        "- consent",
        "| a |\n|---|\n| consent |",
        "::: activity\nconsent\n:::",
        "::: notes\nconsent\n:::",
        "x[^1]\n\n[^1]: consent",
        "::: quiz\nWhat is consent?\n\n- [x] a\n:::",
        "::: quiz\nWhat?\n\n- [x] consent\n:::",
    ],
)
def test_where_they_are_found(text: str) -> None:
    assert "Term(" in content(f"## A\n\n{text}\n")


def content(text: str) -> str:
    return repr(module(text, {"modules/glossary.yaml": "consent: saying yes\n"}).sections)


FILES = {"modules/glossary.yaml": "consent: saying yes\nREC: a committee\n"}


class TestAskedFor:
    def term(self, text: str) -> Term:
        (slide,) = module(f"## A\n\n{text}\n", FILES).slides
        (run,) = (run for block in walk(slide.blocks) for run in inlines_of(block))
        (found,) = (each for each in run if isinstance(each, Term))
        return found

    @pytest.mark.parametrize(
        "text", ["[[consent]]", "[[Consent]]", "[[consents]]", "[[consent|yes]]"]
    )
    def test_in_any_form(self, text: str) -> None:
        assert self.term(text).key == "consent"

    def test_in_small_letters(self) -> None:
        assert self.term("[[rec]]").key == "REC"

    def test_one_that_is_not_there(self) -> None:
        assert said_about_module("## A\n\n[[consnt]]\n", FILES) == ["3: term-without-meaning"]

    def test_in_a_heading_it_is_only_words(self) -> None:
        (slide,) = module("## On [[consent]]\n", FILES).slides
        assert plain(slide.heading) == slide.title == "On consent"
        assert not any(isinstance(each, Term) for each in slide.heading)


WORDS = st.lists(
    st.sampled_from(["consent", "carer", "carers", "study", "REC", "rec", "peer", "review", "x"])
)
JOINTS = st.sampled_from([" ", "-", ", ", ". ", "/", "’s ", "_", "  "])
TERMS = ("consent", "carer", "study", "REC", "peer review", "peer")


@given(WORDS, st.lists(JOINTS, min_size=10, max_size=10))
def test_found_terms_stand_apart_in_order_and_as_whole_words(
    words: list[str], joints: list[str]
) -> None:
    text = "".join(f"{word}{joints[place % 10]}" for place, word in enumerate(words))
    after = 0
    for each in glossary(*TERMS).find(text):
        assert after <= each.start < each.end <= len(text)
        after = each.end
        assert not re.match(r"[^\W_]|-[^\W_]", text[each.end :])
        assert not re.search(r"[^\W_]-?$", text[: each.start])


@given(st.text(max_size=60))
def test_marking_never_changes_a_word(text: str) -> None:
    marked = glossary(*TERMS)
    spans = [(each.start, each.end) for each in marked.find(text)]
    assert spans == sorted(spans)
    assert all(each.key in TERMS for each in marked.find(text))
