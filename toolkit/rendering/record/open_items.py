"""What was begun in a record and stands open: nobody has answered, told, asked or agreed yet."""

from __future__ import annotations

from toolkit.accrediting.record.aims import aims
from toolkit.accrediting.record.asked import Answer, Reply, feedback, requests
from toolkit.accrediting.record.care import Asked, check_ins
from toolkit.accrediting.record.written import Writing, writing
from toolkit.model.package import Module, Package
from toolkit.rendering.record.pieces import on_day


def open_items(module: Module, package: Package) -> tuple[str, ...]:
    """Each open thing of a module as a line, in the order of the record."""
    record = module.record
    found = [
        f"Asked for, and no answer yet: {each.text}"
        for each in requests(record)
        if each.answer is Answer.OPEN
    ]
    for aim in aims(record):
        if aim.dropped is not None and not (aim.reason and aim.agreed_by):
            lacking = "reason" if not aim.reason else "word on who agreed"
            found.append(f"An aim was dropped, and there is no {lacking}: {aim.text}")
    found.extend(
        f"Said, {_SAID[each.reply]}: “{each.said.strip('“”')}”"
        for each in feedback(record)
        if each.reply is not Reply.TOLD
    )
    found.extend(
        f"A check-in was due by {on_day(each.due)}, and is not done yet: {each.when or each.due}"
        for each in check_ins(module, package.date)
        if each.state is Asked.DUE
    )
    if module.status == "approved":
        found.extend(
            f"The status is approved, and nobody has written {words} yet"
            for path, words in _BEFORE_APPROVAL
            if writing(record, path) is Writing.NOBODY
        )
    return tuple(found)


_SAID = {Reply.NOT_TOLD: "answered, and nobody told yet", Reply.OPEN: "and never answered so far"}
_BEFORE_APPROVAL = (
    ("pilots", "about a pilot"),
    ("governance.sign-off", "who signed it off"),
    ("involvement.definition", "what involvement means here"),
)
