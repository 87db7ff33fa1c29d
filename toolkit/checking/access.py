"""Rules about finding one's way with ears or a keyboard: link words, table headers, headings."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checking.content import blocks_in, links_in
from toolkit.model.assets import Assets
from toolkit.model.blocks import Heading, Table
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Package
from toolkit.model.words import plain, walk

EMPTY_WORDS = frozenset(
    {
        "click",
        "click here",
        "continue",
        "find out more",
        "here",
        "learn more",
        "link",
        "more",
        "more information",
        "read more",
        "see here",
        "see more",
        "this",
        "this link",
        "this page",
        "this site",
        "this website",
    }
)
BARE = ("http://", "https://", "www.")

UNCLEAR_LINK = Rule(
    "TK311",
    "unclear-link-text",
    Severity.WARNING,
    "A link's words do not say where it leads.",
    "Many people have the links of a page read out by themselves: “here, here, here” helps "
    "nobody. On paper a link is only its words.",
    bad="""\
# Consent

## Read on

To read about consent, [click here](https://www.hra.nhs.uk/).
""",
    good="""\
# Consent

## Read on

The [Health Research Authority](https://www.hra.nhs.uk/) writes about consent.
""",
)
BARE_ADDRESS = Rule(
    "TK312",
    "bare-web-address",
    Severity.ADVICE,
    "A link shows its web address in place of words.",
    "A screen reader spells an address out, letter by letter.",
    bad="""\
# Consent

## Read on

<https://www.hra.nhs.uk/planning-and-improving-research/>
""",
    good="""\
# Consent

## Read on

[Planning research, by the Health Research Authority](https://www.hra.nhs.uk/planning/)
""",
)
TABLE_WITHOUT_HEADER = Rule(
    "TK321",
    "table-without-header",
    Severity.WARNING,
    "A table has no header row.",
    "Who cannot see a table hears each cell with its header. Without one, the cells are only a "
    "heap of words.",
    bad="""\
# Timing

## The day

|       |         |
|-------|---------|
| 10:00 | Welcome |
""",
    good="""\
# Timing

## The day

| When  | What    |
|-------|---------|
| 10:00 | Welcome |
""",
)
SKIPPED_LEVEL = Rule(
    "TK322",
    "skipped-heading-level",
    Severity.WARNING,
    "A heading is more than one level below the one above it.",
    "Headings are the contents list of people who listen to a page. A level that is left out "
    "sounds like a part that is missing.",
    bad="""\
# Consent

## What it means

#### Small print

You may always say no.
""",
    good="""\
# Consent

## What it means

### Small print

You may always say no.
""",
)


def unclear_link_text(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Links that say only "click here", or nothing."""
    for module in package.modules:
        for span, link in links_in(module):
            words = " ".join(plain(link.children).split()).strip(" .:!>»→…")
            if not words or words.casefold() in EMPTY_WORDS:
                says = f"this link says only “{words}”." if words else "this link has no words."
                yield UNCLEAR_LINK.at(
                    span, says, "put words between the square brackets that say where it leads."
                )


def bare_web_address(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Links whose words are an address."""
    for module in package.modules:
        for span, link in links_in(module):
            words = plain(link.children).strip()
            if words.lower().startswith(BARE):
                yield BARE_ADDRESS.at(
                    span,
                    f"this link shows its address, {words}, in place of words.",
                    f"write what is there, then the address: [The page's name]({link.href}).",
                )


def table_without_header(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Tables whose first row says nothing."""
    for module in package.modules:
        for block in blocks_in(module):
            if isinstance(block, Table) and not any(plain(cell).strip() for cell in block.header):
                yield TABLE_WITHOUT_HEADER.at(
                    block.span,
                    "this table has no header row.",
                    "say in the first row what each column holds.",
                )


def skipped_heading_level(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Headings inside a slide that leave a level out; the slide's own title is level 2."""
    for module in package.modules:
        for slide in module.slides:
            above = 2
            for block in walk(slide.blocks):
                if not isinstance(block, Heading):
                    continue
                if block.level > above + 1:
                    marks = "#" * (above + 1)
                    yield SKIPPED_LEVEL.at(
                        block.span,
                        f"the heading “{plain(block.children)}” is at level {block.level}, "
                        f"and the one above it is at level {above}.",
                        f"begin it with {marks} and a space.",
                    )
                above = block.level


CHECKS = {
    UNCLEAR_LINK: unclear_link_text,
    BARE_ADDRESS: bare_web_address,
    TABLE_WITHOUT_HEADER: table_without_header,
    SKIPPED_LEVEL: skipped_heading_level,
}
