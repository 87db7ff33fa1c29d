"""No paragraph ends with a line of one word alone: its last two words stay together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from toolkit.model.quickly import regex
from toolkit.rendering.deck.fitted import Words
from toolkit.rendering.deck.layouts import Slot
from toolkit.rendering.deck.measure import Ruler, Stretch, last_line, lines
from toolkit.rendering.deck.presentation import Passage, Run, Style
from toolkit.rendering.deck.setting import SURE, Setting

KEPT = "\u00a0"
REMNANT = 0.45
"""A word that fills more of a line than this may have it to itself."""
PART = regex(r"\(\d+ of \d+\)$")
"""What says at the end of a title that a slide goes on."""
HAIR = 0.01

Runs = tuple[Run, ...]
Set = Callable[[Runs], Sequence[Stretch]]
"""How runs are set, to be measured."""


def settled(words: Words, setting: Setting) -> Words:
    """Words whose paragraphs end well; they stand as high as before."""
    return each_passage(words, partial(_ended, setting=setting))


def settled_title(text: str, slot: Slot, ruler: Ruler, size: float) -> str:
    """A title that ends well; `size` is 0 for its slot's own."""
    level = slot.level(0)
    face = ruler.face(level.font)

    def title(runs: Runs) -> Sequence[Stretch]:
        return [(run.text, face, level.bold, size or level.size) for run in runs]

    room = slot.inside.width * SURE
    count = lines(title((Run(text),)), room)
    bound = PART.sub(lambda part: part[0].replace(" ", KEPT), text)
    if count > 1 and lines(title((Run(bound),)), room) == count:
        text = bound
    return "".join(run.text for run in _kept((Run(text),), title, room))


def each_passage(words: Words, change: Callable[[Passage, float], Passage]) -> Words:
    """Words with `change` applied to each passage and the width of its lines.

    They are the very same where it changes none.
    """
    left, _, right, _ = words.style.insets
    width = words.frame.width - left - right
    passages = tuple(change(each, width) for each in words.passages)
    same = all(new is old for new, old in zip(passages, words.passages, strict=True))
    return words if same else replace(words, passages=passages)


def _ended(passage: Passage, width: float, setting: Setting) -> Passage:
    if passage.style is Style.CODE or setting.lines(passage, width) < 2:
        return passage

    look = setting.look(passage)
    runs = _kept(passage.runs, look.stretches, look.room(width))
    return passage if runs is passage.runs else replace(passage, runs=runs)


def _kept(runs: Runs, stretches: Set, room: float) -> Runs:
    """Runs in lines of `room` points; a gap stays where else the last word would be alone.

    It is alone in programs that fill lines as we do, or in those that fill them to the end. The
    gap stays only where that costs no further line and leaves no other word alone.
    """
    whole = stretches(runs)
    most = _last_word(whole) + HAIR
    count, end = last_line(whole, room)
    if end > most and last_line(whole, room / SURE)[1] > most:
        return runs
    before, last = _cut(runs)
    if not before or _width(stretches(last)) > room * REMNANT:
        return runs
    start, first = _cut(before)
    if not any(letter.isalnum() for run in first for letter in run.text):
        return runs  # such as "·", which no line should begin with
    pair = _width(stretches(_bound(first, last)))
    _, left = last_line(stretches(start), room)
    if pair > room or left < min(pair, room * REMNANT):
        return runs
    kept = _bound(before, last)
    return kept if lines(stretches(kept), room) == count else runs


def _last_word(stretches: Sequence[Stretch]) -> float:
    """How wide the last word is, in points."""
    wide = 0.0
    for text, face, bold, size in reversed(stretches):
        word = text.rstrip() if not wide else text
        begin = word.rfind(" ") + 1
        wide += face.width(word[begin:], bold=bold) * size
        if begin:
            break
    return wide


def _width(stretches: Sequence[Stretch]) -> float:
    return sum(face.width(text, bold=bold) * size for text, face, bold, size in stretches)


def _bound(one: Runs, other: Runs) -> Runs:
    """Two parts of runs that were cut at a gap, with one that stays between them."""
    middle = replace(one[-1], text=one[-1].text + KEPT + other[0].text)
    return (*one[:-1], middle, *other[1:])


def _cut(runs: Runs) -> tuple[Runs, Runs]:
    """Runs before their last gap, () for none, and the runs after it."""
    words = False
    for number in range(len(runs) - 1, -1, -1):
        run = runs[number]
        at = (run.text if words else run.text.rstrip()).rfind(" ")
        words = words or bool(run.text.strip())
        if run.code or "\n" in run.text[at + 1 :]:
            return (), runs
        if at >= 0:
            before, after = (*runs[:number], _part(run, 0, at)), runs[number + 1 :]
            return before, (_part(run, at + 1, None), *after)
    return (), runs


def _part(run: Run, begin: int, end: int | None) -> Run:
    return replace(run, text=run.text[begin:end])
