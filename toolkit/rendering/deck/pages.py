"""One planned slide → the slides that it needs: how its content is dealt out, and in which size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import partial
from math import inf

from toolkit.model.quickly import dataclass
from toolkit.model.theme import Theme
from toolkit.rendering.deck.beside import (
    beside_frames,
    column_frames,
    frames_for,
    with_more_words,
)
from toolkit.rendering.deck.breaks import first_and_rest, pages, side_by_side
from toolkit.rendering.deck.films import is_film, stacked
from toolkit.rendering.deck.footnotes import Footnotes, noted
from toolkit.rendering.deck.layouts import Frame, Layout, Slot, Template
from toolkit.rendering.deck.making import anchored, merged
from toolkit.rendering.deck.measure import Ruler
from toolkit.rendering.deck.presentation import (
    Beside,
    Box,
    Grid,
    Pictures,
    Piece,
    PlannedSlide,
    Prose,
    Role,
    Style,
)
from toolkit.rendering.deck.roles import Seat, picture_seat, seat
from toolkit.rendering.deck.scenes import role_of
from toolkit.rendering.deck.sizing import (
    Columns,
    How,
    breaking,
    fitting,
    kindest,
    sized,
    whole_words,
)
from toolkit.rendering.deck.stack import LEAST_PICTURE, Measure, measure, total

GROWING = (
    *(Role.CONTENT, Role.ACTIVITY, Role.QUIZ, Role.VOICE, Role.BESIDE),
    *(Role.TWO, Role.THREE, Role.TABLE, Role.CLOSING),
)
LARGER_BELOW = 1.2
"""How much wider a picture has to become to stand among words and not beside them."""
UPRIGHT = 0.9
"""From this share of its width on a slide's room is too high for words beside a picture."""


@dataclass(frozen=True, slots=True)
class Page:
    """What one slide will hold, in one size."""

    role: Role
    seat: Seat
    pieces: tuple[Piece, ...]
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Room:
    """The template and theme that slides are fitted to, and how text is measured for them.

    `footnotes` are those of the deck, which stand on the slides that call them.
    """

    template: Template
    theme: Theme
    ruler: Ruler
    seats: Mapping[Role, Seat]
    icons: Mapping[str, str]
    footnotes: Footnotes = field(default_factory=dict)
    _measures: dict[tuple[Slot, float], Measure] = field(default_factory=dict, compare=False)

    def measure(self, slot: Slot, scale: float = 1.0) -> Measure:
        """How text set like a slot is measured; worked out once for each slot and size."""
        known = self._measures.get((slot, scale))
        if known is None:
            sizes, ink = self.theme.slide, self.theme.colours["ink"]
            least, small, notes = sizes.minimum, sizes.small, self.footnotes
            known = measure(slot, self.ruler, least, small, ink, scale, notes)
            self._measures[slot, scale] = known
        return known

    def knows(self, layout: str) -> bool:
        """Whether a layout that an author asks for is a role, or in the template by name."""
        name = layout.casefold()
        return not name or name in {role.value for role in Role} or self._called(name) is not None

    def seat(self, plan: PlannedSlide) -> Seat:
        """A planned slide's seat: the layout that its author asks for, else its role's."""
        asked = self._called(plan.layout.casefold())
        usual = self.seats[plan.role]
        if asked is None or asked.role == plan.role.value:
            return usual
        return seat(asked, self.template)

    def _called(self, name: str) -> Layout | None:
        layouts = (each for each in self.template.layouts if each.name.casefold() == name)
        return next(layouts, None) if name else None


def deal(plan: PlannedSlide, room: Room) -> Iterator[Page]:
    """The slides that a planned slide needs, in order; footnotes stand where they are called."""
    for page in _dealt(plan, room):
        yield replace(page, pieces=noted(page.pieces, room.footnotes))


def _dealt(plan: PlannedSlide, room: Room) -> Iterator[Page]:
    seat = room.seat(plan)
    pieces = _labelled(plan, seat)
    if _upright(seat) and any(map(is_film, pieces)):
        seat = room.seats[Role.CONTENT]
        yield from _flow(Role.CONTENT, room, seat, [p for each in pieces for p in stacked(each)])
        return
    pictures = sum(isinstance(piece, Pictures) for piece in pieces)
    match plan.role, pieces:
        case _, (Beside() as columns,):
            yield from _columns(plan.role, columns, (), room, seat)
        case Role.CLOSING, (Beside() as columns, Pictures() as code):
            yield from _columns(plan.role, columns, (code,), room, seat)
        case Role.BESIDE, _ if pictures == 1 and _better_below(pieces, room, seat):
            yield from _flow(Role.CONTENT, room, room.seats[Role.CONTENT], pieces)
        case Role.BESIDE, _ if pictures == 1:
            yield from _beside(plan.role, pieces, room, seat)
        case Role.BREAK, _ if pictures == 1:
            seat = picture_seat(Role.BREAK, room.template, seat)
            yield from _beside(plan.role, pieces, room, seat)
        case Role.PICTURE, (Pictures(),):
            yield Page(plan.role, seat, pieces)
        case _:
            yield from _flow(plan.role, room, seat, pieces)


def _better_below(pieces: Sequence[Piece], room: Room, seat: Seat) -> bool:
    """Whether a picture is better among words than beside them: in a narrow room, or if wide."""
    if _upright(seat):
        return True
    [picture] = (piece for piece in pieces if isinstance(piece, Pictures))
    if len(picture.images) > 1:
        return False
    wide = picture.images[0].width / picture.images[0].height
    usual = room.seats[Role.CONTENT]
    inside = usual.area.within(*usual.style.insets)
    rest = inside.height - total(pieces, inside.width, room.measure(usual.style)) + LEAST_PICTURE
    beside = beside_frames(seat)[1]
    below = min(inside.width, rest * wide)
    return below > LARGER_BELOW * min(beside.width, beside.height * wide)


def _upright(seat: Seat) -> bool:
    """Whether the room for content is too narrow for words beside a picture."""
    return seat.picture is None and seat.area.height > UPRIGHT * seat.area.width


def _flow(role: Role, room: Room, seat: Seat, pieces: Sequence[Piece]) -> Iterator[Page]:
    """Pieces one under the other; a table or picture left to itself gets the layout made for it."""
    frame = seat.area.within(*seat.style.insets)
    if seat.table is not None and all(isinstance(piece, Grid) for piece in pieces):
        frame = seat.table.frame
    how = partial(room.measure, seat.style)
    scales, pieces = whole_words(pieces, frame, how)
    grows = _grows(role, seat) and scales[0] == 1.0
    scale, dealt = sized(pieces, frame, how, scales, grows=grows)
    for each in dealt:
        own = role_of(tuple(each)) if role is Role.CONTENT and len(dealt) > 1 else role
        if own is Role.TABLE is not role:
            yield from _flow(own, room, room.seats[own], each)
        elif own is Role.PICTURE:
            yield Page(own, room.seats[own], tuple(each))
        elif len(each) == 1 and isinstance(each[0], Beside):
            yield from _columns(role, each[0], (), room, seat)
        else:
            yield Page(role, seat, tuple(each), scale)


def _grows(role: Role, seat: Seat) -> bool:
    """Whether text may be larger than its layout says, which only our own layouts allow."""
    return bool(seat.layout.role) and role in GROWING


def _labelled(plan: PlannedSlide, seat: Seat) -> tuple[Piece, ...]:
    """A slide's pieces, with the label and the foot that its layout has no slot for."""
    match plan.role, plan.pieces:
        case (Role.VOICE, (Box() as box,)) if seat.own and seat.foot is not None:
            return (_bare(box),)
        case (Role.KEY, (Box() as box,)) if seat.own:
            return (_bare(box),)
        case _:
            pieces = plan.pieces
    if plan.label and seat.label is None:
        label = tuple(replace(each, style=Style.LABEL) for each in plan.label)
        pieces = (Prose(plan.span, label), *pieces)
    if plan.foot and seat.foot is None:
        pieces = (*pieces, Prose(plan.span, plan.foot))
    return merged(pieces)


def _bare(box: Box) -> Piece:
    """The words of a box that its layout is the box of."""
    return anchored(Prose(box.span, box.passages), box.anchors)


def _beside(role: Role, pieces: Sequence[Piece], room: Room, seat: Seat) -> Iterator[Page]:
    """Words beside a picture; words that go on, before it or after, stand on further slides."""
    words = [piece for piece in pieces if not isinstance(piece, Pictures)]
    frame = frames_for(pieces, seat, room.template.width)[0].within(*seat.style.insets)
    how = partial(room.measure, seat.style)
    scales = kindest([(words, frame)], how)
    grows = _grows(role, seat) and scales[0] == 1.0
    scale, dealt = sized(words, frame, how, scales, grows=grows)
    if len(dealt) == 1:
        yield Page(role, seat, merged(pieces), scale)
        return
    dealt = pages(pieces, frame.width, frame.height, room.measure(seat.style), aside=True)
    at = next(n for n, each in enumerate(dealt) if any(isinstance(p, Pictures) for p in each))
    yield from _further(dealt[:at], room)
    yield Page(role if len(dealt[at]) > 1 else Role.PICTURE, seat, tuple(dealt[at]))
    yield from _further(dealt[at + 1 :], room)


def _further(dealt: Sequence[Sequence[Piece]], room: Room) -> Iterator[Page]:
    """Words from before or after a picture, which have slides to themselves."""
    words = merged(piece for each in dealt for piece in each)
    if words:
        yield from _flow(Role.CONTENT, room, room.seats[Role.CONTENT], words)


def _columns(
    role: Role, piece: Beside, code: tuple[Piece, ...], room: Room, seat: Seat
) -> Iterator[Page]:
    """Columns, each of which goes on by itself if it has to; one that does so alone goes across."""
    how = partial(room.measure, seat.style)
    for each in (piece, *with_more_words(piece)):
        pairs = list(zip(piece.columns, _insides(each, seat, code), strict=True))
        scales = kindest(pairs, how)
        grows = _grows(role, seat) and not code and each is piece and scales[0] == 1.0
        scale = fitting(partial(_fullest, pairs, how), scales, inf, grows=grows)
        if scale is not None:
            yield Page(role, seat, (each, *code), scale)
            return
    frames = _insides(piece, seat, code)
    widths, tall = [frame.width for frame in frames], min(frame.height for frame in frames)
    [scale, *_] = kindest(list(zip(piece.columns, frames, strict=True)), how)
    set_so = how(scale)
    dealt = [first_and_rest(c, w, tall, set_so) for c, w in zip(piece.columns, widths, strict=True)]
    going = [rest for _, rest in dealt if rest]
    if len(going) == 1:
        first = replace(piece, columns=tuple(tuple(begun) for begun, _ in dealt))
        yield Page(role, seat, (first, *code), scale)
        yield from _flow(Role.CONTENT, room, room.seats[Role.CONTENT], merged(going[0]))
        return
    for number, part in enumerate(side_by_side(piece, widths, tall, set_so)):
        yield Page(role, seat, (part, *(code if not number else ())), scale)


def _fullest(columns: Columns, how: How, scale: float) -> float:
    """How much of its room the fullest of columns fills in a size; no word breaks to be larger."""
    if scale > 1.0 and breaking(columns, how(scale)):
        return inf
    return max(how(scale).whole(column, frame.width) / frame.height for column, frame in columns)


def _insides(piece: Beside, seat: Seat, code: tuple[Piece, ...]) -> list[Frame]:
    """Where the words of each column stand."""
    frames = column_frames(piece, seat, picture=bool(code))
    return [frame.within(*seat.style.insets) for frame in frames]
