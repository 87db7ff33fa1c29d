"""Consent: which voices may be shown, and when nothing is said because nobody is concerned."""

from tests.checking.making import entries, found, items, module, slide, the_record, voice
from toolkit.model.record import Record


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
    assert found(module(spoken, record=story("given"), status="approved")) == []


def test_consent_that_was_only_asked_for_is_none() -> None:
    spoken = slide("A story", voice(consent="st1"))
    assert found(module(spoken, record=story("asked"))) == ["voice-without-consent"]
    withdrawn = module(spoken, record=story("withdrawn"), status="approved")
    assert found(withdrawn) == ["published-voice-without-consent"]


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
