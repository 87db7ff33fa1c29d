"""Rules about what a record began and left open: requests, feedback, aims, check-ins, approval."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.accrediting.anchors import anchors
from toolkit.accrediting.record.aims import aims
from toolkit.accrediting.record.asked import Answer, Reply, feedback, requests
from toolkit.accrediting.record.care import Asked, check_ins
from toolkit.accrediting.record.entries import names, one, several
from toolkit.accrediting.record.groups import is_mixed, key_of
from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Module, Package
from toolkit.model.record import Scalar, values_at
from toolkit.model.source import Span

_TOLD = "\n    told on: 2026-06-20"
_AGREED = """\
involvement:
  definition: Planning and leading this together
  agreed by: [carers, staff]
  agreed on: 2026-03-04
"""
_TRIED = "pilots:\n  - on: 2026-06-10\n    found: It was too fast\n"
_SIGNED = "governance:\n  sign off:\n    - group: carers\n      on: 2026-10-01\n"


def _record(lines: str, top: str = "") -> str:
    return (
        f"=== modules/example/module.md\n---\ntitle: Consent\n{top}---\n\n"
        "## What consent means {#meaning}\n\n- Consent is a yes.\n"
        f"=== modules/example/record.yaml\n{lines}"
    )


def _approved(*parts: str) -> str:
    return _record("".join(parts), "status: approved\n")


UNANSWERED_REQUEST = Rule(
    "TK461",
    "request-without-answer",
    Severity.WARNING,
    "People asked for something, and the record says neither where it is met nor why it is not.",
    "People who took the time to ask want to know what became of it; a reason is an answer too.",
    bad=_record("needs:\n  - text: Time to practise\n"),
    good=_record("needs:\n  - text: Time to practise\n    not included: It needs a second day.\n"),
)
MET_NOWHERE = Rule(
    "TK462",
    "request-met-nowhere",
    Severity.WARNING,
    "A request is met by a place that is not in the module.",
    "Whoever asked for it, and goes there, finds nothing.",
    bad=_record("needs:\n  - text: Time to practise\n    met by: practice\n"),
    good=_record("needs:\n  - text: Time to practise\n    met by: meaning\n"),
)
UNANSWERED_FEEDBACK = Rule(
    "TK463",
    "feedback-without-answer",
    Severity.WARNING,
    "People said something, and the record says neither what was done nor why nothing was.",
    "Many people who help with research never hear what came of it, and stop helping.",
    bad=_record("feedback:\n  - said: It was too fast\n"),
    good=_record(f"feedback:\n  - said: It was too fast\n    did: It is slower now.{_TOLD}\n"),
)
NOBODY_TOLD = Rule(
    "TK464",
    "answer-that-nobody-heard",
    Severity.ADVICE,
    "Something that people said was answered, and the record does not say that they were told.",
    "An answer counts for those who asked once they have heard it.",
    bad=_record("feedback:\n  - said: It was too fast\n    did: It is slower now.\n"),
    good=_record(f"feedback:\n  - said: It was too fast\n    did: It is slower now.{_TOLD}\n"),
)
DROPPED_AIM = Rule(
    "TK465",
    "aim-dropped-without-agreement",
    Severity.WARNING,
    "An aim was dropped, and the record does not say why, or who agreed to that.",
    "What only one group wants is what is lost most easily. It may go, once people have agreed.",
    bad=_record("aims:\n  - text: Being equals\n    held by: carers\n    dropped: Too long\n"),
    good=_record(
        "aims:\n  - text: Being equals\n    held by: carers\n    dropped:\n"
        "      reason: It has a session of its own now.\n      agreed by: [carers, staff]\n"
    ),
)
CHECK_IN_DUE = Rule(
    "TK466",
    "check-in-due",
    Severity.WARNING,
    "The day to ask people how they are has passed, and the record does not say that it was done.",
    "Some people feel the effect of a session days later, and wait for the call that was promised.",
    bad=_record(
        "wellbeing:\n  check ins:\n    - due: 2026-06-12\n      by: role:worker\n",
        "date: 2026-07-01\n",
    ),
    good=_record(
        "wellbeing:\n  check ins:\n    - due: 2026-06-12\n      by: role:worker\n      done: yes\n",
        "date: 2026-07-01\n",
    ),
)
APPROVED_TOO_SOON = Rule(
    "TK467",
    "approved-ahead-of-its-record",
    Severity.WARNING,
    "The status is approved, and the record does not tell of a pilot, of a sign-off, or that two "
    "groups agreed what involvement means here.",
    "People trust the word: that it was tried, that everybody was part of the decision, and that "
    "they knew what to expect of each other.",
    bad=_approved(_AGREED, _TRIED),
    good=_approved(_AGREED, _TRIED, _SIGNED),
)
CARERS_NOT_APART = Rule(
    "TK468",
    "carers-not-counted-apart",
    Severity.ADVICE,
    "A person of the team belongs to a group of carers and others together.",
    "Nobody can then see whether there is any carer at all.",
    bad=_record("team:\n  - ref: p01\n    group: service users and carers\n"),
    good=_record("team:\n  - ref: p01\n    group: carers\n"),
)


def request_without_answer(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Requests without a place and without a reason."""
    for module in _real(package):
        for each in requests(module.record):
            if each.answer is Answer.OPEN:
                yield UNANSWERED_REQUEST.at(
                    each.span,
                    f"nothing is written yet about what became of “{each.text}”.",
                    "write met by: with the name of a place in the module, or not included: with "
                    "the reason.",
                )


def request_met_nowhere(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Requests that are met by an id which nothing in the module has."""
    for module in package.modules:
        asked = requests(module.record)
        spots = anchors(module) if asked else {}
        for each in asked:
            for id in each.met_by:
                if id not in spots:
                    yield MET_NOWHERE.at(
                        each.span,
                        f"“{id}” is not the name of any place in this module.",
                        f"write {{#{id}}} after the heading that answers it, or the name of "
                        "another place.",
                    )


def feedback_without_answer(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """What people said, without an answer."""
    for module in _real(package):
        for each in feedback(module.record):
            if each.reply is Reply.OPEN:
                yield UNANSWERED_FEEDBACK.at(
                    each.span,
                    "people said this, and there is no answer yet.",
                    "write did: with what was done, or reason: with why nothing was.",
                )


def answer_that_nobody_heard(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Answers of which nobody wrote that people were told."""
    for module in _real(package):
        for each in feedback(module.record):
            if each.reply is Reply.NOT_TOLD:
                yield NOBODY_TOLD.at(
                    each.span,
                    "this was answered, and the record does not say that people were told.",
                    "tell them, then write told on: with the day.",
                )


def aim_dropped_without_agreement(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Dropped aims without a reason, or without the groups that agreed."""
    for module in _real(package):
        for aim in aims(module.record):
            if aim.dropped is not None and not (aim.reason and aim.agreed_by):
                lacks = "why it was dropped" if not aim.reason else "who agreed that it goes"
                yield DROPPED_AIM.at(
                    aim.dropped,
                    f"the aim “{aim.text}” was dropped, and the record does not say {lacks}.",
                    "below dropped: write reason: and agreed by: with the groups; or take "
                    "dropped: away.",
                )


def check_in_due(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Check-ins whose day has passed."""
    for module in _real(package):
        for each in check_ins(module, package.date):
            if each.state is Asked.DUE:
                yield CHECK_IN_DUE.at(
                    each.span,
                    f"people were to be asked how they are by {each.due}.",
                    "ask them, then write done: yes. What they said does not belong here.",
                )


def approved_ahead_of_its_record(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Approved modules, with what their record does not tell."""
    for module in _real(package):
        if module.status == "approved" and (lacking := _lacking(module)):
            yield APPROVED_TOO_SOON.at(
                module.lines.get("status", Span(module.span.path)),
                "this module is called approved, and its record does not say yet "
                f"{', nor '.join(lacking)}.",
                "write it in record.yaml, under pilots:, governance: sign off: and involvement:; "
                "or write status: pilot.",
            )


def _lacking(module: Module) -> tuple[str, ...]:
    """What the record of an approved module does not tell."""
    record = module.record.entries
    groups = {key_of(each) for each in names(record, "involvement.agreed-by")}
    agreed = one(record, "involvement.definition") and one(record, "involvement.agreed-on")
    told = (
        (several(record, "pilots"), "when it was tried"),
        (several(record, "governance.sign-off"), "who signed it off"),
        (agreed and len(groups) > 1, "on which day two groups agreed what involvement means"),
    )
    return tuple(words for there, words in told if not there)


def carers_not_counted_apart(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """People of the team whose group holds carers and others."""
    for module in _real(package):
        for group in values_at(module.record.entries, "team.group"):
            if isinstance(group, Scalar) and is_mixed(key_of(group.text)):
                yield CARERS_NOT_APART.at(
                    group.span,
                    f"“{group.text}” is one group here, so carers are not counted apart.",
                    "write the one group that the person speaks from: carers, or the other.",
                )


def _real(package: Package) -> Iterator[Module]:
    """Modules that tell of real people; an example is asked nothing about them."""
    return (module for module in package.modules if not module.record.example)


CHECKS = {
    UNANSWERED_REQUEST: request_without_answer,
    MET_NOWHERE: request_met_nowhere,
    UNANSWERED_FEEDBACK: feedback_without_answer,
    NOBODY_TOLD: answer_that_nobody_heard,
    DROPPED_AIM: aim_dropped_without_agreement,
    CHECK_IN_DUE: check_in_due,
    APPROVED_TOO_SOON: approved_ahead_of_its_record,
    CARERS_NOT_APART: carers_not_counted_apart,
}
