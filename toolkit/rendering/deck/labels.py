"""The few words that the toolkit adds: what kind of thing something is, and who said it."""

from __future__ import annotations

from toolkit.model.blocks import Activity, Voice
from toolkit.model.consent import Standing
from toolkit.model.labels import INVENTED, NO_CONSENT
from toolkit.rendering.deck.making import Making
from toolkit.rendering.deck.presentation import Passage, Run, Style
from toolkit.rendering.deck.runs import clean, together


def labelled(kind: str, title: str, making: Making) -> tuple[Run, ...]:
    """What stands at the head of a box: its kind, and its title if it has one."""
    said = (Run(clean(f": {title}")),) if title else ()
    return together((making.own(kind), *said))


def materials(activity: Activity, making: Making) -> tuple[Passage, ...]:
    """The line that says what an activity needs."""
    if not activity.materials:
        return ()
    runs = (making.own("You need: ", bold=True), Run(clean(", ".join(activity.materials))))
    return (Passage(runs, lang=making.lang),)


def credit(voice: Voice, making: Making) -> tuple[Passage, ...]:
    """Who said it, as they agreed to be called, and whether consent is recorded."""
    lines = [making.said(voice.credit, Style.LABEL)] if voice.credit else []
    match making.consented(voice):
        case Standing.INVENTED if "invented" not in voice.credit.casefold():
            lines.append(making.labelled(INVENTED, Style.SMALL))
        case Standing.MISSING | Standing.GONE:
            lines.append(making.labelled(NO_CONSENT, Style.SMALL))
        case _:
            pass
    return tuple(lines)
