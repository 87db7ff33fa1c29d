"""No paragraph ends with a line of one word alone: its last two words stay together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from toolkit.rendering.deck.fitted import Words
from toolkit.rendering.deck.layouts import Slot
from toolkit.rendering.deck.measure import Ruler, Stretch, lines
from toolkit.rendering.deck.presentation import Passage, Run, Style
from toolkit.rendering.deck.setting import SURE, Setting

KEPT = "\u00a0"
REMNANT = 0.45
"""A word that fills more of a line than this may have it to itself."""

Runs = tuple[Run, ...]
Set = Callable[[Runs], Sequence[Stretch]]
"""How runs are set, to be measured."""


def settled(words: Words, setting: Setting) -> Words:
    """Words whose paragraphs end well; they stand as high as before."""
    left, _, right, _ = words.style.insets
    width = words.frame.width - left - right
    passages = tuple(_ended(each, setting, width) for each in words.passages)
    same = all(new is old for new, old in zip(passages, words.passages, strict=True))
    return words if same else replace(words, passages=passages)


def settled_title(text: str, slot: Slot, ruler: Ruler, size: float) -> str:
    """A title that ends well; `size` is 0 for its slot's own."""
    level = slot.level(0)
    face = ruler.face(level.font)

    def title(runs: Runs) -> Sequence[Stretch]:
        return [(run.text, face, level.bold, size or level.size) for run in runs]

    [run] = _kept((Run(text),), title, slot.inside.width * SURE)
    return run.text


def _ended(passage: Passage, setting: Setting, width: float) -> Passage:
    if passage.style is Style.CODE or setting.lines(passage, width) < 2:
        return passage

    def text(runs: Runs) -> Sequence[Stretch]:
        return setting.stretches(replace(passage, runs=runs))

    runs = _kept(passage.runs, text, setting.room(passage, width))
    return passage if runs is passage.runs else replace(passage, runs=runs)


def _kept(runs: Runs, stretches: Set, room: float) -> Runs:
    """Runs in lines of `room` points; a gap stays where else the last word would be alone.

    It is alone in programs that fill lines as we do, or in those that fill them to the end; the
    gap stays only where it costs no further line.
    """
    found = _last_gap(runs)
    if found is None:
        return runs
    number, at = found
    run, after = runs[number], runs[number + 1 :]
    last = stretches((replace(run, text=run.text[at + 1 :]), *after))
    pair = stretches((*runs[max(number - 1, 0) : number], replace(run, text=run.text[:at])))
    if _width(last) > room * REMNANT or _width(last) + _word(pair) > room:
        return runs
    before = stretches((*runs[:number], replace(run, text=run.text[:at])))
    whole = stretches(runs)
    if all(lines(before, wide) == lines(whole, wide) for wide in (room, room / SURE)):
        return runs
    bound = replace(run, text=run.text[:at] + KEPT + run.text[at + 1 :])
    kept = (*runs[:number], bound, *after)
    return kept if lines(stretches(kept), room) == lines(whole, room) else runs


def _width(stretches: Sequence[Stretch]) -> float:
    return sum(face.width(text, bold=bold) * size for text, face, bold, size in stretches)


def _word(stretches: Sequence[Stretch]) -> float:
    """How wide the last word of some stretches is, with the gap after it."""
    wide = 0.0
    for text, face, bold, size in reversed(stretches):
        begin = text.rfind(" ") + 1
        wide += face.width(text[begin:] + KEPT, bold=bold) * size
        if begin:
            break
    return wide


def _last_gap(runs: Runs) -> tuple[int, int] | None:
    """Where the last word begins: in which run, after how many letters."""
    words = False
    for number in range(len(runs) - 1, -1, -1):
        text = runs[number].text if words else runs[number].text.rstrip()
        at = text.rfind(" ")
        words = words or bool(text)
        if "\n" in text[at + 1 :] or runs[number].code:
            return None
        if at >= 0:
            return number, at
    return None
