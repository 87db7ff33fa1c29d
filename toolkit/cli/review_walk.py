"""The conversation of `toolkit review`: plain lines, one question at a time, each answer kept."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path

import click

from toolkit.accrediting.standing import is_open
from toolkit.building.reviews import Open, keep
from toolkit.cli.report import printable
from toolkit.model.quickly import dataclass
from toolkit.model.review import Judgement, Verdict
from toolkit.model.source import Span
from toolkit.rendering.checklist.review import opinion_words
from toolkit.rendering.checklist.xlsx import evidence_words

VERDICTS = tuple(Verdict)
LEAVE, STOP = "s", "q"


def told(rows: tuple[Open, ...], role: str, *, everything: bool) -> None:
    """List what is open to judge, and ask nothing."""
    waiting = [each for each in rows if everything or is_open(each.row.opinions, role)]
    for each in waiting:
        since = " (changed since it was judged)" if each.row.opinions else ""
        click.echo(printable(f"{each.row.reference}: {each.row.text}{since}"))
    click.echo(f"{len(waiting)} of {len(rows)} criteria are open.")
    click.echo("Next: toolkit review" if waiting else "Next: toolkit build")


@dataclass(slots=True)
class Walk:
    """One reviewer on the way through open criteria; `kept` are the answers written down."""

    root: Path
    today: str
    everything: bool = False
    kept: list[str] = field(default_factory=list)

    def over(self, rows: tuple[Open, ...], role: str) -> None:
        """Ask about each open row, until the end or until the reviewer stops."""
        try:
            role = role or self._needed("Your role, such as “carer reviewer” (no name is needed)")
            waiting = [each for each in rows if self.everything or is_open(each.row.opinions, role)]
            click.echo(f"{len(waiting)} of {len(rows)} criteria are open for you.")
            click.echo("Each answer is kept at once. You can stop at any time with q.")
            for number, each in enumerate(waiting, start=1):
                click.echo(printable(f"\n{number} of {len(waiting)}\n{_shown(each)}\n"))
                if not self._asked(each, role):
                    break
        except click.Abort:
            click.echo()
        self._end()

    def _asked(self, each: Open, role: str) -> bool:
        """Ask for one judgement and keep it; False when the reviewer wants to stop."""
        answer = self._choice()
        if answer == STOP:
            return False
        if answer == LEAVE:
            return True
        remark = self._needed(f"Why? In a sentence or two, or {LEAVE} to leave it open")
        if remark.casefold() in (LEAVE, STOP):
            return remark.casefold() == LEAVE
        new = Judgement(
            Span(f"modules/{each.module.id}/reviews.yaml"),
            each.framework.id,
            each.row.id,
            VERDICTS[int(answer) - 1],
            remark,
            role,
            self.today,
            each.row.now,
        )
        self.kept += keep(self.root, [(each.module.id, new)])
        click.echo("Kept.")
        return True

    def _choice(self) -> str:
        numbers = [str(number) for number in range(1, len(VERDICTS) + 1)]
        for number, verdict in zip(numbers, VERDICTS, strict=True):
            click.echo(f"  {number}  {verdict.value}")
        click.echo(f"  {LEAVE}  leave it open")
        click.echo(f"  {STOP}  stop here")
        while True:
            answer = str(click.prompt("Your judgement", prompt_suffix=": ")).strip().casefold()
            words = [verdict.value for verdict in VERDICTS]
            if answer in words:
                return numbers[words.index(answer)]
            if answer[:1] in (*numbers, LEAVE, STOP) and len(answer) == 1:
                return answer
            click.echo(f"Type one of these: {', '.join((*numbers, LEAVE, STOP))}")

    def _needed(self, question: str) -> str:
        while True:
            answer = str(click.prompt(question, default="", show_default=False, prompt_suffix=": "))
            if answer.strip():
                return answer.strip()
            click.echo("This is needed. To stop: Ctrl-C")

    def _end(self) -> None:
        if self.kept:
            noun = "judgement" if len(self.kept) == 1 else "judgements"
            click.echo(f"{len(self.kept)} {noun} kept in {', '.join(dict.fromkeys(self.kept))}.")
            click.echo("Next: toolkit build")
        else:
            click.echo("Nothing was judged, and nothing was written.")
            click.echo("Next: toolkit review")


def _shown(each: Open) -> str:
    """A criterion with everything there is to see about it, in plain lines."""
    row = each.row
    lines = [f"{each.module.title} – {each.framework.title}", f"{row.id}: {row.text}"]
    if row.from_memory:
        lines.append("The wording of this criterion is from memory.")
    lines += ["", f"Evidence: {row.state.value}{f' ({row.note})' if row.note else ''}"]
    lines += [evidence_words(line) for line in row.evidence]
    lines += [f"Not found: {lack.words} ({lack.there})" for lack in row.lacks]
    for opinion in row.opinions:
        lines += ["", f"Judged before: {opinion_words(opinion)}"]
    return "\n".join(lines)
