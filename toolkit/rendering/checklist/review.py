"""What people said of a whole checklist: how much is judged, and what changed since then."""

from __future__ import annotations

from toolkit.accrediting.standing import Opinion
from toolkit.model.counts import counted
from toolkit.model.days import day
from toolkit.model.review import Judgement, Verdict
from toolkit.rendering.checklist.plan import ReviewPlan, Row

COUNTED = tuple(verdict for verdict in Verdict if verdict is not Verdict.NOT_APPLICABLE)


def review_of(rows: tuple[Row, ...]) -> ReviewPlan:
    """The plan of what people said, over all rows of a checklist."""
    judged = tuple(row for row in rows if row.opinions)
    if not judged:
        return ReviewPlan()
    last = max(opinion.judgement.on for row in judged for opinion in row.opinions)
    return ReviewPlan(
        _summary(rows, judged, last),
        last,
        tuple(row for row in judged if row.stale),
        tuple(row for row in rows if row.earlier),
    )


def by(judgement: Judgement) -> str:
    """Whose judgement it is, and of when: `carer reviewer, 2 May 2026`."""
    return f"{judgement.role}, {day(judgement.on)}"


def opinion_words(opinion: Opinion) -> str:
    """A judgement as lines of text, with what changed since."""
    given = opinion.judgement
    lines = [f"{given.verdict.value} – {by(given)}: {given.remark}", *change_words(opinion)]
    return "\n".join(lines)


def change_words(opinion: Opinion) -> tuple[str, ...]:
    """What changed since a judgement was given, as lines of text."""
    lines: list[str] = []
    for change in opinion.changes:
        lines.append(f"Changed since: {change.what}")
        lines += [f"   before: {line}" for line in change.before]
        lines += [f"   now: {line}" for line in change.now]
    return tuple(lines)


def _summary(rows: tuple[Row, ...], judged: tuple[Row, ...], last: str) -> tuple[str, ...]:
    newest = [row.opinions[0].judgement.verdict for row in judged]
    spared = newest.count(Verdict.NOT_APPLICABLE)
    whole = len(newest) - spared
    sentences = [
        f"People judged {len(judged)} of {counted(len(rows), 'criterion', 'criteria')}, "
        f"the last on {day(last)}."
    ]
    if whole:
        numbers = ", ".join(f"{v.value} {newest.count(v)}" for v in COUNTED if v in newest)
        sentences.append(f"By their newest judgements: {numbers} (of {whole}).")
    if spared:
        is_ = "is" if spared == 1 else "are"
        sentences.append(f"{spared} {is_} not applicable, they say, and not counted.")
    if stale := sum(row.stale for row in judged):
        has = "has" if stale == 1 else "have"
        sentences.append(
            f"{counted(stale, 'judgement')} of these {has} gone stale: other words stand there now."
        )
    return tuple(sentences)
