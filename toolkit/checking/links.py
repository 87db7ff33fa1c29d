"""Rules about where links lead: to an address that is there, in what is handed out."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checking.content import links_in
from toolkit.checking.pictures import KINDS
from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.inlines import Link
from toolkit.model.package import Package
from toolkit.model.quickly import regex
from toolkit.model.words import plain

WITHOUT_ADDRESS = Rule(
    "TK313",
    "link-without-address",
    Severity.WARNING,
    "A link has no address.",
    "It looks like a link, and leads nowhere.",
    bad="""\
# Consent

## Read on

The [Health Research Authority]() writes about consent.
""",
    good="""\
# Consent

## Read on

The [Health Research Authority](https://www.hra.nhs.uk/) writes about consent.
""",
)
PICTURES = tuple(ending for *_, endings in KINDS for ending in endings)
LINK_TO_FILE = Rule(
    "TK314",
    "link-to-file",
    Severity.WARNING,
    "A link leads to a file in your folder.",
    "Slides and handouts are handed out one by one, and that file does not go with them.",
    bad="""\
# Consent

## Read on

Read [our leaflet](leaflet.pdf) first.
""",
    good="""\
# Consent

## Read on

Read [our leaflet](https://www.example.org/leaflet.pdf) first.
""",
)
WITHOUT_SCHEME = Rule(
    "TK315",
    "link-without-https",
    Severity.WARNING,
    "The address of a link lacks its beginning, https:// or mailto:.",
    "Without it, programs look for a file of that name beside the page, and find none.",
    bad="# Consent\n\n## Read on\n\nRead what [Mind](www.mind.org.uk) says.\n",
    good="# Consent\n\n## Read on\n\nRead what [Mind](https://www.mind.org.uk) says.\n",
)
_MAIL = regex(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SITE = regex(
    r"(?:www\.[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:uk|org|com|net|eu|info|scot|wales|edu|gov))"
    r"(?:[/?#].*)?"
)
_SCHEME = regex(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#")
_FILE = regex(r"[^?#]*\.(?!md\b)\w{1,5}")


def link_without_address(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Links with nothing between their round brackets."""
    for module in package.modules:
        for span, link in links_in(module):
            if not (link.href.strip() or link.module or link.anchor):
                words = plain(link.children).strip()
                yield WITHOUT_ADDRESS.at(
                    span,
                    f"the link “{words}” has no address." if words else "this link has no address.",
                    "write the address between the round brackets: (https://www.nhs.uk/).",
                )


def link_to_file(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Links to a file beside the module."""
    for module in package.modules:
        for span, link in links_in(module):
            if _leads_to_file(link):
                yield LINK_TO_FILE.at(
                    span,
                    f"this link leads to the file {link.href}, which does not go with what is "
                    "handed out.",
                    f"to show the picture write ![what it shows]({link.href}), with ! before it."
                    if link.href.lower().endswith(PICTURES)
                    else "put the file where everybody can reach it, and write its address; or "
                    "say in words where to ask for it.",
                )


def link_without_scheme(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Links to a site or an e-mail address as people say them aloud."""
    for module in package.modules:
        for span, link in links_in(module):
            if start := _lacks(link):
                href = link.href.strip()
                yield WITHOUT_SCHEME.at(
                    span,
                    f"the address {href} lacks its beginning, so nobody can follow the link.",
                    f"write {start} before it: ({start}{href}).",
                )


def _lacks(link: Link) -> str:
    """What an address begins with when it is written in full, where that lacks; or ""."""
    href = link.href.strip()
    if link.module or link.anchor:
        return ""
    if _MAIL.fullmatch(href):
        return "mailto:"
    return "https://" if _SITE.fullmatch(href) else ""


def _leads_to_file(link: Link) -> bool:
    if _lacks(link):
        return False
    inside = link.module or link.anchor or _SCHEME.match(link.href)
    return not inside and _FILE.fullmatch(link.href.strip()) is not None


CHECKS = {
    WITHOUT_ADDRESS: link_without_address,
    LINK_TO_FILE: link_to_file,
    WITHOUT_SCHEME: link_without_scheme,
}
