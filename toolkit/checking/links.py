"""Rules about where links lead: to an address that is there, in what is handed out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checking.content import links_in
from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.inlines import Link
from toolkit.model.package import Package
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
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#")
_FILE = re.compile(r"[^?#]*\.(?!md\b)\w{1,5}")


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
                    "put the file where everybody can reach it, and write its address; or say in "
                    "words where to ask for it.",
                )


def _leads_to_file(link: Link) -> bool:
    inside = link.module or link.anchor or _SCHEME.match(link.href)
    return not inside and _FILE.fullmatch(link.href.strip()) is not None


CHECKS = {WITHOUT_ADDRESS: link_without_address, LINK_TO_FILE: link_to_file}
