"""Which layout serves which role, found by what its slots are and where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from toolkit.model.quickly import dataclass
from toolkit.rendering.deck.behind import readable
from toolkit.rendering.deck.layouts import Frame, Layout, Slot, Template, top_of
from toolkit.rendering.deck.presentation import Role

HAIR = 4.0
ROOMY = 0.25
"""The share of a slide below which a place is too small for the text of one."""
TOP = 0.45
"""How far down a title may reach that stands where people look for it, as on all other slides."""
WORDS = ("body", "obj", "subTitle")
KINDS = {
    Role.TITLE: ("title",),
    Role.SECTION: ("secHead",),
    Role.CONTENT: ("obj", "tx"),
    Role.TWO: ("twoObj", "twoColTx"),
    Role.BESIDE: ("picTx", "txObj", "objTx"),
    Role.TABLE: ("tbl",),
    Role.BARE: ("titleOnly",),
}
"""PowerPoint's own words for kinds of layout; they are the same in every language."""
INSTEAD = {
    Role.TITLE: (Role.SECTION, Role.CONTENT),
    Role.SECTION: (Role.TITLE, Role.CONTENT),
    Role.CONTENT: (Role.BARE, Role.TWO),
    Role.TWO: (Role.CONTENT, Role.BARE),
    Role.THREE: (Role.CONTENT, Role.BARE),
    Role.BESIDE: (Role.CONTENT, Role.BARE),
    Role.PICTURE: (Role.BARE, Role.CONTENT),
    Role.TABLE: (Role.BARE, Role.CONTENT),
    Role.ACTIVITY: (Role.CONTENT, Role.BARE),
    Role.QUIZ: (Role.CONTENT, Role.BARE),
    Role.VOICE: (Role.CONTENT, Role.BARE),
    Role.KEY: (Role.CONTENT, Role.BARE),
    Role.BREAK: (Role.CONTENT, Role.SECTION),
    Role.CLOSING: (Role.TWO, Role.CONTENT),
    Role.BARE: (Role.CONTENT,),
}
"""What takes a role's place where a template has nothing for it, the best first."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One role's layout and what its slots are for.

    `area` is where content may stand, `style` how its text is set. `columns` are slots side by
    side; `label` stands above the main slot, `foot` below it, `aside` beside the title,
    `caption` under the picture. `own` is false where another role's layout is used instead.
    """

    layout: Layout
    style: Slot
    area: Frame
    main: Slot | None = None
    columns: tuple[Slot, ...] = ()
    picture: Slot | None = None
    table: Slot | None = None
    label: Slot | None = None
    foot: Slot | None = None
    aside: Slot | None = None
    caption: Slot | None = None
    own: bool = True


def seats(template: Template, chosen: Mapping[str, str] | None = None) -> Mapping[Role, Seat]:
    """A seat for every role. `chosen` are a person's own choices: role → name of a layout."""
    every = [seat(layout, template) for layout in template.layouts]
    names = {each.layout.name.casefold(): each for each in reversed(every)}
    found: dict[Role, Seat] = {}
    for role in Role:
        asked = (chosen or {}).get(role.value, "").casefold()
        best = names.get(asked) or _best(role, every, template)
        if best is not None:
            found[role] = best
    for role in Role:
        if role not in found:
            other = next((found[r] for r in INSTEAD[role] if r in found), None)
            found[role] = replace(other or _roomy(every, template), own=False)
    return found


def picture_seat(role: Role, template: Template, usual: Seat) -> Seat:
    """A role's seat with a slot for a picture, where the template has one."""
    marked = [each for each in template.layouts if each.role == role.value and each.of_kind("pic")]
    return seat(marked[0], template) if marked else usual


def seat(layout: Layout, template: Template) -> Seat:
    """What a layout's slots are for, by their kinds, sizes and places."""
    words = sorted(_words(layout), key=lambda slot: -slot.frame.area)
    main = words[0] if words else None
    picture = next(iter(layout.of_kind("pic", "clipArt")), None)
    area = clear_of(main.frame, layout) if main is not None else _free(layout, template)
    rest = [slot for slot in words if slot is not main]
    label = foot = aside = caption = None
    columns = [main] if main is not None else []
    for slot in rest:
        frame = slot.frame
        if picture is not None and _under(frame, picture.frame):
            caption = caption or slot
        elif main is not None and _level_with(frame, main.frame) and not _heads(frame, words):
            columns.append(slot)
        elif layout.title is not None and frame.right <= layout.title.frame.x + 2:
            aside = aside or slot
        elif frame.bottom <= area.y + 2:
            label = label or slot
        elif frame.y >= area.bottom - 2:
            foot = foot or slot
    if main is not None and picture is not None and _under(main.frame, picture.frame):
        main, caption, columns, area = None, main, [], clear_of(picture.frame, layout)
    return Seat(
        layout=layout,
        style=readable((main or _usual(layout)).at(area), layout),
        area=area,
        main=main,
        columns=tuple(sorted(columns, key=lambda slot: slot.frame.x)),
        picture=picture,
        table=next(iter(layout.of_kind("tbl")), None),
        label=label,
        foot=foot,
        aside=aside,
        caption=caption,
    )


def clear_of(frame: Frame, layout: Layout) -> Frame:
    """As much of a place as neither the layout's title nor its footers stand on."""
    title, top, bottom = layout.title, frame.y, frame.bottom
    if title is not None and _stands_on(title.frame, frame):
        if frame.bottom - title.frame.bottom >= title.frame.y - frame.y:
            top = max(top, title.frame.bottom)
        else:
            bottom = title.frame.y
    for foot in layout.of_kind("dt", "ftr", "sldNum"):
        if _stands_on(foot.frame, frame) and foot.frame.y > top:
            bottom = min(bottom, foot.frame.y)
    same = (top, bottom) == (frame.y, frame.bottom)
    return frame if same or bottom - top < 72 else replace(frame, y=top, height=bottom - top)


def with_head(frame: Frame, layout: Layout) -> Frame:
    """The place of a column with that of the small heading which a layout has right above it."""
    above = (slot.frame for slot in _words(layout) if _is_above(slot.frame, frame))
    head = next(above, None)
    return replace(frame, y=head.y, height=frame.bottom - head.y) if head is not None else frame


def _heads(frame: Frame, words: Sequence[Slot]) -> bool:
    """Whether a place is that of a small heading, right above the place of a column."""
    return any(_is_above(frame, each.frame) for each in words)


def _is_above(frame: Frame, other: Frame) -> bool:
    edges = (frame.bottom - other.y, frame.x - other.x, frame.right - other.right)
    return all(abs(each) < HAIR for each in edges)


def _stands_on(one: Frame, other: Frame) -> bool:
    """Whether two places overlap by more than a hair; some templates are not drawn exactly."""
    return one.within(HAIR, HAIR, HAIR, HAIR).overlaps(other)


def _words(layout: Layout) -> Iterator[Slot]:
    return (slot for slot in layout.of_kind(*WORDS) if slot.upright)


def _under(frame: Frame, picture: Frame) -> bool:
    """Whether a frame holds the words under a picture."""
    below = frame.y >= picture.bottom - 0.15 * picture.height
    return below and frame.x < picture.right and picture.x < frame.right


def _level_with(frame: Frame, main: Frame) -> bool:
    beside = frame.right <= main.x + 2 or frame.x >= main.right - 2
    return beside and abs(frame.y - main.y) < 0.2 * main.height and frame.width > 0.35 * main.width


def _best(role: Role, every: Sequence[Seat], template: Template) -> Seat | None:
    """The seat that serves a role best, the first of those that do so alike."""
    scores = [_score(role, each, template) for each in every]
    score = max(scores)
    return every[scores.index(score)] if score > 0 else None


def _score(role: Role, at: Seat, template: Template) -> float:
    """How well a layout serves a role; 0 for not at all."""
    layout = at.layout
    if layout.role:
        if layout.role != role.value:
            return 0.0
        return 99.0 if role is Role.BREAK and layout.of_kind("pic") else 100.0
    if layout.untitled:
        return 0.0
    fits = _shape_fits(role, at, template)
    if not fits:
        return 0.0
    named = 30.0 if layout.kind in KINDS.get(role, ()) else 0.0
    return fits + named - 5.0 * layout.master


def _shape_fits(role: Role, at: Seat, template: Template) -> float:
    layout = at.layout
    title, words = layout.title, list(_words(layout))
    pictures, tables = layout.of_kind("pic", "clipArt"), layout.of_kind("tbl")
    others = len(layout.of_kind("chart", "dgm", "media"))
    slide = template.width * template.height
    if title is None or others:
        return 0.0
    plain = not pictures and not tables
    top = title.frame.bottom <= template.height * TOP
    match role:
        case Role.TITLE:
            return 20.0 if title.kind == "ctrTitle" and plain else 0.0
        case Role.SECTION:
            low = title.frame.y > template.height * 0.2 and title.kind == "title"
            return 10.0 if low and plain and len(words) <= 2 else 0.0
        case Role.CONTENT:
            share = at.area.area / slide
            return 10.0 + 10 * share if plain and len(words) == 1 and share > ROOMY and top else 0.0
        case Role.TWO | Role.THREE:
            wanted = 2 if role is Role.TWO else 3
            below = len(at.columns) == wanted and title.frame.right > at.columns[-1].frame.x
            headed = sum(with_head(each.frame, layout) != each.frame for each in at.columns)
            whole = wanted + headed == len(words)
            return (9.0 if headed else 10.0) if plain and below and whole else 0.0
        case Role.BESIDE:
            one = len(pictures) == 1 and at.main is not None
            apart = one and not at.area.overlaps(pictures[0].frame)
            return 10.0 if apart and at.area.area > 0.1 * slide else 0.0
        case Role.PICTURE:
            return 10.0 if len(pictures) == 1 and at.main is None and top else 0.0
        case Role.TABLE:
            return 10.0 if len(tables) == 1 and at.main is None else 0.0
        case Role.BARE:
            return 10.0 if plain and not words and top else 0.0
        case _:
            return 0.0


def _roomy(every: Sequence[Seat], template: Template) -> Seat:
    """The seat to take when nothing fits: one with room for text, and with a title if can be.

    Where no layout has room, as in a template that is but a cover, the title of the best goes to
    the top of the slide, and the text below it.
    """
    least = ROOMY * template.width * template.height

    def worth(found: Seat) -> tuple[bool, bool, float]:
        room = max((slot.frame.area for slot in _words(found.layout)), default=0.0)
        return found.area.area >= least, not found.layout.untitled, room

    best = max(every, key=worth)
    if best.area.area >= least or best.layout.title is None:
        return best
    top = best.layout.title.at(top_of(template.width, template.height))
    slots = (top, *best.layout.of_kind("dt", "ftr", "sldNum"))
    return seat(replace(best.layout, slots=slots, untitled=True), template)


def _free(layout: Layout, template: Template) -> Frame:
    """The room between the title and the foot of a slide that has no slot for text."""
    title = layout.title
    left = title.frame.x if title is not None else template.width * 0.06
    wide = title.frame.width if title is not None else template.width * 0.88
    top = title.frame.bottom if title is not None else template.height * 0.08
    feet = [s.frame.y for s in layout.of_kind("dt", "ftr", "sldNum")]
    low = [y for y in feet if y > template.height * 0.6]
    bottom = min(low, default=template.height * 0.93)
    gap = template.height * 0.02
    if bottom - top < template.height * 0.3:
        top, bottom = template.height * 0.3, template.height * 0.92
    return Frame(left, top + gap, wide, bottom - top - 2 * gap)


def _usual(layout: Layout) -> Slot:
    """How text is set that no slot of a layout holds: as its master says."""
    return Slot(-1, "", Frame(0, 0, 0, 0), layout.running)
