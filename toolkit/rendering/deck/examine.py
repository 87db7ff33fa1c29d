"""A template looked at without any module: which layout serves for what, and what is amiss."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from toolkit.model.diagnostics import Diagnostic
from toolkit.model.quickly import dataclass
from toolkit.model.source import Span
from toolkit.model.theme import Theme
from toolkit.rendering.deck.measure import ruler
from toolkit.rendering.deck.pages import Room
from toolkit.rendering.deck.presentation import Role
from toolkit.rendering.deck.remarks import remarks_on
from toolkit.rendering.deck.roles import seats
from toolkit.rendering.deck.template import read_template


@dataclass(frozen=True, slots=True)
class Service:
    """Which layout serves for a kind of slide; `own` is false where it was made for another.

    `named` says that the layout can be chosen by its name: it has one, and has it alone.
    """

    role: str
    layout: str
    own: bool
    named: bool


@dataclass(frozen=True, slots=True)
class Examined:
    """A template: its slides' size in points, how many layouts it has, and what they serve for."""

    width: float
    height: float
    layouts: int
    services: tuple[Service, ...]
    remarks: tuple[Diagnostic, ...]


def examine_template(data: bytes, path: str, theme: Theme, files: Mapping[str, bytes]) -> Examined:
    """What there is to say about the template in a file.

    `files` hold how wide letters are.

    Raises:
        TemplateError: the bytes are no presentation, are damaged, or have no layouts.

    """
    template = read_template(data)
    found = seats(template, theme.layouts)
    room = Room(template, theme, ruler(files), found, {})
    for seat in found.values():
        room.ruler.face(seat.style.level(0).font)  # so that it is known which are estimated
    names = Counter(layout.name.casefold() for layout in template.layouts)
    services = tuple(
        Service(
            role.value,
            found[role].layout.name,
            found[role].own,
            named=bool(name := found[role].layout.name.casefold()) and names[name] == 1,
        )
        for role in Role
    )
    remarks = tuple(remarks_on(room, Span(path), tuple(Role)))
    return Examined(template.width, template.height, len(template.layouts), services, remarks)
