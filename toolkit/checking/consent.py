"""Rules about people's own words: shown only with the consent of the person who said them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checking.content import blocks_in
from toolkit.checking.once import once
from toolkit.model.assets import Assets
from toolkit.model.blocks import Block, Paragraph, Quote, Voice
from toolkit.model.consent import (
    Personal,
    Standing,
    Withheld,
    consent_for,
    has_story,
    is_unclear,
    personal,
    withheld,
)
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.inlines import Emphasis, Footnote, Link
from toolkit.model.package import Module, Package
from toolkit.model.quickly import regex
from toolkit.model.words import plain

_WORDS = "I said no, and they thanked me for it.\n:::\n"
_VOICE = f"::: voice\n{_WORDS}"
_NAMED = f"::: voice {{consent=st1}}\n{_WORDS}"
_INVENTED = f"::: {{.voice .invented}}\n{_WORDS}"
_PILOT = "---\nstatus: pilot\n---\n\n"


def _page(block: str) -> str:
    return f"# Consent\n\n## A story\n\n{block}"


def _with_record(block: str, consent: str) -> str:
    """A page, and a record in which a person was asked; `consent` is what the person said."""
    record = f"stories:\n  - id: st1\n    consent: {{{consent}}}\n"
    return f"=== modules/example/module.md\n{_page(block)}=== modules/example/record.yaml\n{record}"


WITHOUT_CONSENT = Rule(
    "TK451",
    "voice-without-consent",
    Severity.WARNING,
    "A draft shows a person's own words, and no consent for them is recorded.",
    "A story belongs to the person who told it. Slides and pages mark it, so that nobody hands "
    "it on before the person has agreed.",
    bad=_page(_VOICE),
    good=_page(_INVENTED),
)
SHOWN_WITHOUT_CONSENT = Rule(
    "TK452",
    "published-voice-without-consent",
    Severity.ERROR,
    "A module that is no longer a draft shows a person's words without a recorded consent.",
    "A story belongs to the person who told it. Once a module leaves the drafts, it is in many "
    "hands.",
    bad=_PILOT + _page(_VOICE),
    good=_PILOT + _page(_INVENTED),
)
UNKNOWN_STORY = Rule(
    "TK453",
    "unknown-consent",
    Severity.WARNING,
    "A voice names a consent that the record does not hold.",
    "It is often a slip of the pen, and then nobody can look up what the person agreed to.",
    bad=_page(_NAMED),
    good=_with_record(_NAMED, "status: given"),
)
GONE_CONSENT = Rule(
    "TK457",
    "withdrawn-consent",
    Severity.ERROR,
    "A module shows a person's words, and the person has said no, or the consent has run out.",
    "A no counts at once. Nothing is made from this module, and what was made before is taken "
    "out of build/, until the words are gone from it. Printed copies and older versions are "
    "beyond the toolkit's reach.",
    bad=_with_record(_NAMED, "status: withdrawn"),
    good=_with_record("- A no counts at once\n", "status: withdrawn"),
)
OUTSIDE_CONSENT = Rule(
    "TK458",
    "voice-outside-its-consent",
    Severity.ERROR,
    "A person's words are shown where the person did not agree to them being shown.",
    "Somebody may be glad to be heard in the room, and not want to be read at home. Only the "
    "outputs that the consent names are made.",
    bad=_with_record(_NAMED, "status: given, scope: slides"),
    good=_with_record(_NAMED, "status: given, scope: [slides, handout]"),
)
UNCLEAR_QUOTE = Rule(
    "TK459",
    "quote-without-consent",
    Severity.WARNING,
    "A quote ends with whose words it holds, and nothing says that they were published or agreed.",
    "What somebody said in a group or an interview is theirs. What stands in a book does not need "
    "their consent, but its year, or a link to it.",
    bad=_page("> I said no, and they thanked me.\n>\n> – A carer\n"),
    good="=== modules/example/module.md\n"
    + _page("> I said no, and they thanked me.\n>\n> – A carer {consent=st1}\n")
    + "=== modules/example/record.yaml\nstories:\n  - id: st1\n    consent: {status: given}\n",
)
_NO = (
    "take these words out of it; or write “status: taken out” in the record, and the toolkit "
    "leaves them out of everything. Copies that were printed or sent before have to be asked for "
    "back."
)
_UNCLEAR = (
    "if the person agreed, write “status: given” in the record; if not, take these words out."
)
_BY = regex(r"(?:^|[.!?…”’\"']\s+)[–—-]\s*(?P<who>\w[^–—]{1,60})$")
_QUOTED = regex(
    r"[“‘\"'][^“”\"]{15,600}[”’\"']\s*[–—-]\s*"
    r"(?:[A-Z]\w+|(?:an?|one|somebody)\s)[^–—.!?]{0,40}$"
)
_PUBLISHED = regex(r"\b(?:1[5-9]|20)\d\d\b|://|www\.", re.IGNORECASE)


def voice_without_consent(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Voices in drafts that no consent stands for."""
    for module in package.modules:
        for voice in _voices(module) if module.status == "draft" else ():
            consent = consent_for(voice, module)
            if consent.standing is Standing.MISSING and not _names_unknown(voice, module):
                yield WITHOUT_CONSENT.at(voice.span, f"{consent.why}.", _ways_out(voice.consent))


def published_voice_without_consent(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """The same in modules that are past being drafts: nothing is made from them."""
    for module in package.modules:
        for words in _withheld(module):
            if not words.gone:
                says = f"{words.why}, and this module is no longer a draft, so nothing is made."
                yield SHOWN_WITHOUT_CONSENT.at(words.span, says, _ways_out(words.consent))


def withdrawn_consent(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Words whose person said no: nothing is made from their module."""
    for module in package.modules:
        for words in _withheld(module):
            if words.gone and not words.outputs:
                yield GONE_CONSENT.at(
                    words.span,
                    f"{words.why}, so nothing is made from this module.",
                    _UNCLEAR if is_unclear(module, words.consent) else _NO,
                )


def voice_outside_its_consent(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Words that an output shows which the person did not agree to."""
    for module in package.modules:
        for words in _withheld(module):
            if words.outputs:
                yield OUTSIDE_CONSENT.at(
                    words.span,
                    f"{words.why}, so that is not made.",
                    "ask the person, and write the answer under scope: in the record; or put the "
                    "words where only the other output shows them.",
                )


def unknown_consent(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Voices whose consent is not among the record's stories."""
    for module in package.modules:
        for voice in _voices(module):
            if _names_unknown(voice, module):
                yield UNKNOWN_STORY.at(
                    voice.span,
                    f"the record has no story {voice.consent}.",
                    f"write it under stories: in record.yaml, with id: {voice.consent} "
                    "and its consent.",
                )


def quote_without_consent(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Quotes that name a person, and neither a consent nor where they were published."""
    for module in package.modules:
        theirs = set[int]()
        for block in () if module.record.example else blocks_in(module):
            if isinstance(block, Voice | Quote):
                theirs.update(range(block.span.line, block.span.end_line + 1))
            inside = block.span.line in theirs
            who = _said_by(block) if isinstance(block, Quote) or not inside else ""
            if who:
                yield UNCLEAR_QUOTE.at(
                    block.span,
                    f"these are the words of somebody (“{who}”), and nothing says whether "
                    "they agreed.",
                    "write {consent=st1} at the end of the last line, and the consent under "
                    "stories: in record.yaml; or the year, or a link, if they are published; "
                    "or {.invented} if nobody said this."
                    if isinstance(block, Quote)
                    else "write ::: voice above the words and ::: below them; the message that "
                    "then comes says how a consent is named.",
                )


def _said_by(block: Block) -> str:
    """Whose words a quote's last line says it holds, or "" where it says nothing, or a source.

    A paragraph is a quote where it begins with a quotation mark and ends with a person.
    """
    last = block.blocks[-1] if isinstance(block, Quote) and block.blocks else block
    if not isinstance(last, Paragraph) or any(isinstance(i, _SOURCES) for i in last.children):
        return ""
    words = plain(last.children)
    if last is block and not _QUOTED.match(words):
        return ""
    found = _BY.search(words)
    return found["who"] if found and not _PUBLISHED.search(found["who"]) else ""


_SOURCES = (Link, Footnote, Emphasis)
"""What stands in a line that names a book or a page."""


@once
def _withheld(module: Module) -> Iterator[Withheld]:
    return withheld(module)


@once
def _voices(module: Module) -> Iterator[Personal]:
    """Words and pictures of real people; an example says that its people are invented."""
    for own, _ in personal(module):
        if consent_for(own, module).standing is not Standing.INVENTED:
            yield own


def _names_unknown(voice: Personal, module: Module) -> bool:
    return bool(voice.consent) and not has_story(module, voice.consent)


def _ways_out(consent: str) -> str:
    if consent:
        return "ask the person, and write the answer under stories: in record.yaml."
    return (
        "record the consent under stories: in record.yaml and name it here, {consent=st1}; "
        "or, if nobody said this, write {.invented}."
    )


CHECKS = {
    WITHOUT_CONSENT: voice_without_consent,
    SHOWN_WITHOUT_CONSENT: published_voice_without_consent,
    UNKNOWN_STORY: unknown_consent,
    GONE_CONSENT: withdrawn_consent,
    OUTSIDE_CONSENT: voice_outside_its_consent,
    UNCLEAR_QUOTE: quote_without_consent,
}
