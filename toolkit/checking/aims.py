"""Rules about what a module aims at: outcomes that can be seen or felt, and who leads to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.accrediting.lived import groups_by_code, has_lived_it
from toolkit.checking.content import blocks_in
from toolkit.model.assets import Assets
from toolkit.model.blocks import Activity, Heading, List, Paragraph
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Module, Package
from toolkit.model.quickly import regex
from toolkit.model.source import Span
from toolkit.model.words import plain

FOR_PROFESSIONALS = "by-contributors-for-professionals"
_UNSEEN = regex(
    r"(?:(?:i|you|we|people|participants|learners) )?(?:(?:can|will|should) )?(?:be able to )?"
    r"(?:to )?(?P<verb>understand|know(?! (?:where|who|whom|how to))|learn(?: about)?|appreciate"
    r"|(?:(?:am|are|be|become) )?(?:aware of|familiar with)|gain (?:an )?insight|realise"
    r"|have (?:a|an) (?:good |better |basic )?(?:understanding|awareness|knowledge|overview))\b",
    re.IGNORECASE,
)
"""Verbs for what goes on in a head, and which nobody else can see."""

_AIMS = regex(
    r"\W*(?:(?:learning|session|intended|key) )?(?:outcomes|objectives|aims)\b.{0,40}"
    r"|.{0,80}\b(?:will|should|can) (?:be able to|learn|know)\b.{0,30}:\W*",
    re.IGNORECASE,
)
"""How people begin a list of outcomes in a text."""


def _module(top: str, slide: str = "## What consent means") -> str:
    return f"---\ntitle: Consent\n{top}\n---\n\n{slide}\n\nConsent is a yes.\n"


def _taught(outcome: str, led_by: str) -> str:
    top = f"direction: {FOR_PROFESSIONALS}\noutcomes:\n  - {outcome}"
    return _module(top, f'## What consent means {{led-by="{led_by}"}}')


UNSEEN_OUTCOME = Rule(
    "TK426",
    "outcome-nobody-can-see",
    Severity.WARNING,
    "An outcome says what goes on in somebody's head, such as “understand” or “be aware of”.",
    "Neither the person nor anybody else can tell whether it was reached.",
    bad=_module("outcomes:\n  - know: I understand consent"),
    good=_module("outcomes:\n  - know: I can say in my own words what consent is"),
)
WITHOUT_FEELING = Rule(
    "TK427",
    "professionals-without-feeling",
    Severity.WARNING,
    "A module for professionals has no outcome about how they feel or what matters to them.",
    "People who use services most often ask that professionals stay human, which is more than to "
    "know or to do something.",
    bad=_taught("know: I can say in my own words what consent is", "a carer"),
    good=_taught("feel: I feel what it takes to say no", "a carer"),
)
NOBODY_LIVED_IT = Rule(
    "TK428",
    "nobody-with-experience-leads",
    Severity.WARNING,
    "A module by contributors for professionals names nobody with lived experience who leads.",
    "Who stands in front shows whose knowledge counts.",
    bad=_taught("feel: I feel what it takes to say no", "a researcher"),
    good=_taught("feel: I feel what it takes to say no", "a carer and a researcher"),
)
OUTCOMES_WITHOUT_PLACE = Rule(
    "TK429",
    "outcomes-without-place",
    Severity.WARNING,
    "A module that is past being a draft does not say where any of its outcomes is taught or "
    "checked.",
    "Reviewers ask for each outcome where it is taught, and how people can tell.",
    bad=_module("status: pilot\noutcomes:\n  - know: I can say what consent is"),
    good=_module(
        "status: pilot\noutcomes:\n  - id: o1\n    know: I can say what consent is",
        "## What consent means {outcomes=o1}",
    ),
)

OUTCOMES_IN_WORDS = Rule(
    "TK471",
    "outcomes-only-in-words",
    Severity.ADVICE,
    "A list is called outcomes or aims, and the module has no outcomes.",
    "The trainer guide, the evaluation form and the checklists do not know of them.",
    bad="# Consent\n\n## Aims of the session\n\n- I can say what consent is\n",
    good="# Consent\n\n## Aims of the session\n\n::: objectives\n- I can say what consent is\n"
    ":::\n",
)


def outcome_nobody_can_see(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Outcomes that begin with a verb for what goes on in a head; feelings are meant to."""
    for module in package.modules:
        for outcome in module.outcomes if _english(module) else ():
            found = _UNSEEN.match(outcome.text)
            if found and outcome.domain != "feel":
                yield UNSEEN_OUTCOME.at(
                    outcome.span,
                    f"nobody can see whether somebody has come to “{found['verb'].lower()}”.",
                    "say what a person can do to show it: I can say in my own words …, "
                    "I can choose …, I can ask …",
                )


def professionals_without_feeling(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Modules for professionals whose outcomes are all about knowing and doing."""
    for module in package.modules:
        meant = module.direction == FOR_PROFESSIONALS and module.outcomes
        if meant and not any(outcome.domain == "feel" for outcome in module.outcomes):
            yield WITHOUT_FEELING.at(
                module.lines.get("outcomes", module.outcomes[0].span),
                "none of these outcomes is about how professionals feel or what matters to them.",
                "write one that begins with feel: such as  - feel: I feel what it takes to say no",
            )


def nobody_with_experience_leads(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Modules by contributors in which no part is led by one; examples have no people."""
    for module in package.modules:
        if module.direction != FOR_PROFESSIONALS or module.record.example:
            continue
        groups = groups_by_code(module.record)
        if not any(has_lived_it(name, groups) for name in _leaders(module)):
            yield NOBODY_LIVED_IT.at(
                module.lines.get("direction", Span(module.span.path)),
                "no slide or activity of this module is led by somebody with lived experience.",
                'write it after the title of the slide that is: {led-by="a carer"}, or the '
                "person's ref in record.yaml.",
            )


def outcomes_without_place(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Modules past being drafts whose outcomes stand for themselves."""
    for module in package.modules:
        if module.status not in ("pilot", "approved") or not module.outcomes:
            continue
        taught = any(slide.outcomes for slide in module.slides) or any(
            isinstance(block, Activity) and block.outcomes for block in blocks_in(module)
        )
        if not taught and not any(outcome.checked_by for outcome in module.outcomes):
            first = module.outcomes[0]
            yield OUTCOMES_WITHOUT_PLACE.at(
                module.lines.get("outcomes", first.span),
                "nothing says where these outcomes are taught or checked.",
                f"write {{outcomes={first.id}}} after the title of the slide that teaches "
                f"“{first.text}”, and so on.",
            )


def outcomes_only_in_words(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Modules without outcomes that have a list which is called so."""
    for module in package.modules:
        called = None if module.outcomes else next(_called_outcomes(module), None)
        if called:
            yield OUTCOMES_IN_WORDS.at(
                called.span,
                "this looks like a list of what people will learn, and no outcome is known.",
                "write ::: objectives on a line above the list, and ::: below it.",
            )


def _called_outcomes(module: Module) -> Iterator[List]:
    for slide in module.slides:
        above = slide.title
        for block in slide.blocks:
            if isinstance(block, List) and _AIMS.fullmatch(above):
                yield block
            above = plain(block.children) if isinstance(block, Heading | Paragraph) else ""


def _english(module: Module) -> bool:
    return module.language.lower().startswith("en")


def _leaders(module: Module) -> Iterator[str]:
    for slide in module.slides:
        yield from slide.led_by
    for block in blocks_in(module):
        if isinstance(block, Activity):
            yield from block.led_by


CHECKS = {
    UNSEEN_OUTCOME: outcome_nobody_can_see,
    WITHOUT_FEELING: professionals_without_feeling,
    NOBODY_LIVED_IT: nobody_with_experience_leads,
    OUTCOMES_WITHOUT_PLACE: outcomes_without_place,
    OUTCOMES_IN_WORDS: outcomes_only_in_words,
}
