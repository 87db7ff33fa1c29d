"""One written slide → the slides it is meant as: what can share a slide, and in which role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.model.blocks import (
    Activity,
    Block,
    Blocks,
    Columns,
    Figure,
    Group,
    Only,
    OnlyFor,
    Quiz,
    SlideBreak,
    Table,
)
from toolkit.model.labels import activity_label, quiz_label
from toolkit.model.package import GlossaryTerm, Slide
from toolkit.model.quickly import dataclass
from toolkit.model.words import texts
from toolkit.rendering.deck.cues import staged
from toolkit.rendering.deck.footnotes import captioned, noted
from toolkit.rendering.deck.labels import materials
from toolkit.rendering.deck.making import Making
from toolkit.rendering.deck.presentation import (
    Beside,
    Box,
    Grid,
    Passage,
    Pictures,
    Piece,
    PlannedSlide,
    Prose,
    Role,
)
from toolkit.rendering.deck.runs import clean
from toolkit.rendering.deck.spoken import explained, facts_of, footnote_of

BIG = (Activity, Table, Figure, Columns)
"""Blocks of which a slide holds only one."""
SHORT = 160
"""Up to so many letters, words beside an activity stay on its slide."""
ONE_SENTENCE = 150


@dataclass(frozen=True, slots=True)
class Scene:
    """Blocks that stand together, in source order; `fresh` says that the author asked for it."""

    blocks: Blocks
    fresh: bool = False

    @property
    def activity(self) -> Activity | None:
        """The activity that this scene is about."""
        return next((each for each in self.blocks if isinstance(each, Activity)), None)

    @property
    def quiz(self) -> Quiz | None:
        """The quiz that this scene holds."""
        return next((each for each in self.blocks if isinstance(each, Quiz)), None)


def scenes_of(slide: Slide) -> tuple[Scene, ...]:
    """A slide's blocks, cut where one slide ends and the next begins."""
    found: list[list[Block]] = [[]]
    fresh = [True]
    acting = False  # known as we go on: to look back for each block would cost too much
    for block in _opened(slide.blocks):
        here = found[-1]
        if isinstance(block, SlideBreak):
            found.append([])
            fresh.append(True)
            acting = False
        elif _is_hidden(block) or not _needs_room(block, here, acting=acting):
            here.append(block)
            acting = acting or isinstance(block, Activity)
        else:
            moved = [] if isinstance(block, Activity) else _introduction(here)
            found.append([*moved, block])
            fresh.append(False)
            acting = isinstance(block, Activity)
    return tuple(
        Scene(tuple(blocks), new)
        for blocks, new in zip(found, fresh, strict=True)
        if blocks or len(found) == 1
    )


def _opened(blocks: Blocks) -> Iterator[Block]:
    """Top-level blocks, with groups and fences that slides show taken off."""
    for block in blocks:
        if (isinstance(block, Only) and block.who is OnlyFor.SLIDE) or (
            isinstance(block, Group) and not block.lang
        ):
            yield from _opened(block.blocks)
        else:
            yield block


def _is_hidden(block: Block) -> bool:
    return isinstance(block, Only)


def _needs_room(block: Block, here: list[Block], *, acting: bool) -> bool:
    """Whether a block must go on to a further slide; `acting`: this one holds an activity."""
    if isinstance(block, Activity):
        visible = [each for each in here if not _is_hidden(each)]
        return _length(visible) > SHORT or any(isinstance(each, BIG) for each in visible)
    if acting:
        return isinstance(block, BIG) or _length([block]) > SHORT
    return isinstance(block, BIG) and any(isinstance(each, BIG) for each in here)


def _introduction(here: list[Block]) -> list[Block]:
    """The words after the last big block: they introduce the next one, and move on with it."""
    begin = 1 + max(n for n, each in enumerate(here) if isinstance(each, BIG))
    while begin < len(here) and _is_hidden(here[begin]):
        begin += 1  # these are notes of the big block itself
    words = here[begin:]
    del here[begin:]
    return words


def _length(blocks: list[Block]) -> int:
    return sum(len(text) for text in texts(tuple(blocks)))


def planned(
    slide: Slide, title: str, making: Making, meanings: list[GlossaryTerm]
) -> Iterator[PlannedSlide]:
    """The slides that one written slide is meant as. `meanings` are the package's terms."""
    making = replace(making, lang=slide.lang)
    for number, scene in enumerate(scenes_of(slide)):
        first = not number
        notes = facts_of(slide, making) if first else ()
        own = scene.activity.title if scene.activity and not scene.fresh else ""
        shown_title = clean(own) or title
        pieces, cues = staged(scene.blocks, scene.activity, shown_title, making)
        footnotes, terms = making.margin.empty()
        new = {number: footnote_of(number, each, making) for number, each in footnotes.items()}
        making.margin.written.update(new)
        pieces = captioned(pieces, new)
        known = [each for each in meanings if each.term in terms]
        role = _role(scene, noted(pieces, new))
        yield PlannedSlide(
            span=slide.span,
            role=role,
            title=shown_title,
            pieces=pieces,
            notes=notes,
            cues=(*cues, ("", explained(known, making))),
            anchors=_anchors(slide, scene, first),
            label=_label(scene, role, making),
            foot=materials(scene.activity, making.within(scene.activity)) if scene.activity else (),
            lang=slide.lang,
            key=slide.id,
        )


def _role(scene: Scene, pieces: tuple[Piece, ...]) -> Role:
    """What kind of slide a scene makes, by what it is about and else by its pieces."""
    if scene.activity:
        return Role.ACTIVITY
    if scene.quiz and all(isinstance(piece, Prose) for piece in pieces):
        return Role.QUIZ
    return role_of(pieces)


def _label(scene: Scene, role: Role, making: Making) -> tuple[Passage, ...]:
    if scene.activity:
        return (making.within(scene.activity).labelled(activity_label(scene.activity)),)
    if scene.quiz and role is Role.QUIZ:
        return (making.within(scene.quiz).labelled(quiz_label(scene.quiz)),)
    return ()


def _anchors(slide: Slide, scene: Scene, first: bool) -> tuple[str, ...]:
    own = (scene.activity.id,) if scene.activity and scene.activity.id else ()
    return (slide.id, *own) if first else own


def suits(role: Role, pieces: tuple[Piece, ...]) -> bool:
    """Whether some pieces can be shown in a role that an author asks for."""
    match role:
        case Role.PICTURE:
            return role_of(pieces) is Role.PICTURE
        case Role.BESIDE:
            return role_of(pieces) in (Role.PICTURE, Role.BESIDE)
        case Role.TABLE:
            return bool(pieces) and all(isinstance(piece, Grid) for piece in pieces)
        case Role.TWO | Role.THREE:
            return len(pieces) == 1 and isinstance(pieces[0], Beside)
        case _:
            return True


def role_of(pieces: tuple[Piece, ...]) -> Role:
    """What kind of slide some pieces make."""
    match pieces:
        case (Box(kind="voice"),):
            return Role.VOICE
        case (Box(kind="keypoints", passages=(only,)),) if len(only.text) <= ONE_SENTENCE:
            return Role.KEY
        case (Grid(),):
            return Role.TABLE
        case (Pictures(),):
            return Role.PICTURE
        case (Beside(columns=columns),) if len(columns) in (2, 3):
            return Role.TWO if len(columns) == 2 else Role.THREE
        case _:
            pictures = sum(isinstance(piece, Pictures) for piece in pieces)
            others = sum(isinstance(piece, Grid | Beside) for piece in pieces)
            return Role.BESIDE if pictures == 1 and not others else Role.CONTENT
