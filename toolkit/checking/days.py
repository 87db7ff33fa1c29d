"""Rules about days in a record: a sign-off of an earlier text, and what happened in the future."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.accrediting.fields import as_date
from toolkit.model.assets import Assets
from toolkit.model.diagnostics import Diagnostic, Rule, Severity
from toolkit.model.package import Module, Package
from toolkit.model.record import Entries, Scalar, values_at
from toolkit.model.source import Span

_SIGNED = """\
=== modules/example/module.md
---
title: Consent
date: 2026-11-01
status: approved
---

## What consent means

- Consent is a yes.
=== modules/example/record.yaml
involvement:
  definition: Planning and leading this together
  agreed by: [carers, staff]
  agreed on: 2026-03-04
pilots:
  - on: 2026-06-10
    found: It was too fast
governance:
  sign off:
    - group: carers
      on: {day}
"""
SIGNED_EARLIER = Rule(
    "TK469",
    "sign-off-before-last-change",
    Severity.WARNING,
    "The status is approved, and a sign-off is older than the date of the module.",
    "Whoever signed agreed to the words of that day, and has perhaps not seen those of today.",
    bad=_SIGNED.format(day="2026-05-01"),
    good=_SIGNED.format(day="2026-11-02"),
)
DAY_TO_COME = Rule(
    "TK470",
    "day-still-to-come",
    Severity.WARNING,
    "A day on which something was done, or judged, lies in the future.",
    "Nobody can rely on a judgement or an agreement that is still to be given.",
    untestable="What lies in the future depends on the day on which it is read.",
)
DONE = (
    *("involvement.agreed-on", "aims.dropped.on", "stories.consent.asked-on"),
    *("stories.consent.given-on", "stories.consent.withdrawn-on", "wellbeing.check-ins.done-on"),
    *("access.easy-read.on", "pilots.on", "feedback.told-on", "impact.on"),
    "governance.sign-off.on",
)
"""The fields of a record that hold the day of something that has been done."""


def sign_off_before_last_change(package: Package, _: Assets) -> Iterator[Diagnostic]:
    """Approved modules with a date, and each group whose newest sign-off is older than that."""
    for module in package.modules:
        changed = as_date(module.date)
        if module.status != "approved" or changed is None or module.record.example:
            continue
        for who, (day, span) in _signed(module).items():
            signed = as_date(day)
            if signed and signed < changed:
                by = f" by {who}" if who else ""
                yield SIGNED_EARLIER.at(
                    span,
                    f"this sign-off{by} is of {day}, and the module is of {module.date}.",
                    "show them what changed since, and write the day on which they agreed to it; "
                    "or write status: pilot until they have.",
                )


def days_to_come(package: Package, today: str) -> Iterator[Diagnostic]:
    """Judgements, and what a record calls done, on a day later than `today` ("" asks no clock)."""
    for module in package.modules if today else ():
        done = [
            (value.text.strip(), value.span)
            for field in DONE
            for value in values_at(module.record.entries, field)
            if isinstance(value, Scalar) and as_date(value.text)
        ]
        judged = [(judgement.on, judgement.span) for judgement in module.judgements]
        for day, span in (*done, *judged):
            if day > today:
                yield DAY_TO_COME.at(
                    span, f"{day} is still to come.", "write the day on which it was done."
                )


def _signed(module: Module) -> dict[str, tuple[str, Span]]:
    """The newest sign-off of each group, or of each role where no group is named."""
    newest: dict[str, tuple[str, Span]] = {}
    for entry in values_at(module.record.entries, "governance.sign-off"):
        if isinstance(entry, Entries):
            told = {key: entry.get(key) for key in ("group", "who", "on")}
            said = {key: v.text.strip() for key, v in told.items() if isinstance(v, Scalar)}
            who = said.get("group") or said.get("who", "")
            if said.get("on", "") >= newest.get(who, ("", entry.span))[0]:
                newest[who] = (said.get("on", ""), entry.span)
    return newest


CHECKS = {SIGNED_EARLIER: sign_off_before_last_change}
