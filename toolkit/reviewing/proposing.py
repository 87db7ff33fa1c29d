"""What a workbook would add: each judgement beside the one before it, or why it cannot be taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from toolkit.accrediting.standing import Reviewed, is_same, of_role, reviewed
from toolkit.accrediting.trace import trace
from toolkit.model.diagnostics import Diagnostic, Rule
from toolkit.model.package import Module, Package
from toolkit.model.review import Judgement, Verdict, judged_in
from toolkit.model.source import Span
from toolkit.reviewing.rules import CHANGED_WORDS, UNFINISHED_ROW, UNKNOWN_REFERENCE
from toolkit.reviewing.workbook import Row

VERDICTS: Mapping[str, Verdict] = {verdict.value: verdict for verdict in Verdict}


@dataclass(frozen=True, slots=True)
class Addition:
    """One judgement to add to a module, and the one of the same role that it follows, if any.

    `outdated` says that the words were changed in the module since the workbook was made.
    """

    module: str
    judgement: Judgement
    before: Judgement | None
    outdated: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """Everything that a workbook would add; `unchanged` rows say what is written down already."""

    additions: tuple[Addition, ...]
    unchanged: int
    diagnostics: tuple[Diagnostic, ...]


def propose(name: str, rows: tuple[Row, ...], package: Package, role: str, today: str) -> Proposal:
    """What the rows of the workbook `name` would add; `role` and `today` stand for empty cells."""
    known: dict[tuple[str, str], Mapping[str, Reviewed]] = {}
    additions: list[Addition] = []
    said: list[Diagnostic] = []
    unchanged = 0
    for row in rows:
        found = _addition(name, row, package, known, (role, today))
        if isinstance(found, Diagnostic):
            said.append(found)
        elif found is None:
            unchanged += 1
        else:
            additions.append(found)
    return Proposal(tuple(additions), unchanged, tuple(said))


def _addition(
    name: str,
    row: Row,
    package: Package,
    known: dict[tuple[str, str], Mapping[str, Reviewed]],
    usual: tuple[str, str],
) -> Addition | Diagnostic | None:
    """One row's addition, what there is to say about it, or None where it says nothing new."""
    place = _place(row, package, known)
    if place is None:
        return _say(
            UNKNOWN_REFERENCE,
            name,
            row,
            f"there is no “{row.reference}” in this project.",
            "look whether it is the right project, and whether the reference was changed.",
        )
    module, framework, said = place
    role, on = row.role or usual[0], row.on or usual[1]
    verdict = VERDICTS.get(" ".join(row.verdict.casefold().split()))
    lacking = _lacking(verdict, row.remark, role, on) or _to_come(on, usual[1])
    if lacking or verdict is None:
        hint = "write it into the workbook, save it and import it again."
        return _say(UNFINISHED_ROW, name, row, f"{row.reference} {lacking}.", hint)
    words, seen = said.now, judged_in(row.words)
    # a spreadsheet may take a fingerprint for a number; then the words themselves tell
    outdated = words.fingerprint not in (row.fingerprint, seen.fingerprint)
    if outdated:
        words = seen
        if words.fingerprint != row.fingerprint:
            return _say(
                CHANGED_WORDS,
                name,
                row,
                f"the words to judge of {row.reference} are no longer those that were exported.",
                "export the checklist again, and judge this row there.",
            )
    span = Span(f"modules/{module.id}/reviews.yaml")
    criterion = said.answer.criterion.id
    new = Judgement(span, framework, criterion, verdict, row.remark, role, on, words)
    given = [*said.earlier, *(opinion.judgement for opinion in said.opinions)]
    if any(is_same(new, old) for old in given):
        return None
    before = next((opinion.judgement for opinion in of_role(said.opinions, role)), None)
    return Addition(module.id, new, before, outdated)


def _place(
    row: Row, package: Package, known: dict[tuple[str, str], Mapping[str, Reviewed]]
) -> tuple[Module, str, Reviewed] | None:
    """The module, the framework's id and the criterion that a reference names."""
    parts = row.reference.split("/")
    if len(parts) != 3:
        return None
    module = next((each for each in package.modules if each.id == parts[0]), None)
    framework = next((each for each in package.frameworks if each.is_called(parts[1])), None)
    if module is None or framework is None:
        return None
    key = (module.id, framework.id)
    if key not in known:
        known[key] = reviewed(module, trace(module, package, framework))
    criterion = framework.criterion(parts[2])
    return (module, framework.id, known[key][criterion.id]) if criterion else None


def _lacking(verdict: Verdict | None, remark: str, role: str, on: str) -> str:
    """What a judgement lacks, or ""."""
    if verdict is None:
        return f"takes one of these: {', '.join(VERDICTS)}"
    if not remark:
        return "has no remark that says why"
    if not role:
        return "has no role, such as “carer reviewer”; --role gives one for all rows"
    try:
        date.fromisoformat(on)
    except ValueError:
        return f"has no day such as 2026-11-22, but “{on}”"
    return ""


def _to_come(on: str, today: str) -> str:
    """What is wrong with a day that nobody can have judged on yet, or ""."""
    if date.fromisoformat(on) > date.fromisoformat(today):
        return f"is dated {on}, and today is {today}: nobody can have judged on a day to come"
    return ""


def _say(rule: Rule, name: str, row: Row, message: str, hint: str) -> Diagnostic:
    return rule.at(Span(name, row.number, row.number), f"row {row.number}: {message}", hint)
