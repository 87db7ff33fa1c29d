"""Consent: which voices may be shown, and when nothing is said because nobody is concerned."""

import pytest

from tests.checking.making import (
    HERE,
    entries,
    found,
    items,
    module,
    paragraph,
    slide,
    the_record,
    voice,
)
from toolkit.model.blocks import Only, OnlyFor
from toolkit.model.record import Entries, Entry, Record, Scalar
from toolkit.model.source import Span

RECORD = Span("modules/example/record.yaml", 3)
WITHDRAWN = Scalar(RECORD, "withdrawn")
CONSENT_WITHDRAWN = Entry(RECORD, "consent", Entries(RECORD, (Entry(RECORD, "status", WITHDRAWN),)))


def story(status: str) -> Record:
    return the_record(stories=items(entries(id="st1", consent=entries(status=status))))


def test_a_draft_voice_without_consent_is_worth_a_look() -> None:
    assert found(voice()) == ["voice-without-consent"]


def test_beyond_drafts_it_must_be_mended() -> None:
    pilot = module(slide("A story", voice()), status="pilot")
    assert found(pilot) == ["published-voice-without-consent"]


def test_given_consent_is_enough() -> None:
    spoken = slide("A story", voice(consent="st1"))
    assert found(module(spoken, record=story("given"))) == []
    assert found(module(spoken, record=story("given"), status="pilot")) == []


def test_consent_that_was_only_asked_for_is_none() -> None:
    spoken = slide("A story", voice(consent="st1"))
    assert found(module(spoken, record=story("asked"))) == ["voice-without-consent"]
    approved = module(spoken, record=story("asked"), status="pilot")
    assert found(approved) == ["published-voice-without-consent"]


@pytest.mark.parametrize("status", ["withdrawn", "refused", "expired", "taken back"])
def test_a_no_counts_in_drafts_too(status: str) -> None:
    spoken = slide("A story", voice(consent="st1"))
    assert found(module(spoken, record=story(status))) == ["withdrawn-consent"]
    assert found(module(spoken, record=story(status), status="pilot")) == ["withdrawn-consent"]


def test_of_two_stories_by_one_name_the_no_counts() -> None:
    both = [entries(id="st1", consent=entries(status=each)) for each in ("given", "withdrawn")]
    record = the_record(stories=items(*both))
    assert found(module(slide("A story", voice(consent="st1")), record=record)) == [
        "withdrawn-consent"
    ]


def test_consent_runs_out_with_the_day_when_it_was_to_be_looked_at_again() -> None:
    until = Entry(HERE, "review-by", Scalar(HERE, "2026-01-31"))
    consent = Entries(HERE, (*entries(status="given").entries, until))
    record = the_record(stories=items(entries(id="st1", consent=consent)))
    spoken = slide("A story", voice(consent="st1"))
    assert found(module(spoken, record=record, date="2026-02-01")) == ["withdrawn-consent"]
    assert found(module(spoken, record=record, date="2026-01-31")) == []
    assert found(module(spoken, record=record)) == []


def test_a_story_in_the_front_matter_counts_as_shown() -> None:
    assert found(module(slide(), record=story("withdrawn"))) == ["withdrawn-consent"]
    kept = Entries(RECORD, (Entry(RECORD, "id", Scalar(RECORD, "st1")), CONSENT_WITHDRAWN))
    record = the_record(stories=items(kept))
    assert found(module(slide(), record=record)) == []


def test_words_stay_within_what_was_agreed_to() -> None:
    agreed = entries(id="st1", consent=entries(status="given", scope=items("slides")))
    record = the_record(stories=items(agreed))
    both = slide("A story", voice(consent="st1"))
    assert found(module(both, record=record)) == ["voice-outside-its-consent"]
    for who, said in {
        OnlyFor.SLIDE: [],
        OnlyFor.NOTES: [],
        OnlyFor.HANDOUT: ["voice-outside-its-consent"],
    }.items():
        only = Only(HERE, who, (voice(consent="st1"),))
        assert found(module(slide("A story", paragraph("Hello"), only), record=record)) == said


def test_a_consent_that_the_record_does_not_hold() -> None:
    spoken = slide("A story", voice(consent="st2"))
    assert found(module(spoken, record=story("given"))) == ["unknown-consent"]


def test_an_unknown_consent_holds_no_consent_beyond_drafts() -> None:
    spoken = slide("A story", voice(consent="st2"))
    pilot = module(spoken, record=story("given"), status="pilot")
    assert found(pilot) == ["published-voice-without-consent", "unknown-consent"]


def test_nobody_needs_to_consent_to_invented_words() -> None:
    assert found(voice(invented=True)) == []
    assert found(module(slide("A story", voice()), record=the_record(example="yes"))) == []
