"""A planned deck → a deck that fits its template: nothing overflows, nothing is shrunk away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.theme import Theme
from toolkit.rendering.deck.fitted import FittedDeck, FittedSlide, Shape, Shown, Words
from toolkit.rendering.deck.layouts import Frame, Slot, Template
from toolkit.rendering.deck.measure import Ruler
from toolkit.rendering.deck.pieces import merged
from toolkit.rendering.deck.place import Placing
from toolkit.rendering.deck.presentation import (
    Beside,
    Box,
    Grid,
    Passage,
    Piece,
    Pictures,
    PlannedDeck,
    PlannedSlide,
    Prose,
    Role,
    Run,
    Style,
)
from toolkit.rendering.deck.roles import Seat, picture_seat, seats
from toolkit.rendering.deck.rules import LONG_TITLE, OFF_SLIDE, OVERFULL_SLIDE
from toolkit.rendering.deck.scenes import role_of
from toolkit.rendering.deck.stack import GUTTER, Measure, measure, pages, total
from toolkit.rendering.deck.titles import different, fit_title, numbered

SCALES = (1.0, 24 / 26, 22 / 26, 20 / 26)
BY_LITTLE = 1.35
"""Text that overflows by more than this share is split rather than set smaller."""


@dataclass(frozen=True, slots=True)
class Page:
    """What one slide will hold, in one size."""

    role: Role
    seat: Seat
    pieces: tuple[Piece, ...]
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Fitter:
    """Fits slides to one template and theme."""

    template: Template
    theme: Theme
    ruler: Ruler
    seats: Mapping[Role, Seat]

    def measure(self, slot: Slot) -> Measure:
        """How text set like a slot is measured."""
        sizes, ink = self.theme.slide, self.theme.colours["ink"]
        return measure(slot, self.ruler, sizes.minimum, sizes.small, ink)

    def pages(self, plan: PlannedSlide) -> Iterator[Page]:
        """The slides that a planned slide needs."""
        seat = self.seats[plan.role]
        match plan.role:
            case Role.BESIDE:
                yield from self._beside(plan, seat)
            case Role.TWO | Role.THREE:
                yield from self._columns(plan, seat)
            case Role.CLOSING if isinstance(plan.pieces[:1], tuple) and len(plan.pieces) == 1:
                yield from self._closing(plan, seat)
            case Role.PICTURE:
                yield Page(plan.role, seat, plan.pieces)
            case Role.BREAK if any(isinstance(piece, Pictures) for piece in plan.pieces):
                seat = picture_seat(Role.BREAK, self.template, seat)
                yield from self._beside(plan, seat)
            case _:
                yield from self._flow(plan.role, seat, self._with_label(plan, seat))

    def _flow(self, role: Role, seat: Seat, pieces: Sequence[Piece]) -> Iterator[Page]:
        slot = seat.table if role is Role.TABLE and seat.table else None
        frame = slot.frame if slot is not None else seat.area.within(*seat.style.insets)
        scale, dealt = self.deal(pieces, frame, self.measure(seat.style))
        for each in dealt:
            own = role_of(tuple(each)) if role is Role.CONTENT and len(dealt) > 1 else role
            if own in (Role.TABLE, Role.PICTURE, Role.VOICE):
                yield Page(own, self.seats[own], tuple(each), scale)
            else:
                yield Page(role, seat, tuple(each), scale)

    def deal(
        self, pieces: Sequence[Piece], frame: Frame, how: Measure
    ) -> tuple[float, list[list[Piece]]]:
        """Pieces dealt out to slides, set smaller where that saves a further slide."""
        usual = pages(pieces, frame.width, frame.height, how)
        needed = total(pieces, frame.width, how)
        if len(usual) == 1 and needed <= frame.height:
            return 1.0, usual
        if needed <= frame.height * BY_LITTLE:
            for scale in SCALES[1:]:
                if total(pieces, frame.width, how.scaled(scale)) <= frame.height:
                    return scale, [list(pieces)]
        return 1.0, usual

    def _with_label(self, plan: PlannedSlide, seat: Seat) -> tuple[Piece, ...]:
        """A slide's pieces, with the label and foot that its layout has no slot for."""
        pieces = plan.pieces
        if plan.role is Role.VOICE and seat.own and seat.foot is not None:
            box = pieces[0]
            return (Prose(box.span, box.passages),) if isinstance(box, Box) else pieces
        if plan.role is Role.KEY and seat.own and isinstance(pieces[0], Box):
            return (Prose(pieces[0].span, pieces[0].passages),)
        if plan.label and seat.label is None:
            label = Passage((Run(plan.label),), style=Style.LABEL)
            pieces = (Prose(plan.span, (label,)), *pieces)
        if plan.foot and seat.foot is None:
            pieces = (*pieces, Prose(plan.span, plan.foot))
        return merged(pieces)

    def _beside(self, plan: PlannedSlide, seat: Seat) -> Iterator[Page]:
        """Words beside a picture; words that go on stand on slides of their own."""
        picture = next(piece for piece in plan.pieces if isinstance(piece, Pictures))
        words = merged(piece for piece in plan.pieces if piece is not picture)
        frame = self.beside_frames(seat)[0].within(*seat.style.insets)
        scale, dealt = self.deal(words, frame, self.measure(seat.style))
        yield Page(plan.role, seat, (picture, *dealt[0]), scale)
        if len(dealt) > 1:
            rest = merged(piece for each in dealt[1:] for piece in each)
            yield from self._flow(Role.CONTENT, self.seats[Role.CONTENT], rest)

    def beside_frames(self, seat: Seat) -> tuple[Frame, Frame]:
        """The frames for words and for a picture, carved out where the layout has but one."""
        if seat.picture is not None:
            top = seat.caption.frame.bottom if seat.caption is not None else 0.0
            frame = seat.picture.frame
            return seat.area, replace(frame, height=max(frame.bottom, top) - frame.y)
        words = seat.area.width * 0.44
        left = replace(seat.area, width=words - GUTTER / 2)
        right = replace(
            seat.area, x=seat.area.x + words + GUTTER / 2, width=seat.area.width - words - GUTTER / 2
        )
        return left, right

    def column_frames(self, piece: Beside, seat: Seat) -> tuple[Frame, ...]:
        """A frame for each column, in the layout's own slots where the shares agree."""
        slots = seat.columns
        even = max(piece.shares) - min(piece.shares) < 0.02
        if len(slots) == len(piece.columns) and even:
            return tuple(slot.frame for slot in slots)
        x = slots[0].frame.x if slots else seat.area.x
        right = slots[-1].frame.right if slots else seat.area.right
        room = right - x - GUTTER * (len(piece.columns) - 1)
        frames: list[Frame] = []
        for share in piece.shares:
            frames.append(replace(seat.area, x=x, width=room * share))
            x += room * share + GUTTER
        return tuple(frames)

    def _columns(self, plan: PlannedSlide, seat: Seat) -> Iterator[Page]:
        """Columns, each of which goes on by itself on the next slide if it has to."""
        piece = next(each for each in plan.pieces if isinstance(each, Beside))
        frames = self.column_frames(piece, seat)
        how = self.measure(seat.style)
        inner = [frame.within(*seat.style.insets) for frame in frames]
        scale = 1.0
        for scale in SCALES:
            fits = (
                total(column, frame.width, how.scaled(scale)) <= frame.height
                for column, frame in zip(piece.columns, inner, strict=True)
            )
            if all(fits):
                yield Page(plan.role, seat, plan.pieces, scale)
                return
        dealt = [
            pages(column, frame.width, frame.height, how)
            for column, frame in zip(piece.columns, inner, strict=True)
        ]
        for number in range(max(len(each) for each in dealt)):
            columns = tuple(tuple(each[number]) if number < len(each) else () for each in dealt)
            yield Page(plan.role, seat, (replace(piece, columns=columns),))

    def _closing(self, plan: PlannedSlide, seat: Seat) -> Iterator[Page]:
        if isinstance(plan.pieces[0], Beside):
            yield from self._columns(plan, seat)
        else:
            yield from self._flow(plan.role, seat, plan.pieces)


def fit(
    deck: PlannedDeck, template: Template, theme: Theme, ruler: Ruler
) -> tuple[FittedDeck, tuple[Diagnostic, ...]]:
    """The deck as it will be drawn, and what there is to say about what did not fit at once."""
    fitter = Fitter(template, theme, ruler, seats(template, theme.layouts))
    said: list[Diagnostic] = []
    made: list[tuple[PlannedSlide, Page, bool]] = []
    for plan in different(deck.slides):
        plan = _title_that_fits(plan, fitter, said)  # noqa: PLW2901
        dealt = list(fitter.pages(plan))
        if len(dealt) > 1:
            said.append(_overfull(plan, len(dealt)))
        made.extend((plan, page, not number) for number, page in enumerate(dealt))
    titles = numbered([(plan.title, plan.key) for plan, _, _ in made])
    slides = tuple(
        _slide(fitter, plan, page, title, said, first=first)
        for (plan, page, first), title in zip(made, titles, strict=True)
    )
    return FittedDeck(slides), tuple(said)


def _title_that_fits(plan: PlannedSlide, fitter: Fitter, said: list[Diagnostic]) -> PlannedSlide:
    """A slide whose title is cut where no size is small enough; the rest of it begins the text."""
    slot = fitter.seats[plan.role].layout.title
    found = fit_title(plan.title, slot, fitter.ruler, fitter.theme.slide.minimum)
    if not found.rest:
        return plan
    said.append(
        LONG_TITLE.at(
            plan.span,
            f"this title of {len(plan.title.split())} words is too long for a slide.",
            "say it in up to ten words, and put the rest into the text.",
        )
    )
    rest = Prose(plan.span, (Passage((Run(found.rest, bold=True),)),))
    role = plan.role if plan.role not in (Role.TABLE, Role.PICTURE, Role.VOICE) else Role.CONTENT
    return replace(plan, title=found.text, pieces=merged((rest, *plan.pieces)), role=role)


def _overfull(plan: PlannedSlide, count: int) -> Diagnostic:
    further = "one further slide" if count == 2 else f"{count - 1} further slides"
    return OVERFULL_SLIDE.at(
        plan.span,
        f"“{plan.title}” holds more than fits, so it goes on to {further}.",
        "cut it down, move words to ::: notes or ::: handout, or say where to go on with ---",
    )


def _slide(
    fitter: Fitter,
    plan: PlannedSlide,
    page: Page,
    title: str,
    said: list[Diagnostic],
    *,
    first: bool,
) -> FittedSlide:
    shapes = tuple(_shapes(fitter, plan, page))
    height = fitter.template.height
    if any(shape.frame.bottom > height + 1 for shape in shapes):
        said.append(
            OFF_SLIDE.at(
                plan.span,
                f"something on “{plan.title}” is too large for a slide and cannot be cut.",
                "make it shorter, or give it more room in the template.",
            )
        )
    fitted = fit_title(title, page.seat.layout.title, fitter.ruler, fitter.theme.slide.minimum)
    anchors = (*(plan.anchors if first else ()), *_anchors(page.pieces))
    return FittedSlide(
        plan=plan,
        layout=page.seat.layout,
        title=title,
        shapes=shapes,
        title_size=fitted.size,
        notes=plan.notes if first else (),
        anchors=tuple(dict.fromkeys(anchors)),
    )


def _anchors(pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case Prose(passages=passages):
                for passage in passages:
                    yield from passage.anchors
            case Beside(columns=columns):
                yield from piece.anchors
                for column in columns:
                    yield from _anchors(column)
            case _:
                yield from piece.anchors
                if isinstance(piece, Box):
                    for passage in piece.passages:
                        yield from passage.anchors


def _shapes(fitter: Fitter, plan: PlannedSlide, page: Page) -> Iterator[Shape]:
    seat, pieces = page.seat, page.pieces
    how = fitter.measure(seat.style).scaled(page.scale)
    placing = Placing(fitter.theme, seat.layout.ground, seat.main)
    if plan.label and seat.label is not None:
        yield _line(fitter, seat.label, (Passage((Run(plan.label),)),))
    if plan.aside and seat.aside is not None:
        yield _line(fitter, seat.aside, (Passage((Run(plan.aside),)),))
    match pieces:
        case (Pictures() as picture, *words) if page.role in (Role.BESIDE, Role.BREAK):
            left, right = fitter.beside_frames(seat)
            yield from placing.pieces(words, left, how)
            yield from _pictures(fitter, placing, picture, seat, right, how)
        case (Pictures() as picture,):
            frame = fitter.beside_frames(seat)[1] if seat.picture is not None else seat.area
            yield from _pictures(fitter, placing, picture, seat, frame, how)
        case (Grid() as table,):
            frame = seat.table.frame if seat.table else seat.area.within(*seat.style.insets)
            yield placing.table(table, seat.table, frame, how)
        case (Beside() as columns,):
            frames = fitter.column_frames(columns, seat)
            slots = seat.columns if len(seat.columns) == len(frames) else (seat.main,)
            for number, (column, frame) in enumerate(zip(columns.columns, frames, strict=True)):
                placing.slot = slots[number] if number < len(slots) else None
                yield from placing.pieces(column, frame, how)
        case _:
            yield from placing.pieces(pieces, seat.area, how)
    yield from _foot(fitter, plan, seat)


def _foot(fitter: Fitter, plan: PlannedSlide, seat: Seat) -> Iterator[Shape]:
    foot = plan.foot
    if plan.role is Role.VOICE and plan.pieces and isinstance(plan.pieces[0], Box):
        foot = plan.pieces[0].foot
    if foot and seat.foot is not None and (seat.own or plan.role is not Role.VOICE):
        yield _line(fitter, seat.foot, foot)


def _line(fitter: Fitter, slot: Slot, passages: tuple[Passage, ...]) -> Words:
    """Words in a slot of their own, in the largest size in which they fit."""
    how = fitter.measure(slot)
    inside = slot.inside
    scale = next(
        (s for s in SCALES if total_of(passages, inside.width, how.scaled(s)) <= inside.height),
        SCALES[-1],
    )
    return Words(slot, slot, slot.frame, passages, scale)


def total_of(passages: tuple[Passage, ...], width: float, how: Measure) -> float:
    """How high passages stand in a slot."""
    return how.setting.total(passages, width)


def _pictures(
    fitter: Fitter, placing: Placing, piece: Pictures, seat: Seat, frame: Frame, how: Measure
) -> Iterator[Shape]:
    """Pictures in their slot, and the caption in its own, as close below as the picture ends."""
    if seat.caption is None or not piece.caption:
        yield from placing.pictures(piece, frame, how, seat.picture)
        return
    small = fitter.measure(seat.caption)
    tall = small.setting.total(piece.caption, seat.caption.inside.width)
    room = replace(frame, height=frame.height - tall - 6.0)
    shapes = list(placing.pictures(replace(piece, caption=()), room, how, seat.picture))
    yield from shapes
    bottom = max(shape.frame.bottom for shape in shapes if isinstance(shape, Shown))
    below = replace(seat.caption.frame, y=bottom + 6.0, height=tall)
    yield Words(seat.caption, seat.caption, below, piece.caption)
