"""The look of slides on pages: the toolkit's own template, in the theme's letters for pages."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache

from toolkit.rendering.deck.dress import dressed
from toolkit.rendering.deck.layouts import Layout, Level, Slot, Template
from toolkit.rendering.deck.measure import WIDTHS, ruler
from toolkit.rendering.deck.pages import Room
from toolkit.rendering.deck.roles import seats
from toolkit.rendering.deck.slides import BUNDLED_DECK, DECK
from toolkit.rendering.format import Job

LEAST = 8.0
"""Words may be set as small as this, in points, rather than run off a slide that did fit them."""


def room_of(job: Job) -> Room:
    """The toolkit's own template in a project's colours and its letters for pages.

    An organisation's own template is for PowerPoint: what is drawn into it is not copied, so on
    pages slides wear ours, and nothing is set on a ground that is not there.
    """
    files, theme = job.templates.files, job.theme
    family = theme.fonts["pages"]
    template = _lettered(dressed(files.get(BUNDLED_DECK, files[DECK]), theme), family)
    name = f"{WIDTHS}{family.casefold().replace(' ', '-')}.json"
    tables = {path: data for path, data in files.items() if path.startswith(WIDTHS)}
    if name in tables:
        tables[name] = _tight(tables[name])
    return Room(
        template=template,
        theme=replace(theme, slide=replace(theme.slide, minimum=LEAST)),
        ruler=ruler(tables),
        seats=seats(template),
        icons=job.templates.texts,
    )


@lru_cache(maxsize=2)
def _tight(table: bytes) -> bytes:
    """A table of widths whose lines stand as close as those of a deck; CSS sets lines as told."""
    read = json.loads(table)
    return json.dumps({**read, "ascent": 0, "descent": 0, "line_gap": 0}).encode()


def _lettered(template: Template, family: str) -> Template:
    """A template whose text is set in another family."""

    def levels(each: tuple[Level, ...]) -> tuple[Level, ...]:
        return tuple(replace(level, font=family) for level in each)

    def slot(each: Slot) -> Slot:
        return replace(each, levels=levels(each.levels))

    def layout(each: Layout) -> Layout:
        slots = tuple(slot(one) for one in each.slots)
        return replace(each, slots=slots, running=levels(each.running))

    layouts = tuple(layout(each) for each in template.layouts)
    return replace(template, layouts=layouts, fonts=(family, family))
