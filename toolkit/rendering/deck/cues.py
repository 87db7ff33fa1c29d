"""Blocks that stand together → their pieces, and the notes that go with each of them."""

from __future__ import annotations

from dataclasses import field, replace

from toolkit.model.blocks import Activity, Block, Blocks, Only
from toolkit.model.quickly import dataclass
from toolkit.model.views import SPOKEN, View, shown
from toolkit.rendering.deck.making import Making, anchored, merged
from toolkit.rendering.deck.pieces import pieces_of
from toolkit.rendering.deck.presentation import Cue, Passage, Piece, Prose, Style
from toolkit.rendering.deck.runs import clean
from toolkit.rendering.deck.spoken import notes_of

CUE = "notes from here on "
"""How an anchor begins that says where notes belong; the id of an author holds no gaps."""


def is_cue(anchor: str) -> bool:
    """Whether an anchor only says where notes belong."""
    return anchor.startswith(CUE)


def staged(
    blocks: Blocks, activity: Activity | None, title: str, making: Making
) -> tuple[tuple[Piece, ...], tuple[Cue, ...]]:
    """The pieces of a slide called `title`, and their notes.

    The blocks of its activity, if it has one, stand on the slide itself, not in a box. Notes at
    the end, if there are no others, are about the slide as a whole and stand where it begins.
    """
    stage = _Stage(making, title)
    alone = _only_notes(blocks)
    for block in blocks:
        if block is alone:
            stage.say_first(block)
        elif isinstance(block, Activity) and activity is not None:
            stage.unfold(block)
        else:
            stage.show(block)
    return merged(stage.pieces), tuple(stage.cues)


def _only_notes(blocks: Blocks) -> Block | None:
    """The one block of notes, where nothing that slides show follows it."""
    notes = [n for n, each in enumerate(blocks) if isinstance(each, Only) and each.who in SPOKEN]
    if len(notes) != 1 or any(not isinstance(each, Only) for each in blocks[notes[0] :][1:]):
        return None
    return blocks[notes[0]]


@dataclass(slots=True)
class _Stage:
    """What was shown so far; `last` is where the pieces of the last visible block begin."""

    making: Making
    title: str
    pieces: list[Piece] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    last: int | None = None

    def unfold(self, activity: Activity) -> None:
        """Show an activity's blocks, under its own title where the slide has another."""
        outside, self.making = self.making, self.making.within(activity)
        if activity.title and clean(activity.title) != self.title:
            heading = self.making.said(activity.title, Style.HEADING)
            self.last = len(self.pieces)
            self.pieces.append(Prose(activity.span, (heading,)))
        self._say(notes_of((replace(activity, blocks=()),), self.making))
        for block in activity.blocks:
            self.show(block)
        self.making = outside

    def show(self, block: Block) -> None:
        """Show a block, if slides show it; its notes stand where it begins."""
        pieces = pieces_of(shown(View.SLIDES, (block,)), self.making)
        if pieces and not isinstance(block, Only):
            self.last = len(self.pieces)
        self.pieces.extend(pieces)
        self._say(notes_of((block,), self.making))

    def say_first(self, block: Block) -> None:
        """Say notes where the slide begins."""
        self.cues.append(("", notes_of((block,), self.making)))

    def _say(self, notes: tuple[Passage, ...]) -> None:
        if not notes:
            return
        cue = ""
        if self.last is not None:
            cue = f"{CUE}{self.last}"
            self.pieces[self.last] = anchored(self.pieces[self.last], (cue,))
        self.cues.append((cue, notes))
