"""Rules about people's own words: shown only with the consent of the person who said them."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checking.content import blocks_in
from toolkit.model.assets import Assets
from toolkit.model.blocks import Voice
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Module, Package
from toolkit.model.record import Entries, Record, Scalar

WITHOUT_CONSENT = Rule(
    "TK451",
    "voice-without-consent",
    Severity.WARNING,
    "A draft shows a person's own words, and no consent for them is recorded.",
    "A story belongs to the person who told it. Slides and pages mark it, so that nobody hands "
    "it on before the person has agreed.",
    bad="""\
# Consent

## A story

::: voice
I said no, and they thanked me for it.
:::
""",
    good="""\
# Consent

## A story

::: {.voice .invented}
I said no, and they thanked me for it.
:::
""",
)
SHOWN_WITHOUT_CONSENT = Rule(
    "TK452",
    "published-voice-without-consent",
    Severity.ERROR,
    "A module that is no longer a draft shows a person's words without a recorded consent.",
    "A story belongs to the person who told it. Once a module leaves the drafts, it is in many "
    "hands.",
    bad="""\
---
title: Consent
status: pilot
---

## A story

::: voice
I said no, and they thanked me for it.
:::
""",
    good="""\
---
title: Consent
status: pilot
---

## A story

::: {.voice .invented}
I said no, and they thanked me for it.
:::
""",
)
UNKNOWN_STORY = Rule(
    "TK453",
    "unknown-consent",
    Severity.WARNING,
    "A voice names a consent that the record does not hold.",
    "It is often a slip of the pen, and then nobody can look up what the person agreed to.",
    bad="""\
# Consent

## A story

::: voice {consent=st1}
I said no, and they thanked me for it.
:::
""",
    good="""\
=== modules/example/module.md
# Consent

## A story

::: voice {consent=st1}
I said no, and they thanked me for it.
:::
=== modules/example/record.yaml
stories:
  - id: st1
    consent:
      status: given
""",
)
GIVEN = "given"


def voice_without_consent(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Voices in drafts that no consent stands for."""
    for module in package.modules:
        for voice, missing in _without_consent(module):
            if module.status == "draft" and not _names_unknown(voice, module.record):
                yield WITHOUT_CONSENT.at(voice.span, f"{missing}.", _ways_out(voice))


def published_voice_without_consent(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """The same in modules that are past being drafts."""
    for module in package.modules:
        for voice, missing in _without_consent(module):
            if module.status != "draft":
                says = f"{missing}, and this module is no longer a draft."
                yield SHOWN_WITHOUT_CONSENT.at(voice.span, says, _ways_out(voice))


def unknown_consent(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Voices whose consent is not among the record's stories."""
    for module in package.modules:
        for voice in _voices(module):
            if _names_unknown(voice, module.record):
                yield UNKNOWN_STORY.at(
                    voice.span,
                    f"the record has no story {voice.consent}.",
                    f"write it under stories: in record.yaml, with id: {voice.consent} "
                    "and its consent.",
                )


def _without_consent(module: Module) -> Iterator[tuple[Voice, str]]:
    """Voices that no consent stands for, each with what is missing."""
    for voice in _voices(module):
        story = _story(module.record, voice.consent)
        status = _status(story) if story else ""
        if not voice.consent:
            yield voice, "no consent is recorded yet for these words"
        elif not status:
            yield voice, f"no consent is recorded yet under {voice.consent}"
        elif status != GIVEN:
            yield voice, f"the consent {voice.consent} is “{status}”, not {GIVEN}"


def _voices(module: Module) -> Iterator[Voice]:
    """The voices of real people; an example says of itself that its people are invented."""
    if module.record.example:
        return
    for block in blocks_in(module):
        if isinstance(block, Voice) and not block.invented:
            yield block


def _names_unknown(voice: Voice, record: Record) -> bool:
    return bool(voice.consent) and _story(record, voice.consent) is None


def _story(record: Record, id_: str) -> Entries | None:
    for story in record.at("stories"):
        if isinstance(story, Entries) and _text(story, "id") == id_:
            return story
    return None


def _status(story: Entries) -> str:
    consent = story.get("consent")
    return _text(consent, "status") if isinstance(consent, Entries) else ""


def _text(entries: Entries, key: str) -> str:
    value = entries.get(key)
    return value.text.strip() if isinstance(value, Scalar) else ""


def _ways_out(voice: Voice) -> str:
    if voice.consent:
        return "ask the person, and write the answer under stories: in record.yaml."
    return (
        "record the consent under stories: in record.yaml and name it here, {consent=st1}; "
        "or, if nobody said this, write {.invented}."
    )


CHECKS = {
    WITHOUT_CONSENT: voice_without_consent,
    SHOWN_WITHOUT_CONSENT: published_voice_without_consent,
    UNKNOWN_STORY: unknown_consent,
}
