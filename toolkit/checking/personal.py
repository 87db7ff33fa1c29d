"""The rule about personal data: what tells who somebody is does not belong in a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checking.content import line_in, links_in, words_in
from toolkit.model.addresses import MAIL
from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.inlines import Inlines
from toolkit.model.package import Module, Package
from toolkit.model.quickly import regex
from toolkit.model.record import scalars
from toolkit.model.source import Span, on_line

EMAIL = regex(MAIL)
PHONE = regex(
    r"(?<![\w./+-])(?:\+\d{1,3}(?:[ -]?\(?\d{1,6}\)?){2,6}"  # a country, and what follows
    r"|\(?0\d{2,4}\)?[ -]?\d{3,6}(?:[ -]?\d{2,4})?)(?![\w/-])"  # an area, and what follows
)
_DIGIT = regex(r"\d")
NHS_NUMBER = regex(r"(?<![\w./+-])([1-9]\d{2})([ -]?)(\d{3})\2(\d{4})(?![\w/-])")

EVERYBODYS = (
    "admin",
    "contact",
    "enquiries",
    "feedback",
    "hello",
    "help",
    "info",
    "office",
    "support",
)
"""Addresses that belong to a role, not to a person."""
RESERVED = ("example.org", "example.com", "example.net", ".example", ".test", ".invalid")
"""Domains that belong to nobody (RFC 2606)."""
NOT_A_PERSONS = ("03", "08", "01632960", "02079460", "07700900")
"""Numbers of helplines, and those that Ofcom keeps free for stories and films."""
TEST_NUMBERS = "999"
"""NHS numbers that begin so are never given to a person."""

PERSONAL_DATA = Rule(
    "TK455",
    "possible-personal-data",
    Severity.WARNING,
    "Something looks like a person's e-mail address, telephone number or NHS number.",
    "Sources are copied, kept for years and read by many. Only names and stories that people "
    "agreed to belong in them.",
    bad="""\
# Consent

## Who can help

Ring Sam on 07911 123456.
""",
    good="""\
# Consent

## Who can help

Ring Samaritans on 116 123, at any time, or write to info@samaritans.example.
""",
)


def possible_personal_data(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Addresses and numbers, except for those that the package names as its contact."""
    public = " ".join((package.contact, package.feedback, package.support)).casefold()
    for module in package.modules:
        said: set[tuple[Span, str]] = set()
        for block, words, run in _everywhere(module):
            for place, what in _found(words, public):
                span = on_line(block, line_in(run, place))
                if (span, what) not in said:
                    said.add((span, what))
                    yield PERSONAL_DATA.at(
                        span,
                        f"something here looks like {what}.",
                        "if it is a person's, take it out. If it is for everybody, write it "
                        "under contact: or support: in package.yaml.",
                    )


def _everywhere(module: Module) -> Iterator[tuple[Span, str, Inlines]]:
    """All words of a module: front matter, content, the addresses of links, the record."""
    top = {
        "title": (module.title,),
        "summary": (module.summary,),
        "audience": module.audience,
        "authors": module.authors,
        "content-notes": module.content_notes,
    }
    for key, texts in top.items():
        yield from ((module.lines.get(key, module.span), words, ()) for words in texts)
    yield from ((outcome.span, outcome.text, ()) for outcome in module.outcomes)
    for source in (*module.sources, *module.reading):
        yield from ((source.span, words, ()) for words in (source.title, source.note))
    yield from words_in(module)
    for span, link in links_in(module):
        yield span, link.href.removeprefix("mailto:").removeprefix("tel:"), ()
    yield from ((each.span, each.text, ()) for each in scalars(module.record.entries))


def _found(words: str, public: str) -> Iterator[tuple[int, str]]:
    """The kinds of personal data that words seem to hold, and where in them."""
    for match in EMAIL.finditer(words) if "@" in words else ():
        address = match.group().casefold()
        mailbox, _, domain = address.partition("@")
        if mailbox not in EVERYBODYS and not domain.endswith(RESERVED) and address not in public:
            yield match.start(), "a person's e-mail address"
    if not _DIGIT.search(words):
        return
    public_digits = re.sub(r"\D", "", public)
    for match in PHONE.finditer(words):
        digits = _national(match.group())
        known = digits.startswith(NOT_A_PERSONS) or digits[1:] in public_digits
        if 10 <= len(digits) <= 13 and not known:
            yield match.start(), "a telephone number"
    for match in NHS_NUMBER.finditer(words):
        if _is_nhs_number("".join(match.group(1, 3, 4))):
            yield match.start(), "an NHS number"


def _national(number: str) -> str:
    """A telephone number's digits, as they are dialled in the United Kingdom."""
    digits = re.sub(r"\D", "", number.replace("(0)", ""))
    if number.startswith("+44"):
        return "0" + digits[2:]
    return digits


def _is_nhs_number(digits: str) -> bool:
    """Whether the last of ten digits is the check digit of the nine before (modulus 11)."""
    total = sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9]))
    check = (11 - total % 11) % 11
    return check == int(digits[9]) and not digits.startswith(TEST_NUMBERS)


CHECKS = {PERSONAL_DATA: possible_personal_data}
