"""Check-ins on how people are: which were done, which are due, and which nobody can date."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import Enum

from toolkit.accrediting.fields import as_date
from toolkit.accrediting.record.entries import entries_at, one
from toolkit.accrediting.record.tried import pilots
from toolkit.model.package import Module
from toolkit.model.quickly import dataclass, regex
from toolkit.model.record import Record
from toolkit.model.source import Span

_AFTER = regex(r"(?P<number>\d{1,3})[ -](?P<unit>day|week)s?[ -](?:after|later)", re.I)
_DAYS = {"day": 1, "week": 7}


class Asked(Enum):
    """Whether people were asked how they are; the value is what is printed."""

    DONE = "done"
    DUE = "due, and not done yet"
    OPEN = "not done yet"


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One time to ask people how they are; days are such as 2026-05-04, or "" where unknown."""

    span: Span
    when: str
    by: str
    due: str
    done_on: str
    state: Asked


def check_ins(module: Module, package_date: str = "") -> tuple[CheckIn, ...]:
    """The check-ins of a module, each held against its own date, else the package's.

    No clock is asked, but a day that had passed when the module was read has passed.
    “2 days after” counts from the last pilot that has a date.
    """
    as_of = as_date(module.date) or as_date(package_date)
    found = []
    for each in entries_at(module.record.entries, "wellbeing.check-ins"):
        due = as_date(one(each, "due")) or _after(one(each, "when"), module.record)
        on = due.isoformat() if due else ""
        done_on = one(each, "done-on")
        if one(each, "done") == "yes" or as_date(done_on):
            state = Asked.DONE
        else:
            late = on in module.passed or (due and as_of and due < as_of)
            state = Asked.DUE if due and late else Asked.OPEN
        found.append(CheckIn(each.span, one(each, "when"), one(each, "by"), on, done_on, state))
    return tuple(found)


def days_due(module: Module) -> frozenset[str]:
    """The days by which somebody has to be asked how they are, where nobody has been yet."""
    found = (each for each in check_ins(module) if each.state is not Asked.DONE)
    return frozenset(each.due for each in found if each.due)


def _after(when: str, record: Record) -> date | None:
    found = _AFTER.search(when)
    days = [day for pilot in pilots(record) if (day := as_date(pilot.on))]
    if not found or not days:
        return None
    try:
        return max(days) + timedelta(int(found["number"]) * _DAYS[found["unit"].lower()])
    except OverflowError:
        return None
