"""What a workbook would add: each judgement beside the one before it, or why it cannot be taken."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.accrediting.standing import Reviewed, is_same, of_role, reviewed
from toolkit.accrediting.trace import trace
from toolkit.model.days import days_meant, read_date, what_to_write
from toolkit.model.diagnostics import Diagnostic, Rule
from toolkit.model.package import Module, Package
from toolkit.model.quickly import dataclass
from toolkit.model.review import Judgement, Verdict, judged_in
from toolkit.model.source import Span
from toolkit.reviewing.rules import CHANGED_WORDS, UNFINISHED_ROW, UNKNOWN_REFERENCE
from toolkit.reviewing.workbook import EMPTY, Row

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
    verdict, day = _verdict(row.verdict), read_date(on) or ""
    lacking = _lacking(row, role) + _of_the_day(on, day, usual[1])
    if lacking or verdict is None:
        hint = "mend it in the workbook, save that and import it again."
        return _say(UNFINISHED_ROW, name, row, f"{row.reference} {'; it '.join(lacking)}.", hint)
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
    new = Judgement(span, framework, criterion, verdict, row.remark, role, day, words)
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


def _verdict(typed: str) -> Verdict | None:
    """The verdict that was typed, also where it is cut short: “partly” can mean one alone."""
    word = " ".join(typed.casefold().split())
    meant = [verdict for name, verdict in VERDICTS.items() if word and name.startswith(word)]
    return VERDICTS.get(word) or (meant[0] if len(meant) == 1 else None)


def _lacking(row: Row, role: str) -> tuple[str, ...]:
    """What a judgement lacks beside its day."""
    lacking = []
    if row.verdict.casefold() in EMPTY:
        lacking.append("has a remark and no judgement: choose one, or take the remark out")
    elif _verdict(row.verdict) is None:
        takes = f"it takes one of these: {', '.join(VERDICTS)}"
        lacking.append(f"has “{row.verdict}” as its judgement, and {takes}")
    if not row.remark:
        lacking.append("has no remark that says why")
    if not role:
        lacking.append("has no role, such as “carer reviewer”; --role gives one for all rows")
    return tuple(lacking)


def _of_the_day(typed: str, day: str, today: str) -> tuple[str, ...]:
    """What is the matter with a day: nobody can read it, or nobody can have judged on it yet."""
    if not day and days_meant(typed):
        why, how = what_to_write(typed)
        return (f"has “{typed}” as its day, which {why}: {how}",)
    if len(day) < len(today):
        return (f"has “{typed}” as its day: write it as 2026-11-22 or 22 November 2026",)
    if day > today:
        return (f"is dated {day}, and today is {today}: nobody can have judged on a day to come",)
    return ()


def _say(rule: Rule, name: str, row: Row, message: str, hint: str) -> Diagnostic:
    return rule.at(Span(name, row.number, row.number), f"row {row.number}: {message}", hint)
